// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoauthpages.h"

#include "demoform.h"
#include "demopage.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

QString utf8(const QByteArray &text)
{
    return QString::fromUtf8(text);
}

QStringList scopeTexts(const QList<QByteArray> &scopes)
{
    QStringList texts;
    for (const QByteArray &scope : scopes)
        texts << utf8(scope);
    return texts;
}

void addDecision(DemoPage &page)
{
    page.addButton(u"Allow"_s, u"decision"_s, u"allow"_s);
    page.addButton(u"Deny"_s, u"decision"_s, u"deny"_s);
}

/// What went wrong before it was known that the client may be sent the browser (RFC 6749, 4.1.2.1).
DemoAnswer errorPage(const DemoAuthFault &fault)
{
    DemoPage page(u"Bad request"_s, 400);
    page.addProblem(fault.description);
    page.addText(u"Error code: "_s + utf8(fault.error));
    return page.answer();
}

/// Whether a page of another site, or the browser for one that does not say, sent @p request. What
/// is no browser says nothing of this.
/// See https://www.w3.org/TR/fetch-metadata/ and RFC 6454, 7.3.
bool isCrossSite(const DemoRequest &request)
{
    if (!request.fetchSite.isEmpty())
        return request.fetchSite != "same-origin";
    return !request.origin.isEmpty() && request.origin != request.baseUrl;
}

DemoAnswer crossSitePage()
{
    DemoPage page(u"Not from this page"_s, 403);
    page.addProblem(u"The form was not sent from the page of the demo org. Open the page and send "
                    "the form from there."_s);
    return page.answer();
}

/// Sends the browser to @p uri with @p parameters, names and values by turns, of which the empty
/// ones are left out.
DemoAnswer redirect(const QByteArray &uri, const QList<DemoHeader> &parameters)
{
    QByteArray location = uri;
    char separator = uri.contains('?') ? '&' : '?';
    for (const auto &[name, value] : parameters) {
        if (value.isEmpty())
            continue;
        location += separator + name + '=' + value.toPercentEncoding();
        separator = '&';
    }
    return {302,
            {},
            {{"Location", location},
             {"Cache-Control", "no-store"},
             {"Referrer-Policy", "no-referrer"}}};
}

DemoAnswer redirect(const DemoAuthorization &authorization, const DemoAuthFault &fault)
{
    return redirect(authorization.redirectUri, {{"state", authorization.state},
                                                {"error", fault.error},
                                                {"error_description", fault.description.toUtf8()},
                                                {"iss", authorization.issuer}});
}

/// What is wrong with the parameters that say which kind of authorization is wanted.
std::optional<DemoAuthFault> faultOf(const DemoForm &form)
{
    if (form.value("response_type") != "code") {
        return DemoAuthFault{
            "unsupported_response_type",
            u"The response type is not supported by the authorization server. Configured response "
            "types: [code]."_s};
    }
    if (form.value("state").isEmpty()) {
        return invalidRequest(u"The authentication request has an invalid 'state' parameter."_s);
    }
    if (!form.value("response_mode").isEmpty() && form.value("response_mode") != "query")
        return invalidRequest(u"The response mode is not supported: use 'query'."_s);
    if (form.value("code_challenge").isEmpty()) {
        return invalidRequest(u"PKCE code challenge is required when the token endpoint "
                              "authentication method is 'NONE'."_s);
    }
    if (form.value("code_challenge_method") != "S256")
        return invalidRequest(u"The 'code_challenge_method' must be 'S256'."_s);
    if (form.value("code_challenge").size() != 43)
        return invalidRequest(u"The 'code_challenge' must be 43 characters of base64url."_s);
    return {};
}

} // namespace

DemoAnswer DemoAuthPages::authorize(const DemoRequest &request)
{
    const DemoForm form(request.query);
    if (!form.repeatedName().isEmpty()) {
        return errorPage(
            invalidRequest(u"The request must not have the parameter '%1' more than once."_s.arg(
                utf8(form.repeatedName()))));
    }
    const auto client = m_state.clients.constFind(form.value("client_id"));
    if (client == m_state.clients.cend())
        return errorPage(invalidClient(u"Invalid value for 'client_id' parameter."_s));
    if (!client->mayReturnTo(form.value("redirect_uri"), request.baseUrl)) {
        return errorPage(invalidRequest(
            u"The 'redirect_uri' parameter must be a Login redirect URI in the client app "
            "settings"_s));
    }

    DemoAuthorization authorization{
        .grant = {.clientId = client->id, .scopes = {}, .jkt = form.value("dpop_jkt")},
        .redirectUri = form.value("redirect_uri"),
        .state = form.value("state"),
        .challenge = form.value("code_challenge"),
        .issuer = m_state.sendsIssuer ? request.baseUrl : QByteArray()};
    if (const auto fault = faultOf(form))
        return redirect(authorization, *fault);
    const auto scopes = DemoAuthState::grantedScopes(*client, form.words("scope"));
    if (!scopes)
        return redirect(authorization, scopes.error());
    authorization.grant.scopes = *scopes;
    if (m_state.decision != DemoAuthState::Decision::Ask)
        return sendBack(authorization, m_state.decision == DemoAuthState::Decision::Allow);

    DemoPage page(u"Allow %1 to use the demo org?"_s.arg(client->name));
    page.addText(u"It asks for:"_s);
    page.addList(scopeTexts(*scopes));
    page.beginForm(u"post"_s, u"/oauth2/v1/authorize"_s);
    page.addHidden(u"request"_s, utf8(m_state.codes.ask(authorization, m_state.clock.now())));
    addDecision(page);
    page.endForm();
    return page.answer();
}

DemoAnswer DemoAuthPages::decideAuthorization(const DemoRequest &request)
{
    if (isCrossSite(request))
        return crossSitePage();
    const DemoForm form(request.body);
    const QByteArray decision = form.value("decision");
    if (decision != "allow" && decision != "deny")
        return errorPage(invalidRequest(u"Choose Allow or Deny."_s));
    const auto authorization =
        m_state.codes.takeRequest(form.value("request"), m_state.clock.now());
    if (!authorization) {
        return errorPage(
            invalidRequest(u"This request has been decided or has expired. Sign in again."_s));
    }
    return sendBack(*authorization, decision == "allow");
}

DemoAnswer DemoAuthPages::activate(const DemoRequest &request)
{
    return activationPage(DemoForm(request.query).value("user_code"));
}

DemoAnswer DemoAuthPages::decideActivation(const DemoRequest &request)
{
    if (isCrossSite(request))
        return crossSitePage();
    const DemoForm form(request.body);
    const QByteArray decision = form.value("decision");
    if (decision != "allow" && decision != "deny")
        return activationPage(form.value("user_code"));
    const bool allow = decision == "allow";
    if (!m_state.devices.decide(form.value("user_code"), allow, m_state.clock.now()))
        return activationPage(form.value("user_code"));
    DemoPage page(allow ? u"Device activated"_s : u"Access denied"_s);
    page.addText(u"Go back to your device. You can close this page."_s);
    return page.answer();
}

DemoAnswer DemoAuthPages::serviceKeys(const DemoRequest & /*request*/)
{
    DemoPage page(u"Service app keys"_s);
    page.beginForm(u"post"_s, u"/demo/service-keys"_s);
    QStringList services;
    for (const DemoAuthClient &client : std::as_const(m_state.clients)) {
        if (client.kind == DemoAuthClient::Kind::Service)
            services << utf8(client.id);
    }
    services.sort();
    page.addChoice(u"client_id"_s, u"Client ID"_s, services);
    page.addHidden(u"form_token"_s, utf8(m_formToken));
    page.addTextArea(u"jwk"_s, u"Public key (JWK)"_s, {});
    page.addButton(u"Add key"_s);
    page.endForm();
    return page.answer();
}

DemoAnswer DemoAuthPages::addServiceKey(const DemoRequest &request)
{
    const DemoForm form(request.body);
    // Another site can send a form here, but read nothing: neither this page nor its token.
    if (isCrossSite(request) || form.value("form_token") != m_formToken)
        return crossSitePage();
    if (!m_state.registerServiceKey(form.value("client_id"), form.value("jwk"))) {
        return errorPage(invalidRequest(
            u"That is no public key as a JWK with a 'kid', or the client ID is no service's."_s));
    }
    DemoPage page(u"Key added"_s);
    page.addText(
        u"The service app %1 can sign in with it now."_s.arg(utf8(form.value("client_id"))));
    return page.answer();
}

DemoAnswer DemoAuthPages::sendBack(const DemoAuthorization &authorization, bool allow)
{
    if (!allow) {
        return redirect(authorization,
                        {"access_denied", u"The resource owner denied the request."_s});
    }
    return redirect(authorization.redirectUri,
                    {{"code", m_state.codes.issue(authorization, m_state.clock.now())},
                     {"state", authorization.state},
                     {"iss", authorization.issuer}});
}

DemoAnswer DemoAuthPages::activationPage(const QByteArray &userCode)
{
    const auto grant = m_state.devices.pending(userCode, m_state.clock.now());
    if (grant) {
        DemoPage page(
            u"Allow %1 to use the demo org?"_s.arg(m_state.clients.value(grant->clientId).name));
        page.addText(
            u"Allow it only if your device shows the code %1. It asks for:"_s.arg(utf8(userCode)));
        page.addList(scopeTexts(grant->scopes));
        page.beginForm(u"post"_s, u"/activate"_s);
        page.addHidden(u"user_code"_s, utf8(userCode));
        addDecision(page);
        page.endForm();
        return page.answer();
    }
    DemoPage page(u"Activate your device"_s, userCode.isEmpty() ? 200 : 400);
    if (!userCode.isEmpty())
        page.addProblem(u"This code is wrong, has expired or has been used."_s);
    page.addText(u"Follow the instructions on your device to get an activation code."_s);
    page.beginForm(u"get"_s, u"/activate"_s);
    page.addField(u"user_code"_s, u"Activation code"_s, utf8(userCode));
    page.addButton(u"Next"_s);
    page.endForm();
    return page.answer();
}

} // namespace HookKeys
