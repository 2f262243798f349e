// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoproofs.h"

#include "base64url.h"
#include "demorandom.h"
#include "fingerprint.h"
#include "jwk.h"
#include "jws.h"
#include "publickey.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrl>

#include <cmath>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

DemoAuthFault wrongClaim(const QString &claim)
{
    return invalidProof(u"'%1' claim in the DPoP proof JWT is invalid."_s.arg(claim));
}

/// RFC 9449, 4.3: compared without query and fragment, and normalised.
QUrl comparable(const QString &url)
{
    return QUrl(url).adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment
                              | QUrl::NormalizePathSegments);
}

QByteArray base64UrlHash(const QByteArray &text)
{
    return toBase64Url(QCryptographicHash::hash(text, QCryptographicHash::Sha256));
}

} // namespace

bool DemoSeenOnce::note(const QByteArray &value, const QDateTime &expires, const QDateTime &now)
{
    m_seen.removeIf([&now](const auto &seen) { return seen.value() < now; });
    if (m_seen.contains(value))
        return false;
    m_seen.insert(value, expires);
    return true;
}

DemoProofs::DemoProofs()
{
    rotateNonce();
}

DemoAuthResult<QByteArray> DemoProofs::check(const QByteArray &proof, const Demand &demand,
                                             const QDateTime &now)
{
    if (proof.isEmpty())
        return tl::unexpected(invalidProof(u"The DPoP proof JWT header is missing."_s));
    const Result<Jws> read = readJws(proof);
    if (!read)
        return tl::unexpected(invalidProof(u"The DPoP proof JWT is malformed."_s));
    if (read->header[u"typ"_s] != u"dpop+jwt"_s) {
        return tl::unexpected(
            invalidProof(u"The 'typ' header in the DPoP proof JWT must be 'dpop+jwt'."_s));
    }
    const Jwk key = Jwk::read(QJsonDocument(read->header[u"jwk"_s].toObject()).toJson());
    if (!key.isUsable()) {
        return tl::unexpected(
            invalidProof(u"The 'jwk' header in the DPoP proof JWT is invalid."_s));
    }
    if (!verifyJws(proof, key.publicKey()))
        return tl::unexpected(invalidProof(u"The DPoP proof JWT signature is invalid."_s));

    const QJsonObject claims = QJsonDocument::fromJson(read->payload).object();
    if (claims[u"htm"_s] != QString::fromLatin1(demand.method))
        return tl::unexpected(wrongClaim(u"htm"_s));
    if (comparable(claims[u"htu"_s].toString()) != comparable(QString::fromLatin1(demand.url)))
        return tl::unexpected(wrongClaim(u"htu"_s));
    const double age = double(now.toSecsSinceEpoch()) - claims[u"iat"_s].toDouble();
    if (!claims[u"iat"_s].isDouble() || std::abs(age) > double(tolerance.count()))
        return tl::unexpected(wrongClaim(u"iat"_s));
    if (!demand.accessToken.isEmpty()
        && claims[u"ath"_s].toString().toLatin1() != base64UrlHash(demand.accessToken))
        return tl::unexpected(wrongClaim(u"ath"_s));
    const QByteArray jti = claims[u"jti"_s].toString().toUtf8();
    const QByteArray thumbprint = jwkThumbprint(key);
    if (jti.isEmpty())
        return tl::unexpected(wrongClaim(u"jti"_s));
    if (!m_ids.note(thumbprint + ' ' + jti, now.addSecs(2 * tolerance.count()), now)) {
        return tl::unexpected(
            invalidProof(u"The DPoP proof JWT has already been used: its 'jti' is known."_s));
    }

    if (demand.nonce && claims[u"nonce"_s].toString().toLatin1() != m_nonce) {
        return tl::unexpected(DemoAuthFault{
            .error = "use_dpop_nonce",
            .description = u"Authorization server requires nonce in DPoP proof."_s,
            .dpopNonce = m_nonce,
        });
    }
    return thumbprint;
}

void DemoProofs::rotateNonce()
{
    m_nonce = randomAlphanumeric(32);
}

} // namespace HookKeys
