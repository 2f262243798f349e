// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsfile.h"

#include "displaytext.h"
#include "regularfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The first of the names for what is put aside from @p path that nothing has.
QString freeName(const QString &path)
{
    QString name;
    for (int n = 1; name.isEmpty() || isAnything(name); ++n)
        name = u"%1.damaged-%2"_s.arg(path, QString::number(n));
    return name;
}

/// Renames what is no file at @p path; what to tell of it.
QString setAside(const QString &path)
{
    const QString name = freeName(path);
    if (!QFile::rename(path, name)) {
        return QCoreApplication::translate("HookKeys::Settings",
                                           "“%1” is no file and could not be renamed. What you set "
                                           "is forgotten when HookKeys ends.")
            .arg(displayPath(path));
    }
    return QCoreApplication::translate(
               "HookKeys::Settings",
               "“%1” was no file and is called “%2” now. HookKeys starts with its own settings.")
        .arg(displayPath(path), displayPath(name));
}

} // namespace

QString settingsPath(const QString &path)
{
    return !isAnything(path) || isRegularFile(path) ? path : freeName(path);
}

QString repairSettings(const QString &path)
{
    if (!isAnything(path))
        return {};
    if (!isRegularFile(path))
        return setAside(path);
    const QSettings settings(path, QSettings::IniFormat);
    (void)settings.allKeys(); // has every section parsed
    if (settings.status() != QSettings::FormatError)
        return {};

    const QString copy = freeName(path);
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
