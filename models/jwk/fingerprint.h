// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jwk.h"

namespace HookKeys {

/// RFC 7638 thumbprint (SHA-256, base64url without padding); empty if the key is not usable.
[[nodiscard]] QByteArray jwkThumbprint(const Jwk &key);

/// RFC 9278 thumbprint URI; empty if the key is not usable.
[[nodiscard]] QByteArray jwkThumbprintUri(const Jwk &key);

/// SHA-256 of the SubjectPublicKeyInfo in lower-case hex; empty if the key is not usable.
[[nodiscard]] QByteArray spkiSha256Hex(const Jwk &key);

/// SHA-256 of the SubjectPublicKeyInfo in base64 (as in pins); empty if the key is not usable.
[[nodiscard]] QByteArray spkiSha256Base64(const Jwk &key);

/// What `ssh-keygen -l` prints for the key ("SHA256:…"); empty where OpenSSH has no such key.
[[nodiscard]] QByteArray sshFingerprint(const Jwk &key);

} // namespace HookKeys
