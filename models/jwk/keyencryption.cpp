// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyencryption.h"

#include "openssl.h"
#include "pemmarks.h"
#include "privatekeytext.h"

#include <QCoreApplication>

#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/objects.h>
#include <openssl/x509.h>

#include <algorithm>

namespace HookKeys {

namespace {

/// The translation context of this file.
struct KeyEncryption
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::PrivateKey)
};

using EncryptedInfo = std::unique_ptr<X509_SIG, Releaser<X509_SIG_free>>;
using Scheme2 = std::unique_ptr<PBE2PARAM, Releaser<PBE2PARAM_free>>;
using Cipher = std::unique_ptr<EVP_CIPHER, Releaser<EVP_CIPHER_free>>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Releaser<EVP_CIPHER_CTX_free>>;
using Md = std::unique_ptr<EVP_MD, Releaser<EVP_MD_free>>;
using Kdf = std::unique_ptr<EVP_KDF, Releaser<EVP_KDF_free>>;

/// What the header fields of a PEM say of how it is encrypted.
struct DekInfo
{
    QByteArray cipher; ///< Empty if there are none.
    QByteArray start;  ///< The octets from which the cipher begins.
    QByteArrayView body;
};

DekInfo dekInfoOf(QByteArrayView pem)
{
    constexpr QByteArrayView label = "PRIVATE KEY-----\n";
    constexpr QByteArrayView field = "DEK-Info: ";
    const qsizetype at = pem.indexOf(label);
    const qsizetype end = at < 0 ? -1 : pem.indexOf(pemEnd, at);
    if (end < 0)
        return {};
    const QByteArrayView block = pem.sliced(at + label.size(), end - at - label.size());
    const qsizetype info = block.indexOf(field);
    const qsizetype line = info < 0 ? -1 : block.indexOf('\n', info);
    if (line < 0)
        return {};
    const QByteArrayView value = block.sliced(info + field.size(), line - info - field.size());
    const qsizetype comma = value.indexOf(',');
    return {.cipher = value.first(comma < 0 ? value.size() : comma).toByteArray().toUpper(),
            .start = QByteArray::fromHex(value.sliced(comma + 1).toByteArray()),
            .body = block.sliced(line)};
}

/// The DER of the first private key in @p text.
Secret derOf(const Secret &text)
{
    return text.bytes().startsWith(pemBegin) ? derOfKeyPem(text) : derOfKeyText(text);
}

EncryptedInfo encryptedInfo(const Secret &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.bytes().constData());
    return EncryptedInfo(d2i_X509_SIG(nullptr, &at, long(der.bytes().size())));
}

const X509_ALGOR *encryptionOf(const EncryptedInfo &info)
{
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(info.get(), &algorithm, nullptr);
    return algorithm;
}

const ASN1_OBJECT *objectOf(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    return object;
}

/// What OpenSSL calls @p object, or its number where it has no name.
QString wordFor(const ASN1_OBJECT *object)
{
    if (const int known = OBJ_obj2nid(object); known != NID_undef)
        return QString::fromLatin1(OBJ_nid2sn(known));
    char number[80] = {};
    OBJ_obj2txt(number, sizeof number, object, 1);
    return QString::fromLatin1(number);
}

/// What can be said of a way to encrypt.
enum class Way {
    Open,     ///< OpenSSL here opens it.
    Outdated, ///< It does not, but others with its provider of outdated ciphers do.
    Unknown,
};

/// Of the cipher that OpenSSL calls @p name.
Way wayOf(const char *name)
{
    const EVP_CIPHER *named = EVP_get_cipherbyname(name);
    if (!named)
        return Way::Unknown;
    const Cipher cipher(EVP_CIPHER_fetch(nullptr, EVP_CIPHER_get0_name(named), nullptr));
    if (!cipher)
        return Way::Outdated;
    // What authenticates keeps its tag where nobody has settled for private keys.
    return (EVP_CIPHER_get_flags(cipher.get()) & EVP_CIPH_FLAG_AEAD_CIPHER) == 0 ? Way::Open
                                                                                 : Way::Unknown;
}

/// Of the scheme @p scheme, which names cipher and digest at once.
Way wayOfPbes1(int scheme)
{
    int cipher = NID_undef;
    int digest = NID_undef;
    if (EVP_PBE_find(EVP_PBE_TYPE_OUTER, scheme, &cipher, &digest, nullptr) != 1
        || cipher <= NID_undef || digest <= NID_undef)
        return Way::Unknown;
    const bool isPkcs12 =
        scheme >= NID_pbe_WithSHA1And128BitRC4 && scheme <= NID_pbe_WithSHA1And40BitRC2_CBC;
    const Md md(EVP_MD_fetch(nullptr, OBJ_nid2sn(digest), nullptr));
    const Kdf kdf(EVP_KDF_fetch(nullptr, isPkcs12 ? "PKCS12KDF" : "PBKDF1", nullptr));
    return md && kdf ? wayOf(OBJ_nid2sn(cipher)) : Way::Outdated;
}

struct NamedWay
{
    QString name;
    Way way = Way::Open;
};

/// Of the scheme of RFC 8018, 6.2, whose @p parameters name all parts apart.
NamedWay wayOfPbes2(const PBE2PARAM *parameters)
{
    const ASN1_OBJECT *derivation = objectOf(parameters->keyfunc);
    if (EVP_PBE_find(EVP_PBE_TYPE_KDF, OBJ_obj2nid(derivation), nullptr, nullptr, nullptr) != 1)
        return {wordFor(derivation), Way::Unknown};
    const ASN1_OBJECT *cipher = objectOf(parameters->encryption);
    const int known = OBJ_obj2nid(cipher);
    return {wordFor(cipher), known == NID_undef ? Way::Unknown : wayOf(OBJ_nid2sn(known))};
}

NamedWay wayOfKey(const Secret &text)
{
    if (const DekInfo info = dekInfoOf(text.bytes()); !info.cipher.isEmpty())
        return {QString::fromLatin1(info.cipher), wayOf(info.cipher.constData())};
    const EncryptedInfo info = encryptedInfo(derOf(text));
    if (!info)
        return {};
    const ASN1_OBJECT *scheme = objectOf(encryptionOf(info));
    if (OBJ_obj2nid(scheme) != NID_pbes2)
        return {wordFor(scheme), wayOfPbes1(OBJ_obj2nid(scheme))};
    const Scheme2 parameters(static_cast<PBE2PARAM *>(
        ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBE2PARAM), encryptionOf(info)->parameter)));
    return parameters ? wayOfPbes2(parameters.get()) : NamedWay();
}

/// Has @p context decrypt with what OpenSSL's old encryption makes out of @p passphrase.
bool startOld(EVP_CIPHER_CTX *context, const DekInfo &info, const Secret &passphrase)
{
    constexpr int saltSize = 8;
    const EVP_CIPHER *cipher = EVP_get_cipherbyname(info.cipher.constData());
    if (!cipher || info.start.size() < saltSize
        || info.start.size() != EVP_CIPHER_get_iv_length(cipher))
        return false;
    unsigned char key[EVP_MAX_KEY_LENGTH] = {};
    const auto *start = reinterpret_cast<const unsigned char *>(info.start.constData());
    const auto *given = reinterpret_cast<const unsigned char *>(passphrase.bytes().constData());
    const bool started = EVP_BytesToKey(cipher, EVP_md5(), start, given,
                                        int(passphrase.bytes().size()), 1, key, nullptr)
                             > 0
                         && EVP_DecryptInit_ex(context, cipher, nullptr, key, start) == 1;
    OPENSSL_cleanse(key, sizeof key);
    return started;
}

/// Whether @p plain begins as PKCS #8, PKCS #1 and SEC 1 do: a SEQUENCE, and in it a version, and
/// what follows that.
bool beginsAsKey(QByteArrayView plain)
{
    if (plain.size() < 2 || plain[0] != '\x30')
        return false;
    const auto length = uchar(plain[1]);
    const qsizetype version = 2 + ((length & 0x80U) != 0 ? length & 0x7fU : 0U);
    return plain.size() > version + 3 && plain[version] == '\x02' && plain[version + 1] == '\x01'
           && uchar(plain[version + 2]) <= 1
           && QByteArrayView("\x30\x02\x04").contains(plain[version + 3]);
}

/// Whether what @p context makes of the begin of @p encrypted is that of a key.
bool opensToKey(EVP_CIPHER_CTX *context, QByteArrayView encrypted)
{
    constexpr qsizetype enough = 16; // a whole number of blocks
    const int size = int(std::min(encrypted.size(), enough));
    unsigned char plain[2 * enough] = {};
    int written = 0;
    // The padding is at the end, which may be lost.
    EVP_CIPHER_CTX_set_padding(context, 0);
    const auto *data = reinterpret_cast<const unsigned char *>(encrypted.data());
    const bool good = EVP_DecryptUpdate(context, plain, &written, data, size) == 1
                      && beginsAsKey(QByteArrayView(plain, std::max(written, 0)));
    OPENSSL_cleanse(plain, sizeof plain);
    return good;
}

} // namespace

QString whyNothingOpens(const Secret &text)
{
    const ErrorMark mark;
    const NamedWay found = wayOfKey(text);
    switch (found.way) {
    case Way::Open:
        return {};
    case Way::Outdated:
        return KeyEncryption::tr(
                   "This private key is encrypted in an outdated way (%1), which HookKeys does "
                   "not open. Encrypt it anew: openssl pkcs8 -topk8 -provider legacy -provider "
                   "default -in FILE -out key.pem")
            .arg(found.name);
    case Way::Unknown:
        break;
    }
    return KeyEncryption::tr("This private key is encrypted in a way (%1) that HookKeys does not "
                             "know. Write it anew with the program that made it: encrypted with "
                             "AES-256-CBC, in PKCS #8.")
        .arg(found.name);
}

bool isPassphraseOf(const Secret &passphrase, const Secret &text)
{
    const ErrorMark mark;
    const CipherContext context(EVP_CIPHER_CTX_new());
    const DekInfo old = dekInfoOf(text.bytes());
    if (!old.cipher.isEmpty()) {
        const QByteArray data = QByteArray::fromBase64(old.body.toByteArray());
        return startOld(context.get(), old, passphrase) && opensToKey(context.get(), data);
    }
    const EncryptedInfo info = encryptedInfo(derOf(text));
    if (!info)
        return false;
    const X509_ALGOR *algorithm = nullptr;
    const ASN1_OCTET_STRING *data = nullptr;
    X509_SIG_get0(info.get(), &algorithm, &data);
    return EVP_PBE_CipherInit(algorithm->algorithm, passphrase.bytes().constData(),
                              int(passphrase.bytes().size()), algorithm->parameter, context.get(),
                              0)
               == 1
           && opensToKey(context.get(),
                         QByteArrayView(ASN1_STRING_get0_data(data), ASN1_STRING_length(data)));
}

} // namespace HookKeys
