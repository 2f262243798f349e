// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inlinehook.h"
#include "timeline.h"

#include <QMap>

#include <optional>

namespace HookKeys {

class HookKeyTableModel;

/// What an org was last seen to have, to notice what somebody else changes: as the timeline
/// remembers it from start to start.
struct OrgSight
{
    struct Key
    {
        QString name;
        std::optional<bool> isUsed = {};
        QString thumbprint = {}; ///< Empty while its public key was not read.

        bool operator==(const Key &) const = default;
    };
    struct Hook
    {
        QString name;
        QString status = {};
        QString keyId = {}; ///< HookKey::id of the key it signs with; empty if it uses none.
        /// What it calls, and how it authenticates there: the service, the token URL, the client
        /// and the way, without what may be a credential. Empty: nobody noted it.
        QStringList way = {};

        bool operator==(const Hook &) const = default;
    };

    std::optional<QMap<QString, Key>> keys;   ///< By HookKey::id; nothing if never seen.
    std::optional<QMap<QString, Hook>> hooks; ///< By InlineHook::id; nothing if never seen.
    QDateTime keysSeen = {};  ///< When the keys were seen last (UTC); invalid: nobody knows.
    QDateTime hooksSeen = {}; ///< The same of the hooks.
    QDateTime logRead;        ///< Up to when the System Log was read; invalid if never.
    QDateTime runsRead = {};  ///< The same of what it says of the runs of hooks.
    /// Of what is there now: whether it is all. What is missing of a part is not gone.
    bool areKeysWhole = true;
    bool areHooksWhole = true;

    /// The sight that memory() wrote; an empty one for what is not understood.
    [[nodiscard]] static OrgSight read(const QByteArray &memory);
    [[nodiscard]] QByteArray memory() const;

    /// What the rows of @p table have. Ids that several rows have are left out.
    [[nodiscard]] static QMap<QString, Key> keysOf(const HookKeyTableModel &table);
    [[nodiscard]] static QMap<QString, Hook> hooksOf(const QList<InlineHook> &hooks);

    /// How the key @p id is called, as far as it is known; else its id.
    [[nodiscard]] QString keyName(const QString &id) const;

    /// It is as @p now says, which may know of keys or of hooks alone: changes the sight, and
    /// returns a row of @p time for each difference. There is none to what was never seen.
    [[nodiscard]] QList<TimelineEntry> follow(OrgSight now, const QDateTime &time);

    /// HookKeys itself had the hook @p hookId sign with the key @p keyId.
    void repoint(const QString &hookId, const QString &keyId);

    bool operator==(const OrgSight &) const = default;

private:
    [[nodiscard]] QList<TimelineEntry> keyDifferences(const OrgSight &now, const QDateTime &time,
                                                      const QStringList &explained) const;
    [[nodiscard]] QList<TimelineEntry> hookDifferences(const OrgSight &now,
                                                       const QDateTime &time) const;
};

} // namespace HookKeys
