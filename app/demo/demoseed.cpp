// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoseed.h"

#include <QUuid>

namespace HookKeys {

using namespace Qt::StringLiterals;

namespace {

DemoKey seedKey(const QDateTime &now, const QString &name, int ageInHours, int unchangedForHours)
{
    const QDateTime wholeSeconds = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), Qt::UTC);
    const auto before = [&wholeSeconds](qint64 hours) {
        return wholeSeconds.addSecs(-3600 * hours - 977 * hours % 3600); // Not all on the minute.
    };
    return {newDemoId(u"HKY"_s),
            QUuid::createUuid().toString(QUuid::WithoutBraces),
            name,
            before(ageInHours),
            before(unchangedForHours),
            std::make_shared<DemoKeyPair>()};
}

DemoChannel keyChannel(const QString &uri, const QString &hookKeyId)
{
    return {.type = u"OAUTH"_s,
            .version = u"1.0.0"_s,
            .uri = uri,
            .method = u"POST"_s,
            .headers = {},
            .authSchemeKey = {},
            .clientId = newDemoId(u"0oa"_s),
            .tokenUrl = u"https://id.example.com/oauth2/v1/token"_s,
            .authType = u"private_key_jwt"_s,
            .scope = {},
            .hookKeyId = hookKeyId};
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

} // namespace

DemoContents demoSeed(const QDateTime &now)
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
    contents.hooks = {
        seedHook(enrichment, u"Token enrichment"_s, u"com.okta.oauth2.tokens.transform"_s, true,
                 keyChannel(u"https://hooks.example.com/okta/tokens"_s, enrichment.id)),
        seedHook(partner, u"Partner tokens"_s, u"com.okta.oauth2.tokens.transform"_s, true,
                 keyChannel(u"https://partner.example.net/hooks/token"_s, partner.id)),
        seedHook(partner, u"Partner SAML attributes"_s, u"com.okta.saml.tokens.transform"_s, true,
                 keyChannel(u"https://partner.example.net/hooks/saml"_s, partner.id)),
        seedHook(legacy, u"Legacy password import"_s, u"com.okta.user.credential.password.import"_s,
                 false, keyChannel(u"https://directory.example.com/okta/verify"_s, legacy.id)),
        seedHook(telephony, u"SMS and voice provider"_s, u"com.okta.telephony.provider"_s, true,
                 headerChannel(u"https://telephony.example.com/send"_s))};
    return contents;
}

} // namespace HookKeys
