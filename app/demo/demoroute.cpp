// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoroute.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

std::optional<QStringList> matchPath(const QString &pattern, const QString &path)
{
    const QStringList wanted = pattern.split(u'/');
    const QStringList actual = path.split(u'/');
    if (wanted.size() != actual.size())
        return {};
    QStringList ids;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i] == u"*"_s && !actual[i].isEmpty()) {
            ids << actual[i];
        } else if (wanted[i] != actual[i]) {
            return {};
        }
    }
    return ids;
}

DemoAnswer refusal(const DemoFault &fault)
{
    return {fault.status, fault.json(), {}};
}

std::optional<DemoAnswer> mediaTypeRefusal(const DemoRequest &request)
{
    const QByteArray type = request.contentType.split(';').constFirst().trimmed();
    if (type.compare("application/json", Qt::CaseInsensitive) == 0)
        return {};
    // Okta takes JSON and nothing else.
    return refusal({400,
                    "E0000021",
                    u"Bad request. Accept and/or Content-Type headers likely do not match "
                    "supported values."_s,
                    {}});
}

} // namespace HookKeys
