// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publickey.h"
#include "result.h"
#include "secret.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace HookKeys {

/// The most bytes that a credential has wherever it is kept: Windows' keychain takes 2,560, of
/// which OrgVault needs 48 to say what the credential was given for.
inline constexpr qsizetype credentialLimit = 2560 - 48;

/// A key that signs: RSA of at least 2048 bits (RS256) or EC on P-256 (ES256). A value; copies
/// share the key, which OpenSSL wipes with the last one. Never prints, and no error has any part of
/// it.
class PrivateKey final
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::PrivateKey)

public:
    /// A null key.
    PrivateKey() = default;

    /// A new RSA key of 2048 to 4096 @p bits; null if OpenSSL fails. 2048 take a fraction of a
    /// second, which is too long for the thread of a window to do often.
    [[nodiscard]] static PrivateKey generateRsa(int bits = 2048);
    /// A new key on P-256, at once; null if OpenSSL fails.
    [[nodiscard]] static PrivateKey generateEc();

    /// Reads what people have, as tidiedKeyText() makes it: a private JWK (RFC 7518, 6.2.2
    /// and 6.3.2; an RSA key may have n, e and d alone), or a JWK Set of one; else the first
    /// private key in PEM (RFC 7468) or DER: PKCS #8 (RFC 5958) plain or encrypted, PKCS #1 (RFC
    /// 8017) and SEC 1 (RFC 5915) plain or in OpenSSL's old encryption. Fails with
    /// PassphraseMissing if @p passphrase is empty and that does not open it, PassphraseWrong if
    /// @p passphrase is wrong or that cannot be told from a damage, and Validation if there is no
    /// key, which says what there is instead, or one that is damaged, that does not sign for Okta,
    /// or whose encryption no passphrase opens here or would take very long to open.
    [[nodiscard]] static Result<PrivateKey> read(const Secret &text, const Secret &passphrase = {});
    /// Reads what stored() wrote. Fails with Validation.
    [[nodiscard]] static Result<PrivateKey> fromStored(const Secret &text);

    [[nodiscard]] bool isNull() const { return !m_key; }
    [[nodiscard]] int bits() const;              ///< 0 if null.
    [[nodiscard]] QByteArray algorithm() const;  ///< RS256 or ES256; empty if null.
    [[nodiscard]] PublicKey publicKey() const;   ///< Null if null.
    [[nodiscard]] QByteArray thumbprint() const; ///< RFC 7638, SHA-256; empty if null.

    /// The public key's bare members, as in a DPoP proof (RFC 9449, 4.2); with @p kid also `kid`,
    /// `alg` and `use`, as Okta wants it for an app. Empty if null.
    [[nodiscard]] QJsonObject publicJwk(const QString &kid = {}) const;

    /// The PKCS #8 DER in base64, to be kept in a keychain; of an RSA key for which that has more
    /// than credentialLimit bytes, those above 3072 bits, a private JWK with n, e and d alone.
    /// Fails with Validation if that has more, too.
    [[nodiscard]] Result<Secret> stored() const;

    /// The signature of @p input by algorithm(), as JWS has it: for ES256 r and s, 32 octets each
    /// (RFC 7518, 3.3 and 3.4). Empty if null or OpenSSL fails.
    [[nodiscard]] QByteArray sign(const QByteArray &input) const;

private:
    explicit PrivateKey(evp_pkey_st *key);
    [[nodiscard]] static Result<PrivateKey> fromJwk(const Secret &json);
    [[nodiscard]] static Result<PrivateKey> fromPemOrDer(const Secret &text,
                                                         const Secret &passphrase);
    [[nodiscard]] static Result<PrivateKey> judged(PrivateKey key);

    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace HookKeys
