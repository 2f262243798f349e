// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgprofile.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace HookKeys;

class TestOrgProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreNewEachTime()
    {
        QSet<QString> ids;
        for (int i = 0; i < 100; ++i) {
            const QString id = newProfileId();
            QCOMPARE(id.size(), 36);
            ids.insert(id);
        }
        QCOMPARE(ids.size(), 100);
    }

    void environmentsHaveStableWords_data()
    {
        QTest::addColumn<Environment>("environment");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("name");
        QTest::newRow("1") << Environment::Production << u"production"_s << u"Production"_s;
        QTest::newRow("2") << Environment::Preview << u"preview"_s << u"Preview"_s;
        QTest::newRow("3") << Environment::Development << u"development"_s << u"Development"_s;
        QTest::newRow("4") << Environment::Demo << u"demo"_s << u"Demo"_s;
        QTest::newRow("5") << Environment::Other << u"other"_s << u"Another one"_s;
    }

    void environmentsHaveStableWords()
    {
        QFETCH(const Environment, environment);
        QTEST(environmentKey(environment), "key");
        QTEST(environmentName(environment), "name");
        QCOMPARE(environmentFromKey(environmentKey(environment)), environment);
    }

    void anUnknownWordMeansProduction()
    {
        QCOMPARE(environmentFromKey({}), Environment::Production);
        QCOMPARE(environmentFromKey(u"Demo"_s), Environment::Production);
        QCOMPARE(environmentFromKey(u"staging"_s), Environment::Production);
    }

    void anOwnEnvironmentHasItsOwnName()
    {
        OrgProfile profile;
        profile.environmentWord = u"Stag\u202eing"_s;
        QCOMPARE(environmentName(profile), u"Production"_s);
        profile.environment = Environment::Other;
        QCOMPARE(environmentName(profile), u"Stag⟨U+202E⟩ing"_s);
    }

    void checksAnOwnEnvironment_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << u"Staging"_s << true;
        QTest::newRow("umlaut") << u"Prüfung 2"_s << true;
        QTest::newRow("longest") << u"𝔸"_s.repeated(24) << true;
        QTest::newRow("too long") << u"𝔸"_s.repeated(25) << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("blank") << u"  "_s << false;
        QTest::newRow("invisible") << u"Stag\u200bing"_s << false;
    }

    void checksAnOwnEnvironment()
    {
        QFETCH(const QString, word);
        QTEST(checkEnvironmentWord(word).isEmpty(), "good");
    }

    void checksAProxy_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("user");
        QTest::addColumn<bool>("good");
        QTest::newRow("name") << u"proxy.acme.example"_s << 3128 << QString() << true;
        QTest::newRow("short name, user") << u"proxy"_s << 1 << u"anna"_s << true;
        QTest::newRow("dot at the end") << u"proxy.acme.example."_s << 3128 << QString() << true;
        QTest::newRow("IPv4") << u"10.0.0.1"_s << 65535 << QString() << true;
        QTest::newRow("IPv6") << u"fe80::1"_s << 80 << QString() << true;
        QTest::newRow("no host") << QString() << 3128 << QString() << false;
        QTest::newRow("no port") << u"proxy"_s << 0 << QString() << false;
        QTest::newRow("a URL") << u"http://proxy"_s << 3128 << QString() << false;
        QTest::newRow("a path") << u"proxy/x"_s << 3128 << QString() << false;
        QTest::newRow("a user in it") << u"anna@proxy"_s << 3128 << QString() << false;
        QTest::newRow("a line break") << u"proxy\r\nX: y"_s << 3128 << QString() << false;
        QTest::newRow("a line break at the end") << u"proxy\n"_s << 3128 << QString() << false;
        QTest::newRow("a line break in the user") << u"proxy"_s << 3128 << u"a\nb"_s << false;
    }

    void checksAProxy()
    {
        QFETCH(const QString, host);
        QFETCH(const int, port);
        QFETCH(const QString, user);
        ProxyChoice proxy{ProxyMode::Own, host, quint16(port), user};
        QTEST(checkProxy(proxy).isEmpty(), "good");
        // Without a proxy of its own only the user's name counts.
        proxy.mode = ProxyMode::System;
        QCOMPARE(checkProxy(proxy).isEmpty(), !user.contains(u'\n'));
    }

    void namesWhatCannotBeSeen()
    {
        const QString named = u"(U+200B, zero width space, at position 3)"_s;
        const auto problem = [](const QString &host, const QString &user) {
            return checkProxy({ProxyMode::Own, host, 3128, user});
        };
        for (const QString &text :
             {problem(u"pr\u200Boxy"_s, {}), problem(u"proxy"_s, u"an\u200Bna"_s),
              checkEnvironmentWord(u"pr\u200Be"_s)})
            QVERIFY2(text.contains(named), qPrintable(text));
    }

    void knowsWhoHasAProxyPassword()
    {
        OrgProfile profile;
        QVERIFY(!usesProxyPassword(profile));
        profile.proxy.user = u"anna"_s;
        QVERIFY(usesProxyPassword(profile));
        profile.proxy.mode = ProxyMode::None;
        QVERIFY(!usesProxyPassword(profile));
    }
};

QTEST_APPLESS_MAIN(TestOrgProfile)
#include "tst_orgprofile.moc"
