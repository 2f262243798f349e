// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hookplaces.h"

#include "appkeycheck.h"
#include "callback.h"
#include "displaytext.h"
#include "oauthapp.h"
#include "orgurl.h"

#include <QPointer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

bool isTokenHook(const QString &type)
{
    return type == "com.okta.oauth2.tokens.transform"_L1;
}

bool isSamlHook(const QString &type)
{
    return type == "com.okta.saml.tokens.transform"_L1;
}

bool isRegistrationHook(const QString &type)
{
    return type == "com.okta.user.pre-registration"_L1;
}

/// What is said where nothing was found in all that hooks of @p type can hang on.
QString nothingCallsText(const QString &type)
{
    if (isTokenHook(type))
        return HookPlaces::tr("No rule of an authorization server calls this hook.");
    return isSamlHook(type) ? HookPlaces::tr("No app calls this hook.")
                            : HookPlaces::tr("No rule by which people register calls this hook.");
}

enum class Serving { No, Perhaps, Yes };

/// Whether the tokens of @p server, in the org at @p org, are to be had at @p tokenUrl.
Serving servesTokens(const AuthorizationServer &server, const QUrl &org, const QString &tokenUrl)
{
    const QUrl url(tokenUrl, QUrl::StrictMode);
    const QUrl issuer(server.issuer, QUrl::StrictMode);
    const QString path = url.path(QUrl::FullyEncoded);
    const bool isById = path == u"/oauth2/%1/v1/token"_s.arg(server.id);
    const bool isByIssuer =
        !server.issuer.isEmpty() && path == issuer.path(QUrl::FullyEncoded) + "/v1/token"_L1;
    if (!isById && !isByIssuer)
        return Serving::No;
    if (isServedBy(issuer, tokenUrl) || isServedBy(org, tokenUrl))
        return Serving::Yes;
    // The org may have other domains. An id is one of a kind, but each org has a "default".
    if (isById && server.id != "default"_L1)
        return Serving::Yes;
    // It has one domain of Okta's alone.
    const bool isOfOkta = isOktaHost(org.host()) || isOktaHost(issuer.host());
    return mayBeOwnDomain(tokenUrl) && !(isOfOkta && isOktaHost(url.host())) ? Serving::Perhaps
                                                                             : Serving::No;
}

/// The first of @p places by which @p hook is called for the tokens that it gets, as far as @p
/// serving; null if there is none.
const HookPlace *recursivePlace(const InlineHook &hook, const QList<HookPlace> &places,
                                const QUrl &org, Serving serving)
{
    const auto place = std::find_if(places.cbegin(), places.cend(), [&](const HookPlace &one) {
        return one.kind == HookPlace::Kind::TokenRule && one.isActive()
               && servesTokens(one.server, org, hook.tokenUrl) == serving;
    });
    return place == places.cend() ? nullptr : &*place;
}

} // namespace

bool HookPlace::isActive() const
{
    return caller.isActive && (kind == Kind::App || policy.isActive)
           && (kind != Kind::TokenRule || server.isActive);
}

QString HookPlace::text() const
{
    const QString name = displayText(caller.name);
    QString said;
    switch (kind) {
    case Kind::TokenRule:
        said = HookPlaces::tr("The rule “%1” of the policy “%2” of the authorization server “%3” "
                              "calls it.")
                   .arg(name, displayText(policy.name), displayText(server.name));
        break;
    case Kind::RegistrationRule:
        said = HookPlaces::tr("The rule “%1” of the policy “%2”, by which people register, calls "
                              "it.")
                   .arg(name, displayText(policy.name));
        break;
    case Kind::App:
        said = HookPlaces::tr("The app “%1” calls it.").arg(name);
        break;
    }
    return isActive() ? said : HookPlaces::tr("%1 It is not active.").arg(said);
}

QStringList HookPlacesReport::lines() const
{
    QStringList lines;
    for (const HookPlace &place : places)
        lines.append(place.text());
    lines += unseen;
    if (lines.isEmpty())
        lines.append(nothingCallsText(type));
    return lines;
}

QString hookPlacesScope(const QString &type)
{
    if (isTokenHook(type))
        return QString::fromLatin1(serversScope);
    if (isSamlHook(type))
        return QString::fromLatin1(appsScope);
    return isRegistrationHook(type) ? QString::fromLatin1(policiesScope) : QString();
}

std::optional<Finding> hookRecursion(const InlineHook &hook, const QList<HookPlace> &places,
                                     const QUrl &org)
{
    if (const HookPlace *place = recursivePlace(hook, places, org, Serving::Yes)) {
        return Finding{
            Severity::Problem,
            u"recursion"_s,
            HookPlaces::tr("It gets its tokens from the authorization server “%1”, whose "
                           "rule “%2” calls the hook: each call waits for another one until "
                           "the time is over. Give it the token URL of another server.")
                .arg(displayText(place->server.name), displayText(place->caller.name)),
            {}};
    }
    if (const HookPlace *place = recursivePlace(hook, places, org, Serving::Perhaps)) {
        return Finding{
            Severity::Warning,
            u"recursion-perhaps"_s,
            HookPlaces::tr("If %1 is a domain of this org, the hook gets its tokens from the "
                           "authorization server “%2”, whose rule “%3” calls it: each call waits "
                           "for another one until the time is over. Then give it the token URL of "
                           "another server.")
                .arg(displayText(QUrl(hook.tokenUrl).host()), displayText(place->server.name),
                     displayText(place->caller.name)),
            {}};
    }
    return {};
}

PendingCall HookPlaces::start(HookPlacesApi &api, const InlineHook &hook, QObject *context,
                              Callback<HookPlacesReport> done)
{
    const QPointer<HookPlaces> run(new HookPlaces(api, hook, context, std::move(done)));
    run->begin();
    return PendingCall([run] {
        if (run)
            run->m_call.cancel();
    });
}

HookPlaces::HookPlaces(HookPlacesApi &api, const InlineHook &hook, QObject *context,
                       Callback<HookPlacesReport> done)
    : QObject(context), m_api(api), m_hookId(hook.id),
      m_done(std::move(done)), m_report{.type = hook.type}
{
}

void HookPlaces::begin()
{
    if (isTokenHook(m_report.type)) {
        listServers();
    } else if (isRegistrationHook(m_report.type)) {
        listEnrollment();
    } else if (isSamlHook(m_report.type)) {
        listApps();
    } else {
        m_report.unseen.append(tr("HookKeys cannot see where hooks of this type hang."));
        later(this, [this] { finish(); });
    }
}

void HookPlaces::listServers()
{
    m_call = m_api.listServers(this, [this](const Result<QList<AuthorizationServer>> &servers) {
        if (servers) {
            m_servers = *servers;
            nextServer();
        } else if (passOver(servers.error(),
                            tr("It may not be seen which authorization servers call this hook."))) {
            finish();
        }
    });
}

void HookPlaces::nextServer()
{
    if (m_servers.isEmpty()) {
        finish();
        return;
    }
    m_server = m_servers.takeFirst();
    m_call = m_api.listServerPolicies(
        m_server.id, this, [this](const Result<QList<OrgPolicy>> &policies) {
            if (policies) {
                m_policies = *policies;
                nextServerPolicy();
            } else if (passOver(policies.error(),
                                tr("It may not be seen whether the authorization server “%1” "
                                   "calls this hook.")
                                    .arg(displayText(m_server.name)))) {
                nextServer();
            }
        });
}

void HookPlaces::nextServerPolicy()
{
    if (m_policies.isEmpty()) {
        nextServer();
        return;
    }
    m_policy = m_policies.takeFirst();
    m_call = m_api.listServerRules(
        m_server.id, m_policy.id, this, [this](const Result<QList<HookCaller>> &rules) {
            if (rules)
                add(HookPlace::Kind::TokenRule, *rules);
            else if (!passOver(rules.error(),
                               tr("It may not be seen whether the policy “%1” of "
                                  "the authorization server “%2” calls this hook.")
                                   .arg(displayText(m_policy.name), displayText(m_server.name))))
                return;
            nextServerPolicy();
        });
}

void HookPlaces::listEnrollment()
{
    m_call = m_api.listEnrollmentPolicies(this, [this](const Result<QList<OrgPolicy>> &policies) {
        if (policies) {
            m_policies = *policies;
            nextEnrollmentPolicy();
        } else if (passOver(policies.error(),
                            tr("It may not be seen which policies by which people register call "
                               "this hook."))) {
            finish();
        }
    });
}

void HookPlaces::nextEnrollmentPolicy()
{
    if (m_policies.isEmpty()) {
        finish();
        return;
    }
    m_policy = m_policies.takeFirst();
    m_call = m_api.listEnrollmentRules(
        m_policy.id, this, [this](const Result<QList<HookCaller>> &rules) {
            if (rules)
                add(HookPlace::Kind::RegistrationRule, *rules);
            else if (!passOver(rules.error(),
                               tr("It may not be seen whether the policy “%1” calls this hook.")
                                   .arg(displayText(m_policy.name))))
                return;
            nextEnrollmentPolicy();
        });
}

void HookPlaces::listApps()
{
    m_call = m_api.listApps(this, [this](const Result<QList<HookCaller>> &apps) {
        if (apps)
            add(HookPlace::Kind::App, *apps);
        else if (!passOver(apps.error(), tr("It may not be seen which apps call this hook.")))
            return;
        finish();
    });
}

void HookPlaces::add(HookPlace::Kind kind, const QList<HookCaller> &callers)
{
    for (const HookCaller &caller : callers) {
        if (caller.hookIds.contains(m_hookId))
            m_report.places.append(
                {.kind = kind, .server = m_server, .policy = m_policy, .caller = caller});
    }
}

/// Whether the run can go on without the answer in whose place @p error came: then @p unseen and
/// why stand in the report. If not, the run has ended.
bool HookPlaces::passOver(const Error &error, const QString &unseen)
{
    switch (error.kind) {
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound: // an org without the feature; or somebody deleted it meanwhile
    case ErrorKind::Malformed:
    case ErrorKind::Validation:
        m_report.unseen.append(tr("%1 %2", "what may not be seen; why").arg(unseen, error.summary));
        return true;
    default:
        finishWith(tl::unexpected(error));
        return false;
    }
}

void HookPlaces::finish()
{
    finishWith(m_report);
}

void HookPlaces::finishWith(const Result<HookPlacesReport> &result)
{
    endRun(this, m_done, result);
}

} // namespace HookKeys
