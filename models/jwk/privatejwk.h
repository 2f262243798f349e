// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QByteArrayView>

#include <optional>

struct evp_pkey_st;

namespace HookKeys {

/// The key pair that the private JWK @p json has (RFC 7518, 6.2.2 and 6.3.2), for the caller to
/// free; null if it is none, or its members do not fit together. Leaves no copy of a private member
/// in memory, which QJsonDocument would.
[[nodiscard]] evp_pkey_st *readPrivateJwk(const Secret &json);

/// The string without escapes that the member @p name of the object @p json is; nothing if @p json
/// is no JSON object, has that member twice or not at all, or as something else.
[[nodiscard]] std::optional<QByteArrayView> plainMember(QByteArrayView json, QByteArrayView name);

} // namespace HookKeys
