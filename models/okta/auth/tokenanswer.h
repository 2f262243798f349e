// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "secret.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonValue>
#include <QStringList>

#include <chrono>
#include <optional>

namespace HookKeys {

/// What the token endpoint granted (RFC 6749, 5.1).
struct TokenAnswer
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::TokenAnswer)

public:
    Secret accessToken;               ///< Opaque; fit for a header.
    QByteArray tokenType;             ///< "Bearer" or "DPoP", spelt so whatever the server does.
    std::chrono::seconds expiresIn{}; ///< From now on, from a second to a day; an hour
                                      ///< where the server did not tell.
    Secret refreshToken;              ///< Empty where there is none, or no new one.
    QStringList scopes;               ///< Empty where the server did not tell: what was asked for.
};

/// The number of seconds that @p value is; some servers write it as a text. Nothing if it is none.
[[nodiscard]] std::optional<double> secondsIn(const QJsonValue &value);

/// Reads the token answer @p body of @p host and wipes what is secret in it. Fails with Malformed
/// if it is none; the error has no part of it.
[[nodiscard]] Result<TokenAnswer> takeTokenAnswer(QByteArray &body, const QString &host);

} // namespace HookKeys
