// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "failonwarning.h"

#include <QCoreApplication>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestCommandLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationVersion(u"1.2.3"_s); }

    void init() { failOnWarning(); }

    void reads_data();
    void reads();
    void readsTheOrg();
    void printsItsVersion();
    void printsItsOptions();
    void refuses_data();
    void refuses();
};

void TestCommandLine::reads_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("demo");
    QTest::newRow("nothing") << QStringList() << false;
    QTest::newRow("demo") << QStringList({u"--demo"_s}) << true;
    QTest::newRow("Qt's own") << QStringList(
        {u"-reverse"_s, u"--platform"_s, u"xcb"_s, u"-style"_s, u"fusion"_s, u"--demo"_s})
                              << true;
}

void TestCommandLine::reads()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, demo);
    const CommandLine line = parseCommandLine(QStringList({u"hookkeys"_s}) + arguments);
    QCOMPARE(line.demo, demo);
    QCOMPARE(line.output, QString());
    QCOMPARE(line.error, QString());
}

void TestCommandLine::readsTheOrg()
{
    QCOMPARE(parseCommandLine({u"hookkeys"_s}).org, QString());
    const CommandLine line = parseCommandLine({u"hookkeys"_s, u"--org"_s, u"ab-12"_s});
    QCOMPARE(line.org, u"ab-12"_s);
    QCOMPARE(line.error, QString());
    QVERIFY(!parseCommandLine({u"hookkeys"_s, u"--org"_s}).error.isEmpty());
}

void TestCommandLine::printsItsVersion()
{
    for (const QString &option : {u"--version"_s, u"-v"_s}) {
        const CommandLine line = parseCommandLine({u"hookkeys"_s, option});
        QCOMPARE(line.output, u"hookkeys 1.2.3\n"_s);
        QCOMPARE(line.error, QString());
    }
}

void TestCommandLine::printsItsOptions()
{
    for (const QString &option : {u"--help"_s, u"-h"_s}) {
        const CommandLine line = parseCommandLine({u"hookkeys"_s, option});
        for (const QString &word : {u"--demo"_s, u"--version"_s, u"hook keys"_s})
            QVERIFY2(line.output.contains(word), qPrintable(line.output));
        QCOMPARE(line.error, QString());
    }
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("word");
    QTest::newRow("unknown option") << QStringList({u"--no-such"_s}) << u"no-such"_s;
    QTest::newRow("word") << QStringList({u"something"_s}) << u"“something”"_s;
    QTest::newRow("both") << QStringList({u"--demo"_s, u"something"_s}) << u"“something”"_s;
    QTest::newRow("value where none belongs") << QStringList({u"--demo=x"_s}) << u"demo"_s;
}

void TestCommandLine::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, word);
    const CommandLine line = parseCommandLine(QStringList({u"hookkeys"_s}) + arguments);
    QVERIFY2(line.error.contains(word), qPrintable(line.error));
    QCOMPARE(line.output, QString());
}

QTEST_GUILESS_MAIN(TestCommandLine)

#include "tst_commandline.moc"
