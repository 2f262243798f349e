// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hooktrial.h"

#include "callback.h"
#include "displaytext.h"
#include "keychanges.h"
#include "orgsession.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

QJsonObject examplePerson()
{
    return {{u"id"_s, u"00u0000000000000000"_s},
            {u"passwordChanged"_s, u"2026-01-02T03:04:05.000Z"_s},
            {u"profile"_s, QJsonObject{{u"login"_s, u"ada@example.com"_s},
                                       {u"firstName"_s, u"Ada"_s},
                                       {u"lastName"_s, u"Example"_s},
                                       {u"locale"_s, u"en_US"_s},
                                       {u"timeZone"_s, u"Europe/Berlin"_s}}}};
}

QJsonObject tokenData()
{
    const QJsonObject protocol{{u"type"_s, u"OAUTH2.0"_s},
                               {u"request"_s, QJsonObject{{u"scope"_s, u"openid"_s},
                                                          {u"response_mode"_s, u"query"_s},
                                                          {u"response_type"_s, u"code"_s},
                                                          {u"state"_s, u"example"_s}}},
                               {u"client"_s, QJsonObject{{u"id"_s, u"0oa0000000000000000"_s},
                                                         {u"name"_s, u"Example app"_s},
                                                         {u"type"_s, u"PUBLIC"_s}}}};
    const QJsonObject lifetime{{u"expiration"_s, 3600}};
    return {{u"context"_s, QJsonObject{{u"protocol"_s, protocol}, {u"user"_s, examplePerson()}}},
            {u"identity"_s,
             QJsonObject{{u"claims"_s, QJsonObject{{u"sub"_s, examplePerson()[u"id"_s]}}},
                         {u"token"_s, QJsonObject{{u"lifetime"_s, lifetime}}}}},
            {u"access"_s, QJsonObject{{u"claims"_s, QJsonObject{{u"sub"_s, u"ada@example.com"_s}}},
                                      {u"token"_s, QJsonObject{{u"lifetime"_s, lifetime}}},
                                      {u"scopes"_s, QJsonObject{}}}}};
}

QJsonObject samlData()
{
    const QJsonObject department{
        {u"attributes"_s,
         QJsonObject{{u"NameFormat"_s, u"urn:oasis:names:tc:SAML:2.0:attrname-format:basic"_s}}},
        {u"attributeValues"_s, QJsonArray{QJsonObject{{u"value"_s, u"Example"_s}}}}};
    return {{u"context"_s,
             QJsonObject{{u"protocol"_s,
                          QJsonObject{{u"type"_s, u"SAML2.0"_s},
                                      {u"issuer"_s, QJsonObject{{u"name"_s, u"Example app"_s}}}}},
                         {u"user"_s, examplePerson()}}},
            {u"assertion"_s,
             QJsonObject{{u"subject"_s, QJsonObject{{u"nameId"_s, u"ada@example.com"_s}}},
                         {u"claims"_s, QJsonObject{{u"department"_s, department}}},
                         {u"lifetime"_s, QJsonObject{{u"expiration"_s, 300}}}}}};
}

QJsonObject importData()
{
    return {{u"context"_s,
             QJsonObject{{u"conflicts"_s, QJsonArray{}},
                         {u"application"_s, QJsonObject{{u"name"_s, u"example"_s},
                                                        {u"label"_s, u"Example directory"_s},
                                                        {u"status"_s, u"ACTIVE"_s}}}}},
            {u"action"_s, QJsonObject{{u"result"_s, u"CREATE_USER"_s}}},
            {u"appUser"_s, QJsonObject{{u"profile"_s, examplePerson()[u"profile"_s]}}},
            {u"user"_s, QJsonObject{{u"profile"_s, examplePerson()[u"profile"_s]}}}};
}

QJsonObject telephonyData()
{
    return {{u"context"_s, QJsonObject{}},
            {u"userProfile"_s, examplePerson()[u"profile"_s]},
            {u"messageProfile"_s, QJsonObject{{u"msgTemplate"_s, u"Your code is 000000."_s},
                                              {u"phoneNumber"_s, u"+15555550100"_s},
                                              {u"otpExpires"_s, u"2026-01-02T03:09:05.000Z"_s},
                                              {u"deliveryChannel"_s, u"SMS"_s},
                                              {u"otpCode"_s, u"000000"_s},
                                              {u"locale"_s, u"EN-US"_s}}}};
}

QJsonObject passwordData()
{
    return {{u"context"_s,
             QJsonObject{{u"credential"_s, QJsonObject{{u"username"_s, u"ada@example.com"_s},
                                                       {u"password"_s, u"not-a-password"_s}}}}},
            {u"action"_s, QJsonObject{{u"credential"_s, u"UNVERIFIED"_s}}}};
}

QJsonObject registrationData()
{
    return {{u"context"_s, QJsonObject{{u"user"_s, examplePerson()}}},
            {u"userProfile"_s, examplePerson()[u"profile"_s]},
            {u"action"_s, u"ALLOW"_s}};
}

struct PayloadExample
{
    QLatin1StringView type;
    QJsonObject (*data)() = nullptr;
};

constexpr std::array payloadExamples = {
    PayloadExample{"com.okta.oauth2.tokens.transform"_L1, tokenData},
    PayloadExample{"com.okta.saml.tokens.transform"_L1, samlData},
    PayloadExample{"com.okta.import.transform"_L1, importData},
    PayloadExample{"com.okta.telephony.provider"_L1, telephonyData},
    PayloadExample{"com.okta.user.credential.password.import"_L1, passwordData},
    PayloadExample{"com.okta.user.pre-registration"_L1, registrationData},
};

/// Okta's own codes of an execution, which changes nothing in the org.
QString whyItFailed(const Error &error)
{
    QString why;
    if (error.code == "E0000134"_L1)
        why = HookTrial::tr("Okta could not get an answer that it understands.");
    else if (error.code == "E0000135"_L1)
        why = HookTrial::tr("The service refused the call.");
    else if (error.code == "E0000137"_L1)
        why = HookTrial::tr("The service did not answer within Okta's time.");
    else
        return error.explanation();
    for (const QString &cause : error.causes)
        why += u'\n' + displayText(cause);
    return why;
}

} // namespace

QString HookTrialOutcome::text() const
{
    const QString seconds = QLocale().toString(double(took.count()) / 1000, 'f', 1);
    const auto most = int(std::chrono::duration_cast<std::chrono::seconds>(limit).count());
    if (error) {
        return HookTrial::tr("It failed after %1 s; Okta gives it %2 s. %3")
            .arg(seconds)
            .arg(most)
            .arg(whyItFailed(*error));
    }
    QString text =
        HookTrial::tr("The service answered %1 s after it was asked for; Okta gives it %2 s.")
            .arg(seconds)
            .arg(most);
    if (took > limit) {
        text += u' ' + HookTrial::tr("That is too long, but the way from here to Okta is in it.");
    }
    return text;
}

void HookTrial::start(const OrgSession &session, InlineHooksApi &hooks, const QString &id,
                      const QByteArray &payload, QObject *context, Callback<HookTrialOutcome> done)
{
    if (const QString block = session.changes()->writeBlock(); !block.isEmpty()) {
        postError<HookTrialOutcome>(context, done, ErrorKind::ReadOnly, block);
        return;
    }
    QJsonParseError parsed;
    if (!QJsonDocument::fromJson(payload, &parsed).isObject()) {
        postError<HookTrialOutcome>(
            context, done, ErrorKind::Validation,
            tr("What is to be sent is no JSON object, so nothing was sent. Mind character %1.")
                .arg(parsed.offset));
        return;
    }
    auto *trial = new HookTrial(context, std::move(done));
    trial->m_time.start();
    hooks.executeHook(id, payload, trial,
                      [trial](const Result<QByteArray> &answer) { trial->answered(answer); });
}

HookTrial::HookTrial(QObject *context, Callback<HookTrialOutcome> done)
    : QObject(context), m_done(std::move(done))
{
}

void HookTrial::answered(const Result<QByteArray> &answer)
{
    HookTrialOutcome outcome;
    outcome.took = std::chrono::milliseconds(m_time.elapsed());
    if (answer)
        outcome.answer = *answer;
    else
        outcome.error = answer.error();
    endRun<HookTrialOutcome>(this, m_done, outcome);
}

QByteArray hookPayload(const QString &type, const QDateTime &time)
{
    QJsonObject data;
    for (const PayloadExample &example : payloadExamples) {
        if (type == example.type)
            data = example.data();
    }
    const QJsonObject payload{{u"eventId"_s, u"00000000-0000-4000-8000-000000000000"_s},
                              {u"eventTime"_s, time.toUTC().toString(Qt::ISODateWithMs)},
                              {u"eventType"_s, type},
                              {u"eventTypeVersion"_s, u"1.0"_s},
                              {u"contentType"_s, u"application/json"_s},
                              {u"cloudEventVersion"_s, u"0.1"_s},
                              {u"source"_s, u"https://hookkeys.invalid/trial"_s},
                              {u"data"_s, data}};
    return QJsonDocument(payload).toJson();
}

} // namespace HookKeys
