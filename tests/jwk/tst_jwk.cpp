// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jwk.h"
#include "publickey.h"
#include "rsatestkey.h"
#include "vectors.h"

#include <QTest>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

QByteArray url(const QByteArray &octets)
{
    return octets.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// A clean key with the modulus and exponent given as octets.
QByteArray rsa(const QByteArray &modulus,
               const QByteArray &exponent = QByteArray("\x01\x00\x01", 3))
{
    return R"({"kty":"RSA","alg":"RS256","use":"sig","kid":"k1","n":")" + url(modulus)
           + R"(","e":")" + url(exponent) + R"("})";
}

/// The key of RFC 7638 with @p before replaced.
QByteArray changed(const QByteArray &before, const QByteArray &after)
{
    QByteArray json = Vectors::rfc7638Key;
    Q_ASSERT(json.contains(before));
    return json.replace(before, after);
}

/// The key of RFC 7638 with further @p members.
QByteArray extended(const QByteArray &members)
{
    return changed("{", '{' + members + ',');
}

/// An odd number of @p bits bits without small factors, which is all that is looked at.
QByteArray oddNumber(int bits)
{
    QByteArray number = RsaTestKey::generate(512).modulus();
    while (number.size() * 8 < bits)
        number.prepend('\x9d');
    return number;
}

const Finding *find(const Jwk &key, const QString &id)
{
    const auto found = std::ranges::find(key.findings(), id, &Finding::id);
    return found == key.findings().end() ? nullptr : &*found;
}

} // namespace

class TestJwk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPublishedKeys_data();
    void readsPublishedKeys();
    void oktasOrdinaryKeyIsOneLine_data();
    void oktasOrdinaryKeyIsOneLine();
    void cleanKeyHasNoFinding();
    void row36_row37_row39_row40_row41_judges_data();
    void row36_row37_row39_row40_row41_judges();
    void row44_kidIsComparedWithTheKeyId_data();
    void row44_kidIsComparedWithTheKeyId();
    void row77_nullAndEmptyMembersAreNoKey();
    void row43_privateKeyIsThrownAway_data();
    void row43_privateKeyIsThrownAway();
    void gravestFirst();
    void row38_leadingZerosAreLeftOut();
    void untrustedTextIsEscaped();
    void isAValue();
};

void TestJwk::readsPublishedKeys_data()
{
    QTest::addColumn<QByteArray>("jwk");
    QTest::addColumn<QString>("kty");
    QTest::addColumn<QString>("kid");
    QTest::addColumn<int>("bits");
    const QString bilbo = u"bilbo.baggins@hobbiton.example"_s;
    QTest::newRow("RFC 7517, A.1, EC") << Vectors::rfc7517EcKey << u"EC"_s << u"1"_s << 256;
    QTest::newRow("RFC 7517, A.1, RSA")
        << Vectors::rfc7638Key << u"RSA"_s << u"2011-04-29"_s << 2048;
    QTest::newRow("RFC 7520, 3.1") << Vectors::rfc7520EcKey << u"EC"_s << bilbo << 521;
    QTest::newRow("RFC 7520, 3.3") << Vectors::rfc7520RsaKey << u"RSA"_s << bilbo << 2048;
    QTest::newRow("RFC 8037, A.2") << Vectors::rfc8037Key << u"OKP"_s << QString() << 256;
    QTest::newRow("secp256k1") << QByteArray(
        R"({"kty":"EC","crv":"secp256k1",)"
        R"("x":"eb5mfvncu6xVoGKVzocLBwKb_NstzijZWfKBWxb4F5g",)"
        R"("y":"SDradyajxGVdpPv8DhEIqP0XtEimhVQZnEfQj_sQ1Lg"})")
                               << u"EC"_s << QString() << 256;
    QTest::newRow("RFC 7748, 6.1, X25519")
        << QByteArray(R"({"kty":"OKP","crv":"X25519",)"
                      R"("x":"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"})")
        << u"OKP"_s << QString() << 253;
    QTest::newRow("RFC 8032, 7.4, Ed448")
        << QByteArray(R"({"kty":"OKP","crv":"Ed448","x":"X9dEm1m0Yf0s54fsYWrUah2hNCSFpwTr5e)"
                      R"(5j02cCOhPEe3Tz1GbgqrgFEAwsJX0-DaoSZyUK26mA"})")
        << u"OKP"_s << QString() << 456;
}

void TestJwk::readsPublishedKeys()
{
    QFETCH(const QByteArray, jwk);
    QFETCH(const QString, kty);
    QFETCH(const QString, kid);
    QFETCH(const int, bits);
    const Jwk key = Jwk::read(jwk);
    QVERIFY(key.isUsable());
    QCOMPARE(key.received(), jwk);
    QCOMPARE(key.kty(), kty);
    QCOMPARE(key.kid(), kid);
    QCOMPARE(key.bits(), bits);
    QCOMPARE(find(key, u"kty-not-rsa"_s) != nullptr, kty != "RSA"_L1);
}

void TestJwk::oktasOrdinaryKeyIsOneLine_data()
{
    QTest::addColumn<QByteArray>("use");
    QTest::newRow("null") << QByteArray(R"("use":null)");
    QTest::newRow("the text null") << QByteArray(R"("use":"null")");
    QTest::newRow("none") << QByteArray(R"("key_ops":["verify"])");
}

void TestJwk::oktasOrdinaryKeyIsOneLine()
{
    QFETCH(const QByteArray, use);
    const Jwk key =
        Jwk::read(changed(R"("alg":"RS256")", R"("alg":"RSA",)" + use), u"2011-04-29"_s);
    QVERIFY(key.isUsable());
    QCOMPARE(key.alg(), u"RSA"_s);
    QCOMPARE(key.findings().size(), 1);
    QCOMPARE(key.findings().at(0).id, u"okta-quirk"_s);
    QCOMPARE(key.findings().at(0).severity, Severity::Info);
    QVERIFY(!key.findings().at(0).text.isEmpty());
    QVERIFY(key.findings().at(0).rule.contains(u"RFC 7517"_s));
}

void TestJwk::cleanKeyHasNoFinding()
{
    QCOMPARE(Jwk::read(Vectors::rfc7638Key, u"2011-04-29"_s).findings(), QList<Finding>());
}

void TestJwk::row36_row37_row39_row40_row41_judges_data()
{
    QTest::addColumn<QByteArray>("jwk");
    QTest::addColumn<QString>("id");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<bool>("usable");
    const auto row = [](const char *what, const QByteArray &jwk, const char *id, Severity severity,
                        bool usable) {
        QTest::newRow(what) << jwk << QString::fromLatin1(id) << severity << usable;
    };
    const Severity info = Severity::Info;
    const Severity warning = Severity::Warning;
    const Severity problem = Severity::Problem;
    const QByteArray n = R"("n":")" + Vectors::rfc7638Modulus;

    row("no JSON", "<html>", "not-json", problem, false);
    row("nothing", "", "not-json", problem, false);
    row("cut off", Vectors::rfc7638Key.chopped(1), "not-json", problem, false);
    row("text after it", Vectors::rfc7638Key + "x", "not-json", problem, false);
    row("an array", '[' + Vectors::rfc7638Key + ']', "not-json", problem, false);
    row("too deep", extended(R"("x":)" + QByteArray(1025, '[') + QByteArray(1025, ']')), "not-json",
        problem, false);
    row("bad UTF-8", extended("\"x\":\"\xff\""), "not-json", problem, false);
    row("1e999", extended(R"("x":1e999)"), "not-json", problem, false);
    row("duplicate", extended(R"("e":"Aw")"), "duplicate-member", problem, false);
    row("duplicate kid", extended(R"("k\u0069d":"x")"), "duplicate-member", problem, false);
    row("unknown member", extended(R"("x5c":[])"), "unknown-members", info, true);
    row("lone surrogate", changed("2011-04-29", "\\ud800\\u0000"), "kid-mismatch", warning, true);

    row("backtick", changed(Vectors::rfc7638Modulus, Vectors::rfc7638Modulus + '`'), "base64url",
        problem, false);
    row("padding", changed("AQAB", "AQABAA=="), "base64url", problem, false);
    row("base64", changed("0vx7agoe", "0vx7+g/e"), "base64url", problem, false);
    row("white space", changed("AQAB", "AQ AB"), "base64url", problem, false);
    row("spare bits", changed("KnqDKgw", "KnqDKgx"), "base64url", problem, false);
    row("n missing", changed(n, R"("m":"AA)"), "member-missing", problem, false);
    row("n null", changed(n + '"', R"("n":null)"), "member-missing", problem, false);
    row("n empty", changed(n, R"("n":")"), "member-missing", problem, false);
    row("e a number", changed(R"("AQAB")", "65537"), "member-missing", problem, false);
    row("zeros before e", changed("AQAB", "AAEAAQ"), "leading-zero", warning, true);

    row("2047 bits", rsa('\x7f' + oddNumber(2048).mid(1)), "rsa-small", warning, true);
    row("1024 bits", rsa(oddNumber(1024)), "rsa-small", warning, true);
    row("1016 bits", rsa(oddNumber(1016)), "rsa-small", problem, true);
    row("504 bits", rsa(oddNumber(512).mid(1)), "rsa-modulus", problem, false);
    row("16392 bits", rsa(oddNumber(16392)), "rsa-too-large", problem, false);
    row("a million bits", rsa(QByteArray(125000, '\xff')), "rsa-too-large", problem, false);
    row("n is zero", rsa(QByteArray(256, '\0')), "rsa-modulus", problem, false);
    row("n even", rsa(QByteArray(256, '\x9e')), "rsa-modulus", problem, false);
    row("n divisible by 3", rsa(QByteArray(255, '\0').prepend('\x81') + '\x03'), "rsa-small-factor",
        problem, true);
    row("ROCA", rsa(rocaModulus()), "roca", problem, true);

    const QByteArray modulus = oddNumber(2048);
    row("e is 0", rsa(modulus, QByteArray(1, '\0')), "rsa-exponent", problem, false);
    row("e is 1", rsa(modulus, "\x01"), "rsa-exponent", problem, false);
    row("e is even", rsa(modulus, "\x02"), "rsa-exponent", problem, false);
    row("e is n", rsa(modulus, modulus), "rsa-exponent", problem, false);
    row("e is 3", rsa(modulus, "\x03"), "rsa-small-exponent", warning, true);
    row("e is 65535", rsa(modulus, "\xff\xff"), "rsa-small-exponent", warning, true);
    row("e has 32 bits", rsa(modulus, "\xff\xff\xff\xff"), "rsa-large-exponent", warning, true);

    row("alg of another key", changed("RS256", "ES256"), "alg", warning, true);
    row("alg is HS256", changed("RS256", "HS256"), "alg", warning, true);
    row("alg is a number", changed("\"RS256\"", "256"), "alg", warning, true);
    row("use enc", extended(R"("use":"enc")"), "use", warning, true);
    row("key_ops sign", extended(R"("key_ops":["sign"])"), "key-ops", warning, true);
    row("kid missing", Vectors::rfc8037Key, "kid-missing", warning, true);
    row("kid a number", changed("\"2011-04-29\"", "1"), "kid-missing", warning, true);

    row("kty missing", changed("\"kty\"", "\"key\""), "kty-unknown", problem, false);
    row("kty lower case", changed("RSA", "rsa"), "kty-unknown", problem, false);
    row("kty null", changed("\"RSA\"", "null"), "kty-unknown", problem, false);
    row("Ed25519 as EC", QByteArray(Vectors::rfc8037Key).replace("OKP", "EC"), "crv-unknown",
        problem, false);
    row("P-521 as OKP", QByteArray(Vectors::rfc7520EcKey).replace("EC", "OKP"), "crv-unknown",
        problem, false);
    row("curve unknown", QByteArray(Vectors::rfc7520EcKey).replace("P-521", "P-999"), "crv-unknown",
        problem, false);
    row("curve too short for x", QByteArray(Vectors::rfc7520EcKey).replace("P-521", "P-384"),
        "coordinate-size", problem, false);
    row("coordinates of no point", QByteArray(Vectors::rfc7520EcKey).replace("AHKZ", "AHKa"),
        "point", problem, false);
    row("X25519",
        R"({"kty":"OKP","crv":"X25519","x":"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"})",
        "no-signatures", warning, true);
}

void TestJwk::row36_row37_row39_row40_row41_judges()
{
    QFETCH(const QByteArray, jwk);
    QFETCH(const QString, id);
    QFETCH(const Severity, severity);
    QFETCH(const bool, usable);
    const Jwk key = Jwk::read(jwk, u"expected"_s);
    const Finding *finding = find(key, id);
    QVERIFY(finding);
    QCOMPARE(finding->severity, severity);
    QVERIFY(!finding->text.isEmpty());
    QVERIFY(!finding->rule.isEmpty());
    QCOMPARE(key.isUsable(), usable);
    QCOMPARE(key.bits() > 0, usable);
    QCOMPARE(key.received(), jwk);
}

void TestJwk::row44_kidIsComparedWithTheKeyId_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("differs");
    QTest::newRow("same") << u"2011-04-29"_s << false;
    QTest::newRow("not told") << QString() << false;
    QTest::newRow("other") << u"2011-04-30"_s << true;
    QTest::newRow("other case") << u"2011-04-29 "_s << true;
}

void TestJwk::row44_kidIsComparedWithTheKeyId()
{
    QFETCH(const QString, expected);
    QFETCH(const bool, differs);
    const Jwk key = Jwk::read(Vectors::rfc7638Key, expected);
    QCOMPARE(find(key, u"kid-mismatch"_s) != nullptr, differs);
    QVERIFY(key.isUsable());
}

void TestJwk::row77_nullAndEmptyMembersAreNoKey()
{
    // What a serializer writes for what is not there.
    const QByteArray json =
        extended(R"("d":null,"dp":null,"dq":null,"k":null,"oth":[],"p":"","q":null,"qi":null)");
    const Jwk jwk = Jwk::read(json);
    QVERIFY(jwk.isUsable());
    QCOMPARE(jwk.received(), json);
    for (const Finding &finding : jwk.findings())
        QVERIFY2(finding.severity < Severity::Alarm, qPrintable(finding.id));
}

void TestJwk::row43_privateKeyIsThrownAway_data()
{
    QTest::addColumn<QByteArray>("jwk");
    const QByteArray d = R"("d":")" + Vectors::rfc7520EcPrivateMember + '"';
    QTest::newRow("RFC 7520, 3.2")
        << QByteArray(Vectors::rfc7520EcKey).replace("\"crv\"", d + ",\"crv\"");
    QTest::newRow("RFC 7520, 3.5")
        << QByteArray(R"({"kty":"oct","kid":"018c0ae5-4d9b-471b-bfd6-eef314bc7037","use":"sig",)"
                      R"("alg":"HS256","k":"hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg"})");
    for (const char *name : {"d", "p", "q", "dp", "dq", "qi", "oth", "k"})
        QTest::newRow(name) << extended('"' + QByteArray(name) + R"(":"AQAB")");
    QTest::newRow("broken JSON") << extended(d).chopped(5);
    QTest::newRow("wrapped") << "{\"_embedded\":" + extended(d) + '}';
}

void TestJwk::row43_privateKeyIsThrownAway()
{
    QFETCH(const QByteArray, jwk);
    const Jwk key = Jwk::read(jwk, u"expected"_s);
    QCOMPARE(key.received(), QByteArray());
    QVERIFY(!key.isUsable());
    QVERIFY(key.publicKey().isNull());
    QCOMPARE(key.publicKey().parameters(), KeyParameters());
    QCOMPARE(key.kty(), QString());
    QCOMPARE(key.kid(), QString());
    QCOMPARE(key.alg(), QString());
    QCOMPARE(key.findings().size(), 1);
    QCOMPARE(key.findings().at(0).id, u"private-member"_s);
    QCOMPARE(key.findings().at(0).severity, Severity::Alarm);
    QVERIFY(!key.findings().at(0).text.contains(u"AQAB"_s));
}

void TestJwk::gravestFirst()
{
    const Jwk key = Jwk::read(R"({"kty":"RSA","alg":"RSA","x5t":"","n":"AQ","e":"AQAB"})");
    QVERIFY(key.findings().size() >= 4);
    QCOMPARE(key.findings().first().severity, Severity::Problem);
    QCOMPARE(key.findings().last().severity, Severity::Info);
    QVERIFY(std::ranges::is_sorted(key.findings(), std::ranges::greater(), &Finding::severity));
}

void TestJwk::row38_leadingZerosAreLeftOut()
{
    const QByteArray modulus = RsaTestKey::generate(2048).modulus();
    const Jwk key = Jwk::read(rsa(QByteArray(3, '\0') + modulus));
    QVERIFY(find(key, u"leading-zero"_s));
    QCOMPARE(key.publicKey().parameters().n, modulus);
    QCOMPARE(key.bits(), 2048);
}

void TestJwk::untrustedTextIsEscaped()
{
    const Jwk key = Jwk::read(changed("2011-04-29", "\\u202e<b>%1%2\\n"), u"expected"_s);
    const Finding *finding = find(key, u"kid-mismatch"_s);
    QVERIFY(finding);
    QVERIFY2(finding->text.contains(u"\"\\u202e<b>%1%2\\u000a\""_s), qPrintable(finding->text));
    QVERIFY(finding->text.contains(u"\"expected\""_s));
}

void TestJwk::isAValue()
{
    Jwk key = Jwk::read(Vectors::rfc7638Key);
    Jwk copy = key;
    QCOMPARE(copy.publicKey().parameters(), key.publicKey().parameters());
    const Jwk moved = std::move(copy);
    QCOMPARE(moved.received(), Vectors::rfc7638Key);
    key = Jwk();
    QVERIFY(!key.isUsable());
    QCOMPARE(key.received(), QByteArray());
    QCOMPARE(key.findings(), QList<Finding>());
    QVERIFY(moved.isUsable());
}

QTEST_APPLESS_MAIN(TestJwk)
#include "tst_jwk.moc"
