// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demofault.h"

#include "demojson.h"
#include "demorandom.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

QByteArray DemoFault::json() const
{
    QList<QByteArray> causeList;
    for (const QString &cause : causes)
        causeList << jsonObject({{"errorSummary", jsonString(cause)}});
    return jsonObject({{"errorCode", '"' + code + '"'},
                       {"errorSummary", jsonString(summary)},
                       {"errorLink", '"' + code + '"'},
                       {"errorId", "\"oae" + randomAlphanumeric(22) + '"'},
                       {"errorCauses", jsonArray(causeList)}});
}

DemoFault validationFault(const QString &field, const QStringList &causes)
{
    return {400, "E0000001", u"Api validation failed: "_s + field, causes};
}

DemoFault notFoundFault(const QString &id, const QString &type)
{
    return {404, "E0000007", u"Not found: Resource not found: %1 (%2)"_s.arg(id, type), {}};
}

DemoFault statusFault(int status)
{
    switch (status) {
    case 401:
        return {status, "E0000011", u"Invalid token provided"_s, {}};
    case 403:
        return {status,
                "E0000006",
                u"You do not have permission to perform the requested action"_s,
                {}};
    case 404:
    case 421:
        return {status, "E0000008", u"The requested path was not found"_s, {}};
    case 405:
        return {
            status, "E0000022", u"The endpoint does not support the provided HTTP method"_s, {}};
    case 429:
        return {
            status, "E0000047", u"API call exceeded rate limit due to too many requests."_s, {}};
    default:
        if (status < 500)
            return {status, "E0000003", u"The request body was not well-formed."_s, {}};
        return {status, "E0000009", u"Internal Server Error"_s, {}};
    }
}

} // namespace HookKeys
