// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privatekey.h"

#include <QUrl>

namespace HookKeys {

/// A JWT with which the client @p clientId proves at @p tokenUrl who it is (private_key_jwt;
/// RFC 7523, 3; OpenID Connect Core, 9): signed by @p key, whose `kid` is @p keyId, good for five
/// minutes from @p now (seconds since 1970 by the server's clock), with a jti of its own.
/// See https://developer.okta.com/docs/api/openapi/okta-oauth/guides/client-auth/
[[nodiscard]] QByteArray clientAssertion(const QString &clientId, const QUrl &tokenUrl,
                                         const PrivateKey &key, const QString &keyId, qint64 now);

} // namespace HookKeys
