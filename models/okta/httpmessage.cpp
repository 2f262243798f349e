// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpmessage.h"

namespace HookKeys {

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value.trimmed();
    }
    return {};
}

QString HttpAnswer::requestId() const
{
    return QString::fromLatin1(header("X-Okta-Request-Id").left(200));
}

QDateTime HttpAnswer::date() const
{
    return httpDate(header("Date"));
}

QDateTime httpDate(QByteArray text)
{
    // Qt reads the same form as RFC 2822 has it, where a zone is a number.
    if (text.endsWith(" GMT"))
        text.replace(text.size() - 3, 3, "+0000");
    return QDateTime::fromString(QString::fromLatin1(text), Qt::RFC2822Date);
}

} // namespace HookKeys
