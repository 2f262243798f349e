// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fingerprint.h"

#include "base64url.h"
#include "opensshkey.h"
#include "publickey.h"

namespace HookKeys {

namespace {

/// The members that RFC 7638, section 3.2 (RFC 8037, section 2 for OKP) requires, in its order.
/// None of the values has a character that JSON escapes.
QByteArray thumbprintInput(const KeyParameters &key)
{
    if (key.kty == "RSA") {
        return R"({"e":")" + toBase64Url(key.e) + R"(","kty":"RSA","n":")" + toBase64Url(key.n)
               + R"("})";
    }
    QByteArray json = R"({"crv":")" + key.crv + R"(","kty":")" + key.kty + R"(","x":")"
                      + toBase64Url(key.x) + '"';
    if (key.kty == "EC")
        json += R"(,"y":")" + toBase64Url(key.y) + '"';
    return json + '}';
}

} // namespace

QByteArray jwkThumbprint(const Jwk &key)
{
    if (!key.isUsable())
        return {};
    return toBase64Url(sha256(thumbprintInput(key.publicKey().parameters())));
}

QByteArray jwkThumbprintUri(const Jwk &key)
{
    if (!key.isUsable())
        return {};
    return "urn:ietf:params:oauth:jwk-thumbprint:sha-256:" + jwkThumbprint(key);
}

QByteArray spkiSha256Hex(const Jwk &key)
{
    return key.isUsable() ? sha256(key.publicKey().spkiDer()).toHex() : QByteArray();
}

QByteArray spkiSha256Base64(const Jwk &key)
{
    return key.isUsable() ? sha256(key.publicKey().spkiDer()).toBase64() : QByteArray();
}

QByteArray sshFingerprint(const Jwk &key)
{
    const QByteArray blob = openSshKey(key.publicKey()).blob;
    if (blob.isEmpty())
        return {};
    return "SHA256:" + sha256(blob).toBase64(QByteArray::OmitTrailingEquals);
}

} // namespace HookKeys
