// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "snapshot.h"

#include <QList>
#include <QString>

namespace HookKeys {

/// What of a key or a hook is compared.
enum class SnapshotField {
    Name,
    Id,
    KeyId,
    Thumbprint,
    Used,
    Status,
    Type,
    Address,
    Authentication,
    ClientId,
    TokenUrl,
    Scope,
    Key,
    Created,
    LastUpdated,
};

/// One thing about a key or a hook that is not as it was, in words: untrusted plain text.
struct FieldDifference
{
    SnapshotField field = SnapshotField::Name;
    QString before; ///< Empty: there was none.
    QString after;  ///< Empty: there is none.

    bool operator==(const FieldDifference &) const = default;
};

/// A key or a hook that is not as it was.
struct SnapshotDifference
{
    enum class Object { Key, Hook };
    enum class Change { Added, Gone, Changed };

    Object object = Object::Key;
    Change change = Change::Changed;
    QString name;                       ///< As it is now, or was: untrusted plain text.
    QList<FieldDifference> fields = {}; ///< Of Changed, at least one.
    QString description = {};           ///< Of the others: what it is. Untrusted plain text.

    bool operator==(const SnapshotDifference &) const = default;
};

/// What two snapshots differ in.
struct SnapshotDiff
{
    bool isSameOrg = false;                ///< Two moments of one org, not two orgs.
    QList<Finding> alarms;                 ///< What must not be overlooked.
    QStringList notes;                     ///< What was not compared, a translated sentence each.
    QList<SnapshotDifference> differences; ///< Keys, then hooks, each by name.

    [[nodiscard]] qsizetype count(SnapshotDifference::Change change) const;

    bool operator==(const SnapshotDiff &) const = default;
};

/// What @p after has that @p before has not, and the other way round. What belongs together is
/// found by its id, then by the thumbprint of the public key, then by its name, each of those that
/// are left over. No difference are the order, how a moment is written, and null in place of
/// nothing. Of two orgs, what is each org's own (ids, moments, public keys, its
/// address in those of hooks) is not compared.
///
/// Alarms: a hook has no key any more, authenticates in another way, or points at a key that is not
/// there; a key has another public key under its old id.
[[nodiscard]] SnapshotDiff compareSnapshots(const Snapshot &before, const Snapshot &after);

/// Whether @p one and @p other show the same org, by its address.
[[nodiscard]] bool isSameOrg(const Snapshot &one, const Snapshot &other);

} // namespace HookKeys
