// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inlinehook.h"
#include "privatekey.h"

#include <QDateTime>
#include <QUrl>

namespace HookKeys {

/// What Okta sends to the token URL of a hook that signs with a key, but signed with another key:
/// a form with a client assertion (RFC 7521, 4.2; RFC 7523, 2.2 and 3). Okta does not document the
/// claims; these are the ones that RFC 7523 demands, and what Okta's own clients add.
struct HookSpecimen
{
    QUrl tokenUrl;
    QByteArray header;    ///< JSON, a member a line.
    QByteArray claims;    ///< JSON, a member a line.
    QByteArray assertion; ///< Both of them, signed.
    QByteArray form;      ///< The body of the request.

    /// For @p hook, as if it signed with the key whose HookKey::keyId is @p kid at @p now; signed
    /// with @p key, an RSA key.
    [[nodiscard]] static HookSpecimen of(const InlineHook &hook, const QString &kid,
                                         const PrivateKey &key, const QDateTime &now);

    /// The request, for a person to read: a line that says where to, the type, the body.
    [[nodiscard]] QString requestText() const;
};

} // namespace HookKeys
