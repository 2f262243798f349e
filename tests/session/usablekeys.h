// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "samplekeys.h"

namespace HookKeys {

/// A JWK that can be used, and is another one for another @p variant.
inline QByteArray usableJwk(int variant = 0)
{
    QByteArray modulus(256, '\xc5');
    modulus[1] = char(variant);
    modulus.back() = '\x0b';
    return R"({"kty":"RSA","e":"AQAB","n":")"
           + modulus.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
           + R"("})";
}

/// As sampleKey(), with usableJwk(@p variant).
inline HookKey usableKey(int number, const QString &name, int variant = 0)
{
    HookKey key = sampleKey(number, name);
    key.publicJwk = usableJwk(variant);
    return key;
}

} // namespace HookKeys
