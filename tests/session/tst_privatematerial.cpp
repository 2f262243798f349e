// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What an open org does with private key material, from the socket to the alarm.

#include "failonwarning.h"
#include "fixedclock.h"
#include "hookkeytablemodel.h"
#include "hostileserver.h"
#include "httptransport.h"
#include "keychanges.h"
#include "keywatch.h"
#include "oktahookkeysapi.h"
#include "orgsession.h"
#include "outcome.h"
#include "publickeys.h"
#include "samplekeys.h"
#include "waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestPrivateMaterial final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void row43_row77_alarmsWhereASingleReadBringsIt_data();
    static void row43_row77_alarmsWhereASingleReadBringsIt();
    static void row77_alarmsBeforeARename();
    static void row77_deletesWhatIsCompromised();
    static void row77_alarmsWhereAListBringsIt_data();
    static void row77_alarmsWhereAListBringsIt();
    static void row77_alarmsWhereACreateBringsIt_data();
    static void row77_alarmsWhereACreateBringsIt();
    static void row77_alarmsWhereARenameBringsIt_data();
    static void row77_alarmsWhereARenameBringsIt();
    static void row77_alarmsWhereAnotherKeyIsRead();
};

namespace {

const QByteArray key = R"({"id":"HKY1","keyId":"uuid-1","name":"one","created":)"
                       R"("2025-10-24T13:06:07.000Z","lastUpdated":"2025-10-24T13:06:07.000Z",)"
                       R"("isUsed":false})";
const QByteArray leak = R"({"kty":"RSA","e":"AQAB","n":"35Z8","d":"Y2FuYXJ5"})";
const QString id = u"HKY1"_s;

/// An open org with one key, whose server answers each path as the test says.
struct Fixture
{
    Fixture()
    {
        server.answer([this](QTcpSocket *socket, const HostileServer::Request &request) {
            const int status = request.method == "GET" ? 200 : writeStatus;
            const QByteArray body = answers.value(request.method + ' ' + request.target, "[]");
            HostileServer::json(status, body)(socket, request);
            if (request.method != "GET") // a write changes what is listed
                answers.insert("GET /api/v1/hook-keys", listed);
        });
        answers.insert("GET /api/v1/hook-keys", '[' + key + ']');
        answers.insert("GET /api/v1/hook-keys/HKY1?expand=publickey", key);
        session = std::make_unique<OrgSession>(
            OrgProfile{.id = u"p"_s, .name = u"Acme"_s, .url = server.url()},
            std::make_unique<OktaHookKeysApi>(
                std::make_unique<HttpTransport>(server.url(), Secret("00token"))),
            clock);
        alarms = std::make_unique<QSignalSpy>(session->watch(), &KeyWatch::privateMaterialSeen);
        session->changes()->setSecondLook({});
        session->refresh();
    }

    [[nodiscard]] bool isLoaded() const
    {
        return waitUntil([this] { return session->state() == OrgSession::State::Current; });
    }
    /// The alarm is there, once, for the session.
    [[nodiscard]] bool isAlarmed() const
    {
        return alarms->size() == 1 && session->watch()->compromisedKeys().contains(id)
               && session->keys()->keyAt(0).privateMember
               && session->keys()->keyAt(0).publicJwk.isEmpty();
    }

    FixedClock clock;
    HostileServer server;
    QHash<QByteArray, QByteArray> answers; ///< By method and target.
    int writeStatus = 200;
    QByteArray listed = '[' + key + ']'; ///< From the first write on.
    std::unique_ptr<OrgSession> session;
    std::unique_ptr<QSignalSpy> alarms;
    QObject context;
};

} // namespace

void TestPrivateMaterial::row43_row77_alarmsWhereASingleReadBringsIt_data()
{
    QTest::addColumn<QByteArray>("read");
    QTest::addColumn<QByteArray>("publicKey");
    QTest::newRow("public key") << key << leak;
    QTest::newRow("public key, wrapped") << key << "{\"_embedded\":" + leak + '}';
    QTest::newRow("public key, broken off") << key << leak.chopped(1);
    QTest::newRow("public key in PEM")
        << key << QByteArray("-----BEGIN PRIVATE KEY-----\nY2FuYXJ5\n-----END PRIVATE KEY-----\n");
    QTest::newRow("key") << QByteArray(key).replace("false}", "false,\"_embedded\":" + leak + '}')
                         << QByteArray();
    QTest::newRow("key without an id") << "{\"_embedded\":" + leak + '}' << QByteArray();
    QTest::newRow("key, broken off") << "{\"id\":\"HKY1\",\"_embedded\":" + leak << QByteArray();
}

void TestPrivateMaterial::row43_row77_alarmsWhereASingleReadBringsIt()
{
    QFETCH(const QByteArray, read);
    QFETCH(const QByteArray, publicKey);
    Fixture f;
    QVERIFY(f.isLoaded());
    f.answers.insert("GET /api/v1/hook-keys/HKY1?expand=publickey", read);
    f.answers.insert("GET /api/v1/hook-keys/public/uuid-1", publicKey);
    Outcome<HookKey> outcome;
    f.session->publicKeys()->publicKey(id, &f.context, outcome.callback());
    QVERIFY(outcome.succeeded());
    QVERIFY(outcome.result()->privateMember);
    QVERIFY(outcome.result()->publicJwk.isEmpty());
    QVERIFY(f.isAlarmed());

    // Nothing that is clean takes it back.
    f.answers.insert("GET /api/v1/hook-keys/HKY1?expand=publickey", key);
    f.answers.insert("GET /api/v1/hook-keys/public/uuid-1", sampleJwk(u"uuid-1"_s));
    Outcome<HookKey> again;
    f.session->publicKeys()->readKey(id, PublicKeys::Need::Again, again.callback());
    QVERIFY(again.succeeded());
    f.session->refresh();
    QVERIFY(f.isLoaded());
    QVERIFY(f.isAlarmed());
}

void TestPrivateMaterial::row77_alarmsBeforeARename()
{
    Fixture f;
    QVERIFY(f.isLoaded());
    f.answers.insert("GET /api/v1/hook-keys/HKY1?expand=publickey", "{\"_embedded\":" + leak + '}');
    Outcome<HookKey> outcome;
    f.session->changes()->renameKey(f.session->keys()->keyAt(0), u"uno"_s, &f.context,
                                    outcome.callback());
    QVERIFY(outcome.failedWith(ErrorKind::PrivateMaterial));
    QVERIFY(f.isAlarmed());
    QCOMPARE(f.server.count("PUT"), 0);
}

void TestPrivateMaterial::row77_deletesWhatIsCompromised()
{
    Fixture f;
    QVERIFY(f.isLoaded());
    f.answers.insert("GET /api/v1/hook-keys/public/uuid-1", leak);
    Outcome<HookKey> outcome;
    f.session->changes()->prepareDelete(id, &f.context, outcome.callback());
    QVERIFY(outcome.succeeded());
    QVERIFY(f.isAlarmed());
}

void TestPrivateMaterial::row77_alarmsWhereAListBringsIt_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<QString>("alarmed");
    const QByteArray embedded = "\"_embedded\":" + leak + '}';
    QTest::newRow("in a row") << '[' + QByteArray(key).replace("false}", "false," + embedded) + ']'
                              << true << id;
    QTest::newRow("in a row without an id") << '[' + key + ",{" + embedded + ']' << true << "";
    QTest::newRow("in what is no list") << '{' + embedded << false << "";
    QTest::newRow("broken off") << "[{" + embedded << false << "";
}

void TestPrivateMaterial::row77_alarmsWhereAListBringsIt()
{
    QFETCH(const QByteArray, list);
    QFETCH(const bool, isRead);
    QFETCH(const QString, alarmed);
    Fixture f;
    QVERIFY(f.isLoaded());
    TRY_VERIFY(!f.session->isRefreshing());
    f.answers.insert("GET /api/v1/hook-keys", list);
    f.session->refresh();
    TRY_VERIFY(!f.session->isRefreshing());
    QCOMPARE(!f.session->problem(), isRead);
    QCOMPARE(f.session->watch()->compromisedKeys().keys(), QStringList(alarmed));
    QCOMPARE(f.alarms->size(), 1);
    // Nothing that is clean takes it back, and it is said once.
    f.answers.insert("GET /api/v1/hook-keys", '[' + key + ']');
    f.session->refresh();
    TRY_VERIFY(!f.session->isRefreshing());
    QCOMPARE(f.session->watch()->compromisedKeys().keys(), QStringList(alarmed));
    QCOMPARE(f.alarms->size(), 1);
    QVERIFY(f.session->warnings().isEmpty());
    QCOMPARE(f.session->keys()->keyAt(0).privateMember, !alarmed.isEmpty());
}

void TestPrivateMaterial::row77_alarmsWhereACreateBringsIt_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isListed");
    QTest::addColumn<QString>("alarmed");
    const QByteArray whole = QByteArray(key)
                                 .replace("HKY1", "HKY2")
                                 .replace("one", "two")
                                 .replace("false}", "false,\"_embedded\":" + leak + '}');
    const QByteArray nameless = "{\"_embedded\":" + leak + '}';
    QTest::newRow("in the key") << whole << 200 << true << "HKY2";
    QTest::newRow("without an id") << nameless << 200 << true << "HKY2";
    QTest::newRow("broken off") << whole.chopped(1) << 200 << true << "HKY2";
    QTest::newRow("without an id or a key") << nameless << 200 << false << "two";
    QTest::newRow("in a refusal") << nameless << 400 << false << "two";
    QTest::newRow("in a failure") << nameless << 500 << true << "HKY2";
}

void TestPrivateMaterial::row77_alarmsWhereACreateBringsIt()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const int, status);
    QFETCH(const bool, isListed);
    QFETCH(const QString, alarmed);
    Fixture f;
    QVERIFY(f.isLoaded());
    const QByteArray made = QByteArray(key).replace("HKY1", "HKY2").replace("one", "two");
    f.answers.insert("POST /api/v1/hook-keys", answer);
    f.writeStatus = status;
    if (isListed)
        f.listed = '[' + key + ',' + made + ']';
    Outcome<HookKey> outcome;
    f.session->changes()->createKey(u"two"_s, &f.context, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.result() || !outcome.error().details().contains(u"Y2FuYXJ5"_s));
    QCOMPARE(f.server.count("POST"), 1);
    QCOMPARE(f.session->watch()->compromisedKeys().keys(), QStringList(alarmed));
    QCOMPARE(f.alarms->size(), 1);
    const HookKey *row = f.session->keys()->key(u"HKY2"_s);
    QCOMPARE(row && row->privateMember && row->publicJwk.isEmpty(), isListed);
}

void TestPrivateMaterial::row77_alarmsWhereARenameBringsIt_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("alarmed");
    const QByteArray whole = QByteArray(key).replace("false}", "false,\"_embedded\":" + leak + '}');
    QTest::newRow("in the key") << whole << 200 << id;
    QTest::newRow("without an id") << "{\"_embedded\":" + leak + '}' << 200 << id;
    QTest::newRow("broken off") << whole.chopped(1) << 200 << id;
    QTest::newRow("in a refusal") << "{\"_embedded\":" + leak + '}' << 409 << id;
    QTest::newRow("in another key") << QByteArray(whole).replace("HKY1", "HKY7") << 200 << "HKY7";
}

void TestPrivateMaterial::row77_alarmsWhereARenameBringsIt()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const int, status);
    QFETCH(const QString, alarmed);
    Fixture f;
    QVERIFY(f.isLoaded());
    f.answers.insert("PUT /api/v1/hook-keys/HKY1", answer);
    f.writeStatus = status;
    Outcome<HookKey> outcome;
    f.session->changes()->renameKey(f.session->keys()->keyAt(0), u"uno"_s, &f.context,
                                    outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(f.server.count("PUT"), 1);
    TRY_VERIFY(!f.session->isRefreshing());
    QCOMPARE(f.session->watch()->compromisedKeys().keys(), QStringList(alarmed));
    QCOMPARE(f.alarms->size(), 1);
    QCOMPARE(f.session->keys()->keyAt(0).privateMember, alarmed == id);
}

void TestPrivateMaterial::row77_alarmsWhereAnotherKeyIsRead()
{
    Fixture f;
    QVERIFY(f.isLoaded());
    f.answers.insert("GET /api/v1/hook-keys/HKY1?expand=publickey",
                     R"({"id":"HKY7","name":"seven","_embedded":)" + leak + '}');
    Outcome<HookKey> outcome;
    f.session->publicKeys()->publicKey(id, &f.context, outcome.callback());
    QVERIFY(outcome.failedWith(ErrorKind::Malformed));
    QCOMPARE(f.session->watch()->compromisedKeys().value(u"HKY7"_s), u"seven"_s);
    Outcome<HookKey> renamed;
    f.answers.insert("GET /api/v1/hook-keys/HKY1?expand=publickey",
                     R"({"id":"HKY8","name":"eight","_embedded":)" + leak + '}');
    f.session->changes()->renameKey(f.session->keys()->keyAt(0), u"uno"_s, &f.context,
                                    renamed.callback());
    QVERIFY(renamed.failedWith(ErrorKind::Conflict));
    QCOMPARE(f.session->watch()->compromisedKeys().value(u"HKY8"_s), u"eight"_s);
    QCOMPARE(f.server.count("PUT"), 0);
}

QTEST_GUILESS_MAIN(TestPrivateMaterial)

#include "tst_privatematerial.moc"
