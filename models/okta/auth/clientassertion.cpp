// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientassertion.h"

#include "dpopprover.h"
#include "jws.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace HookKeys {

QByteArray clientAssertion(const QString &clientId, const QUrl &tokenUrl, const PrivateKey &key,
                           const QString &keyId, qint64 now)
{
    constexpr qint64 lifetime = 300;
    const QJsonObject claims{
        {"iss"_L1, clientId},
        {"sub"_L1, clientId},
        {"aud"_L1, tokenUrl.toString(QUrl::FullyEncoded)},
        {"iat"_L1, now},
        {"exp"_L1, now + lifetime},
        {"jti"_L1, newTokenId()},
    };
    QJsonObject header{{"typ"_L1, u"JWT"_s}};
    if (!keyId.isEmpty())
        header["kid"_L1] = keyId;
    return signJws(header, QJsonDocument(claims).toJson(QJsonDocument::Compact), key);
}

} // namespace HookKeys
