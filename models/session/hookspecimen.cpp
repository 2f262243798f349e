// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hookspecimen.h"

#include "displaytext.h"
#include "jws.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

QByteArray encodedForm(const QList<std::pair<QByteArray, QString>> &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields) {
        if (!form.isEmpty())
            form += '&';
        form += name + '=' + QUrl::toPercentEncoding(value);
    }
    return form;
}

} // namespace

HookSpecimen HookSpecimen::of(const InlineHook &hook, const QString &kid, const PrivateKey &key,
                              const QDateTime &now)
{
    constexpr qint64 lifetime = 300; // seconds
    const qint64 issued = now.toSecsSinceEpoch();
    const QJsonObject header{{"alg"_L1, QString::fromLatin1(key.algorithm())}, {"kid"_L1, kid}};
    const QJsonObject claims{{"iss"_L1, hook.clientId},
                             {"sub"_L1, hook.clientId},
                             {"aud"_L1, hook.tokenUrl},
                             {"iat"_L1, issued},
                             {"exp"_L1, issued + lifetime},
                             {"jti"_L1, QUuid::createUuid().toString(QUuid::WithoutBraces)}};
    HookSpecimen specimen{
        .tokenUrl = QUrl(hook.tokenUrl, QUrl::StrictMode),
        .header = QJsonDocument(header).toJson(),
        .claims = QJsonDocument(claims).toJson(),
        .assertion = signJws(header, QJsonDocument(claims).toJson(QJsonDocument::Compact), key),
        .form = {}};
    QList<std::pair<QByteArray, QString>> fields{{"grant_type", u"client_credentials"_s},
                                                 {"client_id", hook.clientId}};
    if (!hook.scope.isEmpty())
        fields.emplaceBack("scope", hook.scope);
    fields.emplaceBack("client_assertion_type",
                       u"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_s);
    fields.emplaceBack("client_assertion", QString::fromLatin1(specimen.assertion));
    specimen.form = encodedForm(fields);
    return specimen;
}

QString HookSpecimen::requestText() const
{
    return u"POST %1\nContent-Type: application/x-www-form-urlencoded\n\n%2"_s.arg(
        displayText(QString::fromLatin1(tokenUrl.toEncoded())), QString::fromLatin1(form));
}

} // namespace HookKeys
