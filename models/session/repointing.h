// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QObject>

#include <optional>

namespace HookKeys {

class Rotation;

/// Has the hooks of a rotation sign with the new key, one after the other. What concerns one of
/// them alone keeps none of the others from it.
class Repointing final : public QObject
{
    Q_OBJECT

public:
    /// @p rotation must outlive this. @p handedOver: see Rotation::repoint().
    Repointing(Rotation &rotation, bool handedOver, QObject *parent);

    /// Calls @p done once each hook had its turn: with what the first failed with, or with what
    /// made it end before the last, see Rotation::repoint().
    void run(const Callback<void> &done);

private:
    void next();
    void answered(const Result<void> &moved);

    Rotation &m_rotation;
    bool m_handedOver;
    Callback<void> m_done;
    qsizetype m_index = 0;
    std::optional<Error> m_first; ///< What the first hook that could not be moved failed with.
};

} // namespace HookKeys
