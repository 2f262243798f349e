// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "timeline.h"

#include <optional>

namespace HookKeys {

class HookKeysApi;
class LogReading;
class OrgSession;
class TimelineModel;

/// The timeline of one open org: has a row written for each difference that a refresh finds, and
/// for what Okta's System Log says of keys and hooks where it may be read; and shows them in a
/// table, with those that HookKeys' own changes and other copies of the program write, once
/// somebody looks at it.
class OrgTimeline final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    OrgTimeline(OrgSession *session, HookKeysApi &api, Timeline &timeline);

    /// Empty until look().
    [[nodiscard]] TimelineModel *table() const { return m_table; }
    /// Has the rows read into table(), from now on also those that come: they are to be seen.
    void look();
    /// Whether all rows are in the table.
    [[nodiscard]] bool isRead() const { return m_isRead; }
    /// Why Okta's System Log could not be read the last time; nothing if it could, or was not yet.
    [[nodiscard]] const std::optional<Error> &logProblem() const { return m_logProblem; }
    /// Why the rows could not be read; nothing if they could.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// Why some rows could not be written yet, and so are not in the table; nothing if all are.
    [[nodiscard]] std::optional<Error> unwritten() const { return m_timeline.unwritten(m_org); }

Q_SIGNALS:
    /// isRead(), problem(), unwritten() or logProblem() changed.
    void changed();
    /// What Okta's System Log had to say after a refresh is written down, or logProblem() says why
    /// not.
    void logRead();

private:
    void followSession();
    void followKey(const QString &id);
    void followLog();
    void readAnew();
    void readMore();

    OrgSession *m_session;
    HookKeysApi &m_api;
    Timeline &m_timeline;
    QString m_org;
    TimelineModel *m_table;
    QDateTime m_followed; ///< When what was followed last was read.
    qint64 m_last = 0;    ///< The number of the last row in the table.
    bool m_isLookedAt = false;
    bool m_isRead = false;
    bool m_isReading = false;
    int m_most = 0; ///< So many rows are read at a time.
    std::optional<Error> m_problem;
    std::optional<Error> m_logProblem;
    LogReading *m_reading = nullptr; ///< The one under way.
};

} // namespace HookKeys
