// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportfiles.h"

#include "filewriter.h"

#include <QFileInfo>
#include <QSet>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

const auto folderSetting = u"export/folder"_s;
const auto formatSetting = u"export/format"_s;

} // namespace

QString lastExportFolder(const QSettings &settings)
{
    const QString folder = settings.value(folderSetting).toString();
    return QFileInfo(folder).isDir()
               ? folder
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void rememberExportFolder(QSettings &settings, const QString &folder)
{
    settings.setValue(folderSetting, folder);
}

QString lastExportFormat(const QSettings &settings)
{
    return settings.value(formatSetting).toString();
}

void rememberExportFormat(QSettings &settings, const QString &formatId)
{
    settings.setValue(formatSetting, formatId);
}

QStringList exportFileNames(const QStringList &names, const QString &extension)
{
    QStringList files;
    QSet<QString> taken;
    for (const QString &name : names) {
        QString file = safeFileName(name, extension);
        for (int n = 2; taken.contains(file.toCaseFolded()); ++n) {
            // The number must survive the limit on a name's length. What is cut in the middle of a
            // character is made whole by safeFileName().
            const QString number = u" (%1)"_s.arg(n);
            QString stem = safeFileName(name, {});
            while (stem.toUtf8().size() + number.size() + extension.size() + 1 > fileNameLimit)
                stem.chop(1);
            file = safeFileName(stem + number, extension);
        }
        taken.insert(file.toCaseFolded());
        files.append(file);
    }
    return files;
}

} // namespace HookKeys
