// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signedtoken.h"
#include "tokenkey.h"

#include <QDateTime>

namespace HookKeys {

/// What is known when a token is checked.
struct TokenContext
{
    QList<TokenKey> keys; ///< Those of the org in the window first.
    QDateTime now;        ///< UTC.
};

/// A token judged as a careful server would (RFC 7515, 5.2; RFC 7519, 7.2; RFC 7523, 3), without
/// asking anybody. A value.
struct TokenCheck
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::TokenCheck)

public:
    enum class Outcome {
        Unreadable, ///< There is no token in it.
        Unverified, ///< No key was there to verify it with: it may be anything.
        Refused,    ///< A server that follows the rules refuses it.
        Accepted,   ///< The signature is right and nothing speaks against it.
    };

    Outcome outcome = Outcome::Unreadable;
    QString verdict;         ///< One sentence.
    QList<Finding> findings; ///< The first cause first, then the rest in their order.
    QString key;             ///< TokenKey::label() of the key that signed it; empty if none did.
    SignedToken token;

    /// Judges @p token. Claims are judged by the hooks of the key that signed it, or else of the
    /// one that it names.
    [[nodiscard]] static TokenCheck of(const SignedToken &token, const TokenContext &context);

    /// How grave the outcome is.
    [[nodiscard]] Severity severity() const;
    /// All of it as plain text for a report. The token's signature is cut.
    [[nodiscard]] QString report() const;
};

} // namespace HookKeys
