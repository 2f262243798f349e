// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"

#include <QIcon>
#include <QWidget>

namespace HookKeys {

/// Says which org it is about: its name, its environment as a mark and a coloured word, and whether
/// it is read-only. Stands at the top of every dialog that writes.
class EnvironmentBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentBadge(const OrgProfile &profile, QWidget *parent = nullptr);
};

/// What stands beside the name of @p profile: a shape of its environment's own, in its colour, for
/// those who do not tell the colours apart; with a lock if it is read-only.
[[nodiscard]] QIcon environmentMark(const OrgProfile &profile);
/// The same in white, for a ground in the environment's colour.
[[nodiscard]] QIcon environmentMarkOnColor(const OrgProfile &profile);
/// The shape of @p environment in @p color.
[[nodiscard]] QIcon environmentMark(Environment environment, const QColor &color);

/// "Acme (Production)", or "Acme (Production, read-only)": the org in one line of plain text.
[[nodiscard]] QString orgCaption(const OrgProfile &profile);

} // namespace HookKeys
