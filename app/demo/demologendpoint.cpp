// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demologendpoint.h"

#include "demoform.h"
#include "demojson.h"
#include "demopaging.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr int eventsAPage = 100;
constexpr int mostLimit = 1000;

QByteArray actorJson(const DemoActor &actor)
{
    return jsonObject({{"id", jsonString(actor.id)},
                       {"type", jsonString(actor.type)},
                       {"alternateId", jsonString(actor.alternateId)},
                       {"displayName", jsonString(actor.displayName)},
                       {"detailEntry", "null"}});
}

QByteArray clientJson(const DemoLogEvent &event)
{
    const QByteArray userAgent =
        jsonObject({{"rawUserAgent", jsonString(QString::fromUtf8(event.userAgent))},
                    {"os", "\"Unknown\""},
                    {"browser", "\"UNKNOWN\""}});
    return jsonObject({{"userAgent", userAgent},
                       {"zone", "\"null\""},
                       {"device", "\"Unknown\""},
                       {"id", "null"},
                       {"ipAddress", "\"127.0.0.1\""},
                       {"geographicalContext", "null"}});
}

QByteArray targetsJson(const QList<DemoLogTarget> &targets)
{
    QList<QByteArray> elements;
    for (const DemoLogTarget &target : targets) {
        elements << jsonObject({{"id", jsonString(target.id)},
                                {"type", jsonString(target.type)},
                                {"alternateId", jsonString(target.alternateId)},
                                {"displayName", jsonString(target.displayName)},
                                {"detailEntry", "null"}});
    }
    return jsonArray(elements);
}

QByteArray eventJson(const DemoLogEvent &event)
{
    const QByteArray requestId = jsonString(QString::fromLatin1(event.requestId));
    const bool failed = !event.failure.isNull();
    const QByteArray outcome = jsonObject({{"result", failed ? "\"FAILURE\"" : "\"SUCCESS\""},
                                           {"reason", jsonStringOrNull(event.failure)}});
    const QByteArray debugData =
        jsonObject({{"requestId", requestId},
                    {"requestUri", jsonString(QString::fromLatin1(event.requestUri))}});
    const QByteArray transaction =
        jsonObject({{"type", "\"WEB\""}, {"id", requestId}, {"detail", "{}"}});
    return jsonObject({{"actor", actorJson(event.actor)},
                       {"client", clientJson(event)},
                       {"device", "null"},
                       {"displayMessage", jsonString(event.message)},
                       {"eventType", jsonString(event.type)},
                       {"outcome", outcome},
                       {"published", jsonString(event.published.toString(Qt::ISODateWithMs))},
                       {"severity", failed ? "\"WARN\"" : "\"INFO\""},
                       {"debugContext", jsonObject({{"debugData", debugData}})},
                       {"legacyEventType", "null"},
                       {"transaction", transaction},
                       {"uuid", jsonString(event.uuid)},
                       {"version", "\"0\""},
                       {"target", targetsJson(event.targets)}});
}

/// The types that @p filter names. Fails with 400 if it is anything else.
DemoResult<QStringList> typesOf(const QString &filter)
{
    static const QRegularExpression one(u"^\\s*eventType\\s+eq\\s+\"([^\"]*)\"\\s*$"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression separator(u"\\s+or\\s+"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    QStringList types;
    if (filter.isEmpty())
        return types;
    const QStringList terms = filter.split(separator);
    for (const QString &term : terms) {
        const QRegularExpressionMatch match = one.match(term);
        if (!match.hasMatch())
            return tl::unexpected(DemoFault{400, "E0000031", u"Invalid search criteria."_s, {}});
        types << match.captured(1);
    }
    return types;
}

/// The date in @p text; @p otherwise if it is empty. Fails with 400.
DemoResult<QDateTime> dateOf(const QString &field, const QByteArray &text,
                             const QDateTime &otherwise)
{
    if (text.isEmpty())
        return otherwise;
    const QDateTime date = QDateTime::fromString(QString::fromUtf8(text), Qt::ISODateWithMs);
    if (!date.isValid()) {
        return tl::unexpected(validationFault(
            field, {field + u": The field must be a date and time as ISO 8601 has it"_s}));
    }
    return date;
}

} // namespace

std::span<const DemoRoute<DemoLogEndpoint>> DemoLogEndpoint::routes()
{
    static constexpr std::array all{
        DemoRoute<DemoLogEndpoint>{"GET", "logs", "logs", &DemoLogEndpoint::list},
    };
    return all;
}

DemoAnswer DemoLogEndpoint::list(const DemoCall &call) const
{
    const DemoResult<DemoLogQuery> query = queryOf(call.request);
    if (!query)
        return refusal(query.error());
    const DemoLogPage page = m_log.events(*query);
    QList<QByteArray> elements;
    for (const DemoLogEvent &event : page.events)
        elements << eventJson(event);

    const QByteArray url = call.request.baseUrl + "/api/v1/logs?";
    QList<DemoHeader> links{linkHeader(url + call.request.query, "self")};
    // Who asks for no end, the oldest first, is told how to ask for what will come.
    const bool isPolled = query->until.isNull() && !query->newestFirst;
    if (!page.isLast || isPolled) {
        const quint64 last = page.events.isEmpty() ? query->after : page.events.constLast().number;
        QList<QByteArray> parameters = call.request.query.split('&');
        parameters.removeIf([](const QByteArray &parameter) {
            return parameter.isEmpty() || parameter.startsWith("after=");
        });
        parameters << "after=" + QByteArray::number(last);
        links << linkHeader(url + parameters.join('&'), "next");
    }
    return {200, jsonArray(elements), links};
}

DemoResult<DemoLogQuery> DemoLogEndpoint::queryOf(const DemoRequest &request) const
{
    constexpr int daysAgo = 7;
    const DemoForm form(request.query);
    const auto since = dateOf(u"since"_s, form.value("since"), m_clock.now().addDays(-daysAgo));
    if (!since)
        return tl::unexpected(since.error());
    const auto until = dateOf(u"until"_s, form.value("until"), {});
    if (!until)
        return tl::unexpected(until.error());
    const auto types = typesOf(QString::fromUtf8(form.value("filter")));
    if (!types)
        return tl::unexpected(types.error());

    int limit = eventsAPage;
    bool isNumber = true;
    if (!form.value("limit").isEmpty())
        limit = form.value("limit").toInt(&isNumber);
    if (!isNumber || limit < 0 || limit > mostLimit) {
        return tl::unexpected(validationFault(
            u"limit"_s,
            {u"limit: The field must be a whole number from 0 to %1"_s.arg(mostLimit)}));
    }
    const QByteArray order = form.value("sortOrder");
    if (!order.isEmpty() && order != "ASCENDING" && order != "DESCENDING") {
        return tl::unexpected(validationFault(
            u"sortOrder"_s, {u"sortOrder: The field must be ASCENDING or DESCENDING"_s}));
    }
    return DemoLogQuery{.since = *since,
                        .until = *until,
                        .types = *types,
                        .after = form.value("after").toULongLong(),
                        .limit = limit,
                        .newestFirst = order == "DESCENDING"};
}

} // namespace HookKeys
