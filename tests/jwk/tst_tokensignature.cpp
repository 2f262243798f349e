// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokensignature.h"

#include "base64url.h"
#include "josetokens.h"
#include "jwk.h"
#include "privatekey.h"
#include "rfc7515.h"
#include "rfc7520.h"
#include "rsapaddings.h"
#include "tokencheck.h"
#include "wycheproofjws.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Signatures of others, verified: the RFCs', Wycheproof's and npm's.
class TestTokenSignature final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verifiesTheRfcs_data();
    void verifiesTheRfcs();
    void judgesWycheproofs_data();
    void judgesWycheproofs();
    void judgesWycheproofsSpecialCases();
    void judgesWycheproofsPaddings();
    void judgesWycheproofsKeysForOtherThings();
    void verifiesJoses();
    void knowsHmac();
};

namespace {

PublicKey publicKey(const QByteArray &privateJwk)
{
    return PrivateKey::read(Secret(privateJwk))->publicKey();
}

SignatureState state(const QByteArray &compact, const PublicKey &key)
{
    const SignedToken token = SignedToken::read(compact);
    return verifySignature(token.members.value("alg"_L1).toString(), token.input, token.signature,
                           key);
}

} // namespace

void TestTokenSignature::verifiesTheRfcs_data()
{
    QTest::addColumn<QByteArray>("compact");
    QTest::addColumn<PublicKey>("key");
    QTest::addColumn<PublicKey>("other");
    const PublicKey rsa = publicKey(Rfc7515::rsaKey);
    const PublicKey ec = publicKey(Rfc7515::ecKey);
    QTest::newRow("RFC 7515, A.2") << Rfc7515::rs256 << rsa << ec;
    QTest::newRow("RFC 7515, A.3") << Rfc7515::es256 << ec << rsa;
    const PublicKey bilbo = Jwk::read(Rfc7520::rsaKey).publicKey();
    const PublicKey bilboEc = Jwk::read(Rfc7520::ecKey).publicKey();
    QTest::newRow("RFC 7520, 4.1") << Rfc7520::rs256 << bilbo << bilboEc;
    QTest::newRow("RFC 7520, 4.2") << Rfc7520::ps384 << bilbo << bilboEc;
    QTest::newRow("RFC 7520, 4.3") << Rfc7520::es512 << bilboEc << bilbo;
}

void TestTokenSignature::verifiesTheRfcs()
{
    QFETCH(QByteArray, compact);
    QFETCH(const PublicKey, key);
    QFETCH(const PublicKey, other);
    QCOMPARE(state(compact, key), SignatureState::Right);
    QCOMPARE(state(compact, other), SignatureState::Unfit);
    QCOMPARE(state(compact, {}), SignatureState::Unfit);
    QCOMPARE(state(compact.chopped(8), key), SignatureState::Length);
    char &letter = compact[compact.lastIndexOf('.') + 5];
    letter = letter == 'A' ? 'B' : 'A';
    QCOMPARE(state(compact, key), SignatureState::Wrong);
}

void TestTokenSignature::judgesWycheproofs_data()
{
    using namespace Wycheproof;
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("cause");
    const auto joined = [](const QByteArray &header, const QByteArray &payload,
                           const QByteArray &signature) {
        return header + '.' + payload + '.' + signature;
    };
    const auto row = [](int vector, const QByteArray &token, const char *cause) {
        QTest::addRow("%d", vector) << token << QString::fromLatin1(cause);
    };
    // Where the signature is right, the first that is wrong is that "foo" claims nothing.
    const QByteArray foo = "Zm9v";
    row(18, joined(ecHeader, foo, ecRight), "claims-json");
    row(19, joined(ecHeader, foo, 'X' + ecRight.mid(1)), "signature-wrong");
    row(20, joined(ecHeader, foo, {}), "signature-empty");
    row(21, ecHeader + '.' + foo, "signature-missing");
    row(22, joined(ecHeader, "WG9v", ecRight), "signature-wrong");
    row(23, joined(ecHeader, {}, ecRight), "payload-empty");
    row(24, ecHeader + '.' + ecRight, "signature-missing");
    row(25, joined(ecOtherHeader, foo, ecRight), "claims-json");
    row(26, joined({}, foo, ecRight), "header-empty");
    row(27, foo + '.' + ecRight, "parts");
    row(28, "." + foo + '.', "header-empty");
    row(29, foo, "parts");
    row(30, {}, "empty");
    row(31, ecConfusion, "alg-hmac");
    row(32, ecEmbedded, "embedded-key");
    row(33, joined(rsaHeader, foo, rsaRight), "claims-json");
    row(34, joined(rsaHeader, foo, 'X' + rsaRight.mid(1)), "signature-wrong");
    row(35, joined(rsaHeader, foo, {}), "signature-empty");
    row(36, rsaHeader + '.' + foo, "signature-missing");
    row(37, joined(rsaHeader, "WG9v", rsaRight), "signature-wrong");
    row(38, joined(rsaHeader, {}, rsaRight), "payload-empty");
    row(39, rsaHeader + '.' + rsaRight, "signature-missing");
    row(40, joined(rsaOtherHeader, foo, rsaRight), "claims-json");
    row(41, joined({}, foo, rsaRight), "header-empty");
    row(42, foo + '.' + rsaRight, "parts");
    row(43, "." + foo + '.', "header-empty");
    row(44, foo, "parts");
    row(45, {}, "empty");
}

/// Numbers that are none of a signature, or are written with more octets than they have.
void TestTokenSignature::judgesWycheproofsSpecialCases()
{
    using namespace Wycheproof;
    const QByteArray right = fromBase64Url(QString::fromLatin1(ecRight)).octets;
    const QByteArray r = right.first(32);
    const QByteArray s = right.last(32);
    const auto causeOf = [](const QByteArray &signature) {
        const QByteArray token = ecHeader + ".Zm9v." + toBase64Url(signature);
        const TokenCheck check =
            TokenCheck::of(SignedToken::read(token),
                           {*readTokenKeys(ecKey, u"ec"_s), QDateTime::currentDateTimeUtc()});
        return check.findings.first().id;
    };
    const QString claims = u"claims-json"_s; // the signature is right
    QCOMPARE(causeOf(right), claims);
    QCOMPARE(causeOf(fromBase64Url(QString::fromLatin1(ecRightToo)).octets), claims); // 378
    const QByteArray zero(32, '\0');
    const QByteArray one = zero.chopped(1) + '\1';
    QByteArray last = ecOrder; // n - 1
    last.back() = char(last.back() - 1);
    const QByteArray zeros(256, '\0');
    const QString length = u"signature-length"_s;
    QCOMPARE(causeOf('\0' + r + '\0' + s), length);   // 379
    QCOMPARE(causeOf(r + '\0' + s + '\0'), length);   // 380
    QCOMPARE(causeOf('\1' + r + '\0' + s), length);   // as 381 and 383
    QCOMPARE(causeOf('\0' + r + '\1' + s), length);   // as 382 and 384
    QCOMPARE(causeOf(zeros + r + zeros + s), length); // as 385
    for (const QByteArray &first : {zero, one, last, ecOrder}) {
        for (const QByteArray &second : {zero, one, last, ecOrder}) { // 386 to 401
            const bool isInRange =
                (first == one || first == last) && (second == one || second == last);
            QCOMPARE(causeOf(first + second),
                     isInRange ? u"signature-wrong"_s : u"signature-range"_s);
        }
    }
}

void TestTokenSignature::judgesWycheproofsPaddings()
{
    using namespace Wycheproof;
    const auto octets = [](const QByteArray &text) {
        return fromBase64Url(QString::fromLatin1(text)).octets;
    };
    const QList<TokenKey> keys = *readTokenKeys(rsaKey, u"rsa"_s);
    const QByteArray n = keys.first().jwk.publicKey().parameters().n;
    const QByteArray d = octets(rsaPrivateExponent);
    const QByteArray digest =
        QCryptographicHash::hash(rsaHeader + ".Zm9v", QCryptographicHash::Sha256);
    const QList<ModifiedPadding> all = modifiedPaddings(digest, n.size());
    QVERIFY(all.size() > 230);
    QHash<QByteArray, QByteArray> made;
    for (const ModifiedPadding &one : all) {
        QCOMPARE(one.message.size(), n.size());
        QVERIFY2(!made.contains(one.name), one.name.constData());
        const QByteArray signature = rawRsaSignature(one.message, n, d);
        made.insert(one.name, signature);
        const TokenCheck check = TokenCheck::of(
            SignedToken::read(rsaHeader + ".Zm9v." + toBase64Url(signature)), {keys, {}});
        QVERIFY2(check.findings.first().id == "signature-wrong"_L1, one.name.constData());
    }
    // They are made as the project made its own.
    QCOMPARE(made.value("sequence: length in long form"), octets(rsaLongLength)); // 46
    QCOMPARE(made.value("sequence: removed"), octets(rsaNoSequence));             // 59
    QCOMPARE(made.value("sequence: garbage behind it"), octets(rsaGarbage));      // 67
}

/// Vectors 353 to 356: the signature is right, and the key is for encryption.
void TestTokenSignature::judgesWycheproofsKeysForOtherThings()
{
    using namespace Wycheproof;
    const auto causeOf = [](const QByteArray &key, const QByteArray &token, const QByteArray &was,
                            const QByteArray &now) {
        const TokenCheck check = TokenCheck::of(
            SignedToken::read(token), {*readTokenKeys(QByteArray(key).replace(was, now), u"key"_s),
                                       QDateTime::currentDateTimeUtc()});
        return check.findings.first().id;
    };
    const QByteArray rsaToken = rsaHeader + ".Zm9v." + rsaRight;
    const QByteArray ecToken = ecHeader + ".Zm9v." + ecRight;
    const QByteArray rsaUse = R"("alg":"RS256","use":"sig")";
    const QByteArray ecUse = R"("alg":"ES256","use":"sig")";
    for (const QByteArray &other :
         {QByteArray(R"("use":"enc")"), QByteArray(R"("key_ops":["encrypt"])")}) {
        QCOMPARE(causeOf(rsaKey, rsaToken, rsaUse, other), u"key-use"_s);
        QCOMPARE(causeOf(ecKey, ecToken, ecUse, other), u"key-use"_s);
    }
    // The right signature of a key that another algorithm is named for: many servers refuse it.
    const auto warnings = [](const QByteArray &key, const QByteArray &was, const QByteArray &now) {
        const TokenCheck check =
            TokenCheck::of(SignedToken::read(rsaHeader + ".Zm9v." + rsaRight),
                           {*readTokenKeys(QByteArray(key).replace(was, now), u"key"_s),
                            QDateTime::currentDateTimeUtc()});
        return std::ranges::count(check.findings, u"alg-of-key"_s, &Finding::id);
    };
    QCOMPARE(warnings(rsaKey, rsaUse, R"("alg":"RS512")"), 1);
    QCOMPARE(warnings(rsaKey, rsaUse, R"("alg":"RS256")"), 0);
    QCOMPARE(warnings(rsaKey, rsaUse, R"("alg":"of the future")"), 0);
    // And those of RFC 7520 with the operation that is meant.
    QCOMPARE(causeOf(rsaKey, rsaToken, rsaUse, R"("key_ops":["verify"])"), u"claims-json"_s);
    QCOMPARE(causeOf(ecKey, ecToken, ecUse, R"("key_ops":["verify"])"), u"claims-json"_s);
}

void TestTokenSignature::judgesWycheproofs()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, cause);
    QList<TokenKey> keys = *readTokenKeys(Wycheproof::ecKey, u"ec"_s);
    keys += *readTokenKeys(Wycheproof::rsaKey, u"rsa"_s);
    const TokenCheck check =
        TokenCheck::of(SignedToken::read(token), {keys, QDateTime::currentDateTimeUtc()});
    QVERIFY(check.outcome != TokenCheck::Outcome::Accepted);
    QCOMPARE(check.findings.first().id, cause);
}

void TestTokenSignature::verifiesJoses()
{
#ifdef Q_OS_WIN
    QSKIP("Node.js cannot be started");
#endif
    const PrivateKey rsa = *PrivateKey::read(Secret(Rfc7515::rsaKey));
    const PrivateKey ec = *PrivateKey::read(Secret(Rfc7515::ecKey));
    const QStringList algorithms{u"RS256"_s, u"RS384"_s, u"RS512"_s, u"PS256"_s,
                                 u"PS384"_s, u"PS512"_s, u"ES256"_s};
    QJsonArray wanted;
    for (const QString &alg : algorithms) {
        const PrivateKey &key = alg.startsWith(u'E') ? ec : rsa;
        wanted.append(QJsonObject{{"pkcs8"_L1, QString::fromLatin1(key.stored()->bytes())},
                                  {"alg"_L1, alg},
                                  {"payload"_L1, u"{}"_s}});
    }
    const QJsonArray tokens = josesAnswer({{"sign"_L1, wanted}}).value("signed"_L1).toArray();
    QCOMPARE(tokens.size(), algorithms.size());
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const PrivateKey &key = algorithms.at(i).startsWith(u'E') ? ec : rsa;
        QCOMPARE(state(tokens.at(i).toString().toLatin1(), key.publicKey()), SignatureState::Right);
    }
}

void TestTokenSignature::knowsHmac()
{
    // RFC 7515, A.1.
    const QByteArray secret = QByteArray::fromBase64(
        "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow",
        QByteArray::Base64UrlEncoding);
    const QByteArray input =
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQog"
        "Imh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    const QByteArray mac = QByteArray::fromBase64("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
                                                  QByteArray::Base64UrlEncoding);
    QVERIFY(isHmac(u"HS256"_s, input, mac, secret));
    QVERIFY(!isHmac(u"HS384"_s, input, mac, secret));
    QVERIFY(!isHmac(u"HS256"_s, input, mac, secret + '0'));
    QVERIFY(!isHmac(u"HS256"_s, input, mac, {}));
    QVERIFY(!isHmac(u"none"_s, input, {}, secret));
}

QTEST_GUILESS_MAIN(TestTokenSignature)
#include "tst_tokensignature.moc"
