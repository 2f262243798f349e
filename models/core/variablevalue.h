// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace HookKeys {

/// The @p value of an environment variable, trimmed and without the quotes around it that
/// `docker --env-file` and its like keep.
[[nodiscard]] QString withoutQuotes(const QString &value);

} // namespace HookKeys
