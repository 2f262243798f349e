// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixedclock.h"
#include "hookkeyrow.h"
#include "keyfilter.h"
#include "samplekeys.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// What people type to find a key.
class TestKeyFilter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void finds_data();
    void finds();
    void saysWhatMakesNoSense_data();
    void saysWhatMakesNoSense();
    void foldsLetters_data();
    void foldsLetters();
    void writesTheStatus();
    static void putsAStatusInPlaceOfAnother_data();
    static void putsAStatusInPlaceOfAnother();

private:
    /// Three keys: one in use and old, one unused and new, one of which Okta says nothing.
    [[nodiscard]] static QList<HookKeyRow> rows();
};

QList<HookKeyRow> TestKeyFilter::rows()
{
    const FixedClock clock;
    const QCollator collator;
    QList<HookKeyRow> rows(3);
    rows[0].key = sampleKey(1, u"Zürich partner"_s);
    rows[0].key.isUsed = true;
    rows[0].key.created = clock.now().addDays(-400);
    rows[0].hooks = QList<InlineHook>{sampleHook(u"Token hook"_s, rows[0].key.id)};
    rows[1].key = sampleKey(2, u"token-enrichment-staging"_s);
    rows[1].key.isUsed = false;
    rows[1].key.created = clock.now().addDays(-30);
    rows[1].key.privateMember = true;
    rows[1].hooks = QList<InlineHook>();
    rows[2].key = sampleKey(3, u"a:b"_s);
    rows[2].key.isUsed.reset();
    rows[2].key.created = {};
    rows[2].key.warnings = {u"odd"_s};
    rows[2].hooks.reset();
    rows[2].changed = true;
    for (HookKeyRow &row : rows)
        row.derive(collator, clock.now(), 180);
    return rows;
}

void TestKeyFilter::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("found");
    const auto row = [](const char *text, const QList<int> &found) {
        QTest::newRow(text) << QString::fromUtf8(text) << found;
    };
    row("", {0, 1, 2});
    row("zurich", {0});
    row("ZÜRICH", {0});
    row("in use", {0});
    row("In Use", {0});
    row("\"in use\"", {0});
    row("use", {0, 1}); // it is in "Unused" too
    row("unused", {1});
    row("too old", {0});
    row("used", {0});
    row("status:in-use", {0});
    row("status:used", {0});
    row("status:unused", {1});
    row("status:unknown", {2});
    row("status:too-old", {0});
    row("status:old", {0});
    row("status:alarm", {1, 2});
    row("status:changed", {2});
    row("status:warning", {});
    row("status:\"in use\"", {0});
    row("-status:unused", {0, 2});
    row("age:>180", {0});
    row("age:>400", {});
    row("age:>=400", {0});
    row("age:<=30", {1});
    row("age:<30", {});
    row("age:30", {1});
    row("age:=30", {1});
    row("-age:>180", {1, 2});
    row("used-by:token", {0});
    row("used-by:\"token hook\"", {0});
    row("used-by:hook token", {0});
    row("-used-by:token token", {1});
    row("token -used-by:token", {1});
    row("name:token", {1});
    row("NAME:token", {1});
    row("id:hky", {0, 1, 2});
    row("a:b", {2}); // no condition: a name
    row("b:c", {});
    // Not written to their end.
    row("status:", {0, 1, 2});
    row("age:", {0, 1, 2});
    row("name:", {0, 1, 2});
    row("-id:", {0, 1, 2});
    row("used-by:\"", {0, 1, 2});
    row("zurich used-by:", {0});
    row("a:", {2}); // a name
    row("enrichment status:unused age:<100", {1});
    row("status:unused status:in-use", {});
    row("-zurich", {1, 2});
    row("-unused", {0, 2});
    row("-\"in use\"", {1, 2});
    row("zurich -unused", {0});
    row("too-old", {0});
    row("-too-old", {1, 2});
    row("-too old", {1, 2});
    row("-in use", {1, 2});
    row("-In-use", {1, 2});
    row("due-soon", {});
    row("token -in use", {1});
    row("status: unused", {1});
    row("status:  In  Use", {0});
    row("status:in use", {0});
    row("-status:in use", {1, 2});
    row("-status: too old", {1, 2});
    row("status:in use zurich", {0});
    row("status:unused use", {1});
    row("age: >180", {0});
    row("age:> 180", {0});
    row("age: > 180", {0});
    row("age: 30", {1});
    row("-age: >180", {1, 2});
    row("used-by: token", {0});
    row("used-by: \"token hook\"", {0});
    row("name: token", {1});
    row("name: -enrichment", {1});
    row("status: name:token", {1}); // neither goes on with the other
    row("\"in\" use", {0, 1});
    row("age>180", {0, 1, 2}); // left out
    row("age >180", {0, 1, 2});
    row("age > 180", {0, 1, 2});
    row("age > 180 zurich", {0});
    row("-", {0, 1, 2});          // no word: it is in their dates
    row("age:soon", {0, 1, 2});   // left out
    row("status:odd", {0, 1, 2}); // left out
}

void TestKeyFilter::finds()
{
    QFETCH(const QString, text);
    QFETCH(const QList<int>, found);
    const KeyFilter filter(text);
    QList<int> accepted;
    const QList<HookKeyRow> all = rows();
    for (int i = 0; i < all.size(); ++i)
        if (filter.accepts(all.at(i)))
            accepted.append(i);
    QCOMPARE(accepted, found);
    QCOMPARE(filter, KeyFilter(text + u' '));
}

void TestKeyFilter::saysWhatMakesNoSense_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing wrong") << u"a:b status:unused age:>1"_s << QString();
    QTest::newRow("age") << u"age:soon"_s << u"“age:”"_s;
    QTest::newRow("no age yet") << u"age:"_s << u"“age:”"_s;
    QTest::newRow("no status yet") << u"zurich status:"_s << u"“status:”"_s;
    QTest::newRow("no name yet") << u"name: "_s << QString();
    QTest::newRow("age without a number") << u"age:>"_s << u"“age:”"_s;
    QTest::newRow("age beyond all numbers") << u"age:>99999999999"_s << u"“age:”"_s;
    QTest::newRow("age without its colon") << u"age>180"_s << u"“age:”"_s;
    QTest::newRow("age without its colon, in words") << u"-age <= 180"_s << u"“age:”"_s;
    QTest::newRow("blanks") << u"age: > 1 status: in use"_s << QString();
    QTest::newRow("a status that is none") << u"status: lost"_s << u"“status:”"_s;
    QTest::newRow("status") << u"x status:lost y"_s << u"“status:”"_s;
}

void TestKeyFilter::saysWhatMakesNoSense()
{
    QFETCH(const QString, text);
    QFETCH(const QString, word);
    const QString problem = KeyFilter(text).problem();
    QCOMPARE(problem.isEmpty(), word.isEmpty());
    QVERIFY2(problem.contains(word), qPrintable(problem));
}

void TestKeyFilter::foldsLetters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("umlaut") << u"Zürich"_s << u"zurich"_s;
    QTest::newRow("composed of two") << u"cafe\u0301"_s << u"cafe"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("thorn and eth") << u"Þórður"_s << u"thordur"_s;
    QTest::newRow("a stroke") << u"ŦŧŁ"_s << u"ttl"_s;
    QTest::newRow("dashes") << u"prod\u2013token\u2011hook \u2014"_s << u"prod-token-hook -"_s;
    QTest::newRow("apostrophe") << u"Anna\u2019s"_s << u"anna's"_s;
    QTest::newRow("what is not seen") << u"to\u00adk\u200be\u2060n"_s << u"token"_s;
    QTest::newRow("dotted I") << u"İstanbul"_s << u"istanbul"_s;
    QTest::newRow("dotless i") << u"Iğdır"_s << u"igdir"_s;
    QTest::newRow("strokes") << u"Łódź Ørsted Đà"_s << u"lodz orsted da"_s;
    QTest::newRow("ligature, full width") << u"ﬁＡ"_s << u"fia"_s;
    QTest::newRow("other scripts") << u"Ключ 鍵"_s << u"ключ 鍵"_s;
}

void TestKeyFilter::foldsLetters()
{
    QFETCH(const QString, text);
    QFETCH(const QString, folded);
    QCOMPARE(KeyFilter::folded(text), folded);
}

void TestKeyFilter::writesTheStatus()
{
    for (const KeyStatus status :
         {KeyStatus::InUse, KeyStatus::Unused, KeyStatus::Unknown, KeyStatus::TooOld,
          KeyStatus::Warned, KeyStatus::Changed, KeyStatus::Alarm}) {
        const KeyFilter filter(KeyFilter::textFor(status));
        QVERIFY(filter.problem().isEmpty());
        for (const HookKeyRow &row : rows())
            QCOMPARE(filter.accepts(row), row.has(status));
    }
}

void TestKeyFilter::putsAStatusInPlaceOfAnother_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<KeyStatus>>("status");
    QTest::addColumn<QString>("after");
    QTest::newRow("nothing") << u""_s << std::optional(KeyStatus::Unused) << u"status:unused"_s;
    QTest::newRow("words stay") << u"a  \"b c\" age:>1"_s << std::optional(KeyStatus::InUse)
                                << u"a \"b c\" age:>1 status:in-use"_s;
    QTest::newRow("in its place") << u"status:unused a"_s << std::optional(KeyStatus::TooOld)
                                  << u"a status:too-old"_s;
    QTest::newRow("said in words")
        << u"in use a unused"_s << std::optional(KeyStatus::Changed) << u"a status:changed"_s;
    QTest::newRow("behind a blank")
        << u"status: in use a"_s << std::optional(KeyStatus::Changed) << u"a status:changed"_s;
    QTest::newRow("with a hyphen")
        << u"a too-old"_s << std::optional(KeyStatus::Unused) << u"a status:unused"_s;
    QTest::newRow("not so, in words")
        << u"-in use a"_s << std::optional<KeyStatus>() << u"-in use a"_s;
    QTest::newRow("none") << u"a status:\"in use\""_s << std::optional<KeyStatus>() << u"a"_s;
    QTest::newRow("what is not asked for stays")
        << u"-status:unused"_s << std::optional<KeyStatus>() << u"-status:unused"_s;
}

void TestKeyFilter::putsAStatusInPlaceOfAnother()
{
    QFETCH(const QString, text);
    QFETCH(const std::optional<KeyStatus>, status);
    QFETCH(const QString, after);
    QCOMPARE(KeyFilter::withStatus(text, status), after);
    QVERIFY(KeyFilter(after).status() == status);
    QCOMPARE(KeyFilter::withStatus(after, status), after);
    QVERIFY(!KeyFilter(u"status:unused status:too-old"_s).status());
}

QTEST_GUILESS_MAIN(TestKeyFilter)

#include "tst_keyfilter.moc"
