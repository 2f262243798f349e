// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "rotationjournal.h"

#include <QStringList>

#include <optional>

namespace HookKeys {

/// Apps of a rotation that could not be changed because that is not allowed: what is to be done
/// there is left to others.
struct RotationRefusals
{
    /// What is left to others.
    enum class Task { HandOver, PointBack, SwitchOff, Delete };

    QStringList hooks = {};        ///< The ids of the hooks whose apps these are.
    std::optional<Error> why = {}; ///< As joined(): what they were refused for.

    [[nodiscard]] bool isEmpty() const { return !why; }
    /// Appends what @p other has beside this.
    void add(const RotationRefusals &other);
    /// What @p failed with, and that @p task is for somebody who may change the apps, by the names
    /// that @p plan has for them: translated sentences.
    [[nodiscard]] QString text(const RotationPlan &plan, Task task, const Error &failed) const;

    /// @p first, whose summary says what @p other says as well.
    [[nodiscard]] static Error joined(const Error &first, const Error &other);
};

} // namespace HookKeys
