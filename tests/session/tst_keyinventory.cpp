// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixedclock.h"
#include "hookkeytablemodel.h"
#include "keyinventory.h"
#include "samplekeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

OrgProfile acme()
{
    return {u"p"_s, u"Acme"_s, QUrl(u"https://acme.okta.com"_s), Environment::Preview, false};
}

/// What Python's csv module reads where @p delimiter parts the cells: a row a list of cells.
QJsonArray readCsv(const QByteArray &text, const QString &delimiter = u","_s)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s,
                 {u"-c"_s,
                  u"import csv, io, json, sys\n"
                  "text = sys.stdin.buffer.read().decode('utf-8-sig')\n"
                  "text = io.StringIO(text, newline='')\n"
                  "print(json.dumps(list(csv.reader(text, delimiter=sys.argv[1]))))"_s,
                  delimiter});
    python.write(text);
    python.closeWriteChannel();
    return python.waitForFinished()
               ? QJsonDocument::fromJson(python.readAllStandardOutput()).array()
               : QJsonArray();
}

} // namespace

class TestKeyInventory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvIsReadBackByPython();
    void row50_row71_csvNeutralisesFormulas_data();
    void row50_row71_csvNeutralisesFormulas();
    void row71_csvNeutralisesFormulasForEverySeparator();
    void row33_row80_twoRowsWithOneIdAreTwoLines();
    void jsonHasEverything();
    void saysWhatIsNotKnown();
    void markdownStaysOneTable();
    void leavesOutWhatIsNotThere();

private:
    static void fill(HookKeyTableModel &model);

    FixedClock m_clock;
};

void TestKeyInventory::fill(HookKeyTableModel &model)
{
    HookKey used = sampleKey(1, u"partner \"api\", Zürich"_s);
    used.isUsed = true;
    HookKey undated = sampleKey(2, u"undated"_s);
    undated.created = {};
    undated.createdText = u"yesterday"_s;
    undated.isUsed.reset();
    model.mergeKeys({used, undated});
    model.setHooks(QList{sampleHook(u"Token hook"_s, used.id), sampleHook(u"Other"_s, used.id)});
}

void TestKeyInventory::csvIsReadBackByPython()
{
    HookKeyTableModel model(m_clock);
    fill(model);
    const QStringList ids{model.keyAt(0).id, model.keyAt(1).id};
    const QByteArray csv = writeInventory(model, ids, acme(), m_clock.now(), InventoryFormat::Csv);
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(csv.count("\r\n"), 3);
    const QJsonArray rows = readCsv(csv);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).toArray().first().toString(), u"name"_s);
    const QJsonArray first = rows.at(1).toArray();
    QCOMPARE(first.at(0).toString(), u"partner \"api\", Zürich"_s);
    QCOMPARE(first.at(1).toString(), u"in use"_s);
    QCOMPARE(first.at(2).toString(), u"Token hook, Other"_s);
    QCOMPARE(first.at(3).toString(), model.keyAt(0).keyId);
    QCOMPARE(first.at(4).toString(), model.keyAt(0).id);
    QCOMPARE(first.at(5).toString(), u"2024-10-24T13:06:07.000Z"_s);
    QCOMPARE(first.at(7).toString(), u"758"_s);
    const QJsonArray second = rows.at(2).toArray();
    QCOMPARE(second.at(1).toString(), u"unknown"_s);
    QCOMPARE(second.at(5).toString(), u"yesterday"_s);
    QCOMPARE(second.at(7).toString(), QString());
}

void TestKeyInventory::row33_row80_twoRowsWithOneIdAreTwoLines()
{
    HookKeyTableModel model(m_clock);
    model.mergeKeys({sampleKey(1, u"first"_s), sampleKey(2, u"twin"_s), sampleKey(2, u"other"_s)});
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.keyAt(row).id);
    for (const QStringList &wanted : {ids, ids.first(2)}) { // all, or the one of the two
        const QByteArray json =
            writeInventory(model, wanted, acme(), m_clock.now(), InventoryFormat::Json);
        QStringList names;
        const QJsonArray keys = QJsonDocument::fromJson(json)["keys"_L1].toArray();
        for (const auto key : keys)
            names.append(key["name"_L1].toString());
        QCOMPARE(names, QStringList({u"first"_s, u"twin"_s, u"other"_s}));
    }
}

void TestKeyInventory::row50_row71_csvNeutralisesFormulas_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("cell");
    QTest::newRow("equals") << u"=cmd|' /C calc'!A0"_s << u"'=cmd|' /C calc'!A0"_s;
    QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"⟨U+0009⟩=1"_s;
    QTest::newRow("carriage return") << u"\r=1"_s << u"⟨U+000D⟩=1"_s;
    QTest::newRow("new line") << u"a\n=1"_s << u"a⟨U+000A⟩=1"_s;
    QTest::newRow("full width") << u"\uFF1D1"_s << u"'\uFF1D1"_s;
    QTest::newRow("full-width plus") << u"\uFF0B1"_s << u"'\uFF0B1"_s;
    QTest::newRow("full-width minus") << u"\uFF0D1"_s << u"'\uFF0D1"_s;
    QTest::newRow("full-width at") << u"\uFF20A"_s << u"'\uFF20A"_s;
    QTest::newRow("blanks before") << u"  =1"_s << u"'  =1"_s;
    QTest::newRow("after a semicolon") << u"x;=cmd|'/C calc'!A0;y"_s << u"x;'=cmd|'/C calc'!A0;y"_s;
    QTest::newRow("after many") << u"a;=1;+2; -3;@4"_s << u"a;'=1;'+2;' -3;'@4"_s;
    QTest::newRow("after a semicolon and a no-break space") << u"a;\u00A0=1"_s << u"a;'\u00A0=1"_s;
    QTest::newRow("full width after a semicolon") << u"a;\uFF1D1"_s << u"a;'\uFF1D1"_s;
    QTest::newRow("quoted after a semicolon") << u"a;\"=1"_s << u"a;'\"=1"_s;
    QTest::newRow("harmless") << u"a=1"_s << u"a=1"_s;
    QTest::newRow("harmless with a semicolon") << u"a; b-c;d"_s << u"a; b-c;d"_s;
}

void TestKeyInventory::row50_row71_csvNeutralisesFormulas()
{
    QFETCH(QString, name);
    QFETCH(QString, cell);
    HookKeyTableModel model(m_clock);
    model.mergeKeys({sampleKey(1, name)});
    const QJsonArray rows = readCsv(
        writeInventory(model, {model.keyAt(0).id}, acme(), m_clock.now(), InventoryFormat::Csv));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(1).toArray().first().toString(), cell);
}

void TestKeyInventory::row71_csvNeutralisesFormulasForEverySeparator()
{
    QList<HookKey> keys;
    QStringList ids;
    for (const char *name : {"x;=cmd|'/C calc'!A0;y", "=1", ";=1", "a;\"=1", "a;\"\"=1;b", "\";=1",
                             "a; =1", "a;'=1", "\";\"=1;\"", "a\t=1", "a;＝1", "a;；=1"}) {
        HookKey key = sampleKey(int(keys.size()), QString::fromUtf8(name));
        key.createdText = key.name;
        key.keyId = key.name;
        keys.append(key);
        ids.append(key.id);
    }
    HookKeyTableModel model(m_clock);
    model.mergeKeys(keys);
    const QByteArray csv = writeInventory(model, ids, acme(), m_clock.now(), InventoryFormat::Csv);
    for (const QString &delimiter : {u","_s, u";"_s, u"\t"_s, u"|"_s}) {
        const QJsonArray rows = readCsv(csv, delimiter);
        QVERIFY(!rows.isEmpty());
        for (const QJsonValueConstRef row : rows) {
            for (const QJsonValueConstRef cell : row.toArray()) {
                const QString text = cell.toString().trimmed();
                QVERIFY2(text.isEmpty() || !u"=+-@＝＋－＠"_s.contains(text.front()),
                         qPrintable(delimiter + u' ' + text));
            }
        }
    }
}

void TestKeyInventory::jsonHasEverything()
{
    HookKeyTableModel model(m_clock);
    fill(model);
    const QJsonObject object =
        QJsonDocument::fromJson(writeInventory(model, {model.keyAt(0).id, model.keyAt(1).id},
                                               acme(), m_clock.now(), InventoryFormat::Json))
            .object();
    QCOMPARE(object.value(u"org").toString(), u"Acme"_s);
    QCOMPARE(object.value(u"url").toString(), u"https://acme.okta.com"_s);
    QCOMPARE(object.value(u"environment").toString(), environmentKey(Environment::Preview));
    QCOMPARE(object.value(u"time").toString(), u"2026-11-21T12:00:00Z"_s);
    const QJsonArray keys = object.value(u"keys").toArray();
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys.at(0).toObject().value(u"usedBy").toArray(),
             (QJsonArray{u"Token hook"_s, u"Other"_s}));
    QCOMPARE(keys.at(0).toObject().value(u"ageDays").toInt(), 758);
    QVERIFY(!keys.at(1).toObject().contains(u"ageDays"));
}

void TestKeyInventory::saysWhatIsNotKnown()
{
    HookKeyTableModel model(m_clock); // which hooks there are was not read
    model.mergeKeys({sampleKey(1, u"one"_s)});
    const auto inventory = [&](InventoryFormat format) {
        return writeInventory(model, {model.keyAt(0).id}, acme(), m_clock.now(), format);
    };
    const auto usedBy = [&] {
        return QJsonDocument::fromJson(inventory(InventoryFormat::Json))
            .object()
            .value(u"keys")
            .toArray()
            .at(0)
            .toObject()
            .value(u"usedBy");
    };
    QVERIFY(usedBy().isNull());
    QCOMPARE(readCsv(inventory(InventoryFormat::Csv)).at(1).toArray().at(2).toString(),
             u"unknown"_s);
    model.setHooks(QList<InlineHook>());
    QCOMPARE(usedBy(), QJsonValue(QJsonArray()));
    InlineHook nameless;
    nameless.id = u"cal1"_s;
    nameless.hookKeyId = model.keyAt(0).id;
    model.setHooks(QList{nameless});
    QCOMPARE(usedBy(), QJsonValue(QJsonArray{u"cal1"_s}));
}

void TestKeyInventory::markdownStaysOneTable()
{
    HookKeyTableModel model(m_clock);
    model.mergeKeys({sampleKey(1, u"a | b\n<b>*c*</b> [x](http://evil)"_s)});
    const QByteArray text = writeInventory(model, {model.keyAt(0).id}, acme(), m_clock.now(),
                                           InventoryFormat::Markdown);
    const QList<QByteArray> lines = text.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(1), QByteArray("| --- | --- | --- | --- | --- | --- | --- | --- |"));
    // Nine bars a line; those inside cells are escaped.
    QCOMPARE(lines.at(2).count('|') - lines.at(2).count("\\|"), 9);
    QVERIFY(lines.at(2).contains("a \\| b⟨U\\+000A⟩\\<b\\>\\*c\\*"));
    QVERIFY(lines.at(2).contains("\\[x\\]\\(http://evil\\)"));
}

void TestKeyInventory::leavesOutWhatIsNotThere()
{
    HookKeyTableModel model(m_clock);
    fill(model);
    const QByteArray text =
        writeInventory(model, {u"gone"_s}, acme(), m_clock.now(), InventoryFormat::Markdown);
    QCOMPARE(text.trimmed().split('\n').size(), 2);
}

QTEST_GUILESS_MAIN(TestKeyInventory)

#include "tst_keyinventory.moc"
