// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgurl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace HookKeys;

class TestOrgUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("url");
        const auto row = [](const char *text, const QString &url) {
            QTest::newRow(text) << QString::fromUtf8(text) << url;
        };
        row("https://acme.okta.com", u"https://acme.okta.com"_s);
        row("https://acme.okta.com/", u"https://acme.okta.com"_s);
        row("  acme.okta.com\n", u"https://acme.okta.com"_s);
        row("HTTPS://Acme.OKTA.com", u"https://acme.okta.com"_s);
        row("https://acme.okta.com:443", u"https://acme.okta.com"_s);
        row("https://acme.oktapreview.com", u"https://acme.oktapreview.com"_s);
        row("https://acme.okta-emea.com", u"https://acme.okta-emea.com"_s);
        row("https://id.example.co.uk", u"https://id.example.co.uk"_s);
        row("id.example.com:8443", u"https://id.example.com:8443"_s);
        row("https://site-admin.example.com", u"https://site-admin.example.com"_s);
        row("https://dev-12345.okta.com", u"https://dev-12345.okta.com"_s);
        row("http://127.0.0.1:8080", u"http://127.0.0.1:8080"_s);
        row("http://127.1.2.3", u"http://127.1.2.3"_s);
        row("http://localhost:80/", u"http://localhost"_s);
        row("http://LOCALHOST:9000", u"http://localhost:9000"_s);
        row("http://[::1]:8080", u"http://[::1]:8080"_s);
        row("https://[::1]", u"https://[::1]"_s);
        row("https://127.0.0.1:8443", u"https://127.0.0.1:8443"_s);
        row("https://10.20.30.40", u"https://10.20.30.40"_s);
    }

    void accepts()
    {
        QFETCH(const QString, text);
        const OrgUrlCheck check = checkOrgUrl(text);
        QCOMPARE(check.problem, QString());
        QTEST(orgUrlText(check.url), "url");
        QCOMPARE(check.warning, QString());
        QVERIFY(check.suggestion.isEmpty());
        // Canonical means that checking it again changes nothing.
        QCOMPARE(checkOrgUrl(orgUrlText(check.url)).url, check.url);
    }

    void row53_row55_row56_refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("suggestion");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *text, const QString &suggestion, const QString &reason) {
            QTest::newRow(text) << QString::fromUtf8(text) << suggestion << reason;
        };
        const QString acme = u"https://acme.okta.com"_s;
        row("", {}, u"Type your org's address"_s);
        row(" \t ", {}, u"Type your org's address"_s);
        row("https://", {}, u"not the name"_s);
        row("https://{yourOktaDomain}", {}, u"placeholder"_s);
        row("https://${yourOktaDomain}/api", {}, u"placeholder"_s);
        row("https://yourOktaDomain.okta.com", {}, u"placeholder"_s);
        row("https://<org>.okta.com", {}, u"placeholder"_s);
        row("https://acme.okta.com@evil", {}, u"leads to “evil”"_s);
        row("https://user:pw@acme.okta.com", {}, u"leads to “acme.okta.com”"_s);
        row("acme.okta.com@evil.example", {}, u"leads to “evil.example”"_s);
        row("https://acme.okta.com\\@evil.example", {}, u"leads to “evil.example”"_s);
        row("https://acme-admin.okta.com", acme, u"admin console"_s);
        row("acme-admin.okta.com/admin/dashboard", acme, u"admin console"_s);
        row("https://acme-admin.oktapreview.com", u"https://acme.oktapreview.com"_s,
            u"admin console"_s);
        row("https://Acme-Admin.okta-emea.com", u"https://acme.okta-emea.com"_s,
            u"admin console"_s);
        row("https://acme.okta.com/api/v1", acme, u"remove “/api/v1”"_s);
        row("https://acme.okta.com//", acme, u"remove “//”"_s);
        row("https://acme.okta.com/../x", acme, u"remove “/../x”"_s);
        row("https://acme.okta.com?x=1", acme, u"remove “?x=1”"_s);
        row("https://acme.okta.com#top", acme, u"remove “#top”"_s);
        row("https://acme.okta.com.", acme, u"not the name"_s);
        row("http://acme.okta.com", acme, u"Without https"_s);
        row("http://acme.okta.com:80/x", acme, u"remove “/x”"_s);
        row("http://10.0.0.1", u"https://10.0.0.1"_s, u"Without https"_s);
        row("http://localhost.example.com", u"https://localhost.example.com"_s, u"Without https"_s);
        row("http://127.0.0.1.example.com", u"https://127.0.0.1.example.com"_s, u"Without https"_s);
        row("http://128.0.0.1", u"https://128.0.0.1"_s, u"Without https"_s);
        row("http://[::ffff:7f00:1]", {}, {});
        row("http://[0:0:0:0:0:0:0:1]", {}, u"not the name"_s);
        row("http://[::1%25lo]", {}, u"not the name"_s);
        row("http://[::2]", u"https://[::2]"_s, u"Without https"_s);
        row("http://0x7f.1", {}, u"not the name"_s);
        row("http://0x7f000001", {}, u"not the name"_s);
        row("http://2130706433", {}, u"not the name"_s);
        row("http://017700000001", {}, u"not the name"_s);
        row("http://127.1", {}, u"not the name"_s);
        row("http://127.0.0.01", {}, u"not the name"_s);
        row("http://127.0.0.256", {}, u"not the name"_s);
        row("http://127.0.0.1.", u"https://127.0.0.1"_s, u"not the name"_s);
        row("http://１２７.0.0.1", {}, u"not the name"_s);
        row("https://[acme.okta.com]", {}, u"not the name"_s);
        row("https://[::1", {}, u"not the name"_s);
        row("https://acme.0x7f", {}, u"not the name"_s);
        row("acme", acme, u"not the name"_s);
        for (const char *text :
             {"https:/acme.okta.com", "https:acme.okta.com", "https//acme.okta.com",
              "http//acme.okta.com", "https;//acme.okta.com", "https:\\\\acme.okta.com",
              "https:///acme.okta.com", "\"https://acme.okta.com\"", "'https://acme.okta.com/'",
              "<https://acme.okta.com>", "(https://acme.okta.com)",
              "\u201chttps://acme.okta.com\u201d", "https://acme.okta.com,",
              "https://acme-admin.okta.com;"})
            row(text, acme, u"not the name"_s);
        row("<https://{yourOktaDomain}>", {}, u"placeholder"_s);
        row("https://acme okta.com", {}, u"not the name"_s);
        row("https://acme.okta.com\r\nX-Evil: 1", {}, {});
        row("https://acme%2eokta.com", {}, u"not the name"_s);
        row("https://acme..okta.com", {}, u"not the name"_s);
        row("https://-acme.okta.com", {}, u"not the name"_s);
        row("https://acme_x.okta.com", {}, u"not the name"_s);
        row("https://acme.okta.com:0", {}, u"not a port"_s);
        row("https://acme.okta.com:65536", {}, u"not a port"_s);
        row("https://acme.okta.com:", {}, u"not a port"_s);
        row("https://acme.okta.com:99999999999", {}, u"not a port"_s);
        row("https://acme.okta.com:80:90", {}, u"not the name"_s);
        row("ftp://acme.okta.com", {}, u"not with ftp"_s);
        row("javascript:alert(1)", {}, u"not the name"_s);
        row("file:///etc/passwd", {}, u"not with file"_s);
        row("https://a\u202Ecme.okta.com", {}, {});
    }

    void row53_row55_row56_refuses() // U20
    {
        QFETCH(const QString, text);
        QFETCH(const QString, reason);
        const OrgUrlCheck check = checkOrgUrl(text);
        QVERIFY2(!check.problem.isEmpty(), qPrintable(orgUrlText(check.url)));
        QVERIFY2(check.problem.contains(reason), qPrintable(check.problem));
        QVERIFY(check.url.isEmpty());
        QTEST(orgUrlText(check.suggestion), "suggestion");
        // What is offered is acceptable.
        if (!check.suggestion.isEmpty())
            QCOMPARE(checkOrgUrl(orgUrlText(check.suggestion)).url, check.suggestion);
    }

    void refusesAnOverlongName()
    {
        QVERIFY(
            !checkOrgUrl(u"https://"_s + u"a"_s.repeated(64) + u".okta.com"_s).problem.isEmpty());
        QVERIFY(!checkOrgUrl(u"https://"_s + u"a."_s.repeated(130) + u"com"_s).problem.isEmpty());
        QVERIFY(!checkOrgUrl(u"x"_s.repeated(1'000'000)).problem.isEmpty());
    }

    void row54_warnsOfLookAlikes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::newRow("Cyrillic a") << u"https://\u0430cme.okta.com"_s << u"xn--cme-5cd.okta.com"_s;
        QTest::newRow("typed as punycode")
            << u"https://xn--cme-5cd.okta.com"_s << u"xn--cme-5cd.okta.com"_s;
        QTest::newRow("umlaut") << u"https://id.müller.de"_s << u"id.xn--mller-kva.de"_s;
        QTest::newRow("full width") << u"https://ａcme.okta.com"_s << u"acme.okta.com"_s;
    }

    void row54_warnsOfLookAlikes()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, host);
        const OrgUrlCheck check = checkOrgUrl(text);
        QCOMPARE(check.problem, QString());
        QCOMPARE(orgUrlText(check.url), u"https://"_s + host);
        QVERIFY2(check.warning.contains(host), qPrintable(check.warning));
    }

    void row54_namesWhatCannotBeSeen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("zero width space")
            << u"https://ac\u200Bme.okta.com"_s << u"ac⟨U+200B⟩me.okta.com"_s;
        QTest::newRow("at the end")
            << u"https://acme.okta.com\u200B"_s << u"acme.okta.com⟨U+200B⟩"_s;
        QTest::newRow("byte order mark") << u"\uFEFFacme.okta.com"_s << u"⟨U+FEFF⟩acme.okta.com"_s;
        QTest::newRow("soft hyphen") << u"acme\u00AD.okta.com"_s << u"acme⟨U+00AD⟩.okta.com"_s;
        QTest::newRow("with a port") << u"ac\u200Bme.okta.com:8443"_s << u"ac⟨U+200B⟩me.okta.com"_s;
    }

    /// Nothing looks odd there, so the code point is named.
    void row54_namesWhatCannotBeSeen()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, shown);
        const OrgUrlCheck check = checkOrgUrl(text);
        QCOMPARE(check.problem, QString());
        QCOMPARE(check.url.host(), u"acme.okta.com"_s);
        QVERIFY2(check.warning.contains(u"“"_s + shown + u"”"_s), qPrintable(check.warning));
        QVERIFY2(!check.warning.contains(u"look like"_s), qPrintable(check.warning));
        QVERIFY2(check.warning.contains(u" acme.okta.com:"_s), qPrintable(check.warning));
    }

    void suggestsAName()
    {
        const auto name = [](const QString &text) {
            return suggestedOrgName(checkOrgUrl(text).url);
        };
        QCOMPARE(name(u"https://acme.okta.com"_s), u"acme"_s);
        QCOMPARE(name(u"id.example.com:8443"_s), u"id"_s);
        QCOMPARE(name(u"http://localhost:9000"_s), u"localhost"_s);
        QCOMPARE(name(u"http://127.0.0.1:8080"_s), u"127.0.0.1"_s);
        QCOMPARE(name(u"https://[::1]"_s), u"::1"_s);
        QCOMPARE(suggestedOrgName({}), QString());
    }

    void knowsAPlaceholderOfAToken()
    {
        for (const QByteArray &text : {QByteArray("{apiToken}"), QByteArray("${OKTA_TOKEN}"),
                                       QByteArray("<token>"), QByteArray("\"00abc\"")}) {
            QVERIFY2(!checkNewApiToken(text).isEmpty(), text.constData());
            QCOMPARE(checkApiToken(text), QString()); // a private JWK is a credential, too
        }
        QVERIFY(checkNewApiToken("{apiToken}").contains(u"(U+007B, “{”, at position 1)"));
        QCOMPARE(checkNewApiToken("00QCjAl4MlV-WPXM_ZhmXYKE_7~.+/="), QString());
        QVERIFY(!checkNewApiToken("SSWS abc").isEmpty());
    }

    void row57_checksTokens_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("words"); // empty: it is good
        QTest::newRow("token") << QByteArray("00QCjAl4MlV-WPXM_ZhmXYKE_7~.+/=") << QString();
        QTest::newRow("empty") << QByteArray() << u"Paste"_s;
        QTest::newRow("zero width")
            << QByteArray("00QC\xE2\x80\x8BjAl4") << u"(U+200B, zero width space, at position 5)"_s;
        QTest::newRow("no-break space")
            << QByteArray("00\xC2\xA0QC") << u"(U+00A0, no-break space, at position 3)"_s;
        QTest::newRow("header injection")
            << QByteArray("a\r\nX-Evil: 1") << u"(U+000D, line break, at position 2)"_s;
        QTest::newRow("line feed at the end") << QByteArray("abc\n") << u"U+000A"_s;
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << u"(U+0000, control character"_s;
        QTest::newRow("space") << QByteArray("SSWS abc") << u"(U+0020, space, at position 5)"_s;
        QTest::newRow("tab") << QByteArray("a\tb") << u"(U+0009, tab"_s;
        QTest::newRow("delete") << QByteArray("a\x7F") << u"U+007F"_s;
        QTest::newRow("non-ASCII")
            << QByteArray("t\xC3\xB6ken") << u"(U+00F6, “ö”, at position 2)"_s;
    }

    void knowsOktasOwnDomains()
    {
        for (const QString &host : {u"acme.okta.com"_s, u"acme.oktapreview.com"_s,
                                    u"a.okta-emea.com"_s, u"a.okta-gov.com"_s, u"a.okta.mil"_s})
            QVERIFY2(isOktaHost(host), qPrintable(host));
        for (const QString &host :
             {u"login.acme.com"_s, u"okta.com"_s, u"acmeokta.com"_s,
              u"acme.okta.com.evil.example"_s, u"acme.okta.com\n"_s, QString()})
            QVERIFY2(!isOktaHost(host), qPrintable(host));
    }

    void row57_checksTokens()
    {
        QFETCH(const QByteArray, token);
        const QString problem = checkApiToken(token);
        QFETCH(const QString, words);
        QCOMPARE(problem.isEmpty(), words.isEmpty());
        QVERIFY2(problem.contains(words), qPrintable(problem));
        QVERIFY(token.isEmpty() || !problem.contains(QString::fromUtf8(token)));
    }
};

QTEST_APPLESS_MAIN(TestOrgUrl)
#include "tst_orgurl.moc"
