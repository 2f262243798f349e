// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "jwksjudgement.h"

#include <QTimer>

#include <optional>

namespace HookKeys {

/// Looks at a JWKS URL again and again until all keys that are wished for are there, and until
/// those who fetched it before cannot remember it without them any more.
class JwksWatch final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Looking, ///< Not all keys are there, or nobody looked yet.
        Waiting, ///< All are there; others may still remember how it was before.
        Safe,    ///< They are, and nobody does. Nothing more is fetched.
    };

    /// @p wishes are to be at @p url. @p api and @p clock must outlive this.
    JwksWatch(JwksApi &api, const Clock &clock, QUrl url, QList<JwksWish> wishes,
              QObject *parent = nullptr);

    /// An earlier watch saw all keys there for the first time at @p first (UTC), and that what is
    /// there may be kept for @p lifetime.
    void setSeen(const QDateTime &first, std::chrono::seconds lifetime)
    {
        m_seen = first;
        m_lifetime = std::max(m_lifetime, lifetime);
    }
    /// How long to wait between an answer and the next request.
    void setInterval(std::chrono::milliseconds interval) { m_interval = interval; }

    /// Looks now, and goes on until it is safe or stop() is called. Nothing while a request is
    /// under way.
    void look();
    void stop();

    [[nodiscard]] const QUrl &url() const { return m_url; }
    [[nodiscard]] State state() const;
    /// Of the last answer; not isSet before there was one.
    [[nodiscard]] const JwksJudgement &judgement() const { return m_judgement; }
    /// Why the last look failed.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// Since when all keys are there, as far as was seen; invalid while they are not.
    [[nodiscard]] const QDateTime &seen() const { return m_seen; }
    /// From when on it is safe to switch; invalid while not all keys are there.
    [[nodiscard]] QDateTime safeAt() const;
    /// How long what is there may be kept by who reads it, the longest that was seen.
    [[nodiscard]] std::chrono::seconds lifetime() const { return m_lifetime; }
    /// How things are, as translated sentences, one a line.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// There was an answer, or none.
    void changed();
    /// seen() is another one now.
    void seenChanged();

private:
    void answered(const Result<JwksAnswer> &answer);
    void wait();

    JwksApi &m_api;
    const Clock &m_clock;
    const QUrl m_url;
    const QList<JwksWish> m_wishes;
    std::chrono::milliseconds m_interval = std::chrono::seconds(15);
    QTimer m_timer;
    bool m_asking = false;
    bool m_answered = false;
    bool m_safe = false;
    JwksJudgement m_judgement;
    std::optional<Error> m_problem;
    std::chrono::seconds m_lifetime{}; ///< The longest that was seen.
    QDateTime m_seen;
};

/// Looks once whether @p wish is published at @p url. Fails as JwksApi does, and with Validation
/// where it is not: a translated sentence says what is there instead. @p clock must outlive
/// @p context.
void checkPublished(JwksApi &api, const Clock &clock, const QUrl &url, const JwksWish &wish,
                    QObject *context, Callback<void> done);

} // namespace HookKeys
