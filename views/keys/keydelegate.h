// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeyrow.h"
#include "markdelegate.h"

#include <optional>

namespace HookKeys {

/// Draws the cells of a HookKeyTableModel: says by pictures what matters most about a key and its
/// age, and lets what is common step back.
class KeyDelegate final : public MarkDelegate
{
    Q_OBJECT

public:
    /// Draws for @p view, which owns it.
    explicit KeyDelegate(QAbstractItemView *view);

    /// Whether @p cell is bold: it carries weight, as the name and the status of a key in use do.
    [[nodiscard]] static bool isStrong(const QModelIndex &cell);
    /// What the picture in @p cell says; nothing where there is none.
    [[nodiscard]] static std::optional<KeyStatus> markOf(const QModelIndex &cell);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace HookKeys
