// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fittingdialog.h"
#include "orgregistry.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace HookKeys {

class NoticeLabel;

/// Asks for the user name and the password that the proxy of an org wants, and keeps the password
/// in the keychain, or in memory where the user wants that.
class ProxyDialog final : public FittingDialog
{
    Q_OBJECT

public:
    ProxyDialog(OrgRegistry *registry, const OrgProfile &profile, QWidget *parent);

    void done(int result) override;

private:
    void updateState();
    void save();

    OrgRegistry *m_registry;
    OrgProfile m_profile;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QCheckBox *m_sessionOnly;
    NoticeLabel *m_problem;
    QPushButton *m_save;
    bool m_busy = false;
};

} // namespace HookKeys
