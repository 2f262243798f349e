// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keyname.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace HookKeys;

class TestKeyName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsCodePoints()
    {
        QCOMPARE(keyNameLength({}), 0);
        QCOMPARE(keyNameLength(u"abc"_s), 3);
        QCOMPARE(keyNameLength(u"ü鍵"_s), 2);
        QCOMPARE(keyNameLength(u"😀"_s.repeated(255)), 255);
        QCOMPARE(keyNameLength(QString(QChar(0xD83D))), 1);
    }

    void accepts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("one character") << u"a"_s;
        QTest::newRow("three UTF-8 bytes") << u"鍵\uFFFD"_s;
        QTest::newRow("255") << u"x"_s.repeated(255);
        QTest::newRow("255 of three bytes") << u"鍵"_s.repeated(255);
        QTest::newRow("markup") << u"<b>=cmd|' /C calc'!A0"_s;
        QTest::newRow("taken but for the case") << u"Taken"_s;
    }

    void accepts()
    {
        QFETCH(const QString, name);
        QCOMPARE(checkKeyName(name, {u"taken"_s}), QString());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QString() << u"Type a name"_s;
        QTest::newRow("blank") << u" \t\u00A0"_s << u"Type a name"_s;
        QTest::newRow("256") << u"x"_s.repeated(256) << u"1 character"_s;
        QTest::newRow("300") << u"x"_s.repeated(300) << u"45 character"_s;
        QTest::newRow("emoji") << u"key 😀"_s << u"😀 (U+1F600)"_s;
        // Not "too long": that there are 255 is right, what they are is not.
        QTest::newRow("255 emoji") << u"😀"_s.repeated(255) << u"😀 (U+1F600)"_s;
        QTest::newRow("tag character") << u"a\U000E0041"_s << u"⟨U+E0041⟩ (U+E0041)"_s;
        QTest::newRow("half a character") << u"a"_s + QChar(0xDE00) << u"U+DE00"_s;
        QTest::newRow("space before") << u" a"_s << u"begins or ends with a space"_s;
        QTest::newRow("space behind") << u"a\u00A0"_s << u"begins or ends with a space"_s;
        QTest::newRow("tab") << u"a\tb"_s << u"a tab"_s;
        QTest::newRow("line break") << u"a\n"_s << u"a tab"_s;
        QTest::newRow("taken") << u"taken"_s << u"Another key"_s;
    }

    void refuses()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, reason);
        const QString problem = checkKeyName(name, {u"other"_s, u"taken"_s});
        QVERIFY2(problem.contains(reason), qPrintable(problem));
    }
};

QTEST_APPLESS_MAIN(TestKeyName)
#include "tst_keyname.moc"
