// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demohookendpoint.h"

#include "demojson.h"
#include "demologtargets.h"
#include "demopaging.h"
#include "demostate.h"
#include "demowire.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr auto hookScopes = "inlineHooks";
constexpr int pageLimit = 50;

struct BehaviourName
{
    const char *name;
    DemoHookTarget::Behaviour behaviour;
};

constexpr std::array behaviours{
    BehaviourName{"ok", DemoHookTarget::Behaviour::Answer},
    BehaviourName{"refuse", DemoHookTarget::Behaviour::Refuse},
    BehaviourName{"fail", DemoHookTarget::Behaviour::Fail},
    BehaviourName{"slow", DemoHookTarget::Behaviour::Dawdle},
};

bool isJsonObject(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).isObject();
}

} // namespace

std::span<const DemoRoute<DemoHookEndpoint>> DemoHookEndpoint::routes()
{
    using Route = DemoRoute<DemoHookEndpoint>;
    static constexpr std::array all{
        Route{"GET", "inlineHooks", hookScopes, &DemoHookEndpoint::list},
        Route{"POST", "inlineHooks", hookScopes, &DemoHookEndpoint::create},
        Route{"GET", "inlineHooks/*", hookScopes, &DemoHookEndpoint::read},
        Route{"PUT", "inlineHooks/*", hookScopes, &DemoHookEndpoint::replace},
        Route{"DELETE", "inlineHooks/*", hookScopes, &DemoHookEndpoint::remove},
        Route{"POST", "inlineHooks/*/execute", hookScopes, &DemoHookEndpoint::execute},
        Route{"POST", "inlineHooks/*/lifecycle/activate", hookScopes, &DemoHookEndpoint::activate},
        Route{"POST", "inlineHooks/*/lifecycle/deactivate", hookScopes,
              &DemoHookEndpoint::deactivate},
        // Not Okta's: how the service that the hooks call is told what to do.
        Route{"GET", "demo/hook-target", hookScopes, &DemoHookEndpoint::readTarget},
        Route{"PUT", "demo/hook-target", hookScopes, &DemoHookEndpoint::setTarget},
        // Nor this: how the JWKS URL of one of the apps is told what to serve.
        Route{"PUT", "demo/jwks", hookScopes, &DemoHookEndpoint::setJwks},
    };
    return all;
}

DemoAnswer DemoHookEndpoint::list(const DemoCall &call) const
{
    const QList<DemoHook> all = m_state.store.hooks();
    QStringList ids;
    for (const DemoHook &hook : all)
        ids << hook.id;
    const DemoPaging page = DemoPaging::of(call.request, ids, pageLimit, pageLimit);
    QList<QByteArray> elements;
    for (const DemoHook &hook : all.mid(page.first, page.count))
        elements << hookJson(hook, call.request.baseUrl);
    return {200, jsonArray(elements), page.links};
}

DemoAnswer DemoHookEndpoint::create(const DemoCall &call) const
{
    if (const auto refused = mediaTypeRefusal(call.request))
        return *refused;
    return changed(call, u"created"_s,
                   parseHookChange(call.request.body).and_then([this](const DemoHookChange &hook) {
                       return m_state.store.createHook(hook.name, hook.type, hook.version,
                                                       hook.channel);
                   }));
}

DemoAnswer DemoHookEndpoint::read(const DemoCall &call) const
{
    const DemoResult<DemoHook> hook = m_state.store.hook(call.id());
    return hook ? DemoAnswer{200, hookJson(*hook, call.request.baseUrl), {}}
                : refusal(hook.error());
}

DemoAnswer DemoHookEndpoint::replace(const DemoCall &call) const
{
    if (const auto refused = mediaTypeRefusal(call.request))
        return *refused;
    return changed(
        call, u"updated"_s,
        parseHookChange(call.request.body).and_then([this, &call](const DemoHookChange &hook) {
            return m_state.store.replaceHook(call.id(), hook.name, hook.version, hook.channel);
        }));
}

DemoAnswer DemoHookEndpoint::remove(const DemoCall &call) const
{
    const DemoResult<DemoHook> hook = m_state.store.deleteHook(call.id());
    if (!hook)
        return refusal(hook.error());
    log(call, u"deleted"_s, *hook);
    return {204, {}, {}};
}

DemoAnswer DemoHookEndpoint::execute(const DemoCall &call) const
{
    if (const auto refused = mediaTypeRefusal(call.request))
        return *refused;
    const DemoResult<DemoHook> hook = m_state.store.hook(call.id());
    if (!hook)
        return refusal(hook.error());
    if (!isJsonObject(call.request.body))
        return refusal(statusFault(400));
    if (!hook->active) {
        return refusal(
            validationFault(u"inlineHook"_s, {u"inlineHook: The inline hook must be active"_s}));
    }
    const DemoHookRun run({.store = m_state.store,
                           .servers = m_state.servers,
                           .auth = m_auth,
                           .target = m_target,
                           .clock = m_state.clock,
                           .timeout = m_timeout},
                          m_state.baseUrl);
    const DemoHookRun::Outcome outcome = run.run(*hook, call.request.body);
    DemoAnswer answer;
    if (outcome.response) {
        answer.body = *outcome.response;
    } else {
        log(call, u"executed"_s, *hook, outcome.response.error().causes.value(0));
        answer = refusal(outcome.response.error());
    }
    answer.delay = outcome.delay;
    return answer;
}

DemoAnswer DemoHookEndpoint::activate(const DemoCall &call) const
{
    return changed(call, u"activated"_s, m_state.store.setHookActive(call.id(), true));
}

DemoAnswer DemoHookEndpoint::deactivate(const DemoCall &call) const
{
    return changed(call, u"deactivated"_s, m_state.store.setHookActive(call.id(), false));
}

DemoAnswer DemoHookEndpoint::readTarget(const DemoCall & /*call*/) const
{
    const auto named =
        std::ranges::find(behaviours, m_target.behaviour(), &BehaviourName::behaviour);
    return {200,
            jsonObject({{"behaviour", QByteArray("\"") + named->name + '"'},
                        {"calls", QByteArray::number(m_target.calls())}}),
            {}};
}

DemoAnswer DemoHookEndpoint::setTarget(const DemoCall &call) const
{
    if (const auto refused = mediaTypeRefusal(call.request))
        return *refused;
    const QString name =
        QJsonDocument::fromJson(call.request.body).object()[u"behaviour"_s].toString();
    for (const BehaviourName &each : behaviours) {
        if (name == QLatin1StringView(each.name)) {
            m_target.setBehaviour(each.behaviour);
            return readTarget(call);
        }
    }
    return refusal(validationFault(u"behaviour"_s,
                                   {u"behaviour: The field must be ok, refuse, fail or slow"_s}));
}

DemoAnswer DemoHookEndpoint::setJwks(const DemoCall &call) const
{
    if (const auto refused = mediaTypeRefusal(call.request))
        return *refused;
    if (!isJsonObject(call.request.body))
        return refusal(statusFault(400));
    m_state.jwks.setPage({.body = call.request.body});
    return {200, call.request.body, {}};
}

DemoAnswer DemoHookEndpoint::changed(const DemoCall &call, const QString &what,
                                     const DemoResult<DemoHook> &hook) const
{
    if (!hook)
        return refusal(hook.error());
    log(call, what, *hook);
    return {200, hookJson(*hook, call.request.baseUrl), {}};
}

void DemoHookEndpoint::log(const DemoCall &call, const QString &what, const DemoHook &hook,
                           const QString &failure) const
{
    m_state.log.add(call, {.type = u"inline_hook."_s + what,
                           .message = u"Inline hook %1"_s.arg(what),
                           .targets = {logTarget(hook)},
                           .failure = failure});
}

} // namespace HookKeys
