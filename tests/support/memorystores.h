// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profilestore.h"
#include "secretstore.h"

#include <QHash>

#include <optional>

namespace HookKeys {

/// Profiles in memory, with a disk that can be made to fail.
class MemoryProfileStore final : public ProfileStore
{
public:
    [[nodiscard]] Result<ProfileListing> load() override;
    [[nodiscard]] Result<void> save(const OrgProfile &profile) override;
    [[nodiscard]] Result<void> remove(const QString &id) override;
    [[nodiscard]] Result<void> reorder(const QStringList &ids) override;
    [[nodiscard]] Result<void> setLastOpened(const QString &id) override;

    ProfileListing content;
    bool failing = false;
};

/// Secrets in memory, with a keychain that can be made to fail, or to answer when told to.
class MemorySecretStore final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    void read(const QString &name, QObject *context, Callback<Secret> done) override;
    void write(const QString &name, const Secret &secret, QObject *context,
               Callback<void> done) override;
    void remove(const QString &name, QObject *context, Callback<void> done) override;

    /// Lets the calls that were held back happen, in their order.
    void release();
    /// How many calls are to happen soon, without those that are held back.
    [[nodiscard]] int waiting() const { return m_waiting; }

    QHash<QString, Secret> secrets;
    QStringList log; ///< Every call that was made, for example "read token/1".
    std::optional<ErrorKind> readError;
    std::optional<ErrorKind> writeError;
    std::optional<ErrorKind> removeError;
    bool holding = false; ///< Calls wait for release().
    bool silent = false;  ///< Writes happen, but nobody is told.

private:
    void run(QObject *context, std::function<void()> call);

    QList<std::function<void()>> m_held;
    int m_waiting = 0;
};

} // namespace HookKeys
