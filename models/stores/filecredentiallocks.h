// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentiallocks.h"

#include <QDeadlineTimer>

#include <chrono>
#include <memory>
#include <optional>

class QLockFile;

namespace HookKeys {

/// Locks by files in a folder, which is made if need be. The lock of a program that crashed counts
/// no longer, whatever is in the file, and its file goes when the first lock is asked for; that of
/// one that lives counts as long as that does. Where no file can be written, nobody waits.
class FileCredentialLocks final : public CredentialLocks
{
    Q_OBJECT

public:
    /// Nobody waits longer than @p limit for somebody who lives.
    explicit FileCredentialLocks(QString folder,
                                 std::chrono::milliseconds limit = std::chrono::seconds(20),
                                 QObject *parent = nullptr);

    void lock(const QString &name, QObject *context, Callback<Lock> done) override;

    /// Removes the locks in the folder that programs left behind which are gone, never one whose
    /// owner lives: in doubt it stays.
    void removeDead() const;

private:
    /// Tries to get @p lock, until @p limit; one without an owner's name is waited for until
    /// @p begin alone. Nothing while it is to be waited for.
    [[nodiscard]] static std::optional<Result<Lock>>
    tryToLock(const std::shared_ptr<QLockFile> &lock, const QDeadlineTimer &begin,
              const QDeadlineTimer &limit);

    static void removeIfDead(const QString &path);

    QString m_folder;
    std::chrono::milliseconds m_limit;
    bool m_isSwept = false; ///< removeDead() was called by lock().
};

} // namespace HookKeys
