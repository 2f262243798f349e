// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oktaconfig.h"

#include "displaytext.h"
#include "oauthapp.h"
#include "orgurl.h"
#include "proxytext.h"
#include "regularfile.h"
#include "signingkeyid.h"
#include "variablevalue.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <span>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct OktaConfigText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::OktaConfig)
};

// The first name is that of most of Okta's SDKs. ORG_URL and its like are how the one for Python
// makes them, OKTADOMAIN and ACCESSTOKEN are .NET's, KEYID is Node.js', KID and OAUTH2_ACCESSTOKEN
// are Java's, JWK is Go's since its version 6.
constexpr const char *orgUrlNames[] = {"OKTA_CLIENT_ORGURL", "OKTA_CLIENT_ORG_URL",
                                       "OKTA_CLIENT_OKTADOMAIN"};
constexpr const char *modeNames[] = {"OKTA_CLIENT_AUTHORIZATIONMODE",
                                     "OKTA_CLIENT_AUTHORIZATION_MODE"};
constexpr const char *tokenNames[] = {"OKTA_CLIENT_TOKEN", "OKTA_CLIENT_APITOKEN"};
constexpr const char *accessTokenNames[] = {"OKTA_CLIENT_OAUTH2_ACCESSTOKEN",
                                            "OKTA_CLIENT_ACCESSTOKEN"};
constexpr const char *clientIdNames[] = {"OKTA_CLIENT_CLIENTID", "OKTA_CLIENT_CLIENT_ID"};
constexpr const char *scopesNames[] = {"OKTA_CLIENT_SCOPES"};
constexpr const char *privateKeyNames[] = {"OKTA_CLIENT_PRIVATEKEY", "OKTA_CLIENT_PRIVATE_KEY",
                                           "OKTA_CLIENT_JWK"};
constexpr const char *privateKeyIdNames[] = {"OKTA_CLIENT_PRIVATEKEYID", "OKTA_CLIENT_KEYID",
                                             "OKTA_CLIENT_KID", "OKTA_CLIENT_PRIVATE_KEY_ID",
                                             "OKTA_CLIENT_KEY_ID"};
constexpr const char *assertionNames[] = {"OKTA_CLIENT_CLIENTASSERTION",
                                          "OKTA_CLIENT_CLIENT_ASSERTION"};
constexpr const char *proxyHostNames[] = {"OKTA_CLIENT_PROXY_HOST"};
constexpr const char *proxyPortNames[] = {"OKTA_CLIENT_PROXY_PORT"};
constexpr const char *proxyUserNames[] = {"OKTA_CLIENT_PROXY_USERNAME"};
constexpr const char *proxyPasswordNames[] = {"OKTA_CLIENT_PROXY_PASSWORD"};

// Those of Okta's provider for Terraform.
constexpr const char *terraformTokenNames[] = {"OKTA_API_TOKEN"};
constexpr const char *terraformAccessNames[] = {"OKTA_ACCESS_TOKEN"};
constexpr const char *terraformKeyNames[] = {"OKTA_API_PRIVATE_KEY"};

bool isMode(const OktaConfig &config, QStringView mode)
{
    return config.authorizationMode.compare(mode, Qt::CaseInsensitive) == 0;
}

bool isKeyMode(const OktaConfig &config)
{
    return isMode(config, u"PrivateKey") || isMode(config, u"PRIVATE_KEY")
           || isMode(config, u"private-key") || isMode(config, u"JWK") || isMode(config, u"JWT");
}

/// Puts the proxy of @p config, if it has one, into @p found.
Result<void> takeProxy(const OktaConfig &config, FoundOrg &found)
{
    if (config.proxyHost.isEmpty())
        return {};
    const ProxyText text = readProxyText(config.proxyHost);
    ProxyChoice proxy{.mode = ProxyMode::Own,
                      .host = text.host,
                      .port = config.proxyPort.isEmpty() ? text.port : config.proxyPort.toUShort(),
                      .user = config.proxyUser.isEmpty() ? text.user : config.proxyUser};
    const QString problem = text.problem.isEmpty() ? checkProxy(proxy) : text.problem;
    if (!problem.isEmpty())
        return failure(ErrorKind::Validation, problem);
    found.profile.proxy = proxy;
    found.proxyPassword = config.proxyPassword.isEmpty() ? text.password : config.proxyPassword;
    return {};
}

/// Has @p found, a service app's org, be asked for no other scopes than @p config gives.
Result<void> takeScopes(const OktaConfig &config, FoundOrg &found)
{
    found.profile.scopeLimit = config.scopes;
    if (!apiScopes(found.profile).contains("okta.inlineHooks.")) {
        return failure(ErrorKind::Validation,
                       OktaConfigText::tr("The scopes that it gives have neither "
                                          "okta.inlineHooks.read nor okta.inlineHooks.manage, and "
                                          "HookKeys asks for no others than those: add one."));
    }
    return {};
}

Result<void> takeServiceApp(const OktaConfig &config, Lasting lasting, FoundOrg &found)
{
    if (config.clientId.isEmpty())
        return failure(ErrorKind::Validation, OktaConfigText::tr("The client ID is missing."));
    if (const QString problem = checkClientId(config.clientId); !problem.isEmpty())
        return failure(ErrorKind::Validation, problem);
    if (const QString problem = checkSigningKeyId(config.privateKeyId); !problem.isEmpty())
        return failure(ErrorKind::Validation, problem);
    if (config.privateKey.isEmpty() && !config.clientAssertion.isEmpty()) {
        return failure(ErrorKind::Validation,
                       OktaConfigText::tr("There is an assertion that the app's key has signed, "
                                          "which ends within the hour and cannot be renewed. Give "
                                          "the private key: HookKeys signs its own."));
    }
    if (config.privateKey.isEmpty())
        return failure(ErrorKind::Validation, OktaConfigText::tr("The private key is missing."));
    found.profile.signIn = SignInMethod::ServiceApp;
    found.profile.clientId = config.clientId;
    found.profile.signingKeyId = config.privateKeyId;
    found.secret = config.privateKey;
    // For an org that is to be saved, its dialog asks.
    return lasting == Lasting::Session ? takeScopes(config, found) : Result<void>();
}

/// What is missing of @p config, which is to be opened with a token and has none.
QString whyNoToken(const OktaConfig &config)
{
    if (config.privateKey.isEmpty())
        return OktaConfigText::tr("It has neither a token nor a client ID with its private key.");
    if (config.authorizationMode.isEmpty())
        return OktaConfigText::tr("The client ID is missing.");
    return OktaConfigText::tr("The authorization mode %1 wants a token, and there is a private key "
                              "alone: give PrivateKey as the mode for that.")
        .arg(displayText(config.authorizationMode));
}

Result<void> takeToken(const OktaConfig &config, Lasting lasting, FoundOrg &found)
{
    const QString &mode = config.authorizationMode;
    found.isAccessToken = isMode(config, u"Bearer") || isMode(config, u"BearerToken")
                          || (config.isAccessToken && (mode.isEmpty() || isKeyMode(config)));
    if (found.isAccessToken && lasting == Lasting::Saved)
        return failure(ErrorKind::Validation,
                       OktaConfigText::tr("The authorization mode Bearer has an access token that "
                                          "ends within the hour and cannot be renewed. Add the org "
                                          "in HookKeys and sign in there."));
    if (!found.isAccessToken && !mode.isEmpty() && !isMode(config, u"SSWS"))
        return failure(ErrorKind::Validation,
                       OktaConfigText::tr("HookKeys does not know the authorization mode “%1”: "
                                          "give SSWS, PrivateKey or Bearer.")
                           .arg(displayText(mode.left(100))));
    if (config.token.isEmpty())
        return failure(ErrorKind::Validation, whyNoToken(config));
    if (const QString problem = checkNewApiToken(config.token.bytes()); !problem.isEmpty())
        return failure(ErrorKind::Validation, problem);
    found.secret = config.token;
    return {};
}

/// What the first of the variables @p names of @p environment says that says anything; @p source
/// becomes its name.
QString valueOf(const QProcessEnvironment &environment, std::span<const char *const> names,
                QString *source = nullptr)
{
    for (const char *name : names) {
        const QString found = withoutQuotes(environment.value(QLatin1StringView(name)));
        if (found.isEmpty())
            continue;
        if (source)
            *source = QString::fromLatin1(name);
        return found;
    }
    return {};
}

Secret secretOf(const QProcessEnvironment &environment, std::span<const char *const> names,
                QString &source)
{
    return Secret(valueOf(environment, names, &source).toUtf8());
}

/// Puts the API token of the variables @p tokens into @p config, or else the access token of those
/// called @p accesses; returns whether it is that.
bool takeTokenOf(const QProcessEnvironment &environment, std::span<const char *const> tokens,
                 std::span<const char *const> accesses, OktaConfig &config)
{
    config.token = secretOf(environment, tokens, config.sources.token);
    if (!config.token.isEmpty())
        return false;
    config.token = secretOf(environment, accesses, config.sources.token);
    return !config.token.isEmpty();
}

OktaConfig terraformConfig(const QProcessEnvironment &environment)
{
    const auto value = [&environment](const char *name) {
        return valueOf(environment, std::span(&name, 1));
    };
    static const QRegularExpression before(u"^(?:https?://)?\\.?"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QString org = value("OKTA_ORG_NAME");
    const QString base = value("OKTA_BASE_URL").remove(before);
    OktaConfig config;
    config.isTerraform = true;
    // Some give the whole host as the name, or as the base.
    if (org.contains(u'.') || base.startsWith(org + u'.', Qt::CaseInsensitive))
        config.orgUrl = org.contains(u'.') ? org : base;
    else
        config.orgUrl = u"%1.%2"_s.arg(org, base.isEmpty() ? u"okta.com"_s : base);
    config.sources.orgUrl = u"OKTA_ORG_NAME"_s;
    if (takeTokenOf(environment, terraformTokenNames, terraformAccessNames, config))
        config.authorizationMode = u"Bearer"_s;
    config.clientId = value("OKTA_API_CLIENT_ID");
    config.scopes = scopesOf(value("OKTA_API_SCOPES"));
    config.privateKey = secretOf(environment, terraformKeyNames, config.sources.privateKey);
    config.privateKeyId = value("OKTA_API_PRIVATE_KEY_ID");
    return config;
}

} // namespace

QStringList scopesOf(const QString &text)
{
    static const QRegularExpression separators(u"[\\s,;\"'\\[\\]]+"_s);
    return text.split(separators, Qt::SkipEmptyParts);
}

OktaConfig oktaConfig(const QProcessEnvironment &environment)
{
    const auto value = [&environment](std::span<const char *const> names) {
        return valueOf(environment, names);
    };
    OktaConfig config;
    config.orgUrl = valueOf(environment, orgUrlNames, &config.sources.orgUrl);
    if (config.orgUrl.isEmpty() && !withoutQuotes(environment.value(u"OKTA_ORG_NAME"_s)).isEmpty())
        return terraformConfig(environment);
    config.authorizationMode = value(modeNames);
    config.isAccessToken = takeTokenOf(environment, tokenNames, accessTokenNames, config);
    config.clientId = value(clientIdNames);
    config.scopes = scopesOf(value(scopesNames));
    config.privateKey = secretOf(environment, privateKeyNames, config.sources.privateKey);
    config.privateKeyId = value(privateKeyIdNames);
    config.clientAssertion = secretOf(environment, assertionNames, config.sources.clientAssertion);
    config.proxyHost = value(proxyHostNames);
    config.proxyPort = value(proxyPortNames);
    config.proxyUser = value(proxyUserNames);
    config.proxyPassword = Secret(value(proxyPasswordNames).toUtf8());
    return config;
}

void forgetSecretsOfEnvironment()
{
    for (const std::span<const char *const> names :
         {std::span<const char *const>(tokenNames), std::span<const char *const>(accessTokenNames),
          std::span<const char *const>(privateKeyNames),
          std::span<const char *const>(assertionNames),
          std::span<const char *const>(proxyPasswordNames),
          std::span<const char *const>(terraformTokenNames),
          std::span<const char *const>(terraformAccessNames),
          std::span<const char *const>(terraformKeyNames)}) {
        for (const char *name : names)
            qunsetenv(name);
    }
}

bool meansServiceApp(const OktaConfig &config)
{
    const bool hasKey = !(config.privateKey.isEmpty() && config.clientAssertion.isEmpty());
    // Okta's SDK for Java takes an access token in place of the key.
    if (!config.authorizationMode.isEmpty())
        return isKeyMode(config) && (hasKey || !config.isAccessToken);
    return config.token.isEmpty() && !config.clientId.isEmpty() && hasKey;
}

QString oktaYamlPath()
{
    const QString path = QDir::homePath() + u"/.okta/okta.yaml"_s;
    const QString other = QDir::homePath() + u"/.okta/okta.yml"_s;
    return !isAnything(path) && isAnything(other) ? other : path;
}

Result<FoundOrg> foundOrg(const OktaConfig &config, Lasting lasting)
{
    const OrgUrlCheck check = checkOrgUrl(config.orgUrl);
    if (!check.problem.isEmpty())
        return failure(ErrorKind::Validation, check.problem);
    FoundOrg found;
    OrgProfile &profile = found.profile;
    profile.name = check.url.host(QUrl::FullyEncoded);
    profile.url = check.url;
    profile.environment = environmentOf(check.url);
    // Who is given no scope to change anything is not offered to.
    profile.readOnly =
        !config.scopes.isEmpty() && !config.scopes.contains(u"okta.inlineHooks.manage"_s);
    // And who is given more is asked for no more than that.
    const auto has = [&config](const char *scope) {
        return config.scopes.contains(QLatin1StringView(scope));
    };
    profile.access = {.apps = has(appsScope),
                      .appKeys = has(appKeysScope),
                      .log = has(logScope),
                      .places = has(serversScope) && has(policiesScope)};
    const Result<void> taken = takeProxy(config, found).and_then([&config, &found, lasting] {
        return meansServiceApp(config) ? takeServiceApp(config, lasting, found)
                                       : takeToken(config, lasting, found);
    });
    if (!taken)
        return tl::unexpected(taken.error());
    return found;
}

} // namespace HookKeys
