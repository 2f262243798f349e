// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "displaytext.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace HookKeys;

class TestDisplayText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row27_row47_row49_shows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &text, const QString &shown) {
            QTest::newRow(name) << text << shown;
        };
        row("empty", {}, {});
        row("plain", u"partner-api <b>"_s, u"partner-api <b>"_s);
        row("other scripts", u"Schlüssel 鍵 ключ"_s, u"Schlüssel 鍵 ключ"_s);
        row("astral", u"a😀b"_s, u"a😀b"_s);
        row("line break and tab", u"a\n\tb\r"_s, u"a⟨U+000A⟩⟨U+0009⟩b⟨U+000D⟩"_s);
        row("NUL", u"a"_s + QChar(u'\0') + u'b', u"a⟨U+0000⟩b"_s);
        row("delete and C1", u"\u007F\u0085"_s, u"⟨U+007F⟩⟨U+0085⟩"_s);
        row("bidi override", u"gpj\u202Eexe"_s, u"gpj⟨U+202E⟩exe"_s);
        row("bidi isolate", u"\u2066a\u2069"_s, u"⟨U+2066⟩a⟨U+2069⟩"_s);
        row("zero width", u"a\u200Bb\u200Dc\uFEFF"_s, u"a⟨U+200B⟩b⟨U+200D⟩c⟨U+FEFF⟩"_s);
        row("soft hyphen", u"a\u00ADb"_s, u"a⟨U+00AD⟩b"_s);
        row("line separator", u"a\u2028b\u2029"_s, u"a⟨U+2028⟩b⟨U+2029⟩"_s);
        row("variation selector", u"\u2764\uFE0F"_s, u"\u2764⟨U+FE0F⟩"_s);
        row("Hangul filler", u"\u3164"_s, u"⟨U+3164⟩"_s);
        row("Braille's blank", u"a\u2800b"_s, u"a⟨U+2800⟩b"_s);
        row("tag character", u"a\U000E0041"_s, u"a⟨U+E0041⟩"_s);
        row("high surrogate alone", QString(QChar(0xD83D)) + u'x', u"⟨U+D83D⟩x"_s);
        row("low surrogate alone", QString(QChar(0xDE00)), u"⟨U+DE00⟩"_s);
        row("surrogates the wrong way round", QString(QChar(0xDE00)) + QChar(0xD83D),
            u"⟨U+DE00⟩⟨U+D83D⟩"_s);
    }

    void row27_row47_row49_shows()
    {
        QFETCH(const QString, text);
        QTEST(displayText(text), "shown");
    }

    void quotesNames()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(quoted(u"a\u200B"_s), u"“a⟨U+200B⟩”"_s);
        QCOMPARE(quoted(u"%1"_s), u"“%1”"_s);
        QCOMPARE(quoted(QStringList{u"a"_s}), u"“a”"_s);
        QCOMPARE(quoted(QStringList{u"a"_s, u"b"_s}), u"“a” and “b”"_s);
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(quoted(QStringList{u"a"_s, u"b"_s, u"c"_s}), u"“a”, “b” und “c”"_s);
    }
};

QTEST_APPLESS_MAIN(TestDisplayText)
#include "tst_displaytext.moc"
