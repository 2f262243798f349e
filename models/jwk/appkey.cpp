// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appkey.h"

#include "privatejwk.h"
#include "privatekeytext.h"
#include "regularfile.h"
#include "signingkeyid.h"

#include <utility>

namespace HookKeys {

Result<Secret> readAppKeyFile(const QString &path)
{
    constexpr qint64 limit = qint64(64) * 1024;
    Result<QByteArray> content = readRegularFile(path, limit);
    if (!content)
        return tl::unexpected(content.error());
    return Secret(std::exchange(*content, {}));
}

Result<AppPrivateKey> readAppKey(const Secret &text, const Secret &passphrase)
{
    const Result<PrivateKey> key = PrivateKey::read(text, passphrase);
    if (!key)
        return tl::unexpected(key.error());
    if (const Result<Secret> stored = key->stored(); !stored)
        return tl::unexpected(stored.error());
    AppPrivateKey read{.key = *key, .id = kidOfJwk(tidiedKeyText(text).bytes())};
    if (!checkSigningKeyId(read.id).isEmpty())
        read.id.clear(); // to be copied from Okta
    return read;
}

} // namespace HookKeys
