// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "fittingdialog.h"
#include "signin.h"

#include <QTimer>

#include <memory>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace HookKeys {

class BusyBar;
class DetailsBox;
class NoticeLabel;

/// Leads a person through signing in to an org: shows the code of a device, or where the browser
/// is, and why an attempt failed, and offers another. Emits signedIn() and closes at the end of one
/// that worked, after it said what the org did not allow; closing it before gives the attempt up.
class SignInDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// Begins at once. @p makeSignIn makes an attempt for @p profile with @p secrets, see
    /// SignInFactory. @p clock must outlive the dialog.
    SignInDialog(OrgProfile profile, OrgSecrets secrets, SignInFactory makeSignIn,
                 const Clock &clock, QWidget *parent);
    ~SignInDialog() override;

    void done(int result) override;

Q_SIGNALS:
    /// The org let the person in; @p credential is to be kept for it.
    void signedIn(const HookKeys::Secret &credential);

private:
    [[nodiscard]] QWidget *makeDevicePage();
    [[nodiscard]] QWidget *makeBrowserPage();
    void begin();
    void showCode(const UserCode &code);
    void showBrowser(const QUrl &page, bool opened);
    void showTimeLeft();
    void openPage();
    void finish(const Result<Secret> &result);
    void showRefused();

    OrgProfile m_profile;
    OrgSecrets m_secrets;
    SignInFactory m_makeSignIn;
    const Clock &m_clock;
    std::unique_ptr<SignIn> m_signIn;
    QStringList m_refused; ///< The scopes that the org did not give.
    Secret m_granted;      ///< What the org gave, until that was said.
    UserCode m_userCode;
    QTimer m_tick;
    QStackedWidget *m_pages;
    QWidget *m_nothing;
    QLabel *m_code = nullptr;
    QLabel *m_devicePlace = nullptr;
    QLabel *m_timeLeft = nullptr;
    QLabel *m_browserText = nullptr;
    QLineEdit *m_browserPlace = nullptr;
    QPushButton *m_openDevice = nullptr;
    QPushButton *m_openAgain = nullptr;
    QPushButton *m_copyPlace = nullptr;
    QLabel *m_status;
    NoticeLabel *m_problem;
    DetailsBox *m_details; ///< What stands behind the problem.
    BusyBar *m_progress;
    QDialogButtonBox *m_buttons;
    QPushButton *m_again;
    QPushButton *m_continue;
};

} // namespace HookKeys
