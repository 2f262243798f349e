// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fittingdialog.h"
#include "orgprofile.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace HookKeys {

class NoticeLabel;
class OpenOrgs;

/// Asks for the user name and the password that the proxy of an org wants, and keeps the password
/// in the keychain, or in memory where the user wants that.
class ProxyDialog final : public FittingDialog
{
    Q_OBJECT

public:
    ProxyDialog(OpenOrgs *orgs, const OrgProfile &profile, QWidget *parent);

    void done(int result) override;

private:
    void findProxy();
    void updateState();
    void save();

    OpenOrgs *m_orgs;
    OrgProfile m_profile; ///< As the org is known.
    ProxyChoice m_proxy;  ///< Which one is signed in to.
    QLabel *m_prompt;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QCheckBox *m_sessionOnly;
    NoticeLabel *m_problem;
    QPushButton *m_save;
    bool m_busy = false;
    bool m_named = true; ///< It is known which proxy that is.
};

} // namespace HookKeys
