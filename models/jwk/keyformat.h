// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jwk.h"

#include <QAnyStringView>
#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <span>

namespace HookKeys {

struct HookKey;

/// A public key and what the org says about it: what a format may write. All texts are untrusted.
struct KeyDocument
{
    Jwk key;
    QString name;  ///< HookKey::name.
    QString id;    ///< HookKey::id.
    QString keyId; ///< HookKey::keyId: stands in for a missing `kid`.
    QUrl org;      ///< OrgProfile::url.

    /// The document of @p key, whose public key was read, in the org with the URL @p org.
    [[nodiscard]] static KeyDocument of(const HookKey &key, const QUrl &org);
};

/// One way to write a public key. To add a format: one entry in keyformat.cpp's table and its test.
struct KeyFormat
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::KeyFormat)

public:
    const char *id;        ///< Stable, for settings and tests: for example "spki-pem".
    QString (*name)();     ///< What the user sees, translated: for example "PEM (SPKI)".
    const char *extension; ///< Of a file, without the dot.
    const char *mimeType;
    bool binary;   ///< Not text: offered for saving only.
    bool needsKey; ///< Cannot be written for a key that is not usable.
    /// Writes @p document; empty if it cannot be written in this format. Text ends with a line
    /// break, but for "jwk-received" (as received) and what is pasted into one line: "der-base64",
    /// and "curl", which must not start by itself in a shell.
    QByteArray (*write)(const KeyDocument &document);
};

/// All formats, in the order in which they are offered.
[[nodiscard]] std::span<const KeyFormat> keyFormats();

/// The format with @p id; null if there is none.
[[nodiscard]] const KeyFormat *keyFormat(QAnyStringView id);

/// One JWK Set (RFC 7517, section 5) of the usable keys among @p documents, in their order; empty
/// if none is usable.
[[nodiscard]] QByteArray writeJwks(const QList<KeyDocument> &documents);

} // namespace HookKeys
