// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenanswers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// @p name as it is written in all ways: access_token, accessToken, Access-Token.
QString bareName(const QString &name)
{
    return name.toLower().remove(u'_').remove(u'-');
}

/// Whether the member @p name of @p object has a token. A "token" alone may be any other one.
bool isToken(const QJsonObject &object, const QString &name)
{
    const QString bare = bareName(name);
    const QStringList names = object.keys();
    const bool isOfOAuth = std::ranges::any_of(names, [](const QString &each) {
        return bareName(each) == "tokentype"_L1 || bareName(each) == "expiresin"_L1;
    });
    return !object.value(name).toString().isEmpty()
           && (bare == "accesstoken"_L1 || bare == "idtoken"_L1
               || (bare == "token"_L1 && isOfOAuth));
}

/// Whether there is one in @p root.
bool holdsToken(const QJsonValue &root)
{
    QList<QJsonValue> open{root}; // and no recursion, however deep it is
    while (!open.isEmpty()) {
        const QJsonValue value = open.takeLast();
        const QJsonArray list = value.toArray();
        for (const auto &each : list)
            open.append(each);
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (isToken(object, member.key()))
                return true;
            open.append(member.value());
        }
    }
    return false;
}

} // namespace

QJsonObject answerFields(const QByteArray &body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body);
    if (!json.isNull())
        return json.object();
    static const QRegularExpression form(uR"(\A[\w.-]+=[^&\s<>]*(?:&[\w.-]+=[^&\s<>]*)*\z)"_s);
    QString text = QString::fromUtf8(body.trimmed());
    if (!form.match(text).hasMatch())
        return {};
    QJsonObject fields;
    const auto items = QUrlQuery(text.replace(u'+', u' ')).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        fields.insert(name, value);
    return fields;
}

bool holdsToken(const QByteArray &body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body);
    if (!json.isNull())
        return holdsToken(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()));
    // A web page may speak of tokens: what has the form of an answer counts alone.
    static const QRegularExpression form(
        uR"(\A\s*(?:[\w.-]+=[^&\s]*&)*(?:access|id)_?token=[^&\s]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression xml(
        uR"(<(?:[\w.-]+:)?(?:access|id)[_-]?token(?:\s[^<>]*)?>\s*[^<\s])"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression jwt(
        uR"(\A\s*"?ey[\w-]+\.[\w-]+\.[\w-]+(?:\.[\w-]*\.[\w-]+)?"?\s*\z)"_s);
    const QString text = QString::fromUtf8(body);
    return form.match(text).hasMatch() || xml.match(text).hasMatch() || jwt.match(text).hasMatch();
}

} // namespace HookKeys
