// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalisedjwk.h"

#include "base64url.h"
#include "jsontext.h"
#include "jwk.h"
#include "publickey.h"
#include "signaturealgorithm.h"

namespace HookKeys {

QByteArray normalisedJwk(const Jwk &key, const QString &keyId, const QByteArray &margin)
{
    if (!key.isUsable())
        return {};
    const KeyParameters &parameters = key.publicKey().parameters();
    const QByteArray alg = signatureAlgorithm(key.publicKey(), key.alg());
    QByteArray json = "{";
    const auto add = [&](const char *name, const QByteArray &quotedValue) {
        json += (json.size() > 1 ? ",\n" : "\n") + margin + "  \"" + name + "\": " + quotedValue;
    };
    const auto addOctets = [&](const char *name, const QByteArray &octets) {
        if (!octets.isEmpty())
            add(name, '"' + toBase64Url(octets) + '"');
    };
    add("kty", '"' + parameters.kty + '"');
    add("use", alg.isEmpty() ? "\"enc\"" : "\"sig\"");
    if (!alg.isEmpty())
        add("alg", '"' + alg + '"');
    const QString kid = key.kid().isEmpty() ? keyId : key.kid();
    if (!kid.isEmpty())
        add("kid", jsonString(kid).toLatin1());
    if (!parameters.crv.isEmpty())
        add("crv", '"' + parameters.crv + '"');
    addOctets("x", parameters.x);
    addOctets("y", parameters.y);
    addOctets("n", parameters.n);
    addOctets("e", parameters.e);
    return json + '\n' + margin + '}';
}

} // namespace HookKeys
