// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>

#include <optional>

namespace HookKeys {

/// Orders texts as the user's language does, in either case, with numbers by their value.
[[nodiscard]] QCollator userCollator();

/// What @p text is ordered by; nothing where there is none.
[[nodiscard]] std::optional<QCollatorSortKey> sortKeyOf(const QCollator &collator,
                                                        const QString &text);

} // namespace HookKeys
