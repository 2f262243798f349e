// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "turns.h"

#include <chrono>

namespace HookKeys {

/// Turns by lock files in a folder, which is made if need be. The lock of a program that crashed
/// counts no longer. Where no file can be written, nobody waits.
class FileTurns final : public Turns
{
    Q_OBJECT

public:
    /// Nobody waits longer than @p limit.
    explicit FileTurns(QString folder, std::chrono::milliseconds limit = std::chrono::seconds(20),
                       QObject *parent = nullptr);

    void take(const QString &name, QObject *context, std::function<void(Turn)> done) override;

private:
    QString m_folder;
    std::chrono::milliseconds m_limit;
};

} // namespace HookKeys
