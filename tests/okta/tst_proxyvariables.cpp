// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxyvariables.h"

#include <QHash>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// The proxy that the environment names, in every spelling that other programs take.
class TestProxyVariables final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row83_readsVariables_data();
    void row83_readsVariables();
    void row83_readsExceptions_data();
    void row83_readsExceptions();
    void row83_namesWhatItCannotUse_data();
    void row83_namesWhatItCannotUse();
};

namespace {

using Variables = QHash<QString, QString>;

std::optional<FoundProxies> found(const Variables &variables,
                                  const QUrl &url = QUrl(u"https://acme.example"_s))
{
    return proxyOfVariables(
        url, [&variables](const char *name) { return variables.value(QString::fromLatin1(name)); });
}

} // namespace

void TestProxyVariables::row83_readsVariables_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<bool>("socks");
    const auto row = [](const char *name, const QString &variable, const QString &value,
                        const QString &proxy, bool socks = false) {
        QTest::newRow(name) << Variables{{variable, value}} << variable << proxy << socks;
    };
    const QString https = u"https_proxy"_s;
    row("usual", https, u"http://127.0.0.1:3128"_s, u"127.0.0.1:3128"_s);
    row("a slash behind", https, u"http://127.0.0.1:3128/"_s, u"127.0.0.1:3128"_s);
    row("upper case", u"HTTPS_PROXY"_s, u"HTTP://127.0.0.1:3128"_s, u"127.0.0.1:3128"_s);
    row("no scheme", https, u"proxy.example:3128"_s, u"proxy.example:3128"_s);
    row("an address alone", https, u"127.0.0.1:3128"_s, u"127.0.0.1:3128"_s);
    row("no port", https, u"http://proxy.example"_s, u"proxy.example:80"_s);
    row("a name alone", https, u"proxy.example"_s, u"proxy.example:80"_s);
    row("spaces", https, u" http://proxy.example:3128 "_s, u"proxy.example:3128"_s);
    row("IPv6", https, u"http://[::1]:3128"_s, u"::1:3128"_s);
    row("in quotes", https, u"\"http://proxy.example:3128\""_s, u"proxy.example:3128"_s);
    row("with a user in Latin-1", https, u"http://m%FCller:gr%FC%DFe@proxy.example:3128"_s,
        u"müller:grüße@proxy.example:3128"_s);
    row("with a user", https, u"http://anna:p%40%C3%A4@proxy.example:3128"_s,
        u"anna:p@ä@proxy.example:3128"_s);
    row("with a user whose password nobody encoded", https,
        u"http://anna:p@s#/5?%@proxy.example:3128/"_s, u"anna:p@s#/5?%@proxy.example:3128"_s);
    row("with a user, no scheme", https, u"anna:pw@proxy.example:3128"_s,
        u"anna:pw@proxy.example:3128"_s);
    row("for all", u"all_proxy"_s, u"http://proxy.example:3128"_s, u"proxy.example:3128"_s);
    row("SOCKS for all", u"ALL_PROXY"_s, u"socks5h://proxy.example"_s, u"proxy.example:1080"_s,
        true);
    row("SOCKS 5", https, u"socks5://proxy.example:9"_s, u"proxy.example:9"_s, true);
    row("SOCKS", https, u"socks://proxy.example:9"_s, u"proxy.example:9"_s, true);
    row("for http alone", u"http_proxy"_s, u"http://proxy.example:3128"_s, u"proxy.example:3128"_s);
    row("for http alone, upper case", u"HTTP_PROXY"_s, u"proxy.example:3128"_s,
        u"proxy.example:3128"_s);
    QTest::newRow("the closest one")
        << Variables{{u"http_proxy"_s, u"c:3"_s}, {u"all_proxy"_s, u"b:2"_s}, {https, u"a:1"_s}}
        << https << u"a:1"_s << false;
    QTest::newRow("then that for all")
        << Variables{{u"http_proxy"_s, u"c:3"_s}, {u"all_proxy"_s, u"b:2"_s}} << u"all_proxy"_s
        << u"b:2"_s << false;
}

void TestProxyVariables::row83_readsVariables()
{
    QFETCH(const Variables, variables);
    QFETCH(const bool, socks);
    const auto result = found(variables);
    QVERIFY(result);
    QCOMPARE(result->problem, QString());
    QTEST(result->variable, "variable");
    const QNetworkProxy proxy = usedProxy(*result);
    QCOMPARE(proxy.type(), socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy);
    const QString who =
        proxy.user().isEmpty() ? QString() : proxy.user() + u':' + proxy.password() + u'@';
    QTEST(who + proxy.hostName() + u':' + QString::number(proxy.port()), "proxy");
    QVERIFY2(proxyName(*result).contains(result->variable), qPrintable(proxyName(*result)));
    QVERIFY2(!proxyName(*result).contains(u"p@"), qPrintable(proxyName(*result)));
    // The demo org and the like use http.
    QCOMPARE(found(variables, QUrl(u"http://acme.example"_s)).has_value(),
             variables.size() > 1 || !result->variable.startsWith(u"https"_s, Qt::CaseInsensitive));
}

void TestProxyVariables::row83_readsExceptions_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<bool>("exempt");
    const QUrl acme(u"https://acme.example.com"_s);
    const QUrl address(u"https://10.1.2.3:8443"_s);
    const auto row = [](const QString &list, const QUrl &url, bool exempt) {
        QTest::addRow("%s, %s", qPrintable(list), qPrintable(url.host())) << list << url << exempt;
    };
    row(u""_s, acme, false);
    row(u"*"_s, acme, true);
    row(u"acme.example.com"_s, acme, true);
    row(u"ACME.Example.com"_s, acme, true);
    row(u"example.com"_s, acme, true);
    row(u".example.com"_s, acme, true);
    row(u"*.example.com"_s, acme, true);
    row(u"example.com."_s, acme, true);
    row(u".example.com."_s, acme, true);
    row(u"localhost, example.com"_s, acme, true);
    row(u"localhost example.com"_s, acme, true);
    row(u"example.com:443"_s, acme, true);
    row(u"example.com:8443"_s, acme, false);
    row(u"me.example.com"_s, acme, false);
    row(u"example.org,,"_s, acme, false);
    row(u"10.1.2.3"_s, address, true);
    row(u"10.1.2.3:8443"_s, address, true);
    row(u"10.0.0.0/8"_s, address, true);
    row(u"192.168.0.0/16"_s, address, false);
    row(u"10.0.0.0/8"_s, acme, false);
    row(u"'localhost,.example.com'"_s, acme, true);
    const QUrl local(u"https://[::1]:8443"_s);
    row(u"::1"_s, local, true);
    row(u"[::1]"_s, local, true);
    row(u"[::1]:8443"_s, local, true);
    row(u"[::1]:443"_s, local, false);
}

void TestProxyVariables::row83_readsExceptions()
{
    QFETCH(const QString, list);
    QFETCH(const QUrl, url);
    QFETCH(const bool, exempt);
    for (const QString &name : {u"no_proxy"_s, u"NO_PROXY"_s}) {
        const auto result = found({{u"https_proxy"_s, u"proxy.example:3128"_s}, {name, list}}, url);
        QVERIFY(result);
        QCOMPARE(usedProxy(*result).type() == QNetworkProxy::NoProxy, exempt);
        QCOMPARE(proxyName(*result).isEmpty(), exempt);
    }
}

void TestProxyVariables::row83_namesWhatItCannotUse_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("words");
    QTest::newRow("TLS") << u"https://anna:canary@proxy.example:3128"_s << u"reached by https"_s;
    QTest::newRow("SOCKS 4") << u"socks4://proxy.example"_s << u"reached by socks4"_s;
    QTest::newRow("no host") << u"http://:3128"_s << u"does not name a proxy"_s;
    QTest::newRow("bad port") << u"http://anna:canary@proxy.example:99999"_s
                              << u"does not name a proxy"_s;
}

void TestProxyVariables::row83_namesWhatItCannotUse()
{
    QFETCH(const QString, value);
    QFETCH(const QString, words);
    const auto result = found({{u"https_proxy"_s, value}});
    QVERIFY(result);
    QVERIFY2(result->problem.contains(words), qPrintable(result->problem));
    QVERIFY(result->problem.contains(u"https_proxy"));
    QVERIFY(!result->problem.contains(u"canary"));
    // Where none is set, or it is empty, the system is asked.
    QVERIFY(!found({}));
    QVERIFY(!found({{u"https_proxy"_s, u""_s}, {u"http_proxy"_s, u"a:1"_s}}));
}

QTEST_GUILESS_MAIN(TestProxyVariables)
#include "tst_proxyvariables.moc"
