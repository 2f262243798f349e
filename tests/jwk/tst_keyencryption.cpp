// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appkey.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>

#include <memory>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

const Secret passphrase(QByteArray("open sesame"));

/// @p der, an encrypted private key, with its scheme or its data as @p change has them.
template <typename Change>
QByteArray changed(const QByteArray &der, const Change &change)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<X509_SIG, decltype(&X509_SIG_free)> key(
        d2i_X509_SIG(nullptr, &at, long(der.size())), &X509_SIG_free);
    X509_ALGOR *algorithm = nullptr;
    ASN1_OCTET_STRING *data = nullptr;
    X509_SIG_getm(key.get(), &algorithm, &data);
    change(algorithm, data);
    unsigned char *made = nullptr;
    const int size = i2d_X509_SIG(key.get(), &made);
    const QByteArray copy(reinterpret_cast<const char *>(made), size);
    OPENSSL_free(made);
    return copy;
}

/// The same with @p change of its data alone.
template <typename Change>
QByteArray withData(const QByteArray &der, const Change &change)
{
    return changed(der, [&change](X509_ALGOR *, ASN1_OCTET_STRING *data) {
        QByteArray bytes(reinterpret_cast<const char *>(ASN1_STRING_get0_data(data)),
                         ASN1_STRING_length(data));
        change(bytes);
        ASN1_STRING_set(data, bytes.constData(), int(bytes.size()));
    });
}

/// The scheme of RFC 8018, 6.2, with @p cipher.
void usePbes2(X509_ALGOR *algorithm, ASN1_OBJECT *cipher)
{
    unsigned char salt[] = "saltsalt";
    const std::unique_ptr<PBE2PARAM, decltype(&PBE2PARAM_free)> scheme(PBE2PARAM_new(),
                                                                       &PBE2PARAM_free);
    X509_ALGOR_free(scheme->keyfunc);
    scheme->keyfunc = PKCS5_pbkdf2_set(2048, salt, 8, NID_hmacWithSHA256, -1);
    ASN1_OCTET_STRING *start = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(start, salt, 8);
    X509_ALGOR_set0(scheme->encryption, cipher, V_ASN1_OCTET_STRING, start);
    ASN1_STRING *packed = ASN1_item_pack(scheme.get(), ASN1_ITEM_rptr(PBE2PARAM), nullptr);
    X509_ALGOR_set0(algorithm, OBJ_nid2obj(NID_pbes2), V_ASN1_SEQUENCE, packed);
}

QByteArray pemOf(const QByteArray &der)
{
    return "-----BEGIN ENCRYPTED PRIVATE KEY-----\n" + der.toBase64()
           + "\n-----END ENCRYPTED PRIVATE KEY-----\n";
}

/// The base64 of the first PEM in @p pem, decoded; header fields are passed over.
QByteArray dataOf(const QByteArray &pem)
{
    const qsizetype fields = pem.indexOf("\n\n");
    const qsizetype begin = fields < 0 ? pem.indexOf('\n') : fields;
    return QByteArray::fromBase64(pem.sliced(begin, pem.indexOf("-----END") - begin));
}

} // namespace

/// Private keys that no passphrase opens, and those of which it is not the passphrase's fault.
class TestKeyEncryption final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void row85_namesWhatNothingOpens_data();
    void row85_namesWhatNothingOpens();
    void row85_namesTheCommandThatConverts_data();
    void row85_namesTheCommandThatConverts();
    void row85_saysThatALineIsLost();
    void row85_tellsDamageFromAWrongPassphrase_data();
    void row85_tellsDamageFromAWrongPassphrase();

private:
    [[nodiscard]] static QByteArray openssl(const QStringList &arguments, const QByteArray &input)
    {
        QProcess process;
        process.start(u"openssl"_s, arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(60'000);
        return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
    }

    QByteArray m_rsa;
    QByteArray m_ec;
};

void TestKeyEncryption::initTestCase()
{
    m_rsa = openssl({u"genpkey"_s, u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s, u"bits:2048"_s}, {});
    m_ec = openssl({u"genpkey"_s, u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s, u"group:P-256"_s}, {});
    QVERIFY(m_rsa.contains("PRIVATE KEY") && m_ec.contains("PRIVATE KEY"));
}

void TestKeyEncryption::row85_namesWhatNothingOpens_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("outdated");
    const QByteArray der =
        dataOf(openssl({u"pkcs8"_s, u"-topk8"_s, u"-passout"_s, u"pass:open sesame"_s}, m_rsa));
    const auto pbes1 = [&der](int scheme) {
        return changed(der, [scheme](X509_ALGOR *algorithm, ASN1_OCTET_STRING *) {
            unsigned char salt[] = "saltsalt";
            PKCS5_pbe_set0_algor(algorithm, scheme, 2048, salt, 8);
        });
    };
    const auto pbes2 = [&der](ASN1_OBJECT *cipher) {
        return changed(der, [cipher](X509_ALGOR *algorithm, ASN1_OCTET_STRING *) {
            usePbes2(algorithm, cipher);
        });
    };
    for (const int scheme :
         {NID_pbeWithMD5AndDES_CBC, NID_pbeWithMD2AndDES_CBC, NID_pbeWithSHA1AndDES_CBC,
          NID_pbeWithMD5AndRC2_CBC, NID_pbe_WithSHA1And128BitRC4, NID_pbe_WithSHA1And40BitRC2_CBC,
          NID_pbe_WithSHA1And128BitRC2_CBC}) {
        const QByteArray name = OBJ_nid2sn(scheme);
        QTest::addRow("%s", name.constData())
            << pemOf(pbes1(scheme)) << QString::fromLatin1(name) << true;
    }
    for (const int cipher : {NID_des_cbc, NID_rc2_cbc, NID_rc4, NID_bf_cbc, NID_cast5_cbc}) {
        const QByteArray name = OBJ_nid2sn(cipher);
        QTest::addRow("%s", name.constData())
            << pemOf(pbes2(OBJ_nid2obj(cipher))) << QString::fromLatin1(name) << true;
    }
    QTest::newRow("DER") << pbes1(NID_pbeWithMD5AndDES_CBC) << u"PBE-MD5-DES"_s << true;
    QTest::newRow("base64 alone") << pbes1(NID_pbeWithMD5AndDES_CBC).toBase64() << u"PBE-MD5-DES"_s
                                  << true;
    const QByteArray old = openssl(
        {u"pkey"_s, u"-traditional"_s, u"-aes128"_s, u"-passout"_s, u"pass:open sesame"_s}, m_rsa);
    const auto oldBy = [&old](const QByteArray &cipher) {
        return QByteArray(old).replace("AES-128-CBC", cipher);
    };
    QTest::newRow("old, DES") << oldBy("DES-CBC") << u"DES-CBC"_s << true;
    QTest::newRow("old, RC2") << oldBy("RC2-CBC") << u"RC2-CBC"_s << true;
    QTest::newRow("old, SEED") << oldBy("SEED-CBC").replace("\n", "\\n") << u"SEED-CBC"_s << true;
    QTest::newRow("old, unknown") << oldBy("TWOFISH-CBC") << u"TWOFISH-CBC"_s << false;
    QTest::newRow("a number") << pemOf(pbes2(OBJ_txt2obj("1.2.3.4.5", 1))) << u"1.2.3.4.5"_s
                              << false;
    QTest::newRow("AES-GCM") << pemOf(pbes2(OBJ_nid2obj(NID_aes_256_gcm))) << u"id-aes256-GCM"_s
                             << false;
}

/// Whether a passphrase is given or not: nobody is to be asked for one that would not do.
void TestKeyEncryption::row85_namesWhatNothingOpens()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, name);
    QFETCH(const bool, outdated);
    for (const Secret &given : {Secret(), passphrase, Secret(QByteArray("gr\xc3\xbc\xc3\x9f"))}) {
        const Result<AppPrivateKey> key = readAppKey(Secret(text), given);
        QVERIFY(!key);
        const QString summary = key.error().summary;
        QVERIFY2(key.error().kind == ErrorKind::Validation, qPrintable(summary));
        QVERIFY2(summary.contains(u'(' + name + u')', Qt::CaseInsensitive), qPrintable(summary));
        QCOMPARE(summary.contains(u"-provider legacy"), outdated);
    }
}

void TestKeyEncryption::row85_namesTheCommandThatConverts_data()
{
    QTest::addColumn<QByteArray>("text");
    const QStringList legacy{u"-provider"_s, u"legacy"_s,   u"-provider"_s,
                             u"default"_s,   u"-passout"_s, u"pass:open sesame"_s};
    const QStringList pkcs8{u"pkcs8"_s, u"-topk8"_s};
    QTest::newRow("PBE-MD5-DES") << openssl(
        pkcs8 + QStringList{u"-v1"_s, u"PBE-MD5-DES"_s} + legacy, m_rsa);
    QTest::newRow("PBE-SHA1-RC4-128")
        << openssl(pkcs8 + QStringList{u"-v1"_s, u"PBE-SHA1-RC4-128"_s} + legacy, m_rsa);
    QTest::newRow("RC2") << openssl(pkcs8 + QStringList{u"-v2"_s, u"rc2"_s} + legacy, m_rsa);
    QTest::newRow("DER") << openssl(
        pkcs8 + QStringList{u"-v2"_s, u"rc2"_s, u"-outform"_s, u"DER"_s} + legacy, m_rsa);
    QTest::newRow("old, DES") << openssl(
        QStringList{u"rsa"_s, u"-traditional"_s, u"-des"_s} + legacy, m_rsa);
    QTest::newRow("old, EC") << openssl(QStringList{u"ec"_s, u"-des"_s} + legacy, m_ec);
}

void TestKeyEncryption::row85_namesTheCommandThatConverts()
{
    QFETCH(const QByteArray, text);
    if (text.isEmpty())
        QSKIP("openssl has no provider of outdated ciphers here");
    const Result<AppPrivateKey> before = readAppKey(Secret(text), passphrase);
    QVERIFY(!before);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"old"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    QStringList command = before.error().summary.section(u": openssl "_s, 1).split(u' ');
    QVERIFY2(command.contains(u"FILE"_s), qPrintable(before.error().summary));
    command.replaceInStrings(u"FILE"_s, file.fileName());
    command.replaceInStrings(u"key.pem"_s, folder.filePath(u"key.pem"_s));
    const QStringList words{u"-passin"_s, u"pass:open sesame"_s, u"-passout"_s, u"pass:new one"_s};
    (void)openssl(command + words, {});
    const Result<Secret> converted = readAppKeyFile(folder.filePath(u"key.pem"_s));
    QVERIFY(converted);
    QVERIFY(readAppKey(*converted, Secret(QByteArray("new one"))));
}

/// A line less, and nothing is where it should be: no passphrase is asked for.
void TestKeyEncryption::row85_saysThatALineIsLost()
{
    const QByteArray pem =
        openssl({u"pkcs8"_s, u"-topk8"_s, u"-passout"_s, u"pass:open sesame"_s}, m_rsa);
    for (const auto &whole : {m_rsa, pem}) {
        QByteArrayList lines = whole.split('\n');
        lines.removeAt(8);
        const Result<AppPrivateKey> key = readAppKey(Secret(lines.join('\n')), passphrase);
        QVERIFY(!key);
        QCOMPARE(key.error().kind, ErrorKind::Validation);
        QVERIFY2(key.error().summary.contains(u"is damaged"), qPrintable(key.error().summary));
    }
}

void TestKeyEncryption::row85_tellsDamageFromAWrongPassphrase_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("told");
    for (const bool rsa : {true, false}) {
        const QByteArray key = rsa ? m_rsa : m_ec;
        const char *name = rsa ? "RSA, " : "EC, ";
        const auto made = [&key](const QString &cipher) {
            return dataOf(openssl(
                {u"pkcs8"_s, u"-topk8"_s, u"-v2"_s, cipher, u"-passout"_s, u"pass:open sesame"_s},
                key));
        };
        const QByteArray der = made(u"aes-256-cbc"_s);
        const auto cut = [](QByteArray &data) {
            data.chop(32);
        };
        QTest::addRow("%sthe end lost", name) << pemOf(withData(der, cut)) << true;
        QTest::addRow("%sthe end lost, 3DES", name)
            << pemOf(withData(made(u"des-ede3-cbc"_s), cut)) << true;
        QTest::addRow("%sa part of a block lost", name)
            << pemOf(withData(der, [](QByteArray &data) { data.chop(5); })) << true;
        QTest::addRow("%sthe end damaged", name)
            << pemOf(withData(der, [](QByteArray &data) { data.back() ^= '\1'; })) << true;
        QTest::addRow("%sin DER", name)
            << withData(der, [](QByteArray &data) { data.back() ^= '\1'; }) << true;
        QTest::addRow("%sthe middle damaged", name)
            << pemOf(withData(der, [](QByteArray &data) { data[50] ^= '\1'; })) << true;
        QTest::addRow("%sthe begin damaged", name)
            << pemOf(withData(der, [](QByteArray &data) { data[0] ^= '\1'; })) << false;
        const QByteArray old = openssl(
            {u"pkey"_s, u"-traditional"_s, u"-aes128"_s, u"-passout"_s, u"pass:open sesame"_s},
            key);
        const qsizetype end = old.lastIndexOf("\n-----END");
        const QByteArray fields = old.first(old.indexOf("\n\n") + 2);
        QTest::addRow("%sold, the end lost", name)
            << fields + dataOf(old).chopped(16).toBase64() + old.sliced(end) << true;
        QByteArray odd = dataOf(old);
        odd.back() ^= '\1';
        QTest::addRow("%sold, the end damaged", name)
            << fields + odd.toBase64() + old.sliced(end) << true;
        odd.front() ^= '\1';
        QTest::addRow("%sold, the begin damaged, too", name)
            << fields + odd.toBase64() + old.sliced(end) << false;
    }
}

/// Who is asked for the passphrase again and again never gets on.
void TestKeyEncryption::row85_tellsDamageFromAWrongPassphrase()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, told);
    QCOMPARE(readAppKey(Secret(text)).error().kind, ErrorKind::PassphraseMissing);
    const Result<AppPrivateKey> right = readAppKey(Secret(text), passphrase);
    QVERIFY(!right);
    QVERIFY2(right.error().summary.contains(u"damaged"), qPrintable(right.error().summary));
    QCOMPARE(right.error().kind, told ? ErrorKind::Validation : ErrorKind::PassphraseWrong);
    const Result<AppPrivateKey> wrong = readAppKey(Secret(text), Secret(QByteArray("barley")));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::PassphraseWrong);
    QVERIFY2(wrong.error().summary.contains(u"or the key is damaged"),
             qPrintable(wrong.error().summary));
}

QTEST_GUILESS_MAIN(TestKeyEncryption)
#include "tst_keyencryption.moc"
