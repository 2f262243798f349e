// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundorgs.h"

#include "privatekey.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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
    void tellsThatAKeyIsNone();
    void findsAnOrgInTheFile();
    void looksAtTheKeyInTheFileOnlyWhenItIsWanted();
    void takesAnAccessTokenForTheSessionAlone();

private:
    QTemporaryDir m_home;
};

void TestFoundOrgs::init()
{
    for (const char *name : {"ORGURL", "TOKEN", "AUTHORIZATIONMODE", "CLIENTID", "SCOPES",
                             "PRIVATEKEY", "PRIVATEKEYID"})
        qunsetenv(QByteArray(QByteArray("OKTA_CLIENT_") + name).constData());
    qputenv("HOME", m_home.path().toLocal8Bit());
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

QTEST_GUILESS_MAIN(TestFoundOrgs)
#include "tst_foundorgs.moc"
