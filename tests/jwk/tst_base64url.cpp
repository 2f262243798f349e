// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base64url.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestBase64Url final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
    void everyLengthSurvives();
};

// RFC 4648, section 10, less the padding; and the two characters that differ from base64.
void TestBase64Url::decodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("nothing") << u""_s << QByteArray("");
    QTest::newRow("one octet") << u"Zg"_s << QByteArray("f");
    QTest::newRow("two octets") << u"Zm8"_s << QByteArray("foo").chopped(1);
    QTest::newRow("three octets") << u"Zm9v"_s << QByteArray("foo");
    QTest::newRow("four octets") << u"Zm9vYg"_s << QByteArray("foob");
    QTest::newRow("62 and 63") << u"-_-_"_s << QByteArray::fromHex("fbffbf");
}

void TestBase64Url::decodes()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, octets);
    const Base64UrlOctets decoded = fromBase64Url(text);
    QCOMPARE(decoded.problem, QString());
    QCOMPARE(decoded.octets, octets);
    QCOMPARE(toBase64Url(octets), text.toLatin1());
}

void TestBase64Url::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("padding") << u"Zg=="_s << u"padding"_s;
    QTest::newRow("half the padding") << u"Zg="_s << u"padding"_s;
    QTest::newRow("plus") << u"+-_-"_s << u"character 1 is \"+\""_s;
    QTest::newRow("slash") << u"-_/-"_s << u"character 3 is \"/\""_s;
    QTest::newRow("backtick at the end") << u"Zm9v`"_s << u"character 5 is \"`\""_s;
    QTest::newRow("space") << u"Zm 9v"_s << u"character 3 is \" \""_s;
    QTest::newRow("line break") << u"Zm9v\n"_s << u"character 5 is \"\\u000a\""_s;
    QTest::newRow("not ASCII") << u"Zm9\u0106"_s << u"character 4 is \"\\u0106\""_s;
    QTest::newRow("NUL") << u"Zm9v"_s + QChar(u'\0') << u"character 5 is \"\\u0000\""_s;
    QTest::newRow("one character too many") << u"Zm9vY"_s << u"length"_s;
    QTest::newRow("four spare bits") << u"Zh"_s << u"bits"_s;
    QTest::newRow("two spare bits") << u"Zm9"_s << u"bits"_s;
}

void TestBase64Url::refuses()
{
    QFETCH(const QString, text);
    QFETCH(const QString, named);
    const Base64UrlOctets decoded = fromBase64Url(text);
    QCOMPARE(decoded.octets, QByteArray());
    QVERIFY2(decoded.problem.contains(named), qPrintable(decoded.problem));
}

void TestBase64Url::everyLengthSurvives()
{
    QByteArray octets;
    for (int i = 0; i < 300; ++i) {
        const Base64UrlOctets decoded = fromBase64Url(QString::fromLatin1(toBase64Url(octets)));
        QCOMPARE(decoded.problem, QString());
        QCOMPARE(decoded.octets, octets);
        octets += char(i * 37);
    }
}

QTEST_APPLESS_MAIN(TestBase64Url)
#include "tst_base64url.moc"
