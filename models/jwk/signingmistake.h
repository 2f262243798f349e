// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

#include <QCoreApplication>
#include <QList>

#include <optional>

namespace HookKeys {

struct SignedToken;
struct TokenKey;

/// How a signature that is wrong came about: a known key made it, but not as the header and RFC
/// 7515, 5.1 want it. No server accepts such a token; whoever signs is to be told what to mend.
struct SigningMistake
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::SigningMistake)

public:
    const TokenKey *key = nullptr; ///< Which signed; one of those that were given.
    Finding finding;

    /// The mistake in @p token, whose signature is right by none of @p keys; nothing if none is
    /// found that explains it.
    [[nodiscard]] static std::optional<SigningMistake> in(const SignedToken &token,
                                                          const QList<TokenKey> &keys);
};

} // namespace HookKeys
