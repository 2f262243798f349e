// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fingerprint.h"
#include "keyformat.h"
#include "rsatestkey.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// What is compared for one random key: its pair, and the public half as HookKeys reads it.
struct Sample
{
    QByteArray name;
    RsaTestKey pair;
    KeyDocument document;
};

/// How many keys of how many bits. Under sanitizers few: nearly all of the time is that of the
/// other programs, to which no sanitizer looks.
#ifdef HOOKKEYS_FEW_KEYS
constexpr std::array<std::pair<int, int>, 3> sizes{{{12, 2048}, {5, 3072}, {3, 4096}}};
constexpr qsizetype fewest = 20;
#else
constexpr std::array<std::pair<int, int>, 3> sizes{{{150, 2048}, {35, 3072}, {15, 4096}}};
constexpr qsizetype fewest = 200;
#endif

KeyDocument describe(const RsaTestKey &pair, const QByteArray &name)
{
    const QString text = QString::fromLatin1(name);
    return {.key = Jwk::read(pair.oktaJwk(name), text),
            .name = text,
            .id = u"HKY"_s + text,
            .keyId = text,
            .org = QUrl(u"https://acme.okta.com"_s)};
}

} // namespace

/// Every format of many random keys, read back by programs that are not HookKeys.
class TestInterop final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void openssl();
    void sshKeygen();
    void jose();
    void xmllint();
    void npmVerifiers();
    void curves();
    void terraform();

private:
    /// Runs @p program with @p input; false, and its words in the log, if it cannot or fails.
    bool run(const QString &program, const QStringList &arguments, const QByteArray &input = {});
    bool runScript(const QByteArray &script);
    void writeFile(const QByteArray &name, const QByteArray &bytes);
    [[nodiscard]] QByteArray readFile(const QByteArray &name) const;

    QTemporaryDir m_folder;
    QList<Sample> m_samples;
    QByteArray m_output;
};

bool TestInterop::run(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool finished = process.waitForFinished(120'000);
    m_output = process.readAllStandardOutput();
    if (finished && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    qWarning("%s: %s\n%s%s", qPrintable(program), qPrintable(process.errorString()),
             m_output.right(2000).constData(),
             process.readAllStandardError().right(2000).constData());
    return false;
}

/// Runs @p script in the folder of the samples, with $names set to their names.
bool TestInterop::runScript(const QByteArray &script)
{
    QByteArrayList names;
    for (const Sample &sample : std::as_const(m_samples))
        names.append(sample.name);
    return run(u"/bin/sh"_s, {u"-eu"_s, u"-s"_s}, "names='" + names.join(' ') + "'\n" + script);
}

void TestInterop::writeFile(const QByteArray &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray TestInterop::readFile(const QByteArray &name) const
{
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestInterop::initTestCase()
{
    QVERIFY2(m_folder.isValid(), qPrintable(m_folder.errorString()));
    QList<KeyDocument> documents;
    QSet<QByteArray> moduli;
    for (const auto &[count, bits] : sizes) {
        const QList<RsaTestKey> pairs = RsaTestKey::generateMany(count, bits);
        for (const RsaTestKey &pair : pairs) {
            const QByteArray name =
                "key-" + QByteArray::number(m_samples.size()).rightJustified(3, '0');
            const KeyDocument document = describe(pair, name);
            QCOMPARE(document.key.findings().size(), 1);
            QCOMPARE(document.key.bits(), bits);
            moduli.insert(pair.modulus());
            for (const KeyFormat &format : keyFormats())
                writeFile(name + '.' + format.id, format.write(document));
            writeFile(name + ".jwt", pair.signedJwt(name, R"({"sub":")" + name + R"("})"));
            m_samples.append({name, pair, document});
            documents.append(document);
        }
    }
    QVERIFY(m_samples.size() >= fewest);
    QCOMPARE(moduli.size(), m_samples.size());
    writeFile("all.jwks", writeJwks(documents));
}

void TestInterop::openssl()
{
    QVERIFY(runScript(R"(
for name in $names; do
    openssl pkey -pubin -in $name.spki-pem -outform DER -out $name.from-spki-pem
    openssl pkey -pubin -in $name.spki-der -inform DER -outform DER -out $name.from-spki-der
    openssl rsa -RSAPublicKey_in -in $name.pkcs1-pem -outform DER -out $name.from-pkcs1-pem 2>$name.log
    openssl base64 -d -A -in $name.der-base64 -out $name.from-der-base64
    openssl dgst -sha256 -r $name.from-spki-der
    openssl dgst -sha256 -binary $name.from-spki-der | openssl base64 -A
    echo
done
)"));
    const QByteArrayList lines = m_output.split('\n');
    QCOMPARE(lines.size(), m_samples.size() * 2 + 1);
    for (qsizetype i = 0; i < m_samples.size(); ++i) {
        const Sample &sample = m_samples[i];
        const QByteArray der = sample.pair.spkiDer();
        for (const char *format : {"spki-pem", "spki-der", "pkcs1-pem", "der-base64"})
            QCOMPARE(readFile(sample.name + ".from-" + format), der);
        QCOMPARE(lines[2 * i].left(64), spkiSha256Hex(sample.document.key));
        QCOMPARE(lines[2 * i + 1], spkiSha256Base64(sample.document.key));
    }
}

void TestInterop::sshKeygen()
{
    QVERIFY(runScript(R"(
for name in $names; do
    ssh-keygen -e -m PKCS8 -f $name.openssh > $name.from-openssh
    ssh-keygen -l -f $name.openssh
done
)"));
    const QByteArrayList lines = m_output.split('\n');
    QCOMPARE(lines.size(), m_samples.size() + 1);
    for (qsizetype i = 0; i < m_samples.size(); ++i) {
        const Sample &sample = m_samples[i];
        QCOMPARE(readFile(sample.name + ".from-openssh"), readFile(sample.name + ".spki-pem"));
        QCOMPARE(lines[i], QByteArray::number(sample.document.key.bits()) + ' '
                               + sshFingerprint(sample.document.key) + ' ' + sample.name
                               + " (RSA)");
    }
}

void TestInterop::jose()
{
    QVERIFY(runScript(R"(
for name in $names; do
    jose jwk thp -i $name.jwk
    echo
    jose jws ver -i $name.jwt -k $name.jwk -O -
    echo
    jose jws ver -i $name.jwt -k $name.jwks -O -
    echo
done
)"));
    const QByteArrayList lines = m_output.split('\n');
    QCOMPARE(lines.size(), m_samples.size() * 3 + 1);
    for (qsizetype i = 0; i < m_samples.size(); ++i) {
        const Sample &sample = m_samples[i];
        QCOMPARE(lines[3 * i], jwkThumbprint(sample.document.key));
        QCOMPARE(lines[3 * i + 1], R"({"sub":")" + sample.name + R"("})");
        QCOMPARE(lines[3 * i + 2], R"({"sub":")" + sample.name + R"("})");
    }
}

void TestInterop::xmllint()
{
    QVERIFY(runScript(R"(
for name in $names; do
    xmllint --xpath 'concat(/RSAKeyValue/Modulus, " ", /RSAKeyValue/Exponent)' $name.dotnet-xml
done
)"));
    const QByteArrayList lines = m_output.split('\n');
    QCOMPARE(lines.size(), m_samples.size() + 1);
    for (qsizetype i = 0; i < m_samples.size(); ++i) {
        const RsaTestKey &pair = m_samples[i].pair;
        QCOMPARE(lines[i], pair.modulus().toBase64() + ' ' + pair.exponent().toBase64());
    }
}

void TestInterop::npmVerifiers()
{
    QVERIFY(run(u"node"_s, {u"" HOOKKEYS_NODE_FOLDER "/verify.mjs"_s, m_folder.path()}));
    const QByteArrayList lines = m_output.split('\n');
    QCOMPARE(lines.size(), m_samples.size() + 1);
    for (qsizetype i = 0; i < m_samples.size(); ++i)
        QCOMPARE(lines[i], jwkThumbprint(m_samples[i].document.key));
}

void TestInterop::curves()
{
    QVERIFY(run(u"node"_s, {u"" HOOKKEYS_NODE_FOLDER "/curves.mjs"_s}));
    const QJsonArray keys = QJsonDocument::fromJson(m_output).array();
    QCOMPARE(keys.size(), 8);
    int withOpenSsh = 0;
    for (const auto sample : keys) {
        KeyDocument document;
        document.key = Jwk::read(sample["jwk"_L1].toString().toUtf8());
        QVERIFY2(document.key.isUsable(), qPrintable(sample["crv"_L1].toString()));
        const QByteArray spki = QByteArray::fromBase64(sample["spki"_L1].toString().toLatin1());
        QCOMPARE(keyFormat("spki-der")->write(document), spki);
        QCOMPARE(jwkThumbprint(document.key), sample["thumbprint"_L1].toString().toLatin1());
        const QByteArray normalised = keyFormat("jwk")->write(document);
        QVERIFY(run(u"node"_s,
                    {u"-e"_s, u"process.stdout.write(crypto.createPublicKey({format: 'jwk', key:"
                              "JSON.parse(fs.readFileSync(0))}).export({format: 'der', type: "
                              "'spki'}))"_s},
                    normalised));
        QCOMPARE(m_output, spki);
        const QByteArray ssh = keyFormat("openssh")->write(document);
        QCOMPARE(ssh.isEmpty(), sshFingerprint(document.key).isEmpty());
        if (ssh.isEmpty())
            continue;
        ++withOpenSsh;
        QVERIFY(run(u"ssh-keygen"_s, {u"-l"_s, u"-f"_s, u"-"_s}, ssh));
        QCOMPARE(m_output.split(' ').at(1), sshFingerprint(document.key));
        if (sample["crv"_L1].toString().startsWith(u'P')) {
            writeFile("curve.openssh", ssh);
            QVERIFY(
                run(u"ssh-keygen"_s, {u"-e"_s, u"-m"_s, u"PKCS8"_s, u"-f"_s, u"curve.openssh"_s}));
            QCOMPARE(m_output, keyFormat("spki-pem")->write(document));
        }
    }
    QCOMPARE(withOpenSsh, 4);
}

void TestInterop::terraform()
{
    QByteArray all;
    const QStringList names{u"partner-api"_s,
                            u"partner api"_s,
                            u"partner.api"_s,
                            u"${x} %{y} $${z} %%{z}"_s,
                            u"\"quotes\" \\ 'and' `"_s,
                            u"two\nlines\r\t"_s,
                            u"\u202eSchl\u00fcssel \U0001F511"_s,
                            u"$"_s,
                            u"%"_s};
    for (const QString &name : names) {
        const KeyDocument document{.key = {},
                                   .name = name,
                                   .id = u"HKYr9awje8zXYgZF41d%1"_s.arg(all.count("resource")),
                                   .keyId = {},
                                   .org = {}};
        const QByteArray text = keyFormat("terraform")->write(document);
        all += text + '\n';
        QVERIFY(run(u"node"_s, {u"" HOOKKEYS_NODE_FOLDER "/terraform.mjs"_s}, text));
        const QJsonDocument read = QJsonDocument::fromJson(m_output);
        const QJsonObject labels = read["resource"_L1]["okta_hook_key"_L1].toObject();
        QCOMPARE(labels.size(), 1);
        // JSON in Terraform's syntax writes these two openings twice as well.
        QString templated = name;
        templated.replace(u"${"_s, u"$${"_s).replace(u"%{"_s, u"%%{"_s);
        QCOMPARE(labels.begin().value()[0]["name"_L1].toString(), templated);
        QCOMPARE(read["import"_L1][0]["id"_L1].toString(), document.id);
        QCOMPARE(read["import"_L1][0]["to"_L1].toString(),
                 u"${okta_hook_key.%1}"_s.arg(labels.begin().key()));
    }
    // All in one folder, which is one text to Terraform.
    QVERIFY(run(u"node"_s, {u"" HOOKKEYS_NODE_FOLDER "/terraform.mjs"_s}, all));
    const QJsonDocument together = QJsonDocument::fromJson(m_output);
    QCOMPARE(together["resource"_L1]["okta_hook_key"_L1].toObject().size(), names.size());
    QCOMPARE(together["import"_L1].toArray().size(), names.size());
}

QTEST_GUILESS_MAIN(TestInterop)
#include "tst_interop.moc"
