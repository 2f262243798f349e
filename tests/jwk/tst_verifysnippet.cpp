// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rsatestkey.h"
#include "verifysnippet.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

struct Run
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

Run run(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Debian's own libraries: no module proxy, nothing from the network.
    environment.insert(u"GO111MODULE"_s, u"off"_s);
    environment.insert(u"GOPATH"_s, folder + u"/go:/usr/share/gocode"_s);
    environment.insert(u"GOCACHE"_s, folder + u"/go-cache"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    Run result;
    if (!process.waitForStarted() || !process.waitForFinished(120'000)) {
        result.errors = process.errorString().toUtf8();
        return result;
    }
    result.exitCode = process.exitCode();
    result.output = process.readAllStandardOutput();
    result.errors = process.readAllStandardError();
    return result;
}

} // namespace

/// The snippets are run with the libraries that they name, on a token signed by the private half.
class TestVerifySnippet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void acceptsTheKeysTokenAlone_data();
    void acceptsTheKeysTokenAlone();
    void aHostileKeyIdStaysText_data() { acceptsTheKeysTokenAlone_data(); }
    void aHostileKeyIdStaysText();
    void namesWhatWasNotTried();
    void isForRsaAlone();

private:
    void verify(const QString &kid);

    QTemporaryDir m_folder;
    RsaTestKey m_key = RsaTestKey::generate(2048);
    RsaTestKey m_other = RsaTestKey::generate(2048);
};

void TestVerifySnippet::initTestCase()
{
    QVERIFY(m_folder.isValid());
    // A module is looked for beside the file that imports it.
    QVERIFY(QFile::link(u"" HOOKKEYS_NODE_FOLDER "/node_modules"_s,
                        m_folder.filePath(u"node_modules"_s)));
    // Debian installs version 4 under the path of version 1.
    const QString golangJwt = u"go/src/github.com/golang-jwt/jwt"_s;
    QVERIFY(QDir(m_folder.path()).mkpath(golangJwt));
    QVERIFY(QFile::link(u"/usr/share/gocode/src/github.com/golang-jwt/jwt"_s,
                        m_folder.filePath(golangJwt + u"/v4"_s)));
}

void TestVerifySnippet::acceptsTheKeysTokenAlone_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("command");
    QTest::newRow("node") << u"node"_s << QStringList{u"node"_s};
    // Debian's own python3 is the one that has Debian's PyJWT.
    QTest::newRow("python") << u"python"_s << QStringList{u"/usr/bin/python3"_s};
    QTest::newRow("go") << u"go"_s << QStringList{u"go"_s, u"run"_s};
}

void TestVerifySnippet::verify(const QString &kid)
{
    QFETCH(QString, id);
    QFETCH(QStringList, command);
    // Between the quotes of JSON.
    const QByteArray json = QJsonDocument(QJsonArray{kid}).toJson(QJsonDocument::Compact);
    const QByteArray received = m_key.oktaJwk(json.mid(2, json.size() - 4));
    const KeyDocument document{Jwk::read(received, kid), u"name"_s, u"HKY"_s, kid,
                               QUrl(u"https://acme.okta.com"_s)};
    QVERIFY(hasVerifySnippets(document.key));
    QString path;
    for (const VerifySnippet &snippet : verifySnippets()) {
        if (QLatin1StringView(snippet.id) != id)
            continue;
        QVERIFY(snippet.tried);
        path = m_folder.filePath(QLatin1StringView(snippet.fileName));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(snippet.write(document)) > 0);
    }
    QVERIFY(!path.isEmpty());
    const QString program = command.takeFirst(); // the command is a copy of the row's
    command.append(path);

    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const auto claims = [](qint64 expiry) {
        return QJsonDocument(QJsonObject{{u"sub"_s, u"0oaClient"_s}, {u"exp"_s, expiry}}).toJson();
    };
    const QByteArray good = m_key.signedJwt("kid", claims(now + 300));
    const QByteArray foreign = m_other.signedJwt("kid", claims(now + 300));
    const QByteArray late = m_key.signedJwt("kid", claims(now - 300));
    QByteArray changed = good;
    changed[changed.indexOf('.') + 6] = changed.at(changed.indexOf('.') + 6) == 'A' ? 'B' : 'A';

    const Run accepted =
        run(program, command + QStringList{QString::fromLatin1(good)}, m_folder.path());
    QVERIFY2(accepted.exitCode == 0, accepted.errors.constData());
    QCOMPARE(QJsonDocument::fromJson(accepted.output).object().value(u"sub").toString(),
             u"0oaClient"_s);
    for (const QByteArray &token : {foreign, late, changed}) {
        const Run refused =
            run(program, command + QStringList{QString::fromLatin1(token)}, m_folder.path());
        QVERIFY(refused.exitCode > 0);
        QVERIFY(!refused.output.contains("0oaClient"));
    }
}

void TestVerifySnippet::acceptsTheKeysTokenAlone()
{
    verify(u"902775a2-49fc-4ebc-90ea-b15b9b30440b"_s);
}

void TestVerifySnippet::aHostileKeyIdStaysText()
{
    verify(u"'''+exit(0)+r''' `\"\"\" ${process.exit(0)} \\ \u2028"_s);
}

void TestVerifySnippet::namesWhatWasNotTried()
{
    QStringList untried;
    for (const VerifySnippet &snippet : verifySnippets()) {
        if (!snippet.tried)
            untried.append(QLatin1StringView(snippet.id));
    }
    QCOMPARE(untried, (QStringList{u"java"_s, u"dotnet"_s}));
}

void TestVerifySnippet::isForRsaAlone()
{
    // RFC 8037, appendix A.2.
    const Jwk okp = Jwk::read(R"({"kty":"OKP","crv":"Ed25519",
        "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})");
    QVERIFY(okp.isUsable());
    QVERIFY(!hasVerifySnippets(okp));
    QVERIFY(!hasVerifySnippets(Jwk()));
}

QTEST_GUILESS_MAIN(TestVerifySnippet)

#include "tst_verifysnippet.moc"
