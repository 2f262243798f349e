// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "inlinehook.h"
#include "outsideapi.h"

#include <QUrl>

#include <optional>

namespace HookKeys {

/// What was seen of a server that a hook's calls depend on.
struct SeenCertificate
{
    QString host; ///< As it goes over the wire, with the port where it is not the usual one.
    std::optional<ServerCertificate> certificate = {};
    QString failure = {}; ///< Why there is none: a translated sentence.

    /// It as translated sentences of plain text.
    [[nodiscard]] QString text() const;

    bool operator==(const SeenCertificate &) const = default;
};

/// The https addresses that @p hook is called and authenticated at, each host and port once.
[[nodiscard]] QList<QUrl> certificateAddresses(const InlineHook &hook);

/// What is to be known at @p now about those of @p seen that are still the servers of @p hook:
/// a certificate that ended, or ends within 30 days, or is not valid yet, or is sent along with
/// such a one and ended or ends within that time.
[[nodiscard]] QList<Finding> certificateFindings(const InlineHook &hook,
                                                 const QList<SeenCertificate> &seen,
                                                 const QDateTime &now);

/// Looks at the certificates of the servers that a hook's calls depend on: a TLS handshake each,
/// and nothing more. A server that cannot be reached is part of what was seen; fails only with
/// Cancelled. A run that ends with its context.
class CertificateLook final : public QObject
{
    Q_OBJECT

public:
    /// @p outside must outlive @p context.
    static PendingCall start(OutsideApi &outside, const InlineHook &hook, QObject *context,
                             Callback<QList<SeenCertificate>> done);

private:
    CertificateLook(OutsideApi &outside, const InlineHook &hook, QObject *context,
                    Callback<QList<SeenCertificate>> done);

    void begin();
    void next();
    void finish(const Result<QList<SeenCertificate>> &result);

    OutsideApi &m_outside;
    const Callback<QList<SeenCertificate>> m_done;
    QList<QUrl> m_addresses; ///< Those that are still to be looked at.
    QList<SeenCertificate> m_seen;
    PendingCall m_call;
};

} // namespace HookKeys
