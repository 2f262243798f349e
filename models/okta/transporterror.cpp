// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transporterror.h"

#include "certificateerror.h"
#include "displaytext.h"
#include "handshakeerror.h"
#include "httptransport.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

struct TransportTexts
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::TransportError)
};

bool isTls(const TransportFailure &failure)
{
    return !failure.sslErrors.isEmpty() || failure.code == QNetworkReply::SslHandshakeFailedError
           || wantsOwnCertificate(failure);
}

int seconds(const TransportFailure &failure)
{
    return int(std::chrono::ceil<std::chrono::seconds>(failure.limit).count());
}

bool tookTooLong(const TransportFailure &failure)
{
    return failure.interruption == Interruption::Deadline
           || failure.interruption == Interruption::Silence
           || failure.code == QNetworkReply::TimeoutError;
}

QString timeoutSummary(const TransportFailure &failure)
{
    if (!failure.proxy.isEmpty() && !failure.connected) {
        return TransportTexts::tr("The proxy %2 did not lead to %1 within %n second(s). Check that "
                                  "proxy, or ask whoever runs it.",
                                  nullptr, seconds(failure))
            .arg(failure.host, failure.proxy);
    }
    return TransportTexts::tr("%1 did not answer completely within %n second(s). Check your "
                              "connection and try again.",
                              nullptr, seconds(failure))
        .arg(failure.host);
}

/// Why the proxy did not lead to the server. Qt does not tell whether it refused, broke or is dead,
/// and says of 404 and 503 what it would say of a server itself.
QString proxySummary(const TransportFailure &failure)
{
    if (failure.code == QNetworkReply::ProxyAuthenticationRequiredError
        && !failure.withheld.isEmpty()) {
        return TransportTexts::tr("The proxy %2 on the way to %1 wants a user name and a password. "
                                  "%3 Enter them only if you know %2.")
            .arg(failure.host, failure.proxy, failure.withheld);
    }
    if (failure.code == QNetworkReply::ProxyAuthenticationRequiredError) {
        return TransportTexts::tr(
                   "The proxy %2 on the way to %1 wants a user name and a password, or does not "
                   "accept those that it got. Enter them and try again.")
            .arg(failure.host, failure.proxy);
    }
    if (failure.connected) {
        return TransportTexts::tr("The connection to %1 through the proxy %2 broke. Check your "
                                  "connection and try again.")
            .arg(failure.host, failure.proxy);
    }
    if (failure.proxyUser) {
        return TransportTexts::tr(
                   "The proxy %2 does not lead to %1: it refuses, has a problem of its own, is not "
                   "there, or does not accept the user name and the password. Check them, or ask "
                   "whoever runs the proxy.")
            .arg(failure.host, failure.proxy);
    }
    return TransportTexts::tr("The proxy %2 does not lead to %1: it refuses, has a problem of its "
                              "own or is not there. Check that it is the right one, or ask whoever "
                              "runs it.")
        .arg(failure.host, failure.proxy);
}

/// Why a server that is not the org's was not reached.
QString networkSummaryElsewhere(const TransportFailure &failure)
{
    switch (failure.code) {
    case QNetworkReply::HostNotFoundError:
        return TransportTexts::tr("There is no host %1, as far as this computer can find. Check "
                                  "the address.")
            .arg(failure.host);
    case QNetworkReply::ConnectionRefusedError:
        return TransportTexts::tr("%1 refused the connection: nothing listens there. Check the "
                                  "address.")
            .arg(failure.host);
    default:
        return TransportTexts::tr(
                   "The connection to %1 failed. Check your connection and try again.")
            .arg(failure.host);
    }
}

QString networkSummary(const TransportFailure &failure)
{
    if (failure.answered) {
        return TransportTexts::tr(
                   "The answer of %1 was cut off. Check your connection and try again.")
            .arg(failure.host);
    }
    if (!failure.proxy.isEmpty())
        return proxySummary(failure);
    if (failure.elsewhere)
        return networkSummaryElsewhere(failure);
    switch (failure.code) {
    case QNetworkReply::HostNotFoundError:
        return TransportTexts::tr(
                   "The host %1 was not found. Check the org's URL and your connection.")
            .arg(failure.host);
    case QNetworkReply::ConnectionRefusedError:
        return TransportTexts::tr("%1 refused the connection. Check the org's URL and try again.")
            .arg(failure.host);
    default:
        return TransportTexts::tr(
                   "The connection to %1 failed. Check your connection and try again.")
            .arg(failure.host);
    }
}

/// Whether @p failure is one that other words for the proxy may end.
bool wantsProxySignIn(const TransportFailure &failure)
{
    if (failure.code == QNetworkReply::ProxyAuthenticationRequiredError)
        return true;
    // tinyproxy answers 401 to a wrong password, and Qt does not tell that from any other refusal.
    return failure.proxyUser && !failure.proxy.isEmpty() && !failure.connected && !isTls(failure)
           && failure.interruption == Interruption::None;
}

/// What happened to a request that was sent. Not in Qt's words, whose "Unknown error" says only
/// that HookKeys did not let it be sent again.
QString lossOf(const TransportFailure &failure)
{
    if (failure.interruption == Interruption::TooLarge)
        return TransportTexts::tr("The answer was far too large and was not read.");
    if (failure.interruption == Interruption::Compressed) {
        return TransportTexts::tr(
            "The answer was compressed although HookKeys asked for a plain one.");
    }
    if (tookTooLong(failure)) {
        return TransportTexts::tr("No complete answer came within %n second(s).", nullptr,
                                  seconds(failure));
    }
    return failure.answered
               ? TransportTexts::tr("The connection broke in the middle of the answer.")
               : TransportTexts::tr("The connection broke before an answer came.");
}

} // namespace

Error transportError(const TransportFailure &failure)
{
    if (failure.interruption == Interruption::Cancelled) {
        return errorOf(
            ErrorKind::Cancelled,
            isWrite(failure.method) && failure.sent
                ? TransportTexts::tr(
                      "The request to %1 was cancelled after it was sent: it may or may not "
                      "have had an effect. Refresh to see.")
                      .arg(failure.host)
                : TransportTexts::tr("The request to %1 was cancelled.").arg(failure.host));
    }
    if (isWrite(failure.method) && failure.sent) {
        Error error =
            errorOf(ErrorKind::OutcomeUnknown,
                    TransportTexts::tr("The request was sent, but no complete answer came from "
                                       "%1: it may or may not have had an effect. Refresh to "
                                       "see before you try again.")
                        .arg(failure.host));
        error.causes = {lossOf(failure)};
        return error;
    }
    if (failure.interruption == Interruption::TooLarge && failure.elsewhere) {
        return errorOf(
            ErrorKind::Malformed,
            TransportTexts::tr("The answer of %1 is far too large and was not read. Check the "
                               "address.")
                .arg(failure.host));
    }
    if (failure.interruption == Interruption::TooLarge) {
        return errorOf(
            ErrorKind::Malformed,
            TransportTexts::tr("The answer of %1 is far too large for Okta's API and was not "
                               "read. Check the org's URL.")
                .arg(failure.host));
    }
    if (failure.interruption == Interruption::Compressed) {
        return errorOf(
            ErrorKind::Malformed,
            TransportTexts::tr("%1 sent a compressed answer although HookKeys asked for a "
                               "plain one. Check whether a proxy stands between.")
                .arg(failure.host));
    }
    if (tookTooLong(failure))
        return errorOf(ErrorKind::Timeout, timeoutSummary(failure));
    Error error = !isTls(failure) ? errorOf(ErrorKind::Network, networkSummary(failure))
                                  : errorOf(ErrorKind::Tls, failure.sslErrors.isEmpty()
                                                                ? handshakeSummary(failure)
                                                                : certificateSummary(failure));
    if (wantsProxySignIn(failure))
        error.kind = ErrorKind::ProxySignIn;
    for (const QSslError &problem : failure.sslErrors)
        error.causes.append(certificateProblem(problem, failure.chain));
    if (error.causes.isEmpty() && failure.code == QNetworkReply::RemoteHostClosedError)
        error.causes = {lossOf(failure)};
    // Where Qt found nothing, its words are "Unknown error".
    else if (error.causes.isEmpty() && failure.code != QNetworkReply::NoError)
        error.systemText = failure.text;
    return error;
}

Error redirectError(const QString &host, int status, const QUrl &asked, const QUrl &target,
                    bool elsewhere)
{
    Error error;
    error.kind = ErrorKind::Malformed;
    error.httpStatus = status;
    const QUrl url = asked.resolved(target);
    if (target.isEmpty() || !url.isValid() || url.host().isEmpty()) {
        error.summary =
            elsewhere ? TransportTexts::tr("%1 redirects without saying where to.").arg(host)
                      : TransportTexts::tr(
                            "%1 redirects without saying where to, which Okta's API never does. "
                            "Check the org's URL and whether a proxy stands between.")
                            .arg(host);
        return error;
    }
    // No user, no query, no fragment. All that is encoded is decoded, so that a credential is found
    // in it; and a long path is left out, for half a credential would not be.
    constexpr qsizetype longest = 200;
    QString path = url.path(QUrl::FullyDecoded);
    if (path.size() > longest)
        path = u"/…"_s;
    const QString where = displayText(u"%1://%2%3"_s.arg(url.scheme(), wireHost(url), path));
    if (elsewhere) {
        error.summary =
            TransportTexts::tr("%1 redirects to %2; HookKeys did not follow.").arg(host, where);
        return error;
    }
    error.summary =
        asked.scheme() == "https"_L1 && url.scheme() == "http"_L1
            ? TransportTexts::tr(
                  "%1 redirects from https to http without encryption, to %2, which Okta's API "
                  "never does; HookKeys did not follow. Check the org's URL and whether a proxy "
                  "stands between.")
                  .arg(host, where)
            : TransportTexts::tr(
                  "%1 redirects to %2, which Okta's API never does; HookKeys did not follow. Check "
                  "the org's URL and whether a proxy stands between.")
                  .arg(host, where);
    return error;
}

} // namespace HookKeys
