// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixedclock.h"
#include "jwksjudgement.h"
#include "privatekey.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using Held = JwksJudgement::Held;

/// What is made of the answer of a JWKS URL.
class TestJwksJudgement final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheKeys_data();
    void findsTheKeys();
    void tellsWhatIsOdd_data();
    void tellsWhatIsOdd();
    void knowsAKeyInPlaceOfASet();
    void knowsHowLongItIsKept_data();
    void knowsHowLongItIsKept();
    void countsFromNowWhereThereIsNoDate();
    void tellsOfWhatIsUsedInAnEmergency();
    void keepsNothingPrivate();
};

namespace {

const PrivateKey &sampleKey(int number)
{
    static const QList<PrivateKey> keys{PrivateKey::generateRsa(), PrivateKey::generateRsa()};
    return keys.at(number);
}

QJsonObject jwk(int number, const QString &kid)
{
    return sampleKey(number).publicJwk(kid);
}

/// The key as Okta writes its hook keys.
QJsonObject asOkta(int number, const QString &kid)
{
    QJsonObject key = jwk(number, kid);
    key[u"alg"_s] = u"RSA"_s;
    key[u"use"_s] = QJsonValue::Null;
    return key;
}

QByteArray setOf(const QJsonArray &keys)
{
    return QJsonDocument(QJsonObject{{u"keys"_s, keys}}).toJson(QJsonDocument::Compact);
}

QList<JwksWish> wishes()
{
    const auto read = [](int number, const QString &kid) {
        return Jwk::read(QJsonDocument(jwk(number, kid)).toJson());
    };
    return {{.name = u"old"_s, .kid = u"kid-old"_s, .jwk = read(0, u"kid-old"_s)},
            {.name = u"new"_s, .kid = u"kid-new"_s, .jwk = read(1, u"kid-new"_s)}};
}

JwksAnswer answerOf(const QByteArray &body)
{
    return {.url = QUrl(u"https://partner.example/jwks.json"_s),
            .status = 200,
            .contentType = "application/jwk-set+json",
            .cacheControl = "public, max-age=300",
            .body = body};
}

bool has(const JwksJudgement &judgement, const QString &id)
{
    return std::ranges::find(judgement.findings, id, &Finding::id) != judgement.findings.cend();
}

} // namespace

void TestJwksJudgement::findsTheKeys_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("old");
    QTest::addColumn<int>("next");
    const auto row = [](const char *name, const QJsonArray &keys, Held old, Held next) {
        QTest::newRow(name) << setOf(keys) << int(old) << int(next);
    };
    const QJsonObject old = jwk(0, u"kid-old"_s);
    const QJsonObject next = jwk(1, u"kid-new"_s);
    row("both", {old, next}, Held::Yes, Held::Yes);
    row("old alone", {old}, Held::Yes, Held::Missing);
    row("none", {}, Held::Missing, Held::Missing);
    row("other under the kid", {old, jwk(0, u"kid-new"_s)}, Held::Yes, Held::OtherKey);
    row("doubled", {old, next, next}, Held::Yes, Held::Doubled);
    row("as Okta writes it", {old, asOkta(1, u"kid-new"_s)}, Held::Yes, Held::Unusable);
    row("no key", {old, QJsonObject{{u"kid"_s, u"kid-new"_s}}}, Held::Yes, Held::OtherKey);
    row("among odd ones", {1, u"x"_s, QJsonArray{}, next, old}, Held::Yes, Held::Yes);
    QJsonObject encrypts = next;
    encrypts[u"use"_s] = u"enc"_s;
    row("for encryption", {old, encrypts}, Held::Yes, Held::Unusable);
    for (const char *algorithm : {"RS512", "PS256"}) {
        QJsonObject other = next;
        other[u"alg"_s] = QString::fromLatin1(algorithm);
        row(algorithm, {old, other}, Held::Yes, Held::Unusable);
    }
    QJsonObject signs = next;
    signs[u"key_ops"_s] = QJsonArray{u"sign"_s};
    row("to sign with", {old, signs}, Held::Yes, Held::Unusable);
    signs[u"key_ops"_s] = QJsonArray{u"verify"_s};
    row("to verify with", {old, signs}, Held::Yes, Held::Yes);
    QJsonObject nameless = next;
    nameless.remove(u"kid"_s);
    row("no kid", {old, nameless}, Held::Yes, Held::OtherKid);
    row("another kid", {jwk(0, u"a"_s), next}, Held::OtherKid, Held::Yes);
}

void TestJwksJudgement::findsTheKeys()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, old);
    QFETCH(const int, next);
    const JwksJudgement judgement = judgeJwks(answerOf(body), wishes(), FixedClock());
    QVERIFY(judgement.isSet);
    QCOMPARE(int(judgement.held.at(0)), old);
    QCOMPARE(int(judgement.held.at(1)), next);
    QCOMPARE(judgement.holdsAll(), old == int(Held::Yes) && next == int(Held::Yes));
    for (const Held held : judgement.held)
        QVERIFY(!JwksJudgement::text(held, u"x"_s).isEmpty());
}

void TestJwksJudgement::tellsWhatIsOdd_data()
{
    QTest::addColumn<JwksAnswer>("answer");
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isSet");
    const JwksAnswer good = answerOf(setOf({jwk(0, u"kid-old"_s), jwk(1, u"kid-new"_s)}));
    const auto row = [](const char *name, const JwksAnswer &answer, const QString &id, bool isSet) {
        QTest::newRow(name) << answer << id << isSet;
    };
    JwksAnswer answer = good;
    answer.url = QUrl(u"http://127.0.0.1/jwks.json"_s);
    row("not https", answer, u"not-https"_s, true);
    answer = good;
    answer.status = 404;
    row("not found", answer, u"status"_s, false);
    answer = good;
    answer.contentType = "text/html; charset=utf-8";
    row("type", answer, u"content-type"_s, true);
    row("no JSON", answerOf("<html>"), u"no-set"_s, false);
    row("a JWK", answerOf(QJsonDocument(jwk(0, u"a"_s)).toJson()), u"no-set"_s, false);
    row("byte order mark", answerOf("\xef\xbb\xbf" + good.body), u"byte-order-mark"_s, true);
    row("no list", answerOf(R"({"keys":{}})"), u"no-set"_s, false);
    row("two lists", answerOf(R"({"keys":[],"keys":[]})"), u"doubled-keys"_s, false);
    row("doubled kid", answerOf(setOf({jwk(0, u"a"_s), jwk(1, u"a"_s)})), u"kid-doubled"_s, true);
    QJsonObject nameless = jwk(0, u"a"_s);
    nameless.remove(u"kid"_s);
    row("no kid", answerOf(setOf({nameless, jwk(1, u"b"_s)})), u"kid-missing"_s, true);
    answer = good;
    answer.cacheControl.clear();
    row("no lifetime", answer, u"cache-unknown"_s, true);
    answer.cacheControl = "max-age=604800";
    row("long lifetime", answer, u"cache-long"_s, true);
}

void TestJwksJudgement::tellsWhatIsOdd()
{
    QFETCH(const JwksAnswer, answer);
    QFETCH(const QString, id);
    QFETCH(const bool, isSet);
    const JwksJudgement judgement = judgeJwks(answer, wishes(), FixedClock());
    QVERIFY(has(judgement, id));
    QCOMPARE(judgement.isSet, isSet);
    QVERIFY(judgement.isSet || !judgement.holdsAll());
    // The gravest comes first.
    QVERIFY(std::ranges::is_sorted(judgement.findings, std::greater{}, &Finding::severity));
}

void TestJwksJudgement::knowsAKeyInPlaceOfASet()
{
    const JwksAnswer answer = answerOf(QJsonDocument(jwk(0, u"a"_s)).toJson());
    const JwksJudgement judgement = judgeJwks(answer, wishes(), FixedClock());
    QVERIFY2(judgement.findings.first().text.contains("a key alone"_L1),
             qPrintable(judgement.findings.first().text));
}

void TestJwksJudgement::knowsHowLongItIsKept_data()
{
    QTest::addColumn<QByteArray>("cacheControl");
    QTest::addColumn<QByteArray>("expires");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("known");
    const QByteArray none;
    QTest::newRow("max-age") << QByteArray("max-age=300") << none << 300 << true;
    QTest::newRow("quoted, other case") << QByteArray("Max-Age=\"60\"") << none << 60 << true;
    QTest::newRow("shared") << QByteArray("max-age=60, s-maxage=600") << none << 600 << true;
    QTest::newRow("stale") << QByteArray("max-age=60, stale-while-revalidate=30") << none << 90
                           << true;
    QTest::newRow("stale, by Expires")
        << QByteArray("stale-while-revalidate=30") << QByteArray("Sat, 28 Nov 2026 12:20:00 GMT")
        << 1230 << true;
    QTest::newRow("stale, for nobody knows how long")
        << QByteArray("stale-while-revalidate=3600") << none << 4200 << false;
    QTest::newRow("stale is forbidden")
        << QByteArray("max-age=60, must-revalidate, stale-while-revalidate=30") << none << 60
        << true;
    QTest::newRow("stale for ever")
        << QByteArray("max-age=31536000, stale-while-revalidate=31536000") << none << 31536000
        << true;
    QTest::newRow("stale of what is not kept")
        << QByteArray("no-store, stale-while-revalidate=30") << none << 0 << true;
    // Who finds the server well asks it; that it is told of, see tellsOfWhatIsUsedInAnEmergency().
    QTest::newRow("stale if there is an error")
        << QByteArray("max-age=60, stale-if-error=86400") << none << 60 << true;
    QTest::newRow("not asked for again")
        << QByteArray("max-age=60, immutable") << none << 60 << true;
    QTest::newRow("twice") << QByteArray("max-age=60, public, max-age=600") << none << 600 << true;
    QTest::newRow("one header is not kept")
        << QByteArray("no-cache=\"Set-Cookie\", max-age=60") << none << 60 << true;
    QTest::newRow("max-age before Expires")
        << QByteArray("max-age=60") << QByteArray("Sat, 28 Nov 2026 12:20:00 GMT") << 60 << true;
    QTest::newRow("not kept") << QByteArray("no-store, max-age=60") << none << 0 << true;
    QTest::newRow("asked again") << QByteArray("no-cache") << none << 0 << true;
    QTest::newRow("nonsense") << QByteArray("max-age=soon") << none << 600 << false;
    QTest::newRow("negative") << QByteArray("max-age=-5") << none << 600 << false;
    QTest::newRow("huge") << QByteArray("max-age=99999999999") << none << 31536000 << true;
    QTest::newRow("beyond 64 bits")
        << QByteArray("max-age=99999999999999999999") << none << 31536000 << true;
    QTest::newRow("semicolon") << QByteArray("max-age=3600; public") << none << 3600 << true;
    QTest::newRow("expires as RFC 850 has it")
        << none << QByteArray("Saturday, 28-Nov-26 12:20:00 GMT") << 1200 << true;
    QTest::newRow("expires as asctime writes it")
        << none << QByteArray("Sat Nov 28 12:20:00 2026") << 1200 << true;
    QTest::newRow("expires") << none << QByteArray("Sat, 28 Nov 2026 12:20:00 GMT") << 1200 << true;
    QTest::newRow("expired") << none << QByteArray("Sat, 28 Nov 2026 11:00:00 GMT") << 0 << true;
    QTest::newRow("expires 0") << none << QByteArray("0") << 0 << true;
    QTest::newRow("nothing") << none << none << 600 << false;
}

void TestJwksJudgement::knowsHowLongItIsKept()
{
    QFETCH(const QByteArray, cacheControl);
    QFETCH(const QByteArray, expires);
    QFETCH(const int, seconds);
    QFETCH(const bool, known);
    JwksAnswer answer = answerOf(setOf({}));
    answer.cacheControl = cacheControl;
    answer.expires = expires;
    answer.date = QDateTime({2026, 11, 28}, {12, 0}, Qt::UTC);
    const JwksJudgement judgement = judgeJwks(answer, {}, FixedClock());
    QCOMPARE(judgement.lifetime, std::chrono::seconds(seconds));
    QCOMPARE(judgement.isLifetimeKnown, known);
}

void TestJwksJudgement::countsFromNowWhereThereIsNoDate()
{
    // By the session's clock, wherever that of this computer stands.
    const FixedClock clock(QDateTime({2031, 2, 3}, {12, 0}, Qt::UTC));
    const auto lifetime = [&clock](const QByteArray &expires) {
        JwksAnswer answer = answerOf(setOf({}));
        answer.cacheControl.clear();
        answer.expires = expires;
        return judgeJwks(answer, {}, clock).lifetime;
    };
    QCOMPARE(lifetime("Mon, 03 Feb 2031 13:00:00 GMT"), std::chrono::seconds(3600));
    QCOMPARE(lifetime("Mon, 03 Feb 2031 11:00:00 GMT"), std::chrono::seconds(0));
}

void TestJwksJudgement::tellsOfWhatIsUsedInAnEmergency()
{
    const auto said = [](const QByteArray &cacheControl) {
        JwksAnswer answer = answerOf(setOf({}));
        answer.cacheControl = cacheControl;
        const JwksJudgement judgement = judgeJwks(answer, {}, FixedClock());
        const auto found = std::ranges::find(judgement.findings, u"cache-stale"_s, &Finding::id);
        return found == judgement.findings.cend() ? QString() : found->text;
    };
    QVERIFY2(said("max-age=60, stale-if-error=86400").contains(u"24 hour(s) more"_s),
             qPrintable(said("max-age=60, stale-if-error=86400")));
    QVERIFY(said("stale-if-error=600").contains(u"10 minute(s) more"_s));
    for (const char *none : {"max-age=60", "max-age=60, stale-if-error=0", "stale-if-error=soon",
                             "no-store, stale-if-error=600", "no-cache, stale-if-error=600",
                             "max-age=60, must-revalidate, stale-if-error=600"})
        QVERIFY2(said(none).isEmpty(), none);
}

void TestJwksJudgement::keepsNothingPrivate()
{
    QJsonObject key = jwk(0, u"kid-old"_s);
    key[u"d"_s] = u"c2VjcmV0LXZhbHVl"_s;
    const JwksJudgement judgement = judgeJwks(answerOf(setOf({key})), wishes(), FixedClock());
    QCOMPARE(judgement.findings.constFirst().id, u"private-member"_s);
    QCOMPARE(judgement.findings.constFirst().severity, Severity::Alarm);
    QVERIFY(!judgement.isSet);
    for (const Finding &finding : judgement.findings)
        QVERIFY(!finding.text.contains(u"c2VjcmV0"));
}

QTEST_GUILESS_MAIN(TestJwksJudgement)
#include "tst_jwksjudgement.moc"
