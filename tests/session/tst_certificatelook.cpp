// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificatelook.h"
#include "failonwarning.h"
#include "hooktablemodel.h"
#include "hostileserver.h"
#include "httptransport.h"
#include "knownhooks.h"
#include "momenttext.h"
#include "outcome.h"
#include "outsideclient.h"
#include "sessionfixture.h"
#include "testauthority.h"
#include "testproxy.h"
#include "waiting.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Which certificates a hook's calls depend on, and that looking at them sends nothing.
class TestCertificateLook final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }

    void seesTheCertificateAndSendsNothing();
    void seesWhatIsSentAlong();
    void seesWhatIsNotTrusted_data();
    void seesWhatIsNotTrusted();
    void failsWhereThereIsNone();
    void failsWhereNobodySpeaksTls();
    void goesThroughTheProxyOfTheOrg();
    void isCancelled();
    void takesHttpsAlone();
    static void findsTheAddresses();
    static void findsWhatEndsSoon_data();
    static void findsWhatEndsSoon();
    static void findsAuthoritiesThatEndSoon_data();
    static void findsAuthoritiesThatEndSoon();
    void aServerThatIsNotThereIsPartOfWhatWasSeen();
    void theFindingStandsWithTheHook();
    void whoMayNotReadHooksSeesNoCertificates();

private:
    /// The way to an org that trusts the test's authority.
    [[nodiscard]] HttpTransportOptions trusting() const
    {
        HttpTransportOptions options;
        options.network.extraRoots = {m_authority.certificate()};
        options.network.proxy.mode = ProxyMode::None;
        return options;
    }

    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    const TestAuthority m_authority;
};

namespace {

InlineHook hookWith(const QString &tokenUrl, const QString &uri)
{
    InlineHook hook = sampleHook(u"Token hook"_s, sampleKey(1, {}).id);
    hook.tokenUrl = tokenUrl;
    hook.uri = uri;
    return hook;
}

quint16 closedPort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

} // namespace

void TestCertificateLook::seesTheCertificateAndSendsNothing()
{
    const QDateTime end = m_now.addDays(20);
    HostileServer server(m_authority.server("127.0.0.1", m_now.addDays(-1), end));
    server.answer(HostileServer::json(200, "[]"));
    OutsideClient outside(trusting());
    Outcome<ServerCertificate> outcome;
    (void)outside.lookAtCertificate(server.url(), this, outcome.callback());
    QVERIFY2(outcome.succeeded(), qPrintable(outcome.error().details()));
    QCOMPARE(outcome.value().to.toSecsSinceEpoch(), end.toSecsSinceEpoch());
    QCOMPARE(outcome.value().from.toSecsSinceEpoch(), m_now.addDays(-1).toSecsSinceEpoch());
    QCOMPARE(outcome.value().subject, u"127.0.0.1"_s);
    QCOMPARE(outcome.value().issuer, u"HookKeys test authority"_s);
    QCOMPARE(outcome.value().problems, QStringList());
    // The handshake is completed, the connection goes, and nothing came over it.
    TRY_COMPARE(server.connections(), 1);
    TRY_COMPARE(server.open().size(), 0);
    QCOMPARE(server.requests().size(), 0);
}

void TestCertificateLook::seesWhatIsSentAlong()
{
    const QDateTime end = m_now.addDays(9);
    HostileServer server(m_authority.serverBehind("127.0.0.1", m_now.addDays(300), end));
    OutsideClient outside(trusting());
    Outcome<ServerCertificate> outcome;
    (void)outside.lookAtCertificate(server.url(), this, outcome.callback());
    QVERIFY2(outcome.succeeded(), qPrintable(outcome.error().details()));
    QCOMPARE(outcome.value().problems, QStringList());
    QCOMPARE(outcome.value().subject, u"127.0.0.1"_s);
    QCOMPARE(outcome.value().issuers.size(), 1);
    const IssuerCertificate &issuer = outcome.value().issuers.constFirst();
    QCOMPARE(issuer.subject, u"Authority in between"_s);
    QCOMPARE(issuer.to.toSecsSinceEpoch(), end.toSecsSinceEpoch());
    const SeenCertificate seen{.host = server.url().authority(), .certificate = outcome.value()};
    QVERIFY(seen.text().endsWith(
        u"It sends along the certificate of “Authority in between”, valid until %1."_s.arg(
            dayText(end))));
}

void TestCertificateLook::seesWhatIsNotTrusted_data()
{
    QTest::addColumn<QSslConfiguration>("tls");
    QTest::newRow("self-signed") << TestAuthority::selfSigned("127.0.0.1", "Mallory");
    QTest::newRow("unknown authority")
        << TestAuthority().server("127.0.0.1", m_now.addDays(-1), m_now.addDays(1));
    QTest::newRow("expired") << m_authority.server("127.0.0.1", m_now.addDays(-9),
                                                   m_now.addDays(-1));
    QTest::newRow("other host") << m_authority.server("other.example", m_now.addDays(-1),
                                                      m_now.addDays(1));
}

void TestCertificateLook::seesWhatIsNotTrusted()
{
    QFETCH(const QSslConfiguration, tls);
    HostileServer server(tls);
    OutsideClient outside(trusting());
    Outcome<ServerCertificate> outcome;
    (void)outside.lookAtCertificate(server.url(), this, outcome.callback());
    QVERIFY2(outcome.succeeded(), qPrintable(outcome.error().details()));
    QCOMPARE(outcome.value().to, tls.localCertificate().expiryDate().toUTC());
    QVERIFY(!outcome.value().problems.isEmpty());
    QCOMPARE(server.requests().size(), 0);
}

void TestCertificateLook::failsWhereThereIsNone()
{
    OutsideClient outside(trusting());
    Outcome<ServerCertificate> outcome;
    (void)outside.lookAtCertificate(QUrl(u"https://127.0.0.1:%1/token"_s.arg(closedPort())), this,
                                    outcome.callback());
    QVERIFY(outcome.failedWith(ErrorKind::Network));
    QVERIFY2(outcome.error().summary.contains(u"refused the connection"),
             qPrintable(outcome.error().summary));
}

void TestCertificateLook::failsWhereNobodySpeaksTls()
{
    HostileServer server;
    server.answer(HostileServer::json(400, "no"));
    QUrl url = server.url();
    url.setScheme(u"https"_s);
    HttpTransportOptions impatient = trusting();
    impatient.deadline = std::chrono::seconds(2);
    OutsideClient outside(impatient);
    Outcome<ServerCertificate> outcome;
    (void)outside.lookAtCertificate(url, this, outcome.callback());
    QVERIFY(outcome.failed());
    QVERIFY(outcome.kind() == ErrorKind::Tls || outcome.kind() == ErrorKind::Timeout
            || outcome.kind() == ErrorKind::Network);
}

void TestCertificateLook::goesThroughTheProxyOfTheOrg()
{
    HostileServer server(m_authority.server("id.example.com", m_now.addDays(-1), m_now.addDays(9)));
    TestProxy proxy(quint16(server.url().port()), "anna", "geheim");
    HttpTransportOptions options = trusting();
    options.network.proxy.mode = ProxyMode::Own;
    options.network.proxy.host = u"127.0.0.1"_s;
    options.network.proxy.port = proxy.port();
    options.network.proxy.user = u"anna"_s;
    options.network.proxyPassword = Secret(QByteArray("geheim"));
    OutsideClient outside(options);
    Outcome<ServerCertificate> outcome;
    (void)outside.lookAtCertificate(QUrl(u"https://id.example.com/token"_s), this,
                                    outcome.callback());
    QVERIFY2(outcome.succeeded(), qPrintable(outcome.error().details()));
    QCOMPARE(outcome.value().subject, u"id.example.com"_s);
    QCOMPARE(outcome.value().problems, QStringList());
    QVERIFY(proxy.requests().contains(u"CONNECT id.example.com:443 HTTP/1.1"_s));
    QCOMPARE(server.requests().size(), 0);
}

void TestCertificateLook::isCancelled()
{
    QTcpServer silent; // takes connections, and says nothing
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    OutsideClient outside(trusting());
    const InlineHook hook = hookWith(u"https://127.0.0.1:%1/token"_s.arg(silent.serverPort()), {});
    Outcome<QList<SeenCertificate>> outcome;
    const PendingCall call = CertificateLook::start(outside, hook, this, outcome.callback());
    call.cancel();
    QCOMPARE(outcome.count(), 0); // not within the call
    QVERIFY(outcome.failedWith(ErrorKind::Cancelled));
    call.cancel(); // it is long over
}

void TestCertificateLook::takesHttpsAlone()
{
    OutsideClient outside(trusting());
    Outcome<ServerCertificate> outcome;
    (void)outside.lookAtCertificate(QUrl(u"http://127.0.0.1/token"_s), this, outcome.callback());
    QCOMPARE(outcome.count(), 0);
    QVERIFY(outcome.failedWith(ErrorKind::Validation));
}

void TestCertificateLook::findsTheAddresses()
{
    const auto hosts = [](const QString &tokenUrl, const QString &uri) {
        QStringList found;
        const QList<QUrl> addresses = certificateAddresses(hookWith(tokenUrl, uri));
        for (const QUrl &address : addresses)
            found.append(address.toString());
        return found;
    };
    QCOMPARE(hosts(u"https://id.example.com/token"_s, u"https://hooks.example.com/a"_s),
             QStringList({u"https://id.example.com"_s, u"https://hooks.example.com"_s}));
    QCOMPARE(hosts(u"https://A.example.com:443/token"_s, u"https://a.example.com/hook?x=y"_s),
             QStringList(u"https://a.example.com"_s));
    QCOMPARE(hosts(u"https://a.example.com:8443/token"_s, u"https://a.example.com/hook"_s).size(),
             2);
    QCOMPARE(hosts(u"http://a.example.com/token"_s, QString()), QStringList());
    QCOMPARE(hosts(u"no address"_s, u"https:///path"_s), QStringList());
}

void TestCertificateLook::findsWhatEndsSoon_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("id");
    QTest::newRow("long") << 31 << QString();
    QTest::newRow("thirty") << 30 << u"certificate-ends"_s;
    QTest::newRow("a day") << 1 << u"certificate-ends"_s;
    QTest::newRow("today") << 0 << u"certificate-ended"_s;
    QTest::newRow("ended") << -3 << u"certificate-ended"_s;
}

void TestCertificateLook::findsWhatEndsSoon()
{
    QFETCH(const int, days);
    QFETCH(const QString, id);
    const QDateTime now({2026, 11, 21}, {12, 0}, Qt::UTC);
    const InlineHook hook = hookWith(u"https://id.example.com/token"_s, {});
    const SeenCertificate seen{
        .host = u"id.example.com"_s,
        .certificate = ServerCertificate{.from = now.addDays(-60), .to = now.addDays(days)}};
    const QList<Finding> findings = certificateFindings(hook, {seen}, now);
    QCOMPARE(findings.size(), id.isEmpty() ? 0 : 1);
    if (!findings.isEmpty()) {
        QCOMPARE(findings.first().id, id);
        QVERIFY(findings.first().text.contains(u"id.example.com"));
    }
    // A hook that is called elsewhere by now has nothing to do with it.
    QVERIFY(
        certificateFindings(hookWith(u"https://b.example.com/token"_s, {}), {seen}, now).isEmpty());
    SeenCertificate early = seen;
    early.certificate->from = now.addDays(1);
    early.certificate->to = now.addDays(90);
    QCOMPARE(certificateFindings(hook, {early}, now).first().id, u"certificate-early"_s);
    early.certificate.reset();
    QVERIFY(certificateFindings(hook, {early}, now).isEmpty());
}

void TestCertificateLook::findsAuthoritiesThatEndSoon_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("words");
    QTest::newRow("long") << 31 << QString();
    QTest::newRow("thirty") << 30 << u"ends in 30 day"_s;
    QTest::newRow("a day") << 1 << u"ends in 1 day"_s;
    QTest::newRow("ended") << -3 << u"ended on %1"_s.arg(dayText(QDate(2026, 11, 18)));
}

void TestCertificateLook::findsAuthoritiesThatEndSoon()
{
    QFETCH(const int, days);
    QFETCH(const QString, words);
    const QDateTime now({2026, 11, 21}, {12, 0}, Qt::UTC);
    const InlineHook hook = hookWith(u"https://id.example.com/token"_s, {});
    const SeenCertificate seen{
        .host = u"id.example.com"_s,
        .certificate = ServerCertificate{
            .from = now.addDays(-60),
            .to = now.addDays(300),
            .issuers = {
                {.from = now.addDays(-900), .to = now.addDays(2000), .subject = u"Root"_s},
                {.from = now.addDays(-900), .to = now.addDays(days), .subject = u"Between"_s}}}};
    const QList<Finding> findings = certificateFindings(hook, {seen}, now);
    QCOMPARE(findings.size(), words.isEmpty() ? 0 : 1);
    if (findings.isEmpty())
        return;
    QCOMPARE(findings.first().id, u"certificate-chain"_s);
    QVERIFY2(findings.first().text.contains(
                 u"of “Between”, which id.example.com sends along with its own, "_s + words),
             qPrintable(findings.first().text));
}

void TestCertificateLook::aServerThatIsNotThereIsPartOfWhatWasSeen()
{
    HostileServer server(m_authority.server("127.0.0.1", m_now.addDays(-1), m_now.addDays(20)));
    OutsideClient outside(trusting());
    const InlineHook hook = hookWith(u"https://127.0.0.1:%1/token"_s.arg(closedPort()),
                                     server.url().toString() + u"/hook"_s);
    Outcome<QList<SeenCertificate>> outcome;
    (void)CertificateLook::start(outside, hook, this, outcome.callback());
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().size(), 2);
    const SeenCertificate &missing = outcome.value().first();
    QVERIFY(!missing.certificate);
    QVERIFY(missing.text().contains(u"refused the connection"));
    const SeenCertificate &there = outcome.value().last();
    QVERIFY(there.certificate.has_value());
    QCOMPARE(there.host, server.url().authority());
    QCOMPARE(
        there.text(),
        u"The certificate of %1, issued by “HookKeys test authority”, is valid until %2."_s.arg(
            there.host, dayText(m_now.addDays(20))));
    QCOMPARE(server.requests().size(), 0);
    // What it says is shown as what it is.
    SeenCertificate odd = there;
    odd.certificate->issuer = u"a\u202Eb"_s;
    odd.certificate->problems = {u"No."_s};
    QVERIFY(odd.text().contains(u"“a⟨U+202E⟩b”"));
    QVERIFY(odd.text().endsWith(u"This computer does not trust it (No.)."));
}

void TestCertificateLook::theFindingStandsWithTheHook()
{
    HostileServer server(m_authority.server("127.0.0.1", m_now.addDays(-1), m_now.addDays(20)));
    OutsideClient outside(trusting());
    SessionFixture fixture;
    fixture.clock.advance(std::chrono::seconds(fixture.clock.now().secsTo(m_now)));
    fixture.api->others.outside = &outside;
    const InlineHook hook = hookWith(server.url().toString() + u"/token"_s, {});
    fixture.load({sampleKey(1, u"a"_s)}, {hook});
    KnownHooks *hooks = fixture.session->hooks();
    QVERIFY(hooks->canLookAtCertificates(hook.id));
    QVERIFY(!hooks->canLookAtCertificates(u"other"_s));
    QVERIFY(!hooks->certificates(hook.id));
    QCOMPARE(server.connections(), 0); // nobody looks unasked
    const auto findings = [&] {
        QStringList ids;
        const QList<Finding> known = hooks->table()->rowAt(hooks->table()->rowOf(hook.id)).findings;
        for (const Finding &finding : known)
            ids.append(finding.id);
        return ids;
    };
    QVERIFY(!findings().contains(u"certificate-ends"_s));
    const QSignalSpy changed(hooks, &KnownHooks::changed);
    Outcome<void> outcome;
    hooks->lookAtCertificates(hook.id, this, outcome.callback());
    QVERIFY(outcome.succeeded());
    QVERIFY(!changed.isEmpty());
    QCOMPARE(hooks->certificates(hook.id)->seen.size(), 1);
    QCOMPARE(hooks->certificates(hook.id)->time, fixture.clock.now());
    QVERIFY(findings().contains(u"certificate-ends"_s));
    // It stays over a refresh, follows the clock, and goes with the address.
    fixture.clock.advance(std::chrono::hours(24 * 21));
    fixture.load({sampleKey(1, u"a"_s)}, {hook});
    QVERIFY(findings().contains(u"certificate-ended"_s));
    fixture.load({sampleKey(1, u"a"_s)}, {hookWith(u"https://id.example.com/token"_s, {})});
    QVERIFY(!findings().contains(u"certificate-ended"_s));
    // And with the hook.
    fixture.load({sampleKey(1, u"a"_s)}, {});
    QVERIFY(!hooks->certificates(hook.id));
    Outcome<void> gone;
    hooks->lookAtCertificates(hook.id, this, gone.callback());
    QVERIFY(gone.failedWith(ErrorKind::NotFound));
}

void TestCertificateLook::whoMayNotReadHooksSeesNoCertificates()
{
    HostileServer server(m_authority.server("127.0.0.1", m_now.addDays(-1), m_now.addDays(20)));
    OutsideClient outside(trusting());
    SessionFixture fixture;
    fixture.api->others.outside = &outside;
    const InlineHook hook = hookWith(server.url().toString() + u"/token"_s, {});
    fixture.load({sampleKey(1, u"a"_s)}, {hook});
    Outcome<void> outcome;
    fixture.session->hooks()->lookAtCertificates(hook.id, this, outcome.callback());
    QVERIFY(outcome.succeeded());
    fixture.session->refresh();
    fixture.api->answerList(HookKeyListing{{sampleKey(1, u"a"_s)}, {}});
    fixture.api->answerHooks(failure(ErrorKind::Forbidden, u"No."_s));
    QVERIFY(!fixture.session->hooks()->certificates(hook.id));
}

QTEST_GUILESS_MAIN(TestCertificateLook)
#include "tst_certificatelook.moc"
