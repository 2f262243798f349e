// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenanswer.h"

#include "jsontext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace HookKeys {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype longestToken = qsizetype(64) * 1024;

/// Whether @p token can stand in a header (RFC 6750, 2.1, is stricter) and in a JSON string as it
/// is.
bool isToken(QByteArrayView token)
{
    return !token.isEmpty() && token.size() <= longestToken
           && std::all_of(token.begin(), token.end(),
                          [](char c) { return c > ' ' && c <= '~' && c != '"' && c != '\\'; });
}

/// The value of the one string member @p name of @p body, which is overwritten with x there, so
/// that no parser copies it. An empty one if there is none; nothing if it is something else.
std::optional<Secret> takeSecret(QByteArray &body, QStringView name)
{
    std::optional<Secret> taken = Secret();
    bool odd = false;
    const QList<JsonMember> members = jsonMembers(body);
    for (const JsonMember &member : members) {
        if (member.name != name || member.value == QByteArrayView("null"))
            continue;
        const QByteArrayView quoted = member.value;
        const QByteArrayView text =
            quoted.size() >= 2 && quoted.front() == '"' && quoted.back() == '"'
                ? quoted.sliced(1).chopped(1)
                : QByteArrayView();
        odd = odd || !taken->isEmpty() || !isToken(text);
        const qsizetype at = quoted.data() - body.constData();
        taken = Secret(text.toByteArray());
        const qsizetype size = quoted.size() - 2;
        if (size > 0)
            std::fill_n(body.data() + at + 1, size, 'x');
    }
    return odd ? std::nullopt : taken;
}

std::optional<std::chrono::seconds> lifetime(const QJsonValue &value)
{
    constexpr auto longest = double(std::chrono::seconds(24h).count());
    if (value.isUndefined() || value.isNull())
        return 1h;
    const double seconds = secondsIn(value).value_or(0);
    if (seconds <= 0)
        return std::nullopt;
    // Never none: that would be renewed before it was used, again and again.
    return std::chrono::seconds(qint64(std::clamp(seconds, 1.0, longest)));
}

QByteArray typeOf(const QJsonValue &value)
{
    for (const auto *known : {"Bearer", "DPoP"}) {
        if (value.toString().compare(QLatin1StringView(known), Qt::CaseInsensitive) == 0)
            return known;
    }
    return {};
}

} // namespace

std::optional<double> secondsIn(const QJsonValue &value)
{
    bool read = value.isDouble();
    const double seconds = value.isString() ? value.toString().toDouble(&read) : value.toDouble();
    if (!read || !std::isfinite(seconds))
        return std::nullopt;
    return seconds;
}

Result<TokenAnswer> takeTokenAnswer(QByteArray &body, const QString &host)
{
    body.detach();
    std::optional<Secret> accessToken = takeSecret(body, u"access_token");
    std::optional<Secret> refreshToken = takeSecret(body, u"refresh_token");
    static_cast<void>(takeSecret(body, u"id_token"));
    static_cast<void>(takeSecret(body, u"device_secret"));
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonObject object = document.object();
    TokenAnswer answer;
    answer.tokenType = typeOf(object.value("token_type"_L1));
    const std::optional<std::chrono::seconds> expiresIn = lifetime(object.value("expires_in"_L1));
    if (!document.isObject() || !accessToken || accessToken->isEmpty() || !refreshToken
        || answer.tokenType.isEmpty() || !expiresIn) {
        return failure(ErrorKind::Malformed,
                       TokenAnswer::tr("%1 answered the sign-in with something that is no token. "
                                       "Check the org's URL and whether a proxy stands between.")
                           .arg(host));
    }
    answer.accessToken = std::move(*accessToken);
    answer.refreshToken = std::move(*refreshToken);
    answer.expiresIn = *expiresIn;
    answer.scopes = object.value("scope"_L1).toString().split(u' ', Qt::SkipEmptyParts);
    return answer;
}

} // namespace HookKeys
