// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayMatcher>
#include <QDebug>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace HookKeys {

/// Looks for secrets in whatever was written, in every form in which one would be written.
class SecretSearch final
{
public:
    /// How @p secret may stand in a file: as it is, in UTF-16, hex, base64 (wherever in a group of
    /// three bytes it begins), percent-encoded, in JSON, and as Qt prints it.
    [[nodiscard]] static QList<QByteArray> forms(const QByteArray &secret)
    {
        const QString text = QString::fromUtf8(secret);
        QList<QByteArray> forms{
            secret,
            QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2),
            secret.toHex(),
            secret.toHex().toUpper(),
            secret.toPercentEncoding(),
            QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).mid(2).chopped(2),
        };
        for (const qsizetype skip : {0, 1, 2}) {
            const QByteArray part = secret.mid(skip);
            const QByteArray whole = part.left(part.size() / 3 * 3);
            forms << whole.toBase64() << whole.toBase64(QByteArray::Base64UrlEncoding);
        }
        QString printed;
        QDebug(&printed) << text;
        forms << printed.trimmed().mid(1).chopped(1).toUtf8();
        printed.clear();
        QDebug(&printed) << secret;
        forms << printed.trimmed().mid(1).chopped(1).toUtf8();
        return forms;
    }

    /// Looks for @p secret, which has at least 12 bytes, as @p label from now on.
    void add(const QString &label, const QByteArray &secret)
    {
        if (secret.size() < 12)
            qFatal("The secret %s would be found by chance.", qPrintable(label));
        QList<QByteArray> all = forms(secret);
        std::ranges::sort(all);
        all.erase(std::unique(all.begin(), all.end()), all.end());
        for (const QByteArray &form : std::as_const(all))
            m_patterns.append({label, QByteArrayMatcher(form)});
        ++m_secrets;
    }

    [[nodiscard]] int secrets() const { return m_secrets; }

    /// What of them is in @p data, each as "label in where".
    [[nodiscard]] QStringList in(const QByteArray &data, const QString &where) const
    {
        QStringList found;
        for (const auto &[label, pattern] : m_patterns) {
            if (pattern.indexIn(data) >= 0)
                found += QStringLiteral("%1 in %2").arg(label, where);
        }
        found.removeDuplicates();
        return found;
    }

    /// What of them is in a file below @p folder, or in its name.
    [[nodiscard]] QStringList below(const QString &folder) const
    {
        QStringList found;
        QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            found += in(path.toUtf8(), path);
            QFile file(path);
            if (QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly))
                found += in(file.readAll(), path);
        }
        return found;
    }

private:
    QList<std::pair<QString, QByteArrayMatcher>> m_patterns;
    int m_secrets = 0;
};

} // namespace HookKeys
