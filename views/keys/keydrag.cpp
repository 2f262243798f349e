// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keydrag.h"

#include "filewriter.h"
#include "keyexport.h"

#include <QDir>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace HookKeys {

std::unique_ptr<QMimeData> keyMimeData(const QList<KeyDocument> &documents, const KeyFormat &format,
                                       const QString &folder)
{
    QStringList names;
    for (const KeyDocument &document : documents)
        names.append(document.name);
    const QStringList files = KeyExport::fileNames(names, QLatin1StringView(format.extension));
    QStringList texts;
    QList<QUrl> urls;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const QByteArray text = format.write(documents.at(i));
        if (text.isEmpty())
            continue;
        texts.append(QString::fromUtf8(text));
        const QString path = QDir(folder).filePath(files.at(i));
        if (!folder.isEmpty() && writeFile(path, text, FileAccess::Public))
            urls.append(QUrl::fromLocalFile(path));
    }
    if (texts.isEmpty())
        return nullptr;
    auto data = std::make_unique<QMimeData>();
    if (!format.binary)
        data->setText(texts.join(u'\n'));
    data->setUrls(urls);
    return data;
}

} // namespace HookKeys
