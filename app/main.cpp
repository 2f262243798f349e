// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "commandline.h"
#include "console.h"
#include "hardening.h"
#include "mainwindow.h"
#include "unixsignals.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace HookKeys;

namespace {

void install(QTranslator &translator, const QLocale &locale, const QString &name)
{
    // English, where there is nothing better, has its plural forms in a file too.
    if (translator.load(locale, name, u"_"_s, u":/i18n"_s)
        || translator.load(u":/i18n/%1_en.qm"_s.arg(name)))
        QCoreApplication::installTranslator(&translator);
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreDumps();
    forbidStrangeLibraries();
    QCoreApplication::setApplicationName(u"hookkeys"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HOOKKEYS_VERSION));
    QGuiApplication::setApplicationDisplayName(u"HookKeys"_s);
    QGuiApplication::setDesktopFileName(u"io.github.hookkeys.HookKeys"_s);

    // --help and --version are answered before there need be a display.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    useConsoleOfParent();
    CommandLine line = parseCommandLine(arguments);
    if (!line.error.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(line.error));
        return 2;
    }
    if (!line.output.isEmpty()) {
        std::fputs(qPrintable(line.output), stdout);
        return 0;
    }

    const QApplication app(argc, argv);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    const QString language = QSettings(folder + u"/hookkeys.ini"_s, QSettings::IniFormat)
                                 .value(u"language"_s)
                                 .toString();
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    QTranslator qtWords;
    QTranslator words;
    install(qtWords, locale, u"qtbase"_s);
    install(words, locale, u"hookkeys"_s);
    QGuiApplication::setLayoutDirection(locale.textDirection());
    QApplication::setWindowIcon(QIcon(u":/icons/hookkeys-128.png"_s)); // a larger one costs memory

    Application application(folder);
    const UnixSignals signals_(application.window());
    application.start(line);
    return QApplication::exec();
}
