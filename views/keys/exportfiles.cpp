// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportfiles.h"

#include "filewriter.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace HookKeys {

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
