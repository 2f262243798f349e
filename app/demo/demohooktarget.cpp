// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demohooktarget.h"

#include "demofault.h"
#include "demowire.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// A service has its own words for what is wrong.
DemoAnswer failure(int status, const QByteArray &words)
{
    return {status, R"({"error":{"errorSummary":")" + words + R"("}})", {}};
}

} // namespace

bool DemoHookTarget::owns(const QString &path)
{
    return path.startsWith(u"/demo/hook-target/"_s);
}

DemoAnswer DemoHookTarget::answer(const DemoRequest &request)
{
    if (request.method != "POST") {
        const DemoFault fault = statusFault(405);
        return {fault.status, fault.json(), {{"Allow", "POST"}}};
    }
    const bool isBearer = request.authorization.left(7).toLower() == "bearer ";
    if (request.authorization.isEmpty() || (isBearer && !m_auth.admit(request)))
        return failure(401, "The service does not know who calls it.");
    ++m_calls;
    switch (m_behaviour) {
    case Behaviour::Refuse:
        return failure(400, "The service was told to refuse.");
    case Behaviour::Fail:
        return failure(500, "The service was told to fail.");
    default:
        break;
    }
    const QString type = QJsonDocument::fromJson(request.body).object()[u"eventType"_s].toString();
    DemoAnswer answer{200, hookResponseJson(type), {}};
    if (m_behaviour == Behaviour::Dawdle)
        answer.delay = dawdling;
    return answer;
}

} // namespace HookKeys
