// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoapitoken.h"

#include <openssl/crypto.h>

namespace HookKeys {

bool DemoApiToken::admits(const QByteArray &authorization) const
{
    const QByteArray expected = "SSWS " + m_token;
    // In constant time: how long it takes must not tell how much of a guess was right.
    return authorization.size() == expected.size()
           && CRYPTO_memcmp(authorization.constData(), expected.constData(),
                            size_t(expected.size()))
                  == 0
           && !m_revoked;
}

} // namespace HookKeys
