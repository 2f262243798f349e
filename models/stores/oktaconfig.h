// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"
#include "result.h"
#include "secret.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <optional>

namespace HookKeys {

/// What is configured for Okta's own SDKs, as it was found.
/// See https://github.com/okta/okta-sdk-golang#configuration-reference
struct OktaConfig
{
    QString orgUrl;
    QString authorizationMode;  ///< `SSWS`, `PrivateKey`, `PRIVATE_KEY`, `JWK`, `JWT` or `Bearer`;
                                ///< empty: as meansServiceApp().
    Secret token;               ///< An API token, or with Bearer an access token.
    bool isAccessToken = false; ///< Its own name says that the token is an access token.
    QString clientId;
    QStringList scopes;
    Secret privateKey; ///< The text of a PEM or a JWK, or as Okta's Java SDK has it, a file's path.
    QString privateKeyId;
    Secret clientAssertion; ///< What an app's key has signed elsewhere: named, and not used.
    QString proxyHost;      ///< Also with a port, or as a URL.
    QString proxyPort;
    QString proxyUser;
    Secret proxyPassword;
    bool isTerraform = false; ///< The variables of Okta's provider for Terraform say so.

    /// The names of the variables that say it; empty where none does.
    struct Sources
    {
        QString orgUrl;
        QString token;
        QString privateKey;
        QString clientAssertion;
    };
    Sources sources;
};

/// An org that was found, as HookKeys could open it.
struct FoundOrg
{
    OrgProfile profile; ///< Without an id.
    /// What opens it: an API token, the text of a service app's private key, or an access token.
    Secret secret;
    bool isAccessToken = false; ///< It is one: of use for an hour at most, and not kept.
    Secret proxyPassword = {};
};

/// What the variables of @p environment say that Okta's SDKs for Go, Node.js, Java, Python and .NET
/// read: `OKTA_CLIENT_ORGURL`, `_TOKEN`, `_AUTHORIZATIONMODE`, `_CLIENTID`, `_SCOPES`,
/// `_PRIVATEKEY`, `_PRIVATEKEYID` and `_PROXY_…`, and the other names that one or another of them
/// has for those; without the quotes that a file of variables may leave around a value. Where they
/// name no org, what those say that Okta's provider for Terraform reads, and nothing of both.
/// See https://registry.terraform.io/providers/okta/okta/latest/docs#schema
[[nodiscard]] OktaConfig oktaConfig(const QProcessEnvironment &environment);

/// The scopes that @p text lists, parted by blanks, by commas or as in JSON.
[[nodiscard]] QStringList scopesOf(const QString &text);

/// Takes what is secret out of this process's environment: no child process is to inherit it.
void forgetSecretsOfEnvironment();

/// Whether @p config is that of a service app: it says so, and does not have an access token alone,
/// or it says nothing and has a client ID and a private key, or what that has signed, but no token.
[[nodiscard]] bool meansServiceApp(const OktaConfig &config);

/// Where Okta's SDKs look for a file: `~/.okta/okta.yaml`; `okta.yml` beside it if that alone is
/// there.
[[nodiscard]] QString oktaYamlPath();

/// How long an org that was found is to be known.
enum class Lasting {
    Session, ///< Until the program ends.
    Saved,
};

/// The org that @p config describes. Fails with Validation where something is missing or cannot be
/// used, and says what, but no secret; for an access token, unless it is for this session.
[[nodiscard]] Result<FoundOrg> foundOrg(const OktaConfig &config, Lasting lasting);

} // namespace HookKeys
