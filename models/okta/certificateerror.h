// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslError>

namespace HookKeys {

struct TransportFailure;

/// Why the certificate of a server was refused, as a translated sentence that says whose fault it
/// is: the server's own, an authority's that vouches for it (RFC 5280, 6), or the org's CA file.
/// @p failure has sslErrors.
[[nodiscard]] QString certificateSummary(const TransportFailure &failure);

/// @p error in Qt's words, or better ones, and the certificate that it is about unless that is the
/// server's own, which @p chain begins with.
[[nodiscard]] QString certificateProblem(const QSslError &error,
                                         const QList<QSslCertificate> &chain);

} // namespace HookKeys
