// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "josetokens.h"
#include "jws.h"
#include "rfc7515.h"

#include <QJsonArray>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Signed tokens, with the RFC's own and with those of another implementation.
class TestJws final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsAsTheRfc();
    void verifiesTheRfcs_data();
    void verifiesTheRfcs();
    void refuses_data();
    void refuses();
    void readsWithoutVerifying();
    void joseVerifiesOurs();
    void weVerifyJoses();
};

namespace {

PrivateKey rsaKey()
{
    return *PrivateKey::read(Secret(Rfc7515::rsaKey));
}

PrivateKey ecKey()
{
    return *PrivateKey::read(Secret(Rfc7515::ecKey));
}

QByteArray url(const QByteArray &octets)
{
    return octets.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

void TestJws::signsAsTheRfc()
{
    // RS256 signatures are always the same.
    QCOMPARE(signJws({}, Rfc7515::payload, rsaKey()), Rfc7515::rs256);
    QVERIFY(signJws({}, "{}", PrivateKey()).isEmpty());
}

void TestJws::verifiesTheRfcs_data()
{
    QTest::addColumn<QByteArray>("compact");
    QTest::addColumn<bool>("rsa");
    QTest::newRow("A.2") << Rfc7515::rs256 << true;
    QTest::newRow("A.3") << Rfc7515::es256 << false;
    QTest::newRow("ours, ES256") << signJws({}, Rfc7515::payload, ecKey()) << false;
}

void TestJws::verifiesTheRfcs()
{
    QFETCH(const QByteArray, compact);
    QFETCH(const bool, rsa);
    const Result<Jws> jws = verifyJws(compact, (rsa ? rsaKey() : ecKey()).publicKey());
    QVERIFY2(jws, jws ? "" : qPrintable(jws.error().summary));
    QCOMPARE(jws->payload, Rfc7515::payload);
    QCOMPARE(jws->header, QJsonObject({{"alg"_L1, rsa ? u"RS256"_s : u"ES256"_s}}));
}

void TestJws::refuses_data()
{
    QTest::addColumn<QByteArray>("compact");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArrayList parts = Rfc7515::es256.split('.');
    const auto with = [&parts](qsizetype index, const QByteArray &part) {
        QByteArrayList changed = parts;
        changed[index] = part;
        return changed.join('.');
    };
    const QByteArray hmac = R"({"alg":"HS256"})";
    QTest::newRow("nothing") << QByteArray() << ErrorKind::Malformed;
    QTest::newRow("two parts") << parts[0] + '.' + parts[1] << ErrorKind::Malformed;
    QTest::newRow("four parts") << Rfc7515::es256 + ".x" << ErrorKind::Malformed;
    QTest::newRow("padding") << Rfc7515::es256 + "==" << ErrorKind::Malformed;
    QTest::newRow("header is no JSON") << with(0, url("x")) << ErrorKind::Malformed;
    QTest::newRow("header is an array") << with(0, url("[]")) << ErrorKind::Malformed;
    QTest::newRow("none") << with(0, url(R"({"alg":"none"})")) << ErrorKind::Validation;
    QTest::newRow("no alg") << with(0, url("{}")) << ErrorKind::Validation;
    QTest::newRow("HS256") << with(0, url(hmac)) << ErrorKind::Validation;
    QTest::newRow("RS256 with an EC key") << Rfc7515::rs256 << ErrorKind::Validation;
    QTest::newRow("other payload") << with(1, url("{}")) << ErrorKind::Validation;
    QTest::newRow("no signature") << with(2, {}) << ErrorKind::Validation;
    QTest::newRow("short signature") << with(2, parts[2].left(80)) << ErrorKind::Validation;
    QTest::newRow("zeros") << with(2, url(QByteArray(64, '\0'))) << ErrorKind::Validation;
    QTest::newRow("other key") << signJws({}, "{}", PrivateKey::generateEc())
                               << ErrorKind::Validation;
    QTest::newRow("crit") << signJws({{"crit"_L1, QJsonArray{u"b64"_s}}}, "{}", ecKey())
                          << ErrorKind::Validation;
}

void TestJws::refuses()
{
    QFETCH(const QByteArray, compact);
    QFETCH(const ErrorKind, kind);
    const Result<Jws> jws = verifyJws(compact, ecKey().publicKey());
    QVERIFY(!jws);
    QCOMPARE(jws.error().kind, kind);
    QVERIFY(!verifyJws(compact, PublicKey()));
}

void TestJws::readsWithoutVerifying()
{
    const QByteArray compact = signJws({{"kid"_L1, u"one"_s}}, "{}", ecKey()) + "AAAA";
    const Result<Jws> jws = readJws(compact);
    QVERIFY(jws);
    QCOMPARE(jws->header.value("kid"_L1), u"one"_s);
    QCOMPARE(jws->payload, "{}");
    QVERIFY(!verifyJws(compact, ecKey().publicKey()));
}

void TestJws::joseVerifiesOurs()
{
#ifdef Q_OS_WIN
    QSKIP("Node.js cannot be started");
#endif
    // ES256 signatures begin with a zero now and then: many of them.
    QJsonArray tokens;
    constexpr int count = 300;
    for (int i = 0; i < count; ++i) {
        const PrivateKey key = i % 50 == 0 ? rsaKey() : ecKey();
        const QByteArray payload = R"({"number":)" + QByteArray::number(i) + '}';
        tokens.append(QJsonObject{
            {"token"_L1, QString::fromLatin1(signJws({{"kid"_L1, u"k"_s}}, payload, key))},
            {"jwk"_L1, key.publicJwk(u"k"_s)},
        });
    }
    const QJsonArray verified = josesAnswer({{"verify"_L1, tokens}}).value("verified"_L1).toArray();
    QCOMPARE(verified.size(), count);
    for (int i = 0; i < count; ++i) {
        QCOMPARE(verified.at(i)["payload"_L1]["number"_L1].toInt(-1), i);
        QCOMPARE(verified.at(i)["thumbprint"_L1].toString().toLatin1(),
                 (i % 50 == 0 ? rsaKey() : ecKey()).thumbprint());
    }
}

void TestJws::weVerifyJoses()
{
#ifdef Q_OS_WIN
    QSKIP("Node.js cannot be started");
#endif
    QJsonArray wanted;
    for (const PrivateKey &key : {rsaKey(), ecKey()}) {
        for (int i = 0; i < 50; ++i) {
            wanted.append(QJsonObject{
                {"pkcs8"_L1, QString::fromLatin1(key.stored()->bytes())},
                {"alg"_L1, QString::fromLatin1(key.algorithm())},
                {"payload"_L1, QString::number(i)},
            });
        }
    }
    const QJsonArray tokens = josesAnswer({{"sign"_L1, wanted}}).value("signed"_L1).toArray();
    QCOMPARE(tokens.size(), 100);
    for (int i = 0; i < 100; ++i) {
        const Result<Jws> jws = verifyJws(tokens.at(i).toString().toLatin1(),
                                          (i < 50 ? rsaKey() : ecKey()).publicKey());
        QVERIFY(jws);
        QCOMPARE(jws->payload, QByteArray::number(i % 50));
    }
}

QTEST_GUILESS_MAIN(TestJws)
#include "tst_jws.moc"
