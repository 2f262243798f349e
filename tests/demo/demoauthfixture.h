// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoauth.h"
#include "demoorgfixture.h"
#include "jws.h"
#include "privatekey.h"

#include <QUrlQuery>
#include <QUuid>

namespace HookKeys {

/// A test with a demo org, started anew for each function, and clients of its authorization server.
class DemoAuthFixture : public DemoOrgFixture
{
protected:
    using Parameters = QList<std::pair<QByteArray, QByteArray>>;

    [[nodiscard]] DemoAuth &auth() const { return org().auth(); }
    [[nodiscard]] QByteArray base() const { return org().url().toString().toLatin1(); }
    [[nodiscard]] QByteArray tokenUrl() const { return base() + tokenPath(); }

    static QByteArray tokenPath() { return "/oauth2/v1/token"; }
    static QByteArray allScopes()
    {
        return "openid offline_access okta.inlineHooks.read okta.inlineHooks.manage";
    }

    /// @p parameters as a form, without the empty ones.
    static QByteArray encoded(const Parameters &parameters)
    {
        QList<QByteArray> pairs;
        for (const auto &[name, value] : parameters) {
            if (!value.isEmpty())
                pairs << name + '=' + value.toPercentEncoding();
        }
        return pairs.join('&');
    }

    /// Posts @p parameters; with @p proof as the DPoP header unless it is empty.
    [[nodiscard]] PlainAnswer post(const QByteArray &path, const Parameters &parameters,
                                   const QByteArray &proof = {}) const
    {
        httplib::Headers headers{{"Content-Type", "application/x-www-form-urlencoded"}};
        if (!proof.isEmpty())
            headers.emplace("DPoP", proof.toStdString());
        return client().send("POST", path, headers, encoded(parameters));
    }

    [[nodiscard]] PlainAnswer token(const Parameters &parameters,
                                    const QByteArray &proof = {}) const
    {
        return post(tokenPath(), parameters, proof);
    }

    [[nodiscard]] PlainAnswer beginDevice(const QByteArray &clientId = DemoAuth::nativeClientId,
                                          const QByteArray &scope = allScopes()) const
    {
        return post("/oauth2/v1/device/authorize", {{"client_id", clientId}, {"scope", scope}});
    }

    [[nodiscard]] PlainAnswer pollDevice(const QByteArray &deviceCode,
                                         const QByteArray &clientId = DemoAuth::nativeClientId,
                                         const QByteArray &proof = {}) const
    {
        return token({{"grant_type", DemoGrantType::deviceCode},
                      {"device_code", deviceCode},
                      {"client_id", clientId}},
                     proof);
    }

    [[nodiscard]] PlainAnswer refresh(const QByteArray &refreshToken,
                                      const QByteArray &clientId = DemoAuth::nativeClientId,
                                      const QByteArray &scope = {},
                                      const QByteArray &proof = {}) const
    {
        return token({{"grant_type", DemoGrantType::refreshToken},
                      {"refresh_token", refreshToken},
                      {"client_id", clientId},
                      {"scope", scope}},
                     proof);
    }

    /// The token that @p page has in its form; empty if it has none.
    static QByteArray formTokenOf(const QByteArray &page)
    {
        static const QRegularExpression hidden(u"name=\"form_token\" value=\"([A-Za-z0-9]+)\""_s);
        return hidden.match(QString::fromUtf8(page)).captured(1).toLatin1();
    }

    /// What the token endpoint gives to a device that is allowed.
    [[nodiscard]] QJsonObject signIn(const QByteArray &scope = allScopes()) const
    {
        const QJsonObject codes = beginDevice(DemoAuth::nativeClientId, scope).object();
        auth().decideDeviceCode(codes[u"user_code"_s].toString().toLatin1(), true);
        return pollDevice(codes[u"device_code"_s].toString().toLatin1()).object();
    }

    static QByteArray member(const QJsonObject &object, const QString &name)
    {
        return object[name].toString().toLatin1();
    }
    static QByteArray accessToken(const QJsonObject &tokens)
    {
        return member(tokens, u"access_token"_s);
    }
    static QByteArray refreshToken(const QJsonObject &tokens)
    {
        return member(tokens, u"refresh_token"_s);
    }

    /// Calls the API.
    [[nodiscard]] PlainAnswer api(const QByteArray &accessToken, const std::string &method = "GET",
                                  const QByteArray &path = keysPath(),
                                  const QByteArray &proof = {}) const
    {
        const QByteArray scheme = proof.isEmpty() ? "Bearer " : "DPoP ";
        httplib::Headers headers{{"Authorization", (scheme + accessToken).toStdString()},
                                 {"Content-Type", "application/json"}};
        if (!proof.isEmpty())
            headers.emplace("DPoP", proof.toStdString());
        return client().send(method, path, headers, method == "GET" ? "" : R"({"name":"made"})");
    }

    /// @p object with @p changes; what is null in them is left out.
    static QJsonObject with(QJsonObject object, const QJsonObject &changes)
    {
        for (auto change = changes.constBegin(); change != changes.constEnd(); ++change) {
            if (change->isNull()) {
                object.remove(change.key());
            } else {
                object[change.key()] = change.value();
            }
        }
        return object;
    }

    /// @p changes, and of @p more what is not in them.
    static QJsonObject changesWith(QJsonObject changes, const QJsonObject &more)
    {
        for (auto member = more.constBegin(); member != more.constEnd(); ++member) {
            if (!changes.contains(member.key()))
                changes[member.key()] = member.value();
        }
        return changes;
    }

    static QByteArray signedJwt(const PrivateKey &key, const QJsonObject &header,
                                const QJsonObject &claims)
    {
        return signJws(header, QJsonDocument(claims).toJson(QJsonDocument::Compact), key);
    }

    /// A proof for the token endpoint with @p changes to its claims; null ones are left out.
    [[nodiscard]] QByteArray proof(const PrivateKey &key, const QJsonObject &changes = {},
                                   const QJsonObject &headerChanges = {}) const
    {
        const QJsonObject header{{u"typ"_s, u"dpop+jwt"_s}, {u"jwk"_s, key.publicJwk()}};
        const QJsonObject claims{{u"htm"_s, u"POST"_s},
                                 {u"htu"_s, QString::fromLatin1(tokenUrl())},
                                 {u"iat"_s, QDateTime::currentSecsSinceEpoch()},
                                 {u"jti"_s, QUuid::createUuid().toString()}};
        return signedJwt(key, with(header, headerChanges), with(claims, changes));
    }

    /// An assertion of the service @p clientId with @p changes to its claims.
    [[nodiscard]] QByteArray assertion(const PrivateKey &key, const QJsonObject &changes = {},
                                       const QByteArray &clientId = DemoAuth::serviceClientId,
                                       const QJsonObject &headerChanges = {}) const
    {
        const QString id = QString::fromLatin1(clientId);
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const QJsonObject claims{{u"iss"_s, id},
                                 {u"sub"_s, id},
                                 {u"iat"_s, now},
                                 {u"exp"_s, now + 300},
                                 {u"jti"_s, QUuid::createUuid().toString()},
                                 {u"aud"_s, QString::fromLatin1(tokenUrl())}};
        return signedJwt(key, with({{u"kid"_s, u"k1"_s}}, headerChanges), with(claims, changes));
    }

    /// Asks for a token for a service with @p assertion.
    [[nodiscard]] PlainAnswer service(const QByteArray &assertion,
                                      const QByteArray &scope = "okta.inlineHooks.manage",
                                      const QByteArray &proof = {}) const
    {
        return token(
            {{"grant_type", DemoGrantType::clientCredentials},
             {"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
             {"client_assertion", assertion},
             {"scope", scope}},
            proof);
    }

    static QByteArray publicJwk(const PrivateKey &key, const QString &kid = u"k1"_s)
    {
        return QJsonDocument(key.publicJwk(kid)).toJson();
    }

    /// Whether @p answer is a refusal as RFC 6749, 5.2 has it.
    static void compareRefusal(const PlainAnswer &answer, int status, const QString &error)
    {
        QCOMPARE(answer.object()[u"error"_s].toString(), error);
        QCOMPARE(answer.status, status);
        QVERIFY(!answer.object()[u"error_description"_s].toString().isEmpty());
        QCOMPARE(answer.object().size(), 2);
        QCOMPARE(answer.header("Cache-Control"), QByteArray("no-store"));
    }

    /// Whether the API refused @p answer with @p error in its header, as Okta does: without a body.
    static void compareChallenge(const PlainAnswer &answer, int status, const QByteArray &scheme,
                                 const QByteArray &error)
    {
        const QByteArray challenge = answer.header("WWW-Authenticate");
        QVERIFY2(challenge.contains("error=\"" + error + '"'), challenge.constData());
        QVERIFY(challenge.startsWith(scheme + ' '));
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.body, QByteArray());
    }
};

} // namespace HookKeys
