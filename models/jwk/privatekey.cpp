// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatekey.h"

#include "base64url.h"
#include "fingerprint.h"
#include "keyderivation.h"
#include "keyencryption.h"
#include "keytextkind.h"
#include "openssl.h"
#include "pemmarks.h"
#include "privatejwk.h"
#include "privatekeytext.h"

#include <QJsonDocument>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/decoder.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/encoder.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

using Key = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using Bio = std::unique_ptr<BIO, Releaser<BIO_free>>;
using Number = std::unique_ptr<BIGNUM, Releaser<BN_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Releaser<EVP_PKEY_CTX_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Releaser<EVP_MD_CTX_free>>;
using EcSignature = std::unique_ptr<ECDSA_SIG, Releaser<ECDSA_SIG_free>>;
using Encoder = std::unique_ptr<OSSL_ENCODER_CTX, Releaser<OSSL_ENCODER_CTX_free>>;
using Decoder = std::unique_ptr<OSSL_DECODER_CTX, Releaser<OSSL_DECODER_CTX_free>>;

constexpr int smallestRsa = 2048;
constexpr int coordinate = 32;

struct Passphrase
{
    const Secret &secret;
    bool wanted = false;
};

int givePassphrase(char *buffer, int size, int /*writing*/, void *user)
{
    auto *passphrase = static_cast<Passphrase *>(user);
    passphrase->wanted = true;
    const QByteArray &bytes = passphrase->secret.bytes(); // an empty one is one, too
    if (bytes.size() > size)
        return -1;
    std::copy(bytes.begin(), bytes.end(), buffer);
    return int(bytes.size());
}

/// The key in the DER @p data, for the caller to free; null if there is none.
EVP_PKEY *decoded(const QByteArray &data, Passphrase &passphrase)
{
    const auto *at = reinterpret_cast<const unsigned char *>(data.constData());
    auto size = size_t(data.size());
    EVP_PKEY *key = nullptr;
    const Decoder decoder(OSSL_DECODER_CTX_new_for_pkey(&key, "DER", nullptr, nullptr,
                                                        EVP_PKEY_KEYPAIR, nullptr, nullptr));
    if (decoder && OSSL_DECODER_CTX_set_pem_password_cb(decoder.get(), givePassphrase, &passphrase)
        && OSSL_DECODER_from_data(decoder.get(), &at, &size) == 1)
        return key;
    EVP_PKEY_free(key);
    return nullptr;
}

/// The first key in @p text, which is tidied PEM or DER, for the caller to free; null if there is
/// none, or none that @p passphrase opens.
EVP_PKEY *opened(const Secret &text, Passphrase &passphrase)
{
    if (!text.bytes().startsWith(pemBegin))
        return decoded(derOfKeyText(text).bytes(), passphrase);
    const Bio bio(BIO_new_mem_buf(text.bytes().constData(), int(text.bytes().size())));
    EVP_PKEY *key =
        bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, givePassphrase, &passphrase) : nullptr;
    if (!key && !passphrase.wanted) // some write one kind between the marks of another
        key = decoded(derOfKeyPem(text).bytes(), passphrase);
    return key;
}

/// Whether @p keys have another key than @p key, or one that cannot be compared with it; if that is
/// null, whether @p passphrase opens one of them.
bool hasOther(const QList<Secret> &keys, const EVP_PKEY *key, const Secret &passphrase)
{
    constexpr qsizetype most = 4; // each may take a second to open
    return keys.size() > most
           || std::any_of(keys.begin(), keys.end(), [key, &passphrase](const Secret &one) {
                  Passphrase given{passphrase};
                  const Key other(opened(one, given));
                  return key ? !other || EVP_PKEY_eq(other.get(), key) != 1 : other != nullptr;
              });
}

/// The cost of the first key in PEM in @p text that takes too long to open, if there is one.
std::optional<DerivationCost> excessiveCostOfPem(const Secret &text)
{
    // What the end of the text leaves in OpenSSL's queue would change how it reads the key later.
    const ErrorMark mark;
    const Bio bio(BIO_new_mem_buf(text.bytes().constData(), int(text.bytes().size())));
    char *name = nullptr;
    char *header = nullptr;
    unsigned char *data = nullptr;
    long size = 0;
    std::optional<DerivationCost> found;
    while (bio && !found && PEM_read_bio(bio.get(), &name, &header, &data, &size) == 1) {
        found = excessiveCost(QByteArray::fromRawData(reinterpret_cast<char *>(data), size));
        OPENSSL_free(name);
        OPENSSL_free(header);
        OPENSSL_clear_free(data, size_t(size));
    }
    return found;
}

/// Why @p passphrase did not open the private key in @p text, which is encrypted.
Error locked(const Secret &text, const Secret &passphrase)
{
    if (passphrase.isEmpty()) {
        return errorOf(ErrorKind::PassphraseMissing,
                       PrivateKey::tr("This private key is encrypted. Give its passphrase."));
    }
    if (isPassphraseOf(passphrase, text)) {
        return errorOf(ErrorKind::Validation,
                       PrivateKey::tr("The passphrase is right, but what it opens is damaged, or "
                                      "no key for Okta. Get this private key anew."));
    }
    return errorOf(ErrorKind::PassphraseWrong,
                   PrivateKey::tr("The passphrase does not open this private key, or the key is "
                                  "damaged."));
}

QByteArray numberOf(EVP_PKEY *key, const char *name, int size = 0)
{
    BIGNUM *found = nullptr;
    EVP_PKEY_get_bn_param(key, name, &found);
    const Number number(found);
    if (!number)
        return {};
    const int length = size == 0 ? BN_num_bytes(found) : size;
    QByteArray octets(length, '\0');
    BN_bn2binpad(found, reinterpret_cast<unsigned char *>(octets.data()), length);
    return octets;
}

/// The private JWK of @p key, an RSA key, with what the rest follows from.
Secret shortJwk(EVP_PKEY *key)
{
    QByteArray json;
    json.reserve(2 * credentialLimit); // it must not leave parts by growing
    json += R"({"kty":"RSA")";
    for (const auto &[member, name] :
         {std::pair("n", OSSL_PKEY_PARAM_RSA_N), std::pair("e", OSSL_PKEY_PARAM_RSA_E),
          std::pair("d", OSSL_PKEY_PARAM_RSA_D)}) {
        const Secret number(numberOf(key, name));
        const Secret text(toBase64Url(number.bytes()));
        json += R"(,")";
        json += member;
        json += R"(":")";
        json += text.bytes();
        json += '"';
    }
    json += '}';
    return Secret(std::move(json));
}

/// The r and s of RFC 7518, 3.4 for the DER that OpenSSL makes.
QByteArray rawSignature(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const EcSignature signature(d2i_ECDSA_SIG(nullptr, &at, long(der.size())));
    if (!signature)
        return {};
    QByteArray raw(qsizetype(2) * coordinate, '\0');
    auto *out = reinterpret_cast<unsigned char *>(raw.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), out, coordinate);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), out + coordinate, coordinate);
    return raw;
}

} // namespace

PrivateKey::PrivateKey(evp_pkey_st *key)
{
    if (key)
        m_key.reset(key, Releaser<EVP_PKEY_free>());
}

PrivateKey PrivateKey::generateRsa(int bits)
{
    const ErrorMark mark;
    return PrivateKey(bits >= smallestRsa && bits <= 4096 ? EVP_RSA_gen(unsigned(bits)) : nullptr);
}

PrivateKey PrivateKey::generateEc()
{
    const ErrorMark mark;
    return PrivateKey(EVP_EC_gen("P-256"));
}

Result<PrivateKey> PrivateKey::read(const Secret &text, const Secret &passphrase)
{
    const Secret tidied = tidiedKeyText(text);
    const bool isJson = tidied.bytes().startsWith('{') || tidied.bytes().startsWith('[');
    return isJson ? fromJwk(tidied) : fromPemOrDer(tidied, passphrase);
}

Result<PrivateKey> PrivateKey::fromPemOrDer(const Secret &text, const Secret &passphrase)
{
    const ErrorMark mark;
    const bool isPem = text.bytes().startsWith(pemBegin);
    const QList<Secret> keys = privateKeysIn(text);
    // What its first key has, where OpenSSL cannot read what stands before it.
    const Secret der = isPem            ? derOfKeyPem(text)
                       : keys.isEmpty() ? derOfKeyText(text)
                                        : keys.first();
    const Secret &meant = isPem ? text : der;
    std::optional<DerivationCost> cost = excessiveCost(der.bytes());
    if (!cost && isPem)
        cost = excessiveCostOfPem(text);
    for (auto one = keys.begin(); !cost && one != keys.end(); ++one)
        cost = excessiveCost((isPem ? derOfKeyPem(*one) : *one).bytes());
    if (cost) {
        return failure(ErrorKind::Validation,
                       tr("To open this private key would take very long: the cost of its "
                          "encryption is %L1, and HookKeys takes at most %L2. Encrypt it anew with "
                          "less, as “openssl pkcs8 -topk8” does by itself.")
                           .arg(cost->cost)
                           .arg(cost->most));
    }
    Passphrase given{passphrase};
    const PrivateKey key(opened(meant, given));
    if (keys.size() > 1 && !(key.isNull() && passphrase.isEmpty())
        && hasOther(keys, key.m_key.get(), passphrase)) {
        return failure(ErrorKind::Validation,
                       tr("This text holds several private keys. Give the one of the app alone."));
    }
    if (key.isNull()) {
        // Before anybody is asked for a passphrase that would not do.
        if (const QString never = whyNothingOpens(meant); !never.isEmpty())
            return failure(ErrorKind::Validation, never);
        if (given.wanted)
            return tl::unexpected(locked(meant, passphrase));
        QString known = whatKeyTextIs(text);
        if (known.isEmpty())
            known = isPem && !der.isEmpty()
                        ? tr("This private key is damaged.")
                        : tr("This is no private key in PEM or JWK that can be read.");
        return failure(ErrorKind::Validation, known);
    }
    const KeyContext check(EVP_PKEY_CTX_new_from_pkey(nullptr, key.m_key.get(), nullptr));
    if (!check || EVP_PKEY_check(check.get()) != 1)
        return failure(ErrorKind::Validation, tr("This private key is damaged."));
    return judged(key);
}

Result<PrivateKey> PrivateKey::fromJwk(const Secret &json)
{
    PrivateKey key(readPrivateJwk(json));
    if (key.isNull()) {
        const QString known = whatKeyTextIs(json);
        return failure(ErrorKind::Validation,
                       known.isEmpty()
                           ? tr("This is no private JWK of an RSA key (with n, e and d) or of an "
                                "EC key on P-256 (with x, y and d) that can be read.")
                           : known);
    }
    return judged(std::move(key));
}

Result<PrivateKey> PrivateKey::fromStored(const Secret &text)
{
    const ErrorMark mark;
    if (text.bytes().startsWith('{')) {
        if (PrivateKey key(readPrivateJwk(text)); !key.isNull())
            return judged(std::move(key));
    }
    auto decoded =
        QByteArray::fromBase64Encoding(text.bytes(), QByteArray::AbortOnBase64DecodingErrors);
    const Secret der(std::exchange(decoded.decoded, {}));
    const auto *at = reinterpret_cast<const unsigned char *>(der.bytes().constData());
    auto size = size_t(der.bytes().size());
    EVP_PKEY *read = nullptr;
    const Decoder decoder(OSSL_DECODER_CTX_new_for_pkey(&read, "DER", "PrivateKeyInfo", nullptr,
                                                        EVP_PKEY_KEYPAIR, nullptr, nullptr));
    if (!decoded || !decoder || OSSL_DECODER_from_data(decoder.get(), &at, &size) != 1
        || size != 0) {
        EVP_PKEY_free(read);
        return failure(ErrorKind::Validation, tr("What was stored is no private key."));
    }
    return judged(PrivateKey(read));
}

/// @p key if it signs what Okta takes.
Result<PrivateKey> PrivateKey::judged(PrivateKey key)
{
    if (EVP_PKEY_is_a(key.m_key.get(), "RSA")) {
        if (key.bits() < smallestRsa) {
            return failure(
                ErrorKind::Validation,
                tr("This RSA key has %L1 bits. At least 2,048 are required.").arg(key.bits()));
        }
        return key;
    }
    char group[64] = {};
    if (EVP_PKEY_is_a(key.m_key.get(), "EC")
        && EVP_PKEY_get_group_name(key.m_key.get(), group, sizeof group, nullptr) == 1
        && QByteArrayView(group) == QByteArrayView(SN_X9_62_prime256v1)) {
        return key;
    }
    return failure(ErrorKind::Validation, otherKeySentence());
}

int PrivateKey::bits() const
{
    return m_key ? EVP_PKEY_get_bits(m_key.get()) : 0;
}

QByteArray PrivateKey::algorithm() const
{
    if (!m_key)
        return {};
    return EVP_PKEY_is_a(m_key.get(), "RSA") ? "RS256" : "ES256";
}

PublicKey PrivateKey::publicKey() const
{
    if (!m_key)
        return {};
    const ErrorMark mark;
    EVP_PKEY *key = m_key.get();
    if (EVP_PKEY_is_a(key, "RSA")) {
        return PublicKey({.kty = "RSA",
                          .crv = {},
                          .n = numberOf(key, OSSL_PKEY_PARAM_RSA_N),
                          .e = numberOf(key, OSSL_PKEY_PARAM_RSA_E),
                          .x = {},
                          .y = {}});
    }
    return PublicKey({.kty = "EC",
                      .crv = "P-256",
                      .n = {},
                      .e = {},
                      .x = numberOf(key, OSSL_PKEY_PARAM_EC_PUB_X, coordinate),
                      .y = numberOf(key, OSSL_PKEY_PARAM_EC_PUB_Y, coordinate)});
}

QByteArray PrivateKey::thumbprint() const
{
    if (!m_key)
        return {};
    return jwkThumbprint(Jwk::read(QJsonDocument(publicJwk()).toJson()));
}

QJsonObject PrivateKey::publicJwk(const QString &kid) const
{
    if (!m_key)
        return {};
    const KeyParameters parameters = publicKey().parameters();
    QJsonObject jwk{{"kty"_L1, QString::fromLatin1(parameters.kty)}};
    const auto add = [&jwk](QLatin1StringView name, const QByteArray &octets) {
        if (!octets.isEmpty())
            jwk[name] = QString::fromLatin1(toBase64Url(octets));
    };
    add("n"_L1, parameters.n);
    add("e"_L1, parameters.e);
    add("x"_L1, parameters.x);
    add("y"_L1, parameters.y);
    if (!parameters.crv.isEmpty())
        jwk["crv"_L1] = QString::fromLatin1(parameters.crv);
    if (!kid.isEmpty()) {
        jwk["kid"_L1] = kid;
        jwk["alg"_L1] = QString::fromLatin1(algorithm());
        jwk["use"_L1] = u"sig"_s;
    }
    return jwk;
}

Result<Secret> PrivateKey::stored() const
{
    const ErrorMark mark;
    unsigned char *data = nullptr;
    size_t size = 0;
    const Encoder encoder(m_key ? OSSL_ENCODER_CTX_new_for_pkey(m_key.get(), EVP_PKEY_KEYPAIR,
                                                                "DER", "PrivateKeyInfo", nullptr)
                                : nullptr);
    if (!encoder || !OSSL_ENCODER_to_data(encoder.get(), &data, &size))
        return failure(ErrorKind::Validation, tr("There is no private key to keep."));
    Secret text(
        QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size)).toBase64());
    OPENSSL_clear_free(data, size);
    if (text.bytes().size() > credentialLimit && EVP_PKEY_is_a(m_key.get(), "RSA"))
        text = shortJwk(m_key.get());
    if (text.bytes().size() > credentialLimit) {
        return failure(
            ErrorKind::Validation,
            tr("This key of %L1 bits is too large for the keychains of some systems. Use "
               "an RSA key of at most 4,096 bits or an EC key on P-256.")
                .arg(bits()));
    }
    return text;
}

QByteArray PrivateKey::sign(const QByteArray &input) const
{
    const ErrorMark mark;
    const Digest digest(EVP_MD_CTX_new());
    const auto *data = reinterpret_cast<const unsigned char *>(input.constData());
    size_t size = 0;
    if (!m_key || !digest
        || EVP_DigestSignInit_ex(digest.get(), nullptr, "SHA256", nullptr, nullptr, m_key.get(),
                                 nullptr)
               != 1
        || EVP_DigestSign(digest.get(), nullptr, &size, data, size_t(input.size())) != 1) {
        return {};
    }
    QByteArray signature(qsizetype(size), '\0');
    if (EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                       data, size_t(input.size()))
        != 1) {
        return {};
    }
    signature.resize(qsizetype(size));
    return algorithm() == "ES256" ? rawSignature(signature) : signature;
}

} // namespace HookKeys
