// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlitefile.h"
#include "timeline.h"
#include "timelinecheck.h"

#include <QTimer>

#include <memory>

namespace HookKeys {

/// The timeline in one SqliteFile. Each row carries the SHA-256 of the one before.
class SqliteTimeline final : public Timeline
{
    Q_OBJECT

public:
    /// @p path is the file; its folder is made when something is first written.
    explicit SqliteTimeline(const QString &path, QObject *parent = nullptr);
    ~SqliteTimeline() override;

    using Timeline::append;
    void append(const QString &org, const Step &step) override;
    bool appendNow(const QString &org, const Step &step) override;
    [[nodiscard]] Result<QList<TimelineEntry>> entries(const QString &org, qint64 after,
                                                       int most) override;
    [[nodiscard]] std::optional<Error> unwritten(const QString &org) const override;
    void erase(const TimelineRetention &retention, const QDateTime &now) override;
    bool forgetOrg(const QString &profile, const QDateTime &now) override;

    /// Looks through the whole chain, some rows at a time in between other work. failed() tells
    /// where it is broken, and checked() when it is over.
    void check();
    /// How long to wait before what could not be written is tried again.
    void setRetry(std::chrono::milliseconds wait) { m_retry.setInterval(wait); }

Q_SIGNALS:
    /// check() is over: @p rows rows were looked at.
    void checked(qint64 rows);

private:
    struct Waiting
    {
        QString org;
        Step step;
    };
    struct Erasure
    {
        QList<qint64> rows;
        QList<qint64> persons;
    };

    [[nodiscard]] bool flush();
    [[nodiscard]] Result<bool> write(const Waiting &what);
    [[nodiscard]] Result<bool> writeIn(SqliteTransaction &writing, const Waiting &what);
    [[nodiscard]] Result<TimelineHead> head();
    [[nodiscard]] Result<TimelineHead> notedHead();
    [[nodiscard]] bool isPast(const TimelineEntry &entry, int days) const;
    [[nodiscard]] Result<bool> isKnown(const QString &org, const TimelineEntry &entry);
    [[nodiscard]] Result<void> insert(TimelineHead &head, const QString &org,
                                      const QList<TimelineEntry> &entries);
    [[nodiscard]] Result<QString> note(const QString &org, const QString &name);
    [[nodiscard]] Result<void> setNote(const QString &org, const QString &name,
                                       const QString &value);
    void eraseMore(const TimelineRetention &retention, const QDateTime &now);
    [[nodiscard]] Result<qsizetype> eraseOnce(const TimelineRetention &retention,
                                              const QDateTime &now);
    [[nodiscard]] Result<void> tellErased(TimelineHead &head, const QString &org,
                                          const Erasure &erasure, const QDateTime &now);
    [[nodiscard]] Result<void> forgetOnce(const QString &profile, const QDateTime &now);
    void endErasing();
    void checkMore();
    void endCheck(const QString &problem);
    void tellProblem(const QString &problem);
    void tellUnwritten(const Error &error);

    SqliteFile m_file;
    QList<Waiting> m_waiting;   ///< What could not be written yet,
    std::optional<Error> m_why; ///< and why.
    QTimer m_retry;
    QStringList m_told;
    QString m_toldUnwritten;            ///< Why nothing can be written just now, as it was told.
    TimelineRetention m_retention = {}; ///< As erase() was told last,
    QDateTime m_tended = {};            ///< and when (UTC).
    bool m_isErasing = false;           ///< Something was erased, and there may be more.
    std::unique_ptr<TimelineCheck> m_check; ///< The one under way.
};

} // namespace HookKeys
