// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browserflow.h"

#include "displaytext.h"
#include "pkce.h"

namespace HookKeys {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype descriptionLimit = 500;

QByteArray query(const QList<std::pair<QByteArray, QByteArray>> &fields)
{
    QByteArray text;
    for (const auto &[name, value] : fields)
        text += (text.isEmpty() ? "" : "&") + name + '='
                + QUrl::toPercentEncoding(QString::fromUtf8(value));
    return text;
}

} // namespace

BrowserFlow::BrowserFlow(TokenClientConfig config, OAuthSignInOptions options, QObject *parent)
    : OAuthSignIn(std::move(config), std::move(options), parent), m_state(newState()),
      m_verifier(newCodeVerifier()), m_server(m_state)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        fail(ErrorKind::Timeout,
             tr("Signing in was not finished in the browser in time. Try again."));
    });
    connect(&m_server, &LoopbackServer::arrived, this, &BrowserFlow::takeAnswer);
}

void BrowserFlow::begin()
{
    const Result<QUrl> redirect = m_server.listen(
        options().ports.isEmpty() ? LoopbackServer::registeredPorts() : options().ports);
    if (!redirect) {
        finish(tl::unexpected(redirect.error()));
        return;
    }
    m_redirect = *redirect;
    m_page = client().config().base;
    m_page.setPath(u"/oauth2/v1/authorize"_s);
    m_page.setQuery(QString::fromLatin1(query({
        {"client_id", client().config().clientId.toUtf8()},
        {"response_type", "code"},
        {"scope", userScopes()},
        {"redirect_uri", m_redirect.toEncoded()},
        {"state", m_state},
        {"code_challenge", codeChallenge(m_verifier)},
        {"code_challenge_method", "S256"},
    })));
    m_limit.start(options().browserLimit);
    Q_EMIT statusChanged(tr("Waiting until you have signed in in the browser…"));
    Q_EMIT browserReady(m_page, openPage());
}

bool BrowserFlow::openPage()
{
    return isRunning() && !m_page.isEmpty() && options().openBrowser
           && options().openBrowser(m_page);
}

void BrowserFlow::takeAnswer(const AuthorizationAnswer &answer)
{
    if (!isRunning())
        return;
    m_limit.stop();
    if (answer.code.isEmpty()) {
        const bool denied = answer.error == "access_denied"_L1;
        Error error =
            denied
                ? errorOf(ErrorKind::Forbidden, tr("Signing in was refused in the browser."))
                : errorOf(ErrorKind::Validation, tr("The org did not let you sign in to the app."));
        error.code = displayText(answer.error.left(descriptionLimit));
        error.serverText = displayText(answer.description.left(descriptionLimit));
        finish(tl::unexpected(error));
        return;
    }
    Q_EMIT statusChanged(tr("Asking the org for access…"));
    setCall(client().requestToken({{"grant_type", "authorization_code"},
                                   {"code", Secret(answer.code.toUtf8())},
                                   {"redirect_uri", m_redirect.toEncoded()},
                                   {"code_verifier", m_verifier}},
                                  this, [this](const Result<TokenAnswer> &tokens) {
                                      if (tokens)
                                          finishWith(*tokens);
                                      else
                                          finish(tl::unexpected(tokens.error()));
                                  }));
}

void BrowserFlow::ended(const Result<Secret> &result)
{
    m_limit.stop();
    if (result)
        m_server.finish(tr("You are signed in"),
                        tr("You can close this page and go back to HookKeys."));
    else
        m_server.finish(
            tr("You are not signed in"),
            tr("%1 You can close this page and go back to HookKeys.").arg(result.error().summary));
}

} // namespace HookKeys
