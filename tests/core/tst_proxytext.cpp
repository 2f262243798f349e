// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxytext.h"

#include "orgprofile.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestProxyText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row83_readsEveryForm_data();
    void row83_readsEveryForm();
    void row83_namesWhatItIs_data();
    void row83_namesWhatItIs();
    void row83_leavesTheRestToBeJudged_data();
    void row83_leavesTheRestToBeJudged();
};

void TestProxyText::row83_readsEveryForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("password");
    const auto row = [](const char *text, const char *host, int port, const char *user = "",
                        const char *password = "") {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(host) << port
                            << QString::fromUtf8(user) << QByteArray(password);
    };
    row("proxy.example.com", "proxy.example.com", 0);
    row("proxy.example.com:8080", "proxy.example.com", 8080);
    row("  proxy.example.com:8080\n", "proxy.example.com", 8080);
    row("http://proxy.example.com:8080", "proxy.example.com", 8080);
    row("HTTP://proxy.example.com:8080/", "proxy.example.com", 8080);
    row("http://proxy.example.com", "proxy.example.com", 0);
    row("http://proxy.example.com:", "proxy.example.com", 0);
    row("\"http://proxy.example.com:3128\"", "proxy.example.com", 3128);
    row("http://me:pw@proxy.example.com:8080", "proxy.example.com", 8080, "me", "pw");
    row("http://me@proxy.example.com:8080", "proxy.example.com", 8080, "me");
    row("me:pw@proxy:8080", "proxy", 8080, "me", "pw");
    row("http://ACME%5Cme:p%40ss%3Aw%C3%B6rd@proxy:8080/", "proxy", 8080, "ACME\\me", "p@ss:wörd");
    row("http://me:p@ss/w:rd@proxy:8080", "proxy", 8080, "me", "p@ss/w:rd");
    row("http://me:100%@proxy:8080", "proxy", 8080, "me", "100%");
    row("http://me:50%off@proxy:8080", "proxy", 8080, "me", "50%off");
    row("http://m%e:1%2%41%4g%@proxy:8080", "proxy", 8080, "m%e", "1%2A%4g%");
    row("http://m%FCller:gr%FC%DFe@proxy:8080", "proxy", 8080, "müller", "grüße"); // Latin-1
    row("http://me:geheim%E9@proxy:8080", "proxy", 8080, "me", "geheimé");
    row("$env:HTTPS_PROXY = \"http://me:pw@proxy:8080\"", "proxy", 8080, "me", "pw");
    row("setx HTTPS_PROXY http://proxy:8080", "proxy", 8080);
    row("HTTPS_PROXY: http://proxy:8080", "proxy", 8080);
    row("proxy: 8080", "proxy", 8080);
    row("--proxy http://proxy:8080", "proxy", 8080);
    row("--proxy=proxy:8080", "proxy", 8080);
    row("-x proxy:8080", "proxy", 8080);
    row("192.0.2.1:3128", "192.0.2.1", 3128);
    row("[::1]:8080", "::1", 8080);
    row("http://[2001:db8::1]:8080/", "2001:db8::1", 8080);
    row("[::1]", "::1", 0);
    row("2001:db8::1", "2001:db8::1", 0);
    row("<http://proxy.example.com:8080>", "proxy.example.com", 8080);
    row("proxy.example.com:8080;", "proxy.example.com", 8080);
    row("https_proxy=http://proxy.example.com:8080", "proxy.example.com", 8080);
    row("export HTTPS_PROXY='http://me:pw@proxy:8080'", "proxy", 8080, "me", "pw");
    row("PROXY proxy.example.com:8080; DIRECT", "proxy.example.com", 8080);
    row("PROXY a.example.com:80; PROXY b.example.com:80", "a.example.com", 80);
    row("http=a.example.com:80;https=b.example.com:81;ftp=c:82", "b.example.com", 81);
    row("http=a.example.com:80", "a.example.com", 80);
    row("http=a.example.com:80 https=b.example.com:81", "b.example.com", 81);
    row("ftp=c:82;http=a.example.com:80", "a.example.com", 80);
    row("PROXY proxy.corp:8080", "proxy.corp", 8080);
    row("PROXY proxy.corp", "proxy.corp", 0);
    row("proxy.corp.", "proxy.corp.", 0);
    row("http://proxy.corp.:8080/", "proxy.corp.", 8080);
    row("pröxy.corp:8080", "xn--prxy-6qa.corp", 8080);
    row("http://me:pä;,ss@pröxy.corp:8080", "xn--prxy-6qa.corp", 8080, "me", "pä;,ss");
    row("", "", 0);
}

void TestProxyText::row83_readsEveryForm()
{
    QFETCH(const QString, text);
    const ProxyText proxy = readProxyText(text);
    QTEST(proxy.host, "host");
    QTEST(int(proxy.port), "port");
    QTEST(proxy.user, "user");
    QTEST(proxy.password.bytes(), "password");
    QCOMPARE(proxy.problem, QString());
    const ProxyChoice choice{ProxyMode::Own, proxy.host, quint16(proxy.port ? proxy.port : 1),
                             proxy.user};
    QCOMPARE(checkProxy(choice).isEmpty(), !proxy.host.isEmpty());
}

void TestProxyText::row83_namesWhatItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("SOCKS") << u"socks5://proxy:1080"_s << u"SOCKS proxy"_s;
    QTest::newRow("SOCKS that resolves") << u"socks5h://me:pw@proxy:1080/"_s << u"SOCKS proxy"_s;
    QTest::newRow("TLS") << u"https://proxy:8443"_s << u"not by https://"_s;
    QTest::newRow("PAC") << u"http://wpad.example.com/proxy.PAC"_s << u"PAC"_s;
    QTest::newRow("WPAD") << u"http://wpad/wpad.dat"_s << u"PAC"_s;
    QTest::newRow("PAC file") << u"file:///etc/proxy.pac"_s << u"PAC"_s;
    QTest::newRow("PAC over TLS") << u"https://acme.example.com/a/b.pac"_s << u"PAC"_s;
    QTest::newRow("PAC with a query") << u"http://pac.example.com/a.pac?user=1"_s << u"PAC"_s;
    QTest::newRow("PAC's SOCKS") << u"SOCKS5 proxy:1080; DIRECT"_s << u"SOCKS proxy"_s;
    QTest::newRow("PAC's TLS") << u"HTTPS proxy:443"_s << u"not by https://"_s;
    QTest::newRow("Windows' SOCKS") << u"socks=proxy:1080"_s << u"SOCKS proxy"_s;
    QTest::newRow("Windows' FTP") << u"ftp=proxy:21"_s << u"not the address of an HTTP proxy"_s;
    for (const char *list :
         {"proxy.corp:8080;proxy2.corp:8080", "proxy.corp; proxy2.corp", "proxy.corp:80,b.corp:80",
          "proxy.corp:8080 proxy2.corp:8080", "http://proxy.corp:8080;http://proxy2.corp:8080/",
          "http://me:pw@proxy.corp:8080, http://me:pw@proxy2.corp:8080",
          "DIRECT; PROXY proxy.corp:8080"})
        QTest::newRow(list) << QString::fromLatin1(list) << u"several proxies: type one"_s;
    QTest::newRow("another") << u"ftp://proxy:21"_s << u"not the address of an HTTP proxy"_s;
}

void TestProxyText::row83_namesWhatItIs()
{
    QFETCH(const QString, text);
    QFETCH(const QString, words);
    const ProxyText proxy = readProxyText(text);
    QVERIFY2(proxy.problem.contains(words), qPrintable(proxy.problem));
    QVERIFY(!proxy.problem.contains(u"pw"_s));
}

void TestProxyText::row83_leavesTheRestToBeJudged_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("path") << u"http://proxy:8080/path"_s;
    QTest::newRow("port") << u"proxy:80800"_s;
    QTest::newRow("no port") << u"proxy:x"_s;
    QTest::newRow("blank") << u"my proxy:8080"_s;
    QTest::newRow("colons") << u":::"_s;
    QTest::newRow("bracket") << u"[::1"_s;
    QTest::newRow("invisible") << u"prö\u200bxy.corp:8080"_s;
    QTest::newRow("dots") << u"proxy.corp..:8080"_s;
    QTest::newRow("dot") << u".:8080"_s;
}

void TestProxyText::row83_leavesTheRestToBeJudged()
{
    QFETCH(const QString, text);
    const ProxyText proxy = readProxyText(text);
    const ProxyChoice choice{ProxyMode::Own, proxy.host, proxy.port, proxy.user};
    QVERIFY(!checkProxy(choice).isEmpty());
}

QTEST_APPLESS_MAIN(TestProxyText)
#include "tst_proxytext.moc"
