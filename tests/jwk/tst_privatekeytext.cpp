// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appkey.h"
#include "rfc7515.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

QByteArray utf16(const QByteArray &text, bool little)
{
    QByteArray wide = little ? "\xff\xfe" : "\xfe\xff";
    for (const char c : text) {
        wide += little ? c : '\0';
        wide += little ? '\0' : c;
    }
    return wide;
}

QByteArray indented(const QByteArray &text, const QByteArray &by)
{
    return by + QByteArray(text).replace("\n", '\n' + by);
}

/// @p jwk with none of its members but @p names.
QByteArray only(const QByteArray &jwk, const QStringList &names)
{
    const QJsonObject whole = QJsonDocument::fromJson(jwk).object();
    QJsonObject part;
    for (const QString &name : names)
        part.insert(name, whole.value(name));
    return QJsonDocument(part).toJson(QJsonDocument::Compact);
}

} // namespace

/// Private keys as mail, editors, companies and other programs hand them out.
class TestPrivateKeyText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void row85_readsPemHoweverItsLinesAre_data();
    void row85_readsPemHoweverItsLinesAre();
    void row85_readsOldEncryption_data();
    void row85_readsOldEncryption();
    void row85_takesAPassphraseInLatin1();
    void row85_readsDer_data();
    void row85_readsDer();
    void row85_readsShortDer_data();
    void row85_readsShortDer();
    void row85_readsPemWithTheMarksOfAnotherKind();
    void row85_readsJwk_data();
    void row85_readsJwk();
    void row85_computesWhatAJwkLeavesOut_data();
    void row85_computesWhatAJwkLeavesOut();
    void row85_namesSeveralKeys_data();
    void row85_namesSeveralKeys();
    void row85_namesWhatItIs_data();
    void row85_namesWhatItIs();
    void row84_takesTheKeysOwnId_data();
    void row84_takesTheKeysOwnId();
    void row84_aPemHasNoId();
    void row74_readsAFileAlone();

private:
    [[nodiscard]] QByteArray openssl(const QStringList &arguments, const QByteArray &input = {});
    [[nodiscard]] QString put(const QByteArray &content) const;

    QTemporaryDir m_folder;
    QByteArray m_pem;
    PrivateKey m_key;
    PrivateKey m_rfcRsa;
};

QByteArray TestPrivateKeyText::openssl(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qWarning("%s", process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QString TestPrivateKeyText::put(const QByteArray &content) const
{
    QFile file(m_folder.filePath(u"key"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The file could not be written.");
    return file.fileName();
}

void TestPrivateKeyText::initTestCase()
{
    m_pem = openssl({u"genpkey"_s, u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s, u"bits:2048"_s});
    m_key = PrivateKey::read(Secret(m_pem)).value_or(PrivateKey());
    m_rfcRsa = PrivateKey::read(Secret(Rfc7515::rsaKey)).value_or(PrivateKey());
    QVERIFY(!m_key.isNull() && !m_rfcRsa.isNull());
}

void TestPrivateKeyText::row85_readsPemHoweverItsLinesAre_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray pem = m_pem.trimmed();
    const auto changed = [pem](const QByteArray &before, const QByteArray &after) {
        return QByteArray(pem).replace(before, after);
    };
    const QByteArray literal = changed("\n", "\\n");
    QTest::newRow("as it is") << m_pem;
    QTest::newRow("literal breaks") << literal;
    QTest::newRow("literal breaks, a real one at the end") << literal + "\\n\n";
    QTest::newRow("literal breaks of Windows") << changed("\n", "\\r\\n");
    QTest::newRow("literal breaks, escaped twice") << changed("\n", "\\\\n");
    QTest::newRow("literal breaks in the body alone")
        << QByteArray(literal)
               .replace("-----BEGIN PRIVATE KEY-----\\n", "-----BEGIN PRIVATE KEY-----\n")
               .replace("\\n-----END", "\n-----END");
    QTest::newRow("in double quotes") << '"' + literal + "\\n\"\n";
    QTest::newRow("in single quotes, with real breaks") << "'" + m_pem + "'";
    QTest::newRow("blanks for breaks") << changed("\n", " ");
    QTest::newRow("nothing for breaks") << changed("\n", "");
    QTest::newRow("indented by blanks") << indented(pem, "    ");
    QTest::newRow("indented by tabs") << indented(pem, "\t");
    QTest::newRow("Windows' breaks") << changed("\n", "\r\n");
    QTest::newRow("old Mac breaks") << changed("\n", "\r");
    QTest::newRow("blanks at the ends of lines") << changed("\n", "  \n");
    QTest::newRow("an empty line after each") << changed("\n", "\n\n");
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + m_pem;
    QTest::newRow("byte order mark and quotes") << "\xef\xbb\xbf\"" + literal + '"';
    QTest::newRow("quoted mail") << indented(pem, "> ");
    QTest::newRow("in an address") << "key=" + m_pem.toPercentEncoding();
    const QByteArray wrapped = openssl({u"base64"_s}, m_pem);
    QTest::newRow("attached to a mail")
        << "Content-Type: application/x-pem-file\nContent-Transfer-Encoding: base64\n\n" + wrapped;
    QTest::newRow("in a cluster's secret, in lines")
        << "data:\n  tls.key: |\n" + indented(wrapped, "    ") + "\n  tls.crt: abcd\n";
    QTest::newRow("RTF") << R"({\rtf1\ansi\f0\fs24 )" + changed("\n", "\\par\r\n") + "\\par\r\n}";
    QTest::newRow("RTF of a Mac") << R"({\rtf1\ansi\f0\fs24 \cf0 )" + changed("\n", "\\\n") + '}';
    QTest::newRow("no-break spaces") << indented(pem, "\xc2\xa0");
    QTest::newRow("UTF-16, little") << utf16(m_pem, true);
    QTest::newRow("UTF-16, big") << utf16(m_pem, false);
    QTest::newRow("UTF-16 without a mark, little") << utf16(m_pem, true).sliced(2);
    QTest::newRow("UTF-16 without a mark, big") << utf16(m_pem, false).sliced(2);
    QTest::newRow("no-break spaces in the marks") << changed(" ", "\xc2\xa0");
    QTest::newRow("two spaces in the marks") << changed("PRIVATE KEY", "PRIVATE  KEY");
    QTest::newRow("another last line") << changed("END PRIVATE", "END RSA PRIVATE");
    QTest::newRow("mail's source")
        << changed("=", "=3D").replace("+", "=2B").replace("\n", "=\r\n");
    QTest::newRow("mail's source, broken before digits")
        << changed("=", "=3D").replace("+", "=2B").replace("7", "=\n7");
    QTest::newRow("XML's breaks") << changed("\n", "&#13;\n");
    QTest::newRow("XML in one line") << changed("\n", "&#xA;").replace("+", "&#43;");
    QTest::newRow("a web page's breaks") << changed("\n", "<br>\n");
    QTest::newRow("a web page's lines") << "<div>" + changed("\n", "</div>\n<div>") + "</div>";
    QTest::newRow(".NET's JSON") << changed("+", "\\u002B").replace("\n", "\\n");
    QTest::newRow("breaks by their number") << changed("\n", "\\u000a");
    QTest::newRow("an address's breaks") << changed("\n", "%0A").replace("+", "%2B");
    QTest::newRow("PowerShell's breaks") << changed("\n", "`r`n");
    QTest::newRow("literal breaks and tabs") << changed("\n", "\\n\\t");
    QTest::newRow("added up in a source") << '"' + changed("\n", "\\n\" +\n  \"") + "\";";
    QTest::newRow("base64 of UTF-16") << utf16(m_pem, true).sliced(2).toBase64();
    QTest::newRow("in base64 in YAML") << "kind: Secret\ndata:\n  tls.crt: "
                                              + QByteArray("-----BEGIN CERTIFICATE-----\nTUlJ\n"
                                                           "-----END CERTIFICATE-----\n")
                                                    .toBase64()
                                              + "\n  tls.key: " + m_pem.toBase64()
                                              + "\ntype: kubernetes.io/tls\n";
    const QByteArray lines = openssl({u"base64"_s}, m_pem);
    const QByteArray certificates =
        openssl({u"base64"_s}, "-----BEGIN CERTIFICATE-----\n" + QByteArray(200, 'M')
                                   + "\n-----END CERTIFICATE-----\n");
    QVERIFY(lines.count('\n') > 9);
    QTest::newRow("in base64 in lines in YAML")
        << "data:\n  tls.crt: |\n" + indented(certificates, "    ") + "\n  tls.key: |\n"
               + indented(lines, "    ") + "\ntype: kubernetes.io/tls\n";
    QTest::newRow("in base64 folded after its name")
        << "tls.crt: " + certificates + "tls.key: " + indented(lines, "  ") + "\ntype: a\n";
    QTest::newRow("in base64 in a mail")
        << "Content-Type: text/plain; name=\"key.pem\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
               + QByteArray(lines).replace("\n", "\r\n") + "\r\n--b1--\r\n";
    QTest::newRow("in base64 in lines in JSON")
        << R"({"crt":")" + QByteArray(certificates).replace("\n", "\\n") + R"(","key":")"
               + QByteArray(lines).replace("\n", "\\n") + R"("})";
    QTest::newRow("in base64 in quoted mail")
        << "Anna wrote:\n> here it is\n>\n" + indented(lines, "> ") + "\n>\n> regards\n";
    QTest::newRow("in base64 over continued lines")
        << "export KEY=\"" + lines.trimmed().replace("\n", "\\\n") + "\"; run it\n";
    QTest::newRow("in base64 added up in a source")
        << "const key = \"" + lines.trimmed().replace("\n", "\" +\n  \"") + "\"; // mine\n";
    QTest::newRow("in base64 with an old Mac's breaks")
        << "a: b\rkey: " + QByteArray(lines).replace("\n", "\r") + "c: d\r";
    QTest::newRow("base64 of it all") << m_pem.toBase64();
    QTest::newRow("base64 of it all, in lines and quotes")
        << '"' + openssl({u"base64"_s}, literal) + "\"\n";
    QTest::newRow("in a JSON of another program")
        << R"({"type":"service_account","private_key":")" + literal + R"(\n","id":"a:b"})";
    QTest::newRow("text around") << "key of the app:\n" + m_pem + "\nregards\n";
    QTest::newRow("after a certificate")
        << "-----BEGIN CERTIFICATE-----\nTUlJ\n-----END CERTIFICATE-----\n" + m_pem;
    QTest::newRow("a name and an equals sign") << "OKTA_CLIENT_PRIVATEKEY=" + literal;
    const QByteArray der = openssl({u"pkey"_s, u"-outform"_s, u"DER"_s}, m_pem).toBase64();
    QTest::newRow("a name and base64 of DER") << "privateKey: " + der + '\n';
    QTest::newRow("a variable and base64 of DER") << "KEY=" + der;
    QTest::newRow("base64 alone")
        << changed("-----BEGIN PRIVATE KEY-----\n", "").replace("\n-----END PRIVATE KEY-----", "");
}

void TestPrivateKeyText::row85_readsPemHoweverItsLinesAre()
{
    QFETCH(const QByteArray, text);
    const Result<AppPrivateKey> read = readAppKey(Secret(text));
    QVERIFY2(read, read ? "" : qPrintable(read.error().summary));
    QCOMPARE(read->key.publicJwk(), m_key.publicJwk());
    QCOMPARE(read->id, QString());
}

void TestPrivateKeyText::row85_readsOldEncryption_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray old = openssl(
        {u"pkey"_s, u"-traditional"_s, u"-aes128"_s, u"-passout"_s, u"pass:open sesame"_s}, m_pem);
    QVERIFY(old.contains("DEK-Info"));
    QTest::newRow("as it is") << old;
    QTest::newRow("literal breaks") << QByteArray(old.trimmed()).replace("\n", "\\n") + '\n';
    QTest::newRow("indented") << indented(old, "    ");
    QTest::newRow("Windows' breaks") << QByteArray(old).replace("\n", "\r\n");
    QTest::newRow("quoted mail") << indented(old, "> ");
    QTest::newRow("blanks for breaks") << QByteArray(old).replace("\n", " ");
}

void TestPrivateKeyText::row85_readsOldEncryption()
{
    QFETCH(const QByteArray, text);
    QCOMPARE(readAppKey(Secret(text)).error().kind, ErrorKind::PassphraseMissing);
    const Result<AppPrivateKey> read = readAppKey(Secret(text), Secret(QByteArray("open sesame")));
    QVERIFY2(read, read ? "" : qPrintable(read.error().summary));
    QCOMPARE(read->key.publicJwk(), m_key.publicJwk());
}

void TestPrivateKeyText::row85_takesAPassphraseInLatin1()
{
    const QByteArray encrypted = openssl({u"pkcs8"_s, u"-topk8"_s, u"-passout"_s,
                                          u"file:"_s
                                              + put("gr\xfc\xdf"
                                                    "e\n")},
                                         m_pem);
    QVERIFY(encrypted.contains("ENCRYPTED"));
    const Result<AppPrivateKey> read = readAppKey(Secret(encrypted), Secret(u"grüße"_s.toUtf8()));
    QVERIFY2(read, read ? "" : qPrintable(read.error().summary));
    QCOMPARE(read->key.publicJwk(), m_key.publicJwk());
    for (const QString &wrong : {u"gruesse"_s, u"grüsse"_s, u"gr\u0171ße"_s}) {
        QCOMPARE(readAppKey(Secret(encrypted), Secret(wrong.toUtf8())).error().kind,
                 ErrorKind::PassphraseWrong);
    }
}

void TestPrivateKeyText::row85_readsDer_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("encrypted");
    const QStringList der{u"-outform"_s, u"DER"_s};
    QTest::newRow("PKCS #8") << QStringList{u"pkcs8"_s, u"-topk8"_s, u"-nocrypt"_s} + der << false;
    QTest::newRow("PKCS #1") << QStringList{u"pkey"_s, u"-traditional"_s} + der << false;
    QTest::newRow("PKCS #8, encrypted")
        << QStringList{u"pkcs8"_s, u"-topk8"_s, u"-passout"_s, u"pass:open sesame"_s} + der << true;
}

void TestPrivateKeyText::row85_readsDer()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const bool, encrypted);
    const QByteArray der = openssl(arguments, m_pem);
    for (const QByteArray &text :
         {der, der.toBase64(), der.toBase64() + '\n', der.toBase64() + "\\n",
          der.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)}) {
        if (encrypted)
            QCOMPARE(readAppKey(Secret(text)).error().kind, ErrorKind::PassphraseMissing);
        const Result<AppPrivateKey> read =
            readAppKey(Secret(text), Secret(QByteArray(encrypted ? "open sesame" : "")));
        QVERIFY2(read, read ? "" : qPrintable(read.error().summary));
        QCOMPARE(read->key.publicJwk(), m_key.publicJwk());
    }
}

void TestPrivateKeyText::row85_readsShortDer_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("SEC 1") << QStringList{u"ec"_s};
    QTest::newRow("SEC 1 without the public half") << QStringList{u"ec"_s, u"-no_public"_s};
}

/// What has less than 128 bytes begins as a text might.
void TestPrivateKeyText::row85_readsShortDer()
{
    QFETCH(const QStringList, arguments);
    const QByteArray pem = openssl(
        {u"genpkey"_s, u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s});
    const QByteArray der = openssl(arguments + QStringList{u"-outform"_s, u"DER"_s}, pem);
    QVERIFY(!der.isEmpty() && der.size() < 128);
    for (const QByteArray &text : {der, der + '\n', der.toBase64()}) {
        const Result<AppPrivateKey> read = readAppKey(Secret(text));
        QVERIFY2(read, read ? "" : qPrintable(read.error().summary));
        QCOMPARE(read->key.publicJwk(), PrivateKey::read(Secret(pem))->publicJwk());
    }
}

/// Who puts the marks around a key by hand takes those of another kind.
void TestPrivateKeyText::row85_readsPemWithTheMarksOfAnotherKind()
{
    const QByteArray pkcs1 = openssl({u"pkey"_s, u"-traditional"_s}, m_pem);
    QVERIFY(pkcs1.contains("RSA PRIVATE KEY"));
    for (const QByteArray &text : {QByteArray(pkcs1).replace("RSA PRIVATE", "PRIVATE"),
                                   QByteArray(pkcs1).replace("RSA PRIVATE", "EC PRIVATE"),
                                   QByteArray(m_pem).replace("PRIVATE", "RSA PRIVATE")}) {
        const Result<AppPrivateKey> read = readAppKey(Secret(text));
        QVERIFY2(read, read ? "" : qPrintable(read.error().summary));
        QCOMPARE(read->key.publicJwk(), m_key.publicJwk());
    }
    const QByteArray encrypted =
        openssl({u"pkcs8"_s, u"-topk8"_s, u"-passout"_s, u"pass:open sesame"_s}, m_pem);
    QCOMPARE(readAppKey(Secret(QByteArray(encrypted).replace("ENCRYPTED ", ""))).error().kind,
             ErrorKind::PassphraseMissing);
}

void TestPrivateKeyText::row85_readsJwk_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray jwk = Rfc7515::ecKey;
    const QByteArray publicJwk = only(jwk, {u"kty"_s, u"crv"_s, u"x"_s, u"y"_s});
    QTest::newRow("Python's dictionary") << QByteArray(jwk).replace('"', '\'').replace(',', ", ");
    QTest::newRow("Python's with None")
        << "KEY=" + QByteArray(jwk).replace('"', '\'').chopped(1) + ", 'x5c': None, 'ext': True}";
    QTest::newRow("quotes of a word processor")
        << QByteArray(jwk).replace("\":", "\u201d:").replace("\"", "\u201c");
    QTest::newRow("quotes of XML") << QByteArray(jwk).replace("\"", "&quot;");
    QTest::newRow("quotes of a table") << '"' + QByteArray(jwk).replace("\"", "\"\"") + '"';
    QTest::newRow("no-break spaces") << QByteArray(jwk).replace(",", ",\n\xc2\xa0\xc2\xa0");
    QTest::newRow("the other alphabet")
        << QByteArray(jwk).replace('-', '+').replace('_', "\\/").replace("P+", "P-");
    QTest::newRow("blanks in a number") << QByteArray(jwk).replace("_FEz", " _F\\n\nEz");
    QTest::newRow("words before") << "Public and Private Key Pair\n" + jwk + '\n';
    QTest::newRow("fenced") << "```json\n" + jwk + "\n```";
    QTest::newRow("a text in a member")
        << R"({"id":"0oa1","key":")" + QByteArray(jwk).replace("\"", "\\\"") + R"(","a":"b"})";
    QTest::newRow("base64 of UTF-16") << utf16(jwk, true).sliced(2).toBase64();
    QTest::newRow("in a set beside its public half")
        << R"({"keys":[)" + publicJwk + ", " + jwk + "]}";
    QTest::newRow("in a list beside its public half") << '[' + jwk + ',' + publicJwk + ']';
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + jwk;
    QTest::newRow("quotes") << "'" + jwk + "'\n";
    QTest::newRow("as a JSON text") << '"' + QByteArray(jwk).replace("\"", "\\\"") + '"';
    QTest::newRow("UTF-16") << utf16(jwk + "\r\n", true);
    QTest::newRow("UTF-16 without a mark") << utf16(jwk, true).sliced(2);
    QTest::newRow("base64 of it") << jwk.toBase64() + '\n';
    QTest::newRow("base64url of it")
        << jwk.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QTest::newRow("padding") << QByteArray(jwk).replace("\"}", "=\"}");
    QTest::newRow("as a JSON text in a JSON text")
        << R"("{\\\"kty\\\")" + QByteArray(jwk).sliced(6).replace("\"", R"(\\\")") + '"';
    QTest::newRow("literal breaks between the members")
        << QByteArray(jwk).replace("{", "{\\n  ").replace(",", ",\\n  ").replace("}", "\\n}\\n");
    QTest::newRow("a name and an equals sign") << "OKTA_CLIENT_PRIVATEKEY='" + jwk + "'\n";
    QTest::newRow("exported") << "export KEY=" + jwk;
    QTest::newRow("a name and base64") << "KEY=" + jwk.toBase64();
    QTest::newRow("of a JSON or YAML") << "  \"privateKey\": " + jwk + ",\n";
    QTest::newRow("of a script") << "key = " + jwk + ";\n";
    QTest::newRow("in a list") << "[ " + jwk + " ]";
    const QByteArray script = QByteArray(jwk).replace("{\"", "{ ").replace(",\"", ",\n  ");
    QTest::newRow("JavaScript") << "const jwk = " + QByteArray(script).replace("\":", ": ") + ";\n";
    QTest::newRow("JavaScript in its quotes")
        << QByteArray(script).replace("\":", ": ").replace('"', '\'').chopped(1) + ",\n};\n";
    QTest::newRow("a comma at the end") << "key = " + jwk.chopped(1) + ",\n};";
    QTest::newRow("commas at the ends") << R"({"keys":[)" + jwk.chopped(1) + ", } , ] , }";
    QTest::newRow("in an object") << R"({"app":"0oa1", "jwk" : )" + jwk + R"(,"more":[{}]})";
    QTest::newRow("beside its public half")
        << R"({"publicKey":)" + publicJwk + R"(,"privateKey":)" + jwk + '}';
    QTest::newRow("in a set") << R"({"keys":[)" + jwk + "]}";
    QTest::newRow("in a set with more")
        << "{ \"a\": [1, \"]\"], \"keys\" : [ " + jwk + " ] , \"b\":{\"keys\":7} }\n";
}

void TestPrivateKeyText::row85_readsJwk()
{
    QFETCH(const QByteArray, text);
    const Result<AppPrivateKey> read = readAppKey(Secret(text));
    QVERIFY2(read, read ? "" : qPrintable(read.error().summary));
    QCOMPARE(read->key.publicJwk(), PrivateKey::read(Secret(Rfc7515::ecKey))->publicJwk());
}

void TestPrivateKeyText::row85_computesWhatAJwkLeavesOut_data()
{
    QTest::addColumn<QByteArray>("text");
    const QStringList least{u"kty"_s, u"n"_s, u"e"_s, u"d"_s};
    QTest::newRow("n, e and d") << only(Rfc7515::rsaKey, least);
    QTest::newRow("and the primes") << only(Rfc7515::rsaKey, least + QStringList{u"p"_s, u"q"_s});
    QTest::newRow("and one prime") << only(Rfc7515::rsaKey, least + QStringList{u"q"_s});
    QTest::newRow("all but qi") << only(Rfc7515::rsaKey,
                                        least + QStringList{u"p"_s, u"q"_s, u"dp"_s, u"dq"_s});
}

void TestPrivateKeyText::row85_computesWhatAJwkLeavesOut()
{
    QFETCH(const QByteArray, text);
    const Result<PrivateKey> key = PrivateKey::read(Secret(text));
    QVERIFY2(key, key ? "" : qPrintable(key.error().summary));
    QCOMPARE(key->publicJwk(), m_rfcRsa.publicJwk());
    // The same key to the last number, whichever of the primes is the greater one.
    QCOMPARE(key->sign("input"), m_rfcRsa.sign("input"));
    const Result<Secret> stored = key->stored();
    QVERIFY(stored);
    QCOMPARE(openssl({u"pkey"_s, u"-inform"_s, u"DER"_s, u"-check"_s, u"-noout"_s},
                     QByteArray::fromBase64(stored->bytes())),
             "Key is valid\n");
}

void TestPrivateKeyText::row85_namesSeveralKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<bool>("reads");
    const QByteArray other = openssl(
        {u"genpkey"_s, u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s});
    const QByteArray old = openssl({u"rsa"_s, u"-traditional"_s}, m_pem);
    const auto encrypted = [this](const QByteArray &pem, const QString &passphrase) {
        return openssl({u"pkcs8"_s, u"-topk8"_s, u"-passout"_s, u"pass:"_s + passphrase}, pem);
    };
    const QByteArray certificate =
        openssl({u"req"_s, u"-x509"_s, u"-key"_s, put(m_pem), u"-subj"_s, u"/CN=canary"_s});
    const QByteArray parameters = openssl({u"ecparam"_s, u"-name"_s, u"prime256v1"_s});
    const auto row = [](const char *name, const QByteArray &text, bool reads,
                        const QByteArray &passphrase = {}) {
        QTest::newRow(name) << text << passphrase << reads;
    };
    row("two", m_pem + other, false);
    row("two in another order", other + m_pem, false);
    row("two with breaks written out", QByteArray(m_pem + other).replace("\n", "\\n"), false);
    row("two and their certificates", certificate + m_pem + certificate + other, false);
    row("the same twice and another", m_pem + m_pem + other, false);
    row("two in base64", (m_pem + other).toBase64(), false);
    row("two of a cluster's secret",
        "data:\n  a: " + m_pem.toBase64() + "\n  b: " + other.toBase64(), false);
    row("a plain and an encrypted one", m_pem + encrypted(other, u"abcd"_s), false);
    row("two encrypted ones", encrypted(m_pem, u"abcd"_s) + encrypted(other, u"abcd"_s), false,
        "abcd");
    row("and the passphrase of the second",
        encrypted(m_pem, u"abcd"_s) + encrypted(other, u"efgh"_s), false, "efgh");
    row("OpenSSH's behind it",
        m_pem
            + "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n"
              "-----END OPENSSH PRIVATE KEY-----\n",
        false);
    const auto der = [this](const QByteArray &pem, const QString &command = u"pkey"_s) {
        return openssl({command, u"-outform"_s, u"DER"_s}, pem);
    };
    const QByteArray locked = openssl(
        {u"pkcs8"_s, u"-topk8"_s, u"-outform"_s, u"DER"_s, u"-passout"_s, u"pass:abcd"_s}, other);
    row("two in DER", der(m_pem) + der(other), false);
    row("two in DER, in lines", der(m_pem) + '\n' + der(other) + '\n', false);
    row("two in base64 of DER", (der(other) + der(m_pem)).toBase64(), false);
    row("a plain and an encrypted one in DER", der(m_pem) + locked, false);
    row("an encrypted and a plain one in DER", locked + der(m_pem), false, "abcd");
    row("the same in DER twice", der(m_pem) + der(m_pem), true);
    row("with its certificate in DER", der(m_pem) + der(certificate, u"x509"_s), true);
    row("behind its certificate in DER", der(certificate, u"x509"_s) + der(m_pem), true);
    row("the same twice", m_pem + "# again\n" + m_pem, true);
    row("the same in two formats", m_pem + old, true);
    row("the same encrypted twice", encrypted(m_pem, u"abcd"_s) + encrypted(m_pem, u"abcd"_s), true,
        "abcd");
    row("with its chain", m_pem + certificate + certificate, true);
    row("behind its chain", certificate + certificate + m_pem, true);
    row("with parameters", parameters + m_pem, true);
    row("with its public half", openssl({u"pkey"_s, u"-pubout"_s}, m_pem) + m_pem, true);
    row("with a place for another",
        m_pem + "-----BEGIN PRIVATE KEY-----\n(your key)\n-----END PRIVATE KEY-----\n", true);
}

void TestPrivateKeyText::row85_namesSeveralKeys()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, passphrase);
    QFETCH(const bool, reads);
    const Result<AppPrivateKey> read = readAppKey(Secret(text), Secret(passphrase));
    QVERIFY2(read.has_value() == reads, read ? "" : qPrintable(read.error().summary));
    if (read) {
        QCOMPARE(read->key.publicJwk(), m_key.publicJwk());
        return;
    }
    QCOMPARE(read.error().kind, ErrorKind::Validation);
    QVERIFY2(read.error().summary.contains(u"several private keys"),
             qPrintable(read.error().summary));
}

void TestPrivateKeyText::row85_namesWhatItIs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    const QByteArray publicPem = openssl({u"pkey"_s, u"-pubout"_s}, m_pem);
    const QByteArray certificate =
        openssl({u"req"_s, u"-x509"_s, u"-key"_s, put(m_pem), u"-subj"_s, u"/CN=canary"_s});
    const QByteArray p12 = openssl({u"pkcs12"_s, u"-export"_s, u"-inkey"_s, put(m_pem),
                                    u"-nocerts"_s, u"-passout"_s, u"pass:canary"_s});
    const QString isPublic = u"is a public key"_s;
    QTest::newRow("nothing") << QByteArray() << u"nothing in it"_s;
    QTest::newRow("blanks") << QByteArray(" \n") << u"nothing in it"_s;
    QTest::newRow("public key") << publicPem << isPublic;
    QTest::newRow("public key in DER")
        << openssl({u"pkey"_s, u"-pubout"_s, u"-outform"_s, u"DER"_s}, m_pem) << isPublic;
    QTest::newRow("certificate") << certificate << isPublic;
    QTest::newRow("certificate in DER")
        << openssl({u"x509"_s, u"-outform"_s, u"DER"_s}, certificate) << isPublic;
    QTest::newRow("OpenSSH's public key") << QByteArray("ssh-rsa AAAAB3Nza canary") << isPublic;
    QTest::newRow("public JWK") << only(Rfc7515::rsaKey, {u"kty"_s, u"n"_s, u"e"_s}) << isPublic;
    QTest::newRow("JWK with a null d")
        << QByteArray(R"({"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":null})") << isPublic;
    QTest::newRow("set of two") << R"({"keys":[)" + Rfc7515::ecKey + ',' + Rfc7515::ecKey + "]}"
                                << u"several keys"_s;
    QTest::newRow("empty set") << QByteArray(R"({"keys":[]})") << u"several keys"_s;
    QTest::newRow("OpenSSH's own format")
        << QByteArray("-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n"
                      "-----END OPENSSH PRIVATE KEY-----\n")
        << u"OpenSSH's own format"_s;
    QTest::newRow("PuTTY's") << QByteArray("PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\n")
                             << u"PuTTYgen"_s;
    QTest::newRow("PGP's") << QByteArray("-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nxcaGB\n"
                                         "-----END PGP PRIVATE KEY BLOCK-----\n")
                           << u"PGP key"_s;
    QTest::newRow("request") << openssl(
        {u"req"_s, u"-new"_s, u"-key"_s, put(m_pem), u"-subj"_s, u"/CN=canary"_s})
                             << u"request for a certificate"_s;
    QTest::newRow("PKCS #7") << openssl(
        {u"crl2pkcs7"_s, u"-nocrl"_s, u"-certfile"_s, put(certificate)})
                             << isPublic;
    QTest::newRow("PKCS #7 in DER") << openssl(
        {u"crl2pkcs7"_s, u"-nocrl"_s, u"-outform"_s, u"DER"_s, u"-certfile"_s, put(certificate)})
                                    << isPublic;
    QTest::newRow("CRL") << QByteArray("-----BEGIN X509 CRL-----\nMIIB\n-----END X509 CRL-----\n")
                         << u"revoked certificates"_s;
    QTest::newRow("parameters") << openssl({u"ecparam"_s, u"-name"_s, u"prime256v1"_s})
                                << u"without the key"_s;
    QTest::newRow(".NET's") << QByteArray("<RSAKeyValue><Modulus>canary</Modulus></RSAKeyValue>")
                            << u".NET's XML"_s;
    QTest::newRow("page") << QByteArray("<!DOCTYPE html><title>canary</title>") << u"web page"_s;
    QTest::newRow("page with XML's first line")
        << QByteArray("\xef\xbb\xbf<?xml version=\"1.0\"?>\n<HTML>canary</HTML>") << u"web page"_s;
    QTest::newRow("ZIP") << QByteArray("PK\x03\x04 canary") << u"packed file (ZIP)"_s;
    const std::pair<QByteArray, QString> files[] = {
        {"\x1f\x8b\x08 canary", u"packed file (gzip)"_s},
        {"7z\xbc\xaf\x27\x1c canary", u"packed file (7-Zip)"_s},
        {"BZh91AY&SY canary", u"packed file (bzip2)"_s},
        {"\xfd"
         "7zXZ canary",
         u"packed file (xz)"_s},
        {"\x28\xb5\x2f\xfd canary", u"packed file (Zstandard)"_s},
        {"Rar!\x1a\x07 canary", u"packed file (RAR)"_s},
        {"MSCF canary", u"packed file (CAB)"_s},
        {"canary.pem" + QByteArray(247, '\0') + "ustar", u"packed file (tar)"_s},
        {"%PDF-1.7 canary", u"document (PDF)"_s},
        {R"({\rtf1\ansi canary})", u"document (RTF)"_s},
        {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 canary", u"document (Office)"_s},
        {"\x89PNG\r\n canary", u"picture (PNG)"_s},
        {"\xff\xd8\xff canary", u"picture (JPEG)"_s},
        {"GIF89a canary", u"picture (GIF)"_s},
        {"RIFFabcdWEBP canary", u"picture (WebP)"_s},
        {QByteArray("\0\0\0 ftypheic canary", 19), u"picture (HEIC)"_s},
        {QByteArray("II*\0 canary", 11), u"picture (TIFF)"_s},
        {"<?xml version=\"1.0\"?><svg>canary</svg>", u"picture (SVG)"_s},
        {"\x03\xd9\xa2\x9a canary", u"KeePass"_s},
        {"$ANSIBLE_VAULT;1.1;AES256\n6361", u"Ansible Vault"_s},
        {"age-encryption.org/v1\n-> canary", u"with age"_s},
        {"-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n",
         u"encrypted with age"_s},
        {"Salted__canary", u"openssl enc"_s},
        {"-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n", u"with PGP"_s},
        {"---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: \"canary\"\nP2/56wAA\n"
         "---- END SSH2 ENCRYPTED PRIVATE KEY ----\n",
         u"ssh.com"_s},
    };
    for (const auto &[text, words] : files) {
        QTest::newRow(qPrintable(words)) << text << words;
        if (!text.startsWith("----"))
            QTest::newRow(qPrintable(words + u", in base64"_s)) << text.toBase64() << words;
    }
    QTest::newRow("PKCS #12 in PEM")
        << "-----BEGIN PKCS12-----\n" + p12.toBase64() + "\n-----END PKCS12-----\n"
        << u"PKCS #12 as a text"_s;
    QTest::newRow("JWT") << QByteArray("eyJhbGciOiJSUzI1NiJ9.canary.canary") << u"is a token"_s;
    QTest::newRow("public JWK in an object")
        << R"({"jwk":)" + only(Rfc7515::rsaKey, {u"kty"_s, u"n"_s, u"e"_s}) + '}' << isPublic;
    QTest::newRow("PKCS #12") << p12 << u".p12 or .pfx"_s;
    QTest::newRow("PKCS #12 in base64") << p12.toBase64() << u".p12 or .pfx"_s;
    QTest::newRow("Java's") << QByteArray("\xfe\xed\xfe\xed\0\0\0\2", 8) << u"Java keystore"_s;
    QTest::newRow("cut off") << m_pem.left(m_pem.size() / 2) << u"cut off"_s;
    QTest::newRow("dashes of a word processor")
        << QByteArray(m_pem).replace("-----", "\xe2\x80\x94\xe2\x80\x94-") << u"is damaged"_s;
    QTest::newRow("marks that share their dashes")
        << QByteArray("-----BEGIN PRIVATE KEY-----END PRIVATE KEY-----") << u"no private key"_s;
    QTest::newRow("no first line") << m_pem.sliced(m_pem.indexOf('\n')) << u"is damaged"_s;
    QTest::newRow("base64 of a public key") << publicPem.toBase64() << isPublic;
    QTest::newRow("base64 of base64") << m_pem.toBase64().toBase64() << u"no private key"_s;
    QTest::newRow("a text") << QByteArray("canary") << u"no private key"_s;
    QTest::newRow("a path") << QByteArray("/home/me/canary.pem") << u"no private key"_s;
    QTest::newRow("zeros") << QByteArray(5000, '0') << u"no private key"_s;
}

void TestPrivateKeyText::row85_namesWhatItIs()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, words);
    const Result<AppPrivateKey> read = readAppKey(Secret(text));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Validation);
    QVERIFY2(read.error().summary.contains(words), qPrintable(read.error().summary));
    QVERIFY(!read.error().details().contains(u"canary"));
}

void TestPrivateKeyText::row84_takesTheKeysOwnId_data()
{
    QTest::addColumn<QByteArray>("json"); // as it stands in the JWK
    QTest::addColumn<QString>("id");
    for (const char *id :
         {"kid-two-2026", "sig-2026-03-14T09:26:53Z", "my.service.key", "a b", "ü",
          "Q7k+A1bC2dE3fG4hJ5kL6mN7pQ8/rS9tUv0WxYz1234=", "https://vault.example.com/keys/svc/1"})
        QTest::newRow(id) << '"' + QByteArray(id) + '"' << QString::fromUtf8(id);
    QTest::newRow("200 characters") << '"' + QByteArray(200, 'k') + '"' << QString(200, u'k');
    QTest::newRow("escaped") << QByteArray(R"("https:\/\/v.example.com\/\u006b\"1")")
                             << u"https://v.example.com/k\"1"_s;
    QTest::newRow("empty") << QByteArray(R"("")") << QString();
    QTest::newRow("null") << QByteArray("null") << QString();
    QTest::newRow("a number") << QByteArray("7") << QString();
    QTest::newRow("a line break") << QByteArray(R"("a\nb")") << QString();
    QTest::newRow("endless") << '"' + QByteArray(1001, 'k') + '"' << QString();
}

void TestPrivateKeyText::row84_takesTheKeysOwnId()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, id);
    const QByteArray jwk = QByteArray(Rfc7515::ecKey).replace("{", "{\"kid\": " + json + ',');
    for (const QByteArray &text : {jwk, "\xef\xbb\xbf" + jwk, R"({"keys":[)" + jwk + "]}",
                                   R"({"kid":"around","jwk":)" + jwk + '}', '[' + jwk + ']'}) {
        const Result<AppPrivateKey> read = readAppKey(Secret(text));
        QVERIFY2(read, read ? "" : qPrintable(read.error().summary));
        QCOMPARE(read->id, id);
    }
}

void TestPrivateKeyText::row84_aPemHasNoId()
{
    const Result<AppPrivateKey> read = readAppKey(Secret("\"kid\":\"another\"\n" + m_pem));
    QVERIFY(read);
    QCOMPARE(read->id, QString());
}

void TestPrivateKeyText::row74_readsAFileAlone()
{
    const Result<Secret> text = readAppKeyFile(put(m_pem));
    QVERIFY(text);
    QCOMPARE(*text, Secret(m_pem));
    QCOMPARE(readAppKeyFile(put(QByteArray(65'537, ' '))).error().kind, ErrorKind::Validation);
    QCOMPARE(readAppKeyFile(m_folder.path()).error().kind, ErrorKind::File);
    QCOMPARE(readAppKeyFile(u"/dev/zero"_s).error().kind, ErrorKind::File);
}

QTEST_GUILESS_MAIN(TestPrivateKeyText)
#include "tst_privatekeytext.moc"
