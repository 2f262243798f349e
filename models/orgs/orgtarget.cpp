// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgtarget.h"

#include "displaytext.h"
#include "orgurl.h"
#include "regularfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct TargetText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::TargetText)
};

constexpr QByteArrayView mark = "hk1.";
constexpr qsizetype digestLength = 43;

/// The SHA-256 of @p content in hexadecimal digits; a dash if it could not be read.
QString contentDigest(const Result<QByteArray> &content)
{
    return content ? QString::fromLatin1(
               QCryptographicHash::hash(*content, QCryptographicHash::Sha256).toHex())
                   : u"-"_s;
}

QJsonObject proxyObject(const ProxyChoice &proxy)
{
    switch (proxy.mode) {
    case ProxyMode::None:
        return {{"mode"_L1, "none"_L1}};
    case ProxyMode::Own:
        return {{"mode"_L1, "own"_L1},
                {"host"_L1, proxy.host},
                {"port"_L1, int(proxy.port)},
                {"user"_L1, proxy.user}};
    case ProxyMode::System:
        break;
    }
    QJsonObject system{{"mode"_L1, "system"_L1}, {"user"_L1, proxy.user}};
    if (!proxy.host.isEmpty()) {
        system.insert("host"_L1, proxy.host);
        system.insert("port"_L1, int(proxy.port));
    }
    return system;
}

QString signInKey(SignInMethod method)
{
    switch (method) {
    case SignInMethod::Device:
        return u"device"_s;
    case SignInMethod::Browser:
        return u"browser"_s;
    case SignInMethod::ServiceApp:
        return u"serviceApp"_s;
    case SignInMethod::ApiToken:
        break;
    }
    return u"apiToken"_s;
}

QString signInName(const QString &key)
{
    if (key == "device"_L1)
        return TargetText::tr("with a code in the browser");
    if (key == "browser"_L1)
        return TargetText::tr("in the browser");
    if (key == "serviceApp"_L1)
        return TargetText::tr("as a service app");
    return TargetText::tr("with an API token");
}

QString proxyName(const QJsonObject &proxy)
{
    const QString mode = proxy.value("mode"_L1).toString();
    if (mode == "none"_L1)
        return TargetText::tr("none");
    const QString host = displayText(proxy.value("host"_L1).toString());
    const QString server = u"%1:%2"_s.arg(host, QString::number(proxy.value("port"_L1).toInt()));
    QString name = server;
    if (mode != "own"_L1) {
        name = host.isEmpty() ? TargetText::tr("that of the system")
                              : TargetText::tr("that of the system, %1").arg(server);
    }
    const QString user = proxy.value("user"_L1).toString();
    return user.isEmpty() ? name
                          : TargetText::tr("%1 with the user “%2”").arg(name, displayText(user));
}

QString caName(const QString &digest)
{
    if (digest.isEmpty())
        return TargetText::tr("none at all");
    return digest == "-"_L1 ? TargetText::tr("one that cannot be read")
                            : TargetText::tr("one with the SHA-256 %1").arg(displayText(digest));
}

} // namespace

Result<QByteArray> readCa(const OrgProfile &profile)
{
    constexpr qint64 limit = qint64(1) << 20; // more is no CA file, and is not used
    return profile.caFile.isEmpty() ? QByteArray() : readRegularFile(profile.caFile, limit);
}

QByteArray credentialTarget(const OrgProfile &profile)
{
    return credentialTarget(profile, readCa(profile));
}

QByteArray credentialTarget(const OrgProfile &profile, const Result<QByteArray> &ca)
{
    QJsonObject words{{"url"_L1, orgUrlText(profile.url)},
                      {"signIn"_L1, signInKey(profile.signIn)},
                      {"proxy"_L1, proxyObject(profile.proxy)}};
    if (profile.signIn != SignInMethod::ApiToken)
        words.insert("clientId"_L1, profile.clientId);
    if (!profile.caFile.isEmpty())
        words.insert("ca"_L1, contentDigest(ca));
    return QJsonDocument(words).toJson(QJsonDocument::Compact);
}

QByteArray proxyTarget(const OrgProfile &profile)
{
    return QJsonDocument(QJsonObject{{"proxy"_L1, proxyObject(profile.proxy)}})
        .toJson(QJsonDocument::Compact);
}

QByteArray targetDigest(const QByteArray &words)
{
    return QCryptographicHash::hash(words, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QStringList targetChanges(const QByteArray &before, const QByteArray &now)
{
    const QJsonObject was = QJsonDocument::fromJson(before).object();
    const QJsonObject is = QJsonDocument::fromJson(now).object();
    QStringList changes;
    const auto compare = [&](QLatin1StringView member, const QString &sentence,
                             const std::function<QString(const QJsonValue &)> &name) {
        if (was.value(member) != is.value(member))
            changes.append(sentence.arg(name(was.value(member)), name(is.value(member))));
    };
    const auto text = [](const QJsonValue &value) {
        return displayText(value.toString());
    };
    compare("url"_L1, TargetText::tr("The address was %1 and is %2 now."), text);
    compare("signIn"_L1, TargetText::tr("The way of signing in was “%1” and is “%2” now."),
            [](const QJsonValue &value) { return signInName(value.toString()); });
    compare("clientId"_L1, TargetText::tr("The client ID was “%1” and is “%2” now."), text);
    compare("proxy"_L1, TargetText::tr("The proxy was %1 and is %2 now."),
            [](const QJsonValue &value) { return proxyName(value.toObject()); });
    compare("ca"_L1, TargetText::tr("The CA file: before %1, now %2."),
            [](const QJsonValue &value) { return caName(value.toString()); });
    return changes;
}

Secret entryText(const BoundSecret &entry)
{
    if (entry.digest.isEmpty())
        return entry.secret;
    return Secret(mark.toByteArray() + entry.digest + '.' + entry.secret.bytes());
}

BoundSecret entryFromText(const Secret &text)
{
    const QByteArray &bytes = text.bytes();
    const qsizetype dot = mark.size() + digestLength;
    if (!bytes.startsWith(mark) || bytes.size() <= dot || bytes.at(dot) != '.')
        return {.digest = {}, .secret = text};
    return {.digest = bytes.mid(mark.size(), digestLength), .secret = Secret(bytes.mid(dot + 1))};
}

} // namespace HookKeys
