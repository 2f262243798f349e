// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyfilter.h"

#include <QIcon>

namespace HookKeys {

/// The picture that says @p status, in its colour: what is rare stands out, what is common is
/// quiet.
[[nodiscard]] QIcon keyMark(KeyStatus status);

} // namespace HookKeys
