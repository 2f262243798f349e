// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    QString status;    ///< ACTIVE or INACTIVE.
    QString type;      ///< For example com.okta.oauth2.tokens.transform.
    QString uri;       ///< The external service that the hook calls.
    QString hookKeyId; ///< HookKey::id of the key it signs with; empty if it uses none.

    /// What it is called in a list: its name, or its id if it has none.
    [[nodiscard]] const QString &label() const { return name.isEmpty() ? id : name; }

    bool operator==(const InlineHook &) const = default;
};

/// The org's inline hooks: the readable ones, and what was wrong with the rest.
struct InlineHookListing
{
    QList<InlineHook> hooks;
    QStringList warnings;

    bool operator==(const InlineHookListing &) const = default;
};

} // namespace HookKeys
