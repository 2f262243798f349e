// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauthapp.h"
#include "orgurl.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestOAuthApp final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatItDoes()
    {
        OrgProfile profile;
        QCOMPARE(apiScopes(profile), QByteArray("okta.inlineHooks.read okta.inlineHooks.manage"));
        profile.readOnly = true;
        QCOMPARE(apiScopes(profile), QByteArray("okta.inlineHooks.read"));
        QCOMPARE(personScopes(apiScopes(profile)),
                 QByteArray("openid offline_access okta.inlineHooks.read"));
    }

    void namesWhatAClientIdHasNot()
    {
        for (const QString &good : {QString(), u"0oa1_x-Y9"_s, QString(100, u'a'),
                                    u"hookkeys.cli"_s, u"team(hook)"_s, u"$-_.+!*'(),"_s})
            QCOMPARE(checkClientId(good), QString());
        const QString hidden = checkClientId(u"0oa\u200B1"_s);
        QVERIFY2(hidden.contains(u"(U+200B, zero width space, at position 4)"_s),
                 qPrintable(hidden));
        const QString seen = checkClientId(u"0o/1"_s);
        QVERIFY2(seen.contains(u"(U+002F, “/”, at position 3)"_s), qPrintable(seen));
        QVERIFY(checkClientId(QString(101, u'a')).contains(u"100"_s));
    }

    void asksForWhatIsWantedBesides()
    {
        OrgProfile profile;
        profile.access = {.apps = false, .appKeys = true, .log = true};
        const QByteArray whole =
            QByteArray(allScopes) + " okta.apps.read okta.apps.manage okta.logs.read";
        QCOMPARE(apiScopes(profile), whole);
        profile.access.places = true;
        QCOMPARE(apiScopes(profile), whole + " okta.authorizationServers.read okta.policies.read");
        profile.access.places = false;
        profile.readOnly = true; // nothing that changes something
        QCOMPARE(apiScopes(profile),
                 QByteArray("okta.inlineHooks.read okta.apps.read okta.logs.read"));
        QCOMPARE(fewerScopes(apiScopes(profile)), QByteArray(readScope));
        QCOMPARE(leastScopes(apiScopes(profile)), QByteArray(readScope));
        QCOMPARE(leastScopes(whole), QByteArray(allScopes));
        QCOMPARE(fewerScopes(whole), QByteArray(allScopes));
        QCOMPARE(fewerScopes(allScopes), QByteArray(readScope));
        QCOMPARE(fewerScopes(readScope), QByteArray());
        QCOMPARE(fewerScopes("okta.inlineHooks.manage"), QByteArray());
    }

    void changesAppsWhereThatIsAskedFor()
    {
        OrgProfile profile;
        QVERIFY(mayChangeAppKeys(profile)); // an API token: its role says
        profile.signIn = SignInMethod::Browser;
        QVERIFY(!mayChangeAppKeys(profile));
        profile.access.appKeys = true;
        QVERIFY(mayChangeAppKeys(profile));
        profile.readOnly = true;
        QVERIFY(!mayChangeAppKeys(profile));
    }

    void row68_givesEachOrgAPathOfItsOwn_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("path");
        const auto row = [](const QString &url, const QString &path) {
            QTest::newRow(qPrintable(url)) << url << path;
        };
        row(u"https://acme.okta.com"_s, u"/callback/acme.okta.com"_s);
        row(u"ACME.okta.com/"_s, u"/callback/acme.okta.com"_s);
        row(u"https://acme.okta.com:443"_s, u"/callback/acme.okta.com"_s);
        row(u"https://acme.okta.com:8443"_s, u"/callback/acme.okta.com:8443"_s);
        row(u"https://äcme.example"_s, u"/callback/xn--cme-pla.example"_s);
        row(u"http://127.0.0.1"_s, u"/callback/127.0.0.1:80"_s);
        row(u"http://127.0.0.1:8126"_s, u"/callback/127.0.0.1:8126"_s);
        row(u"http://localhost:8126"_s, u"/callback/localhost:8126"_s);
    }

    void row68_givesEachOrgAPathOfItsOwn()
    {
        QFETCH(const QString, url);
        QFETCH(const QString, path);
        const QUrl org = checkOrgUrl(url).url;
        QCOMPARE(redirectPath(org, RedirectPath::Own), path);
        QCOMPARE(redirectPath(org, RedirectPath::Shared), u"/callback"_s);
        const QStringList uris = QUrl::toStringList(redirectUris(org), QUrl::FullyEncoded);
        QCOMPARE(uris,
                 (QStringList{u"http://127.0.0.1:8899"_s + path, u"http://127.0.0.1:8898"_s + path,
                              u"http://127.0.0.1:8900"_s + path}));
    }
};

QTEST_GUILESS_MAIN(TestOAuthApp)
#include "tst_oauthapp.moc"
