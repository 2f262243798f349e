// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "finding.h"
#include "fittingdialog.h"
#include "orgprofile.h"
#include "pendingcall.h"

class QDialogButtonBox;
class QPushButton;
class QVBoxLayout;

namespace HookKeys {

class BusyBar;
class DetailsBox;
class NoticeLabel;

/// What the dialogs that change an org have in common: they name the org and its environment, send
/// once, keep what was typed when it fails, and show why.
///
/// Closing while a request is under way cancels what setCall() was given, and hides the dialog; the
/// button says that this ends the waiting and not the request. It lives on until the answer came,
/// and what became of it is then told by doneInBackground() or failedInBackground(); so is that the
/// dialog closes by itself, for its session goes.
class WriteDialog : public FittingDialog
{
    Q_OBJECT

public:
    /// For the org of @p profile, of which @p session is what is open: the dialog goes with it.
    WriteDialog(const OrgProfile &profile, const QObject *session, const QString &title,
                QWidget *parent);

    void reject() override;

    /// Why a dialog that waited for the user closed by itself: the org called @p org is not what
    /// it was.
    [[nodiscard]] static Error closedWithOrg(const QString &org);

Q_SIGNALS:
    void failedInBackground(const HookKeys::Error &error);
    /// What was asked for was done, or the user cancelled it, as the translated sentence @p text
    /// says, and the dialog is not there any more to show it.
    void doneInBackground(const QString &text);

protected:
    /// Where a dialog puts its own widgets.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QDialogButtonBox *buttons() const { return m_buttons; }
    /// The button that sends, called @p text; it is the default.
    [[nodiscard]] QPushButton *addSendButton(const QString &text, const QString &objectName);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Shows that a request is under way, or that none is.
    void setBusy(bool busy);
    /// As setBusy(), with a request that changes nothing: whether it ended is of no interest.
    void setReading();
    /// @p call is what is under way, as far as it can be cancelled.
    void setCall(const PendingCall &call) { m_call = call; }
    /// Shows and announces @p text as what stands in the way, or with Severity::Warning is only to
    /// be considered; empty: nothing is.
    void setProblem(const QString &text, Severity severity = Severity::Problem);
    /// Shows and announces @p error: what is for Okta's support stands behind a button.
    void setFailure(const Error &error);
    /// To be called first when an answer came. Returns whether the dialog is still there for it;
    /// if not, it reports @p error, or @p done where that is null and @p done not empty, and goes.
    [[nodiscard]] bool takeAnswer(const Error *error, const QString &done = {});
    /// Enables and disables the dialog's own widgets; called when busy or idle begins.
    virtual void updateState() = 0;

private:
    void losesSession(const QString &org);
    void updateCancel();

    QVBoxLayout *m_body;
    NoticeLabel *m_problem;
    DetailsBox *m_details;
    BusyBar *m_progress;
    QDialogButtonBox *m_buttons;
    QString m_cancelText; ///< The platform's own.
    PendingCall m_call;
    bool m_busy = false;
    bool m_reading = false; ///< What is under way changes nothing.
};

} // namespace HookKeys
