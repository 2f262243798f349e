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
    QString authorizationMode; ///< `SSWS`, `PrivateKey` or `Bearer`; empty means SSWS.
    Secret token;              ///< An API token, or with Bearer an access token.
    QString clientId;
    QStringList scopes;
    Secret privateKey; ///< The text of a PEM or a JWK.
    QString privateKeyId;
};

/// An org that was found, as HookKeys could open it.
struct FoundOrg
{
    OrgProfile profile; ///< Without an id.
    /// What opens it: an API token, the text of a service app's private key, or an access token.
    Secret secret;
    bool isAccessToken = false; ///< It is one: of use for an hour at most, and not kept.
};

/// What the variables `OKTA_CLIENT_ORGURL`, `_TOKEN`, `_AUTHORIZATIONMODE`, `_CLIENTID`, `_SCOPES`,
/// `_PRIVATEKEY` and `_PRIVATEKEYID` of @p environment say.
[[nodiscard]] OktaConfig oktaConfig(const QProcessEnvironment &environment);

/// Takes what is secret out of this process's environment: no child process is to inherit it.
void forgetSecretsOfEnvironment();

/// Where Okta's SDKs look for a file: `~/.okta/okta.yaml`.
[[nodiscard]] QString oktaYamlPath();

/// What `okta.client` of the YAML file @p path says; nothing if there is no such file or it names
/// no org. Fails with File if it cannot be read (64 KB at most) or is no YAML; the error says where
/// and never what is in it. Aliases are not followed.
[[nodiscard]] Result<std::optional<OktaConfig>> readOktaYaml(const QString &path);

/// How long an org that was found is to be known.
enum class Lasting {
    Session, ///< Until the program ends.
    Saved,
};

/// The org that @p config describes. Fails with Validation where something is missing or cannot be
/// used, and says what, but no secret; for an access token, unless it is for this session.
[[nodiscard]] Result<FoundOrg> foundOrg(const OktaConfig &config, Lasting lasting);

} // namespace HookKeys
