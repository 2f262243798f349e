// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoorg.h"
#include "failonwarning.h"
#include "httptransport.h"
#include "oktahookkeysapi.h"
#include "outcome.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// The client against the demo org: the life of a key, and every refusal.
class TestOktaHookKeysApiDemo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void livesThroughAKeysLife();
    void reads();
    void refusesBadNames_data();
    void refusesBadNames();
    void refusesTheFiftyFirst();
    void refusesToDeleteAUsedKey();
    void missesAKey();
    void refusesAWrongToken();
    void runsIntoTheRateLimit();
    void cannotWriteWithAReadOnlyRole();
    void revokesItsToken_data();
    void revokesItsToken();

private:
    void open(const DemoOrgOptions &options, const QByteArray &token = {});

    std::unique_ptr<DemoOrg> m_org;
    std::unique_ptr<OktaHookKeysApi> m_api;
};

void TestOktaHookKeysApiDemo::init()
{
    failOnWarning();
    open({});
}

void TestOktaHookKeysApiDemo::cleanup()
{
    m_api.reset();
    m_org.reset();
}

void TestOktaHookKeysApiDemo::open(const DemoOrgOptions &options, const QByteArray &token)
{
    m_api.reset();
    m_org = std::make_unique<DemoOrg>(options);
    QVERIFY(m_org->start());
    m_api = std::make_unique<OktaHookKeysApi>(std::make_unique<HttpTransport>(
        m_org->url(), Secret(token.isEmpty() ? m_org->token() : token),
        HttpTransportOptions{.wait = [](auto, QObject *context, auto then) {
            QMetaObject::invokeMethod(context, then, Qt::QueuedConnection);
        }}));
}

void TestOktaHookKeysApiDemo::livesThroughAKeysLife()
{
    Outcome<HookKey> created;
    m_api->createKey(u"ünïcode \"key\" <b>"_s, this, created.callback());
    QVERIFY(created.cameOnce());
    QVERIFY(created.succeeded());
    const HookKey made = created.value();
    QCOMPARE(made.name, u"ünïcode \"key\" <b>"_s);
    QVERIFY(!made.id.isEmpty() && !made.keyId.isEmpty());
    QVERIFY(made.created.isValid() && made.lastUpdated.isValid());
    QCOMPARE(made.isUsed, false);
    QCOMPARE(made.warnings, QStringList());
    const QJsonObject jwk = QJsonDocument::fromJson(made.publicJwk).object();
    QCOMPARE(jwk.value("kty"_L1), u"RSA"_s);
    QCOMPARE(jwk.value("kid"_L1), made.keyId);

    Outcome<HookKey> renamed;
    m_api->renameKey(made.id, u"renamed"_s, this, renamed.callback());
    QVERIFY(renamed.cameOnce());
    QVERIFY(renamed.succeeded());
    QCOMPARE(renamed.value().name, u"renamed"_s);
    QCOMPARE(renamed.value().keyId, made.keyId);
    QCOMPARE(renamed.value().publicJwk, made.publicJwk);

    Outcome<HookKey> read;
    m_api->readKey(made.id, this, read.callback());
    QVERIFY(read.cameOnce());
    QVERIFY(read.succeeded());
    QCOMPARE(read.value().name, u"renamed"_s);
    QCOMPARE(read.value().publicJwk, made.publicJwk);

    Outcome<QByteArray> publicKey;
    m_api->publicKey(made.keyId, this, publicKey.callback());
    QVERIFY(publicKey.cameOnce());
    QVERIFY(publicKey.succeeded());
    QCOMPARE(QJsonDocument::fromJson(publicKey.value()).object(), jwk);

    Outcome<void> deleted;
    m_api->deleteKey(made.id, this, deleted.callback());
    QVERIFY(deleted.cameOnce());
    QVERIFY(deleted.succeeded());
    Outcome<HookKey> gone;
    m_api->readKey(made.id, this, gone.callback());
    QVERIFY(gone.cameOnce());
    QCOMPARE(gone.kind(), ErrorKind::NotFound);
}

void TestOktaHookKeysApiDemo::reads()
{
    const QSignalSpy limits(m_api.get(), &HookKeysApi::rateLimitChanged);
    Outcome<HookKeyListing> keys;
    Outcome<InlineHookListing> hooks;
    m_api->listKeys(this, keys.callback());
    m_api->listInlineHooks(this, hooks.callback());
    QVERIFY(keys.cameOnce() && hooks.cameOnce());
    QVERIFY(keys.succeeded() && hooks.succeeded());
    QVERIFY(keys.value().keys.size() > 5);
    QVERIFY(!hooks.value().hooks.isEmpty());
    QCOMPARE(keys.value().warnings, QStringList());
    QCOMPARE(hooks.value().warnings, QStringList());
    // The keys that are used are those that a hook names.
    QSet<QString> named;
    for (const InlineHook &hook : hooks.value().hooks)
        named.insert(hook.hookKeyId);
    for (const HookKey &key : keys.value().keys) {
        QCOMPARE(key.warnings, QStringList());
        QCOMPARE(key.isUsed, named.contains(key.id));
        QCOMPARE(key.publicJwk, QByteArray());
    }
    QVERIFY(limits.size() >= 2);
    QCOMPARE(limits.first().first().value<RateLimit>().limit, 600);
}

void TestOktaHookKeysApiDemo::refusesBadNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("too long") << QString(256, u'a');
}

void TestOktaHookKeysApiDemo::refusesBadNames()
{
    QFETCH(const QString, name);
    Outcome<HookKey> outcome;
    m_api->createKey(name, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Validation);
    QCOMPARE(outcome.error().code, u"E0000001"_s);
    QVERIFY(!outcome.error().causes.isEmpty());
    QVERIFY(!outcome.error().errorId.isEmpty());
    QVERIFY(!outcome.error().requestId.isEmpty());
}

void TestOktaHookKeysApiDemo::refusesTheFiftyFirst()
{
    open({.empty = true});
    for (int i = 0; i <= hookKeyLimit; ++i) {
        Outcome<HookKey> outcome;
        m_api->createKey(u"key %1"_s.arg(i), this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QCOMPARE(outcome.kind().has_value(), i == hookKeyLimit);
        if (i == hookKeyLimit)
            QCOMPARE(outcome.kind(), ErrorKind::Validation);
    }
    Outcome<HookKeyListing> keys;
    m_api->listKeys(this, keys.callback());
    QVERIFY(keys.cameOnce());
    QCOMPARE(keys.value().keys.size(), hookKeyLimit);

    // A name that is taken.
    Outcome<HookKey> renamed;
    m_api->renameKey(keys.value().keys.first().id, u"key 7"_s, this, renamed.callback());
    QVERIFY(renamed.cameOnce());
    QCOMPARE(renamed.kind(), ErrorKind::Validation);
}

void TestOktaHookKeysApiDemo::refusesToDeleteAUsedKey()
{
    Outcome<HookKeyListing> keys;
    m_api->listKeys(this, keys.callback());
    QVERIFY(keys.cameOnce());
    QString used;
    for (const HookKey &key : keys.value().keys) {
        if (key.isUsed == true)
            used = key.id;
    }
    QVERIFY(!used.isEmpty());
    Outcome<void> outcome;
    m_api->deleteKey(used, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.kind() == ErrorKind::Validation || outcome.kind() == ErrorKind::Conflict);
}

void TestOktaHookKeysApiDemo::missesAKey()
{
    Outcome<HookKey> read;
    Outcome<QByteArray> publicKey;
    Outcome<HookKey> renamed;
    Outcome<void> deleted;
    m_api->readKey(u"HKYnobody"_s, this, read.callback());
    m_api->publicKey(u"00000000-0000-0000-0000-000000000000"_s, this, publicKey.callback());
    m_api->renameKey(u"HKYnobody"_s, u"a"_s, this, renamed.callback());
    m_api->deleteKey(u"HKYnobody"_s, this, deleted.callback());
    QVERIFY(read.cameOnce() && publicKey.cameOnce() && renamed.cameOnce() && deleted.cameOnce());
    QCOMPARE(read.kind(), ErrorKind::NotFound);
    QCOMPARE(publicKey.kind(), ErrorKind::NotFound);
    QCOMPARE(renamed.kind(), ErrorKind::NotFound);
    QCOMPARE(deleted.kind(), ErrorKind::NotFound);
    QCOMPARE(read.error().code, u"E0000007"_s);
}

void TestOktaHookKeysApiDemo::refusesAWrongToken()
{
    open({}, "00wrong");
    Outcome<HookKeyListing> outcome;
    m_api->listKeys(this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Unauthorized);
    QCOMPARE(outcome.error().code, u"E0000011"_s);
    QVERIFY(!outcome.error().details().contains(u"00wrong"_s));
}

void TestOktaHookKeysApiDemo::runsIntoTheRateLimit()
{
    open({.rateLimit = 2});
    const QSignalSpy waits(m_api.get(), &HookKeysApi::waiting);
    for (int i = 0; i < 3; ++i) {
        Outcome<HookKeyListing> outcome;
        m_api->listKeys(this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        if (i < 2) {
            QVERIFY(outcome.succeeded());
        } else {
            QCOMPARE(outcome.kind(), ErrorKind::RateLimited);
            QCOMPARE(outcome.error().code, u"E0000047"_s);
        }
    }
    QCOMPARE(waits.size(), 3);
    for (const QList<QVariant> &wait : waits) {
        const auto seconds = wait.first().value<std::chrono::seconds>().count();
        QVERIFY(seconds >= 1 && seconds <= 60);
    }
}

void TestOktaHookKeysApiDemo::cannotWriteWithAReadOnlyRole()
{
    open({.readOnly = true});
    Outcome<HookKey> outcome;
    m_api->createKey(u"a"_s, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Forbidden);
}

void TestOktaHookKeysApiDemo::revokesItsToken_data()
{
    QTest::addColumn<bool>("readOnly");
    QTest::newRow("of an admin") << false;
    QTest::newRow("of a read-only admin") << true;
}

void TestOktaHookKeysApiDemo::revokesItsToken()
{
    QFETCH(const bool, readOnly);
    open({.readOnly = readOnly});
    Outcome<HookKeyListing> before;
    m_api->listKeys(this, before.callback());
    QVERIFY(before.cameOnce());
    QVERIFY(before.succeeded());
    Outcome<void> revoked;
    m_api->revokeApiToken(this, revoked.callback());
    QVERIFY(revoked.cameOnce());
    QVERIFY2(revoked.succeeded(), qPrintable(revoked.error().details()));
    Outcome<HookKeyListing> after;
    m_api->listKeys(this, after.callback());
    QVERIFY(after.cameOnce());
    QCOMPARE(after.kind(), ErrorKind::Unauthorized);

    // What is not valid any more cannot say so itself.
    Outcome<void> again;
    m_api->revokeApiToken(this, again.callback());
    QVERIFY(again.cameOnce());
    QCOMPARE(again.kind(), ErrorKind::Unauthorized);
    const QString told = again.error().summary;
    QVERIFY2(told.startsWith(u"The API token may still be valid: revoke it in the Admin Console"),
             qPrintable(told));
}

QTEST_GUILESS_MAIN(TestOktaHookKeysApiDemo)
#include "tst_oktahookkeysapi_demo.moc"
