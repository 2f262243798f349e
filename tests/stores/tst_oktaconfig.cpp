// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oktaconfig.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

const QByteArray token = "00canaryCanaryCanaryCanaryCanary";

} // namespace

class TestOktaConfig final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void readsTheEnvironment();
    void forgetsTheSecretsOfTheEnvironment();
    void readsTheFileOfAnApiToken();
    void readsTheFileOfAServiceApp();
    void findsNothing_data();
    void findsNothing();
    void refusesFiles_data();
    void refusesFiles();
    void takesWrongTypesForNothing_data();
    void takesWrongTypesForNothing();
    void followsNoAlias();
    void passesByAnAliasBomb();
    void refusesAFolder();
    void looksInTheHomeFolder();
    void makesOrgs_data();
    void makesOrgs();
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
    QTest::newRow("second document")
        << QByteArray("a: b\n---\nokta:\n  client:\n    orgUrl: https://a.okta.com\n");
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
    QCOMPARE(config.error().kind, ErrorKind::File);
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

void TestOktaConfig::followsNoAlias()
{
    const auto config = read("a: &a " + token + "\nb: &b {client: {orgUrl: https://b.okta.com}}\n"
                             + "okta:\n  <<: *b\n  client:\n    orgUrl: https://acme.okta.com\n"
                               "    token: *a\n");
    QVERIFY(config && *config);
    QCOMPARE((*config)->orgUrl, u"https://acme.okta.com"_s);
    QVERIFY((*config)->token.isEmpty());
}

void TestOktaConfig::passesByAnAliasBomb()
{
    QByteArray yaml = "a0: &a0 [x, x]\n";
    for (int i = 1; i < 60; ++i) {
        const QByteArray name = 'a' + QByteArray::number(i);
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        yaml += name + ": &" + name + " [" + before + ", " + before + "]\n";
    }
    yaml += "okta:\n  client:\n    orgUrl: https://acme.okta.com\n    scopes: *a59\n";
    const auto config = read(yaml);
    QVERIFY(config && *config);
    QVERIFY((*config)->scopes.isEmpty());
}

void TestOktaConfig::refusesAFolder()
{
    const auto none = readOktaYaml(m_folder.filePath(u"none.yaml"_s));
    QVERIFY(none && !*none);
    const auto folder = readOktaYaml(m_folder.path());
    QVERIFY(!folder);
    QCOMPARE(folder.error().kind, ErrorKind::File);
}

void TestOktaConfig::looksInTheHomeFolder()
{
    QCOMPARE(oktaYamlPath(), QDir::homePath() + u"/.okta/okta.yaml"_s);
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
    row("odd key ID", [](OktaConfig &c) { c.privateKeyId = u"a b"_s; });
    row("no key", [](OktaConfig &c) { c.privateKey = {}; });
    row("other mode", [](OktaConfig &c) { c.authorizationMode = u"JWT"_s; });
    row("access token", [](OktaConfig &c) { c.authorizationMode = u"Bearer"_s; });
    row("no token", [](OktaConfig &c) {
        c.authorizationMode.clear();
        c.token = {};
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
