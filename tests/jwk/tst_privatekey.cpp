// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatekey.h"

#include "orgurl.h"
#include "rfc7515.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Private keys as people have them, most of them made by OpenSSL's own program.
class TestPrivateKey final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsPem_data();
    void readsPem();
    void refusesPem_data();
    void refusesPem();
    void row85_refusesWhatTakesTooLong_data();
    void row85_refusesWhatTakesTooLong();
    void row85_opensWhatTakesAMoment();
    void row85_opensWithAnEmptyPassphrase();
    void readsJwk();
    void refusesJwk_data();
    void refusesJwk();
    void generates();
    void staysWithinTheKeychainsLimit();
    void readsWhatItStored();
    void refusesWhatWasNotStored_data();
    void refusesWhatWasNotStored();
    void describesThePublicKey();
    void isNothingWhenNull();

private:
    [[nodiscard]] QByteArray openssl(const QStringList &arguments, const QByteArray &input = {});

    QByteArray m_rsa;
    QByteArray m_ec;
};

QByteArray TestPrivateKey::openssl(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qWarning("%s", process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

void TestPrivateKey::initTestCase()
{
    m_rsa = openssl({u"genpkey"_s, u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s, u"bits:2048"_s});
    m_ec = openssl({u"genpkey"_s, u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s, u"group:P-256"_s});
    QVERIFY(m_rsa.startsWith("-----BEGIN PRIVATE KEY-----"));
    QVERIFY(m_ec.startsWith("-----BEGIN PRIVATE KEY-----"));
}

void TestPrivateKey::readsPem_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<bool>("rsa");
    const QStringList traditional{u"-traditional"_s};
    const QStringList encrypted{u"-aes128"_s, u"-passout"_s, u"pass:open sesame"_s};
    for (const bool rsa : {true, false}) {
        const QByteArray key = rsa ? m_rsa : m_ec;
        const QByteArray old = rsa ? "RSA PRIVATE KEY" : "EC PRIVATE KEY";
        const char *name = rsa ? "RSA" : "EC";
        QTest::addRow("%s, PKCS #8", name) << key << QByteArray("PRIVATE KEY") << false << rsa;
        QTest::addRow("%s, PKCS #8, encrypted", name)
            << openssl(QStringList{u"pkcs8"_s, u"-topk8"_s, u"-v2"_s, u"aes-256-cbc"_s,
                                   u"-passout"_s, u"pass:open sesame"_s},
                       key)
            << QByteArray("ENCRYPTED PRIVATE KEY") << true << rsa;
        QTest::addRow("%s, traditional", name)
            << openssl(QStringList{u"pkey"_s} + traditional, key) << old << false << rsa;
        QTest::addRow("%s, traditional, encrypted", name)
            << openssl(QStringList{u"pkey"_s} + traditional + encrypted, key) << old << true << rsa;
    }
}

void TestPrivateKey::readsPem()
{
    QFETCH(const QByteArray, pem);
    QFETCH(const QByteArray, header);
    QFETCH(const bool, encrypted);
    QFETCH(const bool, rsa);
    QVERIFY2(pem.startsWith("-----BEGIN " + header + "-----"), pem.constData());
    const Secret passphrase(encrypted ? QByteArray("open sesame") : QByteArray());
    // Text around the key, as exports have it.
    const Result<PrivateKey> key =
        PrivateKey::read(Secret("Bag Attributes\n" + pem + "\n\n"), passphrase);
    QVERIFY2(key, key ? "" : qPrintable(key.error().summary));
    QCOMPARE(key->publicKey().spkiDer(),
             openssl({u"pkey"_s, u"-pubout"_s, u"-outform"_s, u"DER"_s}, rsa ? m_rsa : m_ec));
    QCOMPARE(key->algorithm(), rsa ? "RS256" : "ES256");
    QCOMPARE(key->bits(), rsa ? 2048 : 256);
    if (!encrypted)
        return;
    QCOMPARE(PrivateKey::read(Secret(pem)).error().kind, ErrorKind::PassphraseMissing);
    const Result<PrivateKey> wrong = PrivateKey::read(Secret(pem), Secret(QByteArray("canary")));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::PassphraseWrong);
    QVERIFY(!wrong.error().details().contains(u"canary"));
}

void TestPrivateKey::refusesPem_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto made = [this](const QString &algorithm, const QString &option) {
        QStringList arguments{u"genpkey"_s, u"-algorithm"_s, algorithm};
        if (!option.isEmpty())
            arguments += {u"-pkeyopt"_s, option};
        return openssl(arguments);
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("00canary");
    QTest::newRow("public") << openssl({u"pkey"_s, u"-pubout"_s}, m_rsa);
    QTest::newRow("cut off") << m_rsa.left(m_rsa.size() / 2);
    QTest::newRow("damaged") << QByteArray(m_rsa).replace(100, 8, "AAAAAAAA");
    QTest::newRow("RSA of 1024 bits") << made(u"RSA"_s, u"bits:1024"_s);
    QTest::newRow("RSA-PSS") << made(u"RSA-PSS"_s, u"bits:2048"_s);
    QTest::newRow("P-384") << made(u"EC"_s, u"group:P-384"_s);
    QTest::newRow("secp256k1") << made(u"EC"_s, u"group:secp256k1"_s);
    QTest::newRow("Ed25519") << made(u"ED25519"_s, {});
}

void TestPrivateKey::refusesPem()
{
    QFETCH(const QByteArray, text);
    const Result<PrivateKey> key = PrivateKey::read(Secret(text));
    QVERIFY(!key);
    QCOMPARE(key.error().kind, ErrorKind::Validation);
    QVERIFY(!key.error().summary.isEmpty());
    QVERIFY(!key.error().details().contains(u"canary"));
}

/// An encrypted private key whose passphrase is to be made a key as @p algorithm says, which it
/// takes over. What is in it, nobody sees who does not wait for that.
static QByteArray encryptedBy(X509_ALGOR *algorithm)
{
    const std::unique_ptr<X509_SIG, decltype(&X509_SIG_free)> key(X509_SIG_new(), &X509_SIG_free);
    X509_ALGOR *place = nullptr;
    ASN1_OCTET_STRING *data = nullptr;
    X509_SIG_getm(key.get(), &place, &data);
    X509_ALGOR_copy(place, algorithm);
    X509_ALGOR_free(algorithm);
    const QByteArray content(1232, 'x'); // as many as a key of 2048 bits has
    ASN1_OCTET_STRING_set(data, reinterpret_cast<const unsigned char *>(content.constData()),
                          int(content.size()));
    unsigned char *der = nullptr;
    const int size = i2d_X509_SIG(key.get(), &der);
    const QByteArray copy(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return copy;
}

void TestPrivateKey::row85_refusesWhatTakesTooLong_data()
{
    QTest::addColumn<QByteArray>("der");
    unsigned char salt[] = "saltsalt";
    constexpr int rounds = 20'000'000;
    QTest::newRow("PBKDF2") << encryptedBy(
        PKCS5_pbe2_set_iv(EVP_aes_256_cbc(), rounds, salt, 8, nullptr, NID_hmacWithSHA256));
    QTest::newRow("PBKDF2, most rounds there are") << encryptedBy(
        PKCS5_pbe2_set_iv(EVP_aes_256_cbc(), 2'147'483'647, salt, 8, nullptr, NID_hmacWithSHA256));
    QTest::newRow("scrypt") << encryptedBy(
        PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), salt, 8, nullptr, 4096, 1, 16384));
    QTest::newRow("PBES1") << encryptedBy(
        PKCS5_pbe_set(NID_pbeWithSHA1AndDES_CBC, rounds, salt, 8));
    QTest::newRow("PKCS #12") << encryptedBy(
        PKCS5_pbe_set(NID_pbe_WithSHA1And3_Key_TripleDES_CBC, rounds, salt, 8));
}

void TestPrivateKey::row85_refusesWhatTakesTooLong()
{
    QFETCH(const QByteArray, der);
    const QByteArray pem = "-----BEGIN ENCRYPTED PRIVATE KEY-----\n" + der.toBase64()
                           + "\n-----END ENCRYPTED PRIVATE KEY-----\n";
    const QByteArray before = "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n";
    const QByteArray none = "-----BEGIN X-----\n-----END X-----\n"; // where OpenSSL stops
    for (const QByteArray &text :
         {pem, before + pem, none + pem, m_ec + none + pem, der, der.toBase64()}) {
        for (const char *passphrase : {"", "open sesame"}) {
            const Result<PrivateKey> key = PrivateKey::read(Secret(text), Secret(passphrase));
            QVERIFY(!key);
            QCOMPARE(key.error().kind, ErrorKind::Validation);
            QVERIFY2(key.error().summary.contains(u"very long"), qPrintable(key.error().summary));
        }
    }
}

void TestPrivateKey::row85_opensWhatTakesAMoment()
{
    for (const QStringList &option :
         {QStringList{u"-iter"_s, u"600000"_s}, QStringList{u"-scrypt"_s}}) {
        const QStringList arguments{u"pkcs8"_s, u"-topk8"_s, u"-passout"_s, u"pass:open sesame"_s};
        const QByteArray pem = openssl(arguments + option, m_ec);
        const Result<PrivateKey> key = PrivateKey::read(Secret(pem), Secret("open sesame"));
        QVERIFY2(key, key ? "" : qPrintable(key.error().summary));
    }
}

/// As some programs encrypt what they are given no passphrase for: nobody can be asked for one.
void TestPrivateKey::row85_opensWithAnEmptyPassphrase()
{
    const QStringList empty{u"-passout"_s, u"pass:"_s};
    for (const QStringList &how : {QStringList{u"-v2"_s, u"aes-256-cbc"_s},
                                   {u"-scrypt"_s},
                                   {u"-v1"_s, u"PBE-SHA1-3DES"_s}}) {
        const QByteArray pem = openssl(QStringList{u"pkcs8"_s, u"-topk8"_s} + how + empty, m_ec);
        QVERIFY(pem.contains("ENCRYPTED"));
        const QByteArray der = QByteArray::fromBase64(pem.mid(38, pem.indexOf("-----END") - 38));
        for (const QByteArray &text : {pem, der, der.toBase64()}) {
            const Result<PrivateKey> key = PrivateKey::read(Secret(text));
            QVERIFY2(key, key ? "" : qPrintable(key.error().summary + how.last()));
            QCOMPARE(key->publicJwk(), PrivateKey::read(Secret(m_ec))->publicJwk());
            QCOMPARE(PrivateKey::read(Secret(text), Secret(QByteArray("x"))).error().kind,
                     ErrorKind::PassphraseWrong);
        }
    }
}

void TestPrivateKey::readsJwk()
{
    const Result<PrivateKey> rsa = PrivateKey::read(Secret("\n " + Rfc7515::rsaKey + '\n'));
    QVERIFY(rsa);
    QCOMPARE(rsa->algorithm(), "RS256");
    const Result<PrivateKey> ec = PrivateKey::read(Secret(Rfc7515::ecKey));
    QVERIFY(ec);
    QCOMPARE(ec->algorithm(), "ES256");
    // The public members come out again as they went in.
    for (const auto &[key, json] : {std::pair(*rsa, Rfc7515::rsaKey), {*ec, Rfc7515::ecKey}}) {
        const QJsonObject jwk = key.publicJwk();
        const QJsonObject given = QJsonDocument::fromJson(json).object();
        for (auto member = jwk.begin(); member != jwk.end(); ++member)
            QCOMPARE(member.value(), given.value(member.key()));
        QVERIFY(!jwk.contains("d"_L1) && !jwk.contains("p"_L1));
    }
    // Other members with any values, and space between them.
    QByteArray dressed = Rfc7515::ecKey;
    dressed.chop(1);
    dressed.replace("{", R"( { "key_ops" : [ "sign", {"d":"]}"} ] , "use":"s\u0069g", "a":null, )");
    dressed += " , \"ext\": true\r\n}\t";
    QVERIFY(QJsonDocument::fromJson(dressed).isObject());
    QVERIFY(PrivateKey::read(Secret(dressed)));
}

void TestPrivateKey::refusesJwk_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("words");
    const QString unknown = u"no private JWK"_s;
    const QString isPublic = u"is a public key"_s;
    const QString damaged = u"damaged or not complete"_s;
    const QString other = u"neither an RSA key nor an EC key on P-256"_s;
    const auto changed = [](const QByteArray &key, const QByteArray &before,
                            const QByteArray &after) {
        return QByteArray(key).replace(before, after);
    };
    QTest::newRow("no JSON") << QByteArray("{canary") << unknown;
    QTest::newRow("public") << changed(Rfc7515::ecKey, R"("d":)", R"("dd":)") << isPublic;
    QTest::newRow("cut off") << Rfc7515::rsaKey.chopped(1) << damaged;
    QTest::newRow("something after") << Rfc7515::ecKey + '}' << unknown;
    QTest::newRow("twice") << changed(Rfc7515::ecKey, R"("kty":"EC",)", R"("kty":"EC","d":"AAAA",)")
                           << damaged;
    QTest::newRow("number") << changed(Rfc7515::ecKey, R"("kty":"EC",)", R"("kty":7,)") << unknown;
    QTest::newRow("too much padding")
        << changed(Rfc7515::ecKey, R"(LI"})", R"(LI==="})") << damaged;
    QTest::newRow("short d") << changed(Rfc7515::ecKey, R"(E9LI"})", R"("})") << damaged;
    QTest::newRow("not on the curve") << changed(Rfc7515::ecKey, "x_FE", "x_FA") << damaged;
    QTest::newRow("d of another key") << changed(Rfc7515::ecKey, "jpsQ", "jpsA") << damaged;
    QTest::newRow("P-521") << changed(Rfc7515::ecKey, "P-256", "P-521") << other;
    QTest::newRow("public RSA") << changed(Rfc7515::rsaKey, R"("d":)", R"("D":)") << damaged;
    QTest::newRow("no primes, another d")
        << changed(changed(Rfc7515::rsaKey, R"("p":)", R"("P":)"), R"("d":"E)", R"("d":"F)")
        << damaged;
    QTest::newRow("huge") << R"({"kty":"RSA","e":"AQAB","d":"AQ","n":")" + QByteArray(60'000, 'x')
                                 + R"("})"
                          << damaged;
    QTest::newRow("another prime") << changed(Rfc7515::rsaKey, "4BzEE", "4BzEF") << damaged;
    QTest::newRow("oct") << QByteArray(R"({"kty":"oct","k":"AAAA"})") << other;
    QTest::newRow("OKP") << QByteArray(R"({"kty":"OKP","crv":"Ed25519","x":"AA","d":"AA"})")
                         << other;
    QTest::newRow("primes alone") << QByteArray(R"({"kty":"RSA","e":"AQAB","p":"AQ","q":"AQ"})")
                                  << damaged;
    QTest::newRow("cut off in a number") << Rfc7515::rsaKey.left(600) << damaged;
    const QString several = u"several keys"_s;
    QTest::newRow("two") << Rfc7515::ecKey + Rfc7515::rsaKey << several;
    QTest::newRow("two lines") << Rfc7515::ecKey + '\n' + Rfc7515::rsaKey + '\n' << several;
    QTest::newRow("list of two") << '[' + Rfc7515::ecKey + ',' + Rfc7515::rsaKey + ']' << several;
}

void TestPrivateKey::refusesJwk()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, words);
    const Result<PrivateKey> key = PrivateKey::read(Secret(json));
    QVERIFY(!key);
    QCOMPARE(key.error().kind, ErrorKind::Validation);
    QVERIFY2(key.error().summary.contains(words), qPrintable(key.error().summary));
    QVERIFY(!key.error().details().contains(u"canary"));
}

void TestPrivateKey::generates()
{
    const PrivateKey rsa = PrivateKey::generateRsa();
    QCOMPARE(rsa.bits(), 2048);
    QCOMPARE(rsa.algorithm(), "RS256");
    const PrivateKey ec = PrivateKey::generateEc();
    QCOMPARE(ec.bits(), 256);
    QCOMPARE(ec.algorithm(), "ES256");
    QVERIFY(ec.publicJwk() != PrivateKey::generateEc().publicJwk());
    QVERIFY(PrivateKey::generateRsa(1024).isNull());
    QVERIFY(PrivateKey::generateRsa(8192).isNull());
}

void TestPrivateKey::staysWithinTheKeychainsLimit()
{
    const Result<Secret> fits = PrivateKey::generateRsa(3072).stored();
    QVERIFY(fits);
    QVERIFY(fits->bytes().size() <= credentialLimit);
    const PrivateKey large = PrivateKey::generateRsa(4096);
    const Result<Secret> shortened = large.stored();
    QVERIFY(shortened);
    QVERIFY(shortened->bytes().size() <= credentialLimit);
    QVERIFY(checkApiToken(shortened->bytes()).isEmpty()); // as each credential is looked at
    const Result<PrivateKey> again = PrivateKey::fromStored(*shortened);
    QVERIFY(again);
    QCOMPARE(again->publicJwk(), large.publicJwk());
    QCOMPARE(again->sign("text"), large.sign("text"));
    QCOMPARE(*again->stored(), *shortened);
}

void TestPrivateKey::readsWhatItStored()
{
    for (const QByteArray &pem : {m_rsa, m_ec}) {
        const Result<PrivateKey> key = PrivateKey::read(Secret(pem));
        QVERIFY(key);
        const Result<Secret> stored = key->stored();
        QVERIFY(stored);
        // OpenSSL takes it for PKCS #8 too.
        QCOMPARE(openssl({u"pkcs8"_s, u"-inform"_s, u"DER"_s, u"-nocrypt"_s, u"-topk8"_s},
                         QByteArray::fromBase64(stored->bytes())),
                 pem);
        const Result<PrivateKey> again = PrivateKey::fromStored(*stored);
        QVERIFY(again);
        QCOMPARE(again->publicJwk(), key->publicJwk());
        QVERIFY(!again->sign("input").isEmpty());
    }
}

void TestPrivateKey::refusesWhatWasNotStored_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray good = PrivateKey::generateEc().stored()->bytes();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a token") << QByteArray("00canary");
    QTest::newRow("no base64") << good + '!';
    QTest::newRow("cut off") << good.chopped(8);
    QTest::newRow("something after") << (QByteArray::fromBase64(good) + "more").toBase64();
}

void TestPrivateKey::refusesWhatWasNotStored()
{
    QFETCH(const QByteArray, text);
    const Result<PrivateKey> key = PrivateKey::fromStored(Secret(text));
    QVERIFY(!key);
    QCOMPARE(key.error().kind, ErrorKind::Validation);
}

void TestPrivateKey::describesThePublicKey()
{
    const Result<PrivateKey> key = PrivateKey::read(Secret(Rfc7515::ecKey));
    QVERIFY(key);
    const QJsonObject jwk = key->publicJwk(u"my-key"_s);
    QCOMPARE(QJsonDocument(jwk).toJson(QJsonDocument::Compact),
             R"({"alg":"ES256","crv":"P-256","kid":"my-key","kty":"EC","use":"sig",)"
             R"("x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
             R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})");
    // RFC 7638 of that key, computed by npm's jose.
    QCOMPARE(key->thumbprint(), "oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U");
}

void TestPrivateKey::isNothingWhenNull()
{
    const PrivateKey key;
    QVERIFY(key.isNull());
    QCOMPARE(key.bits(), 0);
    QVERIFY(key.algorithm().isEmpty());
    QVERIFY(key.publicKey().isNull());
    QVERIFY(key.publicJwk(u"kid"_s).isEmpty());
    QVERIFY(key.thumbprint().isEmpty());
    QVERIFY(key.sign("input").isEmpty());
    QVERIFY(!key.stored());
}

QTEST_GUILESS_MAIN(TestPrivateKey)
#include "tst_privatekey.moc"
