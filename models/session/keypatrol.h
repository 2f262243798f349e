// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <chrono>

namespace HookKeys {

class OrgSession;

/// Reads the public keys of an open org again by itself, so that one that was changed is noticed
/// without anybody asking: the shown one with each refresh, the others once in a while.
///
/// It spares the rate limit: a few at a time, only while more than half of the limit is left (the
/// shown one while anything is), and none once the server asked for patience, until the next
/// refresh.
class KeyPatrol final : public QObject
{
    Q_OBJECT

public:
    explicit KeyPatrol(OrgSession *session);

    /// Begins; until then nothing is read.
    void start();
    /// The key @p id is what @p viewer shows; empty: none is.
    void setShown(QObject *viewer, const QString &id);
    /// Whether a key is being read now.
    [[nodiscard]] bool isReading() const { return !m_underWay.isEmpty(); }

    /// How long a key that was read is left alone.
    static constexpr auto interval = std::chrono::hours(1);
    /// How many are read at a time.
    static constexpr qsizetype atATime = 2;

private:
    void beginRound();
    void goOn();
    void read(const QString &id);
    [[nodiscard]] bool maySpendFor(const QString &id) const;
    [[nodiscard]] bool isShown(const QString &id) const;
    [[nodiscard]] bool isDue(const QString &id) const;

    OrgSession *m_session;
    bool m_started = false;
    bool m_patient = false;                  ///< The server asked for patience.
    QDateTime m_round;                       ///< Of which answer of the list the last round was.
    QHash<const QObject *, QString> m_shown; ///< By viewer.
    QStringList m_due;
    QStringList m_underWay;
    QHash<QString, QDateTime> m_asked; ///< When each was asked for last, UTC.
    QStringList m_notFound;            ///< Those that were not there then.
};

} // namespace HookKeys
