// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolepage.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestConsolePage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void isBesideTheOrg_data();
    static void isBesideTheOrg();
    static void eachPageHasItsPath();
    static void ofAHook();
    static void isNoneWithoutHttps_data();
    static void isNoneWithoutHttps();
    static void ofAnotherIsRefused_data();
    static void ofAnotherIsRefused();
};

void TestConsolePage::isBesideTheOrg_data()
{
    QTest::addColumn<QString>("org");
    QTest::addColumn<QString>("console");
    const auto row = [](const char *name, const QString &org, const QString &console) {
        QTest::newRow(name) << org << console;
    };
    row("okta.com", u"https://acme.okta.com"_s, u"https://acme-admin.okta.com"_s);
    row("preview", u"https://acme.oktapreview.com"_s, u"https://acme-admin.oktapreview.com"_s);
    row("emea", u"https://acme.okta-emea.com"_s, u"https://acme-admin.okta-emea.com"_s);
    row("gov", u"https://acme.okta-gov.com"_s, u"https://acme-admin.okta-gov.com"_s);
    row("mil", u"https://acme.okta.mil"_s, u"https://acme-admin.okta.mil"_s);
    row("already", u"https://acme-admin.okta.com"_s, u"https://acme-admin.okta.com"_s);
    row("of its own", u"https://id.acme.example"_s, u"https://id.acme.example"_s);
    row("alike", u"https://acme.okta.com.evil.example"_s, u"https://acme.okta.com.evil.example"_s);
    row("deeper", u"https://a.b.okta.com"_s, u"https://a.b.okta.com"_s);
    row("port", u"https://id.acme.example:8443"_s, u"https://id.acme.example:8443"_s);
    row("letters", u"https://xn--mnchen-3ya.example"_s, u"https://xn--mnchen-3ya.example"_s);
}

void TestConsolePage::isBesideTheOrg()
{
    QFETCH(QString, org);
    QFETCH(QString, console);
    const QUrl url = consoleUrl(QUrl(org), ConsolePage::Dashboard);
    QCOMPARE(url.toString(QUrl::FullyEncoded), console + u"/admin/dashboard"_s);
    QVERIFY(isConsoleOf(url, QUrl(org)));
}

void TestConsolePage::eachPageHasItsPath()
{
    const QUrl org(u"https://acme.okta.com"_s);
    QCOMPARE(consoleUrl(org, ConsolePage::Applications).path(), u"/admin/apps/active"_s);
    QCOMPARE(consoleUrl(org, ConsolePage::ApiTokens).path(), u"/admin/access/api/tokens"_s);
    QCOMPARE(consoleUrl(org, ConsolePage::InlineHooks).path(), u"/admin/workflow/inlinehooks"_s);
}

void TestConsolePage::ofAHook()
{
    const QUrl org(u"https://acme.okta.com"_s);
    QCOMPARE(
        consoleUrl(org, ConsolePage::InlineHooks, u"calj4fythrqj5Bxol4ai6"_s).toString(),
        u"https://acme-admin.okta.com/admin/workflow/inlinehooks#view/calj4fythrqj5Bxol4ai6"_s);
    // An ID is the server's word, and only a plain one goes into an address.
    for (const QString &id : {u"a/../b"_s, u"a b"_s, u"a\n"_s, u"?x=1"_s, u"ü"_s, u"a#b"_s})
        QCOMPARE(consoleUrl(org, ConsolePage::InlineHooks, id), QUrl());
    QCOMPARE(consoleUrl(org, ConsolePage::Dashboard, u"cal1"_s), QUrl());
}

void TestConsolePage::isNoneWithoutHttps_data()
{
    QTest::addColumn<QString>("org");
    QTest::newRow("demo") << u"http://127.0.0.1:8080"_s;
    QTest::newRow("plain") << u"http://acme.okta.com"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("script") << u"javascript:alert(1)"_s;
    QTest::newRow("nothing") << QString();
}

void TestConsolePage::isNoneWithoutHttps()
{
    QFETCH(QString, org);
    QCOMPARE(consoleUrl(QUrl(org), ConsolePage::Dashboard), QUrl());
}

void TestConsolePage::ofAnotherIsRefused_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("another org") << u"https://evil-admin.okta.com/admin/dashboard"_s;
    QTest::newRow("a suffix") << u"https://acme-admin.okta.com.evil.example/"_s;
    QTest::newRow("user info") << u"https://acme.okta.com@acme-admin.okta.com/"_s;
    QTest::newRow("port") << u"https://acme-admin.okta.com:8443/"_s;
    QTest::newRow("scheme") << u"http://acme-admin.okta.com/"_s;
    QTest::newRow("nothing") << QString();
}

void TestConsolePage::ofAnotherIsRefused()
{
    QFETCH(QString, page);
    QVERIFY(!isConsoleOf(QUrl(page), QUrl(u"https://acme.okta.com"_s)));
}

QTEST_APPLESS_MAIN(TestConsolePage)

#include "tst_consolepage.moc"
