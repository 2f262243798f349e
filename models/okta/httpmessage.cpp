// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpmessage.h"

#include "httpdate.h"

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

} // namespace HookKeys
