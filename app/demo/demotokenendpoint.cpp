// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotokenendpoint.h"

#include "demoform.h"
#include "demojson.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

QByteArray text(const QByteArray &ascii)
{
    return jsonString(QString::fromLatin1(ascii));
}

QByteArray texts(const QList<QByteArray> &ascii)
{
    QList<QByteArray> elements;
    for (const QByteArray &element : ascii)
        elements << text(element);
    return jsonArray(elements);
}

DemoAnswer secretAnswer(const QList<JsonMember> &members)
{
    return {200, jsonObject(members), {{"Cache-Control", "no-store"}, {"Pragma", "no-cache"}}};
}

DemoAnswer issuedAnswer(const DemoIssued &issued)
{
    QList<JsonMember> members{
        {"token_type", issued.grant.jkt.isEmpty() ? "\"Bearer\"" : "\"DPoP\""},
        {"expires_in", QByteArray::number(qint64(issued.lifetime.count()))},
        {"access_token", text(issued.accessToken)},
        {"scope", text(issued.grant.scopes.join(' '))}};
    if (!issued.refreshToken.isEmpty())
        members.emplaceBack("refresh_token", text(issued.refreshToken));
    return secretAnswer(members);
}

/// The form that @p request has as its body.
DemoAuthResult<DemoForm> formOf(const DemoRequest &request)
{
    const QByteArray type = request.contentType.split(';').constFirst().trimmed();
    if (type.compare("application/x-www-form-urlencoded", Qt::CaseInsensitive) != 0) {
        return tl::unexpected(invalidRequest(u"The request must have the content type "
                                             "'application/x-www-form-urlencoded'."_s));
    }
    const DemoForm form(request.body);
    if (!form.repeatedName().isEmpty()) {
        return tl::unexpected(
            invalidRequest(u"The request must not have the parameter '%1' more than once."_s.arg(
                QString::fromUtf8(form.repeatedName()))));
    }
    return form;
}

DemoAuthFault missingParameter(const QString &name)
{
    return invalidRequest(u"The token request must specify '%1'."_s.arg(name));
}

} // namespace

DemoAnswer DemoTokenEndpoint::metadata(const DemoRequest &request)
{
    const auto endpoint = [&request](const QByteArray &path) {
        return text(request.baseUrl + "/oauth2/v1/" + path);
    };
    return {
        200,
        jsonObject({{"issuer", text(request.baseUrl)},
                    {"authorization_endpoint", endpoint("authorize")},
                    {"token_endpoint", endpoint("token")},
                    {"revocation_endpoint", endpoint("revoke")},
                    {"device_authorization_endpoint", endpoint("device/authorize")},
                    {"response_types_supported", texts({"code"})},
                    {"response_modes_supported", texts({"query"})},
                    {"grant_types_supported",
                     texts({DemoGrantType::authorizationCode, DemoGrantType::refreshToken,
                            DemoGrantType::clientCredentials, DemoGrantType::deviceCode})},
                    {"scopes_supported", texts(demoScopes())},
                    {"token_endpoint_auth_methods_supported", texts({"none", "private_key_jwt"})},
                    {"token_endpoint_auth_signing_alg_values_supported", texts({"RS256", "ES256"})},
                    {"code_challenge_methods_supported", texts({"S256"})},
                    {"dpop_signing_alg_values_supported", texts({"RS256", "ES256"})}})};
}

DemoAnswer DemoTokenEndpoint::authorizeDevice(const DemoRequest &request)
{
    const auto form = formOf(request);
    if (!form)
        return form.error().answer();
    const auto client = sender(request, *form);
    if (!client)
        return client.error().answer();
    if (!client->mayUse(DemoGrantType::deviceCode)) {
        return DemoAuthFault{"unauthorized_client",
                             u"The client is not authorized to use the provided grant type."_s}
            .answer();
    }
    const auto scopes = DemoAuthState::grantedScopes(*client, form->words("scope"));
    if (!scopes)
        return scopes.error().answer();
    const DemoDeviceCodes::Codes codes =
        m_state.devices.begin({.clientId = client->id, .scopes = *scopes}, m_state.clock.now());
    const QByteArray page = request.baseUrl + "/activate";
    return secretAnswer(
        {{"device_code", text(codes.deviceCode)},
         {"user_code", text(codes.userCode)},
         {"verification_uri", text(page)},
         {"verification_uri_complete", text(page + "?user_code=" + codes.userCode)},
         {"expires_in", QByteArray::number(qint64(DemoDeviceCodes::lifetime.count()))},
         {"interval", QByteArray::number(qint64(codes.interval.count()))}});
}

DemoAnswer DemoTokenEndpoint::token(const DemoRequest &request)
{
    const auto form = formOf(request);
    if (!form)
        return form.error().answer();
    const QByteArray grantType = form->value("grant_type");
    ++m_state.requested[grantType];
    const Outcome issued = grant(request, *form);
    if (!issued)
        return issued.error().answer();
    ++m_state.issued[grantType];
    return issuedAnswer(*issued);
}

DemoAnswer DemoTokenEndpoint::serverToken(const DemoRequest &request)
{
    const auto form = formOf(request);
    if (!form)
        return form.error().answer();
    if (form->value("grant_type") != DemoGrantType::clientCredentials) {
        return DemoAuthFault{"unsupported_grant_type",
                             u"The authorization grant type is not supported by the authorization "
                             "server. Configured grant types: [client_credentials]."_s}
            .answer();
    }
    const QDateTime now = m_state.clock.now();
    const auto client = m_state.assertions.authenticate(
        *form, [this](const QByteArray &id) { return m_state.org.apps.client(id); },
        {request.baseUrl + request.path.toUtf8()}, now);
    if (!client)
        return client.error().answer();
    const QList<QByteArray> wanted = form->words("scope");
    if (!wanted.isEmpty() && wanted != client->scopes) {
        return invalidScope(u"One or more scopes are not configured for the authorization server "
                            "resource."_s)
            .answer();
    }
    return issuedAnswer(m_state.tokens.issue({client->id, client->scopes}, now));
}

DemoAnswer DemoTokenEndpoint::revoke(const DemoRequest &request)
{
    ++m_state.revocations;
    const auto form = formOf(request);
    if (!form)
        return form.error().answer();
    const auto client = sender(request, *form);
    if (!client)
        return client.error().answer();
    m_state.tokens.revoke(form->value("token"), client->id);
    return {200, {}, {{"Cache-Control", "no-store"}}};
}

/// Who sends @p form.
DemoAuthResult<DemoAuthClient> DemoTokenEndpoint::sender(const DemoRequest &request,
                                                         const DemoForm &form)
{
    return m_state.assertions.authenticate(
        form, [this](const QByteArray &id) { return m_state.client(id); },
        {request.baseUrl + request.path.toUtf8(), request.baseUrl + "/oauth2/v1/token"},
        m_state.clock.now());
}

/// The thumbprint of the key that the tokens are to be bound to; empty if to none.
DemoAuthResult<QByteArray> DemoTokenEndpoint::proofKey(const DemoRequest &request,
                                                       const DemoAuthClient &client)
{
    if (request.dpop.isEmpty() && !client.needsDpop)
        return QByteArray();
    return m_state.proofs.check(
        request.dpop, {.method = request.method, .url = request.baseUrl + request.path.toUtf8()},
        m_state.clock.now());
}

DemoTokenEndpoint::Outcome DemoTokenEndpoint::grant(const DemoRequest &request,
                                                    const DemoForm &form)
{
    const QByteArray grantType = form.value("grant_type");
    if (grantType.isEmpty())
        return tl::unexpected(missingParameter(u"grant_type"_s));
    const QList<QByteArray> known{DemoGrantType::authorizationCode, DemoGrantType::refreshToken,
                                  DemoGrantType::clientCredentials, DemoGrantType::deviceCode};
    if (!known.contains(grantType)) {
        return tl::unexpected(DemoAuthFault{
            "unsupported_grant_type",
            u"The authorization grant type is not supported by the authorization server. "
            "Configured grant types: [%1]."_s.arg(QString::fromLatin1(known.join(", ")))});
    }
    const auto client = sender(request, form);
    if (!client)
        return tl::unexpected(client.error());
    if (!client->mayUse(grantType)) {
        return tl::unexpected(
            DemoAuthFault{"unauthorized_client",
                          u"The client is not authorized to use the provided grant type."_s});
    }
    // Before anything is used up: a client that lacks the nonce comes back with the same code.
    const auto jkt = proofKey(request, *client);
    if (!jkt)
        return tl::unexpected(jkt.error());

    if (grantType == DemoGrantType::authorizationCode)
        return redeemCode(form, *client, *jkt);
    if (grantType == DemoGrantType::deviceCode)
        return redeemDevice(form, *client, *jkt);
    if (grantType == DemoGrantType::clientCredentials)
        return redeemAssertion(form, *client, *jkt);
    if (form.value("refresh_token").isEmpty())
        return tl::unexpected(missingParameter(u"refresh_token"_s));
    return m_state.tokens.refresh(form.value("refresh_token"), client->id, *jkt,
                                  form.words("scope"), m_state.clock.now());
}

DemoTokenEndpoint::Outcome DemoTokenEndpoint::redeemCode(const DemoForm &form,
                                                         const DemoAuthClient &client,
                                                         const QByteArray &jkt)
{
    for (const char *name : {"code", "redirect_uri", "code_verifier"}) {
        if (form.value(name).isEmpty())
            return tl::unexpected(missingParameter(QString::fromLatin1(name)));
    }
    const QByteArray code = form.value("code");
    const QDateTime now = m_state.clock.now();
    auto authorization = m_state.codes.redeem(code, client.id, form.value("redirect_uri"),
                                              form.value("code_verifier"), now);
    if (!authorization) {
        // A code used twice may have been stolen: nobody keeps what came of it (RFC 6749, 4.1.2).
        m_state.tokens.endChain(m_state.codes.chainOf(code));
        return tl::unexpected(authorization.error());
    }
    DemoGrant grant = authorization->grant;
    if (!grant.jkt.isEmpty() && grant.jkt != jkt) {
        return tl::unexpected(
            invalidProof(u"The DPoP proof key does not match the 'dpop_jkt' of the authorization "
                         "request."_s));
    }
    grant.jkt = jkt;
    const DemoIssued issued = m_state.tokens.issue(grant, now);
    m_state.codes.setChain(code, issued.chain);
    return issued;
}

DemoTokenEndpoint::Outcome DemoTokenEndpoint::redeemDevice(const DemoForm &form,
                                                           const DemoAuthClient &client,
                                                           const QByteArray &jkt)
{
    if (form.value("device_code").isEmpty())
        return tl::unexpected(missingParameter(u"device_code"_s));
    const QDateTime now = m_state.clock.now();
    return m_state.devices.poll(form.value("device_code"), client.id, now)
        .map([this, &jkt, &now](DemoGrant grant) {
            grant.jkt = jkt;
            return m_state.tokens.issue(grant, now);
        });
}

DemoTokenEndpoint::Outcome DemoTokenEndpoint::redeemAssertion(const DemoForm &form,
                                                              const DemoAuthClient &client,
                                                              const QByteArray &jkt)
{
    return DemoAuthState::grantedScopes(client, form.words("scope"))
        .map([this, &client, &jkt](const QList<QByteArray> &scopes) {
            return m_state.tokens.issue({client.id, scopes, jkt}, m_state.clock.now());
        });
}

} // namespace HookKeys
