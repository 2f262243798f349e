// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundorgs.h"

#include "hostileserver.h"
#include "memorystores.h"
#include "outcome.h"
#include "privatekey.h"
#include "wiring.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestFoundOrgs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsNothing();
    void findsATokenInTheEnvironment();
    void findsAKeyInTheEnvironment();
    void row84_takesTheKeysOwnId_data();
    void row84_takesTheKeysOwnId();
    void findsAServiceAppWithoutAMode();
    void readsTheFileOfAKey();
    void tellsWhichVariableIsWrong_data();
    void tellsWhichVariableIsWrong();
    void namesTheVariablesThatItRead_data();
    void namesTheVariablesThatItRead();
    void takesTheKeyOfTheSdkForGo_data();
    void takesTheKeyOfTheSdkForGo();
    void tellsOfHalfAnOrg_data();
    void tellsOfHalfAnOrg();
    void tellsThatAKeyIsNone();
    void namesAnAssertion();
    void row74_tellsWhatStandsInThePlaceOfTheFile();
    void findsAnOrgInTheFile();
    void looksAtTheKeyInTheFileOnlyWhenItIsWanted();
    void takesAnAccessTokenForTheSessionAlone();
    void findsTheOrgOfTerraform();
    void knowsWhetherTheEnvironmentNamesOne_data();
    void knowsWhetherTheEnvironmentNamesOne();
    void asksForTheGivenScopesAlone_data();
    void asksForTheGivenScopesAlone();

private:
    void writeYaml(const QByteArray &content) const;

    QTemporaryDir m_home;
};

void TestFoundOrgs::init()
{
    for (const char *name : {"ORGURL", "TOKEN", "AUTHORIZATIONMODE", "CLIENTID", "SCOPES",
                             "PRIVATEKEY", "PRIVATEKEYID", "PROXY_HOST", "CLIENTASSERTION",
                             "OKTADOMAIN", "APITOKEN", "ACCESSTOKEN", "PRIVATE_KEY", "JWK"})
        qunsetenv(QByteArray(QByteArray("OKTA_CLIENT_") + name).constData());
    for (const char *name : {"ORG_NAME", "BASE_URL", "API_TOKEN", "ACCESS_TOKEN", "API_CLIENT_ID",
                             "API_SCOPES", "API_PRIVATE_KEY", "API_PRIVATE_KEY_ID"})
        qunsetenv(QByteArray(QByteArray("OKTA_") + name).constData());
    qputenv("HOME", m_home.path().toLocal8Bit());
    QFile::remove(m_home.filePath(u".okta/okta.yaml"_s));
}

void TestFoundOrgs::writeYaml(const QByteArray &content) const
{
    QFile file(m_home.filePath(u".okta/okta.yaml"_s));
    if (!QDir(m_home.path()).mkpath(u".okta"_s) || !file.open(QIODevice::WriteOnly)
        || file.write(content) != content.size())
        qFatal("The file could not be written.");
}

void TestFoundOrgs::findsNothing()
{
    const auto environment = orgOfEnvironment();
    QVERIFY(environment && !*environment);
    const auto file = orgOfOktaYaml();
    QVERIFY(file && !*file);
    qputenv("OKTA_CLIENT_ORGURL", "https://acme.okta.com"); // nothing to open it with
    const auto alone = orgOfEnvironment();
    QVERIFY(alone && !*alone);
}

void TestFoundOrgs::findsATokenInTheEnvironment()
{
    qputenv("OKTA_CLIENT_ORGURL", "https://acme.okta.com");
    qputenv("OKTA_CLIENT_TOKEN", "00token");
    const auto found = orgOfEnvironment();
    QVERIFY(found && *found);
    QCOMPARE((*found)->profile.url, QUrl(u"https://acme.okta.com"_s));
    QCOMPARE((*found)->profile.signIn, SignInMethod::ApiToken);
    QCOMPARE((*found)->secret, Secret("00token"));
    QVERIFY(!qEnvironmentVariableIsSet("OKTA_CLIENT_TOKEN"));
}

void TestFoundOrgs::findsAKeyInTheEnvironment()
{
    const PrivateKey key = PrivateKey::generateEc();
    qputenv("OKTA_CLIENT_ORGURL", "https://acme.okta.com");
    qputenv("OKTA_CLIENT_AUTHORIZATIONMODE", "PrivateKey");
    qputenv("OKTA_CLIENT_CLIENTID", "0oa1");
    qputenv("OKTA_CLIENT_PRIVATEKEYID", "kid1");
    // With line breaks as people write them in variables.
    qputenv("OKTA_CLIENT_PRIVATEKEY", "-----BEGIN PRIVATE KEY-----\\n" + key.stored()->bytes()
                                          + "\\n-----END PRIVATE KEY-----");
    const auto found = orgOfEnvironment();
    QVERIFY(found && *found);
    QCOMPARE((*found)->profile.signIn, SignInMethod::ServiceApp);
    QCOMPARE((*found)->profile.clientId, u"0oa1"_s);
    QCOMPARE((*found)->profile.signingKeyId, u"kid1"_s);
    QCOMPARE((*found)->secret, *key.stored());
    QVERIFY(!qEnvironmentVariableIsSet("OKTA_CLIENT_PRIVATEKEY"));
}

void TestFoundOrgs::row84_takesTheKeysOwnId_data()
{
    QTest::addColumn<QByteArray>("kid");
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QString>("id");
    QTest::newRow("of the JWK") << QByteArray("kid-two-2026") << QByteArray() << u"kid-two-2026"_s;
    QTest::newRow("of both") << QByteArray("https://v.example.com/k/1") << QByteArray("other")
                             << u"https://v.example.com/k/1"_s;
    QTest::newRow("of the variable") << QByteArray() << QByteArray("a:b+c/d=") << u"a:b+c/d="_s;
    QTest::newRow("none") << QByteArray() << QByteArray() << QString();
}

void TestFoundOrgs::row84_takesTheKeysOwnId()
{
    QFETCH(const QByteArray, kid);
    QFETCH(const QByteArray, variable);
    qputenv("OKTA_CLIENT_ORGURL", "https://acme.okta.com");
    qputenv("OKTA_CLIENT_AUTHORIZATIONMODE", "PrivateKey");
    qputenv("OKTA_CLIENT_CLIENTID", "0oa1");
    qputenv("OKTA_CLIENT_PRIVATEKEYID", variable);
    // RFC 7515, A.3.
    qputenv("OKTA_CLIENT_PRIVATEKEY",
            R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
            R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",)"
            R"("d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI")"
                + (kid.isEmpty() ? QByteArray() : R"(,"kid":")" + kid + '"') + '}');
    const auto found = orgOfEnvironment();
    QVERIFY2(found && *found, found ? "" : qPrintable(found.error().summary));
    QTEST((*found)->profile.signingKeyId, "id");
}

void TestFoundOrgs::findsAServiceAppWithoutAMode()
{
    const PrivateKey key = PrivateKey::generateEc();
    qputenv("OKTA_CLIENT_ORGURL", "https://acme.okta.com");
    qputenv("OKTA_CLIENT_CLIENTID", "0oa1");
    qputenv("OKTA_CLIENT_PRIVATEKEY", "-----BEGIN PRIVATE KEY-----\\n" + key.stored()->bytes()
                                          + "\\n-----END PRIVATE KEY-----");
    qputenv("OKTA_CLIENT_PROXY_HOST", "http://me:pw@p.example.com:3128");
    const auto found = orgOfEnvironment();
    QVERIFY2(found && *found, found ? "" : qPrintable(found.error().summary));
    QCOMPARE((*found)->profile.signIn, SignInMethod::ServiceApp);
    QCOMPARE((*found)->secret, *key.stored());
    QCOMPARE((*found)->profile.proxy,
             ProxyChoice({ProxyMode::Own, u"p.example.com"_s, 3128, u"me"_s}));
    QCOMPARE((*found)->proxyPassword, Secret("pw"));
}

void TestFoundOrgs::readsTheFileOfAKey()
{
    const PrivateKey key = PrivateKey::generateEc();
    const QString path = m_home.filePath(u"key.pem"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("-----BEGIN PRIVATE KEY-----\n" + key.stored()->bytes()
               + "\n-----END PRIVATE KEY-----\n");
    file.close();
    const auto open = [](const QByteArray &value) {
        qputenv("OKTA_CLIENT_ORGURL", "https://acme.okta.com");
        qputenv("OKTA_CLIENT_CLIENTID", "0oa1");
        qputenv("OKTA_CLIENT_PRIVATEKEY", value);
        return orgOfEnvironment();
    };
    const auto found = open(path.toUtf8());
    QVERIFY2(found && *found, found ? "" : qPrintable(found.error().summary));
    QCOMPARE((*found)->secret, *key.stored());
    const QByteArray url = QUrl::fromLocalFile(path).toEncoded();
    const QByteArray relative = QDir::current().relativeFilePath(path).toUtf8();
    for (const QByteArray &other : {url, relative, '"' + path.toUtf8() + '"'}) {
        const auto same = open(other);
        QVERIFY2(same && *same, same ? other.constData() : qPrintable(same.error().summary));
        QCOMPARE((*same)->secret, *key.stored());
    }
#ifndef Q_OS_WIN
    QVERIFY(open("~/key.pem"));
#endif
    // As clusters name what they mount.
    QVERIFY(QDir(m_home.path()).mkpath(u"my keys"_s));
    const QString bare = m_home.filePath(u"my keys/okta_key"_s);
    QVERIFY(QFile::exists(bare) || QFile::copy(path, bare));
    QVERIFY(open("FILE" + QUrl::fromLocalFile(bare).toEncoded().mid(4)));
#ifndef Q_OS_WIN
    QVERIFY(open("~/my keys/okta_key"));
#endif
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_home.path()));
    for (const char *other : {"my keys/okta_key", "./my keys/okta_key", "'my keys/okta_key'"}) {
        const auto same = open(other);
        QVERIFY2(same && *same, same ? other : qPrintable(same.error().summary));
        QCOMPARE((*same)->secret, *key.stored());
    }
    const auto other = open("my keys/other");
    QVERIFY(!other);
    QVERIFY2(other.error().summary.contains(u"nor the path"), qPrintable(other.error().summary));
    QVERIFY(QDir::setCurrent(before));
    const auto none = open(path.toUtf8() + ".none");
    QVERIFY(!none);
    QVERIFY2(none.error().summary.contains(u"There is no file"), qPrintable(none.error().summary));
}

void TestFoundOrgs::tellsWhichVariableIsWrong_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("words");
    const QByteArray encrypted = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIGrMFcGCSqGSIb3DQEFDTBK"
                                 "MCkGCSqGSIb3DQEFDDAcBAgAAAAAAAAAAAICCAAwDAYIKoZIhvcNAgkFADAdBglg"
                                 "hkgBZQMEASoEEAAAAAAAAAAAAAAAAAAAAAAEUAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                                 "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                                 "AAAAAAAAAAAAAAAAAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n";
    const QString keyName = u"OKTA_CLIENT_PRIVATEKEY"_s;
    QTest::newRow("no mode, a bad key")
        << QByteArray() << QByteArray() << QByteArray("canary") << keyName << u"no private key"_s;
    QTest::newRow("a token for a key")
        << QByteArray("PrivateKey") << QByteArray() << QByteArray("eyJcanary.canary.canary")
        << keyName << u"is a token"_s;
    QTest::newRow("a public key for a key")
        << QByteArray("PrivateKey") << QByteArray() << QByteArray("ssh-rsa canary me@host.example")
        << keyName << u"is a public key"_s;
    QTest::newRow("a key of another kind") // RFC 8410, 10.3
        << QByteArray("PrivateKey") << QByteArray()
        << QByteArray("MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC") << keyName
        << u"neither an RSA key"_s;
    QTest::newRow("no key") << QByteArray("PrivateKey") << QByteArray() << QByteArray() << keyName
                            << u"is missing"_s;
    QTest::newRow("encrypted") << QByteArray("PrivateKey") << QByteArray() << encrypted << keyName
                               << u"encrypted"_s;
    QTest::newRow("bad token") << QByteArray() << QByteArray("00 canary") << QByteArray()
                               << u"OKTA_CLIENT_TOKEN"_s << QString();
    QTest::newRow("no token") << QByteArray("SSWS") << QByteArray() << QByteArray("canary")
                              << keyName << u"mode SSWS wants a token"_s;
}

void TestFoundOrgs::tellsWhichVariableIsWrong()
{
    QFETCH(const QByteArray, mode);
    QFETCH(const QByteArray, token);
    QFETCH(const QByteArray, key);
    QFETCH(const QString, variable);
    QFETCH(const QString, words);
    qputenv("OKTA_CLIENT_ORGURL", "https://acme.okta.com");
    qputenv("OKTA_CLIENT_CLIENTID", "0oa1");
    qputenv("OKTA_CLIENT_AUTHORIZATIONMODE", mode);
    qputenv("OKTA_CLIENT_TOKEN", token);
    qputenv("OKTA_CLIENT_PRIVATEKEY", key);
    const auto found = orgOfEnvironment();
    QVERIFY(!found);
    const QString said = found.error().summary;
    QVERIFY2(said.contains(variable) && said.contains(words), qPrintable(said));
    QVERIFY(!found.error().details().contains(u"canary"));
}

void TestFoundOrgs::namesTheVariablesThatItRead_data()
{
    QTest::addColumn<QByteArray>("org");
    QTest::addColumn<QByteArray>("secret");
    for (const auto &[org, secret] :
         {std::pair{"OKTA_CLIENT_OKTADOMAIN", "OKTA_CLIENT_APITOKEN"},
          std::pair{"OKTA_CLIENT_OKTADOMAIN", "OKTA_CLIENT_ACCESSTOKEN"},
          std::pair{"OKTA_CLIENT_ORG_URL", "OKTA_CLIENT_PRIVATE_KEY"},
          std::pair{"OKTA_CLIENT_ORGURL", "OKTA_CLIENT_JWK"},
          std::pair{"OKTA_ORG_NAME", "OKTA_ACCESS_TOKEN"},
          std::pair{"OKTA_ORG_NAME", "OKTA_API_PRIVATE_KEY"}})
        QTest::addRow("%s and %s", org, secret) << QByteArray(org) << QByteArray(secret);
}

void TestFoundOrgs::namesTheVariablesThatItRead()
{
    QFETCH(const QByteArray, org);
    QFETCH(const QByteArray, secret);
    qputenv(org.constData(), "acme.okta.com/path");
    qputenv(secret.constData(), "canary");
    const auto found = orgOfEnvironment();
    qunsetenv(org.constData());
    QVERIFY(!found);
    const QString said = found.error().summary;
    QVERIFY2(said.startsWith(u"The org of %1 and %2 cannot"_s.arg(QLatin1StringView(org),
                                                                  QLatin1StringView(secret))),
             qPrintable(said));
}

void TestFoundOrgs::takesTheKeyOfTheSdkForGo_data()
{
    QTest::addColumn<QByteArray>("mode");
    for (const char *mode : {"", "JWK", "PRIVATE_KEY", "private_key"})
        QTest::newRow(mode) << QByteArray(mode);
}

void TestFoundOrgs::takesTheKeyOfTheSdkForGo()
{
    QFETCH(const QByteArray, mode);
    // RFC 7515, A.3.
    const QByteArray members = R"("kty":"EC","crv":"P-256","kid":"k1",)"
                               R"("x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
                               R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",)"
                               R"("d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI")";
    qputenv("OKTA_CLIENT_ORGURL", "https://acme.okta.com");
    qputenv("OKTA_CLIENT_CLIENTID", "team(hook).cli");
    qputenv("OKTA_CLIENT_AUTHORIZATIONMODE", mode);
    qputenv("OKTA_CLIENT_JWK", '{' + members + '}');
    const auto found = orgOfEnvironment();
    QVERIFY2(found && *found, found ? "" : qPrintable(found.error().summary));
    QCOMPARE((*found)->profile.signIn, SignInMethod::ServiceApp);
    QCOMPARE((*found)->profile.signingKeyId, u"k1"_s);
    QCOMPARE((*found)->profile.clientId, u"team(hook).cli"_s);
    QVERIFY(!qEnvironmentVariableIsSet("OKTA_CLIENT_JWK"));
#ifdef Q_OS_WIN
    QSKIP("Windows lets nobody choose another home");
#endif
    for (const QByteArray &jwk : {"'{" + members + "}'", '{' + members + '}'}) {
        writeYaml("okta:\n  client:\n    orgUrl: https://acme.okta.com\n    clientId: 0oa1\n"
                  "    authorizationMode: \""
                  + mode + "\"\n    jwk: " + jwk + '\n');
        const auto inFile = orgOfOktaYaml();
        QVERIFY2(inFile && *inFile, inFile ? "" : qPrintable(inFile.error().summary));
        QCOMPARE((*inFile)->secret, (*found)->secret);
    }
}

void TestFoundOrgs::tellsOfHalfAnOrg_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("yaml");   ///< In okta.client.
    QTest::addColumn<QStringList>("words"); ///< None: nothing is told.
    const QByteArray url = "orgUrl: https://file.okta.com";
    const auto org = u"https://file.okta.com"_s;
    const auto orgUrl = u"set OKTA_CLIENT_ORGURL as well"_s;
    QTest::newRow("a token, and an org in the file")
        << QByteArray("OKTA_CLIENT_TOKEN") << url
        << QStringList{u"OKTA_CLIENT_TOKEN is set"_s, org, u"okta.yaml"_s,
                       u"Set OKTA_CLIENT_ORGURL as well"_s};
    QTest::newRow("a key, and an org in the file with its own token")
        << QByteArray("OKTA_CLIENT_PRIVATE_KEY") << url + ", token: 00file"
        << QStringList{u"OKTA_CLIENT_PRIVATE_KEY is set"_s, org};
    QTest::newRow("a token alone") << QByteArray("OKTA_CLIENT_APITOKEN") << QByteArray()
                                   << QStringList{u"OKTA_CLIENT_APITOKEN is set"_s, orgUrl};
    QTest::newRow("an org, and a token in the file")
        << QByteArray("OKTA_CLIENT_OKTADOMAIN") << QByteArray("token: 00file")
        << QStringList{u"OKTA_CLIENT_OKTADOMAIN names"_s, u"set OKTA_CLIENT_TOKEN as well"_s};
    QTest::newRow("an org, and another in the file")
        << QByteArray("OKTA_CLIENT_ORGURL") << url + ", token: 00file"
        << QStringList{u"OKTA_CLIENT_ORGURL names"_s, u"set OKTA_CLIENT_TOKEN as well"_s, org};
    QTest::newRow("the org of the file")
        << QByteArray("OKTA_CLIENT_ORGURL") << QByteArray("orgUrl: acme.okta.com, token: 00file")
        << QStringList();
    QTest::newRow("the org of the file, that has nothing else")
        << QByteArray("OKTA_CLIENT_ORGURL") << QByteArray("orgUrl: acme.okta.com")
        << QStringList{u"OKTA_CLIENT_ORGURL names"_s, u"set OKTA_CLIENT_TOKEN as well"_s};
    QTest::newRow("the file alone") << QByteArray("UNRELATED") << url << QStringList();
}

void TestFoundOrgs::tellsOfHalfAnOrg()
{
#ifdef Q_OS_WIN
    QSKIP("Windows lets nobody choose another home");
#endif
    QFETCH(const QByteArray, variable);
    QFETCH(const QByteArray, yaml);
    QFETCH(const QStringList, words);
    qputenv(variable.constData(), "acme.okta.com");
    if (!yaml.isEmpty())
        writeYaml("okta:\n  client: {" + yaml + "}\n");
    const QString said = halfAnOrg();
    QCOMPARE(said.isEmpty(), words.isEmpty());
    for (const QString &word : words)
        QVERIFY2(said.contains(word), qPrintable(said));
    QVERIFY(!said.contains(u"00file"_s));
    // Nor is the one sent to the other.
    const auto found = orgOfEnvironment();
    QVERIFY(found && !*found);
    qunsetenv(variable.constData());
}

void TestFoundOrgs::row74_tellsWhatStandsInThePlaceOfTheFile()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    QVERIFY(QDir(home.path()).mkpath(u".okta"_s));
    const QString path = home.filePath(u".okta/okta.yaml"_s);
    QVERIFY(::mkfifo(QFile::encodeName(path).constData(), 0600) == 0);
    const auto found = profileOfOktaYaml();
    QVERIFY(!found);
    QVERIFY2(found.error().summary.contains(u"named pipe"), qPrintable(found.error().summary));
    QVERIFY(!orgOfOktaYaml());
#endif
}

void TestFoundOrgs::tellsThatAKeyIsNone()
{
    qputenv("OKTA_CLIENT_ORGURL", "https://acme.okta.com");
    qputenv("OKTA_CLIENT_AUTHORIZATIONMODE", "PrivateKey");
    qputenv("OKTA_CLIENT_CLIENTID", "0oa1");
    qputenv("OKTA_CLIENT_PRIVATEKEY", "canaryCanary");
    const auto found = orgOfEnvironment();
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Validation);
    QVERIFY(!found.error().details().contains(u"canaryCanary"));
}

void TestFoundOrgs::namesAnAssertion()
{
    for (const char *mode : {"", "PrivateKey", "JWT"}) {
        qputenv("OKTA_CLIENT_ORGURL", "https://acme.okta.com");
        qputenv("OKTA_CLIENT_AUTHORIZATIONMODE", mode);
        qputenv("OKTA_CLIENT_CLIENTID", "0oa1");
        qputenv("OKTA_CLIENT_CLIENTASSERTION", "eyJ.canary.canary");
        const auto found = orgOfEnvironment();
        QVERIFY(!found);
        const QString said = found.error().summary;
        QVERIFY2(said.contains(u"OKTA_CLIENT_CLIENTASSERTION"), qPrintable(said));
        QVERIFY2(said.contains(u"Give the private key"), qPrintable(said));
        QVERIFY(!found.error().details().contains(u"canary"));
        QVERIFY(!qEnvironmentVariableIsSet("OKTA_CLIENT_CLIENTASSERTION"));
    }
}

void TestFoundOrgs::findsAnOrgInTheFile()
{
#ifdef Q_OS_WIN
    QSKIP("Windows lets nobody choose another home");
#endif
    const PrivateKey key = PrivateKey::generateEc();
    QVERIFY(QDir(m_home.path()).mkpath(u".okta"_s));
    QFile file(m_home.filePath(u".okta/okta.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("okta:\n  client:\n    orgUrl: https://acme.okta.com\n"
               "    authorizationMode: PrivateKey\n    clientId: 0oa1\n    privateKey: |\n"
               "      -----BEGIN PRIVATE KEY-----\n      "
               + key.stored()->bytes() + "\n      -----END PRIVATE KEY-----\n");
    file.close();
    const auto found = orgOfOktaYaml();
    QVERIFY(found && *found);
    QCOMPARE((*found)->secret, *key.stored());
}

void TestFoundOrgs::looksAtTheKeyInTheFileOnlyWhenItIsWanted()
{
#ifdef Q_OS_WIN
    QSKIP("Windows lets nobody choose another home");
#endif
    QVERIFY(QDir(m_home.path()).mkpath(u".okta"_s));
    QFile file(m_home.filePath(u".okta/okta.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("okta:\n  client:\n    orgUrl: https://acme.okta.com\n"
               "    authorizationMode: PrivateKey\n    clientId: 0oa1\n    privateKey: none\n");
    file.close();
    const auto profile = profileOfOktaYaml();
    QVERIFY(profile && *profile);
    QCOMPARE((*profile)->url, QUrl(u"https://acme.okta.com"_s));
    QVERIFY(!orgOfOktaYaml());
}

void TestFoundOrgs::takesAnAccessTokenForTheSessionAlone()
{
    qputenv("OKTA_CLIENT_ORGURL", "https://acme.okta.com");
    qputenv("OKTA_CLIENT_AUTHORIZATIONMODE", "Bearer");
    qputenv("OKTA_CLIENT_TOKEN", "access.token");
    const auto found = orgOfEnvironment();
    QVERIFY(found && *found);
    QVERIFY((*found)->isAccessToken);
    QCOMPARE((*found)->secret, Secret("access.token"));

#ifdef Q_OS_WIN
    QSKIP("Windows lets nobody choose another home");
#endif
    QVERIFY(QDir(m_home.path()).mkpath(u".okta"_s));
    QFile file(m_home.filePath(u".okta/okta.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("okta:\n  client:\n    orgUrl: https://acme.okta.com\n"
               "    authorizationMode: Bearer\n    token: access.token\n");
    file.close();
    QVERIFY(!profileOfOktaYaml());
    const auto refused = orgOfOktaYaml();
    QVERIFY(!refused);
    QVERIFY(refused.error().summary.contains(u"access token"_s));
}

void TestFoundOrgs::findsTheOrgOfTerraform()
{
    const auto byToken = [](const char *org, const char *base) {
        qputenv("OKTA_ORG_NAME", org);
        if (base)
            qputenv("OKTA_BASE_URL", base);
        qputenv("OKTA_API_TOKEN", "00token");
        return orgOfEnvironment();
    };
    const auto found = byToken("acme", nullptr);
    QVERIFY2(found && *found, found ? "" : qPrintable(found.error().summary));
    QCOMPARE((*found)->profile.url, QUrl(u"https://acme.okta.com"_s));
    QCOMPARE((*found)->secret, Secret("00token"));
    QVERIFY(!qEnvironmentVariableIsSet("OKTA_API_TOKEN"));
    QCOMPARE((*byToken("acme", "oktapreview.com"))->profile.url,
             QUrl(u"https://acme.oktapreview.com"_s));
    QCOMPARE((*byToken("id.acme.example", "okta.com"))->profile.url,
             QUrl(u"https://id.acme.example"_s));
    for (const char *base :
         {"https://oktapreview.com/", ".oktapreview.com", "acme.oktapreview.com"})
        QCOMPARE((*byToken("acme", base))->profile.url, QUrl(u"https://acme.oktapreview.com"_s));
    QVERIFY(!*byToken("", "okta.com")); // empty variables are as good as none
    const auto odd = byToken("a b", "okta.com");
    QVERIFY(!odd);
    QVERIFY(odd.error().summary.contains(u"OKTA_ORG_NAME"));

    qputenv("OKTA_ORG_NAME", "acme");
    qputenv("OKTA_ACCESS_TOKEN", "eyJ.access");
    const auto access = orgOfEnvironment();
    QVERIFY(access && *access && (*access)->isAccessToken);

    const PrivateKey key = PrivateKey::generateEc();
    qputenv("OKTA_API_CLIENT_ID", "0oa1");
    qputenv("OKTA_API_SCOPES", "okta.inlineHooks.read,okta.groups.read");
    qputenv("OKTA_API_PRIVATE_KEY_ID", "kid1");
    qputenv("OKTA_API_PRIVATE_KEY", "-----BEGIN PRIVATE KEY-----\n" + key.stored()->bytes()
                                        + "\n-----END PRIVATE KEY-----");
    const auto app = orgOfEnvironment();
    QVERIFY2(app && *app, app ? "" : qPrintable(app.error().summary));
    QCOMPARE((*app)->profile.signIn, SignInMethod::ServiceApp);
    QCOMPARE((*app)->profile.signingKeyId, u"kid1"_s);
    QVERIFY((*app)->profile.readOnly);
    QCOMPARE((*app)->secret, *key.stored());

    // What is for the one org goes to no other.
    qputenv("OKTA_CLIENT_ORGURL", "https://other.okta.com");
    qputenv("OKTA_API_TOKEN", "00token");
    const auto other = orgOfEnvironment();
    QVERIFY(other && !*other);
}

void TestFoundOrgs::knowsWhetherTheEnvironmentNamesOne_data()
{
    QTest::addColumn<QByteArray>("org");
    QTest::addColumn<QByteArray>("credential");
    QTest::addColumn<bool>("names");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << false;
    QTest::newRow("URL alone") << QByteArray("OKTA_CLIENT_ORGURL") << QByteArray() << false;
    QTest::newRow("token") << QByteArray("OKTA_CLIENT_ORGURL") << QByteArray("OKTA_CLIENT_TOKEN")
                           << true;
    QTest::newRow("as .NET has it")
        << QByteArray("OKTA_CLIENT_OKTADOMAIN") << QByteArray("OKTA_CLIENT_TOKEN") << true;
    QTest::newRow("as Terraform has it")
        << QByteArray("OKTA_ORG_NAME") << QByteArray("OKTA_API_TOKEN") << true;
    QTest::newRow("as Terraform has it, alone")
        << QByteArray("OKTA_ORG_NAME") << QByteArray() << false;
}

void TestFoundOrgs::knowsWhetherTheEnvironmentNamesOne()
{
    QFETCH(const QByteArray, org);
    QFETCH(const QByteArray, credential);
    QFETCH(const bool, names);
    if (!org.isEmpty())
        qputenv(org.constData(), "acme");
    if (!credential.isEmpty())
        qputenv(credential.constData(), "00abc");
    QCOMPARE(environmentNamesOrg(), names);
    // It took nothing out, so that the org can still be opened.
    const Result<std::optional<FoundOrg>> found = orgOfEnvironment();
    QCOMPARE(!found || found->has_value(), names);
    for (const QByteArray &name : {org, credential}) {
        if (!name.isEmpty())
            qunsetenv(name.constData());
    }
}

void TestFoundOrgs::asksForTheGivenScopesAlone_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("asked"); ///< Empty: it is told that there is none to ask for.
    const auto read = u"okta.inlineHooks.read"_s;
    const auto manage = u"okta.inlineHooks.manage"_s;
    QTest::newRow("none given") << QString() << u"%1 %2"_s.arg(read, manage);
    QTest::newRow("read") << read << read;
    QTest::newRow("manage") << manage << manage;
    QTest::newRow("both") << u"%1,%2"_s.arg(manage, read) << u"%1 %2"_s.arg(read, manage);
    QTest::newRow("apps, but not to be read") << u"%1 okta.apps.manage"_s.arg(read) << read;
    QTest::newRow("manage for apps, too") << u"%1 okta.apps.manage okta.users.read"_s.arg(manage)
                                          << u"%1 okta.apps.manage"_s.arg(manage);
    QTest::newRow("others") << u"okta.users.read okta.groups.manage"_s << QString();
}

void TestFoundOrgs::asksForTheGivenScopesAlone()
{
    QFETCH(const QString, given);
    QFETCH(const QString, asked);
    HostileServer server;
    server.answer([](QTcpSocket *socket, const HostileServer::Request &request) {
        const bool scope = request.target == "/oauth2/v1/token";
        HostileServer::json(scope ? 400 : 200,
                            scope ? R"({"error":"invalid_scope","error_description":"no"})"
                                  : "[]")(socket, request);
    });
    qputenv("OKTA_CLIENT_ORGURL", server.url().toEncoded());
    qputenv("OKTA_CLIENT_AUTHORIZATIONMODE", "PrivateKey");
    qputenv("OKTA_CLIENT_CLIENTID", "0oa1");
    qputenv("OKTA_CLIENT_SCOPES", given.toUtf8());
    qputenv("OKTA_CLIENT_PRIVATEKEY", "-----BEGIN PRIVATE KEY-----\\n"
                                          + PrivateKey::generateEc().stored()->bytes()
                                          + "\\n-----END PRIVATE KEY-----");
    const auto found = orgOfEnvironment();
    if (asked.isEmpty()) {
        QVERIFY(!found);
        QVERIFY2(found.error().summary.contains(u"okta.inlineHooks.read"),
                 qPrintable(found.error().summary));
        return;
    }
    QVERIFY2(found && *found, found ? "" : qPrintable(found.error().summary));
    WiringOptions options;
    options.folder = m_home.path();
    options.keychain = std::make_unique<MemorySecretStore>();
    Wiring parts(std::move(options));
    const auto api = parts.orgs().makeApi((*found)->profile, {.credential = (*found)->secret});
    Outcome<HookKeyListing> listed;
    api->listKeys(this, listed.callback());
    QVERIFY(listed.failed());
    QVERIFY(!server.requests().isEmpty());
    // Nor anything else where that is refused.
    for (const HostileServer::Request &request : server.requests()) {
        QUrlQuery form(QString::fromLatin1(request.body));
        const QStringList scopes =
            form.queryItemValue(u"scope"_s, QUrl::FullyDecoded).replace(u'+', u' ').split(u' ');
        for (const QString &scope : scopes)
            QVERIFY2(asked.split(u' ').contains(scope), qPrintable(scope));
        if (&request == &server.requests().first())
            QCOMPARE(scopes.join(u' '), asked);
    }
}

QTEST_GUILESS_MAIN(TestFoundOrgs)
#include "tst_foundorgs.moc"
