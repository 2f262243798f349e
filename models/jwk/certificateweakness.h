// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace HookKeys {

/// What of a certificate gives less than the 112 bits of security that are asked for today (NIST
/// SP 800-57, part 1, 5.6.3; level 2 of OpenSSL's).
struct CertificateWeakness
{
    int keyBits = 0;   ///< How long its key is, if that is too short; else 0.
    QString hash = {}; ///< What it is signed with, if that is outdated: SHA1, MD5; else empty.
};

/// The weakness of the certificate @p der (RFC 5280); none if it is no certificate. How one that
/// signed itself is signed does not matter: nobody asks.
[[nodiscard]] CertificateWeakness weaknessOf(const QByteArray &der);

} // namespace HookKeys
