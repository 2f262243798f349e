// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signaturealgorithm.h"

#include "publickey.h"

#include <QList>

namespace HookKeys {

namespace {

/// All algorithms of the key, the usual one first.
QList<QByteArray> possibleAlgorithms(const KeyParameters &key)
{
    if (key.kty == "RSA")
        return {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"};
    if (key.crv == "P-256")
        return {"ES256"};
    if (key.crv == "P-384")
        return {"ES384"};
    if (key.crv == "P-521")
        return {"ES512"};
    if (key.crv == "secp256k1")
        return {"ES256K"};
    if (key.crv == "Ed25519" || key.crv == "Ed448")
        return {"EdDSA", key.crv};
    return {};
}

} // namespace

QByteArray signatureAlgorithm(const PublicKey &key, const QString &alg)
{
    const QList<QByteArray> possible = possibleAlgorithms(key.parameters());
    const QByteArray wanted = alg.toUtf8();
    return possible.contains(wanted) ? wanted : possible.value(0);
}

} // namespace HookKeys
