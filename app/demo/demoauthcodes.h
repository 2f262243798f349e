// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demotokens.h"

namespace HookKeys {

/// What the authorize endpoint was asked for (RFC 6749, 4.1.1; RFC 7636, 4.3; RFC 9449, 10).
struct DemoAuthorization
{
    DemoGrant grant; ///< Its jkt is the request's dpop_jkt, mostly empty.
    QByteArray redirectUri;
    QByteArray state;
    QByteArray challenge; ///< S256.
    QByteArray issuer{};  ///< What the answer names as its `iss` (RFC 9207); empty: nothing.
};

/// Authorization requests that wait for the person, and codes that wait for the client. Not
/// thread-safe.
class DemoAuthCodes final
{
public:
    static constexpr std::chrono::seconds codeLifetime{60};
    static constexpr std::chrono::seconds requestLifetime = std::chrono::minutes(10);

    /// Keeps @p authorization until the person decides, and returns what the page names it by.
    [[nodiscard]] QByteArray ask(const DemoAuthorization &authorization, const QDateTime &now);

    /// Takes what @p request names, once; nothing if it is unknown or expired.
    [[nodiscard]] std::optional<DemoAuthorization> takeRequest(const QByteArray &request,
                                                               const QDateTime &now);

    /// A new code for @p authorization.
    [[nodiscard]] QByteArray issue(const DemoAuthorization &authorization, const QDateTime &now);

    /// What @p code was issued for, if @p redirectUri and @p verifier fit. The code is used up in
    /// any case, unless it is another client's. Fails with invalid_grant.
    [[nodiscard]] DemoAuthResult<DemoAuthorization>
    redeem(const QByteArray &code, const QByteArray &clientId, const QByteArray &redirectUri,
           const QByteArray &verifier, const QDateTime &now);

    /// Notes which chain of tokens came of @p code.
    void setChain(const QByteArray &code, quint64 chain) { m_chains.insert(code, chain); }

    /// The chain that came of @p code, which somebody uses a second time; 0 if none did.
    [[nodiscard]] quint64 chainOf(const QByteArray &code) const { return m_chains.value(code); }

private:
    struct Waiting
    {
        DemoAuthorization authorization;
        QDateTime expires;
    };

    QHash<QByteArray, Waiting> m_requests;
    QHash<QByteArray, Waiting> m_codes;
    QHash<QByteArray, quint64> m_chains; ///< By used code.
};

} // namespace HookKeys
