// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oktainlinehooksapi.h"

#include "displaytext.h"
#include "jsontext.h"
#include "oktacall.h"
#include "oktajson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

QStringList hookPath(const QString &id)
{
    return {u"api"_s, u"v1"_s, u"inlineHooks"_s, id};
}

/// The one member @p name of the object @p json; empty if there is none or more than one.
QByteArrayView onlyMember(QByteArrayView json, QLatin1StringView name)
{
    const QList<JsonMember> members = jsonMembers(json);
    const auto isCalled = [name](const JsonMember &one) {
        return one.name == name;
    };
    if (std::ranges::count_if(members, isCalled) != 1)
        return {};
    return std::ranges::find_if(members, isCalled)->value;
}

} // namespace

QByteArray withHookKey(const QByteArray &received, const QString &hookKeyId)
{
    const QByteArrayView channel = onlyMember(received, "channel"_L1);
    const QByteArrayView key = onlyMember(onlyMember(channel, "config"_L1), "hookKeyId"_L1);
    if (!key.startsWith('"'))
        return {};
    QByteArray changed = received;
    return changed.replace(key.data() - received.constData(), key.size(),
                           jsonString(hookKeyId).toLatin1());
}

PendingCall OktaInlineHooksApi::readHook(const QString &id, QObject *context,
                                         Callback<InlineHookDocument> done)
{
    return ask<InlineHookDocument>(&m_transport, {.path = hookPath(id)}, Subject::Hook, context,
                                   std::move(done), parseInlineHook);
}

PendingCall OktaInlineHooksApi::repointHook(const InlineHookDocument &seen,
                                            const QString &hookKeyId, QObject *context,
                                            Callback<InlineHook> done)
{
    const QByteArray body = withHookKey(seen.received, hookKeyId);
    if (body.isEmpty() || !seen.hook.signsWithKey()) {
        postError<InlineHook>(
            context, done, ErrorKind::Validation,
            tr("The inline hook “%1” does not sign with a hook key, so it cannot be given another. "
               "Nothing was sent.")
                .arg(displayText(seen.hook.label())));
        return {};
    }
    const auto parse = [](const QByteArray &answer, const QString &host) {
        return parseInlineHook(answer, host).map([](const InlineHookDocument &document) {
            return document.hook;
        });
    };
    return ask<InlineHook>(
        &m_transport, {.method = HttpMethod::Put, .path = hookPath(seen.hook.id), .body = body},
        Subject::Hook, context, std::move(done), parse);
}

PendingCall OktaInlineHooksApi::executeHook(const QString &id, const QByteArray &payload,
                                            QObject *context, Callback<QByteArray> done)
{
    const auto parse = [](const QByteArray &answer, const QString &) -> Result<QByteArray> {
        return answer;
    };
    return ask<QByteArray>(&m_transport,
                           {.method = HttpMethod::Post,
                            .path = hookPath(id) + QStringList(u"execute"_s),
                            .body = payload},
                           Subject::Hook, context, std::move(done), parse);
}

} // namespace HookKeys
