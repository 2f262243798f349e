// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoseed.h"

#include "demologtargets.h"

#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

// The authorization server that issues the tokens with which the hooks' services are called.
constexpr auto hookServerId = "ausdemohooks00000001";

QString tokenType()
{
    return u"com.okta.oauth2.tokens.transform"_s;
}

DemoKey seedKey(const QDateTime &now, const QString &name, int ageInHours, int unchangedForHours)
{
    const QDateTime whole = wholeSeconds(now);
    const auto before = [&whole](qint64 hours) {
        return whole.addSecs(-3600 * hours - 977 * hours % 3600); // Not all on the minute.
    };
    return {newDemoId(u"HKY"_s),
            QUuid::createUuid().toString(QUuid::WithoutBraces),
            name,
            before(ageInHours),
            before(unchangedForHours),
            DemoKeyPair::ofSeed()};
}

/// The URL of the token endpoint of the authorization server @p id.
QString tokenUrl(const QString &baseUrl, const QString &id)
{
    return u"%1/oauth2/%2/v1/token"_s.arg(baseUrl, id);
}

DemoChannel keyChannel(const QString &uri, const QString &hookKeyId, const QString &tokenUrl)
{
    return {.type = u"OAUTH"_s,
            .version = u"1.0.0"_s,
            .uri = uri,
            .method = u"POST"_s,
            .headers = {},
            .authSchemeKey = {},
            .clientId = newDemoId(u"0oa"_s),
            .tokenUrl = tokenUrl,
            .authType = u"private_key_jwt"_s,
            .scope = {},
            .hookKeyId = hookKeyId};
}

DemoChannel secretChannel(const QString &uri, const QString &tokenUrl)
{
    DemoChannel channel = keyChannel(uri, {}, tokenUrl);
    channel.authType = u"client_secret_post"_s;
    channel.clientId = u"fraud-check"_s;
    channel.scope = u"registrations"_s;
    return channel;
}

DemoChannel headerChannel(const QString &uri)
{
    return {.type = u"HTTP"_s,
            .version = u"1.0.0"_s,
            .uri = uri,
            .method = u"POST"_s,
            .headers = {{u"X-Region"_s, u"eu-central"_s}},
            .authSchemeKey = u"Authorization"_s,
            .clientId = {},
            .tokenUrl = {},
            .authType = {},
            .scope = {},
            .hookKeyId = {}};
}

DemoHook seedHook(const DemoKey &like, const QString &name, const QString &type, bool active,
                  const DemoChannel &channel)
{
    // An admin makes the key first, and the hook that uses it soon after.
    const QDateTime created = like.created.addSecs(1234);
    return {newDemoId(u"cal"_s), active, name, type, u"1.0.0"_s, channel, created, created};
}

QString idOfHook(const DemoContents &contents, const QString &name)
{
    return std::ranges::find(contents.hooks, name, &DemoHook::name)->id;
}

DemoRule seedRule(const QString &name, const QString &hookId)
{
    return {newDemoId(u"0pr"_s), name, hookId};
}

} // namespace

DemoContents demoSeed(const QDateTime &now, const QString &baseUrl)
{
    constexpr int day = 24;
    const DemoKey enrichment =
        seedKey(now, u"token-enrichment-prod"_s, 1461 * day + 5, 1461 * day + 5);
    const DemoKey partner = seedKey(now, u"partner-api"_s, 1207 * day + 5, 610 * day + 2);
    const DemoKey legacy = seedKey(now, u"legacy-password-import"_s, 1104 * day + 3, 1098 * day);
    const DemoKey telephony = seedKey(now, u"telephony-gateway"_s, 76 * day + 6, 76 * day + 6);

    DemoContents contents;
    contents.keys = {enrichment,
                     partner,
                     legacy,
                     seedKey(now, u"payroll-sync"_s, 902 * day + 4, 902 * day + 4),
                     seedKey(now, u"CRM webhook"_s, 731 * day + 1, 415 * day + 6),
                     seedKey(now, u"token-enrichment-staging"_s, 540 * day + 9, 540 * day + 9),
                     seedKey(now, u"signup-fraud-check"_s, 371 * day + 7, 371 * day + 7),
                     seedKey(now, u"HR Zürich"_s, 264 * day + 2, 264 * day + 2),
                     seedKey(now, u"data-warehouse"_s, 141 * day + 8, 60 * day + 3),
                     telephony,
                     seedKey(now, u"partner-api-next"_s, 19 * day + 4, 19 * day + 4),
                     seedKey(now, u"qa-sandbox"_s, 2 * day + 1, 2 * day + 1)};

    const QString service = baseUrl + u"/demo/hook-target/"_s;
    const QString ourTokens = tokenUrl(baseUrl, QString::fromLatin1(hookServerId));
    const QString otherTokens = u"https://id.example.com/oauth2/v1/token"_s;
    contents.hooks = {
        seedHook(enrichment, u"Token enrichment"_s, tokenType(), true,
                 keyChannel(service + u"tokens"_s, enrichment.id, ourTokens)),
        seedHook(partner, u"Partner tokens"_s, tokenType(), true,
                 keyChannel(service + u"partner-tokens"_s, partner.id, ourTokens)),
        seedHook(partner, u"Partner SAML attributes"_s, u"com.okta.saml.tokens.transform"_s, true,
                 keyChannel(service + u"partner-saml"_s, partner.id, ourTokens)),
        seedHook(
            legacy, u"Legacy password import"_s, u"com.okta.user.credential.password.import"_s,
            false,
            keyChannel(u"https://directory.example.com/okta/verify"_s, legacy.id, otherTokens)),
        seedHook(telephony, u"SMS and voice provider"_s, u"com.okta.telephony.provider"_s, true,
                 headerChannel(u"https://telephony.example.com/send"_s)),
        seedHook(
            legacy, u"Employee import"_s, u"com.okta.import.transform"_s, true,
            keyChannel(u"https://directory.example.com/okta/import"_s, legacy.id, otherTokens)),
        seedHook(telephony, u"Fraud check"_s, u"com.okta.user.pre-registration"_s, true,
                 secretChannel(u"https://fraud.example.net/okta/register"_s,
                               u"https://fraud.example.net/token"_s)),
        // It gets its tokens where its own tokens come from: that can never end well.
        seedHook(legacy, u"Session claims"_s, tokenType(), true,
                 keyChannel(service + u"sessions"_s, legacy.id, tokenUrl(baseUrl, u"default"_s)))};
    return contents;
}

DemoServers demoServers(const DemoContents &contents, const QDateTime &now)
{
    constexpr int days = 1500;
    const DemoPolicy access{
        .id = newDemoId(u"00p"_s),
        .name = u"Default Policy"_s,
        .rules = {seedRule(u"Employees"_s, idOfHook(contents, u"Token enrichment"_s)),
                  seedRule(u"Partners"_s, idOfHook(contents, u"Partner tokens"_s)),
                  seedRule(u"Long sessions"_s, idOfHook(contents, u"Session claims"_s)),
                  seedRule(u"Everybody else"_s, {})}};
    const DemoPolicy services{
        .id = newDemoId(u"00p"_s), .name = u"Services"_s, .rules = {seedRule(u"Hooks"_s, {})}};
    const DemoPolicy registration{
        .id = newDemoId(u"rst"_s),
        .name = u"Default Policy"_s,
        .rules = {seedRule(u"Catch-all Rule"_s, idOfHook(contents, u"Fraud check"_s))}};
    return {.servers = {{.id = u"default"_s, .name = u"default"_s, .policies = {access}},
                        {.id = QString::fromLatin1(hookServerId),
                         .name = u"Hook services"_s,
                         .policies = {services}}},
            .enrollmentPolicies = {registration},
            .domains = {u"login.demo.example"_s},
            .created = wholeSeconds(now.addDays(-days))};
}

QList<DemoApp> demoApps(const DemoContents &contents, const QString &baseUrl)
{
    QList<DemoApp> apps;
    for (const DemoHook &hook : contents.hooks) {
        const auto key = std::ranges::find(contents.keys, hook.channel.hookKeyId, &DemoKey::id);
        if (key == contents.keys.cend() || !hook.channel.tokenUrl.startsWith(baseUrl))
            continue;
        apps << DemoApp{.id = hook.channel.clientId,
                        .label = hook.name,
                        .created = key->created,
                        .lastUpdated = hook.created,
                        .clientId = hook.channel.clientId,
                        .keys = {{.id = newDemoId(u"pks"_s),
                                  .kid = key->keyId,
                                  .created = hook.created,
                                  .lastUpdated = hook.created,
                                  .pair = key->pair}}};
    }
    const QDateTime created = contents.hooks.constFirst().created;
    apps << DemoApp{.id = newDemoId(u"0oa"_s),
                    .label = u"Partner wiki"_s,
                    .kind = DemoApp::Kind::Saml,
                    .created = created,
                    .lastUpdated = created,
                    .inlineHooks = {idOfHook(contents, u"Partner SAML attributes"_s)}};
    // Whoever has this one keeps its keys at an address of their own.
    const auto published = std::ranges::find(apps, u"Session claims"_s, &DemoApp::label);
    published->jwksUri = baseUrl + QLatin1StringView(DemoJwks::path);
    return apps;
}

QList<DemoLogEvent> demoEvents(const DemoContents &contents, const QDateTime &now)
{
    const QDateTime kept = now.addDays(-DemoLog::daysKept);
    QList<DemoLogEvent> events;
    const auto add = [&](const QString &type, const QString &message, const DemoLogTarget &target,
                         const QDateTime &published) {
        if (published < kept)
            return;
        events << DemoLogEvent{.type = type,
                               .message = message,
                               .targets = {target},
                               .actor = demoAdmin(),
                               .requestId = QUuid::createUuid().toString(QUuid::Id128).toLatin1(),
                               .requestUri = "/api/v1",
                               .userAgent = "Mozilla/5.0",
                               .published = published};
    };
    for (const DemoKey &key : contents.keys) {
        add(u"system.hook.key.created"_s, u"Hook key created"_s, logTarget(key), key.created);
        if (key.lastUpdated != key.created)
            add(u"system.hook.key.updated"_s, u"Hook key updated"_s, logTarget(key),
                key.lastUpdated);
    }
    for (const DemoHook &hook : contents.hooks)
        add(u"inline_hook.created"_s, u"Inline hook created"_s, logTarget(hook), hook.created);
    add(u"inline_hook.executed"_s, u"Inline hook executed"_s, logTarget(contents.hooks.constLast()),
        wholeSeconds(now).addDays(-1));
    events.last().failure = u"The service did not answer in time."_s;
    std::ranges::stable_sort(events, {}, &DemoLogEvent::published);
    return events;
}

void seed(DemoState &state)
{
    const QDateTime now = state.clock.now();
    const QString baseUrl = QString::fromLatin1(state.baseUrl);
    const DemoContents contents = demoSeed(now, baseUrl);
    state.store.add(contents);
    state.servers = demoServers(contents, now);
    QList<DemoApp> apps = demoApps(contents, baseUrl);
    for (DemoApp &app : apps) {
        if (!app.jwksUri.isEmpty())
            state.jwks.setKeys(std::exchange(app.keys, {}));
    }
    state.apps.setJwks(&state.jwks);
    state.apps.add(apps);
    for (const DemoLogEvent &event : demoEvents(contents, now))
        state.log.addPast(event);
}

} // namespace HookKeys
