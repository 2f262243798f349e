// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace HookKeys {

/// How many hook keys an org can have.
/// See https://developer.okta.com/docs/api/openapi/okta-management/management/tag/HookKey/
inline constexpr int hookKeyLimit = 50;

/// One hook key as Okta describes it. All texts are untrusted plain text.
struct HookKey
{
    QString id;                 ///< The object's id (HKY…): what URLs and inline hooks refer to.
    QString keyId;              ///< The key's UUID: the `kid` of its JWK and of what it signs.
    QString name;               ///< Unique in the org.
    QDateTime created;          ///< UTC; invalid where the server's text is no date.
    QDateTime lastUpdated;      ///< UTC; invalid where the server's text is no date.
    QString createdText;        ///< The date as received.
    QString lastUpdatedText;    ///< The date as received.
    std::optional<bool> isUsed; ///< Whether an inline hook uses the key; nothing if not told.
    QByteArray publicJwk;       ///< The public JWK byte for byte as received; empty if not sent.
    bool privateMember = false; ///< The answer held private key material; it was thrown away.
    QStringList warnings;       ///< What is odd about the answer, as translated sentences.
    /// When publicJwk was read, UTC, if that was at an earlier start and not since: then it is to
    /// be shown as of that time, and read again before anything is done with it. Invalid: it was
    /// read.
    QDateTime keptSince = {};

    /// The public key is there, and was read since the org was opened.
    [[nodiscard]] bool hasReadJwk() const { return !publicJwk.isEmpty() && !keptSince.isValid(); }

    bool operator==(const HookKey &) const = default;
};

/// The org's hook keys: the readable ones, and what was wrong with the rest.
struct HookKeyListing
{
    QList<HookKey> keys;
    QStringList warnings; ///< What is to be told of the rest, as translated sentences.
    /// Private key material came with an entry that is no key; it was thrown away.
    bool privateMaterial = false;

    bool operator==(const HookKeyListing &) const = default;
};

} // namespace HookKeys
