// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"
#include "orgsecrets.h"

#include <QUrl>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace HookKeys {

class ApiTokenPage;
class FieldNotice;
class OrgConnectionPage;
class SignInPage;

/// The fields of an org: what it is called, where it is, how to sign in to it and how it is
/// reached, each with what is wrong with it beside it. The main part of the dialog for an org.
class OrgForm final : public QWidget
{
    Q_OBJECT

public:
    /// Without @p withSignIn an API token is the only way to sign in.
    explicit OrgForm(bool withSignIn, QWidget *parent = nullptr);

    /// Shows what @p profile has; once. @p isKnown: it has a credential already, which stays if
    /// none is given.
    void load(const OrgProfile &profile, bool isKnown);
    /// Puts what was typed into @p profile; an URL that cannot be used is empty there.
    void store(OrgProfile &profile) const;
    /// Fills in @p secrets, as they are given here: an API token or a service app's private key,
    /// and the password for the proxy.
    void setSecrets(const OrgSecrets &secrets);

    /// How to sign in, as it is chosen now.
    [[nodiscard]] SignInMethod method() const;
    /// What was typed as an API token.
    [[nodiscard]] Secret token() const;
    /// A service app's private key for SignInFactory, if one was given now.
    [[nodiscard]] Secret key() const;
    /// The password for the proxy, if one was typed.
    [[nodiscard]] Secret proxyPassword() const;
    /// That password is for @p proxy, which the system names.
    void setSystemProxy(const ProxyChoice &proxy);
    /// Whether nothing is to be saved in the keychain.
    [[nodiscard]] bool isSessionOnly() const;
    /// Whether there is enough to go on with, and nothing is wrong.
    [[nodiscard]] bool isComplete() const;
    /// What is needed and empty still, as its captions.
    [[nodiscard]] QStringList missing() const;

    /// Shows what is wrong. @p credentialNeeded: what opens the org has to be given anew.
    void updateState(bool credentialNeeded);
    /// While @p busy nothing can be typed.
    void setBusy(bool busy);
    /// Leads to the API token, for another to be typed, if that is how to sign in.
    void retypeToken();
    /// Forgets what was typed as a secret.
    void wipe();

Q_SIGNALS:
    /// What was typed or chosen changed.
    void changed();
    /// Another way to sign in was chosen.
    void methodChanged();
    /// There are other rows than before.
    void rowsChanged();
    /// The user wants to see @p page of the Admin Console of the org at @p org.
    void consoleRequested(const QUrl &page, const QUrl &org);

private:
    void makeIdentityRows();
    void makeEnvironmentRows();
    void makeSignInRows(bool withSignIn);
    void fillEnvironments();
    void connectFields();
    void alignLabels();
    void checkUrl();
    void showMethod();
    [[nodiscard]] QList<bool> shownRows() const;
    [[nodiscard]] bool isOtherEnvironment() const;
    [[nodiscard]] QString wordProblem() const;
    [[nodiscard]] SignInPage *page() const;

    QFormLayout *m_form;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_url = nullptr;
    FieldNotice *m_urlNotice = nullptr;
    QPushButton *m_useSuggestion = nullptr;
    QComboBox *m_environment = nullptr;
    QLabel *m_wordLabel = nullptr;
    QLineEdit *m_word = nullptr;
    QComboBox *m_hue = nullptr;
    FieldNotice *m_wordNotice = nullptr;
    QCheckBox *m_readOnly = nullptr;
    QComboBox *m_method = nullptr;
    QWidget *m_signInPages = nullptr;
    ApiTokenPage *m_tokenPage = nullptr;
    QList<SignInPage *> m_pages; ///< In the order of SignInMethod, without ApiToken.
    QCheckBox *m_sessionOnly = nullptr;
    QPushButton *m_advanced = nullptr;
    OrgConnectionPage *m_connection;
    QList<bool> m_shownRows; ///< Which of those that come and go are there.
    bool m_environmentChosen = false;
    QString
        m_suggestedName; ///< While the name is this one, and not the user's, it follows the URL.
    QUrl m_checkedUrl;   ///< What the URL field means; empty if it is not acceptable.
    QUrl m_suggestion;
};

} // namespace HookKeys
