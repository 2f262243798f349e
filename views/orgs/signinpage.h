// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolepage.h"
#include "orgprofile.h"
#include "secret.h"
#include "setupsteps.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace HookKeys {

class FieldNotice;

/// What a person tells about an app of the org to sign in with, and what to set up in Okta for it:
/// a page in the dialog for an org. What is wrong with a field stands beside it.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    /// Shows what @p profile has.
    virtual void load(const OrgProfile &profile);
    /// Puts what was typed into @p profile.
    virtual void store(OrgProfile &profile) const;
    /// The org's URL is @p url now; empty while it is not known.
    virtual void setUrl(const QUrl &url);
    /// Whether the org is read-only now, so that less is to be granted.
    void setReadOnly(bool readOnly);
    /// Whether there is enough to sign in with, and nothing wrong: that stands beside its field.
    [[nodiscard]] virtual bool isComplete() const;
    /// What is needed and empty still, as its captions.
    [[nodiscard]] virtual QStringList missing() const;
    /// A service app's private key for SignInFactory; empty with the others, or where none was
    /// given now.
    [[nodiscard]] virtual Secret key() const { return {}; }
    /// Takes @p key, as key() returns it, as if it had been given here; nothing with the others.
    virtual void setKey(const Secret &key) { static_cast<void>(key); }

Q_SIGNALS:
    /// What was typed changed.
    void changed();
    /// There are other rows than before.
    void rowsChanged();
    /// The user wants to see the page @p page of the org's Admin Console.
    void consoleRequested(HookKeys::ConsolePage page);

protected:
    /// @p intro says what it is for, @p steps what to set up in Okta.
    SignInPage(const QString &intro, const QList<SetupSteps::Step> &steps, QWidget *parent);

    /// All scopes that may be to be granted, for a step; those that are not asked for are hidden.
    [[nodiscard]] static QStringList scopes();

    [[nodiscard]] QFormLayout *form() const { return m_form; }
    /// What each page ends with; to be called once all other rows are there.
    void addLastRows();

private:
    [[nodiscard]] OrgAccess access() const;
    void showScopes();
    void addAccess(QCheckBox *box, const QString &reason);
    [[nodiscard]] QCheckBox *makeAccess(const QString &text, const char *scope,
                                        const QString &objectName);

    QFormLayout *m_form;
    SetupSteps *m_steps;
    QLineEdit *m_clientId;
    QCheckBox *m_dpop;
    QCheckBox *m_apps;
    QCheckBox *m_appKeys;
    QCheckBox *m_log;
    QCheckBox *m_places;
    FieldNotice *m_notice;
    QStringList m_scopeLimit; ///< OrgProfile::scopeLimit
    bool m_isReadOnly = false;
};

/// For SignInMethod::Device.
class DeviceSignInPage final : public SignInPage
{
    Q_OBJECT

public:
    explicit DeviceSignInPage(QWidget *parent = nullptr);
};

/// For SignInMethod::Browser; also shows the redirect URIs to register, which are the org's own,
/// and lets an org that is still on those which all orgs once shared switch over.
class BrowserSignInPage final : public SignInPage
{
    Q_OBJECT

public:
    explicit BrowserSignInPage(QWidget *parent = nullptr);

    void load(const OrgProfile &profile) override;
    void store(OrgProfile &profile) const override;
    void setUrl(const QUrl &url) override;

private:
    /// Whether the org that is described is the one that was on the shared path.
    [[nodiscard]] bool wasShared() const;
    void showUris();

    QList<QPushButton *> m_copyOne; ///< One a redirect URI.
    QUrl m_url;
    QUrl m_sharedUrl; ///< The URL with which the org is on the shared path; empty if it is not.
    QLabel *m_uris;
    QPushButton *m_copy;
    QLabel *m_advice;
    QCheckBox *m_switch;
};

} // namespace HookKeys
