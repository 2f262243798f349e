// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "issuedtoken.h"

#include "jsontext.h"
#include "signedtoken.h"
#include "tokenclaims.h"
#include "tokenkey.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

bool isIssuedToken(const SignedToken &token)
{
    const QString issuer = token.claims.value("iss"_L1).toString();
    return (issuer.startsWith("https://"_L1) || issuer.startsWith("http://"_L1))
           && token.claims.value("sub"_L1) != token.claims.value("iss"_L1);
}

QList<Finding> judgeIssuedToken(const SignedToken &token, const QDateTime &now)
{
    static const QStringList ofTime{
        u"exp"_s,          u"exp-past"_s,   u"exp-type"_s,    u"exp-order"_s, u"iat"_s,
        u"iat-type"_s,     u"iat-future"_s, u"nbf"_s,         u"nbf-type"_s,  u"nbf-future"_s,
        u"milliseconds"_s, u"clock-skew"_s, u"exp-duration"_s};
    QList<Finding> findings = judgeClaims(token, nullptr, {}, now);
    findings.removeIf([](const Finding &one) { return !ofTime.contains(one.id); });
    findings.prepend(
        {Severity::Problem, u"issued-token"_s,
         SignedToken::tr(
             "It was given out by the server %1 (“iss”), as access tokens and ID tokens "
             "are, and is no assertion of a hook, which has its client ID there. It is "
             "verified with the keys of that server, and not with hook keys.")
             .arg(jsonString(token.claims.value("iss"_L1).toString().left(300))),
         u"RFC 7523, 3 (1); RFC 9068, 2.2"_s});
    return findings;
}

} // namespace HookKeys
