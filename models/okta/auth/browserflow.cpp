// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browserflow.h"

#include "displaytext.h"
#include "oauthapp.h"
#include "orgurl.h"
#include "pkce.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

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
    : OAuthSignIn(std::move(config), std::move(options), parent), m_scopes(client().config().scopes)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        fail(ErrorKind::Timeout,
             tr("Signing in was not finished in the browser in time. Try again."));
    });
}

void BrowserFlow::begin()
{
    if (const Result<void> listening = listen(); !listening) {
        finish(tl::unexpected(listening.error()));
        return;
    }
    m_limit.start(options().browserLimit);
    Q_EMIT statusChanged(tr("Waiting until you have signed in in the browser…"));
    Q_EMIT browserReady(m_page, openPage());
}

/// Waits for an answer to a new question, which m_page asks.
Result<void> BrowserFlow::listen()
{
    m_state = newState();
    m_verifier = newCodeVerifier();
    m_server = std::make_unique<LoopbackServer>(
        m_state, redirectPath(client().config().base, options().redirect));
    connect(m_server.get(), &LoopbackServer::arrived, this, &BrowserFlow::takeAnswer);
    const Result<QUrl> redirect =
        m_server->listen(options().ports.isEmpty() ? redirectPorts() : options().ports);
    if (!redirect)
        return tl::unexpected(redirect.error());
    m_redirect = *redirect;
    m_page = client().config().base;
    m_page.setPath(u"/oauth2/v1/authorize"_s);
    m_page.setQuery(QString::fromLatin1(query({
        {"client_id", client().config().clientId.toUtf8()},
        {"response_type", "code"},
        {"scope", personScopes(m_scopes)},
        {"redirect_uri", m_redirect.toEncoded()},
        {"state", m_state},
        {"code_challenge", codeChallenge(m_verifier)},
        {"code_challenge_method", "S256"},
    })));
    return {};
}

bool BrowserFlow::openPage()
{
    return isRunning() && !m_page.isEmpty() && options().openBrowser
           && options().openBrowser(m_page);
}

/// Whether another server than the org's says that @p answer is its own, RFC 9207, 2.4: then the
/// org has sent the browser on to that one, and is not to get what it said.
bool BrowserFlow::isForeign(const AuthorizationAnswer &answer)
{
    if (!answer.issuer)
        return false;
    QString issuer = *answer.issuer;
    if (issuer.endsWith(u'/'))
        issuer.chop(1);
    return issuer != orgUrlText(client().config().base);
}

void BrowserFlow::takeAnswer(const AuthorizationAnswer &answer)
{
    if (!isRunning())
        return;
    m_limit.stop();
    if (isForeign(answer)) {
        const QString org = orgUrlText(client().config().base);
        const QString other = displayText(answer.issuer->left(descriptionLimit));
        fail(ErrorKind::Malformed,
             other.isEmpty()
                 ? tr("The answer in the browser does not say clearly that it is from %1, so "
                      "HookKeys did not use it. Check the org's URL: somebody may have tried to "
                      "get a sign-in at another org.")
                       .arg(org)
                 : tr("The answer in the browser is from %1 and not from %2, so HookKeys did not "
                      "use it. Check the org's URL: somebody may have tried to get a sign-in at "
                      "another org.")
                       .arg(other, org));
        return;
    }
    if (answer.code.isEmpty()) {
        if (!asksAgain(answer))
            endRefused(answer);
        return;
    }
    Q_EMIT statusChanged(tr("Asking the org for access…"));
    setCall(client().requestToken({{"grant_type", "authorization_code"},
                                   {"code", Secret(answer.code.toUtf8())},
                                   {"redirect_uri", m_redirect.toEncoded()},
                                   {"code_verifier", m_verifier}},
                                  this, [this](const Result<TokenAnswer> &tokens) {
                                      if (tokens)
                                          finishWith(m_scopes, *tokens);
                                      else
                                          finish(tl::unexpected(tokens.error()));
                                  }));
}

/// Whether the org refused what is asked for besides, so that it is asked once more without that.
bool BrowserFlow::asksAgain(const AuthorizationAnswer &answer)
{
    const QByteArray fewer = askForLess(m_scopes);
    if (answer.error != "invalid_scope"_L1 || fewer.isEmpty())
        return false;
    m_scopes = fewer;
    std::unique_ptr<LoopbackServer> before = std::exchange(m_server, nullptr);
    before->close();
    if (!listen()) {
        m_server = std::move(before);
        return false;
    }
    before->forward(m_page);
    before.release()->deleteLater(); // it is what calls this
    m_limit.start(options().browserLimit);
    Q_EMIT browserReady(m_page, true);
    return true;
}

void BrowserFlow::endRefused(const AuthorizationAnswer &answer)
{
    const bool denied = answer.error == "access_denied"_L1;
    Error error =
        denied ? errorOf(ErrorKind::Forbidden, tr("Signing in was refused in the browser."))
               : errorOf(ErrorKind::Validation, tr("The org did not let you sign in to the app."));
    error.code = displayText(answer.error.left(descriptionLimit));
    error.serverText = displayText(answer.description.left(descriptionLimit));
    finish(tl::unexpected(error));
}

void BrowserFlow::ended(const Result<Secret> &result)
{
    m_limit.stop();
    if (!m_server)
        return;
    if (result)
        m_server->finish(tr("You are signed in"),
                         tr("You can close this page and go back to HookKeys."));
    else
        m_server->finish(
            tr("You are not signed in"),
            tr("%1 You can close this page and go back to HookKeys.").arg(result.error().summary));
}

} // namespace HookKeys
