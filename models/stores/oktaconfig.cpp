// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oktaconfig.h"

#include "displaytext.h"
#include "orgurl.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct OktaConfigText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::OktaConfig)
};

} // namespace

OktaConfig oktaConfig(const QProcessEnvironment &environment)
{
    const auto value = [&environment](const char *name) {
        return environment.value(u"OKTA_CLIENT_"_s + QLatin1StringView(name)).trimmed();
    };
    static const QRegularExpression separators(u"[\\s,]+"_s);
    OktaConfig config;
    config.orgUrl = value("ORGURL");
    config.authorizationMode = value("AUTHORIZATIONMODE");
    config.token = Secret(value("TOKEN").toUtf8());
    config.clientId = value("CLIENTID");
    config.scopes = value("SCOPES").split(separators, Qt::SkipEmptyParts);
    config.privateKey = Secret(value("PRIVATEKEY").toUtf8());
    config.privateKeyId = value("PRIVATEKEYID");
    return config;
}

void forgetSecretsOfEnvironment()
{
    qunsetenv("OKTA_CLIENT_TOKEN");
    qunsetenv("OKTA_CLIENT_PRIVATEKEY");
}

QString oktaYamlPath()
{
    return QDir::homePath() + u"/.okta/okta.yaml"_s;
}

Result<FoundOrg> foundOrg(const OktaConfig &config, Lasting lasting)
{
    const OrgUrlCheck check = checkOrgUrl(config.orgUrl);
    if (!check.problem.isEmpty())
        return failure(ErrorKind::Validation, check.problem);
    static const QRegularExpression id(u"\\A[A-Za-z0-9_-]{1,100}\\z"_s);
    FoundOrg found;
    OrgProfile &profile = found.profile;
    profile.name = check.url.host(QUrl::FullyEncoded);
    profile.url = check.url;
    profile.environment = environmentOf(check.url);
    // Who is given no scope to change anything is not offered to.
    profile.readOnly =
        !config.scopes.isEmpty() && !config.scopes.contains(u"okta.inlineHooks.manage"_s);

    const QString mode = config.authorizationMode;
    if (mode.compare(u"PrivateKey", Qt::CaseInsensitive) == 0) {
        profile.signIn = SignInMethod::ServiceApp;
        if (!id.match(config.clientId).hasMatch())
            return failure(ErrorKind::Validation,
                           OktaConfigText::tr("The client ID is missing, or is none."));
        if (!config.privateKeyId.isEmpty() && !id.match(config.privateKeyId).hasMatch())
            return failure(ErrorKind::Validation,
                           OktaConfigText::tr("The ID of the private key is none."));
        if (config.privateKey.isEmpty())
            return failure(ErrorKind::Validation,
                           OktaConfigText::tr("The private key is missing."));
        profile.clientId = config.clientId;
        profile.signingKeyId = config.privateKeyId;
        found.secret = config.privateKey;
        return found;
    }
    found.isAccessToken = mode.compare(u"Bearer", Qt::CaseInsensitive) == 0;
    if (found.isAccessToken && lasting == Lasting::Saved)
        return failure(ErrorKind::Validation,
                       OktaConfigText::tr("The authorization mode Bearer has an access token that "
                                          "ends within the hour and cannot be renewed. Add the org "
                                          "in HookKeys and sign in there."));
    if (!found.isAccessToken && !mode.isEmpty() && mode.compare(u"SSWS", Qt::CaseInsensitive) != 0)
        return failure(ErrorKind::Validation,
                       OktaConfigText::tr("HookKeys does not know the authorization mode “%1”: "
                                          "give SSWS, PrivateKey or Bearer.")
                           .arg(displayText(mode.left(100))));
    if (const QString problem = checkApiToken(config.token.bytes()); !problem.isEmpty())
        return failure(ErrorKind::Validation, problem);
    found.secret = config.token;
    return found;
}

} // namespace HookKeys
