// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cafile.h"
#include "testauthority.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestCaFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row85_reads_data();
    void row85_reads();
    void row85_readsWhatCompaniesHandOut_data();
    void row85_readsWhatCompaniesHandOut();
    void row85_takesWhatSignedItself_data();
    void row85_takesWhatSignedItself();
    void row85_namesWhatIsSigned_data();
    void row85_namesWhatIsSigned();
    void row23_row85_refuses_data();
    void row23_row85_refuses();
    void row74_saysWhatCannotBeRead();

private:
    [[nodiscard]] QString put(const QByteArray &data) const
    {
        QFile file(m_folder.filePath(u"ca.pem"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size())
            qFatal("The file could not be written.");
        return file.fileName();
    }

    /// What openssl's program makes of @p input.
    [[nodiscard]] static QByteArray openssl(const QStringList &arguments, const QByteArray &input)
    {
        QProcess process;
        process.start(u"openssl"_s, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            qWarning("%s", process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }

    const QTemporaryDir m_folder;
    const TestAuthority m_authority;
    const TestAuthority m_other;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
};

void TestCaFile::row85_reads_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("count");
    const QByteArray pem = m_authority.certificate().toPem();
    const QByteArray two = pem + m_other.certificate().toPem();
    QTest::newRow("PEM") << pem << 1;
    QTest::newRow("two") << two << 2;
    QTest::newRow("with words and Windows' line ends")
        << "Acme's authority\r\n" + QByteArray(two).replace('\n', "\r\n") << 2;
    QTest::newRow("with a byte order mark") << "\xef\xbb\xbf" + pem << 1;
    QTest::newRow("DER") << m_authority.certificate().toDer() << 1;
    QTest::newRow("beside a key")
        << pem + "-----BEGIN PRIVATE KEY-----\nMC4=\n-----END PRIVATE KEY-----\n"
        << 1;
}

void TestCaFile::row85_reads()
{
    QFETCH(const QByteArray, data);
    QFETCH(const int, count);
    const Result<QByteArray> pem = readCaFile(put(data));
    QVERIFY2(pem, pem ? "" : qPrintable(pem.error().summary));
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(*pem);
    QCOMPARE(certificates.size(), count);
    QCOMPARE(certificates.first(), m_authority.certificate());
    QVERIFY(!pem->contains("PRIVATE"));
}

void TestCaFile::row85_readsWhatCompaniesHandOut_data()
{
#ifdef Q_OS_WIN
    QSKIP("There is no openssl program");
#endif
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("count");
    const QByteArray pem = m_authority.certificate().toPem();
    const QByteArray two = pem + m_other.certificate().toPem();
    const QByteArray server = m_authority.server("127.0.0.1", m_now.addDays(-1), m_now.addDays(1))
                                  .localCertificate()
                                  .toPem();
    const auto bundle = [this, two](const QString &form) {
        return openssl({u"crl2pkcs7"_s, u"-nocrl"_s, u"-certfile"_s, put(two), u"-outform"_s, form},
                       {});
    };
    const auto trusted = [pem](const QStringList &options) {
        return openssl(QStringList{u"x509"_s, u"-trustout"_s} + options, pem);
    };
    QTest::newRow("with openssl's text") << openssl({u"x509"_s, u"-text"_s}, pem) << 1;
    QTest::newRow("PKCS #7 in DER") << bundle(u"DER"_s) << 2;
    QTest::newRow("PKCS #7 in PEM") << bundle(u"PEM"_s) << 2;
    QTest::newRow("PKCS #7 in base64 alone") << bundle(u"DER"_s).toBase64() << 2;
    QTest::newRow("PKCS #7 as a certificate")
        << bundle(u"PEM"_s).replace("PKCS7-----", "CERTIFICATE-----") << 2;
    QTest::newRow("trusted certificate") << trusted({}) << 1;
    QTest::newRow("trusted for servers") << trusted({u"-addtrust"_s, u"serverAuth"_s}) << 1;
    QTest::newRow("one that is not trusted")
        << pem + trusted({u"-addreject"_s, u"serverAuth"_s})
               + trusted({u"-addtrust"_s, u"emailProtection"_s})
        << 1;
    QTest::newRow("a server's chain") << server + pem << 1;
    QTest::newRow("chain, the server at the end") << pem + server << 1;
    QTest::newRow("base64 alone") << m_authority.certificate().toDer().toBase64() << 1;
    QByteArray wide = "\xff\xfe";
    for (const char c : two)
        wide.append(c).append('\0');
    QTest::newRow("UTF-16") << wide << 2;
    const QByteArray der = m_authority.certificate().toDer();
    QTest::newRow("DER and a line break") << der + "\r\n" << 1;
    QTest::newRow("DER, two in a row") << der + m_other.certificate().toDer() << 2;
    QTest::newRow("base64 alone after a mark") << "\xef\xbb\xbf" + der.toBase64() << 1;
    QTest::newRow("base64 of PEM") << two.toBase64() << 2;
    QTest::newRow("literal breaks in quotes")
        << '"' + QByteArray(two).replace("\n", "\\n") + '"' << 2;
    QTest::newRow("quoted mail") << "> " + QByteArray(two).replace("\n", "\n> ") << 2;
    QTest::newRow("no-break spaces") << QByteArray(two).replace("\n", "\xc2\xa0\n") << 2;
    const auto changed = [two](const QByteArray &before, const QByteArray &after) {
        return QByteArray(two).replace(before, after);
    };
    QTest::newRow("mail's source")
        << changed("=", "=3D").replace("+", "=2B").replace("-\n", "-=\r\n") << 2;
    QTest::newRow("XML's breaks") << changed("\n", "&#13;\n") << 2;
    QTest::newRow("XML in one line") << changed("\n", "&#10;") << 2;
    QTest::newRow("a web page's breaks") << changed("\n", "<br>\n") << 2;
    QTest::newRow(".NET's JSON") << changed("+", "\\u002B").replace("\n", "\\n") << 2;
    QTest::newRow("an address's breaks") << changed("\n", "%0A") << 2;
    QTest::newRow("no-break spaces in the marks") << changed(" ", "\xc2\xa0") << 2;
    QTest::newRow("in base64 in YAML")
        << "- cluster:\n    certificate-authority-data: " + two.toBase64() + "\n    server: a\n"
        << 2;
    QTest::newRow("in base64 in lines in YAML")
        << "- cluster:\n    certificate-authority-data: |\n      "
               + openssl({u"base64"_s}, two).trimmed().replace("\n", "\n      ")
               + "\n    server: a\n"
        << 2;
    QTest::newRow("in base64 in a mail")
        << "Content-Transfer-Encoding: base64\r\n\r\n"
               + openssl({u"base64"_s}, two).replace("\n", "\r\n") + "\r\n--b1--\r\n"
        << 2;
    QTest::newRow("PKCS #7 by its long name")
        << bundle(u"PEM"_s).replace("PKCS7-----", "PKCS #7 SIGNED DATA-----") << 2;
    QTest::newRow("UTF-16 without a mark") << wide.sliced(2) << 2;
    QTest::newRow("indented") << "  " + QByteArray(pem).replace("\n", "\n  ") << 1;
    QTest::newRow("old label") << QByteArray(pem).replace(" CERTIFICATE", " X509 CERTIFICATE") << 1;
}

void TestCaFile::row85_readsWhatCompaniesHandOut()
{
    row85_reads();
}

void TestCaFile::row85_takesWhatSignedItself_data()
{
#ifdef Q_OS_WIN
    QSKIP("There is no openssl program");
#endif
    QTest::addColumn<QByteArray>("pem");
    const auto made = [this](const QStringList &extensions) {
        QStringList arguments{u"req"_s,
                              u"-x509"_s,
                              u"-config"_s,
                              put("[req]\n"
                                  "distinguished_name=n\n"
                                  "[n]\n"),
                              u"-subj"_s,
                              u"/CN=gateway"_s,
                              u"-newkey"_s,
                              u"rsa:2048"_s,
                              u"-nodes"_s,
                              u"-keyout"_s,
                              m_folder.filePath(u"key.pem"_s)};
        for (const QString &extension : extensions)
            arguments += {u"-addext"_s, extension};
        return openssl(arguments, {});
    };
    QTest::newRow("no extensions but a name") << made({u"subjectAltName=DNS:gateway"_s});
    QTest::newRow("no authority, it says") << made({u"basicConstraints=CA:FALSE"_s});
    QTest::newRow("to sign with, not certificates")
        << made({u"basicConstraints=CA:TRUE"_s, u"keyUsage=digitalSignature"_s});
    QTest::newRow("for servers") << made({u"extendedKeyUsage=serverAuth"_s});
}

/// As appliances and gateways do: there is nobody else whose certificate could be asked for.
void TestCaFile::row85_takesWhatSignedItself()
{
    QFETCH(const QByteArray, pem);
    const QList<QSslCertificate> given = QSslCertificate::fromData(pem);
    QCOMPARE(given.size(), 1);
    const Result<QByteArray> read = readCaFile(put(pem));
    QVERIFY2(read, read ? "" : qPrintable(read.error().summary));
    QCOMPARE(QSslCertificate::fromData(*read), given);
}

void TestCaFile::row85_namesWhatIsSigned_data()
{
#ifdef Q_OS_WIN
    QSKIP("There is no openssl program");
#endif
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("words");
    QFile key(m_folder.filePath(u"signer.pem"_s));
    const QByteArray pem = m_authority.certificate().toPem();
    const QByteArray signerKey =
        openssl({u"genpkey"_s, u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s, u"group:P-256"_s}, {});
    QVERIFY(key.open(QIODevice::WriteOnly) && key.write(signerKey) > 0);
    key.close();
    const QByteArray signer =
        openssl({u"req"_s, u"-x509"_s, u"-key"_s, key.fileName(), u"-subj"_s, u"/CN=signer"_s,
                 u"-addext"_s, u"basicConstraints=CA:TRUE"_s},
                {});
    QFile certificate(m_folder.filePath(u"signer.crt"_s));
    QVERIFY(certificate.open(QIODevice::WriteOnly) && certificate.write(signer) > 0);
    certificate.close();
    const auto message = [&](const QStringList &options, const QByteArray &content) {
        return openssl(QStringList{u"cms"_s, u"-sign"_s, u"-binary"_s, u"-signer"_s,
                                   certificate.fileName(), u"-inkey"_s, key.fileName(),
                                   u"-certfile"_s, put(pem)}
                           + options,
                       content);
    };
    const QStringList der{u"-outform"_s, u"DER"_s};
    const QStringList whole{u"-nodetach"_s};
    const QByteArray plist = "<?xml version=\"1.0\"?><plist version=\"1.0\"><dict/></plist>";
    const QString profile = u"signed configuration profile of Apple's"_s;
    const QString mail = u"something that was signed"_s;
    QTest::newRow("profile") << message(der + whole, plist) << profile;
    QTest::newRow("profile in base64") << message(der + whole, plist).toBase64() << profile;
    QTest::newRow("profile as openssl streams it")
        << message(der + whole + QStringList{u"-stream"_s}, plist) << profile;
    QTest::newRow("profile in PEM")
        << message(QStringList{u"-outform"_s, u"PEM"_s} + whole, plist) << profile;
    QTest::newRow(".p7m") << message(der + whole, "Dear all") << mail;
    QTest::newRow(".p7s") << message(der, "Dear all") << mail;
    QTest::newRow("by a key's name") << message(der + QStringList{u"-keyid"_s}, "Dear all") << mail;
    QTest::newRow("after a certificate")
        << m_authority.certificate().toDer() + message(der, "Dear all") << mail;
    QTest::newRow("PEM after a certificate")
        << pem + message({u"-outform"_s, u"PEM"_s}, "Dear all") << mail;
    QTest::newRow("encrypted") << openssl(
        {u"cms"_s, u"-encrypt"_s, u"-outform"_s, u"DER"_s, certificate.fileName()}, "Dear all")
                               << u"is encrypted"_s;
}

/// Who signed mail or a profile is nobody whom servers are to be trusted for.
void TestCaFile::row85_namesWhatIsSigned()
{
    row23_row85_refuses();
}

void TestCaFile::row23_row85_refuses_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("words");
    const QByteArray pem = m_authority.certificate().toPem();
    const QSslConfiguration server =
        m_authority.server("127.0.0.1", m_now.addDays(-1), m_now.addDays(1));
    QTest::newRow("empty") << QByteArray() << u"is empty"_s;
    QTest::newRow("blank") << QByteArray(" \n") << u"is empty"_s;
    QTest::newRow("key") << server.privateKey().toPem() << u"holds a private key"_s;
    QTest::newRow("public key") << QByteArray("-----BEGIN PUBLIC KEY-----\nAAAA\n") << u"a key"_s;
    QTest::newRow("key in DER") << server.privateKey().toDer() << u"holds a private key"_s;
    QTest::newRow("10 MB") << QByteArray(10'000'000, 'x') << u"1 MiB"_s;
    QTest::newRow("10 MB after a certificate") << pem + QByteArray(10'000'000, '\n') << u"1 MiB"_s;
    QTest::newRow("HTML") << QByteArray("<html>Sign in</html>") << u"web page"_s;
    QTest::newRow("HTML after a mark") << QByteArray("\xef\xbb\xbf<HTML>") << u"web page"_s;
    QTest::newRow("HTML with a type")
        << QByteArray("\r\n<!DOCTYPE html><html></html>") << u"web page"_s;
    QTest::newRow("Apple's profile")
        << QByteArray("<?xml version=\"1.0\"?><plist version=\"1.0\"><data>MIIB</data></plist>")
        << u"profile of Apple's"_s;
    QTest::newRow("a list of revoked ones")
        << QByteArray("-----BEGIN X509 CRL-----\nMIIB\n-----END X509 CRL-----\n") << u"revoked"_s;
    QTest::newRow("mail") << QByteArray("MIME-Version: 1.0\r\nContent-Transfer-Encoding: base64\r\n"
                                        "\r\nMIIB\r\n")
                          << u"is mail"_s;
    QTest::newRow("Windows' store") << QByteArray("\0\0\0\0CERT\x20\0\0\0", 12) << u".sst"_s;
    QTest::newRow("ZIP") << QByteArray("PK\x03\x04\x14\0", 6) << u"packed file (ZIP)"_s;
    QTest::newRow("7-Zip") << QByteArray("7z\xbc\xaf\x27\x1c\0\4", 8) << u"packed file (7-Zip)"_s;
    QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08 abc") << u"packed file (gzip)"_s;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << u"document (PDF)"_s;
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n") << u"picture (PNG)"_s;
    QTest::newRow("encrypted by a program") << QByteArray("Salted__abc") << u"with openssl enc"_s;
    QTest::newRow("public key of SSH") << QByteArray("ssh-rsa AAAAB3Nza a\n") << u"a key"_s;
    QTest::newRow("PKCS #12 in PEM")
        << QByteArray("-----BEGIN PKCS12-----\nMIIB\n-----END PKCS12-----\n") << u".p12 or .pfx"_s;
    for (const char *dashes : {"----", "\u2014\u2014-", "----- "})
        QTest::addRow("dashes %s", dashes)
            << QByteArray(pem).replace("-----", dashes) << u"damaged"_s;
    QTest::newRow("no first line") << pem.sliced(pem.indexOf('\n')) << u"damaged"_s;
    QTest::newRow("cut off") << pem.left(pem.size() / 2) << u"cut off"_s;
    QTest::newRow("one byte gone") << QByteArray(pem).remove(100, 4) << u"cannot be read"_s;
    QTest::newRow("no base64") << QByteArray(pem).replace(100, 1, "*") << u"cannot be read"_s;
    QTest::newRow("DER and more") << m_authority.certificate().toDer() + "x" << u"no certificate"_s;
    QTest::newRow("DER and what is no certificate")
        << m_authority.certificate().toDer() + QByteArray("\x30\x03\x02\x01\x05", 5)
        << u"no certificate"_s;
    QTest::newRow("good and bad") << pem + QByteArray(pem).replace(100, 1, "*")
                                  << u"cannot be read"_s;
    QTest::newRow("a request") << QByteArray("-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n"
                                             "-----END CERTIFICATE REQUEST-----\n")
                               << u"a request"_s;
    QTest::newRow("Java's") << QByteArray("\xfe\xed\xfe\xed\0\0\0\2", 8) << u"Java keystore"_s;
    QTest::newRow("Java's other") << QByteArray("\xce\xce\xce\xce\0\0\0\2", 8)
                                  << u"Java keystore"_s;
#ifndef Q_OS_WIN
    QTest::newRow("PKCS #12") << openssl(
        {u"pkcs12"_s, u"-export"_s, u"-nokeys"_s, u"-passout"_s, u"pass:x"_s, u"-in"_s, put(pem)},
        {}) << u".p12 or .pfx"_s;
    const QByteArray plain = openssl({u"genpkey"_s, u"-algorithm"_s, u"RSA"_s}, {});
    QTest::newRow("encrypted key in DER") << openssl(
        {u"pkcs8"_s, u"-topk8"_s, u"-outform"_s, u"DER"_s, u"-passout"_s, u"pass:x"_s}, plain)
                                          << u"holds a private key"_s;
    QTest::newRow("public key in DER")
        << openssl({u"pkey"_s, u"-pubout"_s, u"-outform"_s, u"DER"_s}, plain)
        << u"a key and no certificate"_s;
    QTest::newRow("PKCS #12 in base64") << openssl({u"pkcs12"_s, u"-export"_s, u"-nokeys"_s,
                                                    u"-passout"_s, u"pass:x"_s, u"-in"_s, put(pem)},
                                                   {})
                                               .toBase64()
                                        << u".p12 or .pfx"_s;
    const QString key = m_folder.filePath(u"request.key"_s);
    QTest::newRow("a request in DER")
        << openssl({u"req"_s, u"-new"_s, u"-config"_s, put("[req]\ndistinguished_name=n\n[n]\n"),
                    u"-subj"_s, u"/CN=a"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                    key, u"-outform"_s, u"DER"_s},
                   {})
        << u"a request"_s;
    QTest::newRow("only one that is not trusted")
        << openssl({u"x509"_s, u"-trustout"_s, u"-addreject"_s, u"serverAuth"_s}, pem)
        << u"not trusted"_s;
#endif
    QTest::newRow("a server's") << server.localCertificate().toPem() << u"of a server"_s;
}

void TestCaFile::row23_row85_refuses()
{
    QFETCH(const QByteArray, data);
    QFETCH(const QString, words);
    const QString path = put(data);
    const Result<QByteArray> pem = readCaFile(path);
    QVERIFY(!pem);
    QCOMPARE(pem.error().kind, ErrorKind::Validation);
    QVERIFY2(pem.error().summary.contains(words), qPrintable(pem.error().summary));
    QVERIFY2(pem.error().summary.contains(QDir::toNativeSeparators(path)),
             qPrintable(pem.error().summary));
}

void TestCaFile::row74_saysWhatCannotBeRead()
{
    for (const QString &path :
         {m_folder.filePath(u"missing.pem"_s), m_folder.path(), u"/dev/zero"_s}) {
        const Result<QByteArray> pem = readCaFile(path);
        QVERIFY(!pem);
        QCOMPARE(pem.error().kind, ErrorKind::File);
    }
}

QTEST_GUILESS_MAIN(TestCaFile)
#include "tst_cafile.moc"
