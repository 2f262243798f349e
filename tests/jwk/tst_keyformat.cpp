// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontext.h"
#include "keyformat.h"
#include "vectors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

KeyDocument document(const QByteArray &jwk)
{
    return {.key = Jwk::read(jwk),
            .name = u"partner-api"_s,
            .id = u"HKYr9awje8zXYgZF41d7"_s,
            .keyId = u"902775a2-49fc-4ebc-90ea-b15b9b30440b"_s,
            .org = QUrl(u"https://acme.okta.com"_s)};
}

QByteArray write(const char *id, const KeyDocument &document)
{
    const KeyFormat *format = keyFormat(id);
    Q_ASSERT(format);
    return format->write(document);
}

QByteArray oktaKey(const QByteArray &kid = R"("kid":"k1",)")
{
    return R"({"kty":"RSA","alg":"RSA",)" + kid + R"("use":null,"e":"AQAB","n":")"
           + Vectors::rfc7638Modulus + R"("})";
}

} // namespace

class TestKeyFormat final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableIsComplete();
    void unknownIdHasNone();
    void jwkIsNormalised();
    void jwkKeepsAnAlgorithmOfItsOwn_data();
    void jwkKeepsAnAlgorithmOfItsOwn();
    void missingKidIsTheKeyId();
    void hostileKidSurvives();
    void receivedIsByteForByte();
    void jwksHoldsAllUsableKeys();
    void row36_row42_unusableKeyIsOnlyReceived();
    void row43_privateKeyIsWrittenNowhere();
    void row42_otherKeyTypes_data();
    void row42_otherKeyTypes();
    void opensshLine();
    void dotNetXml();
    void terraform();
    void terraformLabelsDiffer();
    void terraformNeedsNameAndId();
    void row66_row70_curl_data();
    void row66_row70_curl();
    void curlNeedsKeyIdAndOrg();
};

void TestKeyFormat::tableIsComplete()
{
    QStringList ids;
    const KeyDocument key = document(oktaKey());
    for (const KeyFormat &format : keyFormats()) {
        ids.append(QLatin1StringView(format.id));
        QVERIFY(!format.name().isEmpty());
        QVERIFY(QByteArray(format.extension).size() >= 2);
        QVERIFY(QByteArray(format.mimeType).contains('/'));
        QVERIFY2(!format.write(key).isEmpty(), format.id);
        QCOMPARE(keyFormat(format.id), &format);
        QCOMPARE(format.binary, QByteArray(format.id) == "spki-der");
    }
    const QStringList expected{u"jwk"_s,        u"jwk-received"_s, u"jwks"_s,    u"spki-pem"_s,
                               u"spki-der"_s,   u"pkcs1-pem"_s,    u"openssh"_s, u"dotnet-xml"_s,
                               u"der-base64"_s, u"terraform"_s,    u"curl"_s};
    QCOMPARE(ids, expected);
}

void TestKeyFormat::unknownIdHasNone()
{
    QCOMPARE(keyFormat(u"pkcs12"), nullptr);
    QCOMPARE(keyFormat(u""), nullptr);
}

void TestKeyFormat::jwkIsNormalised()
{
    QCOMPARE(write("jwk", document(oktaKey())),
             "{\n  \"kty\": \"RSA\",\n  \"use\": \"sig\",\n  \"alg\": \"RS256\",\n"
             "  \"kid\": \"k1\",\n  \"n\": \""
                 + Vectors::rfc7638Modulus + "\",\n  \"e\": \"AQAB\"\n}\n");
}

void TestKeyFormat::jwkKeepsAnAlgorithmOfItsOwn_data()
{
    QTest::addColumn<QByteArray>("alg");
    QTest::addColumn<QString>("written");
    QTest::newRow("RS256") << QByteArray("RS256") << u"RS256"_s;
    QTest::newRow("PS512") << QByteArray("PS512") << u"PS512"_s;
    QTest::newRow("ES256") << QByteArray("ES256") << u"RS256"_s;
    QTest::newRow("none") << QByteArray("none") << u"RS256"_s;
    QTest::newRow("HS256") << QByteArray("HS256") << u"RS256"_s;
}

void TestKeyFormat::jwkKeepsAnAlgorithmOfItsOwn()
{
    QFETCH(const QByteArray, alg);
    QFETCH(const QString, written);
    const QByteArray jwk = oktaKey().replace(R"("alg":"RSA")", R"("alg":")" + alg + '"');
    QCOMPARE(QJsonDocument::fromJson(write("jwk", document(jwk)))["alg"_L1].toString(), written);
}

void TestKeyFormat::missingKidIsTheKeyId()
{
    const KeyDocument key = document(oktaKey({}));
    for (const char *id : {"jwk", "jwks"})
        QVERIFY(write(id, key).contains(R"("kid": "902775a2-49fc-4ebc-90ea-b15b9b30440b")"));
    QVERIFY(!write("jwk-received", key).contains("kid"));
}

void TestKeyFormat::hostileKidSurvives()
{
    const QByteArray kid = R"("kid":"\"},\n\ud800\u0000\u202e",)";
    const QJsonDocument json = QJsonDocument::fromJson(write("jwk", document(oktaKey(kid))));
    QCOMPARE(json["kid"_L1].toString(), u"\"},\n"_s + QChar(0xd800) + QChar(u'\0') + QChar(0x202e));
    QCOMPARE(json.object().size(), 6);
}

void TestKeyFormat::receivedIsByteForByte()
{
    const QByteArray odd = "\r\n { \"kty\" :\"RSA\", \"x\":[1 ] }\t";
    QCOMPARE(write("jwk-received", document(odd)), odd);
    QCOMPARE(write("jwk-received", document("no json \xff")), "no json \xff");
}

void TestKeyFormat::jwksHoldsAllUsableKeys()
{
    QList<KeyDocument> documents{document(oktaKey()), document("{}"),
                                 document(Vectors::rfc7520EcKey)};
    const QByteArray jwks = writeJwks(documents);
    const QJsonArray keys = QJsonDocument::fromJson(jwks)["keys"_L1].toArray();
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys[0]["kid"_L1].toString(), u"k1"_s);
    QCOMPARE(keys[1]["alg"_L1].toString(), u"ES512"_s);
    QVERIFY(jwks.endsWith("}\n  ]\n}\n"));
    QCOMPARE(writeJwks({document("{}")}), QByteArray());
    QCOMPARE(writeJwks({}), QByteArray());
}

void TestKeyFormat::row36_row42_unusableKeyIsOnlyReceived()
{
    const QByteArray unknown = R"({"kty":"XYZ","crv":"P-256","x":"AA","y":"AA"})";
    for (const QByteArray &jwk : {oktaKey().replace("AQAB", "AQAB`"), unknown}) {
        const KeyDocument key = document(jwk);
        for (const KeyFormat &format : keyFormats())
            QCOMPARE(format.write(key).isEmpty(), format.needsKey);
        QCOMPARE(write("jwk-received", key), jwk);
    }
}

void TestKeyFormat::row43_privateKeyIsWrittenNowhere()
{
    const QByteArray canary = "c2VjcmV0LWNhbmFyeQ";
    const KeyDocument key = document(oktaKey(R"("d":")" + canary + R"(",)"));
    for (const KeyFormat &format : keyFormats()) {
        const QByteArray written = format.write(key);
        QVERIFY(!written.contains(canary));
        QVERIFY(!written.contains(Vectors::rfc7638Modulus));
        if (format.needsKey || QByteArray(format.id) == "jwk-received")
            QCOMPARE(written, QByteArray());
    }
}

void TestKeyFormat::row42_otherKeyTypes_data()
{
    QTest::addColumn<QByteArray>("jwk");
    QTest::addColumn<QStringList>("missing");
    const QStringList onlyRsa{u"pkcs1-pem"_s, u"dotnet-xml"_s};
    const QStringList noSsh{u"pkcs1-pem"_s, u"openssh"_s, u"dotnet-xml"_s};
    QTest::newRow("P-521") << Vectors::rfc7520EcKey << onlyRsa;
    QTest::newRow("Ed25519") << Vectors::rfc8037Key << onlyRsa;
    QTest::newRow("X25519") << QByteArray(R"({"kty":"OKP","crv":"X25519",)"
                                          R"("x":"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"})")
                            << noSsh;
}

void TestKeyFormat::row42_otherKeyTypes()
{
    QFETCH(const QByteArray, jwk);
    QFETCH(const QStringList, missing);
    const KeyDocument key = document(jwk);
    for (const KeyFormat &format : keyFormats()) {
        const bool possible = !missing.contains(QLatin1StringView(format.id));
        QVERIFY2(format.write(key).isEmpty() != possible, format.id);
    }
    const QJsonDocument original = QJsonDocument::fromJson(jwk);
    const QJsonDocument normalised = QJsonDocument::fromJson(write("jwk", key));
    for (const auto &member : {"kty"_L1, "crv"_L1, "x"_L1, "y"_L1})
        QCOMPARE(normalised[member], original[member]);
}

void TestKeyFormat::opensshLine()
{
    KeyDocument key = document(oktaKey());
    const QByteArray line = write("openssh", key);
    QVERIFY(line.startsWith("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ"));
    QVERIFY(line.endsWith(" partner-api\n"));
    key.name = u"x\nssh-rsa AAAA evil"_s;
    QCOMPARE(write("openssh", key).count('\n'), 1);
    key.name.clear();
    QCOMPARE(write("openssh", key).count(' '), 1);
}

void TestKeyFormat::dotNetXml()
{
    QByteArray base64 = Vectors::rfc7638Modulus + "==";
    base64.replace('-', '+').replace('_', '/');
    QCOMPARE(write("dotnet-xml", document(oktaKey())),
             "<RSAKeyValue>\n  <Modulus>" + base64
                 + "</Modulus>\n  <Exponent>AQAB</Exponent>\n</RSAKeyValue>\n");
}

void TestKeyFormat::terraform()
{
    KeyDocument key = document(oktaKey());
    key.name = u"Partner \"API\" ${x}"_s;
    QCOMPARE(write("terraform", key),
             "import {\n  to = okta_hook_key.Partner__API____x__HKYr9awje8zXYgZF41d7\n"
             "  id = \"HKYr9awje8zXYgZF41d7\"\n"
             "}\n\nresource \"okta_hook_key\" \"Partner__API____x__HKYr9awje8zXYgZF41d7\" {\n"
             "  name = \"Partner \\\"API\\\" $${x}\"\n}\n");
}

void TestKeyFormat::terraformLabelsDiffer()
{
    // As one export has them: names that only look alike to Terraform.
    const QString longName = QString(100, u'x');
    const QStringList names{u"a_b"_s,         u"a b"_s,      u"a.b"_s,    u"\u00e4_b"_s,
                            u"\u00f6_b"_s,    u"1a"_s,       u"_1a"_s,    longName,
                            longName + u'y',  u"hook_key"_s, u"\u4e00"_s, u"\u4e01"_s,
                            longName.left(64)};
    QSet<QByteArray> labels;
    for (qsizetype i = 0; i < names.size(); ++i) {
        KeyDocument key = document(oktaKey());
        key.name = names[i];
        key.id = u"HKY%1"_s.arg(i);
        const QByteArray text = write("terraform", key);
        const QByteArray label = text.mid(text.indexOf("okta_hook_key.") + 14).split('\n').first();
        QVERIFY(text.contains("resource \"okta_hook_key\" \"" + label + "\""));
        labels.insert(label);
    }
    QCOMPARE(labels.size(), names.size());
    QVERIFY(labels.contains("a_b")); // what needs no ID has none
}

void TestKeyFormat::terraformNeedsNameAndId()
{
    KeyDocument key = document(oktaKey());
    key.name.clear();
    QCOMPARE(write("terraform", key), QByteArray());
    key = document(oktaKey());
    key.id.clear();
    QCOMPARE(write("terraform", key), QByteArray());
}

void TestKeyFormat::row66_row70_curl_data()
{
    QTest::addColumn<QUrl>("org");
    QTest::addColumn<QString>("keyId");
    QTest::addColumn<QByteArray>("called");
    QTest::newRow("ordinary") << QUrl(u"https://acme.okta.com"_s) << u"902775a2-49fc"_s
                              << QByteArray("https://acme.okta.com/api/v1/hook-keys/public/"
                                            "902775a2-49fc");
    QTest::newRow("slash") << QUrl(u"https://acme.okta.com/"_s) << u"1"_s
                           << QByteArray("https://acme.okta.com/api/v1/hook-keys/public/1");
    QTest::newRow("port") << QUrl(u"http://127.0.0.1:8080"_s) << u"1"_s
                          << QByteArray("http://127.0.0.1:8080/api/v1/hook-keys/public/1");
    QTest::newRow("look-alike letters")
        << QUrl(u"https://\u0430cme.okta.com"_s) << u"1"_s
        << QByteArray("https://xn--cme-5cd.okta.com/api/v1/hook-keys/public/1");
    QTest::newRow("hostile id") << QUrl(u"https://u:p@acme.okta.com/x?y#z"_s)
                                << u"../a'b$(id)`{1,2}[3]\n"_s
                                << QByteArray("https://acme.okta.com/api/v1/hook-keys/public/"
                                              "..%2Fa%27b%24%28id%29%60%7B1%2C2%7D%5B3%5D%0A");
}

void TestKeyFormat::row66_row70_curl()
{
#ifdef Q_OS_WIN
    QSKIP("There is no shell");
#endif
    QFETCH(const QUrl, org);
    QFETCH(const QString, keyId);
    QFETCH(const QByteArray, called);
    KeyDocument key = document(oktaKey());
    key.org = org;
    key.keyId = keyId;
    const QByteArray command = write("curl", key);
    QVERIFY(!command.contains('\n'));

    // Programs that stand in for curl, and for a printf that is not the shell's own.
    const QTemporaryDir folder;
    const auto put = [&folder](const QString &name, const QByteArray &script) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + script) > 0);
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    };
    put(u"curl"_s, "printf '%s\\n' \"$@\"; tr '\\0' '\\n' </proc/$$/cmdline >&2; cat\n");
    put(u"printf"_s, "echo called\n");

    for (const QString &name : {u"sh"_s, u"bash"_s}) {
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, folder.path() + u':' + environment.value(u"PATH"_s));
        environment.insert(u"OKTA_CLIENT_TOKEN"_s, u"00a b$c"_s);
        shell.setProcessEnvironment(environment);
        shell.start(u"/bin/"_s + name, {u"-s"_s});
        shell.write(command + '\n');
        shell.closeWriteChannel();
        QVERIFY2(shell.waitForFinished(), qPrintable(shell.errorString()));
        QCOMPARE(shell.readAllStandardOutput(),
                 "--fail-with-body\n--header\nAccept: application/json\n--header\n@-\n" + called
                     + "\nAuthorization: SSWS 00a b$c\n");
        // What any user of the computer may read of the program while it runs.
        const QByteArray arguments = shell.readAllStandardError();
        QVERIFY2(arguments.contains("/curl\n--fail-with-body\n"), arguments.constData());
        QVERIFY2(!arguments.contains("00a"), arguments.constData());
    }
}

void TestKeyFormat::curlNeedsKeyIdAndOrg()
{
    KeyDocument key = document(oktaKey());
    key.keyId.clear();
    QCOMPARE(write("curl", key), QByteArray());
    key = document(oktaKey());
    key.org.clear();
    QCOMPARE(write("curl", key), QByteArray());
}

QTEST_GUILESS_MAIN(TestKeyFormat)
#include "tst_keyformat.moc"
