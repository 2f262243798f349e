// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "hookkey.h"
#include "inlinehook.h"
#include "keyfilter.h"
#include "keywatch.h"

#include <QUrl>

namespace HookKeys {

class Jwk;
class OrgSession;
struct KeyDocument;

/// All that is known of one key and can be shown.
struct KeyFacts
{
    HookKey key;
    QList<InlineHook> hooks;     ///< Those that use it.
    int exceededAge = 0;         ///< The limit in days that it is older than; 0: it is not.
    std::optional<SeenKey> seen; ///< Its public key, and the one that was seen before.
    QUrl org;                    ///< OrgProfile::url.
    /// How the rotation stands that did not end and replaces the key, or made it.
    std::optional<Finding> rotation = {};

    /// What is known in @p session of @p key; of the key alone if that is null.
    [[nodiscard]] static KeyFacts of(const OrgSession *session, const HookKey &key);

    /// Whether an inline hook signs with the key, as far as that is known.
    bool isInUse = false;
    QString age; ///< How old it is, as the table says it; empty where that is not known.

    /// A part of the key's state, as text, and the mark that goes with it: Unknown where none does.
    struct Part
    {
        KeyStatus mark;
        QString text;
    };
    /// The key's state: its use, its age, and what kind of key @p jwk is.
    [[nodiscard]] QList<Part> parts(const Jwk &jwk) const;
    /// Its parts() in one line of plain text.
    [[nodiscard]] QString summary(const Jwk &jwk) const;
    /// What is to be done with a key next.
    enum class Step { None, Rotate, Delete, Resume };
    /// That of this one: a rotation that was begun is ended first, however old the key is.
    [[nodiscard]] Step nextStep() const;
    /// Too old, and nothing signs with it by Okta's own word: it is to be deleted, not replaced.
    [[nodiscard]] bool isToDelete() const;
    /// Hooks hold it, and all of them authenticate in another way than by signing with it.
    [[nodiscard]] bool isIdle() const;
    /// Too old, and hooks sign with it: it is to be replaced.
    [[nodiscard]] bool isToRotate() const;
    /// It is not the public key that was seen before.
    [[nodiscard]] bool isChanged() const { return seen && seen->isChanged(); }
    /// What is to be known about the key, whose public half is @p jwk: that it was changed, what
    /// was found in it, what its reader warned of, and that it is too old, in this order.
    [[nodiscard]] QList<Finding> findings(const Jwk &jwk) const;

    bool operator==(const KeyFacts &) const = default;
};

/// Where what was found about a key is said.
struct KeyNotices
{
    QList<Finding> foremost; ///< The one that matters most; none where all is well.
    QList<Finding> others;   ///< What is to be known besides.
    QList<Finding> aboutJwk; ///< What says how the JWK is written, and stands beside that.

    /// Those of @p findings, as KeyFacts::findings() orders them.
    [[nodiscard]] static KeyNotices of(const QList<Finding> &findings);
};

/// Where the members of the JWK for verifiers come from.
struct JwkParts
{
    QStringList received; ///< As Okta sent them.
    QStringList written;  ///< Written by HookKeys, as verifiers want them.

    /// Those of @p document, whose key must be usable.
    [[nodiscard]] static JwkParts of(const KeyDocument &document);
};

} // namespace HookKeys
