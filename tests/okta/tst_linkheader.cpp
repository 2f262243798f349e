// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkheader.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestLinkHeader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row20_findsTheNextPage_data();
    void row20_findsTheNextPage();
};

void TestLinkHeader::row20_findsTheNextPage_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<QString>("next");
    const QString next = u"https://acme.okta.com/hooks?after=1"_s;
    const QByteArray self = "<https://acme.okta.com/hooks>; rel=\"self\"";
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("self only") << self << QString();
    QTest::newRow("as Okta sends it")
        << self + ", <https://acme.okta.com/hooks?after=1>; rel=\"next\"" << next;
    QTest::newRow("joined without a space")
        << self + ",<https://acme.okta.com/hooks?after=1>;rel=\"next\"" << next;
    QTest::newRow("no quotes") << QByteArray("<https://acme.okta.com/hooks?after=1>; rel=next")
                               << next;
    QTest::newRow("upper case") << QByteArray("<https://acme.okta.com/hooks?after=1>; REL=\"NEXT\"")
                                << next;
    QTest::newRow("several relations")
        << QByteArray("<https://acme.okta.com/hooks?after=1>; rel=\"last next\"") << next;
    QTest::newRow("another parameter")
        << QByteArray("<https://acme.okta.com/hooks?after=1>; title=\"a, \\\"b\\\"; c\"; rel=next")
        << next;
    QTest::newRow("relative") << QByteArray("</hooks?after=1>; rel=\"next\"") << next;
    QTest::newRow("query only") << QByteArray("<?after=1>; rel=\"next\"") << next;
    QTest::newRow("comma in the target")
        << QByteArray("</hooks?after=1,2>; rel=\"next\"") << next + ",2"_L1;
    QTest::newRow("another host") << QByteArray("<https://evil.example/>; rel=\"next\"")
                                  << u"https://evil.example/"_s;
    QTest::newRow("nextish") << QByteArray("<https://acme.okta.com/>; rel=\"nextish\"")
                             << QString();
    QTest::newRow("in a title") << QByteArray("<https://acme.okta.com/>; title=\"; rel=next\"")
                                << QString();
    QTest::newRow("no brackets") << QByteArray("https://acme.okta.com/; rel=next") << QString();
    QTest::newRow("open bracket") << QByteArray("<https://acme.okta.com/; rel=next") << QString();
}

void TestLinkHeader::row20_findsTheNextPage()
{
    QFETCH(const QByteArray, link);
    QFETCH(const QString, next);
    const auto found = nextPage(link, QUrl(u"https://acme.okta.com/hooks"_s));
    QCOMPARE(found.value_or(QUrl()).toString(), next);
}

QTEST_GUILESS_MAIN(TestLinkHeader)
#include "tst_linkheader.moc"
