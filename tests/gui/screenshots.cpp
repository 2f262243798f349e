// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes pictures of every window and dialog, for people to look at:
//
//     hookkeys-screenshots FOLDER [WHAT]
//
// They are made in light and dark and in every embedded language; without WHAT also 400 pixels
// wide, in letters of twice the size, and mirrored as for languages that are written from right to
// left. A file is called <what>-<look>.png, such as main-light-en.png, and the words in it are in a
// file beside it (.txt). With WHAT, all windows are walked through and the pictures of that name
// alone are kept.

#include "appearance.h"
#include "guifixture.h"
#include "looks.h"
#include "screenwalk.h"
#include "windowwords.h"

#include <QApplication>
#include <QDir>
#include <QStyleHints>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

constexpr int narrow = 400; // pixels

/// Walks through all windows as they are now, and keeps their pictures; as wide as @p width, unless
/// that is 0.
void takePictures(const QString &folder, const QString &only, const QString &look, int width = 0)
{
    walkScreens([&](const QString &name, QWidget *screen) {
        if (!only.isEmpty() && name != only)
            return;
        if (width > 0 && screen->isWindow() && !screen->inherits("QMenu")) {
            screen->resize(width, screen->height());
            for (int rounds = 0; rounds < 4; ++rounds) {
                QCoreApplication::sendPostedEvents();
                QCoreApplication::processEvents();
            }
        }
        const QString file = u"%1/%2-%3"_s.arg(folder, name, look);
        QFile words(file + u".txt"_s);
        if (!screen->grab().save(file + u".png"_s) || !words.open(QIODevice::WriteOnly)
            || words.write(windowWords(screen).toUtf8()) < 0)
            qFatal("%s could not be written.", qPrintable(file));
    });
}

void takeLanguage(const QString &folder, const QString &only, const QString &language)
{
    const Language words(language);
    for (const ColorScheme scheme : {ColorScheme::Dark, ColorScheme::Light}) {
        applyColorScheme(scheme);
        takePictures(folder, only, u"%1-%2"_s.arg(colorSchemeKey(scheme), language));
    }
    if (!only.isEmpty())
        return;
    takePictures(folder, only, u"light-%1-narrow"_s.arg(language), narrow);
    {
        const LargeFont large;
        takePictures(folder, only, u"light-%1-200"_s.arg(language));
    }
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    takePictures(folder, only, u"light-%1-mirrored"_s.arg(language));
}

} // namespace
} // namespace HookKeys

int main(int argc, char *argv[])
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"hookkeys"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HOOKKEYS_VERSION));
    QGuiApplication::setApplicationDisplayName(u"HookKeys"_s);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    QGuiApplication::styleHints()->setCursorFlashTime(0);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2 || arguments.size() > 3 || !QDir().mkpath(arguments.at(1))) {
        std::fputs("Usage: hookkeys-screenshots FOLDER [WHAT]\n", stderr);
        return 2;
    }
    const QStringList files = QDir(u":/i18n"_s).entryList({u"hookkeys_*.qm"_s});
    for (const QString &file : files)
        HookKeys::takeLanguage(arguments.at(1), arguments.value(2),
                               file.section(u'_', 1).section(u'.', 0, 0));
    return 0;
}
