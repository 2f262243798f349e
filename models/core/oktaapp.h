// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace HookKeys {

/// A public key of an app. All texts are untrusted plain text.
struct AppKey
{
    QString id;                ///< The object's id (pks…).
    QString kid;               ///< That of its JWK.
    bool isActive = false;     ///< What signs with it is let in.
    QByteArray publicJwk = {}; ///< As received; empty if it had a private member.

    bool operator==(const AppKey &) const = default;
};

/// An app of an org, as far as its client authentication is concerned. All texts are untrusted.
/// See https://developer.okta.com/docs/api/openapi/okta-management/management/tag/Application/
struct OktaApp
{
    QString id;            ///< 0oa…
    QString label;         ///< What people call it.
    QString clientId;      ///< Its id unless it has a custom one.
    QString authMethod;    ///< `token_endpoint_auth_method`, for example private_key_jwt.
    QString jwksUri = {};  ///< Where its keys are fetched from; empty: they are kept in the app.
    bool isActive = false; ///< An inactive app lets nobody in.

    bool operator==(const OktaApp &) const = default;
};

} // namespace HookKeys
