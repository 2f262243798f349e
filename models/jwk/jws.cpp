// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jws.h"

#include "base64url.h"
#include "tokensignature.h"

#include <QJsonDocument>

#include <optional>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

struct Parts
{
    Jws jws;
    QByteArray input;
    QByteArray signature;
};

std::optional<QByteArray> decoded(const QByteArray &part)
{
    Base64UrlOctets octets = fromBase64Url(QString::fromLatin1(part));
    return octets.problem.isEmpty() ? std::optional(std::move(octets.octets)) : std::nullopt;
}

Result<Parts> split(const QByteArray &compact)
{
    const QByteArrayList parts = compact.split('.');
    if (parts.size() != 3)
        return failure(ErrorKind::Malformed, Jws::tr("This is no signed token of three parts."));
    std::optional<QByteArray> header = decoded(parts[0]);
    std::optional<QByteArray> payload = decoded(parts[1]);
    std::optional<QByteArray> signature = decoded(parts[2]);
    if (!header || !payload || !signature)
        return failure(ErrorKind::Malformed, Jws::tr("A part of the token is no base64url."));
    const QJsonDocument document = QJsonDocument::fromJson(*header);
    if (!document.isObject())
        return failure(ErrorKind::Malformed, Jws::tr("The token's header is no JSON object."));
    return Parts{.jws = {.header = document.object(), .payload = *payload},
                 .input = parts[0] + '.' + parts[1],
                 .signature = *signature};
}

QString expectedAlgorithm(const PublicKey &key)
{
    if (key.parameters().kty == "RSA")
        return u"RS256"_s;
    return key.parameters().crv == "P-256" ? u"ES256"_s : QString();
}

} // namespace

QByteArray signJws(QJsonObject header, const QByteArray &payload, const PrivateKey &key)
{
    if (key.isNull())
        return {};
    header["alg"_L1] = QString::fromLatin1(key.algorithm());
    const QByteArray input = toBase64Url(QJsonDocument(header).toJson(QJsonDocument::Compact)) + '.'
                             + toBase64Url(payload);
    const QByteArray signature = key.sign(input);
    return signature.isEmpty() ? QByteArray() : input + '.' + toBase64Url(signature);
}

Result<Jws> readJws(const QByteArray &compact)
{
    return split(compact).map([](const Parts &parts) { return parts.jws; });
}

Result<Jws> verifyJws(const QByteArray &compact, const PublicKey &key)
{
    const Result<Parts> parts = split(compact);
    if (!parts)
        return tl::unexpected(parts.error());
    const QString algorithm = key.isNull() ? QString() : expectedAlgorithm(key);
    if (algorithm.isEmpty() || parts->jws.header.value("alg"_L1) != algorithm) {
        return failure(ErrorKind::Validation,
                       Jws::tr("The token's algorithm is not the one of this key."));
    }
    if (parts->jws.header.contains("crit"_L1)) {
        return failure(ErrorKind::Validation,
                       Jws::tr("The token demands an extension that is not known here."));
    }
    if (verifySignature(algorithm, parts->input, parts->signature, key) != SignatureState::Right) {
        return failure(ErrorKind::Validation,
                       Jws::tr("The token was not signed with this key, or was changed since."));
    }
    return parts->jws;
}

} // namespace HookKeys
