// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demomessage.h"

#include <tl/expected.hpp>

namespace HookKeys {

/// A refusal of the authorization server (RFC 6749, 5.2), in Okta's words where they are known.
/// See https://developer.okta.com/docs/api/openapi/okta-oauth/guides/error-codes/
struct DemoAuthFault
{
    QByteArray error;
    QString description;
    int status = 400;       ///< HTTP.
    QByteArray dpopNonce{}; ///< For the dpop-nonce header (RFC 9449, 8), unless empty.

    /// The refusal as JSON.
    [[nodiscard]] DemoAnswer answer() const;
};

/// Either a value or the authorization server's refusal.
template <typename T>
using DemoAuthResult = tl::expected<T, DemoAuthFault>;

/// 401: the client is not known, or not who it says.
[[nodiscard]] DemoAuthFault invalidClient(const QString &description);
/// 400: a code or token is wrong, expired, used, or another client's.
[[nodiscard]] DemoAuthFault invalidGrant(const QString &description);
/// 400: a parameter is missing or wrong.
[[nodiscard]] DemoAuthFault invalidRequest(const QString &description);
/// 400: a scope is missing or not known.
[[nodiscard]] DemoAuthFault invalidScope(const QString &description);
/// 400: the DPoP proof is missing or wrong (RFC 9449, 5).
[[nodiscard]] DemoAuthFault invalidProof(const QString &description);

} // namespace HookKeys
