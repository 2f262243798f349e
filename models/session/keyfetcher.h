// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeysapi.h"

#include <QHash>
#include <QPointer>
#include <QStringList>

namespace HookKeys {

class OrgSession;

/// Reads the public keys of many keys, six at a time, which is as many requests as Qt has under way
/// to one host. What the session has already is not asked for again.
class KeyFetcher final : public QObject
{
    Q_OBJECT

public:
    /// A key that could not be read, and why.
    struct Failure
    {
        QString id;
        Error error;
    };

    /// @p ids are HookKey::id of what is wanted.
    KeyFetcher(OrgSession *session, QStringList ids, QObject *parent = nullptr);

    /// Begins. progressed() follows for each key and finished() once, never before this returned.
    void start();
    /// Ends the requests under way and asks for no more; finished() follows.
    void cancel();

    [[nodiscard]] bool wasCancelled() const { return m_cancelled; }
    /// The keys that were read, in the order asked for.
    [[nodiscard]] QList<HookKey> fetched() const;
    /// The keys that could not be read, those that were cancelled left out.
    [[nodiscard]] const QList<Failure> &failures() const { return m_failures; }

Q_SIGNALS:
    /// @p done of @p total keys were read or failed.
    void progressed(int done, int total);
    void finished();

private:
    void fill();
    void receive(const QString &id, const Result<HookKey> &key);

    QPointer<OrgSession> m_session;
    QStringList m_ids;
    qsizetype m_next = 0; ///< Index in m_ids of the first that was not asked for yet.
    qsizetype m_done = 0;
    bool m_cancelled = false;
    QHash<QString, PendingCall> m_underWay;
    QHash<QString, HookKey> m_fetched;
    QList<Failure> m_failures;
};

} // namespace HookKeys
