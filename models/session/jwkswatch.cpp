// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jwkswatch.h"

#include "displaytext.h"
#include "momenttext.h"

#include <algorithm>

namespace HookKeys {
namespace {

/// That it is safe to switch from @p safe on, which is after @p now.
QString safeText(const QDateTime &safe, const QDateTime &now)
{
    const QString time = clockText(safe);
    if (safe.toLocalTime().date() == now.toLocalTime().date()) {
        return JwksWatch::
            tr("It is safe to switch at %1, when nobody remembers the keys as they were before.")
                .arg(time);
    }
    const QString day = dayText(safe);
    return JwksWatch::tr(
               "It is safe to switch on %1 at %2, when nobody remembers the keys as they were "
               "before.")
        .arg(day, time);
}

} // namespace

JwksWatch::JwksWatch(JwksApi &api, const Clock &clock, QUrl url, QList<JwksWish> wishes,
                     QObject *parent)
    : QObject(parent), m_api(api), m_clock(clock), m_url(std::move(url)),
      m_wishes(std::move(wishes))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &JwksWatch::look);
}

void JwksWatch::look()
{
    m_timer.stop();
    if (m_asking || m_safe)
        return;
    m_asking = true;
    m_api.fetch(m_url, this, [this](const Result<JwksAnswer> &answer) {
        m_asking = false;
        answered(answer);
    });
}

void JwksWatch::stop()
{
    m_timer.stop();
}

void JwksWatch::answered(const Result<JwksAnswer> &answer)
{
    m_problem = answer ? std::nullopt : std::optional(answer.error());
    const QDateTime before = m_seen;
    const std::chrono::seconds lifetimeBefore = m_lifetime;
    if (answer) {
        m_answered = true;
        m_judgement = judgeJwks(*answer, m_wishes, m_clock);
        // What was promised before counts for those who fetched it then.
        m_lifetime = std::max(m_lifetime, m_judgement.lifetime);
        const bool all = m_judgement.holdsAll();
        // A server in trouble says nothing about what others remember: the wait goes on.
        constexpr int tooManyRequests = 429;
        if (!all && answer->status < 500 && answer->status != tooManyRequests)
            m_seen = {};
        else if (all && !m_seen.isValid())
            m_seen = m_clock.now();
        m_safe = all && m_clock.now() >= safeAt();
    }
    if (!m_safe)
        wait();
    if (m_seen != before || (m_seen.isValid() && m_lifetime != lifetimeBefore))
        Q_EMIT seenChanged();
    Q_EMIT changed();
}

void JwksWatch::wait()
{
    std::chrono::milliseconds next = m_interval;
    if (const QDateTime safe = safeAt(); safe.isValid()) {
        const std::chrono::milliseconds left(m_clock.now().msecsTo(safe));
        next = std::clamp(left, std::min(next, std::chrono::milliseconds(1000)), next);
    }
    m_timer.start(next);
}

JwksWatch::State JwksWatch::state() const
{
    if (m_safe)
        return State::Safe;
    return m_answered && m_seen.isValid() ? State::Waiting : State::Looking;
}

QDateTime JwksWatch::safeAt() const
{
    return m_seen.isValid() ? m_seen.addSecs(m_lifetime.count()) : QDateTime();
}

QString JwksWatch::text() const
{
    QStringList lines;
    if (m_problem)
        lines.append(m_problem->summary);
    else if (!m_answered)
        lines.append(tr("Nobody has looked at %1 yet.").arg(displayText(m_url.toString())));
    if (m_judgement.isSet) {
        for (qsizetype i = 0; i < m_wishes.size(); ++i)
            lines.append(JwksJudgement::text(m_judgement.held.at(i), m_wishes.at(i).name));
    }
    if (m_safe)
        lines.append(tr("It is safe to switch: nobody remembers the keys as they were before."));
    else if (state() == State::Waiting)
        lines.append(safeText(safeAt(), m_clock.now()));
    for (const Finding &finding : m_judgement.findings)
        lines.append(finding.text);
    return lines.join(u'\n');
}

void checkPublished(JwksApi &api, const Clock &clock, const QUrl &url, const JwksWish &wish,
                    QObject *context, Callback<void> done)
{
    const auto judged = [wish, &clock, done = std::move(done)](const Result<JwksAnswer> &answer) {
        if (!answer) {
            done(tl::unexpected(answer.error()));
            return;
        }
        const JwksJudgement judgement = judgeJwks(*answer, {wish}, clock);
        if (judgement.holdsAll()) {
            done({});
            return;
        }
        QString text = JwksWatch::tr("%1 was looked at, and the hook was not changed.")
                           .arg(displayText(answer->url.toString()));
        text += u' ' + JwksJudgement::text(judgement.held.constFirst(), wish.name);
        for (const Finding &finding : judgement.findings) {
            if (finding.severity >= Severity::Problem)
                text += u' ' + finding.text;
        }
        done(failure(ErrorKind::Validation, text));
    };
    api.fetch(url, context, judged);
}

} // namespace HookKeys
