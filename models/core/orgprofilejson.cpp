// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgprofilejson.h"

#include "displaytext.h"
#include "oauthapp.h"
#include "orgurl.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct ProfileText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::ProfileText)
};

template <typename T>
struct Word
{
    T value;
    QLatin1StringView text;
};

constexpr std::array signInWords = {
    Word<SignInMethod>{SignInMethod::ApiToken, "apiToken"_L1},
    Word<SignInMethod>{SignInMethod::Device, "device"_L1},
    Word<SignInMethod>{SignInMethod::Browser, "browser"_L1},
    Word<SignInMethod>{SignInMethod::ServiceApp, "serviceApp"_L1},
};
constexpr std::array hueWords = {
    Word<EnvironmentHue>{EnvironmentHue::Blue, "blue"_L1},
    Word<EnvironmentHue>{EnvironmentHue::Teal, "teal"_L1},
    Word<EnvironmentHue>{EnvironmentHue::Purple, "purple"_L1},
    Word<EnvironmentHue>{EnvironmentHue::Magenta, "magenta"_L1},
    Word<EnvironmentHue>{EnvironmentHue::Brown, "brown"_L1},
    Word<EnvironmentHue>{EnvironmentHue::Slate, "slate"_L1},
};
constexpr std::array proxyWords = {
    Word<ProxyMode>{ProxyMode::System, "system"_L1},
    Word<ProxyMode>{ProxyMode::None, "none"_L1},
    Word<ProxyMode>{ProxyMode::Own, "own"_L1},
};
constexpr std::array redirectWords = {
    Word<RedirectPath>{RedirectPath::Shared, "shared"_L1}, // what older versions mean
    Word<RedirectPath>{RedirectPath::Own, "own"_L1},
};

template <typename T, size_t N>
QString wordOf(const std::array<Word<T>, N> &words, T value)
{
    for (const Word<T> &word : words)
        if (word.value == value)
            return word.text;
    return words.front().text;
}

/// The value that @p text stands for; the first one if it is left out, nothing if it is unknown.
template <typename T, size_t N>
std::optional<T> valueOf(const std::array<Word<T>, N> &words, const QJsonValue &text)
{
    if (text.isUndefined())
        return words.front().value;
    for (const Word<T> &word : words)
        if (text == QJsonValue(word.text))
            return word.value;
    return {};
}

/// Something else than true or false was meant to be true, most likely: both switches are careful.
bool isOn(const QJsonValue &value)
{
    return !value.isUndefined() && value != QJsonValue(false);
}

/// What this version does not know is not asked for.
OrgAccess accessFromJson(const QJsonValue &value)
{
    const QJsonArray scopes = value.toArray();
    return {.apps = scopes.contains(QLatin1StringView(appsScope)),
            .appKeys = scopes.contains(QLatin1StringView(appKeysScope)),
            .log = scopes.contains(QLatin1StringView(logScope)),
            .places = scopes.contains(QLatin1StringView(serversScope))};
}

QJsonArray accessToJson(const OrgAccess &access)
{
    QJsonArray scopes;
    if (access.apps)
        scopes.append(QLatin1StringView(appsScope));
    if (access.appKeys)
        scopes.append(QLatin1StringView(appKeysScope));
    if (access.log)
        scopes.append(QLatin1StringView(logScope));
    if (access.places)
        scopes.append(QLatin1StringView(serversScope));
    return scopes;
}

std::optional<ProxyChoice> proxyFromJson(const QJsonValue &value)
{
    if (!value.isUndefined() && !value.isObject())
        return {};
    const QJsonObject object = value.toObject();
    const std::optional<ProxyMode> mode = valueOf(proxyWords, object.value("mode"_L1));
    if (!mode)
        return {};
    const int port = object.value("port"_L1).toInt();
    const ProxyChoice proxy{.mode = *mode,
                            .host = object.value("host"_L1).toString(),
                            .port = quint16(port > 0 && port <= 65535 ? port : 0),
                            .user = object.value("user"_L1).toString()};
    return checkProxy(proxy).isEmpty() ? std::optional(proxy) : std::nullopt;
}

QJsonObject proxyToJson(const ProxyChoice &proxy)
{
    QJsonObject object{{"mode"_L1, wordOf(proxyWords, proxy.mode)}};
    if (!proxy.host.isEmpty())
        object.insert("host"_L1, proxy.host);
    if (proxy.port != 0)
        object.insert("port"_L1, proxy.port);
    if (!proxy.user.isEmpty())
        object.insert("user"_L1, proxy.user);
    return object;
}

} // namespace

tl::expected<OrgProfile, QString> profileFromJson(const QJsonObject &object)
{
    OrgProfile profile;
    profile.name = object.value("name"_L1).toString();
    const QString address = object.value("url"_L1).toString();
    const OrgUrlCheck check = checkOrgUrl(address);
    if (!check.problem.isEmpty()) {
        return tl::unexpected(
            ProfileText::tr("Its address “%1” cannot be used.").arg(displayText(address)));
    }
    profile.url = check.url;
    if (profile.name.isEmpty())
        profile.name = profile.url.host(QUrl::FullyEncoded);

    profile.environment = environmentFromKey(object.value("environment"_L1).toString());
    const QString word = object.value("environmentWord"_L1).toString();
    if (profile.environment == Environment::Other) {
        if (checkEnvironmentWord(word).isEmpty()) {
            profile.environmentWord = word;
            profile.environmentHue = valueOf(hueWords, object.value("environmentColor"_L1))
                                         .value_or(EnvironmentHue::Blue);
        } else {
            profile.environment = Environment::Production;
        }
    }
    profile.readOnly = isOn(object.value("readOnly"_L1));

    // With these, a guess could send something to where it must not go.
    const auto signIn = valueOf(signInWords, object.value("signIn"_L1));
    if (!signIn)
        return tl::unexpected(
            ProfileText::tr("This version of HookKeys does not know its way of signing in."));
    profile.signIn = *signIn;
    profile.clientId = object.value("clientId"_L1).toString();
    profile.signingKeyId = object.value("signingKeyId"_L1).toString();
    profile.dpop = isOn(object.value("dpop"_L1));
    profile.caFile = object.value("caFile"_L1).toString();
    if (!profile.caFile.isEmpty() && QDir::isRelativePath(profile.caFile))
        return tl::unexpected(ProfileText::tr("Its CA file is not given by its whole path."));
    const std::optional<ProxyChoice> proxy = proxyFromJson(object.value("proxy"_L1));
    if (!proxy)
        return tl::unexpected(ProfileText::tr("Its proxy cannot be used."));
    profile.proxy = *proxy;
    if (profile.signIn != SignInMethod::ApiToken)
        profile.access = accessFromJson(object.value("scopes"_L1));
    if (profile.signIn == SignInMethod::Browser) {
        profile.redirect =
            valueOf(redirectWords, object.value("redirect"_L1)).value_or(RedirectPath::Own);
    }
    return profile;
}

void profileToJson(const OrgProfile &profile, QJsonObject &object)
{
    const OrgProfile before = profileFromJson(object).value_or(OrgProfile());
    const auto put = [&object](QLatin1StringView member, const QJsonValue &value, bool same) {
        if (!same || !object.contains(member))
            object.insert(member, value);
    };
    // What has its default is left out, as older versions do not know it.
    const auto putUnless = [&](QLatin1StringView member, const QJsonValue &value, bool same,
                               bool isDefault) {
        if (isDefault && !same)
            object.remove(member);
        else if (!isDefault)
            put(member, value, same);
    };
    put("name"_L1, profile.name, profile.name == before.name);
    put("url"_L1, orgUrlText(profile.url), profile.url == before.url);
    put("environment"_L1, environmentKey(profile.environment),
        profile.environment == before.environment);
    const bool other = profile.environment == Environment::Other;
    putUnless("environmentWord"_L1, profile.environmentWord,
              profile.environmentWord == before.environmentWord, !other);
    putUnless("environmentColor"_L1, wordOf(hueWords, profile.environmentHue),
              profile.environmentHue == before.environmentHue, !other);
    put("readOnly"_L1, profile.readOnly, profile.readOnly == before.readOnly);
    putUnless("signIn"_L1, wordOf(signInWords, profile.signIn), profile.signIn == before.signIn,
              profile.signIn == SignInMethod::ApiToken);
    putUnless("clientId"_L1, profile.clientId, profile.clientId == before.clientId,
              profile.clientId.isEmpty());
    putUnless("signingKeyId"_L1, profile.signingKeyId, profile.signingKeyId == before.signingKeyId,
              profile.signingKeyId.isEmpty());
    putUnless("dpop"_L1, profile.dpop, profile.dpop == before.dpop, !profile.dpop);
    putUnless("caFile"_L1, profile.caFile, profile.caFile == before.caFile,
              profile.caFile.isEmpty());
    putUnless("proxy"_L1, proxyToJson(profile.proxy), profile.proxy == before.proxy,
              profile.proxy == ProxyChoice());
    putUnless("redirect"_L1, wordOf(redirectWords, profile.redirect),
              profile.redirect == before.redirect,
              profile.signIn != SignInMethod::Browser || profile.redirect == RedirectPath::Shared);
    putUnless("scopes"_L1, accessToJson(profile.access), profile.access == before.access,
              profile.signIn == SignInMethod::ApiToken || profile.access == OrgAccess());
}

} // namespace HookKeys
