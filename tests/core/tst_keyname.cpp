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
        // While somebody types "HR Zürich": nobody sees the space, so it is not sent either.
        QTest::newRow("row86 space behind") << u"HR "_s;
        QTest::newRow("row86 space before") << u" a"_s;
        QTest::newRow("row86 no-break space") << u"prod\u00A0token"_s;
        QTest::newRow("row86 255 and a space") << u"x"_s.repeated(255) + u' ';
    }

    void accepts()
    {
        QFETCH(const QString, name);
        QCOMPARE(checkKeyName(name, {u"taken"_s}), QString());
    }

    void row48_refuses_data()
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
        QTest::newRow("taken, with a space behind") << u"taken "_s << u"Another key"_s;
        QTest::newRow("tab") << u"a\tb"_s << u"(U+0009, tab, at position 2)"_s;
        QTest::newRow("line break") << u"a\nb"_s << u"(U+000A, line break, at position 2)"_s;
        QTest::newRow("taken") << u"taken"_s << u"Another key"_s;
    }

    void row48_refuses()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, reason);
        const QString problem = checkKeyName(name, {u"other"_s, u"taken"_s});
        QVERIFY2(problem.contains(reason), qPrintable(problem));
    }

    void row86_isSentWithoutTheSpacesAtItsEnds()
    {
        QCOMPARE(keyNameOf(u" HR  Zürich\u00A0 "_s), u"HR  Zürich"_s);
        QCOMPARE(keyNameOf(u" "_s), QString());
    }

    void row86_warnsOfWhatCannotBeTyped_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("no-break space") << u"prod\u00A0token\u00A0hook"_s << u"U+00A0"_s;
        QTest::newRow("narrow no-break space") << u"a\u202Fb"_s << u"U+202F"_s;
        QTest::newRow("ideographic space") << u"a\u3000b"_s << u"U+3000"_s;
        QTest::newRow("double space") << u"a  b"_s << u"two spaces"_s;
        QTest::newRow("accent of its own") << u"Cafe\u0301"_s << u"U+0301"_s;
        QTest::newRow("accent that no letter has") << u"x\u0302"_s << u"U+0302"_s;
        QTest::newRow("quotes") << u"\u201Cprod\u201D"_s << u"“ (U+201C)"_s;
        QTest::newRow("apostrophe") << u"it\u2019s"_s << u"U+2019"_s;
        QTest::newRow("dash") << u"a \u2013 b"_s << u"U+2013"_s;
        QTest::newRow("non-breaking hyphen") << u"a\u2011b"_s << u"U+2011"_s;
        QTest::newRow("bidi override") << u"a\u202Eb"_s << u"cannot be seen (U+202E)"_s;
        QTest::newRow("quotes of French") << u"\u00ABprod\u00BB"_s << u"« (U+00AB)"_s;
        QTest::newRow("quotes of Japanese") << u"\u301Dprod\u301E"_s << u"U+301D"_s;
        QTest::newRow("minus sign") << u"a\u2212b"_s << u"U+2212"_s;
        QTest::newRow("arrow") << u"prod \u2192 stage"_s << u"→ (U+2192)"_s;
        QTest::newRow("tick") << u"\u2713 done"_s << u"U+2713"_s;
        QTest::newRow("emoji of old") << u"\u263A"_s << u"U+263A"_s;
        QTest::newRow("superscript") << u"x\u2070"_s << u"U+2070"_s;
        QTest::newRow("letter as an apostrophe") << u"it\u02BCs"_s << u"U+02BC"_s;
        QTest::newRow("unreadable once") << u"M\uFFFDller"_s << u"U+FFFD"_s;
        QTest::newRow("icon") << u"\uE000prod"_s << u"U+E000"_s;
        QTest::newRow("no character yet") << u"a\u0378"_s << u"U+0378"_s;
        QTest::newRow("Kelvin sign") << u"0\u212A"_s << u"U+212A"_s;
        QTest::newRow("Korean in parts") << u"\u1112\u1161\u11AB"_s << u"U+1112"_s;
        QTest::newRow("ligature") << u"con\uFB01g"_s << u"U+FB01"_s;
        QTest::newRow("byte order mark") << u"a\uFEFFb"_s << u"cannot be seen (U+FEFF)"_s;
        QTest::newRow("byte order mark first") << u"\uFEFFa"_s << u"cannot be seen (U+FEFF)"_s;
        QTest::newRow("Braille's blank") << u"a\u2800b"_s << u"cannot be seen (U+2800)"_s;
        QTest::newRow("zero width") << u"a\u200Bb"_s << u"cannot be seen (U+200B)"_s;
    }

    void row86_warnsOfWhatCannotBeTyped()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, words);
        const QString warning = warnOfKeyName(name);
        QVERIFY2(warning.contains(words), qPrintable(warning));
        QCOMPARE(checkKeyName(name, {}), QString()); // Okta takes it
        QCOMPARE(textToDelete(name, u"HKY1"_s), u"HKY1"_s);
    }

    void row86_takesNamesAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"HR Zürich", "prod-token_hook (1)", "Café", "'quoted' \"name\"", "Straße 5",
              "İstanbul", "鍵 ключ", "हिन्दी", "ไทยที่", "Tiếng Việt", "한국어"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }

    void row86_takesNamesAsPeopleTypeThem()
    {
        QFETCH(const QString, name);
        QCOMPARE(warnOfKeyName(name), QString());
        QCOMPARE(textToDelete(name, u"HKY1"_s), name);
    }

    void row47_row86_asksForTheIdWhereSpacesAreAtTheEnds()
    {
        for (const QString &name : {u" a"_s, u"a "_s, u"a\n"_s, QString(), u" "_s})
            QCOMPARE(textToDelete(name, u"HKY1"_s), u"HKY1"_s);
    }
};

QTEST_APPLESS_MAIN(TestKeyName)
#include "tst_keyname.moc"
