// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace HookKeys {

/// How many bytes the first value in @p der has (X.690, 8.1), its tag and its length among them; 0
/// if that is not known, or it is cut off.
[[nodiscard]] qsizetype firstDerLength(QByteArrayView der);

} // namespace HookKeys
