// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyreader.h"

#include "base64url.h"
#include "jsontext.h"
#include "weakmodulus.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr qsizetype largestModulusBits = 16384;
constexpr qsizetype smallestModulusBits = 512;

/// The octets of the member @p name; nothing, and a finding, if they cannot be had.
std::optional<QByteArray> octets(const QJsonObject &jwk, const QString &name,
                                 QList<Finding> &findings)
{
    const QJsonValue value = jwk.value(name);
    if (!value.isString() || value.toString().isEmpty()) {
        findings.append({Severity::Problem, u"member-missing"_s,
                         Jwk::tr("“%1” is missing, empty or no text: there is no key.").arg(name),
                         u"RFC 7518, 6"_s});
        return std::nullopt;
    }
    Base64UrlOctets decoded = fromBase64Url(value.toString());
    if (!decoded.problem.isEmpty()) {
        findings.append({Severity::Problem, u"base64url"_s,
                         Jwk::tr("“%1” is not valid base64url: %2. Nothing is derived from it, "
                                 "because programs would disagree about the key.")
                             .arg(name, decoded.problem),
                         u"RFC 7515, 2"_s});
        return std::nullopt;
    }
    return decoded.octets;
}

/// The number in the member @p name, without leading zeros; empty for zero.
std::optional<QByteArray> number(const QJsonObject &jwk, const QString &name,
                                 QList<Finding> &findings)
{
    std::optional<QByteArray> bytes = octets(jwk, name, findings);
    if (!bytes)
        return std::nullopt;
    qsizetype zeros = 0;
    while (zeros < bytes->size() && bytes->at(zeros) == '\0')
        ++zeros;
    if (zeros > 0 && bytes->size() > 1) {
        findings.append({Severity::Warning, u"leading-zero"_s,
                         Jwk::tr("“%1” begins with needless zeros. They are left out here; a "
                                 "thumbprint made by a program that keeps them differs.")
                             .arg(name),
                         u"RFC 7518, 2 (Base64urlUInt)"_s});
    }
    return bytes->mid(zeros);
}

qsizetype bitLength(const QByteArray &number)
{
    if (number.isEmpty())
        return 0;
    qsizetype bits = number.size() * 8;
    for (unsigned mask = 0x80; mask != 0 && (static_cast<unsigned char>(number[0]) & mask) == 0;
         mask >>= 1) {
        --bits;
    }
    return bits;
}

bool isOdd(const QByteArray &number)
{
    return !number.isEmpty() && (number.back() & 1) != 0;
}

/// Whether a key with the modulus @p n can be used at all.
bool judgeModulus(const QByteArray &n, QList<Finding> &findings)
{
    const qsizetype bits = bitLength(n);
    if (bits > largestModulusBits) {
        findings.append({Severity::Problem, u"rsa-too-large"_s,
                         Jwk::tr("The modulus has %L1 bits. More than %L2 are not computed.")
                             .arg(bits)
                             .arg(largestModulusBits),
                         u"OpenSSL"_s});
        return false;
    }
    if (bits < smallestModulusBits || !isOdd(n)) {
        findings.append({Severity::Problem, u"rsa-modulus"_s,
                         Jwk::tr("“n” is no RSA modulus: it is even or has fewer than %L1 bits.")
                             .arg(smallestModulusBits),
                         u"RFC 8017, 3.1"_s});
        return false;
    }
    if (bits < 2048) {
        findings.append({bits < 1024 ? Severity::Problem : Severity::Warning, u"rsa-small"_s,
                         Jwk::tr("The modulus has %L1 bits. At least 2,048 are required, and "
                                 "verifiers refuse less.")
                             .arg(bits),
                         u"RFC 7518, 3.3"_s});
    }
    if (const unsigned factor = smallFactor(n)) {
        findings.append({Severity::Problem, u"rsa-small-factor"_s,
                         Jwk::tr("The modulus can be divided by %L1: it is damaged or was not "
                                 "made by an RSA key generator.")
                             .arg(factor),
                         u"RFC 8017, 3.1"_s});
    }
    if (hasRocaFingerprint(n)) {
        findings.append({Severity::Problem, u"roca"_s,
                         Jwk::tr("The modulus has the mark of a faulty generator (ROCA): the "
                                 "private key can be computed from it. Replace this key."),
                         u"CVE-2017-15361"_s});
    }
    return true;
}

/// Whether a key with the exponent @p e and the modulus @p n can be used at all.
bool judgeExponent(const QByteArray &e, const QByteArray &n, QList<Finding> &findings)
{
    const bool belowModulus = e.size() < n.size() || (e.size() == n.size() && e < n);
    if (bitLength(e) < 2 || !isOdd(e) || !belowModulus) {
        findings.append({Severity::Problem, u"rsa-exponent"_s,
                         Jwk::tr("The exponent is 0, 1, even or not below the modulus: such a key "
                                 "protects nothing."),
                         u"RFC 8017, 3.1"_s});
        return false;
    }
    if (bitLength(e) <= 16) {
        findings.append({Severity::Warning, u"rsa-small-exponent"_s,
                         Jwk::tr("The exponent is below 65,537, the smallest that is approved."),
                         u"FIPS 186-5, 5.1"_s});
    }
    if (bitLength(e) > 31) {
        findings.append({Severity::Warning, u"rsa-large-exponent"_s,
                         Jwk::tr("The exponent has %L1 bits. Many programs, those written in Go "
                                 "and for .NET among them, refuse more than 31.")
                             .arg(bitLength(e)),
                         u"FIPS 186-5, 5.1"_s});
    }
    return true;
}

PublicKey readRsa(const QJsonObject &jwk, QList<Finding> &findings)
{
    const std::optional<QByteArray> n = number(jwk, u"n"_s, findings);
    const std::optional<QByteArray> e = number(jwk, u"e"_s, findings);
    if (!n || !e)
        return {};
    const bool modulusUsable = judgeModulus(*n, findings);
    const bool exponentUsable = judgeExponent(*e, *n, findings);
    if (!modulusUsable || !exponentUsable)
        return {};
    return PublicKey({.kty = "RSA", .crv = {}, .n = *n, .e = *e, .x = {}, .y = {}});
}

PublicKey readCurve(const QJsonObject &jwk, const QByteArray &kty, QList<Finding> &findings)
{
    const QString crv = jwk.value("crv"_L1).toString();
    const int size = coordinateSize(crv.toUtf8());
    const bool isEdwards = crv.startsWith("Ed"_L1) || crv.startsWith(u'X');
    if (size == 0 || isEdwards != (kty == "OKP")) {
        findings.append({Severity::Problem, u"crv-unknown"_s,
                         Jwk::tr("The curve %1 is not known here for keys of type %2.")
                             .arg(jsonString(crv), QString::fromLatin1(kty)),
                         u"RFC 7518, 6.2.1.1; RFC 8037, 2"_s});
        return {};
    }
    const std::optional<QByteArray> x = octets(jwk, u"x"_s, findings);
    const std::optional<QByteArray> y =
        kty == "EC" ? octets(jwk, u"y"_s, findings) : std::optional(QByteArray());
    if (!x || !y)
        return {};
    if (x->size() != size || (kty == "EC" && y->size() != size)) {
        findings.append(
            {Severity::Problem, u"coordinate-size"_s,
             Jwk::tr("The coordinates have the wrong length: %1 wants %n octet(s).", nullptr, size)
                 .arg(crv),
             u"RFC 7518, 6.2.1.2; RFC 8037, 2"_s});
        return {};
    }
    PublicKey key({.kty = kty, .crv = crv.toLatin1(), .n = {}, .e = {}, .x = *x, .y = *y});
    if (key.isNull()) {
        findings.append({Severity::Problem, u"point"_s,
                         Jwk::tr("The coordinates are no point on the curve %1.").arg(crv),
                         u"RFC 7518, 6.2.1"_s});
    } else if (crv.startsWith(u'X')) {
        findings.append(
            {Severity::Warning, u"no-signatures"_s,
             Jwk::tr("Keys on the curve %1 agree on secrets; they sign nothing.").arg(crv),
             u"RFC 8037, 3.2"_s});
    }
    return key;
}

} // namespace

PublicKey readKey(const QJsonObject &jwk, QList<Finding> &findings)
{
    const QString kty = jwk.value("kty"_L1).toString();
    if (kty == "RSA"_L1)
        return readRsa(jwk, findings);
    if (kty != "EC"_L1 && kty != "OKP"_L1) {
        findings.append({Severity::Problem, u"kty-unknown"_s,
                         Jwk::tr("The key type (“kty”) is missing or not known here: the key can "
                                 "only be shown as received."),
                         u"RFC 7517, 4.1"_s});
        return {};
    }
    findings.append({Severity::Info, u"kty-not-rsa"_s,
                     Jwk::tr("The key is of type %1. Okta's hook keys are of type RSA as far as "
                             "its documentation goes.")
                         .arg(kty),
                     u"RFC 7517, 4.1"_s});
    return readCurve(jwk, kty.toLatin1(), findings);
}

} // namespace HookKeys
