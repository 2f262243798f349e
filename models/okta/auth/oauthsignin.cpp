// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauthsignin.h"

#include "browserflow.h"
#include "callback.h"
#include "credential.h"
#include "deviceflow.h"
#include "oauthapp.h"
#include "serviceflow.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

OAuthSignIn::OAuthSignIn(TokenClientConfig config, OAuthSignInOptions options, QObject *parent)
    : SignIn(parent), m_ownClock(config.clock ? nullptr : std::make_unique<SystemClock>()),
      m_clock(config.clock ? config.clock : m_ownClock.get()),
      m_client(std::make_unique<TokenClient>(std::move(config))), m_options(std::move(options))
{
}

OAuthSignIn::~OAuthSignIn() = default;

void OAuthSignIn::start(QObject *context, Callback<Secret> done)
{
    Q_ASSERT(context && !m_done);
    m_context = context;
    m_done = std::move(done);
    connect(context, &QObject::destroyed, this, [this] {
        m_call.cancel();
        m_done = nullptr;
    });
    later(this, [this] {
        if (isRunning())
            begin();
    });
}

void OAuthSignIn::cancel()
{
    m_call.cancel();
    later(this, [this] { fail(ErrorKind::Cancelled, tr("Signing in was cancelled.")); });
}

QDateTime OAuthSignIn::now() const
{
    return m_clock->now();
}

QByteArray OAuthSignIn::askForLess(const QByteArray &asked)
{
    // What is asked for besides is not worth a sign-in that fails.
    const QByteArray least = leastScopes(asked);
    return least == asked ? QByteArray() : least;
}

void OAuthSignIn::tellRefused(const QByteArray &asked, const TokenAnswer &answer)
{
    // RFC 6749, 5.1: a server that gives what it was asked for need not say what that is.
    const QStringList given = answer.scopes.isEmpty()
                                  ? QString::fromLatin1(asked).split(u' ', Qt::SkipEmptyParts)
                                  : answer.scopes;
    QStringList refused =
        QString::fromLatin1(m_client->config().scopes).split(u' ', Qt::SkipEmptyParts);
    refused.removeIf([&given](const QString &scope) { return given.contains(scope); });
    if (!refused.isEmpty())
        Q_EMIT scopesRefused(refused);
}

void OAuthSignIn::finishWith(const QByteArray &asked, const TokenAnswer &answer)
{
    if (answer.refreshToken.isEmpty()) {
        fail(ErrorKind::Validation,
             tr("The org gave no refresh token, so you would have to sign in again every hour. "
                "Allow "
                "the grant type “Refresh Token” in the app’s settings in Okta and try again."));
        return;
    }
    tellRefused(asked, answer);
    finish(storedCredential({answer.refreshToken, m_client->dpopKey()}));
}

void OAuthSignIn::fail(ErrorKind kind, const QString &summary)
{
    finish(failure(kind, summary));
}

void OAuthSignIn::finish(const Result<Secret> &result)
{
    if (!isRunning())
        return;
    // What is called may destroy this object.
    const Callback<Secret> done = std::exchange(m_done, nullptr);
    m_call = {};
    ended(result);
    if (m_context)
        done(result);
}

bool isPageOf(const QUrl &page, const QUrl &base)
{
    return page.isValid() && page.scheme() == base.scheme() && page.host() == base.host()
           && page.port() == base.port() && page.userInfo().isEmpty();
}

std::unique_ptr<SignIn> makeSignIn(const OrgProfile &profile, const Secret &key,
                                   OAuthSignInOptions options, TokenClientConfig config)
{
    config.base = profile.url;
    config.clientId = profile.clientId;
    config.signingKeyId = profile.signingKeyId;
    config.dpop = profile.dpop;
    config.scopes = apiScopes(profile);
    options.redirect = profile.redirect;
    switch (profile.signIn) {
    case SignInMethod::ApiToken:
        break;
    case SignInMethod::Device:
        return std::make_unique<DeviceFlow>(std::move(config), std::move(options));
    case SignInMethod::Browser:
        return std::make_unique<BrowserFlow>(std::move(config), std::move(options));
    case SignInMethod::ServiceApp:
        config.signingKey = PrivateKey::fromStored(key).value_or(PrivateKey());
        return std::make_unique<ServiceFlow>(std::move(config), std::move(options));
    }
    return nullptr;
}

} // namespace HookKeys
