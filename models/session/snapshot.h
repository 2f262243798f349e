// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inlinehook.h"
#include "result.h"
#include "snapshotstore.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace HookKeys {

class OrgSession;

/// The most characters of the user's own word for a snapshot.
inline constexpr int snapshotNameLimit = 200;

/// A hook key as it was at one moment. All texts are untrusted plain text, as in HookKey.
struct SnapshotKey
{
    QString id;
    QString keyId;
    QString name;
    QString created;     ///< As snapshotTime() writes it.
    QString lastUpdated; ///< The same.
    std::optional<bool> isUsed;
    QString thumbprint;   ///< RFC 7638, of the public key; empty where that was not read.
    QByteArray publicJwk; ///< Its public members alone, as normalisedJwk() has them, in one line.

    bool operator==(const SnapshotKey &) const = default;
};

/// What an org had at one moment: its keys, its inline hooks, and which of them uses which. Holds
/// no credential: of the addresses in it, what may be one was taken out, see snapshotAddress().
struct Snapshot
{
    QString name = {}; ///< The user's own word for it; may be empty, see snapshotNameLimit.
    QString orgName;   ///< Untrusted text, as are all.
    QString orgUrl;    ///< By it an org is known again, whoever calls it what.
    QDateTime time;    ///< When the org said so, UTC.
    SnapshotOccasion occasion = SnapshotOccasion::ByHand;
    QList<SnapshotKey> keys;
    std::optional<QList<InlineHook>> hooks; ///< Nothing: they could not be read.
    bool areKeysWhole = true;               ///< All keys are there, as far as it can be told.
    bool areHooksWhole = true;              ///< The same of the hooks, if any.

    [[nodiscard]] bool isWhole() const { return areKeysWhole && areHooksWhole; }
    bool operator==(const Snapshot &) const = default;
};

/// Why no snapshot can be made of @p session now, as a translated sentence; empty if one can: what
/// it shows must be what the org said last, and all of it.
[[nodiscard]] QString snapshotBlock(const OrgSession &session);

/// What the org of @p session had when it was read last. A public key that was not read is not in
/// it. Fails with Conflict where what is shown is not what the org said last.
[[nodiscard]] Result<Snapshot> snapshotOf(const OrgSession &session, SnapshotOccasion occasion,
                                          const QString &name = {});

/// @p address with “…” in place of what may open something: what stands before the host's name, and
/// the values behind the question mark.
[[nodiscard]] QString snapshotAddress(const QString &address);

/// @p received as it can stand in a file: halves of characters, which UTF-8 has no way to write,
/// are replaced.
[[nodiscard]] QString wellFormedText(const QString &received);

/// The moment that @p received is, in UTC to the millisecond, so that the same moment is the same
/// text however it was written; as received where it is none.
[[nodiscard]] QString snapshotTime(const QString &received);

/// The stable word for @p occasion in files, and back (ByHand if unknown).
[[nodiscard]] QString snapshotOccasionKey(SnapshotOccasion occasion);
[[nodiscard]] SnapshotOccasion snapshotOccasionFromKey(const QString &key);

/// Why a snapshot was taken, translated: “by hand”.
[[nodiscard]] QString snapshotOccasionText(SnapshotOccasion occasion);

} // namespace HookKeys
