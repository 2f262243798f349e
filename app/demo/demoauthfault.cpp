// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoauthfault.h"

#include "demojson.h"

namespace HookKeys {

DemoAnswer DemoAuthFault::answer() const
{
    DemoAnswer answer{status,
                      jsonObject({{"error", jsonString(QString::fromLatin1(error))},
                                  {"error_description", jsonString(description)}}),
                      {{"Cache-Control", "no-store"}, {"Pragma", "no-cache"}}};
    if (!dpopNonce.isEmpty())
        answer.headers.emplaceBack("dpop-nonce", dpopNonce);
    return answer;
}

DemoAuthFault invalidClient(const QString &description)
{
    return {"invalid_client", description, 401};
}

DemoAuthFault invalidGrant(const QString &description)
{
    return {"invalid_grant", description};
}

DemoAuthFault invalidRequest(const QString &description)
{
    return {"invalid_request", description};
}

DemoAuthFault invalidScope(const QString &description)
{
    return {"invalid_scope", description};
}

DemoAuthFault invalidProof(const QString &description)
{
    return {"invalid_dpop_proof", description};
}

} // namespace HookKeys
