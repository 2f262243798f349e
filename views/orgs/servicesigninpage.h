// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privatekey.h"
#include "signinpage.h"

class QFileDialog;
class QPlainTextEdit;
class QPushButton;

namespace HookKeys {

class NoticeLabel;

/// For SignInMethod::ServiceApp: the app's private key is read from a file or made here, and its
/// public half shown for pasting into Okta. The key is not written to any file.
class ServiceSignInPage final : public SignInPage
{
    Q_OBJECT

public:
    explicit ServiceSignInPage(QWidget *parent = nullptr);

    void load(const OrgProfile &profile) override;
    void store(OrgProfile &profile) const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QStringList missing() const override;
    [[nodiscard]] Secret key() const override;
    void setKey(const Secret &key) override;

private:
    void chooseFile();
    void readFile(const QString &path);
    void read(const Secret &text, const Secret &passphrase);
    /// @p problem says why it is asked for.
    void askPassphrase(const Secret &text, const QString &problem);
    void makeKey();
    void useKey(const PrivateKey &key, const QString &keyId);
    void showKey();
    void showProblem(const QString &text);

    PrivateKey m_key;
    bool m_hasOne = false; ///< The profile has a key already, which stays if none is given.
    bool m_making = false;
    QString m_loadedId; ///< The profile's key ID, which goes with the key that it has.
    QLineEdit *m_keyId;
    FieldNotice *m_keyIdNotice;
    QLabel *m_keyText;
    NoticeLabel *m_problem; ///< Why there is no key from what was tried last.
    QPushButton *m_readFile;
    QPushButton *m_make;
    QList<QWidget *> m_public; ///< What shows the public key.
    QPlainTextEdit *m_publicJwk;
};

} // namespace HookKeys
