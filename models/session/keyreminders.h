// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

namespace HookKeys {

class OrgSession;
class Preferences;

/// Which keys of an open org are about to be too old, and of which of them it is time to say so:
/// of each at most once a week, and not while the table is out of date.
class KeyReminders final : public QObject
{
    Q_OBJECT

public:
    /// @p preferences remembers what was said, and must outlive this.
    KeyReminders(OrgSession *session, Preferences &preferences, QObject *parent = nullptr);

    /// The ids of the keys that become too old within HookKeyRow::dueDays and of which nothing was
    /// said for a week or for as long as the user wanted, the first to be too old first. None while
    /// the table is not current, or is being read.
    [[nodiscard]] QStringList due() const;

    /// The keys @p ids are not among due() for a week.
    void noteTold(const QStringList &ids);
    /// The keys @p ids are not among due() for four weeks: the user has seen to them.
    void snooze(const QStringList &ids);

private:
    void keepQuiet(const QStringList &ids, int days);

    QPointer<OrgSession> m_session;
    Preferences &m_preferences;
};

} // namespace HookKeys
