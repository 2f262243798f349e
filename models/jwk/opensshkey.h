// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace HookKeys {

class PublicKey;

/// A public key in OpenSSH's terms.
struct OpenSshKey
{
    QByteArray type; ///< For example ssh-rsa; empty where OpenSSH has no such key.
    QByteArray blob; ///< RFC 4253, section 6.6; RFC 5656, section 3.1; RFC 8709, section 4.
};

/// @p key as OpenSSH knows it: RSA, EC on a NIST curve, Ed25519.
[[nodiscard]] OpenSshKey openSshKey(const PublicKey &key);

} // namespace HookKeys
