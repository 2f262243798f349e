// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "oktaconfig.h"
#include "oktayaml.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

const QByteArray token = "00canaryCanaryCanaryCanaryCanary";

} // namespace

class TestOktaConfig final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }
    void readsTheEnvironment();
    void row84_takesQuotesOff();
    void forgetsTheSecretsOfTheEnvironment();
    void readsTheFileOfAnApiToken();
    void readsTheFileOfAServiceApp();
    void findsNothing_data();
    void findsNothing();
    void refusesFiles_data();
    void refusesFiles();
    void takesWrongTypesForNothing_data();
    void takesWrongTypesForNothing();
    void followsAliasesOfTextsAlone();
    void endsWhereTheParserDoesNot();
    void readsTheDocumentWithTheOrg();
    void passesByAnAliasBomb();
    void row74_refusesAFolderAndAPipe();
    void looksInTheHomeFolder();
    void readsEveryNameThatAnSdkReads_data();
    void readsEveryNameThatAnSdkReads();
    void readsOtherNamesInTheFile();
    void readsAJwkInTheFile();
    void readsTheProfileOfOktasCli_data();
    void readsTheProfileOfOktasCli();
    void tellsThatTheActiveProfileIsGone();
    void takesAKeyWithoutAModeForAServiceApp();
    void takesAnAccessTokenForOne_data();
    void takesAnAccessTokenForOne();
    void readsScopesHoweverTheyAreListed_data();
    void readsScopesHoweverTheyAreListed();
    void row84_takesEveryKeyId_data();
    void row84_takesEveryKeyId();
    void row83_takesTheProxy_data();
    void row83_takesTheProxy();
    void makesOrgs_data();
    void makesOrgs();
    void asksForNoMoreThanTheScopes();
    void tellsWhatIsMissing_data();
    void tellsWhatIsMissing();

private:
    [[nodiscard]] Result<std::optional<OktaConfig>> read(const QByteArray &yaml) const
    {
        const QString path = m_folder.filePath(u"okta.yaml"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(yaml) != yaml.size())
            qFatal("The file could not be written.");
        file.close();
        return readOktaYaml(path);
    }

    QTemporaryDir m_folder;
};

void TestOktaConfig::readsTheEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"OKTA_CLIENT_ORGURL"_s, u" https://acme.okta.com "_s);
    environment.insert(u"OKTA_CLIENT_TOKEN"_s, QString::fromLatin1(token) + u'\n');
    environment.insert(u"OKTA_CLIENT_AUTHORIZATIONMODE"_s, u"PrivateKey"_s);
    environment.insert(u"OKTA_CLIENT_CLIENTID"_s, u"0oa1"_s);
    environment.insert(u"OKTA_CLIENT_SCOPES"_s, u"okta.inlineHooks.read, okta.users.read"_s);
    environment.insert(u"OKTA_CLIENT_PRIVATEKEY"_s, u"-----BEGIN\nabc\n"_s);
    environment.insert(u"OKTA_CLIENT_PRIVATEKEYID"_s, u"kid1"_s);
    const OktaConfig config = oktaConfig(environment);
    QCOMPARE(config.orgUrl, u"https://acme.okta.com"_s);
    QCOMPARE(config.token, Secret(token));
    QCOMPARE(config.authorizationMode, u"PrivateKey"_s);
    QCOMPARE(config.clientId, u"0oa1"_s);
    QCOMPARE(config.scopes, QStringList({u"okta.inlineHooks.read"_s, u"okta.users.read"_s}));
    QCOMPARE(config.privateKey, Secret("-----BEGIN\nabc"));
    QCOMPARE(config.privateKeyId, u"kid1"_s);

    const OktaConfig none = oktaConfig(QProcessEnvironment());
    QVERIFY(none.orgUrl.isEmpty() && none.token.isEmpty() && none.scopes.isEmpty());
}

void TestOktaConfig::row84_takesQuotesOff()
{
    QProcessEnvironment environment;
    environment.insert(u"OKTA_CLIENT_ORGURL"_s, u"\"https://acme.okta.com\""_s);
    environment.insert(u"OKTA_CLIENT_TOKEN"_s, u" '"_s + QString::fromLatin1(token) + u"' "_s);
    environment.insert(u"OKTA_CLIENT_SCOPES"_s, u"\"okta.inlineHooks.read\""_s);
    environment.insert(u"OKTA_CLIENT_CLIENTID"_s, u"\""_s);
    const OktaConfig config = oktaConfig(environment);
    QCOMPARE(config.orgUrl, u"https://acme.okta.com"_s);
    QCOMPARE(config.token, Secret(token));
    QCOMPARE(config.scopes, QStringList{u"okta.inlineHooks.read"_s});
    QCOMPARE(config.clientId, u"\""_s);
}

void TestOktaConfig::forgetsTheSecretsOfTheEnvironment()
{
    qputenv("OKTA_CLIENT_TOKEN", token);
    qputenv("OKTA_CLIENT_PRIVATEKEY", "key");
    qputenv("OKTA_CLIENT_ORGURL", "https://acme.okta.com");
    forgetSecretsOfEnvironment();
    QVERIFY(!qEnvironmentVariableIsSet("OKTA_CLIENT_TOKEN"));
    QVERIFY(!qEnvironmentVariableIsSet("OKTA_CLIENT_PRIVATEKEY"));
    QVERIFY(qEnvironmentVariableIsSet("OKTA_CLIENT_ORGURL"));
    qunsetenv("OKTA_CLIENT_ORGURL");
}

void TestOktaConfig::readsTheFileOfAnApiToken()
{
    const auto config = read("# a comment\nokta:\n  client:\n    connectionTimeout: 30 # seconds\n"
                             "    orgUrl: \"https://acme.okta.com\"\n    token: "
                             + token
                             + "\n    proxy:\n      host: token\n      token: wrong\n"
                               "  testing:\n    token: wrong\nother: {token: wrong}\n");
    QVERIFY(config && *config);
    QCOMPARE((*config)->orgUrl, u"https://acme.okta.com"_s);
    QCOMPARE((*config)->token, Secret(token));
    QVERIFY((*config)->clientId.isEmpty());
}

void TestOktaConfig::readsTheFileOfAServiceApp()
{
    const auto config = read("okta:\n  client:\n    orgUrl: https://acme.okta.com\n"
                             "    authorizationMode: PrivateKey\n    clientId: 0oa1\n"
                             "    scopes:\n      - okta.inlineHooks.read\n"
                             "      - okta.inlineHooks.manage\n    privateKeyId: kid1\n"
                             "    privateKey: |\n      -----BEGIN PRIVATE KEY-----\n      abc\n"
                             "      -----END PRIVATE KEY-----\n");
    QVERIFY(config && *config);
    QCOMPARE((*config)->authorizationMode, u"PrivateKey"_s);
    QCOMPARE((*config)->clientId, u"0oa1"_s);
    QCOMPARE((*config)->scopes,
             QStringList({u"okta.inlineHooks.read"_s, u"okta.inlineHooks.manage"_s}));
    QCOMPARE((*config)->privateKeyId, u"kid1"_s);
    QCOMPARE((*config)->privateKey,
             Secret("-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----"));
}

void TestOktaConfig::findsNothing_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("comment") << QByteArray("# okta:\n");
    QTest::newRow("a text") << QByteArray("okta\n");
    QTest::newRow("a list") << QByteArray(
        "- okta:\n    client:\n      orgUrl: https://a.okta.com\n");
    QTest::newRow("null") << QByteArray("okta: ~\n");
    QTest::newRow("no client") << QByteArray("okta:\n  orgUrl: https://a.okta.com\n");
    QTest::newRow("too deep") << QByteArray("a:\n  okta:\n    client:\n      orgUrl: https://a\n");
    QTest::newRow("client is a list")
        << QByteArray("okta:\n  client:\n    - orgUrl: https://a.okta.com\n");
    QTest::newRow("NUL") << QByteArray("\0\0\0\0", 4);
    QTest::newRow("JSON") << QByteArray("{\"okta\":{}}");
}

void TestOktaConfig::findsNothing()
{
    QFETCH(QByteArray, yaml);
    const auto config = read(yaml);
    QVERIFY(!config || !*config);
}

void TestOktaConfig::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("yaml");
    const QByteArray start = "okta:\n  client:\n    token: " + token + '\n';
    QTest::newRow("tabs") << "okta:\n\tclient:\n\t\ttoken: " + token + '\n';
    QTest::newRow("unknown anchor") << start + "    orgUrl: *" + token + '\n';
    QTest::newRow("unclosed") << start + "    a: [[[[{\n";
    QTest::newRow("deep lists") << start + "    a: " + QByteArray(20'000, '[') + '\n';
    QTest::newRow("deep maps") << start + "    a: " + QByteArray("{a: ").repeated(10'000) + '\n';
    QByteArray deep;
    for (int i = 0; i < 300; ++i)
        deep += QByteArray(i, ' ') + "a:\n";
    QTest::newRow("deep blocks") << deep;
    QTest::newRow("twice") << start + "    token: other\n";
    QTest::newRow("odd keys") << start + "    ? [a, b]\n    : c\n";
    QTest::newRow("large") << start + "# " + QByteArray(64 * 1024, 'x') + '\n';
}

void TestOktaConfig::refusesFiles()
{
    QFETCH(QByteArray, yaml);
    const auto config = read(yaml);
    QVERIFY(!config);
    QCOMPARE(config.error().kind, yaml.size() > 65'536 ? ErrorKind::Validation : ErrorKind::File);
    QVERIFY(config.error().summary.contains(u"okta.yaml"_s));
    QVERIFY(!config.error().details().contains(QString::fromLatin1(token)));
}

void TestOktaConfig::takesWrongTypesForNothing_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("map") << QByteArray("{apiToken}");
    QTest::newRow("list") << QByteArray("[a, b]");
    QTest::newRow("nested list") << QByteArray("[[a]]");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("map with the name") << QByteArray("{token: a, orgUrl: b}");
}

void TestOktaConfig::takesWrongTypesForNothing()
{
    QFETCH(QByteArray, value);
    const auto config = read("okta:\n  client:\n    token: " + value
                             + "\n    orgUrl: https://acme.okta.com\n    scopes: " + value + '\n');
    QVERIFY(config && *config);
    QCOMPARE((*config)->orgUrl, u"https://acme.okta.com"_s);
    QVERIFY((*config)->token.isEmpty());
}

void TestOktaConfig::followsAliasesOfTextsAlone()
{
    const auto config = read("a: &a " + token + "\nb: &b {client: {orgUrl: https://b.okta.com}}\n"
                             + "okta:\n  <<: *b\n  client:\n    orgUrl: https://acme.okta.com\n"
                               "    token: *a\n");
    QVERIFY(config && *config);
    QCOMPARE((*config)->orgUrl, u"https://acme.okta.com"_s);
    QCOMPARE((*config)->token, Secret(token));

    for (const char *rest : {"okta: *b\n", "okta:\n  client: *b\n", "okta:\n  <<: *b\n"}) {
        const auto other =
            read(QByteArray("b: &b {client: {orgUrl: https://b.okta.com}}\n") + rest);
        QVERIFY2(!other, rest);
        QVERIFY2(other.error().summary.contains(u"alias"), qPrintable(other.error().summary));
    }
    // What opens the org may be in there.
    const auto inside = read("b: &b {token: " + token
                             + "}\nokta:\n  client:\n    <<: *b\n    orgUrl: https://b.okta.com\n");
    QVERIFY(!inside);
    QVERIFY2(inside.error().summary.contains(u"alias"), qPrintable(inside.error().summary));
    const auto elsewhere = read("b: &b {c: d}\nmore: *b\n");
    QVERIFY(elsewhere && !*elsewhere);
}

/// yaml-cpp stays before these for ever.
void TestOktaConfig::endsWhereTheParserDoesNot()
{
    for (const char *yaml : {",", "{\"a\": 1},", "a: 1\n---\n,\n"}) {
        const auto config = read(yaml);
        QVERIFY2(!config || !*config, yaml);
    }
    QVERIFY(!read(","));
}

void TestOktaConfig::readsTheDocumentWithTheOrg()
{
    const auto config = read("other: 1\n---\nokta:\n  client:\n    orgUrl: https://acme.okta.com\n"
                             "    token: "
                             + token + "\n---\nokta:\n  client:\n    token: wrong\n");
    QVERIFY(config && *config);
    QCOMPARE((*config)->orgUrl, u"https://acme.okta.com"_s);
    QCOMPARE((*config)->token, Secret(token));
}

void TestOktaConfig::passesByAnAliasBomb()
{
    QByteArray yaml = "a0: &a0 [x, x]\n";
    for (int i = 1; i < 60; ++i) {
        const QByteArray name = 'a' + QByteArray::number(i);
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        yaml += name + ": &" + name + " [" + before + ", " + before + "]\n";
    }
    yaml += "okta:\n  client:\n    orgUrl: https://acme.okta.com\n    token: 00abc\n"
            "    scopes: *a59\n";
    const auto config = read(yaml);
    QVERIFY(config && *config);
    QVERIFY((*config)->scopes.isEmpty());
}

void TestOktaConfig::row74_refusesAFolderAndAPipe()
{
    const auto none = readOktaYaml(m_folder.filePath(u"none.yaml"_s));
    QVERIFY(none && !*none);
    const auto folder = readOktaYaml(m_folder.path());
    QVERIFY(!folder);
    QCOMPARE(folder.error().kind, ErrorKind::File);
#ifdef Q_OS_UNIX
    const QString path = m_folder.filePath(u"pipe.yaml"_s);
    QVERIFY(::mkfifo(QFile::encodeName(path).constData(), 0600) == 0);
    const auto pipe = readOktaYaml(path);
    QVERIFY(!pipe);
    QVERIFY2(pipe.error().summary.contains(u"named pipe"), qPrintable(pipe.error().summary));
#endif
}

void TestOktaConfig::looksInTheHomeFolder()
{
#ifdef Q_OS_WIN
    QSKIP("Windows lets nobody choose another home");
#endif
    const QByteArray home = qgetenv("HOME");
    qputenv("HOME", m_folder.path().toLocal8Bit());
    const QString yaml = QDir::homePath() + u"/.okta/okta.yaml"_s;
    const QString yml = QDir::homePath() + u"/.okta/okta.yml"_s;
    QCOMPARE(oktaYamlPath(), yaml);
    QVERIFY(QDir::home().mkpath(u".okta"_s));
    QVERIFY(QFile(yml).open(QIODevice::WriteOnly));
    QCOMPARE(oktaYamlPath(), yml);
    QVERIFY(QFile(yaml).open(QIODevice::WriteOnly));
    QCOMPARE(oktaYamlPath(), yaml);
    qputenv("HOME", home);
}

void TestOktaConfig::readsEveryNameThatAnSdkReads_data()
{
    QTest::addColumn<QStringList>("names"); // after OKTA_CLIENT_
    QTest::newRow("Go") << QStringList{u"ORGURL"_s,     u"TOKEN"_s,        u"CLIENTID"_s,
                                       u"PRIVATEKEY"_s, u"PRIVATEKEYID"_s, u"AUTHORIZATIONMODE"_s};
    QTest::newRow("Node.js") << QStringList{u"ORGURL"_s,     u"TOKEN"_s, u"CLIENTID"_s,
                                            u"PRIVATEKEY"_s, u"KEYID"_s, u"AUTHORIZATIONMODE"_s};
    QTest::newRow("Java") << QStringList{u"ORGURL"_s,   u"OAUTH2_ACCESSTOKEN"_s,
                                         u"CLIENTID"_s, u"PRIVATEKEY"_s,
                                         u"KID"_s,      u"AUTHORIZATIONMODE"_s};
    QTest::newRow("Python") << QStringList{u"ORG_URL"_s,     u"TOKEN"_s, u"CLIENT_ID"_s,
                                           u"PRIVATE_KEY"_s, u"KID"_s,   u"AUTHORIZATION_MODE"_s};
    QTest::newRow("Python, with its other name of the ID")
        << QStringList{u"ORG_URL"_s,     u"TOKEN"_s,          u"CLIENT_ID"_s,
                       u"PRIVATE_KEY"_s, u"PRIVATE_KEY_ID"_s, u"AUTHORIZATION_MODE"_s};
    QTest::newRow(".NET, with an access token")
        << QStringList{u"OKTADOMAIN"_s, u"ACCESSTOKEN"_s, u"CLIENTID"_s,
                       u"PRIVATEKEY"_s, u"KID"_s,         u"AUTHORIZATIONMODE"_s};
    QTest::newRow(".NET") << QStringList{u"OKTADOMAIN"_s, u"TOKEN"_s, u"CLIENTID"_s,
                                         u"PRIVATEKEY"_s, u"KID"_s,   u"AUTHORIZATIONMODE"_s};
}

void TestOktaConfig::readsEveryNameThatAnSdkReads()
{
    QFETCH(const QStringList, names);
    QProcessEnvironment environment;
    for (const QString &name : names) {
        environment.insert(u"OKTA_CLIENT_"_s + name, u"of "_s + name);
        qputenv((u"OKTA_CLIENT_"_s + name).toLatin1().constData(), "secret");
    }
    const OktaConfig config = oktaConfig(environment);
    QCOMPARE(config.orgUrl, u"of "_s + names[0]);
    QCOMPARE(config.token, Secret((u"of "_s + names[1]).toUtf8()));
    QCOMPARE(config.clientId, u"of "_s + names[2]);
    QCOMPARE(config.privateKey, Secret((u"of "_s + names[3]).toUtf8()));
    QCOMPARE(config.privateKeyId, u"of "_s + names[4]);
    QCOMPARE(config.authorizationMode, u"of "_s + names[5]);
    forgetSecretsOfEnvironment();
    for (const int secret : {1, 3}) {
        const QByteArray name = "OKTA_CLIENT_" + names[secret].toLatin1();
        QVERIFY2(!qEnvironmentVariableIsSet(name.constData()), name.constData());
    }
    for (const QString &name : names)
        qunsetenv(("OKTA_CLIENT_" + name.toLatin1()).constData());
}

void TestOktaConfig::readsOtherNamesInTheFile()
{
    const auto config = read("okta:\n  client:\n    oktaDomain: https://acme.okta.com\n"
                             "    kid: my.kid\n    oauth2:\n      accessToken: "
                             + token
                             + "\n    scopes: okta.inlineHooks.read okta.users.read\n"
                               "    proxy: {host: p, port: 8080, username: me, password: pw}\n");
    QVERIFY(config && *config);
    QCOMPARE((*config)->orgUrl, u"https://acme.okta.com"_s);
    QCOMPARE((*config)->privateKeyId, u"my.kid"_s);
    QCOMPARE((*config)->token, Secret(token));
    QCOMPARE((*config)->scopes.size(), 2);
    QCOMPARE((*config)->proxyHost, u"p"_s);
    QCOMPARE((*config)->proxyPort, u"8080"_s);
    QCOMPARE((*config)->proxyUser, u"me"_s);
    QCOMPARE((*config)->proxyPassword, Secret("pw"));

    const auto dotted =
        read("okta.client.orgUrl: https://acme.okta.com\nokta.client:\n  token: " + token + '\n');
    QVERIFY(dotted && *dotted);
    QCOMPARE((*dotted)->orgUrl, u"https://acme.okta.com"_s);
    QCOMPARE((*dotted)->token, Secret(token));
}

void TestOktaConfig::readsAJwkInTheFile()
{
    const auto config = read("okta:\n  client:\n    orgUrl: https://acme.okta.com\n"
                             "    privateKey:\n      kty: RSA\n      kid: my.kid\n      d: AQAB\n");
    QVERIFY(config && *config);
    QCOMPARE((*config)->privateKey, Secret(R"({"d":"AQAB","kid":"my.kid","kty":"RSA"})"));
}

void TestOktaConfig::readsTheProfileOfOktasCli_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("orgUrl");
    QTest::newRow("active") << QByteArray("  activeProfile: acme-prod\n")
                            << u"https://acme.example.com"_s;
    QTest::newRow("default") << QByteArray() << u"https://default.example.com"_s;
    QTest::newRow("client goes first")
        << QByteArray("  client:\n    orgUrl: https://client.example.com\n")
        << u"https://client.example.com"_s;
}

void TestOktaConfig::readsTheProfileOfOktasCli()
{
    QFETCH(const QByteArray, rest);
    const auto config = read("okta:\n  profiles:\n    default:\n      orgUrl: "
                             "https://default.example.com\n      token: 00default\n"
                             "    acme-prod:\n      orgUrl: https://acme.example.com\n"
                             "      token: 00zzz\n"
                             + rest);
    QVERIFY(config && *config);
    QTEST((*config)->orgUrl, "orgUrl");
    if ((*config)->orgUrl.contains(u"acme"))
        QCOMPARE((*config)->token, Secret("00zzz"));
}

void TestOktaConfig::tellsThatTheActiveProfileIsGone()
{
    const auto config = read("okta:\n  profiles:\n    default:\n      orgUrl: "
                             "https://default.example.com\n      token: 00default\n"
                             "  activeProfile: canary\n");
    QVERIFY(!config);
    QCOMPARE(config.error().kind, ErrorKind::File);
    QVERIFY2(config.error().summary.contains(u"activeProfile"), qPrintable(config.error().summary));
    QVERIFY(!config.error().details().contains(u"canary"));
}

void TestOktaConfig::takesAKeyWithoutAModeForAServiceApp()
{
    OktaConfig config;
    config.orgUrl = u"https://acme.okta.com"_s;
    config.clientId = u"0oa1"_s;
    config.privateKey = Secret("key");
    QVERIFY(meansServiceApp(config));
    const Result<FoundOrg> found = foundOrg(config, Lasting::Session);
    QVERIFY(found);
    QCOMPARE(found->profile.signIn, SignInMethod::ServiceApp);
    QCOMPARE(found->profile.clientId, u"0oa1"_s);
    config.token = Secret(token); // what it was before there were service apps
    QVERIFY(!meansServiceApp(config));
}

void TestOktaConfig::takesAnAccessTokenForOne_data()
{
    QTest::addColumn<QString>("name"); // after OKTA_CLIENT_
    QTest::addColumn<QString>("mode");
    QTest::newRow(".NET") << u"ACCESSTOKEN"_s << u"BearerToken"_s;
    QTest::newRow("no mode") << u"ACCESSTOKEN"_s << QString();
    // Java's takes one in place of the key that the mode means.
    QTest::newRow("Java") << u"OAUTH2_ACCESSTOKEN"_s << u"PrivateKey"_s;
}

/// What is sent as an API token is refused.
void TestOktaConfig::takesAnAccessTokenForOne()
{
    QFETCH(const QString, name);
    QFETCH(const QString, mode);
    QProcessEnvironment environment;
    environment.insert(u"OKTA_CLIENT_ORGURL"_s, u"https://acme.okta.com"_s);
    environment.insert(u"OKTA_CLIENT_CLIENTID"_s, u"0oa1"_s);
    environment.insert(u"OKTA_CLIENT_AUTHORIZATIONMODE"_s, mode);
    environment.insert(u"OKTA_CLIENT_"_s + name, u"access.token"_s);
    const OktaConfig config = oktaConfig(environment);
    QVERIFY(!meansServiceApp(config));
    const Result<FoundOrg> found = foundOrg(config, Lasting::Session);
    QVERIFY2(found, found ? "" : qPrintable(found.error().summary));
    QVERIFY(found->isAccessToken);
    QCOMPARE(found->secret, Secret("access.token"));
    environment.insert(u"OKTA_CLIENT_TOKEN"_s, u"00token"_s);
    environment.remove(u"OKTA_CLIENT_AUTHORIZATIONMODE"_s);
    const Result<FoundOrg> other = foundOrg(oktaConfig(environment), Lasting::Session);
    QVERIFY(other && !other->isAccessToken);

    const auto file =
        read("okta:\n  client:\n    orgUrl: https://acme.okta.com\n    clientId: 0oa1\n"
             "    oauth2: {accessToken: access.token}\n    authorizationMode: \""
             + mode.toUtf8() + "\"\n");
    QVERIFY(file && *file);
    QVERIFY(!meansServiceApp(**file));
    QVERIFY(foundOrg(**file, Lasting::Session)->isAccessToken);
}

void TestOktaConfig::readsScopesHoweverTheyAreListed_data()
{
    QTest::addColumn<QString>("list");
    QTest::newRow("blanks") << u"okta.inlineHooks.read  okta.apps.read"_s;
    QTest::newRow("commas") << u"okta.inlineHooks.read,okta.apps.read"_s;
    QTest::newRow("semicolons") << u"okta.inlineHooks.read; okta.apps.read"_s;
    QTest::newRow("JSON") << uR"(["okta.inlineHooks.read", "okta.apps.read"])"_s;
    QTest::newRow("Python") << u"['okta.inlineHooks.read','okta.apps.read']"_s;
    QTest::newRow("brackets") << u"[okta.inlineHooks.read, okta.apps.read]"_s;
}

void TestOktaConfig::readsScopesHoweverTheyAreListed()
{
    QFETCH(const QString, list);
    const QStringList scopes{u"okta.inlineHooks.read"_s, u"okta.apps.read"_s};
    QProcessEnvironment environment;
    environment.insert(u"OKTA_CLIENT_ORGURL"_s, u"https://acme.okta.com"_s);
    environment.insert(u"OKTA_CLIENT_SCOPES"_s, list);
    QCOMPARE(oktaConfig(environment).scopes, scopes);
    QString quoted = list;
    const auto file = read("okta:\n  client:\n    orgUrl: https://acme.okta.com\n    scopes: '"
                           + quoted.replace(u"'"_s, u"''"_s).toUtf8() + "'\n");
    QVERIFY(file && *file);
    QCOMPARE((*file)->scopes, scopes);
}

void TestOktaConfig::row84_takesEveryKeyId_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id :
         {"", "sig-2026-03-14T09:26:53Z", "my.service.key", "a b",
          "Q7k+A1bC2dE3fG4hJ5kL6mN7pQ8/rS9tUv0WxYz1234=", "https://vault.example.com/keys/svc/1"})
        QTest::newRow(id) << QString::fromLatin1(id);
    QTest::newRow("200 characters") << QString(200, u'k');
}

void TestOktaConfig::row84_takesEveryKeyId()
{
    QFETCH(const QString, id);
    OktaConfig config;
    config.orgUrl = u"https://acme.okta.com"_s;
    config.authorizationMode = u"PrivateKey"_s;
    config.clientId = u"0oa1"_s;
    config.privateKey = Secret("key");
    config.privateKeyId = id;
    const Result<FoundOrg> found = foundOrg(config, Lasting::Session);
    QVERIFY2(found, found ? "" : qPrintable(found.error().summary));
    QCOMPARE(found->profile.signingKeyId, id);
}

void TestOktaConfig::row83_takesTheProxy_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("port");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("apart") << u"p.example.com"_s << u"3128"_s << QByteArray();
    QTest::newRow("together") << u"p.example.com:3128"_s << QString() << QByteArray();
    QTest::newRow("URL") << u"http://me:pw@p.example.com:3128/"_s << QString() << QByteArray("pw");
}

void TestOktaConfig::row83_takesTheProxy()
{
    QFETCH(const QString, host);
    QFETCH(const QString, port);
    OktaConfig config;
    config.orgUrl = u"https://acme.okta.com"_s;
    config.token = Secret(token);
    config.proxyHost = host;
    config.proxyPort = port;
    const Result<FoundOrg> found = foundOrg(config, Lasting::Session);
    QVERIFY2(found, found ? "" : qPrintable(found.error().summary));
    QCOMPARE(found->profile.proxy.mode, ProxyMode::Own);
    QCOMPARE(found->profile.proxy.host, u"p.example.com"_s);
    QCOMPARE(found->profile.proxy.port, 3128);
    QTEST(found->proxyPassword.bytes(), "password");
    config.proxyHost.clear();
    QCOMPARE(foundOrg(config, Lasting::Session)->profile.proxy, ProxyChoice());
}

void TestOktaConfig::makesOrgs_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("scope");
    QTest::addColumn<SignInMethod>("signIn");
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<bool>("readOnly");
    const auto url = u"https://acme.okta.com"_s;
    QTest::newRow("no mode") << QString() << url << QString() << SignInMethod::ApiToken
                             << Environment::Production << false;
    QTest::newRow("SSWS") << u"ssws"_s << u"https://acme.oktapreview.com/"_s << QString()
                          << SignInMethod::ApiToken << Environment::Preview << false;
    QTest::newRow("key") << u"PrivateKey"_s << url << u"okta.inlineHooks.manage"_s
                         << SignInMethod::ServiceApp << Environment::Production << false;
    QTest::newRow("key that reads") << u"PrivateKey"_s << url << u"okta.inlineHooks.read"_s
                                    << SignInMethod::ServiceApp << Environment::Production << true;
}

void TestOktaConfig::makesOrgs()
{
    QFETCH(QString, mode);
    QFETCH(QString, url);
    QFETCH(QString, scope);
    OktaConfig config;
    config.orgUrl = url;
    config.authorizationMode = mode;
    config.token = Secret(token);
    config.clientId = u"0oa1"_s;
    config.privateKey = Secret("key");
    config.privateKeyId = u"kid1"_s;
    if (!scope.isEmpty())
        config.scopes = QStringList{scope};
    const Result<FoundOrg> found = foundOrg(config, Lasting::Saved);
    QVERIFY(found);
    const OrgProfile &profile = found->profile;
    QVERIFY(profile.id.isEmpty());
    QCOMPARE(profile.name, QUrl(url).host());
    QCOMPARE(profile.url.host(), QUrl(url).host());
    QTEST(profile.signIn, "signIn");
    QTEST(profile.environment, "environment");
    QTEST(profile.readOnly, "readOnly");
    const bool key = profile.signIn == SignInMethod::ServiceApp;
    QCOMPARE(found->secret, Secret(key ? "key" : token));
    QCOMPARE(profile.clientId, key ? u"0oa1"_s : QString());
    QCOMPARE(profile.signingKeyId, key ? u"kid1"_s : QString());
}

void TestOktaConfig::asksForNoMoreThanTheScopes()
{
    OktaConfig config;
    config.orgUrl = u"https://acme.okta.com"_s;
    config.token = Secret(token);
    const auto access = [&config](const QStringList &scopes) {
        config.scopes = scopes;
        const Result<FoundOrg> found = foundOrg(config, Lasting::Session);
        return found ? found->profile.access : OrgAccess{true, true, true, true};
    };
    QCOMPARE(access({}), OrgAccess());
    QCOMPARE(access({u"okta.inlineHooks.manage"_s, u"okta.policies.read"_s}), OrgAccess());
    QCOMPARE(access({u"okta.apps.read"_s, u"okta.logs.read"_s}),
             (OrgAccess{.apps = true, .log = true}));
    QCOMPARE(access({u"okta.apps.manage"_s, u"okta.authorizationServers.read"_s,
                     u"okta.policies.read"_s}),
             (OrgAccess{.appKeys = true, .places = true}));
}

void TestOktaConfig::tellsWhatIsMissing_data()
{
    QTest::addColumn<OktaConfig>("config");
    const auto row = [](const char *name, auto change) {
        OktaConfig config;
        config.orgUrl = u"https://acme.okta.com"_s;
        config.authorizationMode = u"PrivateKey"_s;
        config.token = Secret(token);
        config.clientId = u"0oa1"_s;
        config.privateKey = Secret(token);
        change(config);
        QTest::newRow(name) << config;
    };
    row("no URL", [](OktaConfig &c) { c.orgUrl.clear(); });
    row("placeholder", [](OktaConfig &c) { c.orgUrl = u"https://{yourOktaDomain}"_s; });
    row("console", [](OktaConfig &c) { c.orgUrl = u"https://acme-admin.okta.com"_s; });
    row("no client ID", [](OktaConfig &c) { c.clientId.clear(); });
    row("odd client ID", [](OktaConfig &c) { c.clientId = u"0oa1\r\nX: y"_s; });
    row("row84 odd key ID", [](OktaConfig &c) { c.privateKeyId = u"a\r\nX: y"_s; });
    row("row83 SOCKS proxy", [](OktaConfig &c) { c.proxyHost = u"socks5://p:1080"_s; });
    row("row83 proxy without a port", [](OktaConfig &c) { c.proxyHost = u"p"_s; });
    row("row83 no port of a proxy", [](OktaConfig &c) {
        c.proxyHost = u"p"_s;
        c.proxyPort = u"80800"_s;
    });
    row("no key", [](OktaConfig &c) { c.privateKey = {}; });
    row("other mode", [](OktaConfig &c) { c.authorizationMode = u"Basic"_s; });
    row("access token", [](OktaConfig &c) { c.authorizationMode = u"Bearer"_s; });
    row("no token", [](OktaConfig &c) {
        c.authorizationMode = u"SSWS"_s;
        c.token = {};
    });
    row("neither token nor key", [](OktaConfig &c) {
        c.authorizationMode.clear();
        c.token = {};
        c.privateKey = {};
    });
    row("odd token", [](OktaConfig &c) {
        c.authorizationMode.clear();
        c.token = Secret(token + "\r\nX: y");
    });
}

void TestOktaConfig::tellsWhatIsMissing()
{
    QFETCH(OktaConfig, config);
    const Result<FoundOrg> found = foundOrg(config, Lasting::Saved);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Validation);
    QVERIFY(!found.error().summary.isEmpty());
    QVERIFY(!found.error().details().contains(QString::fromLatin1(token)));
}

QTEST_GUILESS_MAIN(TestOktaConfig)
#include "tst_oktaconfig.moc"
