// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

namespace HookKeys {

/// Why a snapshot of an org was taken.
enum class SnapshotOccasion {
    ByHand,         ///< Somebody wanted it.
    BeforeRotation, ///< A rotation was about to begin.
    Weekly,         ///< The last one was a week old.
    Imported,       ///< It came out of a file.
};

/// What is known of a kept snapshot without reading it.
struct SnapshotInfo
{
    QString id;          ///< Made by the store.
    QString org;         ///< OrgProfile::id of the org under which it is kept.
    QString orgName;     ///< What that of the snapshot was called; untrusted text.
    QString orgUrl;      ///< Where it was; untrusted text.
    QString name = {};   ///< The user's own word for it; may be empty.
    QDateTime time = {}; ///< Of what it shows, UTC.
    SnapshotOccasion occasion = SnapshotOccasion::ByHand;

    bool operator==(const SnapshotInfo &) const = default;
};

/// Keeps snapshots of orgs until somebody takes one away. All fail with File.
class SnapshotStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Keeps @p document, a snapshot as writeSnapshot() writes it, as what @p info says of it, and
    /// returns the id that it has from now on.
    [[nodiscard]] virtual Result<QString> add(const SnapshotInfo &info,
                                              const QByteArray &document) = 0;
    /// All that are kept, the newest first.
    [[nodiscard]] virtual Result<QList<SnapshotInfo>> list() = 0;
    /// The document of the snapshot @p id. Also fails with NotFound.
    [[nodiscard]] virtual Result<QByteArray> document(const QString &id) = 0;
    /// Calls the snapshot @p id @p name. Also fails with NotFound.
    [[nodiscard]] virtual Result<void> rename(const QString &id, const QString &name) = 0;
    /// Takes the snapshot @p id away for good; one that is gone already is no failure.
    [[nodiscard]] virtual Result<void> remove(const QString &id) = 0;

Q_SIGNALS:
    /// Snapshots were lost, as a whole translated sentence.
    void failed(const QString &problem);
};

} // namespace HookKeys
