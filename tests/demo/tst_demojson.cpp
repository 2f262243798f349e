// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demojson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestDemoJson final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderOfMembers()
    {
        QCOMPARE(jsonObject({{"z", "1"}, {"a", "null"}, {"m", "true"}}),
                 QByteArray(R"({"z":1,"a":null,"m":true})"));
        QCOMPARE(jsonObject({}), QByteArray("{}"));
    }

    void joinsElements()
    {
        QCOMPARE(jsonArray({}), QByteArray("[]"));
        QCOMPARE(jsonArray({"1", "{}", "\"x\""}), QByteArray(R"([1,{},"x"])"));
    }

    void tellsNullFromEmpty()
    {
        QCOMPARE(jsonStringOrNull(QString()), QByteArray("null"));
        QCOMPARE(jsonStringOrNull(u""_s), QByteArray("\"\""));
    }

    void stringsComeBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"partner-api"_s;
        QTest::newRow("empty") << u""_s;
        QTest::newRow("quote and backslash") << u"a\"b\\c\\\""_s;
        QTest::newRow("controls") << u"a\nb\tc\r\x01\x1f"_s;
        QTest::newRow("nul") << QString(QChar(u'\0'));
        QTest::newRow("umlauts") << u"Zürich €"_s;
        QTest::newRow("astral") << u"😀"_s;
        QTest::newRow("line separator") << u"a\u2028b"_s;
    }

    void stringsComeBack()
    {
        QFETCH(const QString, text);
        const QByteArray json = jsonString(text);
        QVERIFY(json.startsWith('"') && json.endsWith('"'));
        QVERIFY(std::ranges::none_of(json, [](char c) { return uchar(c) < 0x20; }));
        QCOMPARE(QJsonDocument::fromJson('[' + json + ']').array().at(0).toString(), text);
    }
};

QTEST_APPLESS_MAIN(TestDemoJson)

#include "tst_demojson.moc"
