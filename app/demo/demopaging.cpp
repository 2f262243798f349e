// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demopaging.h"

#include "demoform.h"

namespace HookKeys {

DemoPaging DemoPaging::of(const DemoRequest &request, const QStringList &ids, qsizetype usual,
                          qsizetype most)
{
    const DemoForm query(request.query);
    const int wanted = query.value("limit").toInt();
    const qsizetype limit = wanted > 0 ? qMin<qsizetype>(wanted, most) : usual;
    DemoPaging page;
    page.first = ids.indexOf(QString::fromUtf8(query.value("after"))) + 1;
    page.count = qMin(limit, ids.size() - page.first);

    const bool isLast = page.first + page.count >= ids.size();
    if (wanted <= 0 && page.first == 0 && isLast)
        return page;
    QByteArray url = request.baseUrl + request.path.toUtf8().toPercentEncoding("/")
                     + "?limit=" + QByteArray::number(limit);
    if (!query.value("q").isEmpty())
        url += "&q=" + query.value("q").toPercentEncoding();
    page.links << linkHeader(url, "self");
    if (!isLast) {
        const QString &last = ids[page.first + page.count - 1];
        page.links << linkHeader(url + "&after=" + last.toUtf8().toPercentEncoding(), "next");
    }
    return page;
}

DemoHeader linkHeader(const QByteArray &url, const QByteArray &rel)
{
    return {"Link", '<' + url + ">; rel=\"" + rel + '"'};
}

} // namespace HookKeys
