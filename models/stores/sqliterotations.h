// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rotationjournal.h"
#include "sqlitefile.h"

#include <QHash>

namespace HookKeys {

/// The journal of rotations in one SqliteFile. Holds ids, names and addresses of public keys alone:
/// nothing private.
class SqliteRotations final : public RotationJournal
{
    Q_OBJECT

public:
    /// @p path is the file; its folder is made when the first rotation begins.
    explicit SqliteRotations(const QString &path, QObject *parent = nullptr);

    Result<QString> begin(const RotationPlan &plan) override;
    Result<Hold> hold(const QString &rotation) override;
    Result<void> amend(const RotationPlan &plan) override;
    QString jwksUrl(const QString &org, const QString &hook) override;
    Result<void> setJwksUrl(const QString &org, const QString &hook, const QString &url) override;
    Result<void> note(const QString &rotation, const RotationNote &note) override;
    Result<QList<RotationPlan>> open(const QString &org) override;
    Result<QList<RotationNote>> notes(const QString &rotation) override;
    Result<void> end(const QString &rotation, const QDateTime &time) override;
    bool forgetOrg(const QString &profile) override;

private:
    void removeLocks();

    const QString m_path;
    SqliteFile m_file;
    QHash<QString, std::weak_ptr<void>> m_held; ///< By rotation.
};

} // namespace HookKeys
