// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"

#include <QIcon>
#include <QWidget>

namespace HookKeys {

/// Says which org it is about: its name, and its environment as a coloured word. Stands at the top
/// of every dialog that writes.
class EnvironmentBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentBadge(const OrgProfile &profile, QWidget *parent = nullptr);
};

/// The colour of @p profile's environment as a dot, to stand beside its name.
[[nodiscard]] QIcon environmentDot(const OrgProfile &profile);

/// "Acme (Production)", or "Acme (Production, read-only)": the org in one line of plain text.
[[nodiscard]] QString orgCaption(const OrgProfile &profile);

} // namespace HookKeys
