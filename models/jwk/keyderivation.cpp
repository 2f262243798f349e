// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyderivation.h"

#include "openssl.h"

#include <openssl/asn1.h>
#include <openssl/objects.h>
#include <openssl/x509.h>

#include <limits>

namespace HookKeys {

namespace {

using Encrypted = std::unique_ptr<X509_SIG, Releaser<X509_SIG_free>>;
using Pbes1 = std::unique_ptr<PBEPARAM, Releaser<PBEPARAM_free>>;
using Pbes2 = std::unique_ptr<PBE2PARAM, Releaser<PBE2PARAM_free>>;
using Pbkdf2 = std::unique_ptr<PBKDF2PARAM, Releaser<PBKDF2PARAM_free>>;
using Scrypt = std::unique_ptr<SCRYPT_PARAMS, Releaser<SCRYPT_PARAMS_free>>;

constexpr quint64 endless = std::numeric_limits<quint64>::max();
/// Eight times what OWASP recommends for PBKDF2 with SHA-256.
constexpr quint64 mostRounds = 5'000'000;
/// Thirty-two times OpenSSL's own N = 16,384, r = 8 and p = 1.
constexpr quint64 mostScrypt = quint64(1) << 22;

/// @p number; no cost at all is as high where it is none, or too large to count.
quint64 valueOf(const ASN1_INTEGER *number)
{
    uint64_t value = 0;
    return number && ASN1_INTEGER_get_uint64(&value, number) == 1 ? value : endless;
}

quint64 product(quint64 a, quint64 b)
{
    return b != 0 && a > endless / b ? endless : a * b;
}

/// The parameters of @p algorithm as the type of @p item; null if they are something else.
void *parametersOf(const X509_ALGOR *algorithm, const ASN1_ITEM *item)
{
    int type = V_ASN1_UNDEF;
    const void *value = nullptr;
    X509_ALGOR_get0(nullptr, &type, &value, algorithm);
    return type == V_ASN1_SEQUENCE ? ASN1_item_unpack(static_cast<const ASN1_STRING *>(value), item)
                                   : nullptr;
}

int nameOf(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *name = nullptr;
    X509_ALGOR_get0(&name, nullptr, nullptr, algorithm);
    return OBJ_obj2nid(name);
}

/// The cost of what makes the key in PBES2, as far as it is known.
DerivationCost costOfPbes2(const X509_ALGOR *derivation)
{
    if (nameOf(derivation) == NID_id_pbkdf2) {
        const Pbkdf2 parameters(
            static_cast<PBKDF2PARAM *>(parametersOf(derivation, ASN1_ITEM_rptr(PBKDF2PARAM))));
        return {parameters ? valueOf(parameters->iter) : 0, mostRounds};
    }
    if (nameOf(derivation) == NID_id_scrypt) {
        const Scrypt parameters(
            static_cast<SCRYPT_PARAMS *>(parametersOf(derivation, ASN1_ITEM_rptr(SCRYPT_PARAMS))));
        if (parameters) {
            return {
                product(product(valueOf(parameters->costParameter), valueOf(parameters->blockSize)),
                        valueOf(parameters->parallelizationParameter)),
                mostScrypt};
        }
    }
    return {};
}

DerivationCost costOf(const X509_ALGOR *algorithm)
{
    if (nameOf(algorithm) == NID_pbes2) {
        const Pbes2 parameters(
            static_cast<PBE2PARAM *>(parametersOf(algorithm, ASN1_ITEM_rptr(PBE2PARAM))));
        return parameters ? costOfPbes2(parameters->keyfunc) : DerivationCost();
    }
    const Pbes1 parameters(
        static_cast<PBEPARAM *>(parametersOf(algorithm, ASN1_ITEM_rptr(PBEPARAM))));
    return {parameters ? valueOf(parameters->iter) : 0, mostRounds};
}

} // namespace

std::optional<DerivationCost> excessiveCost(const QByteArray &der)
{
    const ErrorMark mark;
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const Encrypted encrypted(d2i_X509_SIG(nullptr, &at, long(der.size())));
    if (!encrypted)
        return std::nullopt;
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(encrypted.get(), &algorithm, nullptr);
    const DerivationCost cost = costOf(algorithm);
    return cost.cost > cost.most ? std::optional(cost) : std::nullopt;
}

} // namespace HookKeys
