// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appkey.h"

#include "privatejwk.h"
#include "privatekeytext.h"
#include "regularfile.h"
#include "signingkeyid.h"

#include <utility>

namespace HookKeys {

namespace {

/// @p passphrase, which is UTF-8, in Latin-1; empty if that is the same or cannot be.
Secret inLatin1(const Secret &passphrase)
{
    const QByteArray &bytes = passphrase.bytes();
    QByteArray latin1;
    latin1.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto first = uchar(bytes[i]);
        const bool two = (first == 0xC2 || first == 0xC3) && i + 1 < bytes.size();
        if (first >= 0x80 && !two)
            return {};
        latin1 += two ? char(((first & 0x03U) << 6U) | (uchar(bytes[++i]) & 0x3FU)) : char(first);
    }
    return latin1.size() == bytes.size() ? Secret() : Secret(std::move(latin1));
}

} // namespace

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
    Result<PrivateKey> key = PrivateKey::read(text, passphrase);
    if (!key && key.error().kind == ErrorKind::PassphraseWrong) {
        // As a console of Windows gave it to the program that encrypted the key.
        if (const Secret latin1 = inLatin1(passphrase); !latin1.isEmpty()) {
            const Result<PrivateKey> other = PrivateKey::read(text, latin1);
            if (other || other.error().kind != ErrorKind::PassphraseWrong)
                key = other;
        }
    }
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
