// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demojson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace HookKeys {

QByteArray jsonString(const QString &text)
{
    // Qt escapes rightly, lone surrogates too, but writes only whole documents: cut the brackets.
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QByteArray jsonStringOrNull(const QString &text)
{
    return text.isNull() ? QByteArrayLiteral("null") : jsonString(text);
}

QByteArray jsonObject(const QList<JsonMember> &members)
{
    QByteArray json = "{";
    for (const auto &[name, value] : members) {
        if (json.size() > 1)
            json += ',';
        json += '"' + name + "\":" + value;
    }
    return json + '}';
}

QByteArray jsonArray(const QList<QByteArray> &elements)
{
    return '[' + elements.join(',') + ']';
}

} // namespace HookKeys
