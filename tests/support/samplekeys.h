// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkey.h"
#include "inlinehook.h"
#include "result.h"

namespace HookKeys {

/// An unused key with the number @p number, called @p name.
inline HookKey sampleKey(int number, const QString &name)
{
    using namespace Qt::StringLiterals;
    HookKey key;
    key.id = u"HKY%1"_s.arg(number, 17, 10, QLatin1Char('0'));
    key.keyId = u"%1-49fc-4ebc-90ea-b15b9b30440b"_s.arg(number, 8, 16, QLatin1Char('0'));
    key.name = name;
    key.created = QDateTime({2024, 10, 24}, {13, 6, 7}, Qt::UTC);
    key.lastUpdated = key.created;
    key.createdText = u"2024-10-24T13:06:07.000Z"_s;
    key.lastUpdatedText = key.createdText;
    key.isUsed = false;
    return key;
}

/// A hook called @p name that signs with the key @p keyId (an HKY… id).
inline InlineHook sampleHook(const QString &name, const QString &keyId)
{
    using namespace Qt::StringLiterals;
    InlineHook hook;
    hook.id = u"cal-"_s + name;
    hook.name = name;
    hook.status = u"ACTIVE"_s;
    hook.type = u"com.okta.oauth2.tokens.transform"_s;
    hook.uri = u"https://example.com/hook"_s;
    hook.hookKeyId = keyId;
    return hook;
}

inline tl::unexpected<Error> failure(ErrorKind kind)
{
    return failure(kind, {});
}

/// A JWK as Okta writes it, with @p kid.
inline QByteArray sampleJwk(const QString &kid)
{
    return R"({"kty":"RSA","alg":"RSA","kid":")" + kid.toUtf8()
           + R"(","use":null,"e":"AQAB","n":"35Z8DIHm"})";
}

} // namespace HookKeys
