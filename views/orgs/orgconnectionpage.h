// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"
#include "secret.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace HookKeys {

class FieldNotice;

/// How an org is reached where the usual way does not do: the CA file and the proxy. A part of the
/// dialog for an org.
class OrgConnectionPage final : public QWidget
{
    Q_OBJECT

public:
    explicit OrgConnectionPage(QWidget *parent = nullptr);

    /// Shows what @p profile has.
    void load(const OrgProfile &profile);
    /// Puts what was typed into @p profile.
    void store(OrgProfile &profile) const;
    /// Whether what was typed can be used; what cannot has the reason beside it.
    [[nodiscard]] bool isAcceptable() const;
    /// What is needed and empty still, as its captions.
    [[nodiscard]] QStringList missing() const;
    /// The password for the proxy, if one was typed.
    [[nodiscard]] Secret password() const;
    /// Fills in @p password for the proxy.
    void setPassword(const Secret &password);
    /// The password is for @p proxy, which the system names.
    void setSystemProxy(const ProxyChoice &proxy) { m_systemProxy = proxy; }
    /// Forgets the password.
    void wipe();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] ProxyChoice proxy() const;
    void chooseFile();
    void checkFile();
    void checkProxyFields();
    void spreadAddress();

    QLineEdit *m_caFile;
    QPushButton *m_choose;
    FieldNotice *m_caNotice;
    QComboBox *m_mode;
    QLabel *m_ownLabel = nullptr;
    QWidget *m_ownFields;
    QLineEdit *m_host;
    QSpinBox *m_port;
    FieldNotice *m_proxyNotice;
    QLabel *m_userLabel = nullptr;
    QWidget *m_userFields;
    QLineEdit *m_user;
    QLineEdit *m_password;
    FieldNotice *m_userNotice;
    ProxyChoice m_systemProxy; ///< That the password is for.
    bool m_fileGood = true;
    bool m_proxyGood = true;
};

} // namespace HookKeys
