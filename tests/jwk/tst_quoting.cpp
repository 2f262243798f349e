// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quoting.h"

#include <QProcess>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestQuoting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row52_shellReadsTheWordBack_data();
    void row52_shellReadsTheWordBack();
    void shellCannotHoldNul();
    void row52_hclStrings_data();
    void row52_hclStrings();
    void hclNames_data();
    void hclNames();
    void sshComments_data();
    void sshComments();
};

void TestQuoting::row52_shellReadsTheWordBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("plain") << u"https://acme.okta.com/api"_s;
    QTest::newRow("single quotes") << u"'; touch /tmp/x; '"_s;
    QTest::newRow("only a quote") << u"'"_s;
    QTest::newRow("expansions") << u"$HOME ${HOME} $(id) `id` \\$x \"$x\" !x *"_s;
    QTest::newRow("line breaks") << u"a\nb\r\nc\n"_s;
    QTest::newRow("backslash at the end") << u"a\\"_s;
    QTest::newRow("not ASCII") << u"Schl\u00fcssel \U0001F511"_s;
}

void TestQuoting::row52_shellReadsTheWordBack()
{
#ifdef Q_OS_WIN
    QSKIP("There is no shell");
#endif
    QFETCH(const QString, text);
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-s"_s});
    shell.write("printf %s " + shellWord(text) + '\n');
    shell.closeWriteChannel();
    QVERIFY2(shell.waitForFinished(), qPrintable(shell.errorString()));
    QCOMPARE(shell.exitCode(), 0);
    QCOMPARE(shell.readAllStandardOutput(), text.toUtf8());
}

void TestQuoting::shellCannotHoldNul()
{
    QCOMPARE(shellWord(u"a"_s + QChar(u'\0') + u'b'), "'ab'");
}

// That Terraform's own parser reads these back is for tst_interop to see.
void TestQuoting::row52_hclStrings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("quoted");
    QTest::newRow("nothing") << u""_s << QByteArray(R"("")");
    QTest::newRow("plain") << u"Partner's API: 5 %"_s << QByteArray(R"("Partner's API: 5 %")");
    QTest::newRow("quotes") << u"a\"b\\"_s << QByteArray(R"("a\"b\\")");
    QTest::newRow("interpolation") << u"${x}"_s << QByteArray(R"("$${x}")");
    QTest::newRow("directive") << u"%{ if x }"_s << QByteArray(R"("%%{ if x }")");
    QTest::newRow("dollars") << u"$${x} $ %"_s << QByteArray(R"("$$${x} $ %")");
    QTest::newRow("lines") << u"a\nb\t"_s << QByteArray(R"("a\nb\u0009")");
    QTest::newRow("letters") << u"\u00fc"_s << QByteArray("\"\xc3\xbc\"");
    QTest::newRow("invisible") << u"\u202e\u00a0"_s << QByteArray(R"("\u202e\u00a0")");
    QTest::newRow("astral control") << u"\U000E0001"_s << QByteArray(R"("\U000e0001")");
}

void TestQuoting::row52_hclStrings()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, quoted);
    QCOMPARE(hclString(text), quoted);
}

void TestQuoting::hclNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << u"partner-api_2"_s << QByteArray("partner-api_2");
    QTest::newRow("spaces and letters") << u"Sch\u00f6ner Key"_s << QByteArray("Sch_ner_Key");
    QTest::newRow("digit first") << u"2fa"_s << QByteArray("_2fa");
    QTest::newRow("dash first") << u"-x"_s << QByteArray("_-x");
    QTest::newRow("nothing") << u""_s << QByteArray("hook_key");
    QTest::newRow("hostile") << u"a\" {}\n"_s << QByteArray("a_____");
    QTest::newRow("long") << QString(300, u'x') << QByteArray(64, 'x');
}

void TestQuoting::hclNames()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, name);
    QCOMPARE(hclName(text), name);
}

void TestQuoting::sshComments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("comment");
    QTest::newRow("plain") << u"partner-api@acme_1.0"_s << QByteArray("partner-api@acme_1.0");
    QTest::newRow("letters") << u"Sch\u00f6n"_s << QByteArray("Sch\xc3\xb6n");
    QTest::newRow("second key") << u"x\nssh-rsa AAAA"_s << QByteArray("x-ssh-rsa-AAAA");
    QTest::newRow("invisible") << u"a\u202eb"_s << QByteArray("a-b");
}

void TestQuoting::sshComments()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, comment);
    QCOMPARE(sshComment(text), comment);
}

QTEST_GUILESS_MAIN(TestQuoting)
#include "tst_quoting.moc"
