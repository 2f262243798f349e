// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgprofile.h"

#include "charactername.h"
#include "codepoints.h"
#include "displaytext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct EnvironmentText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::EnvironmentText)
};

struct ProxyFieldText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::ProxyFieldText)
};

} // namespace

QString orgPlace(const OrgProfile &profile)
{
    return profile.id + u' ' + profile.url.toString();
}

QString newProfileId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString environmentKey(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return u"production"_s;
    case Environment::Preview:
        return u"preview"_s;
    case Environment::Development:
        return u"development"_s;
    case Environment::Demo:
        return u"demo"_s;
    case Environment::Other:
        return u"other"_s;
    }
    return u"production"_s;
}

Environment environmentFromKey(const QString &key)
{
    for (const Environment environment :
         {Environment::Preview, Environment::Development, Environment::Demo, Environment::Other}) {
        if (key == environmentKey(environment))
            return environment;
    }
    return Environment::Production;
}

QString environmentName(Environment environment)
{
    switch (environment) {
    case Environment::Preview:
        return EnvironmentText::tr("Preview");
    case Environment::Development:
        return EnvironmentText::tr("Development");
    case Environment::Demo:
        return EnvironmentText::tr("Demo");
    case Environment::Other:
        return EnvironmentText::tr("Another one");
    case Environment::Production:
        break;
    }
    return EnvironmentText::tr("Production");
}

QString environmentName(const OrgProfile &profile)
{
    return profile.environment == Environment::Other ? displayText(profile.environmentWord)
                                                     : environmentName(profile.environment);
}

QString spokenEnvironment(const OrgProfile &profile)
{
    const QString name = environmentName(profile);
    return profile.readOnly ? EnvironmentText::tr("%1, read-only", "an environment").arg(name)
                            : name;
}

QString checkEnvironmentWord(const QString &word)
{
    if (word.trimmed().isEmpty())
        return EnvironmentText::tr("Type your own word for the environment.");
    if (codePoints(word).size() > environmentWordLimit) {
        return EnvironmentText::tr("The word has more than %1 characters: choose a shorter one.")
            .arg(environmentWordLimit);
    }
    if (const QString hidden = hiddenCharacter(word); !hidden.isEmpty()) {
        return EnvironmentText::tr("The word has a character that cannot be seen (%1): remove it.")
            .arg(hidden);
    }
    return {};
}

QString checkProxy(const ProxyChoice &proxy)
{
    if (proxy.mode == ProxyMode::Own) {
        static const QRegularExpression host(
            u"^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9])?\\.?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)\\z"_s);
        if (proxy.host.isEmpty())
            return ProxyFieldText::tr("Type the name of the proxy's server.");
        if (const QString hidden = hiddenCharacter(proxy.host); !hidden.isEmpty()) {
            return ProxyFieldText::tr("The name of the proxy's server has a character that cannot "
                                      "be seen (%1): remove it.")
                .arg(hidden);
        }
        if (!host.match(proxy.host).hasMatch()) {
            return ProxyFieldText::tr("“%1” is not the name of a server: type it without http:// "
                                      "and without a path.")
                .arg(displayText(proxy.host));
        }
        if (proxy.port == 0)
            return ProxyFieldText::tr("Give the proxy's port, a number from 1 to 65535.");
    }
    const QString hidden = hiddenCharacter(proxy.user);
    return hidden.isEmpty() ? QString()
                            : ProxyFieldText::tr("The user name has a character that cannot be "
                                                 "seen (%1): remove it.")
                                  .arg(hidden);
}

void forgetProxyUser(ProxyChoice &proxy)
{
    proxy.user.clear();
    if (proxy.mode != ProxyMode::Own) {
        proxy.host.clear();
        proxy.port = 0;
    }
}

bool isPersonal(const OrgProfile &profile)
{
    return profile.signIn == SignInMethod::Device || profile.signIn == SignInMethod::Browser;
}

bool opensAlike(const OrgProfile &one, const OrgProfile &other)
{
    return one.url == other.url && one.signIn == other.signIn
           && (one.signIn == SignInMethod::ApiToken || one.clientId == other.clientId);
}

bool usesProxyPassword(const OrgProfile &profile)
{
    return profile.proxy.mode != ProxyMode::None && !profile.proxy.user.isEmpty();
}

} // namespace HookKeys
