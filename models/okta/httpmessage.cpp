// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpmessage.h"

#include "httpdate.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

QString methodName(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return u"GET"_s;
    case HttpMethod::Post:
        return u"POST"_s;
    case HttpMethod::Put:
        return u"PUT"_s;
    case HttpMethod::Delete:
        break;
    }
    return u"DELETE"_s;
}

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
