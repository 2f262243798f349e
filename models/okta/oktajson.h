// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkey.h"
#include "inlinehook.h"
#include "result.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QString>
#include <QStringList>

namespace HookKeys {

/// Okta's JSON, read as it comes and not only as it is documented. All functions fail with
/// Malformed and @p host in the sentence where @p body is no JSON (RFC 8259, at most 1024 deep,
/// UTF-8) or not of the promised shape; what is merely odd becomes a warning.
/// Private key material is wiped before anything reads it.

/// The answer to GET /api/v1/hook-keys. Entries without an id are left out, with one warning for
/// all. A key that private key material came with has HookKey::privateMember and no warning of it.
[[nodiscard]] Result<HookKeyListing> parseHookKeys(QByteArray body, const QString &host);

/// One hook key, with its public key where it is embedded; marked as in a listing.
[[nodiscard]] Result<HookKey> parseHookKey(QByteArray body, const QString &host);

/// The answer to GET /api/v1/hook-keys/public/{keyId}: the JWK byte for byte, bare or taken out of
/// `_embedded`. Also fails with Malformed if it has a private member.
[[nodiscard]] Result<QByteArray> parsePublicJwk(QByteArray body, const QString &host);

/// One page of the answer to GET /api/v1/inlineHooks.
[[nodiscard]] Result<InlineHookListing> parseInlineHooks(const QByteArray &body,
                                                         const QString &host);

/// One inline hook, and what was received byte for byte.
[[nodiscard]] Result<InlineHookDocument> parseInlineHook(const QByteArray &body,
                                                         const QString &host);

/// The JSON that @p body is.
[[nodiscard]] Result<QJsonDocument> parseJson(const QByteArray &body, const QString &host);

/// Malformed: JSON of another shape than promised.
[[nodiscard]] Error wrongShapeError(const QString &host);

/// What the body of an answer that tells an error says; all empty where it says nothing.
struct ErrorEnvelope
{
    QString code;
    QString summary;
    QString errorId;
    QStringList causes;
};

/// Reads Okta's envelope, `{"status":…,"message":…}` and OAuth's `{"error":…}`. Never fails; long
/// texts are cut and markup is dropped.
[[nodiscard]] ErrorEnvelope parseErrorEnvelope(const QByteArray &body);

} // namespace HookKeys
