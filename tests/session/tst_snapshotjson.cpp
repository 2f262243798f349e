// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "fingerprint.h"
#include "jwk.h"
#include "snapshotjson.h"
#include "snapshotsamples.h"
#include "usablekeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Snapshots as files, and files that are none.
class TestSnapshotJson final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void comesBackAsItWas_data();
    static void comesBackAsItWas();
    static void isTheSameTextInAnyOrder();
    static void isWrittenAsDocumented();
    static void readsWhatOthersMayWrite();
    static void cutsALongName();
    static void refusesWhatIsNone_data();
    static void refusesWhatIsNone();
    static void row43_keepsNothingOfAPrivateKey_data();
    static void row43_keepsNothingOfAPrivateKey();
    static void row80_hasBothOfTwoWithOneId();
};

namespace {

SnapshotKey keyWithJwk()
{
    const Jwk jwk = Jwk::read(usableJwk(1));
    SnapshotKey key = snapshotSampleKey(1, u"one"_s);
    key.thumbprint = QString::fromLatin1(jwkThumbprint(jwk));
    key.publicJwk = usableJwk(1);
    return key;
}

/// A whole file with @p members in place of, or besides, its own.
QByteArray fileWith(const QByteArray &members)
{
    return R"({"format":"hookkeys-snapshot","version":1,"org":{"url":"https://a.example"},)"
           R"("time":"2026-11-20T12:00:00Z",)"
           + members + '}';
}

QByteArray fileWithKey(const QByteArray &key)
{
    return fileWith(R"("keys":[{"id":"HKY1",)" + key + "}]");
}

} // namespace

void TestSnapshotJson::comesBackAsItWas_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"one"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("quotes") << u"\",\"d\":\"x\\"_s;
    QTest::newRow("markup") << u"<b>&amp;|`"_s;
    QTest::newRow("not seen") << u"a\u202Eb\u0000c\n\t"_s;
    QTest::newRow("beyond the first plane") << u"\U0001F511"_s;
    QTest::newRow("like a member") << u"{\"k\":\"AAAA\",\"kty\":\"oct\"}"_s;
    QTest::newRow("long") << QString(5000, u'é');
}

void TestSnapshotJson::comesBackAsItWas()
{
    QFETCH(const QString, text);
    Snapshot snapshot = sampleSnapshot();
    snapshot.name = text.left(snapshotNameLimit);
    snapshot.orgName = text;
    snapshot.keys[1].name = text;
    snapshot.keys[1].isUsed.reset();
    snapshot.hooks->first().name = text;
    QCOMPARE(*readSnapshot(writeSnapshot(snapshot)), snapshot);
    snapshot.hooks.reset();
    snapshot.areHooksWhole = false;
    QCOMPARE(*readSnapshot(writeSnapshot(snapshot)), snapshot);
    snapshot.hooks.emplace();
    snapshot.keys.clear();
    QCOMPARE(*readSnapshot(writeSnapshot(snapshot)), snapshot);
}

void TestSnapshotJson::isTheSameTextInAnyOrder()
{
    Snapshot snapshot = sampleSnapshot();
    snapshot.hooks->append(snapshotSampleHook(u"another"_s, 2));
    const QByteArray text = writeSnapshot(snapshot);
    std::ranges::reverse(snapshot.keys);
    std::ranges::reverse(*snapshot.hooks);
    QCOMPARE(writeSnapshot(snapshot), text);
}

void TestSnapshotJson::isWrittenAsDocumented()
{
    Snapshot snapshot = sampleSnapshot();
    snapshot.name = u"mine"_s;
    snapshot.keys = {keyWithJwk()};
    const QJsonObject top = QJsonDocument::fromJson(writeSnapshot(snapshot)).object();
    QCOMPARE(top.keys(), (QStringList{u"format"_s, u"hooks"_s, u"keys"_s, u"name"_s, u"occasion"_s,
                                      u"org"_s, u"time"_s, u"version"_s}));
    QCOMPARE(top[u"format"_s].toString(), u"hookkeys-snapshot"_s);
    QCOMPARE(top[u"version"_s].toInt(), 1);
    QCOMPARE(top[u"occasion"_s].toString(), u"weekly"_s);
    QCOMPARE(top[u"time"_s].toString(), u"2026-11-20T12:00:00.000Z"_s);
    const QJsonObject key = top[u"keys"_s].toArray().first().toObject();
    QCOMPARE(key.keys(),
             (QStringList{u"created"_s, u"id"_s, u"isUsed"_s, u"keyId"_s, u"lastUpdated"_s,
                          u"name"_s, u"publicKey"_s, u"thumbprint"_s}));
    QCOMPARE(key[u"publicKey"_s].toObject()[u"kty"_s].toString(), u"RSA"_s);
    const QJsonObject hook = top[u"hooks"_s].toArray().first().toObject();
    QCOMPARE(hook.keys(), (QStringList{u"authType"_s, u"channel"_s, u"clientId"_s, u"hookKeyId"_s,
                                       u"id"_s, u"lastUpdated"_s, u"name"_s, u"status"_s,
                                       u"tokenUrl"_s, u"type"_s, u"uri"_s}));
}

void TestSnapshotJson::readsWhatOthersMayWrite()
{
    const Result<Snapshot> least = readSnapshot(fileWith(R"("keys":[{"id":"HKY1"}])"));
    QVERIFY(least);
    QCOMPARE(least->keys.size(), 1);
    QVERIFY(!least->hooks);
    QCOMPARE(least->occasion, SnapshotOccasion::ByHand);
    const Result<Snapshot> nulls = readSnapshot(
        fileWith(R"("name":null,"more":[{}],"hooks":null,"occasion":"yearly","keys":[)"
                 R"({"id":"HKY1","name":null,"isUsed":null,"publicKey":null,"x":{"y":[]}}])"));
    QVERIFY(nulls);
    QCOMPARE(nulls->keys, least->keys);
    // What is derived is derived again, and an address may hide what its writer overlooked.
    const Result<Snapshot> more = readSnapshot(fileWith(
        R"("hooks":[{"id":"cal1","uri":"https://u:p@a.example?code=x"}],"keys":[{"id":"HKY1",)"
        R"("created":"2024-10-24T15:06:07+02:00","publicKey":)"
        + usableJwk(1) + "}]"));
    QVERIFY(more);
    QCOMPARE(more->keys.first().thumbprint, keyWithJwk().thumbprint);
    QCOMPARE(more->keys.first().created, u"2024-10-24T13:06:07.000Z"_s);
    QCOMPARE(more->hooks->first().uri, u"https://…@a.example?code=…"_s);
}

/// As long as one that is typed, even where it would be cut within a character.
void TestSnapshotJson::cutsALongName()
{
    const auto named = [](const QString &name) {
        Snapshot snapshot = sampleSnapshot();
        snapshot.name = name;
        return readSnapshot(writeSnapshot(snapshot))->name;
    };
    const QString longest(200, u'é');
    QCOMPARE(named(longest), longest);
    QCOMPARE(named(longest + u'x'), longest);
    const QString most(199, u'x');
    const QString cut = named(most + u"\U0001F511"_s);
    QVERIFY(cut.startsWith(most) && cut.size() <= 200 && cut.isValidUtf16());
}

void TestSnapshotJson::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QByteArray &json, const QString &word) {
        QTest::newRow(name) << json << word;
    };
    const QString none = u"no snapshot"_s;
    row("nothing", "", none);
    row("no JSON", "hello", none);
    row("cut off", writeSnapshot(sampleSnapshot()).chopped(20), none);
    row("a list", "[]", none);
    row("something else", R"({"keys":[]})", none);
    row("depth", QByteArray(5000, '['), none);
    row("row28 a number too large", fileWith(R"("keys":[],"x":1e999)"), none);
    row("bad UTF-8", fileWith("\"keys\":[],\"name\":\"\xff\""), none);
    row("format of another type", R"({"format":1})", none);
    row("a newer one", R"({"format":"hookkeys-snapshot","version":2})", u"newer HookKeys"_s);
    row("no version", R"({"format":"hookkeys-snapshot"})", u"version is not known"_s);
    row("version 0", R"({"format":"hookkeys-snapshot","version":0})", u"version"_s);
    row("version as text", R"({"format":"hookkeys-snapshot","version":"1"})", u"version"_s);
    row("version 0.5", R"({"format":"hookkeys-snapshot","version":0.5})", u"version"_s);
    row("no org", R"({"format":"hookkeys-snapshot","version":1})", u"org.url is missing"_s);
    row("no time", R"({"format":"hookkeys-snapshot","version":1,"org":{"url":"x"}})",
        u"time is no moment"_s);
    row("partial a text", fileWith(R"("keys":[],"partial":"true")"), u"partial is neither"_s);
    row("no keys", fileWith(R"("name":"x")"), u"keys is no list"_s);
    row("keys an object", fileWith(R"("keys":{})"), u"keys is no list"_s);
    row("hooks a text", fileWith(R"("keys":[],"hooks":"x")"), u"hooks is no list"_s);
    row("twice", fileWith(R"("keys":[],"keys":[])"), u"keys is there twice"_s);
    row("id twice", fileWithKey(R"("id":"HKY2")"), u"keys[0].id is there twice"_s);
    row("org's url twice",
        R"({"format":"hookkeys-snapshot","version":1,"time":"2026-11-20T12:00:00Z","keys":[],)"
        R"("org":{"url":"https://a.example","url":"https://b.example"}})",
        u"org.url is there twice"_s);
    row("kty twice", fileWithKey(R"("publicKey":{"kty":"EC",)" + usableJwk(1).sliced(1)),
        u"keys[0].publicKey.kty is there twice"_s);
    row("key a text", fileWith(R"("keys":["x"])"), u"keys[0].id is missing"_s);
    row("no id", fileWith(R"("keys":[{"id":"a"},{"name":"x"}])"), u"keys[1].id is missing"_s);
    row("hook without id", fileWith(R"("keys":[],"hooks":[{}])"), u"hooks[0].id is missing"_s);
    row("id a number", fileWith(R"("keys":[{"id":1}])"), u"keys[0].id is no text"_s);
    row("name a list", fileWithKey(R"("name":[])"), u"keys[0].name is no text"_s);
    row("name too long", fileWithKey("\"name\":\"" + QByteArray(100'000, 'x') + '"'),
        u"keys[0].name is too long"_s);
    row("isUsed a text", fileWithKey(R"("isUsed":"true")"), u"neither true nor false"_s);
    row("thumbprint cut", fileWithKey(R"("thumbprint":"abc")"), u"is no thumbprint"_s);
    row("thumbprint of another",
        fileWithKey("\"thumbprint\":\"" + QByteArray(43, 'A') + "\",\"publicKey\":" + usableJwk(1)),
        u"not the thumbprint"_s);
    row("key no object", fileWithKey(R"("publicKey":"RSA")"), u"is no public key"_s);
    row("key unknown", fileWithKey(R"("publicKey":{"kty":"X"})"), u"is no public key"_s);
    row("too many", fileWith("\"keys\":[" + QByteArray("{},").repeated(20'000) + "{}]"),
        u"keys is too long"_s);
}

void TestSnapshotJson::refusesWhatIsNone()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, word);
    const Result<Snapshot> read = readSnapshot(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
    QVERIFY2(read.error().summary.contains(word), qPrintable(read.error().summary));
}

void TestSnapshotJson::row43_keepsNothingOfAPrivateKey_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("in the key") << fileWithKey(
        R"("publicKey":{"kty":"RSA","n":"AQ","e":"AQAB","d":"c2VjcmV0"})");
    QTest::newRow("beside it") << fileWithKey(R"("d":"c2VjcmV0")");
    QTest::newRow("anywhere") << QByteArray(R"({"x":[{"k":"c2VjcmV0"}]})");
    QTest::newRow("no JSON") << QByteArray(R"({"k":"c2VjcmV0)");
    QTest::newRow("PEM") << fileWith("\"keys\":[],\"x\":\"-----BEGIN PRIVATE KEY-----\\nMIIB\"");
}

void TestSnapshotJson::row43_keepsNothingOfAPrivateKey()
{
    QFETCH(const QByteArray, json);
    const Result<Snapshot> read = readSnapshot(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::PrivateMaterial);
    QVERIFY(!read.error().details().contains(u"c2VjcmV0"_s));
}

/// Two keys, and two hooks, of which nobody knows which is meant.
void TestSnapshotJson::row80_hasBothOfTwoWithOneId()
{
    Snapshot snapshot = sampleSnapshot();
    snapshot.keys = {snapshotSampleKey(1, u"one"_s), snapshotSampleKey(2, u"two"_s),
                     snapshotSampleKey(2, u"twin"_s)};
    snapshot.hooks = {snapshotSampleHook(u"first"_s, 1), snapshotSampleHook(u"second"_s, 2)};
    snapshot.hooks->last().id = snapshot.hooks->first().id;
    const QByteArray file = writeSnapshot(snapshot);
    QCOMPARE(*readSnapshot(file), snapshot);
    const QJsonObject top = QJsonDocument::fromJson(file).object();
    const auto names = [&top](const QString &list) {
        QStringList all;
        const QJsonArray rows = top[list].toArray();
        for (const auto &row : rows)
            all.append(row.toObject()[u"name"_s].toString());
        return all;
    };
    QCOMPARE(names(u"keys"_s), (QStringList{u"one"_s, u"two"_s, u"twin"_s}));
    QCOMPARE(names(u"hooks"_s), (QStringList{u"first"_s, u"second"_s}));
}

QTEST_GUILESS_MAIN(TestSnapshotJson)
#include "tst_snapshotjson.moc"
