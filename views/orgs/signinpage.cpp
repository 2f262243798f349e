// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinpage.h"

#include "announce.h"
#include "appearance.h"
#include "plainlabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace HookKeys {

QString checkOktaId(const QString &text)
{
    static const QRegularExpression id(u"\\A[A-Za-z0-9_-]{0,100}\\z"_s);
    return id.match(text).hasMatch()
               ? QString()
               : SignInPage::tr("An ID in Okta has letters, digits, “-” and “_” alone.");
}

SignInPage::SignInPage(const QString &help, QWidget *parent)
    : QWidget(parent), m_form(new QFormLayout(this)), m_clientId(new QLineEdit(this)),
      m_dpop(new QCheckBox(tr("&Bind tokens to a key of this computer (DPoP)"), this)),
      m_notice(new PlainLabel({}, this))
{
    m_clientId->setObjectName(u"clientId"_s);
    m_clientId->setPlaceholderText(u"0oa…"_s);
    m_clientId->setMaxLength(100);
    m_dpop->setObjectName(u"dpop"_s);
    m_dpop->setToolTip(tr("A token that is stolen is of no use elsewhere. HookKeys does it by "
                          "itself where the app asks for it."));
    m_notice->setObjectName(u"signInNotice"_s);
    m_notice->hide();
    m_form->setContentsMargins({});
    m_form->addRow({}, new PlainLabel(help, this));
    m_form->addRow(tr("Client &ID:"), m_clientId);
    connect(m_clientId, &QLineEdit::textChanged, this, &SignInPage::showState);
    connect(m_dpop, &QCheckBox::toggled, this, &SignInPage::changed);
}

void SignInPage::addLastRows()
{
    m_form->addRow({}, m_dpop);
    m_form->addRow({}, m_notice);
}

void SignInPage::load(const OrgProfile &profile)
{
    m_clientId->setText(profile.clientId);
    m_dpop->setChecked(profile.dpop);
}

void SignInPage::store(OrgProfile &profile) const
{
    profile.clientId = m_clientId->text().trimmed();
    profile.signingKeyId.clear();
    profile.dpop = m_dpop->isChecked();
}

QString SignInPage::problem() const
{
    return checkOktaId(m_clientId->text().trimmed());
}

bool SignInPage::isComplete() const
{
    return problem().isEmpty() && !m_clientId->text().trimmed().isEmpty();
}

void SignInPage::showState()
{
    const QString text = problem();
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
    m_clientId->setAccessibleDescription(text);
    if (!text.isEmpty())
        announce(m_notice, text);
    Q_EMIT changed();
}

DeviceSignInPage::DeviceSignInPage(QWidget *parent)
    : SignInPage(
        tr("You type a code into a page of your org and act with your own admin role. In "
           "the Admin Console, under Applications, create an app integration: OIDC, Native "
           "Application. Allow the grant types Device Authorization and Refresh Token, "
           "assign the app to yourself, and under Okta API Scopes grant "
           "okta.inlineHooks.read and okta.inlineHooks.manage."),
        parent)
{
    setObjectName(u"devicePage"_s);
    addLastRows();
}

BrowserSignInPage::BrowserSignInPage(QWidget *parent)
    : SignInPage(tr("You sign in in your browser and act with your own admin role. In the Admin "
                    "Console, under Applications, create an app integration: OIDC, Native "
                    "Application. Allow the grant types Authorization Code and Refresh Token, "
                    "register the redirect URIs below, assign the app to yourself, and under Okta "
                    "API Scopes grant okta.inlineHooks.read and okta.inlineHooks.manage."),
                 parent)
{
    setObjectName(u"browserPage"_s);
    // LoopbackServer::registeredPorts(), which this library does not see.
    const QString uris = u"http://127.0.0.1:8899/callback\nhttp://127.0.0.1:8898/callback\n"
                         "http://127.0.0.1:8900/callback"_s;
    auto *shown = new PlainLabel(uris, this);
    shown->setObjectName(u"redirectUris"_s);
    shown->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    shown->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    shown->setAccessibleName(tr("Redirect URIs"));
    auto *copy = new QPushButton(themedIcon(u"copy"_s), tr("Copy &URIs"), this);
    copy->setObjectName(u"copyRedirectUris"_s);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this,
            [uris] { QGuiApplication::clipboard()->setText(uris); });
    auto *row = new QHBoxLayout;
    row->addWidget(shown, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    form()->addRow(tr("Redirect URIs:"), row);
    addLastRows();
}

} // namespace HookKeys
