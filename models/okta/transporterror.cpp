// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transporterror.h"

#include "displaytext.h"
#include "httptransport.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSslCertificate>

#include <algorithm>

namespace HookKeys {

using namespace Qt::StringLiterals;

namespace {

struct TransportTexts
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::TransportError)
};

/// Whom @p certificate was issued to, as plain text.
QString subjectOf(const QSslCertificate &certificate)
{
    const QStringList names = certificate.subjectInfo(QSslCertificate::CommonName)
                              + certificate.subjectInfo(QSslCertificate::Organization);
    return names.isEmpty() ? TransportTexts::tr("nobody named")
                           : displayText(names.first().left(200));
}

bool hasError(const QList<QSslError> &errors, std::initializer_list<QSslError::SslError> wanted)
{
    return std::any_of(errors.begin(), errors.end(), [wanted](const QSslError &error) {
        return std::find(wanted.begin(), wanted.end(), error.error()) != wanted.end();
    });
}

QString tlsSummary(const TransportFailure &failure)
{
    if (failure.sslErrors.isEmpty()) {
        return TransportTexts::tr(
                   "No secure connection to %1 could be made; nothing was sent. Check the "
                   "org's URL and whether a proxy or a firewall stands between.")
            .arg(failure.host);
    }
    const QSslCertificate certificate = failure.sslErrors.first().certificate();
    const QString subject = subjectOf(certificate);
    // An untrusted issuer is the gravest: whatever else such a certificate says is hearsay.
    const bool trusted = !hasError(
        failure.sslErrors,
        {QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain,
         QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToGetIssuerCertificate,
         QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted});
    if (trusted
        && hasError(failure.sslErrors,
                    {QSslError::CertificateExpired, QSslError::CertificateNotYetValid})) {
        const QLocale locale;
        return TransportTexts::tr(
                   "The certificate of %1 (issued to “%2”) is valid from %3 to %4 only; "
                   "nothing was sent. Check the date and time of this computer.")
            .arg(failure.host, subject,
                 locale.toString(certificate.effectiveDate().date(), QLocale::ShortFormat),
                 locale.toString(certificate.expiryDate().date(), QLocale::ShortFormat));
    }
    if (trusted && hasError(failure.sslErrors, {QSslError::HostNameMismatch})) {
        return TransportTexts::tr(
                   "The certificate of %1 was issued to another host (“%2”); nothing was "
                   "sent. Check the org's URL.")
            .arg(failure.host, subject);
    }
    return TransportTexts::tr(
               "The certificate of %1 (issued to “%2”) is not signed by anyone whom this "
               "computer trusts; nothing was sent. Check the org's URL, or ask whoever runs "
               "your network whether it inspects connections.")
        .arg(failure.host, subject);
}

bool isTls(const TransportFailure &failure)
{
    return !failure.sslErrors.isEmpty() || failure.code == QNetworkReply::SslHandshakeFailedError;
}

Error timeoutError(const TransportFailure &failure)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(failure.deadline).count();
    return errorOf(
        ErrorKind::Timeout,
        TransportTexts::tr("%1 did not answer completely within %n second(s). Check your "
                           "connection and try again.",
                           nullptr, int(seconds))
            .arg(failure.host));
}

QString networkSummary(const TransportFailure &failure)
{
    switch (failure.code) {
    case QNetworkReply::HostNotFoundError:
        return TransportTexts::tr(
                   "The host %1 was not found. Check the org's URL and your connection.")
            .arg(failure.host);
    case QNetworkReply::ConnectionRefusedError:
        return TransportTexts::tr("%1 refused the connection. Check the org's URL and try again.")
            .arg(failure.host);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        if (failure.proxyNeedsMoreThanLatin1) {
            return TransportTexts::tr(
                       "The proxy on the way to %1 did not accept the user name and the password. "
                       "One of them has characters outside Latin-1, which cannot be sent to most "
                       "proxies: give others.")
                .arg(failure.host);
        }
        return TransportTexts::tr(
                   "The proxy on the way to %1 wants a user name and a password, or does not "
                   "accept those that it got. Enter them and try again.")
            .arg(failure.host);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return TransportTexts::tr(
                   "The proxy on the way to %1 cannot be used. Check the proxy settings of "
                   "the org and of the system.")
            .arg(failure.host);
    default:
        break;
    }
    if (failure.answered) {
        return TransportTexts::tr(
                   "The answer of %1 was cut off. Check your connection and try again.")
            .arg(failure.host);
    }
    if (!failure.proxy.isEmpty()) {
        // Qt does not always tell which half of the way failed.
        return TransportTexts::tr("The connection to %1 through the proxy %2 failed. Check the "
                                  "proxy in the org's settings and your connection.")
            .arg(failure.host, failure.proxy);
    }
    return TransportTexts::tr("The connection to %1 failed. Check your connection and try again.")
        .arg(failure.host);
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
        if (!failure.text.isEmpty() && failure.interruption == Interruption::None)
            error.causes = {failure.text};
        return error;
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
    // Qt's own transfer timeout says OperationCanceledError, too.
    if (failure.interruption == Interruption::Deadline
        || failure.code == QNetworkReply::OperationCanceledError
        || failure.code == QNetworkReply::TimeoutError)
        return timeoutError(failure);
    Error error = isTls(failure) ? errorOf(ErrorKind::Tls, tlsSummary(failure))
                                 : errorOf(ErrorKind::Network, networkSummary(failure));
    if (failure.code == QNetworkReply::ProxyAuthenticationRequiredError)
        error.kind = ErrorKind::ProxySignIn;
    for (const QSslError &problem : failure.sslErrors)
        error.causes.append(problem.errorString());
    if (error.causes.isEmpty() && !failure.text.isEmpty())
        error.causes = {failure.text};
    return error;
}

Error redirectError(const QString &host, int status, const QUrl &target)
{
    const QString where = target.host().isEmpty() ? host : wireHost(target);
    Error error = errorOf(
        ErrorKind::Malformed,
        TransportTexts::tr(
            "%1 redirects to %2, which Okta's API never does; HookKeys did not follow. Check "
            "the org's URL and whether a proxy stands between.")
            .arg(host, displayText(where.left(300))));
    error.httpStatus = status;
    return error;
}

} // namespace HookKeys
