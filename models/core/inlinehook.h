// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace HookKeys {

/// One inline hook, as far as hook keys are concerned. All texts are untrusted plain text.
/// See https://developer.okta.com/docs/api/openapi/okta-management/management/tag/InlineHook/
struct InlineHook
{
    QString id;
    QString name;
    QString status;           ///< ACTIVE or INACTIVE.
    QString type;             ///< For example com.okta.oauth2.tokens.transform.
    QString uri;              ///< The external service that the hook calls.
    QString hookKeyId;        ///< HookKey::id of the key it signs with; empty if it uses none.
    QString channel = {};     ///< HTTP or OAUTH: how it authenticates.
    QString authType = {};    ///< Of OAUTH: private_key_jwt or client_secret_post.
    QString clientId = {};    ///< Of OAUTH: who it is at the token URL.
    QString tokenUrl = {};    ///< Of OAUTH: where it gets its access token.
    QString lastUpdated = {}; ///< As received.
    QString scope = {};       ///< Of OAUTH: what it asks for at the token URL; mostly empty.

    [[nodiscard]] bool isActive() const { return status == QLatin1StringView("ACTIVE"); }
    /// It signs with a hook key, so it can be put back as it was read, with another key: such a
    /// hook has no secret that would have to be known.
    [[nodiscard]] bool signsWithKey() const
    {
        return authType == QLatin1StringView("private_key_jwt");
    }
    /// What it is called in a list: its name, or its id if it has none.
    [[nodiscard]] const QString &label() const { return name.isEmpty() ? id : name; }

    bool operator==(const InlineHook &) const = default;
};

/// One inline hook and all that came of it.
struct InlineHookDocument
{
    InlineHook hook;
    QByteArray received; ///< The JSON object byte for byte.
};

/// The org's inline hooks: the readable ones, and what was wrong with the rest.
struct InlineHookListing
{
    QList<InlineHook> hooks;
    QStringList warnings;
    /// It is all of them, and of each it is known whether it signs with a key, and with which.
    bool isWhole = true;

    bool operator==(const InlineHookListing &) const = default;
};

} // namespace HookKeys
