// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "jwk.h"
#include "jwksapi.h"

#include <chrono>

namespace HookKeys {

/// A key that a JWK Set is to have.
struct JwksWish
{
    QString name; ///< What people call it.
    QString kid;
    Jwk jwk; ///< Must be usable.
};

/// What a JWKS URL holds, and for how long others remember what it held before.
struct JwksJudgement
{
    enum class Held {
        Yes,
        OtherKey, ///< Another key is under the `kid`.
        OtherKid, ///< The key is there, but not under its `kid`.
        Doubled,  ///< The `kid` is there more than once: which one counts is not said.
        Unusable, ///< The key is there, but verifiers refuse it as it is written.
        Missing,
    };

    bool isSet = false; ///< It is a JWK Set that can be read at all.
    QList<Held> held;   ///< Of each wish, in their order.
    /// All that is to be known, the gravest first.
    QList<Finding> findings;
    /// How long who has fetched the set before may go on with it.
    std::chrono::seconds lifetime{};
    bool isLifetimeKnown = false; ///< The server said so; else lifetime is what libraries do.

    /// Whether all that was wished for is there, and nothing that verifiers refuse the set for.
    [[nodiscard]] bool holdsAll() const;
    /// What is said of the key called @p name, which is @p held, as a translated sentence.
    [[nodiscard]] static QString text(Held held, const QString &name);
};

/// Judges @p answer by RFC 7517, 5, RFC 7638 (the keys are told apart by their thumbprints) and
/// RFC 9111 (how long it is kept; by @p clock where the server says no time). Where there is a
/// private member nothing else is read.
[[nodiscard]] JwksJudgement judgeJwks(const JwksAnswer &answer, const QList<JwksWish> &wishes,
                                      const Clock &clock);

} // namespace HookKeys
