// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlshandshake.h"

#include "callback.h"
#include "certificateerror.h"
#include "displaytext.h"

#include <QNetworkRequest>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The first of the names in @p certificate's @p names that says something.
QString nameIn(const QStringList &common, const QStringList &organization)
{
    const QStringList names = common + organization;
    return names.isEmpty() ? QString() : names.first().left(200);
}

/// Whose @p certificate is.
QString ownerOf(const QSslCertificate &certificate)
{
    return nameIn(certificate.subjectInfo(QSslCertificate::CommonName),
                  certificate.subjectInfo(QSslCertificate::Organization));
}

/// The certificate @p shown, and what else of @p chain was sent along with it.
ServerCertificate certificateOf(const QSslCertificate &shown, const QList<QSslCertificate> &chain,
                                const QStringList &problems)
{
    constexpr qsizetype most = 10; // a longer one is refused by TLS libraries
    QList<IssuerCertificate> issuers;
    for (const QSslCertificate &one : chain) {
        if (one != shown && issuers.size() < most)
            issuers.append({.from = one.effectiveDate().toUTC(),
                            .to = one.expiryDate().toUTC(),
                            .subject = ownerOf(one)});
    }
    return {.from = shown.effectiveDate().toUTC(),
            .to = shown.expiryDate().toUTC(),
            .subject = ownerOf(shown),
            .issuer = nameIn(shown.issuerInfo(QSslCertificate::CommonName),
                             shown.issuerInfo(QSslCertificate::Organization)),
            .problems = problems,
            .issuers = issuers};
}

/// What a request over HTTP would have said of @p error.
QNetworkReply::NetworkError codeOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return QNetworkReply::ConnectionRefusedError;
    case QAbstractSocket::RemoteHostClosedError:
        return QNetworkReply::RemoteHostClosedError;
    case QAbstractSocket::HostNotFoundError:
        return QNetworkReply::HostNotFoundError;
    case QAbstractSocket::SocketTimeoutError:
        return QNetworkReply::TimeoutError;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return QNetworkReply::SslHandshakeFailedError;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return QNetworkReply::ProxyAuthenticationRequiredError;
    default:
        return QNetworkReply::UnknownNetworkError;
    }
}

} // namespace

PendingCall TlsHandshake::start(const QUrl &url, const HttpTransportOptions &options,
                                QObject *context, Callback<ServerCertificate> done)
{
    const QPointer<TlsHandshake> run(new TlsHandshake(url, options, context, std::move(done)));
    run->begin();
    return PendingCall([run] {
        if (run)
            run->stop(Interruption::Cancelled);
    });
}

TlsHandshake::TlsHandshake(QUrl url, HttpTransportOptions options, QObject *context,
                           Callback<ServerCertificate> done)
    : QObject(context), m_url(std::move(url)), m_options(std::move(options)),
      m_done(std::move(done)), m_deadline(m_options.grace)
{
    connect(&m_deadline, &PatientTimer::passed, this, [this] { stop(Interruption::Deadline); });
}

void TlsHandshake::begin()
{
    QString problem = m_options.network.problem;
    if (m_url.scheme() != "https"_L1 || m_url.host().isEmpty())
        problem = tr("“%1” is no https address, so it has no certificate.")
                      .arg(displayText(m_url.toString(QUrl::RemoveUserInfo).left(200)));
    if (!problem.isEmpty()) {
        later(this, [this, problem] { finish(failure(ErrorKind::Validation, problem)); });
        return;
    }
    m_deadline.start(m_options.deadline);
    findProxies(m_url, m_options.network, this, [this](const FoundProxies &proxies) {
        if (m_interruption != Interruption::None)
            return;
        if (proxies.problem.isEmpty())
            connectThrough(proxies);
        else
            later(this,
                  [this, proxies] { finish(failure(ErrorKind::Validation, proxies.problem)); });
    });
}

void TlsHandshake::connectThrough(const FoundProxies &proxies)
{
    constexpr quint16 httpsPort = 443;
    m_proxies = proxies;
    m_socket = new QSslSocket(this);
    QNetworkRequest trusting(m_url);
    applyTrust(trusting, m_options.network);
    QSslConfiguration configuration = trusting.sslConfiguration();
    // What is not trusted is to be looked at, too: nothing is sent to it.
    configuration.setPeerVerifyMode(QSslSocket::QueryPeer);
    m_socket->setSslConfiguration(configuration);
    m_socket->setProxy(signedInProxy(proxies, ProxyWords::Utf8));
    connect(m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_problems.append(certificateProblem(error, m_socket->peerCertificateChain()));
    });
    // Queued, so that the socket is not emitting when it is deleted.
    connect(m_socket, &QSslSocket::encrypted, this, &TlsHandshake::end, Qt::QueuedConnection);
    connect(m_socket, &QSslSocket::errorOccurred, this, &TlsHandshake::end, Qt::QueuedConnection);
    m_socket->connectToHostEncrypted(m_url.host(QUrl::FullyEncoded),
                                     quint16(m_url.port(httpsPort)));
}

void TlsHandshake::end()
{
    if (m_finished || m_interruption != Interruption::None || !m_socket)
        return;
    const QSslCertificate shown = m_socket->peerCertificate();
    if (shown.isNull())
        fail();
    else
        finish(certificateOf(shown, m_socket->peerCertificateChain(), m_problems));
}

void TlsHandshake::stop(Interruption why)
{
    if (m_finished || m_interruption != Interruption::None)
        return;
    m_interruption = why;
    later(this, &TlsHandshake::fail);
}

void TlsHandshake::fail()
{
    const auto code = m_socket ? codeOf(m_socket->error()) : QNetworkReply::UnknownNetworkError;
    finish(tl::unexpected(transportError({
        .host = wireHost(m_url),
        .interruption = m_interruption,
        .code = code,
        .text = m_socket ? m_socket->errorString() : QString(),
        .sslErrors = {},
        .limit = m_options.deadline,
        .proxy = proxyName(m_proxies),
        .proxyUser = !usedProxy(m_proxies).user().isEmpty(),
        .elsewhere = true,
    })));
}

void TlsHandshake::finish(const Result<ServerCertificate> &result)
{
    if (std::exchange(m_finished, true))
        return;
    m_deadline.stop();
    if (m_socket && m_socket->isEncrypted()) {
        // So that the server sees a handshake that was completed, and a proper end.
        m_socket->flush();
        m_socket->disconnectFromHost();
    }
    delete m_socket;
    endRun(this, m_done, result);
}

} // namespace HookKeys
