// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpopprover.h"

#include "base64url.h"
#include "jws.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

QByteArray DpopProver::proof(HttpMethod method, const QUrl &url, qint64 now,
                             const Secret &accessToken, const QByteArray &nonce) const
{
    QJsonObject claims{
        {"jti"_L1, newTokenId()},
        {"htm"_L1, methodName(method)},
        {"htu"_L1, url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded)},
        {"iat"_L1, now},
    };
    if (!accessToken.isEmpty())
        claims["ath"_L1] = QString::fromLatin1(toBase64Url(sha256(accessToken.bytes())));
    if (!nonce.isEmpty())
        claims["nonce"_L1] = QString::fromLatin1(nonce);
    return signJws({{"typ"_L1, u"dpop+jwt"_s}, {"jwk"_L1, m_key.publicJwk()}},
                   QJsonDocument(claims).toJson(QJsonDocument::Compact), m_key);
}

QString newTokenId()
{
    std::array<quint32, 4> numbers{};
    QRandomGenerator::system()->fillRange(numbers.data(), numbers.size());
    return QString::fromLatin1(toBase64Url(
        QByteArray(reinterpret_cast<const char *>(numbers.data()), qsizetype(sizeof numbers))));
}

QByteArray dpopNonce(const HttpAnswer &answer)
{
    // The characters of NQCHAR: a server's text must become nothing else in our header.
    const QByteArray nonce = answer.header("DPoP-Nonce");
    const bool fits = nonce.size() <= 1000 && std::all_of(nonce.begin(), nonce.end(), [](char c) {
                          return c > ' ' && c <= '~' && c != '"' && c != '\\';
                      });
    return fits ? nonce : QByteArray();
}

} // namespace HookKeys
