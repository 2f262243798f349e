// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgprofilejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace HookKeys;

namespace {

QJsonObject object(QByteArray json)
{
    return QJsonDocument::fromJson(json.replace('\'', '"')).object();
}

OrgProfile fullProfile()
{
    OrgProfile profile;
    profile.name = u"Acme"_s;
    profile.url = QUrl(u"https://acme.okta.com"_s);
    profile.environment = Environment::Other;
    profile.readOnly = true;
    profile.signIn = SignInMethod::ServiceApp;
    profile.clientId = u"0oa1"_s;
    profile.signingKeyId = u"kid-1"_s;
    profile.dpop = true;
    profile.environmentWord = u"Staging"_s;
    profile.environmentHue = EnvironmentHue::Magenta;
    profile.caFile = u"/etc/acme/ca.pem"_s;
    profile.proxy = {ProxyMode::Own, u"proxy.acme.example"_s, 3128, u"anna"_s};
    return profile;
}

} // namespace

class TestOrgProfileJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote_data()
    {
        QTest::addColumn<OrgProfile>("profile");
        QTest::newRow("full") << fullProfile();
        for (const SignInMethod method : {SignInMethod::ApiToken, SignInMethod::Device,
                                          SignInMethod::Browser, SignInMethod::ServiceApp}) {
            OrgProfile profile = fullProfile();
            profile.signIn = method;
            QTest::addRow("method %d", int(method)) << profile;
        }
        for (const RedirectPath path : {RedirectPath::Own, RedirectPath::Shared}) {
            OrgProfile profile = fullProfile();
            profile.signIn = SignInMethod::Browser;
            profile.redirect = path;
            QTest::addRow("redirect %d", int(path)) << profile;
        }
        for (const EnvironmentHue hue :
             {EnvironmentHue::Blue, EnvironmentHue::Teal, EnvironmentHue::Purple,
              EnvironmentHue::Magenta, EnvironmentHue::Brown, EnvironmentHue::Slate}) {
            OrgProfile profile = fullProfile();
            profile.environmentHue = hue;
            QTest::addRow("hue %d", int(hue)) << profile;
        }
        for (const ProxyMode mode : {ProxyMode::System, ProxyMode::None, ProxyMode::Own}) {
            OrgProfile profile = fullProfile();
            profile.proxy.mode = mode;
            QTest::addRow("proxy %d", int(mode)) << profile;
        }
    }

    void readsWhatItWrote()
    {
        QFETCH(const OrgProfile, profile);
        QJsonObject json;
        profileToJson(profile, json);
        const auto read = profileFromJson(json);
        QVERIFY2(read, read ? "" : qPrintable(read.error()));
        QCOMPARE(*read, profile);
    }

    void leavesDefaultsOut()
    {
        QJsonObject json;
        profileToJson(fullProfile(), json);
        OrgProfile plain;
        plain.name = u"Acme"_s;
        plain.url = QUrl(u"https://acme.okta.com"_s);
        profileToJson(plain, json);
        QCOMPARE(json, object("{'name':'Acme','url':'https://acme.okta.com',"
                              "'environment':'production','readOnly':false}"));
    }

    void leavesAloneWhatMeansTheSame()
    {
        // Of another version: its words stay until the user changes what they mean.
        const QJsonObject before = object(
            "{'name':'Acme','url':'https://ACME.okta.com/','environment':'staging','readOnly':'no',"
            "'dpop':7,'tags':['x'],'proxy':{'mode':'system','script':'http://x/pac'}}");
        OrgProfile profile = *profileFromJson(before);
        QCOMPARE(profile.environment, Environment::Production);
        QVERIFY(profile.readOnly);
        QVERIFY(profile.dpop);
        QJsonObject json = before;
        profileToJson(profile, json);
        QCOMPARE(json, before);
        profile.environment = Environment::Preview;
        profile.readOnly = false;
        profileToJson(profile, json);
        QCOMPARE(json.value(u"environment"_s).toString(), u"preview"_s);
        QCOMPARE(json.value(u"readOnly"_s), QJsonValue(false));
        QCOMPARE(json.value(u"tags"_s), before.value(u"tags"_s));
        QCOMPARE(json.value(u"dpop"_s), before.value(u"dpop"_s));
    }

    void row68_keepsTheSharedPathForAppsOfEarlierVersions()
    {
        // Its app has the redirect URIs of that time registered.
        const QJsonObject before =
            object("{'name':'Acme','url':'https://acme.okta.com','environment':'production',"
                   "'readOnly':false,'signIn':'browser','clientId':'0oa1'}");
        OrgProfile profile = *profileFromJson(before);
        QCOMPARE(profile.redirect, RedirectPath::Shared);
        QJsonObject json = before;
        profileToJson(profile, json);
        QCOMPARE(json, before);
        profile.redirect = RedirectPath::Own;
        profileToJson(profile, json);
        QCOMPARE(profileFromJson(json)->redirect, RedirectPath::Own);
        profile.redirect = RedirectPath::Shared;
        profileToJson(profile, json);
        QCOMPARE(json, before);

        // One that signed in in another way has none, and what is odd is taken for the safe one.
        json.insert(u"signIn"_s, u"device"_s);
        QCOMPARE(profileFromJson(json)->redirect, RedirectPath::Own);
        json.insert(u"signIn"_s, u"browser"_s);
        json.insert(u"redirect"_s, 7);
        QCOMPARE(profileFromJson(json)->redirect, RedirectPath::Own);
    }

    void remembersWhatIsAskedForBesides()
    {
        QJsonObject json =
            object("{'name':'Acme','url':'https://acme.okta.com','environment':'production',"
                   "'readOnly':false,'signIn':'device','clientId':'0oa1'}");
        const QJsonObject before = json;
        OrgProfile profile = *profileFromJson(json);
        QCOMPARE(profile.access, OrgAccess());
        profile.access = {.apps = true, .appKeys = false, .log = true, .places = true};
        profileToJson(profile, json);
        QCOMPARE(profileFromJson(json)->access, profile.access);
        profile.access = {};
        profileToJson(profile, json);
        QCOMPARE(json, before);
        // What is not known here is not asked for, and what is odd asks for nothing.
        json.insert(u"scopes"_s, QJsonArray{u"okta.users.manage"_s, u"okta.apps.manage"_s, 1});
        QCOMPARE(profileFromJson(json)->access, OrgAccess({.appKeys = true}));
        json.insert(u"scopes"_s, u"okta.apps.manage"_s);
        QCOMPARE(profileFromJson(json)->access, OrgAccess());
        // An API token may do what its owner may.
        json.insert(u"scopes"_s, QJsonArray{u"okta.logs.read"_s});
        json.insert(u"signIn"_s, u"apiToken"_s);
        QCOMPARE(profileFromJson(json)->access, OrgAccess());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QString>("why");
        QTest::newRow("unknown method") << QByteArray("'signIn':'saml'") << u"signing in"_s;
        QTest::newRow("method of a wrong type") << QByteArray("'signIn':1") << u"signing in"_s;
        QTest::newRow("relative CA file") << QByteArray("'caFile':'ca.pem'") << u"CA file"_s;
        QTest::newRow("unknown proxy") << QByteArray("'proxy':{'mode':'pac'}") << u"proxy"_s;
        QTest::newRow("proxy of a wrong type") << QByteArray("'proxy':'none'") << u"proxy"_s;
        QTest::newRow("own proxy without a host")
            << QByteArray("'proxy':{'mode':'own','port':1}") << u"proxy"_s;
        QTest::newRow("port out of range")
            << QByteArray("'proxy':{'mode':'own','host':'p','port':65536}") << u"proxy"_s;
        QTest::newRow("line break")
            << QByteArray("'proxy':{'mode':'own','host':'p\\r\\n','port':1}") << u"proxy"_s;
    }

    void refuses()
    {
        QFETCH(const QByteArray, member);
        QFETCH(const QString, why);
        const auto read = profileFromJson(object("{'url':'https://a.okta.com'," + member + '}'));
        QVERIFY(!read);
        QVERIFY2(read.error().contains(why), qPrintable(read.error()));
    }

    void anOwnEnvironmentWithoutANameIsProduction_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("none") << QByteArray("'x':0");
        QTest::newRow("empty") << QByteArray("'environmentWord':''");
        QTest::newRow("too long") << "'environmentWord':'" + QByteArray("x").repeated(200) + "'";
        QTest::newRow("hidden") << QByteArray("'environmentWord':'a\\u202eb'");
    }

    void anOwnEnvironmentWithoutANameIsProduction()
    {
        QFETCH(const QByteArray, word);
        const auto read = profileFromJson(
            object("{'url':'https://a.okta.com','environment':'other'," + word + '}'));
        QVERIFY(read);
        QCOMPARE(read->environment, Environment::Production);
        QCOMPARE(read->environmentWord, QString());
    }
};

QTEST_APPLESS_MAIN(TestOrgProfileJson)
#include "tst_orgprofilejson.moc"
