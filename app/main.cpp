// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "commandline.h"
#include "console.h"
#include "hardening.h"
#include "mainwindow.h"
#include "opensslstart.h"
#include "preferences.h"
#include "settingsfile.h"
#include "unixsignals.h"
#include "words.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace HookKeys;

namespace {

/// What @p line answers at once, without a display; the exit code of the program.
int answer(const CommandLine &line)
{
    if (!line.error.isEmpty()) {
        print(stderr, line.error + u'\n');
        return 2;
    }
    print(stdout, line.output);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    allowOpenSslStart();
    forbidCoreDumps();
    forbidStrangeLibraries();
    QCoreApplication::setApplicationName(u"hookkeys"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HOOKKEYS_VERSION));
    QGuiApplication::setApplicationDisplayName(u"HookKeys"_s);
    QGuiApplication::setDesktopFileName(u"io.github.hookkeys.HookKeys"_s);

    // What is asked in a terminal is answered there, with or without a display.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const CommandLine line = parseCommandLine(arguments);
    Words words;
    if (!line.error.isEmpty() || !line.output.isEmpty()) {
        const QCoreApplication app(argc, argv); // without one there is no translation
        words.speak(QLocale());
        return answer(parseCommandLine(arguments));
    }

    const QApplication app(argc, argv);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    const QString settings = folder + u"/hookkeys.ini"_s;
    words.speak(QLocale());
    // Before anybody else reads the file: QSettings tells of damage only the first time.
    const QString damage = repairSettings(settings);
    const QString language = Preferences(settingsPath(settings)).language();
    if (!language.isEmpty()) {
        QLocale::setDefault(QLocale(language));
        words.speak(QLocale());
    }
    if (words.direction() == Qt::RightToLeft) // else -reverse may have turned it round
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QApplication::setWindowIcon(QIcon(u":/icons/hookkeys-128.png"_s)); // a larger one costs memory

    Application application(folder, damage);
    const UnixSignals signals_(application.window());
    application.start(line);
    return QApplication::exec();
}
