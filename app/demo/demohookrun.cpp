// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demohookrun.h"

#include "demorandom.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

DemoFault communicationFault(const QString &cause)
{
    return {
        502, "E0000134", u"Okta could not communicate correctly with an inline hook."_s, {cause}};
}

DemoFault refusalFault(const QString &cause)
{
    return {400, "E0000135", u"An inline hook responded with an error."_s, {cause}};
}

DemoFault unreachable(const QString &url)
{
    return communicationFault(
        u"%1 cannot be reached: the demo org calls only what is on this computer."_s.arg(url));
}

QByteArray form(const QList<DemoHeader> &parameters)
{
    QList<QByteArray> pairs;
    for (const auto &[name, value] : parameters) {
        if (!value.isEmpty())
            pairs << name + '=' + value.toPercentEncoding();
    }
    return pairs.join('&');
}

} // namespace

DemoHookRun::Outcome DemoHookRun::run(const DemoHook &hook, const QByteArray &body) const
{
    const std::optional<QString> tokenPath = pathOf(hook.channel.tokenUrl);
    if (tokenPath && m_around.servers.isRecursive(*tokenPath, hook.id)) {
        return timedOut(u"The token for the hook is issued by the authorization server whose rule "
                        "calls the hook."_s);
    }
    const DemoResult<QByteArray> authorized = authorization(hook);
    if (!authorized)
        return {tl::unexpected(authorized.error())};
    const std::optional<QString> path = pathOf(hook.channel.uri);
    if (!path || !DemoHookTarget::owns(*path))
        return {tl::unexpected(unreachable(hook.channel.uri))};

    const DemoAnswer answer = m_around.target.answer({.method = "POST",
                                                      .baseUrl = m_baseUrl,
                                                      .path = *path,
                                                      .query = {},
                                                      .authorization = *authorized,
                                                      .dpop = {},
                                                      .contentType = "application/json",
                                                      .body = body});
    if (answer.delay >= m_around.timeout)
        return timedOut(u"The service did not answer in time."_s);
    const QString status = u"The service answered with HTTP status %1."_s.arg(answer.status);
    if (answer.status >= 500)
        return {tl::unexpected(communicationFault(status))};
    if (answer.status >= 300)
        return {tl::unexpected(refusalFault(status))};
    return {answer.body, answer.delay};
}

DemoHookRun::Outcome DemoHookRun::timedOut(const QString &cause) const
{
    return {
        tl::unexpected(DemoFault{
            504, "E0000137", u"Okta did not receive a response from an inline hook."_s, {cause}}),
        m_around.timeout};
}

DemoResult<QByteArray> DemoHookRun::authorization(const DemoHook &hook) const
{
    const DemoChannel &channel = hook.channel;
    if (channel.type != u"OAUTH"_s)
        return QByteArray("secret that the demo org does not keep");
    const std::optional<QString> path = pathOf(channel.tokenUrl);
    if (!path)
        return tl::unexpected(unreachable(channel.tokenUrl));

    QList<DemoHeader> parameters{{"grant_type", DemoGrantType::clientCredentials},
                                 {"client_id", channel.clientId.toUtf8()},
                                 {"scope", channel.scope.toUtf8()}};
    if (channel.authType == u"private_key_jwt"_s) {
        const DemoResult<QByteArray> made = assertion(channel);
        if (!made)
            return made;
        parameters << DemoHeader{"client_assertion_type",
                                 "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"}
                   << DemoHeader{"client_assertion", *made};
    }
    const DemoAnswer answer =
        m_around.auth.answer({.method = "POST",
                              .baseUrl = m_baseUrl,
                              .path = *path,
                              .query = {},
                              .authorization = {},
                              .dpop = {},
                              .contentType = "application/x-www-form-urlencoded",
                              .body = form(parameters)});
    const QJsonObject told = QJsonDocument::fromJson(answer.body).object();
    if (answer.status != 200) {
        return tl::unexpected(
            communicationFault(u"No access token was given by %1: HTTP status %2, %3: %4"_s.arg(
                channel.tokenUrl, QString::number(answer.status), told[u"error"_s].toString(),
                told[u"error_description"_s].toString())));
    }
    return "Bearer " + told[u"access_token"_s].toString().toLatin1();
}

DemoResult<QByteArray> DemoHookRun::assertion(const DemoChannel &channel) const
{
    return m_around.store.key(channel.hookKeyId).map([this, &channel](const DemoKey &key) {
        constexpr int lifetime = 300;
        const qint64 now = m_around.clock.now().toSecsSinceEpoch();
        return key.pair->signedJwt({{u"kid"_s, key.keyId}},
                                   {{u"iss"_s, channel.clientId},
                                    {u"sub"_s, channel.clientId},
                                    {u"aud"_s, channel.tokenUrl},
                                    {u"iat"_s, now},
                                    {u"exp"_s, now + lifetime},
                                    {u"jti"_s, QString::fromLatin1(randomAlphanumeric(22))}});
    });
}

std::optional<QString> DemoHookRun::pathOf(const QString &url) const
{
    const QString base = QString::fromLatin1(m_baseUrl);
    if (!url.startsWith(base + u'/'))
        return {};
    return url.sliced(base.size());
}

} // namespace HookKeys
