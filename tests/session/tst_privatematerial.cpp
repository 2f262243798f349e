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
#include "patience.h"
#include "publickeys.h"
#include "samplekeys.h"

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
            const QByteArray body = answers.value(request.method + ' ' + request.target, "[]");
            HostileServer::json(200, body)(socket, request);
        });
        answers.insert("GET /api/v1/hook-keys", '[' + key + ']');
        answers.insert("GET /api/v1/hook-keys/HKY1?expand=publickey", key);
        session = std::make_unique<OrgSession>(
            OrgProfile{.id = u"p"_s, .name = u"Acme"_s, .url = server.url()},
            std::make_unique<OktaHookKeysApi>(
                std::make_unique<HttpTransport>(server.url(), Secret("00token"))),
            clock);
        alarms = std::make_unique<QSignalSpy>(session->watch(), &KeyWatch::privateMaterialSeen);
        session->refresh();
    }

    [[nodiscard]] bool isLoaded() const
    {
        return QTest::qWaitFor([this] { return session->state() == OrgSession::State::Current; },
                               30'000);
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

QTEST_GUILESS_MAIN(TestPrivateMaterial)

#include "tst_privatematerial.moc"
