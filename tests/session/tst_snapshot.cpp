// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "fingerprint.h"
#include "jwk.h"
#include "orgcache.h"
#include "sessionfixture.h"
#include "snapshot.h"
#include "snapshotjson.h"
#include "usablekeys.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// What a snapshot takes of an open org.
class TestSnapshot final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void hasKeysAndHooks();
    static void hasPublicKeysAlone();
    static void isOfWhatTheOrgSaidLast();
    static void hasNoHooksWhereTheyCouldNotBeRead();
    static void saysThatNotAllCouldBeRead();
    static void takesSecretsOutOfAddresses_data();
    static void takesSecretsOutOfAddresses();
    static void writesAMomentInOneWay();
    static void row27_writesNoHalfOfACharacter();
    static void row80_hasBothOfTwoWithOneId();
};

void TestSnapshot::hasKeysAndHooks()
{
    SessionFixture f;
    InlineHook hook = sampleHook(u"a"_s, sampleKey(1, {}).id);
    hook.uri = u"https://me:secret@example.com/hook?code=secret"_s;
    hook.lastUpdated = u"2026-11-20T14:00:00.000+02:00"_s;
    f.load({sampleKey(1, u"one"_s), sampleKey(2, u"two"_s)}, {hook});
    const Result<Snapshot> taken = snapshotOf(*f.session, SnapshotOccasion::ByHand, u"mine"_s);
    QVERIFY(taken);
    QCOMPARE(taken->name, u"mine"_s);
    QCOMPARE(taken->orgName, u"Acme"_s);
    QCOMPARE(taken->orgUrl, u"https://acme.okta.com"_s);
    QCOMPARE(taken->time, f.clock.now());
    QCOMPARE(taken->keys.size(), 2);
    QCOMPARE(taken->keys.first().name, u"one"_s);
    QCOMPARE(taken->keys.first().created, u"2024-10-24T13:06:07.000Z"_s);
    QCOMPARE(taken->keys.first().isUsed, std::optional(false));
    QVERIFY(taken->keys.first().thumbprint.isEmpty());
    QCOMPARE(taken->hooks->size(), 1);
    QCOMPARE(taken->hooks->first().hookKeyId, sampleKey(1, {}).id);
    QCOMPARE(taken->hooks->first().uri, u"https://…@example.com/hook?code=…"_s);
    QCOMPARE(taken->hooks->first().lastUpdated, u"2026-11-20T12:00:00.000Z"_s);
}

void TestSnapshot::hasPublicKeysAlone()
{
    SessionFixture f;
    HookKey good = usableKey(1, u"one"_s);
    HookKey bad = usableKey(2, u"two"_s);
    const QString thumbprint = QString::fromLatin1(jwkThumbprint(Jwk::read(good.publicJwk)));
    bad.publicJwk.clear();
    bad.privateMember = true;
    f.load({good, bad});
    const Result<Snapshot> taken = snapshotOf(*f.session, SnapshotOccasion::ByHand);
    QVERIFY(taken);
    QCOMPARE(taken->keys.first().thumbprint, thumbprint);
    QVERIFY(taken->keys.first().publicJwk.contains(R"("kty":"RSA")"));
    QVERIFY(taken->keys.at(1).publicJwk.isEmpty());
    QCOMPARE(*readSnapshot(writeSnapshot(*taken)), *taken);
}

void TestSnapshot::isOfWhatTheOrgSaidLast()
{
    SessionFixture f;
    QVERIFY(!snapshotBlock(*f.session).isEmpty());
    QCOMPARE(snapshotOf(*f.session, SnapshotOccasion::ByHand).error().kind, ErrorKind::Conflict);
    f.load({sampleKey(1, u"one"_s)});
    QVERIFY(snapshotBlock(*f.session).isEmpty());
    f.session->refresh();
    QVERIFY(!snapshotBlock(*f.session).isEmpty());
    QVERIFY(!snapshotOf(*f.session, SnapshotOccasion::Weekly));
    // A rotation that begins now does not wait.
    QVERIFY(snapshotOf(*f.session, SnapshotOccasion::BeforeRotation));
    f.api->answerList(failure(ErrorKind::Network));
    f.api->answerHooks(failure(ErrorKind::Network));
    QCOMPARE(f.session->state(), OrgSession::State::Stale);
    QVERIFY(!snapshotBlock(*f.session).isEmpty());
    QVERIFY(!snapshotOf(*f.session, SnapshotOccasion::BeforeRotation));
    // What was kept of an earlier start is not what the org says.
    SessionFixture kept;
    kept.session->showKept({.keys = {usableKey(1, u"one"_s)}, .time = f.clock.now(), .hooks = {}});
    QCOMPARE(kept.session->state(), OrgSession::State::Cached);
    QVERIFY(!snapshotOf(*kept.session, SnapshotOccasion::BeforeRotation));
}

void TestSnapshot::hasNoHooksWhereTheyCouldNotBeRead()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)}, {sampleHook(u"a"_s, sampleKey(1, {}).id)});
    f.session->refresh();
    f.api->answerList(HookKeyListing{.keys = {sampleKey(1, u"one"_s)}, .warnings = {}});
    f.api->answerHooks(failure(ErrorKind::Timeout));
    const Result<Snapshot> taken = snapshotOf(*f.session, SnapshotOccasion::ByHand);
    QVERIFY(taken);
    QVERIFY(!taken->hooks);
    QVERIFY(taken->isWhole());
}

void TestSnapshot::saysThatNotAllCouldBeRead()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)}, {});
    QVERIFY(snapshotOf(*f.session, SnapshotOccasion::ByHand)->isWhole());
    f.session->refresh();
    f.api->answerList(
        HookKeyListing{.keys = {sampleKey(1, u"one"_s)}, .warnings = {u"One is unreadable."_s}});
    f.api->answerHooks(InlineHookListing{});
    QVERIFY(!snapshotOf(*f.session, SnapshotOccasion::ByHand)->isWhole());
    f.session->refresh();
    f.api->answerList(HookKeyListing{.keys = {sampleKey(1, u"one"_s)}, .warnings = {}});
    f.api->answerHooks(InlineHookListing{.hooks = {}, .warnings = {}, .isWhole = false});
    QVERIFY(!snapshotOf(*f.session, SnapshotOccasion::ByHand)->isWhole());
}

void TestSnapshot::takesSecretsOutOfAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("kept");
    const auto row = [](const QString &address, const QString &kept) {
        QTest::newRow(qPrintable(address)) << address << kept;
    };
    row(u"https://a.example/hook"_s, u"https://a.example/hook"_s);
    row(u"https://a.example:8443/"_s, u"https://a.example:8443/"_s);
    row(u"https://u:p@a.example/x@y"_s, u"https://…@a.example/x@y"_s);
    row(u"https://u@a.example"_s, u"https://…@a.example"_s);
    row(u"https://u:p@q@a.example/"_s, u"https://…@a.example/"_s);
    row(u"https://a.example?code=abc"_s, u"https://a.example?code=…"_s);
    row(u"https://a.example/?a=1&b=&c"_s, u"https://a.example/?a=…&b=&…"_s);
    row(u"https://a.example/?secret"_s, u"https://a.example/?…"_s);
    row(u"https://a.example/?u=x@y?z=1"_s, u"https://a.example/?u=…"_s);
    row(u"https://a.example/x#token=1"_s, u"https://a.example/x"_s);
    row(u"no address, u:p@host"_s, u"…@host"_s);
    row(u""_s, u""_s);
    row(u"?"_s, u"?"_s);
}

void TestSnapshot::takesSecretsOutOfAddresses()
{
    QFETCH(const QString, address);
    QFETCH(const QString, kept);
    QCOMPARE(snapshotAddress(address), kept);
    QCOMPARE(snapshotAddress(kept), kept);
}

void TestSnapshot::writesAMomentInOneWay()
{
    QCOMPARE(snapshotTime(u"2024-10-24T13:06:07.000Z"_s), u"2024-10-24T13:06:07.000Z"_s);
    QCOMPARE(snapshotTime(u"2024-10-24T15:06:07+02:00"_s), u"2024-10-24T13:06:07.000Z"_s);
    QCOMPARE(snapshotTime(u"yesterday"_s), u"yesterday"_s);
    QCOMPARE(snapshotTime({}), QString());
}

void TestSnapshot::row27_writesNoHalfOfACharacter()
{
    SessionFixture f;
    const QString half = u"a"_s + QChar(0xd83d) + u"b"_s;
    f.load({usableKey(1, half)}, {sampleHook(half, half)});
    const Result<Snapshot> taken = snapshotOf(*f.session, SnapshotOccasion::ByHand, half);
    QVERIFY(taken);
    QCOMPARE(*readSnapshot(writeSnapshot(*taken)), *taken);
    const Result<Snapshot> read = readSnapshot(
        R"({"format":"hookkeys-snapshot","version":1,"org":{"url":"https://a.example"},)"
        R"("time":"2026-11-20T12:00:00Z","keys":[{"id":"\ud83d"}]})");
    if (read)
        QCOMPARE(*readSnapshot(writeSnapshot(*read)), *read);
    else // newer versions of Qt read no text there
        QVERIFY2(read.error().summary.contains(u"keys[0].id"_s), qPrintable(read.error().summary));
}

void TestSnapshot::row80_hasBothOfTwoWithOneId()
{
    SessionFixture f;
    const InlineHook first = sampleHook(u"first"_s, sampleKey(1, {}).id);
    InlineHook second = sampleHook(u"second"_s, sampleKey(1, {}).id);
    second.id = first.id;
    f.load({sampleKey(1, u"one"_s), sampleKey(1, u"twin"_s)}, {first, second});
    const Result<Snapshot> taken = snapshotOf(*f.session, SnapshotOccasion::ByHand);
    QVERIFY(taken);
    QCOMPARE(taken->keys.size(), 2);
    QCOMPARE(taken->keys.last().name, u"twin"_s);
    QVERIFY(taken->hooks);
    QCOMPARE(taken->hooks->size(), 2);
    QCOMPARE(taken->hooks->last().name, u"second"_s);
}

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
