// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace HookKeys {

/// Has hooks of a rotation sign with another key, one after the other. What concerns one of them
/// alone keeps none of the others from it.
class Repointing final : public QObject
{
    Q_OBJECT

public:
    /// What has one hook (InlineHook::id) sign with the other key.
    using Step = std::function<void(const QString &id, const Callback<void> &done)>;

    /// The hooks @p ids, each by @p step.
    Repointing(QStringList ids, Step step, QObject *parent);

    /// Calls @p done once each hook had its turn: with what the first failed with, or with what
    /// made it end before the last.
    void run(const Callback<void> &done);

private:
    void next();
    void answered(const Result<void> &moved);

    QStringList m_left;
    Step m_step;
    Callback<void> m_done;
    std::optional<Error> m_first; ///< What the first hook that could not be moved failed with.
};

} // namespace HookKeys
