// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "translationcheck.h"

#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace HookKeys;

namespace {

/// What the build passes as one text: the parts are paths and options, which have no |.
QStringList list(const QString &joined)
{
    return joined.split(u'|', Qt::SkipEmptyParts);
}

/// Qt Test cuts long messages off, and here every line counts.
void print(const QStringList &lines)
{
    for (const QString &line : lines)
        qInfo("%s", qUtf8Printable(line));
}

} // namespace

/// Holds every translation file of the program against the check, the sources and what is embedded.
class TestTranslations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }
    void everyTranslationIsSound_data() { addFiles(); }
    void everyTranslationIsSound();
    void theFileHasTheStringsOfTheSources_data() { addFiles(); }
    void theFileHasTheStringsOfTheSources();
    void theProgramHoldsEveryTranslation_data() { addFiles(); }
    void theProgramHoldsEveryTranslation();
    void theStandardButtonsAreTranslated();

private:
    static void addFiles();
};

void TestTranslations::addFiles()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("pluralsOnly");
    const auto addRow = [](const QString &path, bool pluralsOnly) {
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path << pluralsOnly;
    };
    for (const QString &path : list(QStringLiteral(FULL_TS)))
        addRow(path, false);
    for (const QString &path : list(QStringLiteral(PLURAL_TS)))
        addRow(path, true);
}

void TestTranslations::everyTranslationIsSound()
{
    QFETCH(QString, path);
    const auto file = TsFile::read(path);
    QVERIFY2(file.has_value(), qPrintable(file ? QString() : file.error()));
    QStringList found;
    for (const TsMessage &message : file->messages) {
        const QList<TranslationCheck::Problem> problems = TranslationCheck::problems(message);
        for (const TranslationCheck::Problem &problem : problems)
            found.append(problem.text);
    }
    print(found);
    QVERIFY2(found.isEmpty(), "The lines above say what is wrong.");
}

void TestTranslations::theFileHasTheStringsOfTheSources()
{
    QFETCH(QString, path);
    QFETCH(bool, pluralsOnly);
    const auto file = TsFile::read(path);
    QVERIFY2(file.has_value(), qPrintable(file ? QString() : file.error()));

    // Made from nothing, so that no old entry is kept; the name tells lupdate the language.
    QTemporaryDir directory;
    QVERIFY(directory.isValid());
    const QString freshPath = directory.filePath(QFileInfo(path).fileName());
    QStringList arguments = list(QStringLiteral(LUPDATE_ARGUMENTS));
    if (pluralsOnly)
        arguments.append(u"-pluralonly"_s);
    arguments << u"-ts"_s << freshPath;
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE), arguments);
    QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
    QCOMPARE(lupdate.exitStatus(), QProcess::NormalExit);
    QCOMPARE(lupdate.exitCode(), 0);
    // A tr() whose class lupdate does not understand is a text that nobody can translate.
    QCOMPARE(QString::fromLocal8Bit(lupdate.readAllStandardError()), QString());

    const auto fresh = TsFile::read(freshPath);
    QVERIFY2(fresh.has_value(), qPrintable(fresh ? QString() : fresh.error()));
    QCOMPARE(QLocale(file->language).language(), QLocale(fresh->language).language());
    const QStringList differences = TranslationCheck::differences(*file, *fresh);
    print(differences);
    QVERIFY2(differences.isEmpty(), "Build the target update_translations, then translate.");
}

void TestTranslations::theProgramHoldsEveryTranslation()
{
    QFETCH(QString, path);
    const auto file = TsFile::read(path);
    QVERIFY2(file.has_value(), qPrintable(file ? QString() : file.error()));
    QTranslator translator;
    QVERIFY(translator.load(QFileInfo(path).completeBaseName(), u":/i18n"_s));
    for (const TsMessage &message : file->messages) {
        const QString text = translator.translate(
            message.context.toUtf8().constData(), message.source.toUtf8().constData(),
            message.comment.toUtf8().constData(), message.isPlural ? 1 : -1);
        QVERIFY2(message.translations.contains(text), qPrintable(message.identity()));
    }
}

void TestTranslations::theStandardButtonsAreTranslated()
{
    QTranslator translator;
    if (!translator.load(u"qtbase_de"_s, u":/i18n"_s))
        QSKIP("This Qt came without its own translations.");
    QCOMPARE(translator.translate("QPlatformTheme", "Cancel"), u"Abbrechen"_s);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
