// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oktayaml.h"

#include "failonwarning.h"
#include "oktayamlfolder.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestOktaYaml final : public QObject, private OktaYamlFolder
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }
    void readsTheFileOfAnApiToken();
    void readsTheFileOfAServiceApp();
    void findsNothing_data();
    void findsNothing();
    void saysWhyItFindsNothing_data();
    void saysWhyItFindsNothing();
    void readsNamesInAnyLetterCase_data();
    void readsNamesInAnyLetterCase();
    void refusesFiles_data();
    void refusesFiles();
    void takesWrongTypesForNothing_data();
    void takesWrongTypesForNothing();
    void followsAliasesOfTextsAlone();
    void endsWhereTheParserDoesNot();
    void readsTheDocumentWithTheOrg();
    void passesByAnAliasBomb();
    void row74_refusesAFolderAndAPipe();
    void readsOtherNamesInTheFile();
    void readsAJwkInTheFile();
    void readsTheProfileOfOktasCli_data();
    void readsTheProfileOfOktasCli();
    void tellsThatTheActiveProfileIsGone();
};

void TestOktaYaml::readsTheFileOfAnApiToken()
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

void TestOktaYaml::readsTheFileOfAServiceApp()
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

void TestOktaYaml::findsNothing_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("comment") << QByteArray("# okta:\n#  orgUrl:https://a.okta.com\n");
    QTest::newRow("a text") << QByteArray("okta\n");
    QTest::newRow("another program's") << QByteArray("service:\n  url: https://a.okta.com\n");
}

void TestOktaYaml::findsNothing()
{
    QFETCH(QByteArray, yaml);
    const auto config = read(yaml);
    QVERIFY2(config, config ? "" : qPrintable(config.error().summary));
    QVERIFY(!*config);
}

void TestOktaYaml::saysWhyItFindsNothing_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("words");
    const QString place = u"no orgUrl where"_s;
    QTest::newRow("null") << QByteArray("okta: ~\n") << place;
    QTest::newRow("JSON") << QByteArray("{\"okta\":{}}") << place;
    QTest::newRow("not indented") << QByteArray("okta:\nclient:\n  orgUrl: https://a.okta.com\n")
                                  << place;
    QTest::newRow("a list") << QByteArray(
        "- okta:\n    client:\n      orgUrl: https://a.okta.com\n")
                            << place;
    QTest::newRow("no client") << QByteArray("okta:\n  orgUrl: https://a.okta.com\n") << place;
    QTest::newRow("no okta") << QByteArray("client:\n  OktaDomain: https://a.okta.com\n") << place;
    QTest::newRow("too deep") << QByteArray("a:\n  okta:\n    client:\n      orgUrl: https://a\n")
                              << place;
    QTest::newRow("client is a list")
        << QByteArray("okta:\n  client:\n    - orgUrl: https://a.okta.com\n") << place;
    QTest::newRow("other name") << QByteArray("okta:\n  client:\n    url: https://a.okta.com\n")
                                << place;
    QTest::newRow("no active profile")
        << QByteArray("okta:\n  profiles:\n    a.b:\n      orgUrl: https://a.okta.com\n")
        << u"name the one that you work with"_s;
    const QString blank = u"In line 3 the name"_s;
    for (const char *rest :
         {"orgUrl:https://a.okta.com", "OrgUrl:\"https://a.okta.com\"\n    token: 00canary",
          "orgUrl:https://a.okta.com\n    token:00canary", "orgUrl = https://a.okta.com",
          "token:00canary\n    orgUrl: https://a.okta.com", "orgUrl:\u00a0https://a.okta.com"})
        QTest::newRow(rest) << QByteArray("okta:\n  client:\n    ") + rest + '\n' << blank;
    QTest::newRow("no blank behind the org")
        << QByteArray("okta:\n  client:\n    orgUrl: https://a.okta.com\n    token:00canary\n")
        << u"In line 4 the name"_s;
    QTest::newRow("no blank in one line")
        << QByteArray("okta:\n  client: {orgUrl:https://a.okta.com, token: 00canary}\n")
        << u"In line 2 the name"_s;
    QTest::newRow("no blank in dotted names")
        << QByteArray("okta.client.orgUrl:https://a.okta.com\n") << u"In line 1 the name"_s;
    QTest::newRow("no-break spaces")
        << QByteArray("okta:\n\u00a0\u00a0client:\n    orgUrl: https://a.okta.com\n")
        << u"Line 2 is indented with"_s;
    QTest::newRow("tabs") << QByteArray("okta:\n\tclient:\n\t\torgUrl: https://a.okta.com\n")
                          << u"Line 2 is indented with"_s;
    QTest::newRow("names of variables")
        << QByteArray("OKTA_CLIENT_ORGURL: https://a.okta.com\n") << place;
    for (const char *variable :
         {"OKTA_CLIENT_ORGURL=https://a.okta.com", "export OKTA_CLIENT_TOKEN=00canary",
          "okta.client.orgUrl=https://a.okta.com"})
        QTest::newRow(variable) << QByteArray(variable) << u"In line 1 the name"_s;
    QTest::newRow("another program's tag") << QByteArray(
        "okta:\n  client:\n    orgUrl: https://a.okta.com\n    token: !vault 00canary\n")
                                           << u"A tag (!)"_s;
    const QByteArray start =
        "okta:\n  client:\n    orgUrl: https://a.okta.com\n    token: 00canary\n";
    QTest::newRow("scopes as members") << start + "    scopes: {okta.inlineHooks.read: true}\n"
                                       << u"no list of texts"_s;
    QTest::newRow("scopes in a list of lists") << start + "    Scopes: [[okta.inlineHooks.read]]\n"
                                               << u"no list of texts"_s;
    QTest::newRow("scopes elsewhere")
        << "a: &a [okta.inlineHooks.read]\n" + start + "    scopes: *a\n"
        << u"alias"_s;
    QTest::newRow("a proxy elsewhere")
        << "a: &a {host: p, port: 8080}\n" + start + "    proxy: *a\n"
        << u"alias"_s;
    QTest::newRow("more elsewhere") << "a: &a {scopes: b}\n" + start + "    <<: *a\n" << u"alias"_s;
    QTest::newRow("a tag in a list") << start + "    scopes:\n    - !env SCOPES\n"
                                     << u"A tag (!)"_s;
    QTest::newRow("no base64") << QByteArray(
        "okta:\n  client:\n    orgUrl: https://a.okta.com\n    token: !!binary 00-canary\n")
                               << u"!!binary"_s;
    for (const char *key : {"[a, b]", "{jwk: {kty: RSA, d: AA}}", "{keys: [{kty: RSA, d: AA}]}"}) {
        for (const char *name : {"privateKey", "private_key", "jwk"}) {
            QTest::addRow("%s of %s", key, name)
                << QByteArray("okta:\n  client:\n    orgUrl: https://a.okta.com\n    ") + name
                       + ": " + key + '\n'
                << u"neither a text nor the members of one JWK"_s;
        }
    }
}

void TestOktaYaml::saysWhyItFindsNothing()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, words);
    const auto config = read(yaml);
    QVERIFY(!config);
    QCOMPARE(config.error().kind, ErrorKind::File);
    QVERIFY2(config.error().summary.contains(words), qPrintable(config.error().summary));
    QVERIFY(!config.error().details().contains(u"canary"));
}

/// As the SDK for .NET takes them.
void TestOktaYaml::readsNamesInAnyLetterCase_data()
{
    QTest::addColumn<QByteArray>("yaml");
    const QByteArray url = "https://acme.okta.com\n";
    QTest::newRow(".NET") << "Okta:\n  Client:\n    OktaDomain: " + url + "    Token: " + token
                                 + "\n    ClientId: 0oa1\n";
    QTest::newRow("lower") << "okta:\n  client:\n    orgurl: " + url + "    apitoken: " + token
                                  + "\n    clientid: 0oa1\n";
    QTest::newRow("upper") << "OKTA.CLIENT:\n  ORGURL: " + url + "  TOKEN: " + token
                                  + "\n  CLIENTID: 0oa1\n";
    QTest::newRow("words") << "okta:\n  client:\n    org_url: " + url + "    api-token: " + token
                                  + "\n    client_id: 0oa1\n";
    QTest::newRow("binary") << "okta:\n  client:\n    OrgUrl: !!binary "
                                   + QByteArray("https://acme.okta.com").toBase64()
                                   + "\n    token: !!binary |\n      "
                                   + token.toBase64().insert(8, "\n      ")
                                   + "\n    clientId: !!str 0oa1\n";
    QTest::newRow("profile")
        << "okta:\n  ActiveProfile: Acme.com-Prod\n  Profiles:\n    acme.com_prod: {orgUrl: a}\n"
           "    Acme.com-Prod:\n      OrgUrl: "
               + url + "      Token: " + token + "\n      ClientID: 0oa1\n";
}

void TestOktaYaml::readsNamesInAnyLetterCase()
{
    QFETCH(const QByteArray, yaml);
    const auto config = read(yaml);
    QVERIFY2(config, config ? "" : qPrintable(config.error().summary));
    QVERIFY(*config);
    QCOMPARE((*config)->orgUrl, u"https://acme.okta.com"_s);
    QCOMPARE((*config)->token, Secret(token));
    QCOMPARE((*config)->clientId, u"0oa1"_s);
}

void TestOktaYaml::refusesFiles_data()
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
    QTest::newRow("twice, in another case") << start + "    Token: other\n";
    QTest::newRow("twice, in other words") << start + "    org_url: a\n    orgUrl: b\n";
    QTest::newRow("twice, empty first") << start + "    orgUrl:\n    orgurl: b\n";
    QTest::newRow("a map twice in other words")
        << start
               + "    orgUrl: https://a.okta.com\n    privateKey: {d: a}\n    private_key: {d: "
                 "b}\n";
    QTest::newRow("a map twice") << start + "  Client:\n    orgUrl: https://other.okta.com\n";
    QTest::newRow("okta twice") << start + "OKTA:\n  client:\n    orgUrl: https://a.okta.com\n";
    QTest::newRow("odd keys") << start + "    ? [a, b]\n    : c\n";
    QTest::newRow("NUL") << QByteArray("\0\0\0\0", 4);
    QTest::newRow("large") << start + "# " + QByteArray(64 * 1024, 'x') + '\n';
}

void TestOktaYaml::refusesFiles()
{
    QFETCH(QByteArray, yaml);
    const auto config = read(yaml);
    QVERIFY(!config);
    QCOMPARE(config.error().kind, yaml.size() > 65'536 ? ErrorKind::Validation : ErrorKind::File);
    QVERIFY(config.error().summary.contains(u"okta.yaml"_s));
    QVERIFY(!config.error().details().contains(QString::fromLatin1(token)));
}

void TestOktaYaml::takesWrongTypesForNothing_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("map") << QByteArray("{apiToken}");
    QTest::newRow("list") << QByteArray("[a, b]");
    QTest::newRow("nested list") << QByteArray("[[a]]");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("map with the name") << QByteArray("{token: a, orgUrl: b}");
}

void TestOktaYaml::takesWrongTypesForNothing()
{
    QFETCH(QByteArray, value);
    const auto config = read("okta:\n  client:\n    token: " + value
                             + "\n    orgUrl: https://acme.okta.com\n    kid: " + value + '\n');
    QVERIFY(config && *config);
    QCOMPARE((*config)->orgUrl, u"https://acme.okta.com"_s);
    QVERIFY((*config)->token.isEmpty());
}

void TestOktaYaml::followsAliasesOfTextsAlone()
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
void TestOktaYaml::endsWhereTheParserDoesNot()
{
    for (const char *yaml : {",", "{\"a\": 1},", "a: 1\n---\n,\n"}) {
        const auto config = read(yaml);
        QVERIFY2(!config || !*config, yaml);
    }
    QVERIFY(!read(","));
}

void TestOktaYaml::readsTheDocumentWithTheOrg()
{
    const auto config = read("other: 1\n---\nokta:\n  client:\n    orgUrl: https://acme.okta.com\n"
                             "    token: "
                             + token + "\n---\nokta:\n  client:\n    token: wrong\n");
    QVERIFY(config && *config);
    QCOMPARE((*config)->orgUrl, u"https://acme.okta.com"_s);
    QCOMPARE((*config)->token, Secret(token));
}

void TestOktaYaml::passesByAnAliasBomb()
{
    QByteArray yaml = "a0: &a0 [x, x]\n";
    for (int i = 1; i < 60; ++i) {
        const QByteArray name = 'a' + QByteArray::number(i);
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        yaml += name + ": &" + name + " [" + before + ", " + before + "]\n";
    }
    yaml += "okta:\n  client:\n    orgUrl: https://acme.okta.com\n    token: 00abc\n"
            "    connectionTimeout: *a59\n";
    const auto config = read(yaml);
    QVERIFY(config && *config);
    QVERIFY(!read(yaml.replace("connectionTimeout", "scopes")));
}

void TestOktaYaml::row74_refusesAFolderAndAPipe()
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

void TestOktaYaml::readsOtherNamesInTheFile()
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

    const auto proxy = read("okta:\n  client:\n    orgUrl: https://acme.okta.com\n"
                            "    proxy: http://p:8080\n");
    QVERIFY(proxy && *proxy);
    QCOMPARE((*proxy)->proxyHost, u"http://p:8080"_s);

    const auto dotted =
        read("okta.client.orgUrl: https://acme.okta.com\nokta.client:\n  token: " + token + '\n');
    QVERIFY(dotted && *dotted);
    QCOMPARE((*dotted)->orgUrl, u"https://acme.okta.com"_s);
    QCOMPARE((*dotted)->token, Secret(token));
}

void TestOktaYaml::readsAJwkInTheFile()
{
    const auto config = read("okta:\n  client:\n    orgUrl: https://acme.okta.com\n"
                             "    privateKey:\n      kty: RSA\n      kid: my.kid\n      d: AQAB\n");
    QVERIFY(config && *config);
    QCOMPARE((*config)->privateKey, Secret(R"({"d":"AQAB","kid":"my.kid","kty":"RSA"})"));
    const auto other = read("okta:\n  Client:\n    OrgUrl: https://acme.okta.com\n"
                            "    PrivateKey: {kty: RSA, d: AQAB, x5t#S256: abc}\n");
    QVERIFY(other && *other);
    QCOMPARE((*other)->privateKey, Secret(R"({"d":"AQAB","kty":"RSA","x5t#S256":"abc"})"));
    for (const char *name : {"private_key", "private-key", "PRIVATE_KEY", "jwk"}) {
        const auto spelt =
            read("okta:\n  profiles:\n    my_org:\n      orgUrl: https://a.okta.com\n"
                 "      "
                 + QByteArray(name)
                 + ":\n        kty: RSA\n        d: AQAB\n        key_ops: [sign]\n"
                   "  activeProfile: my_org\n");
        QVERIFY2(spelt && *spelt, name);
        QCOMPARE((*spelt)->privateKey, Secret(R"({"d":"AQAB","key_ops":"sign","kty":"RSA"})"));
    }
    const auto der = read("okta:\n  client:\n    orgUrl: https://acme.okta.com\n"
                          "    privateKey: !!binary MIGA/w==\n");
    QVERIFY(der && *der);
    QCOMPARE((*der)->privateKey, Secret("MIGA/w=="));
}

void TestOktaYaml::readsTheProfileOfOktasCli_data()
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

void TestOktaYaml::readsTheProfileOfOktasCli()
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

void TestOktaYaml::tellsThatTheActiveProfileIsGone()
{
    const auto config = read("okta:\n  profiles:\n    default:\n      orgUrl: "
                             "https://default.example.com\n      token: 00default\n"
                             "  activeProfile: canary\n");
    QVERIFY(!config);
    QCOMPARE(config.error().kind, ErrorKind::File);
    QVERIFY2(config.error().summary.contains(u"activeProfile"), qPrintable(config.error().summary));
    QVERIFY(!config.error().details().contains(u"canary"));
}

QTEST_GUILESS_MAIN(TestOktaYaml)
#include "tst_oktayaml.moc"
