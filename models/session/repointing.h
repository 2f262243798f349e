// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "rotationrefusals.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace HookKeys {

class Rotation;

/// Has hooks of a rotation sign with another key, one after the other. What concerns one of them
/// alone keeps none of the others from it.
class Repointing final : public QObject
{
    Q_OBJECT

public:
    /// What has one hook (InlineHook::id) sign with the other key.
    using Step = std::function<void(const QString &id, const Callback<void> &done)>;

    /// The hooks @p ids, each by @p step of @p rotation, which becomes its parent.
    Repointing(Rotation &rotation, QStringList ids, Step step);

    /// Calls @p done once each hook had its turn, or with what made it end before the last. Fails
    /// with what the first failed with, whose summary says what the others failed with as well.
    void run(const Callback<void> &done);

    /// The apps of these hooks that could not be changed.
    [[nodiscard]] const RotationRefusals &refusals() const { return m_refusals; }

private:
    void next();
    void answered(const Result<void> &moved);

    const Rotation &m_rotation;
    QStringList m_left;
    Step m_step;
    Callback<void> m_done;
    std::optional<Error> m_error; ///< What the hooks that could not be moved failed with.
    RotationRefusals m_refusals;
};

} // namespace HookKeys
