// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"
#include "pendingchanges.h"

#include <QObject>
#include <QSet>

namespace HookKeys {

class OpenOrgs;
class OrgSession;

/// Tells of the changes that an earlier start sent and whose answer nobody saw, where no list of
/// the keys tells what became of them (KeyChanges::tellLeftOver()): the org is not being opened,
/// could not be opened or read, or is not known any more at the address that it had.
class UntoldChanges final : public QObject
{
    Q_OBJECT

public:
    /// @p orgs must outlive this.
    explicit UntoldChanges(OpenOrgs &orgs, QObject *parent = nullptr);

    /// At the start, once the orgs were read: tells of all that is left but of the org with the id
    /// @p opening, which is being opened and will tell by itself; empty: none is. Signals are
    /// emitted inside the call.
    void start(const QString &opening);

Q_SIGNALS:
    /// @p text tells of changes in the org @p profile, once a start: what became of them is known
    /// when it was opened and read.
    void waiting(const HookKeys::OrgProfile &profile, const QString &text);
    /// Of the org with the id @p id nothing waits any more: it told what became of it, or is gone.
    void settled(const QString &id);
    /// @p text tells of a change of which nobody here can find out what became, as its org is not
    /// known any more. Where somebody hears it, it is told once.
    void lost(const QString &text);

private:
    void follow(OrgSession *session);
    void judge(const OrgSession &session);
    void tellAll();
    void tellWaiting(const OrgProfile &profile);
    void tellLost();
    [[nodiscard]] QList<PendingChanges::Entry> leftOf(const OrgProfile &profile) const;

    OpenOrgs &m_orgs;
    bool m_isStarted = false;
    bool m_isToTell = false; ///< tellAll() is about to be called.
    QString m_opening;       ///< The id of the org that tells by itself.
    QSet<QString> m_earlier; ///< The entries of what was sent before this start.
    QSet<QString> m_waiting; ///< The ids of the orgs that waiting() told of.
};

} // namespace HookKeys
