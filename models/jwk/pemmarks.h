// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace HookKeys {

/// What stands around a PEM's label (RFC 7468, 3): "-----BEGIN CERTIFICATE-----".
inline constexpr QByteArrayView pemBegin = "-----BEGIN ";
inline constexpr QByteArrayView pemEnd = "-----END ";
inline constexpr QByteArrayView pemDashes = "-----";

} // namespace HookKeys
