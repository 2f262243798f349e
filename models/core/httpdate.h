// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace HookKeys {

/// The time that @p text says as HTTP does, the two obsolete forms included (RFC 9110, 5.6.7);
/// invalid if it says none.
[[nodiscard]] QDateTime httpDate(const QByteArray &text);

} // namespace HookKeys
