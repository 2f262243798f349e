// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "oktaconfig.h"
#include "oktayaml.h"
#include "oktayamlfolder.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestOktaConfig final : public QObject, private OktaYamlFolder
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }
    void readsTheEnvironment();
    void row84_takesQuotesOff();
    void forgetsTheSecretsOfTheEnvironment();
    void looksInTheHomeFolder();
    void readsEveryNameThatAnSdkReads_data();
    void readsEveryNameThatAnSdkReads();
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
    for (const QString &mode : {u"PRIVATE_KEY"_s, u"private-key"_s, u"JWK"_s, u"JWT"_s})
        QTest::newRow(qPrintable(mode))
            << mode << url << u"okta.inlineHooks.manage"_s << SignInMethod::ServiceApp
            << Environment::Production << false;
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
