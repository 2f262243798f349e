// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificateerror.h"

#include "auth/authorizer.h"
#include "failonwarning.h"
#include "hostileserver.h"
#include "httptransport.h"
#include "outcome.h"
#include "testauthority.h"
#include "tlshandshake.h"

#include <QLocale>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Whose fault it is that a server's certificate is refused, over real connections.
class TestCertificateError final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarning(); }

    void row4_row6_saysWhoseFaultItIs_data();
    void row4_row6_saysWhoseFaultItIs();
    void row4_saysItElsewhere_data();
    void row4_saysItElsewhere();
    void trustsWhatSignedItself();
    void namesTheCertificateThatAProblemIsAbout();
    void row6_saysWhatIsRare_data();
    void row6_saysWhatIsRare();
    void row4_saysWhatIsTooWeak_data();
    void row4_saysWhatIsTooWeak();
    void row3_saysWhyThereIsNoTls_data();
    void row3_saysWhyThereIsNoTls();
    void row3_namesAServerWithoutTls();

private:
    using Certificates = QList<QSslCertificate>;

    /// The same server without what it sends along.
    [[nodiscard]] static QSslConfiguration alone(QSslConfiguration server)
    {
        server.setLocalCertificateChain({server.localCertificate()});
        return server;
    }

    const TestAuthority m_installed;
    const TestAuthority m_unknown{"Corp Root"};
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    const QDateTime m_before = m_now.addSecs(-3600);
    const QDateTime m_later = m_now.addDays(1);
};

/// As if the administrator of this computer had installed the authority.
void TestCertificateError::initTestCase()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificate(m_installed.certificate());
    QSslConfiguration::setDefaultConfiguration(configuration);
}

void TestCertificateError::row4_row6_saysWhoseFaultItIs_data()
{
    QTest::addColumn<QSslConfiguration>("tls");
    QTest::addColumn<Certificates>("caFile");
    QTest::addColumn<QStringList>("words");
    const Certificates none;
    const QSslConfiguration ended = m_installed.serverBehind("127.0.0.1", m_later, m_before);
    QTest::newRow("an authority's end")
        << ended << none
        << QStringList{u"the authority “Authority in between”, whose own has expired"_s,
                       u"Tell whoever runs"_s};
    QTest::newRow("the end of one that the CA file has")
        << ended << Certificates{ended.localCertificateChain().at(1)}
        << QStringList{u"“Authority in between” of the org's CA file"_s, u"has expired"_s,
                       u"new certificate for the CA file"_s};
    QTest::newRow("both ended") << m_installed.serverBehind("127.0.0.1", m_before, m_before) << none
                                << QStringList{u"(issued to “127.0.0.1”) has expired"_s};
    const TestAuthority old("Old Root", m_before);
    QTest::newRow("the CA file's end")
        << old.serverBehind("127.0.0.1", m_later, m_later) << Certificates{old.certificate()}
        << QStringList{u"“Old Root” of the org's CA file"_s, u"has expired"_s,
                       u"new certificate for the CA file"_s};
    const QSslConfiguration behind = m_unknown.serverBehind("127.0.0.1", m_later, m_later);
    QTest::newRow("an unknown chain")
        << behind << none
        << QStringList{u"issued to “127.0.0.1”"_s, u"not signed"_s, u"authority “Corp Root”"_s,
                       u"is not known here"_s, u"inspects connections"_s};
    QTest::newRow("an unknown chain, alone")
        << alone(behind) << none
        << QStringList{u"issued to “127.0.0.1”"_s, u"authority “Authority in between”"_s};
    QTest::newRow("an unknown chain with its root") << [&] {
        QSslConfiguration all = behind;
        all.setLocalCertificateChain(behind.localCertificateChain() << m_unknown.certificate());
        return all;
    }() << none << QStringList{u"issued to “127.0.0.1”"_s, u"authority “Corp Root”"_s};
    const QStringList addIt{u"The org's CA file has “Authority in between”"_s,
                            u"Add the certificate of “Corp Root”"_s};
    const Certificates between{behind.localCertificateChain().at(1)};
    QTest::newRow("the one in between alone") << behind << between << addIt;
    QTest::newRow("the same, not sent along") << alone(behind) << between << addIt;
    QTest::newRow("another CA file")
        << behind << Certificates{TestAuthority("Other Root").certificate()}
        << QStringList{u"issued to “127.0.0.1”"_s, u"this computer or the org's CA file"_s,
                       u"authority “Corp Root”"_s};
    QTest::newRow("the end of one that the CA file has, not sent along")
        << alone(ended) << Certificates{ended.localCertificateChain().at(1)}
        << QStringList{u"“Authority in between” of the org's CA file"_s, u"has expired"_s};
    QTest::newRow("a namesake in the CA file")
        << behind << Certificates{TestAuthority("Corp Root").certificate()}
        << QStringList{u"an authority “Corp Root”, but not by the one of that name in the org's"_s};
    QTest::newRow("a namesake in the system")
        << TestAuthority().serverBehind("127.0.0.1", m_later, m_later) << none
        << QStringList{u"not signed"_s, u"“HookKeys test authority”"_s};
    QTest::newRow("self-signed, another CA file")
        << TestAuthority::selfSigned("127.0.0.1", "gateway")
        << Certificates{m_unknown.certificate()}
        << QStringList{u"“gateway”"_s, u"not in the org's CA file"_s};
}

void TestCertificateError::row4_row6_saysWhoseFaultItIs()
{
    QFETCH(const QSslConfiguration, tls);
    QFETCH(const Certificates, caFile);
    QFETCH(const QStringList, words);
    HostileServer server(tls);
    HttpTransportOptions options;
    options.network.extraRoots = caFile;
    HttpTransport transport(server.url(), Secret(QByteArray("00canary")), options);
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post}) {
        Outcome<HttpAnswer> outcome;
        transport.send({.method = method, .path = {u"keys"_s}}, this, outcome.callback());
        QVERIFY(outcome.failedWith(ErrorKind::Tls));
        const QString summary = outcome.error().summary;
        QVERIFY2(summary.contains(transport.host()), qPrintable(summary));
        QVERIFY2(summary.contains(u"nothing was sent"), qPrintable(summary));
        for (const QString &word : words)
            QVERIFY2(summary.contains(word), qPrintable(summary));
        QVERIFY2(!summary.contains(u"issued to “Authority"), qPrintable(summary));
        QVERIFY(!outcome.error().causes.isEmpty());
    }
    QCOMPARE(server.requests().size(), 0);
}

void TestCertificateError::row4_saysItElsewhere_data()
{
    QTest::addColumn<QSslConfiguration>("tls");
    QTest::addColumn<QString>("word");
    QTest::newRow("unknown chain")
        << m_unknown.serverBehind("127.0.0.1", m_later, m_later) << u"not known here"_s;
    QTest::newRow("self-signed") << TestAuthority::selfSigned("127.0.0.1", "Mallory")
                                 << u"“Mallory”"_s;
    QTest::newRow("an authority's end")
        << m_installed.serverBehind("127.0.0.1", m_later, m_before) << u"whose own has expired"_s;
}

/// A server that is not the org's is not found by the org's URL.
void TestCertificateError::row4_saysItElsewhere()
{
    QFETCH(const QSslConfiguration, tls);
    QFETCH(const QString, word);
    HostileServer server(tls);
    HttpTransport transport(server.url(), std::unique_ptr<Authorizer>());
    QUrl address = server.url();
    address.setPath(u"/token"_s);
    Outcome<HttpAnswer> outcome;
    transport.send({.method = HttpMethod::Post, .address = address, .body = "a=b"}, this,
                   outcome.callback());
    QVERIFY(outcome.failedWith(ErrorKind::Tls));
    const QString summary = outcome.error().summary;
    QVERIFY2(summary.contains(word), qPrintable(summary));
    QVERIFY2(!summary.contains(u"org"), qPrintable(summary));
    QCOMPARE(server.requests().size(), 0);
}

/// What CA files of gateways have: Qt takes it for that one server.
void TestCertificateError::trustsWhatSignedItself()
{
    const QSslConfiguration tls = TestAuthority::selfSigned("127.0.0.1", "gateway");
    HostileServer server(tls);
    server.answer(HostileServer::json(200, "[]"));
    HttpTransportOptions options;
    options.network.extraRoots = {tls.localCertificate()};
    HttpTransport transport(server.url(), Secret(QByteArray("00canary")), options);
    Outcome<HttpAnswer> outcome;
    transport.send({.path = {u"keys"_s}}, this, outcome.callback());
    QVERIFY2(outcome.succeeded(), qPrintable(outcome.error().details()));
}

void TestCertificateError::namesTheCertificateThatAProblemIsAbout()
{
    HostileServer server(m_installed.serverBehind("127.0.0.1", m_later, m_before));
    Outcome<ServerCertificate> outcome;
    (void)TlsHandshake::start(server.url(), {}, this, outcome.callback());
    QVERIFY2(outcome.succeeded(), qPrintable(outcome.error().details()));
    const QStringList problems = outcome.value().problems;
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().startsWith(u"“Authority in between”: "), qPrintable(problems[0]));
    HostileServer own(m_installed.server("127.0.0.1", m_now.addDays(-9), m_before));
    Outcome<ServerCertificate> ownOutcome;
    (void)TlsHandshake::start(own.url(), {}, this, ownOutcome.callback());
    QVERIFY2(ownOutcome.succeeded(), qPrintable(ownOutcome.error().details()));
    QCOMPARE(ownOutcome.value().problems,
             QStringList{QSslError(QSslError::CertificateExpired).errorString()});
}

void TestCertificateError::row6_saysWhatIsRare_data()
{
    QTest::addColumn<QSslError::SslError>("error");
    QTest::addColumn<bool>("own"); // else it is about what the server did not send
    QTest::addColumn<QString>("words");
    QTest::newRow("no authority") << QSslError::InvalidCaCertificate << false
                                  << u"vouched for by “Corp Root” of the org's CA "
                                     "file, whose own certificate does not allow"_s;
    QTest::newRow("an authority that is early")
        << QSslError::CertificateNotYetValid << false
        << u"“Corp Root” of the org's CA file, whose own is not valid yet"_s;
    QTest::newRow("early") << QSslError::CertificateNotYetValid << true
                           << u"(issued to “127.0.0.1”) is not valid yet"_s;
    QTest::newRow("revoked") << QSslError::CertificateRevoked << true << u"is not accepted"_s;
    QTest::newRow("unknown") << QSslError::UnspecifiedError << true << u"is not accepted"_s;
    QTest::newRow("another host") << QSslError::HostNameMismatch << true
                                  << u"issued to another host (“127.0.0.1”)"_s;
}

void TestCertificateError::row6_saysWhatIsRare()
{
    QFETCH(const QSslError::SslError, error);
    QFETCH(const bool, own);
    QFETCH(const QString, words);
    const QSslCertificate root = m_unknown.certificate();
    const QSslCertificate server =
        m_unknown.server("127.0.0.1", m_before, m_later).localCertificate();
    TransportFailure failure;
    failure.host = u"acme.example"_s;
    failure.sslErrors = {own ? QSslError(error, server) : QSslError(error)};
    failure.chain = {server};
    failure.extraRoots = {root};
    const Error told = transportError(failure);
    QCOMPARE(told.kind, ErrorKind::Tls);
    QVERIFY2(told.summary.contains(words), qPrintable(told.summary));
    QVERIFY2(told.summary.contains(u"acme.example"), qPrintable(told.summary));
    QVERIFY(!told.causes.contains(u"Unknown error"_s));
}

void TestCertificateError::row4_saysWhatIsTooWeak_data()
{
    QTest::addColumn<QSslCertificate>("weak");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("cause");
    QTest::newRow("key") << m_installed.weak("127.0.0.1", 1024, "SHA256")
                         << u"a key of 1,024 bits, which is too short"_s
                         << u"A key of 1,024 bits is too short."_s;
    QTest::newRow("SHA-1") << m_installed.weak("127.0.0.1", 2048, "SHA1")
                           << u"is signed with SHA1, which is no longer safe"_s
                           << u"It is signed with SHA1, which is no longer safe."_s;
}

/// What Qt says of it, which is nothing. No server of this computer's Qt takes such a certificate.
void TestCertificateError::row4_saysWhatIsTooWeak()
{
    QFETCH(const QSslCertificate, weak);
    QFETCH(const QString, words);
    QFETCH(const QString, cause);
    QLocale::setDefault(QLocale(u"en_US"_s));
    const QSslError error(QSslError::UnspecifiedError, weak);
    TransportFailure failure;
    failure.host = u"acme.example"_s;
    failure.sslErrors = {error};
    failure.chain = {weak};
    const Error told = transportError(failure);
    QVERIFY2(told.summary.contains(words), qPrintable(told.summary));
    QVERIFY2(told.summary.contains(u"Tell whoever runs acme.example"), qPrintable(told.summary));
    QCOMPARE(told.causes, QStringList{cause});

    // The same of one that vouches for the server.
    const QSslCertificate own = m_installed.weak("127.0.0.1", 2048, "SHA256");
    failure.chain = {own, weak};
    const Error behind = transportError(failure);
    QVERIFY2(behind.summary.contains(u"the authority “127.0.0.1”, whose"),
             qPrintable(behind.summary));
    QCOMPARE(behind.causes, QStringList{u"“127.0.0.1”: "_s + cause});
}

void TestCertificateError::row3_saysWhyThereIsNoTls_data()
{
    QTest::addColumn<QByteArray>("reason"); // as OpenSSL says it
    QTest::addColumn<QString>("words");
    const QString old = u"knows only versions of TLS that are outdated"_s;
    const QString outdated = u"encrypts in an outdated way"_s;
    QTest::newRow("TLS 1.0") << QByteArray("0A00042E:SSL routines::tlsv1 alert protocol version")
                             << old;
    QTest::newRow("SSL 3") << QByteArray("0A000102:SSL routines::unsupported protocol") << old;
    QTest::newRow("ciphers") << QByteArray("0A000410:SSL routines::sslv3 alert handshake failure")
                             << u"no kind of encryption that is safe today"_s;
    QTest::newRow("Diffie-Hellman")
        << QByteArray("0A00018A:SSL routines::dh key too small") << outdated;
    QTest::newRow("renegotiation")
        << QByteArray("0A000152:SSL routines::unsafe legacy renegotiation disabled") << outdated;
    QTest::newRow("HTTP") << QByteArray("0A00010B:SSL routines::wrong version number")
                          << u"does not speak TLS there"_s;
    QTest::newRow("mutual TLS") << QByteArray(
        "0A00045C:SSL routines::tlsv13 alert certificate required")
                                << u"wants a certificate of this computer (mutual TLS)"_s;
    QTest::newRow("nobody knows") << QByteArray("0A000999:SSL routines::canary")
                                  << u"No secure connection to acme.example could be made"_s;
}

void TestCertificateError::row3_saysWhyThereIsNoTls()
{
    QFETCH(const QByteArray, reason);
    QFETCH(const QString, words);
    for (const bool elsewhere : {false, true}) {
        TransportFailure failure;
        failure.host = u"acme.example"_s;
        failure.code = QNetworkReply::SslHandshakeFailedError;
        failure.text = u"SSL handshake failed: error:"_s + QString::fromLatin1(reason);
        failure.elsewhere = elsewhere;
        const Error told = transportError(failure);
        QCOMPARE(told.kind, ErrorKind::Tls);
        QVERIFY2(told.summary.contains(words), qPrintable(told.summary));
        QVERIFY2(told.summary.contains(u"acme.example"), qPrintable(told.summary));
        QVERIFY2(!elsewhere || !told.summary.contains(u"org"), qPrintable(told.summary));
        QCOMPARE(told.systemText, failure.text);
        // From TLS 1.3 on the handshake is over by then.
        failure.code = QNetworkReply::UnknownNetworkError;
        QCOMPARE(transportError(failure).kind == ErrorKind::Tls, reason.contains("required"));
    }
}

void TestCertificateError::row3_namesAServerWithoutTls()
{
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    connect(&plain, &QTcpServer::newConnection, this, [&plain] {
        QTcpSocket *socket = plain.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    HttpTransport transport(QUrl(u"https://127.0.0.1:%1"_s.arg(plain.serverPort())),
                            Secret(QByteArray("00canary")));
    Outcome<HttpAnswer> outcome;
    transport.send({.path = {u"keys"_s}}, this, outcome.callback());
    QVERIFY(outcome.failedWith(ErrorKind::Tls));
    QVERIFY2(outcome.error().summary.contains(u"does not speak TLS there"),
             qPrintable(outcome.error().details()));
}

QTEST_GUILESS_MAIN(TestCertificateError)
#include "tst_certificateerror.moc"
