// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinpage.h"

#include "actionhint.h"
#include "appearance.h"
#include "copying.h"
#include "fieldnotice.h"
#include "fixedfont.h"
#include "oauthapp.h"
#include "plainlabel.h"
#include "wrappingform.h"
#include "wrappingrow.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr auto placesScopes = "okta.authorizationServers.read okta.policies.read";

} // namespace

SignInPage::SignInPage(const QString &intro, const QList<SetupSteps::Step> &steps, QWidget *parent)
    : QWidget(parent), m_form(new WrappingForm(this)),
      m_steps(new SetupSteps(intro, tr("Open Applica&tions in Okta"), steps, this)),
      m_clientId(new QLineEdit(this)),
      m_dpop(new QCheckBox(tr("&Bind tokens to a key of this computer (DPoP)"), this)),
      m_apps(makeAccess(tr("Also see apps"), appsScope, u"seeApps"_s)),
      m_appKeys(makeAccess(tr("Also change app keys"), appKeysScope, u"changeAppKeys"_s)),
      m_log(makeAccess(tr("Also read the System Log"), logScope, u"readLog"_s)),
      m_places(makeAccess(tr("Also see servers and policies"), placesScopes, u"seePlaces"_s)),
      m_notice(new FieldNotice(m_clientId, this))
{
    m_clientId->setObjectName(u"clientId"_s);
    m_clientId->setPlaceholderText(u"0oa…"_s);
    m_clientId->setMaxLength(clientIdLimit);
    m_dpop->setObjectName(u"dpop"_s);
    m_dpop->setToolTip(tr("A token that is stolen is of no use elsewhere. HookKeys does it by "
                          "itself where the app asks for it."));
    m_notice->setObjectName(u"signInNotice"_s);
    m_form->setContentsMargins({});
    m_form->addRow({}, m_steps);
    m_form->addRow(tr("Client &ID:"), m_clientId);
    m_form->addRow({}, m_notice);
    connect(m_steps, &SetupSteps::consoleRequested, this,
            [this] { Q_EMIT consoleRequested(ConsolePage::Applications); });
    connect(m_clientId, &QLineEdit::textChanged, this, [this] {
        m_notice->judge(checkClientId(m_clientId->text().trimmed()));
        Q_EMIT changed();
    });
    connect(m_dpop, &QCheckBox::toggled, this, &SignInPage::changed);
    SignInPage::setUrl({});
    showScopes();
}

QStringList SignInPage::scopes()
{
    OrgProfile all;
    all.access = {.apps = true, .appKeys = true, .log = true, .places = true};
    return QString::fromLatin1(apiScopes(all)).split(u' ');
}

void SignInPage::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    showScopes();
}

OrgAccess SignInPage::access() const
{
    return {.apps = m_apps->isChecked(),
            .appKeys = m_appKeys->isChecked(),
            .log = m_log->isChecked(),
            .places = m_places->isChecked()};
}

/// The steps name what signing in asks for, and nothing else.
void SignInPage::showScopes()
{
    OrgProfile asked;
    asked.access = access();
    asked.readOnly = m_isReadOnly;
    asked.scopeLimit = m_scopeLimit;
    if (m_steps->showValues(QString::fromLatin1(apiScopes(asked)).split(u' ')))
        Q_EMIT rowsChanged();
}

void SignInPage::setUrl(const QUrl &url)
{
    QString block;
    if (url.isEmpty())
        block = tr("Type the org's URL first.");
    else if (consoleUrl(url, ConsolePage::Applications).isEmpty())
        block = tr("This org has no Admin Console: it is not at an https address.");
    m_steps->setConsoleBlock(block);
}

/// A box to tick for one more thing to ask for.
QCheckBox *SignInPage::makeAccess(const QString &text, const char *scope, const QString &objectName)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(objectName);
    const QString scopeText = QString::fromLatin1(scope);
    box->setToolTip(tr("Grant the app the scope %1 in Okta as well.").arg(scopeText));
    connect(box, &QCheckBox::toggled, this, [this] {
        showScopes();
        Q_EMIT changed();
    });
    return box;
}

void SignInPage::addLastRows()
{
    addAccess(m_apps, tr("To tell whether the other side of a hook has its key."));
    addAccess(m_appKeys, tr("To hand a new key over by itself."));
    addAccess(m_log, tr("To tell whether hooks fail."));
    addAccess(m_places, tr("To tell what calls a hook."));
    m_form->addRow({}, m_dpop);
}

/// A row with @p box, and below it what it is good for: a box cannot break its own text.
void SignInPage::addAccess(QCheckBox *box, const QString &reason)
{
    auto *text = new PlainLabel(reason, this);
    text->setIndent(box->style()->pixelMetric(QStyle::PM_IndicatorWidth)
                    + box->style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing));
    box->setAccessibleDescription(reason + u' ' + box->toolTip());
    m_form->addRow({}, box);
    m_form->addRow({}, text);
}

void SignInPage::load(const OrgProfile &profile)
{
    m_clientId->setText(profile.clientId);
    m_dpop->setChecked(profile.dpop);
    m_apps->setChecked(profile.access.apps);
    m_appKeys->setChecked(profile.access.appKeys);
    m_log->setChecked(profile.access.log);
    m_places->setChecked(profile.access.places);
    m_scopeLimit = profile.scopeLimit;
    setReadOnly(profile.readOnly);
}

void SignInPage::store(OrgProfile &profile) const
{
    profile.clientId = m_clientId->text().trimmed();
    profile.signingKeyId.clear();
    profile.redirect = RedirectPath::Own;
    profile.dpop = m_dpop->isChecked();
    profile.access = access();
}

bool SignInPage::isComplete() const
{
    const QString id = m_clientId->text().trimmed();
    return !id.isEmpty() && checkClientId(id).isEmpty();
}

QStringList SignInPage::missing() const
{
    return m_clientId->text().trimmed().isEmpty() ? QStringList(tr("Client ID")) : QStringList();
}

DeviceSignInPage::DeviceSignInPage(QWidget *parent)
    : SignInPage(
        tr("You type a code into a page of your org and act with your own admin role. Set up an "
           "app for it in the Admin Console, under Applications and Resources > Applications:"),
        {{tr("Choose Create App Integration > Classic experience, then OIDC - OpenID Connect and "
             "Native Application.")},
         {tr("Allow the grant types Device Authorization and Refresh Token.")},
         {tr("Assign the app to yourself, and save it.")},
         {tr("On the tab Okta API Scopes, grant:"), scopes()},
         {tr("Copy the client ID of the app into the field below.")}},
        parent)
{
    setObjectName(u"devicePage"_s);
    addLastRows();
}

BrowserSignInPage::BrowserSignInPage(QWidget *parent)
    : SignInPage(
        tr("You sign in in your browser and act with your own admin role. Set up an app for it in "
           "the Admin Console, under Applications and Resources > Applications:"),
        {{tr("Choose Create App Integration > Classic experience, then OIDC - OpenID Connect and "
             "Native Application.")},
         {tr("Allow the grant types Authorization Code and Refresh Token.")},
         {tr("Register the sign-in redirect URIs that stand below.")},
         {tr("Assign the app to yourself, and save it.")},
         {tr("On the tab Okta API Scopes, grant:"), scopes()},
         {tr("Copy the client ID of the app into the field below.")}},
        parent),
      m_uris(new PlainLabel({}, this)),
      m_copy(new QPushButton(themedIcon(u"copy"_s), tr("Cop&y URIs"), this)),
      m_advice(new PlainLabel(
          tr("This org still uses the redirect URIs that all orgs once had in common, at which a "
             "hostile org could get at its sign-in. Register those above in the app, tick this "
             "box, and then remove the old ones from the app."),
          this)),
      m_switch(new QCheckBox(tr("Switch to the re&direct URIs above"), this))
{
    setObjectName(u"browserPage"_s);
    m_uris->setObjectName(u"redirectUris"_s);
    m_uris->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_copy->setObjectName(u"copyRedirectUris"_s);
    m_copy->setAutoDefault(false);
    m_switch->setObjectName(u"ownRedirect"_s);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { copyText(m_uris->text(), tr("redirect URIs"), m_copy); });
    connect(m_switch, &QCheckBox::toggled, this, &SignInPage::changed);
    auto *each = new WrappingRow;
    for (int i = 0; i < redirectPorts().size(); ++i) {
        // Okta's form has a field for each of them.
        auto *copy = new QPushButton(themedIcon(u"copy"_s), QString::number(i + 1), this);
        copy->setObjectName(u"copyRedirectUri%1"_s.arg(i + 1));
        copy->setAutoDefault(false);
        connect(copy, &QPushButton::clicked, this, [this, copy, i] {
            copyText(m_uris->text().section(u'\n', i, i), tr("redirect URI %1").arg(i + 1), copy);
        });
        each->addWidget(copy);
        m_copyOne.append(copy);
    }
    each->addStretch();
    auto *row = new WrappingRow;
    row->addWidget(m_uris, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    form()->addRow(tr("Redirect URIs:"), row);
    form()->addRow(tr("Copy one:"), each);
    form()->addRow({}, m_advice);
    form()->addRow({}, m_switch);
    addLastRows();
    showUris();
}

void BrowserSignInPage::load(const OrgProfile &profile)
{
    SignInPage::load(profile);
    m_sharedUrl = profile.redirect == RedirectPath::Shared ? profile.url : QUrl();
    m_switch->setChecked(false);
    setUrl(profile.url);
}

void BrowserSignInPage::store(OrgProfile &profile) const
{
    SignInPage::store(profile);
    profile.redirect =
        wasShared() && !m_switch->isChecked() ? RedirectPath::Shared : RedirectPath::Own;
}

void BrowserSignInPage::setUrl(const QUrl &url)
{
    SignInPage::setUrl(url);
    m_url = url;
    showUris();
}

bool BrowserSignInPage::wasShared() const
{
    return !m_sharedUrl.isEmpty() && m_url == m_sharedUrl;
}

void BrowserSignInPage::showUris()
{
    const QStringList uris = QUrl::toStringList(redirectUris(m_url), QUrl::FullyEncoded);
    const bool known = !m_url.isEmpty();
    m_uris->setText(known ? uris.join(u'\n')
                          : tr("They depend on the org’s URL: type that first."));
    m_uris->setFont(known ? fixedFont() : font());
    // A name takes the place of the text for a screen reader.
    m_uris->setAccessibleName(tr("Redirect URIs: %1").arg(m_uris->text()));
    const QString block = known ? QString() : m_uris->text();
    setWidgetBlock(m_copy, block);
    for (qsizetype i = 0; i < m_copyOne.size(); ++i) {
        setWidgetBlock(m_copyOne[i], block);
        m_copyOne[i]->setAccessibleName(
            known ? tr("Copy %1").arg(uris.value(i))
                  : tr("Copy redirect URI %1").arg(QString::number(i + 1)));
    }
    m_advice->setVisible(wasShared());
    m_switch->setVisible(wasShared());
}

} // namespace HookKeys
