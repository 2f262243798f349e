// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base64url.h"
#include "tokencheck.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <functional>

namespace HookKeys {

// What the tests of the checker have in common: a token with nothing wrong, and what may be changed
// in it.

inline const QDateTime now({2026, 11, 21}, {12, 0}, Qt::UTC);
inline const auto tokenUrl = QStringLiteral("https://id.example.com/oauth2/v1/token");
inline const auto client = QStringLiteral("0oaj43vkrq7wKxZSI5d7");
using Change = std::function<void(QJsonObject &)>;

/// The claims of an assertion that was made ten seconds ago, as @p change has them.
inline QJsonObject goodClaims(const Change &change = {})
{
    using namespace Qt::StringLiterals;
    const qint64 seconds = now.toSecsSinceEpoch();
    QJsonObject claims{{"iss"_L1, client},   {"sub"_L1, client},       {"aud"_L1, tokenUrl},
                       {"jti"_L1, u"j-1"_s}, {"iat"_L1, seconds - 10}, {"exp"_L1, seconds + 290}};
    if (change)
        change(claims);
    return claims;
}

inline QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The token of @p input, its first two parts, and @p signature.
inline QByteArray joined(const QByteArray &input, const QByteArray &signature)
{
    return input + '.' + toBase64Url(signature);
}

inline bool has(const TokenCheck &check, const QString &id)
{
    return std::ranges::find(check.findings, id, &Finding::id) != check.findings.end();
}

} // namespace HookKeys
