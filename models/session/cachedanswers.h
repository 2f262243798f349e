// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace HookKeys {

class OrgCache;
class OrgSession;

/// Shows what was kept of an org before its server has answered, and keeps what it answers. Once
/// this is gone, nothing more is kept of the session.
class CachedAnswers final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    CachedAnswers(OrgSession &session, OrgCache &cache);

    /// Shows what was kept, if the session has read nothing yet.
    void show();

    /// How long after a change that no refresh brought (a key was made, a public key was read) it
    /// is kept: many come at once.
    static constexpr auto rest = std::chrono::seconds(2);

private:
    void follow();
    void keepSoon();
    void keep();

    OrgSession &m_session;
    OrgCache &m_cache;
    QDateTime m_kept; ///< Of which answer of the list the last keeping was.
    QTimer m_timer;
};

} // namespace HookKeys
