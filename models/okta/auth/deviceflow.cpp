// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceflow.h"

#include "displaytext.h"
#include "orgurl.h"

#include <QTimer>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace HookKeys {

using namespace std::chrono_literals;

namespace {

constexpr auto usualInterval = 5s;    // RFC 8628, 3.2
constexpr auto slowDown = 5s;         // RFC 8628, 3.5
constexpr auto longestInterval = 60s; // of those that the org did not ask for
constexpr auto longestLife = 30min;
constexpr qsizetype userCodeLimit = 64;

/// The number of seconds that @p value is, begun ones too, from 1 to longestLife; nothing if it is
/// no number, or less than none.
std::optional<std::chrono::seconds> seconds(const QJsonValue &value)
{
    const std::optional<double> given = secondsIn(value);
    if (!given || *given < 0)
        return {};
    constexpr auto most = double(std::chrono::seconds(longestLife).count());
    return std::chrono::seconds(qint64(std::ceil(std::clamp(*given, 1.0, most))));
}

} // namespace

DeviceFlow::DeviceFlow(TokenClientConfig config, OAuthSignInOptions options, QObject *parent)
    : OAuthSignIn(std::move(config), std::move(options), parent)
{
}

void DeviceFlow::begin()
{
    Q_EMIT statusChanged(tr("Asking the org for a code…"));
    askForCode(client().config().scopes);
}

void DeviceFlow::askForCode(const QByteArray &scopes)
{
    m_scopes = scopes;
    const auto answered = [this](const Result<QJsonObject> &answer) {
        const QByteArray fewer = askForLess(m_scopes);
        if (answer)
            takeCode(*answer);
        else if (answer.error().code == "invalid_scope"_L1 && !fewer.isEmpty())
            askForCode(fewer);
        else
            finish(tl::unexpected(answer.error()));
    };
    setCall(
        client().post(u"device/authorize"_s, {{"scope", personScopes(scopes)}}, this, answered));
}

void DeviceFlow::takeCode(const QJsonObject &answer)
{
    const QUrl &base = client().config().base;
    m_deviceCode = Secret(answer.value("device_code"_L1).toString().toUtf8());
    m_userCode.code = answer.value("user_code"_L1).toString();
    m_userCode.page = QUrl(answer.value("verification_uri"_L1).toString(), QUrl::StrictMode);
    m_userCode.completePage =
        QUrl(answer.value("verification_uri_complete"_L1).toString(), QUrl::StrictMode);
    const auto life = seconds(answer.value("expires_in"_L1));
    m_interval = seconds(answer.value("interval"_L1)).value_or(usualInterval);
    if (m_deviceCode.isEmpty() || m_userCode.code.isEmpty()
        || m_userCode.code.size() > userCodeLimit || !m_userCode.page.isValid() || !life) {
        fail(ErrorKind::Malformed,
             tr("%1 gave no code to sign in with: its answer is not what Okta promises.")
                 .arg(orgUrlText(base)));
        return;
    }
    // People follow what is shown here: it is never another place than the org itself.
    if (!isPageOf(m_userCode.page, base)) {
        fail(ErrorKind::Malformed,
             tr("%1 names a page at another address, %2, to type the code into. HookKeys shows "
                "pages of the org alone: if that address is the org’s own, give it as the org’s "
                "URL.")
                 .arg(orgUrlText(base), orgUrlText(m_userCode.page)));
        return;
    }
    if (!isPageOf(m_userCode.completePage, base))
        m_userCode.completePage.clear();
    m_userCode.expires = now().addSecs(life->count());
    Q_EMIT statusChanged(tr("Waiting until you have typed the code in the browser…"));
    Q_EMIT userCodeReady(m_userCode);
    waitForTurn();
}

bool DeviceFlow::openPage()
{
    if (!isRunning() || m_userCode.page.isEmpty() || !options().openBrowser)
        return false;
    return options().openBrowser(m_userCode.completePage.isEmpty() ? m_userCode.page
                                                                   : m_userCode.completePage);
}

void DeviceFlow::waitForTurn()
{
    if (now() >= m_userCode.expires) {
        fail(ErrorKind::Timeout,
             tr("The code has expired before it was typed. Sign in again for a new one."));
        return;
    }
    const auto then = [this] {
        if (isRunning())
            poll();
    };
    if (const auto &given = client().config().transport.wait)
        given(m_interval, this, then);
    else
        QTimer::singleShot(m_interval, Qt::PreciseTimer, this, then); // others come early
}

void DeviceFlow::poll()
{
    setCall(client().requestToken({{"grant_type", "urn:ietf:params:oauth:grant-type:device_code"},
                                   {"device_code", m_deviceCode}},
                                  this,
                                  [this](const Result<TokenAnswer> &answer) { takePoll(answer); }));
}

void DeviceFlow::takePoll(const Result<TokenAnswer> &answer)
{
    if (answer) {
        finishWith(m_scopes, *answer);
        return;
    }
    Error error = answer.error();
    if (error.code == "authorization_pending"_L1) {
        Q_EMIT statusChanged(tr("Waiting until you have typed the code in the browser…"));
        waitForTurn();
    } else if (error.code == "slow_down"_L1) {
        m_interval += slowDown;
        waitForTurn();
    } else if (error.code == "access_denied"_L1) {
        error.kind = ErrorKind::Forbidden;
        error.summary = tr("Signing in was refused in the browser.");
        finish(tl::unexpected(error));
    } else if (error.code == "expired_token"_L1) {
        error.kind = ErrorKind::Timeout;
        error.summary =
            tr("The code has expired before it was typed. Sign in again for a new one.");
        finish(tl::unexpected(error));
    } else if (error.kind == ErrorKind::Network || error.kind == ErrorKind::ProxySignIn) {
        // A proxy with a user name that is not to be reached is one that may want another.
        Q_EMIT statusChanged(tr("The org cannot be reached just now; HookKeys goes on trying."));
        waitForTurn();
    } else if (error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Server
               || error.kind == ErrorKind::RateLimited) {
        // RFC 8628, 3.5: who gets no answer asks less often.
        m_interval =
            std::max(m_interval, std::min<std::chrono::seconds>(2 * m_interval, longestInterval));
        Q_EMIT statusChanged(tr("The org does not answer just now; HookKeys goes on trying."));
        waitForTurn();
    } else {
        finish(tl::unexpected(error));
    }
}

} // namespace HookKeys
