// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oktalogapi.h"

#include "linkheader.h"
#include "oktacall.h"
#include "oktaobjects.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

QStringList logPath()
{
    return {u"api"_s, u"v1"_s, u"logs"_s};
}

constexpr qsizetype pageSize = 1000; // the most that there may be

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString queryText(const LogQuery &query)
{
    QStringList parts{u"since="_s + encoded(query.since.toUTC().toString(Qt::ISODateWithMs))};
    if (query.until.isValid())
        parts += u"until="_s + encoded(query.until.toUTC().toString(Qt::ISODateWithMs));
    QStringList terms;
    for (const QString &type : query.types)
        terms += u"eventType eq \"%1\""_s.arg(type);
    if (!terms.isEmpty())
        parts += u"filter="_s + encoded(terms.join(u" or "_s));
    const qsizetype limit = query.most > 0 ? std::min(query.most, pageSize) : pageSize;
    parts += {u"sortOrder=DESCENDING"_s, u"limit=%1"_s.arg(limit)};
    return parts.join(u'&');
}

} // namespace

/// The reading of the log, page by page.
struct OktaLogApi::Pages
{
    QObject *context = nullptr;
    Callback<QList<LogEvent>> done;
    qsizetype most = 0; ///< As in LogQuery.
    QList<LogEvent> events;
    QSet<QString> queries; ///< Of the pages that were read.
    PendingCall current;
};

PendingCall OktaLogApi::listEvents(const LogQuery &query, QObject *context,
                                   Callback<QList<LogEvent>> done)
{
    const auto pages = std::make_shared<Pages>();
    pages->context = context;
    pages->done = std::move(done);
    pages->most = query.most;
    readPage(pages, queryText(query));
    return PendingCall([pages] { pages->current.cancel(); });
}

void OktaLogApi::readPage(const std::shared_ptr<Pages> &pages, const QString &query)
{
    constexpr qsizetype mostPages = 50;
    pages->queries.insert(query);
    QUrl page = m_transport.base();
    page.setPath(u'/' + logPath().join(u'/'));
    page.setQuery(query);
    const auto next = [this, pages, page](Result<HttpAnswer> answer) {
        const QByteArray link = answer ? answer->header("Link") : QByteArray();
        const auto found = judged<QList<LogEvent>>(m_transport, std::move(answer), HttpMethod::Get,
                                                   Subject::Log, parseLogEvents);
        if (!found)
            return pages->done(found);
        pages->events += *found;
        if (pages->most > 0) {
            pages->events = pages->events.first(std::min(pages->most, pages->events.size()));
            return pages->done(pages->events);
        }
        const std::optional<QUrl> url = nextPage(link, page);
        if (!url || found->isEmpty()) // what is polled has a next page for ever
            return pages->done(pages->events);
        // The credential goes along: only to the same place, and never in a circle.
        const QString nextQuery = url->query(QUrl::FullyEncoded);
        const auto parts = QUrl::RemoveQuery | QUrl::RemoveFragment;
        if (!url->isValid() || url->adjusted(parts) != page.adjusted(parts)
            || pages->queries.contains(nextQuery) || pages->queries.size() == mostPages) {
            return pages->done(failure(
                ErrorKind::Malformed,
                tr("%1 refers to a next page of its System Log that HookKeys does not follow, so "
                   "events are missing. Choose a shorter time.")
                    .arg(m_transport.host())));
        }
        readPage(pages, nextQuery);
    };
    pages->current = m_transport.send({.path = logPath(), .query = query, .hasOwnLimit = true},
                                      pages->context, next);
}

} // namespace HookKeys
