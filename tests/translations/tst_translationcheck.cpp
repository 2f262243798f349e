// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "translationcheck.h"

#include <QBuffer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace HookKeys;
using Flaw = TranslationCheck::Flaw;

/// Proves that the check finds what it is there for, on a file of one case a message.
class TestTranslationCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarning(); }
    void aFileIsReadWhole();
    void aBrokenFileIsReported_data();
    void aBrokenFileIsReported();
    void aMissingFileIsReported();
    void everyFlawIsFound_data();
    void everyFlawIsFound();
    void aProblemNamesItsMessage();
    void equalFilesDoNotDiffer();
    void everyDifferenceIsFound();

private:
    TsFile m_cases;
};

void TestTranslationCheck::initTestCase()
{
    const auto file = TsFile::read(QStringLiteral(TEST_DATA "/cases.ts"));
    QVERIFY2(file.has_value(), qPrintable(file ? QString() : file.error()));
    m_cases = *file;
}

void TestTranslationCheck::aFileIsReadWhole()
{
    QByteArray xml = R"(<?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE TS>
        <TS version="2.1" language="de_DE">
        <dependencies><dependency catalog="other"/></dependencies>
        <context>
            <name>HookKeys::Window</name>
            <message>
                <location filename="a.cpp" line="1"/>
                <source>Save &amp;as</source>
                <oldsource>Save</oldsource>
                <comment>a file</comment>
                <translatorcomment>checked</translatorcomment>
                <translation>Sichern &amp;nach</translation>
            </message>
        </context>
        <context>
            <name>HookKeys::Status</name>
            <message numerus="yes">
                <source>%n key(s)</source>
                <translation type="unfinished">
                    <numerusform>%n A</numerusform><numerusform>%n B</numerusform>
                </translation>
            </message>
        </context>
        </TS>)";
    QBuffer buffer(&xml);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto file = TsFile::read(buffer);
    QVERIFY(file.has_value());
    QCOMPARE(file->language, u"de_DE"_s);
    QCOMPARE(file->messages.size(), 2);

    const TsMessage &text = file->messages.at(0);
    QCOMPARE(text.context, u"HookKeys::Window"_s);
    QCOMPARE(text.source, u"Save &as"_s);
    QCOMPARE(text.comment, u"a file"_s);
    QCOMPARE(text.state, QString());
    QVERIFY(!text.isPlural);
    QCOMPARE(text.translations, QStringList{u"Sichern &nach"_s});

    const TsMessage &plural = file->messages.at(1);
    QCOMPARE(plural.context, u"HookKeys::Status"_s);
    QCOMPARE(plural.state, u"unfinished"_s);
    QVERIFY(plural.isPlural);
    QCOMPARE(plural.translations, (QStringList{u"%n A"_s, u"%n B"_s}));
}

void TestTranslationCheck::aBrokenFileIsReported_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no XML") << QByteArray("key = value\n");
    QTest::newRow("another format") << QByteArray("<xliff version=\"1.2\"/>");
    QTest::newRow("cut off") << QByteArray("<TS language=\"de\"><context><name>A</name>");
    QTest::newRow("wrong end tag") << QByteArray("<TS><context></TS></context>");
    QTest::newRow("bad UTF-8") << QByteArray("<TS><context><name>\xff</name></context></TS>");
}

void TestTranslationCheck::aBrokenFileIsReported()
{
    QFETCH(QByteArray, xml);
    QBuffer buffer(&xml);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto file = TsFile::read(buffer);
    QVERIFY(!file.has_value());
    QVERIFY(file.error().startsWith(u"line "_s));
}

void TestTranslationCheck::aMissingFileIsReported()
{
    const auto file = TsFile::read(u"/nowhere/hookkeys_xx.ts"_s);
    QVERIFY(!file.has_value());
    QVERIFY(file.error().contains(u"hookkeys_xx.ts"_s));
}

void TestTranslationCheck::everyFlawIsFound_data()
{
    QTest::addColumn<QList<Flaw>>("flaws");
    QTest::newRow("good text") << QList<Flaw>{};
    QTest::newRow("good other order") << QList<Flaw>{};
    QTest::newRow("good number") << QList<Flaw>{};
    QTest::newRow("good plural") << QList<Flaw>{};
    QTest::newRow("good percent") << QList<Flaw>{};
    QTest::newRow("good mnemonic") << QList<Flaw>{};
    QTest::newRow("good tag") << QList<Flaw>{};
    QTest::newRow("unfinished") << QList<Flaw>{Flaw::Unfinished};
    QTest::newRow("untouched") << QList<Flaw>{Flaw::Unfinished, Flaw::Empty};
    QTest::newRow("vanished") << QList<Flaw>{Flaw::Obsolete};
    QTest::newRow("obsolete") << QList<Flaw>{Flaw::Obsolete};
    QTest::newRow("empty") << QList<Flaw>{Flaw::Empty};
    QTest::newRow("no plural forms") << QList<Flaw>{Flaw::Empty};
    QTest::newRow("one plural form empty") << QList<Flaw>{Flaw::Empty};
    QTest::newRow("placeholder missing") << QList<Flaw>{Flaw::Placeholder};
    QTest::newRow("placeholder added") << QList<Flaw>{Flaw::Placeholder};
    QTest::newRow("placeholder mistyped") << QList<Flaw>{Flaw::Placeholder};
    QTest::newRow("number not localised") << QList<Flaw>{Flaw::Placeholder};
    QTest::newRow("count missing in a form") << QList<Flaw>{Flaw::Placeholder};
    QTest::newRow("leading space") << QList<Flaw>{Flaw::Space};
    QTest::newRow("trailing space") << QList<Flaw>{Flaw::Space};
    QTest::newRow("trailing line break") << QList<Flaw>{Flaw::Space};
    QTest::newRow("full stop missing") << QList<Flaw>{Flaw::Ending};
    QTest::newRow("colon added") << QList<Flaw>{Flaw::Ending};
    QTest::newRow("three dots for an ellipsis") << QList<Flaw>{Flaw::Ending};
    QTest::newRow("question for a statement") << QList<Flaw>{Flaw::Ending};
    QTest::newRow("ending of one plural form") << QList<Flaw>{Flaw::Ending};
    QTest::newRow("mnemonic missing") << QList<Flaw>{Flaw::Mnemonic};
    QTest::newRow("mnemonic added") << QList<Flaw>{Flaw::Mnemonic};
    QTest::newRow("markup") << QList<Flaw>{Flaw::Markup};
    QTest::newRow("several") << QList<Flaw>{Flaw::Placeholder, Flaw::Space, Flaw::Ending};
}

void TestTranslationCheck::everyFlawIsFound()
{
    QFETCH(QList<Flaw>, flaws);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const auto message =
        std::find_if(m_cases.messages.cbegin(), m_cases.messages.cend(),
                     [&](const TsMessage &candidate) { return candidate.comment == name; });
    QVERIFY(message != m_cases.messages.cend());
    QList<Flaw> found;
    const QList<TranslationCheck::Problem> problems = TranslationCheck::problems(*message);
    for (const TranslationCheck::Problem &problem : problems)
        found.append(problem.flaw);
    QCOMPARE(found, flaws);
}

void TestTranslationCheck::aProblemNamesItsMessage()
{
    TsMessage message;
    message.context = u"HookKeys::Window"_s;
    message.source = u"Export…"_s;
    message.comment = u"menu"_s;
    message.translations = {u"Ausgeben"_s};
    const QList<TranslationCheck::Problem> problems = TranslationCheck::problems(message);
    QCOMPARE(problems.size(), 1);
    for (const QString &part : {message.context, message.source, message.comment, u"Ausgeben"_s})
        QVERIFY2(problems.constFirst().text.contains(part), qPrintable(part));
}

void TestTranslationCheck::equalFilesDoNotDiffer()
{
    TsFile reversed = m_cases;
    std::reverse(reversed.messages.begin(), reversed.messages.end());
    QCOMPARE(TranslationCheck::differences(m_cases, reversed), QStringList());
    QCOMPARE(TranslationCheck::differences(TsFile(), TsFile()), QStringList());
}

void TestTranslationCheck::everyDifferenceIsFound()
{
    const TsMessage kept{u"A"_s, u"kept"_s, {}, {}, false, {u"behalten"_s}};
    const TsMessage gone{u"A"_s, u"gone"_s, {}, {}, false, {u"weg"_s}};
    const TsMessage added{u"A"_s, u"added"_s, {}, {}, false, {QString()}};
    const TsMessage moved{u"B"_s, u"kept"_s, {}, {}, false, {QString()}};
    const TsMessage explained{u"A"_s, u"kept"_s, u"a verb"_s, {}, false, {QString()}};
    const TsMessage counted{u"A"_s, u"kept"_s, {}, {}, true, {QString(), QString()}};
    const TsMessage oneForm{u"A"_s, u"%n"_s, {}, {}, true, {u"%n"_s}};
    const TsMessage twoForms{u"A"_s, u"%n"_s, {}, {}, true, {QString(), QString()}};

    const TsFile file{u"de"_s, {kept, gone, oneForm}};
    const TsFile fresh{u"de"_s, {kept, added, moved, explained, counted, twoForms}};
    QCOMPARE(TranslationCheck::differences(file, fresh),
             (QStringList{
                 u"A: “%n” [plural] has 1 plural forms instead of 2"_s,
                 u"A: “added” is missing"_s,
                 u"A: “gone” is no longer in the sources"_s,
                 u"A: “kept” (a verb) is missing"_s,
                 u"A: “kept” [plural] is missing"_s,
                 u"B: “kept” is missing"_s,
             }));
}

QTEST_GUILESS_MAIN(TestTranslationCheck)
#include "tst_translationcheck.moc"
