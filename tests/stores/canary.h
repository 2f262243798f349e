// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QStringList>

namespace HookKeys {

/// The files below @p folder that hold @p secret in clear: as bytes, in UTF-16, base64 or hex.
inline QStringList filesWith(const QByteArray &secret, const QString &folder)
{
    const QString text = QString::fromUtf8(secret);
    // A base64 text depends on where in a group of three bytes it begins.
    const QList<QByteArray> forms = {
        secret,
        QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2),
        secret.toHex(),
        secret.toBase64().chopped(4),
        secret.mid(1).toBase64().chopped(4),
        secret.mid(2).toBase64().chopped(4),
    };
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray data = file.readAll();
        for (const QByteArray &form : forms) {
            if (data.contains(form))
                found += file.fileName();
        }
    }
    return found;
}

} // namespace HookKeys
