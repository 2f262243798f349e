// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsfile.h"

#include "displaytext.h"

#include <QCoreApplication>
#include <QFile>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace HookKeys {

QString repairSettings(const QString &path)
{
    if (!QFile::exists(path))
        return {};
    const QSettings settings(path, QSettings::IniFormat);
    (void)settings.allKeys(); // has every section parsed
    if (settings.status() != QSettings::FormatError)
        return {};

    QString copy;
    for (int n = 1; copy.isEmpty() || QFile::exists(copy); ++n)
        copy = u"%1.damaged-%2"_s.arg(path).arg(n);
    if (!QFile::copy(path, copy))
        return QCoreApplication::translate(
                   "HookKeys::Settings",
                   "The settings file “%1” is damaged and could not be copied aside. HookKeys uses "
                   "what is readable of it.")
            .arg(displayPath(path));
    return QCoreApplication::translate(
               "HookKeys::Settings",
               "The settings file “%1” is damaged. HookKeys uses what is readable of it; the old "
               "file was kept as “%2”.")
        .arg(displayPath(path), displayPath(copy));
}

} // namespace HookKeys
