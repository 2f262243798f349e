// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace HookKeys {

struct TransportFailure;

/// Why no TLS connection to the server of @p failure came about, where it is not for its
/// certificate, as a translated sentence that says who has to see to it. OpenSSL's own words, which
/// Qt passes on, tell the reasons apart.
[[nodiscard]] QString handshakeSummary(const TransportFailure &failure);

/// Whether the server of @p failure ended the connection because it wants a certificate of this
/// computer; from TLS 1.3 on that is after the handshake (RFC 8446, 4.4.2.4).
[[nodiscard]] bool wantsOwnCertificate(const TransportFailure &failure);

} // namespace HookKeys
