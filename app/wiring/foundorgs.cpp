// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundorgs.h"

#include "appkey.h"
#include "displaytext.h"
#include "keytextkind.h"
#include "oktayaml.h"
#include "orgurl.h"
#include "privatekeytext.h"
#include "regularfile.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// The translation context of this file.
struct FoundOrgs
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::FoundOrgs)
};

/// Whether @p given may be a path, and is not the text of a key or a token, in base64 or not.
bool mayBePath(const Secret &given)
{
    constexpr qsizetype longest = 1024;
    const QByteArray &text = given.bytes();
    return text.size() <= longest && !text.startsWith("eyJ") && !text.startsWith("LS0t")
           && !text.contains("-----") && !text.contains('{') && !text.contains('\n')
           && !derOfKeyText(given).bytes().startsWith('\x30');
}

/// The path of the file that @p given names; empty if it is the text of a key, of which no part is
/// copied. Okta's SDK for Java takes a path; one that is not absolute begins where the program was
/// started.
QString pathOfKey(const Secret &given)
{
    const QByteArray &bytes = given.bytes();
    // No PEM, JWK or base64 of a key begins like that, and no base64 has a dot.
    const bool isPath = bytes.startsWith("~/") || bytes.left(5).toLower() == "file:"
                        || QDir::isAbsolutePath(QString::fromUtf8(bytes.left(4)))
                        || (mayBePath(given) && bytes.contains('.') && !bytes.contains(' '));
    if (!isPath && !mayBePath(given))
        return {};
    const QString path = typedPath(QString::fromUtf8(bytes));
    return isPath || isAnything(path) ? path : QString();
}

Result<AppPrivateKey> appKeyOf(const Secret &given)
{
    if (const QString path = pathOfKey(given); !path.isEmpty())
        return readAppKeyFile(path).and_then([](const Secret &text) { return readAppKey(text); });
    return readAppKey(given).map_error([&given](Error error) {
        if (error.kind == ErrorKind::Validation && mayBePath(given)
            && whatKeyTextIs(given).isEmpty()) {
            error.summary = FoundOrgs::tr("This is no private key in PEM or JWK that can be read, "
                                          "nor the path of a file that is there.");
        }
        return error;
    });
}

/// The org of @p config with its credential as it is kept.
Result<std::optional<FoundOrg>> openable(const OktaConfig &config, Lasting lasting)
{
    Result<FoundOrg> found = foundOrg(config, lasting);
    if (!found)
        return tl::unexpected(found.error());
    if (found->profile.signIn != SignInMethod::ServiceApp)
        return *found;
    const Result<AppPrivateKey> key = appKeyOf(found->secret);
    if (!key && key.error().kind == ErrorKind::PassphraseMissing) {
        return failure(ErrorKind::PassphraseMissing,
                       FoundOrgs::tr("The private key is encrypted, and nobody is asked for its "
                                     "passphrase here. Add the org in HookKeys and read the key "
                                     "from its file there."));
    }
    if (!key)
        return tl::unexpected(key.error());
    const Result<Secret> stored = key->key.stored();
    if (!stored)
        return tl::unexpected(stored.error());
    found->secret = *stored;
    // The key's own ID goes before the one beside it, as in Okta's SDKs.
    if (!key->id.isEmpty())
        found->profile.signingKeyId = key->id;
    return *found;
}

/// @p error about the org that the file @p path names.
Error inFile(const QString &path, Error error)
{
    error.summary =
        FoundOrgs::tr("The org of “%1” cannot be opened. %2", "%1: the path of a file; %2: why")
            .arg(displayPath(path), error.summary);
    return error;
}

bool namesOrg(const OktaConfig &config)
{
    return !config.orgUrl.isEmpty()
           && (!config.token.isEmpty() || !config.privateKey.isEmpty() || meansServiceApp(config));
}

/// The variable that has what opens the org of @p config, or should have it.
QString secretName(const OktaConfig &config)
{
    const OktaConfig::Sources &sources = config.sources;
    const bool byToken = !meansServiceApp(config) && !config.token.isEmpty();
    for (const QString &name :
         {byToken ? sources.token : sources.privateKey, sources.clientAssertion}) {
        if (!name.isEmpty())
            return name;
    }
    return config.isTerraform ? u"OKTA_API_PRIVATE_KEY"_s : u"OKTA_CLIENT_PRIVATEKEY"_s;
}

} // namespace

QString halfAnOrg()
{
    const OktaConfig config = oktaConfig(QProcessEnvironment::systemEnvironment());
    const bool hasSecret = !config.token.isEmpty() || !config.privateKey.isEmpty();
    if (namesOrg(config) || config.isTerraform || (config.orgUrl.isEmpty() && !hasSecret))
        return {};
    const QString path = oktaYamlPath();
    const OktaConfig inFile = readOktaYaml(path).value_or(std::nullopt).value_or(OktaConfig());
    const QUrl other = checkOrgUrl(inFile.orgUrl).url;
    const QString file = displayPath(path);
    if (!config.orgUrl.isEmpty()) {
        const QUrl url = checkOrgUrl(config.orgUrl).url;
        if (!other.isEmpty() && url == other && namesOrg(inFile))
            return {}; // it is offered as a whole
        const QString text = FoundOrgs::tr("%1 names an org, and nothing beside it says what opens "
                                           "that: set OKTA_CLIENT_TOKEN as well, or "
                                           "OKTA_CLIENT_CLIENTID and OKTA_CLIENT_PRIVATEKEY.",
                                           "%1: the name of a variable")
                                 .arg(config.sources.orgUrl);
        return other.isEmpty() || url == other
                   ? text
                   : FoundOrgs::tr("%1 What is in “%2” opens only the org that is named there, %3.",
                                   "%1: a sentence; %2: the path of a file; %3: an address")
                         .arg(text, file, orgUrlText(other));
    }
    const QString secret = secretName(config);
    return other.isEmpty()
               ? FoundOrgs::tr("%1 is set, and its org is not: set OKTA_CLIENT_ORGURL as well.",
                               "%1: the name of a variable")
                     .arg(secret)
               : FoundOrgs::tr("%1 is set, and its org is not: “%2” names %3, but HookKeys sends "
                               "it nowhere before you say so. Set OKTA_CLIENT_ORGURL as well.",
                               "%1: the name of a variable; %2: the path of a file; %3: an address")
                     .arg(secret, file, orgUrlText(other));
}

bool environmentNamesOrg()
{
    return namesOrg(oktaConfig(QProcessEnvironment::systemEnvironment()));
}

Result<std::optional<FoundOrg>> orgOfEnvironment()
{
    const OktaConfig config = oktaConfig(QProcessEnvironment::systemEnvironment());
    forgetSecretsOfEnvironment();
    if (!namesOrg(config))
        return std::nullopt;
    return openable(config, Lasting::Session).map_error([&config](Error error) {
        error.summary = FoundOrgs::tr("The org of %1 and %2 cannot be opened. %3",
                                      "%1 and %2: the names of variables; %3: why")
                            .arg(config.sources.orgUrl, secretName(config), error.summary);
        return error;
    });
}

Result<std::optional<OrgProfile>> profileOfOktaYaml()
{
    const QString path = oktaYamlPath();
    const Result<std::optional<OktaConfig>> config = readOktaYaml(path);
    if (!config)
        return tl::unexpected(config.error());
    if (!*config)
        return std::nullopt;
    const Result<FoundOrg> found = foundOrg(**config, Lasting::Saved);
    if (!found)
        return tl::unexpected(inFile(path, found.error()));
    return found->profile;
}

Result<std::optional<FoundOrg>> orgOfOktaYaml()
{
    const QString path = oktaYamlPath();
    const Result<std::optional<OktaConfig>> config = readOktaYaml(path);
    if (!config)
        return tl::unexpected(config.error());
    if (!*config)
        return std::nullopt;
    return openable(**config, Lasting::Saved).map_error([&path](const Error &error) {
        return inFile(path, error);
    });
}

} // namespace HookKeys
