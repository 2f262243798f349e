// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inlinehook.h"
#include "jwk.h"
#include "result.h"

#include <QCoreApplication>

namespace HookKeys {

/// A public key that a token may have been signed with, and what is known of it.
struct TokenKey
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::TokenKey)

public:
    enum class Place {
        ThisOrg,  ///< The org in the window.
        OtherOrg, ///< Another org that is open.
        File,     ///< A JWK Set that the user opened.
    };

    Place place = Place::ThisOrg;
    QString owner;                ///< The org's or the file's name, to be shown.
    QString name;                 ///< Of the hook key; empty for one of a file.
    QString id;                   ///< HookKey::id; empty for one of a file.
    QString kid;                  ///< What a token names it by.
    Jwk jwk;                      ///< Not usable while the public key was not read.
    QString issuer = {};          ///< The org's URL; empty for one of a file.
    QList<InlineHook> hooks = {}; ///< Those that sign with it.
    bool disclosed = false;       ///< Its private half came with it.
    bool isDeleted = false;       ///< The org has it no more: this is what was kept of it.
    bool isFormer = false;        ///< The key had another public half later.

    /// "partner-api (Acme)", or the key ID and the file.
    [[nodiscard]] QString label() const;
    /// Whether @p keyId is nearly its own: but for capitals, blanks or a path before it.
    [[nodiscard]] bool isNearly(const QString &keyId) const;
    /// That @p keyId is another name of it, where it is one: its ID in Okta, its name, or its
    /// thumbprint (RFC 7638).
    [[nodiscard]] std::optional<Finding> misnaming(const QString &keyId) const;
    /// All that everybody may have of it, as a server may keep it and take it for the secret of an
    /// HMAC: in each format, with the line ends of each system or without, and the numbers
    /// themselves.
    [[nodiscard]] QList<QByteArray> publicForms() const;
    /// Why even a right signature by it says little; nothing where it says what it should.
    [[nodiscard]] std::optional<Finding> concern() const;
    /// That, and which other key of @p known has the same key ID.
    [[nodiscard]] QList<Finding> concerns(const QList<TokenKey> &known) const;
    /// "RSA", or "EC P-256".
    [[nodiscard]] QString kind() const;
};

/// The keys of the JWK Set (RFC 7517, 5), the list of JWKs, the JWK or the answer of Okta's API
/// with such that @p text is, which @p owner names. Fails with Validation if there is none, or if
/// there is a private one; then nothing of it is kept.
[[nodiscard]] Result<QList<TokenKey>> readTokenKeys(const QByteArray &text, const QString &owner);

} // namespace HookKeys
