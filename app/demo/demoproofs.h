// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoauthfault.h"

#include <QDateTime>
#include <QHash>

#include <chrono>

namespace HookKeys {

/// Values that may be seen once, such as a `jti`. Not thread-safe.
class DemoSeenOnce final
{
public:
    /// Notes @p value until @p expires; false if it is noted already.
    bool note(const QByteArray &value, const QDateTime &expires, const QDateTime &now);

private:
    QHash<QByteArray, QDateTime> m_seen;
};

/// Checks DPoP proofs (RFC 9449, 4.3) and keeps the nonce that they must have. Not thread-safe.
class DemoProofs final
{
public:
    /// How far a proof's `iat` may be from the org's clock, either way.
    static constexpr std::chrono::seconds tolerance = std::chrono::minutes(5);

    /// What a proof has to fit.
    struct Demand
    {
        QByteArray method;
        QByteArray url;           ///< Without query.
        QByteArray accessToken{}; ///< Of a request to the API; else empty.
        bool nonce = true;        ///< It must have the nonce.
    };

    DemoProofs();

    /// The RFC 7638 thumbprint of the key that signed @p proof. Fails with invalid_dpop_proof, and
    /// with use_dpop_nonce and the nonce.
    [[nodiscard]] DemoAuthResult<QByteArray> check(const QByteArray &proof, const Demand &demand,
                                                   const QDateTime &now);

    /// Makes a new nonce; the one before is good no longer.
    void rotateNonce();

private:
    QByteArray m_nonce;
    DemoSeenOnce m_ids;
};

} // namespace HookKeys
