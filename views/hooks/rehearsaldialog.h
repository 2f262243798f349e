// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pendingcall.h"
#include "rehearsal.h"

#include <QDialog>

class QComboBox;
class QLayout;
class QPushButton;
class QTabWidget;

namespace HookKeys {

class BusyBar;
class CodeView;
class NoticeLabel;
class OrgSession;

/// Shows what Okta would send to the token URL of a hook, and on request sends it there, signed
/// with a key that was made up: see Rehearsal. Closes with the org.
class RehearsalDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p hook is one of @p session that can be rehearsed.
    RehearsalDialog(OrgSession *session, const InlineHook &hook, QWidget *parent);

private:
    void layOut(const OrgSession &session);
    [[nodiscard]] CodeView *addPart(const QString &objectName, const QString &title,
                                    const QString &name, bool json);
    [[nodiscard]] QLayout *makeKeyRow();
    void makeSendRow();
    void makeButtons();
    void showSpecimen();
    void hideAnswer();
    void send();
    void end(const Result<RehearsalReport> &report);
    void setSending(bool sending);
    void copyPart();

    Rehearsal *m_rehearsal;
    PendingCall m_call;
    QTabWidget *m_parts;
    CodeView *m_request;
    CodeView *m_claims;
    CodeView *m_header;
    CodeView *m_assertion;
    NoticeLabel *m_verdict;
    CodeView *m_answer;
    QComboBox *m_key = nullptr;
    QPushButton *m_send = nullptr;
    BusyBar *m_busy = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_copyAnswer = nullptr;
};

} // namespace HookKeys
