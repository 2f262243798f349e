// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenclaims.h"

#include "displaytext.h"
#include "jsontext.h"
#include "signedtoken.h"
#include "tokenaudience.h"
#include "tokenkey.h"

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

struct ClaimTexts
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::TokenClaims)
};

constexpr double hour = 3600;
// What servers mostly forgive two clocks; RFC 7519, 4.1.4: "no more than a few minutes".
constexpr double leeway = 300;
// Later than this is no second since 1970: the year 5138. What was written in milliseconds lies
// between 2001 and 2286.
constexpr double latest = 1e11;
constexpr double earliestMilliseconds = 1e12;
constexpr double latestMilliseconds = 1e13;
// Earlier than this, in 1973, no token was made; as a duration it is three years.
constexpr double earliest = 1e8;

QString when(double seconds)
{
    return QDateTime::fromSecsSinceEpoch(qint64(seconds), Qt::UTC)
               .toString(u"yyyy-MM-dd HH:mm:ss"_s)
           + " UTC"_L1;
}

QString span(double seconds)
{
    const auto whole = qint64(std::abs(seconds));
    if (whole < 120)
        return ClaimTexts::tr("%n second(s)", nullptr, int(whole));
    if (whole < 7200)
        return ClaimTexts::tr("%n minute(s)", nullptr, int(whole / 60));
    if (whole < 172'800)
        return ClaimTexts::tr("%n hour(s)", nullptr, int(whole / 3600));
    return ClaimTexts::tr("%n day(s)", nullptr, int(std::min<qint64>(whole / 86'400, 9'999'999)));
}

QString shown(const QJsonValue &value)
{
    return jsonString(value.toString().left(300));
}

/// Whether @p a and @p b, of which the one is no blank, are the same but for capitals and blanks.
bool isSameButForCase(const QString &a, const QString &b)
{
    return !a.trimmed().isEmpty() && a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

/// The key whose hooks tell what @p token is to claim: @p maker, who signed it, or where that is
/// nobody, or has no hook, the one of @p known that it names. Null if there is none.
const TokenKey *keyWithHooks(const SignedToken &token, const TokenKey *maker,
                             const QList<TokenKey> &known)
{
    if (maker && !maker->hooks.isEmpty())
        return maker;
    const QString kid = token.members.value("kid"_L1).toString();
    const auto find = [&known](const auto &isNamed) {
        return std::ranges::find_if(known, [&isNamed](const TokenKey &key) {
            return !key.hooks.isEmpty() && isNamed(key);
        });
    };
    auto found = find([&kid](const TokenKey &key) { return !kid.isEmpty() && key.kid == kid; });
    if (found == known.end() && !maker) {
        found = find([&kid](const TokenKey &key) {
            return key.id == kid || isSameButForCase(key.kid, kid);
        });
    }
    return found == known.end() ? maker : &*found;
}

/// One judgement of what a token claims, a function a subject.
class Claims final
{
public:
    Claims(const SignedToken &token, const TokenKey *maker, const QList<TokenKey> &known,
           const QDateTime &now)
        : m_token(token), m_claims(token.claims), m_known(known),
          m_now(double(now.toSecsSinceEpoch()))
    {
        const TokenKey *key = keyWithHooks(token, maker, known);
        if (!key)
            return;
        m_issuer = key->issuer;
        for (const InlineHook &hook : key->hooks) {
            if (!hook.tokenUrl.isEmpty() || !hook.clientId.isEmpty())
                m_hooks.append(hook);
        }
    }

    QList<Finding> judged()
    {
        readTimes();
        judgeStart();
        judgeEnd();
        judgeWho();
        m_findings += judgeAudience(m_claims.value("aud"_L1), tokenUrls(), m_issuer);
        judgeRest();
        return m_findings;
    }

private:
    void add(Severity severity, const QString &id, const QString &text, const QString &rule)
    {
        m_findings.append({severity, id, text, rule});
    }
    std::optional<double> time(const QString &name);
    void readTimes();
    [[nodiscard]] bool isFar() const;
    [[nodiscard]] bool isFarBySkew() const;
    void judgeStart();
    void judgeEnd();
    void judgeWho();
    void judgeClient(const QString &client);
    void judgeRest();
    [[nodiscard]] const InlineHook *nearly(const QString &client) const;
    [[nodiscard]] QStringList tokenUrls() const;

    const SignedToken &m_token;
    const QJsonObject &m_claims;
    const QList<TokenKey> &m_known;
    double m_now;
    QString m_issuer;
    QList<InlineHook> m_hooks; ///< Those that tell where their tokens go.
    std::optional<double> m_iat;
    std::optional<double> m_nbf;
    std::optional<double> m_exp;
    QList<Finding> m_findings;
};

/// The time @p name, in seconds; nothing if it is missing or none, which is told.
std::optional<double> Claims::time(const QString &name)
{
    const QJsonValue value = m_claims.value(name);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isDouble() || value.toDouble() < 0) {
        add(Severity::Problem, name + "-type"_L1,
            ClaimTexts::tr("“%1” is to be a number of seconds since 1970, and is not. A number in "
                           "quotes is none.")
                .arg(name),
            u"RFC 7519, 2 (NumericDate)"_s);
        return std::nullopt;
    }
    const double seconds = value.toDouble();
    if (seconds > latest && (seconds < earliestMilliseconds || seconds > latestMilliseconds)) {
        add(Severity::Problem, name + "-far"_L1,
            ClaimTexts::tr("“%1” lies thousands of years ahead. It is to be in seconds since 1970, "
                           "and near to now.")
                .arg(name),
            u"RFC 7519, 2 (NumericDate)"_s);
        return std::nullopt;
    }
    if (seconds > latest) {
        add(Severity::Problem, u"milliseconds"_s,
            ClaimTexts::tr("“%1” lies thousands of years ahead: it was written in milliseconds. It "
                           "is to be in seconds since 1970.")
                .arg(name),
            u"RFC 7519, 2 (NumericDate)"_s);
        return std::nullopt;
    }
    return seconds;
}

void Claims::readTimes()
{
    m_exp = time(u"exp"_s);
    if (m_exp && *m_exp > 0 && *m_exp < earliest) {
        add(Severity::Problem, u"exp-duration"_s,
            ClaimTexts::tr("“exp” is %1, which is a duration and no time. The second at which it "
                           "ends is to stand there, counted since 1970.")
                .arg(qint64(*m_exp)),
            u"RFC 7519, 4.1.4 and 2 (NumericDate)"_s);
        m_exp.reset();
    }
    m_nbf = time(u"nbf"_s);
    m_iat = time(u"iat"_s);
}

/// Whether it ends too late also by the clock of who made it.
bool Claims::isFar() const
{
    return m_exp && *m_exp - std::max(m_now, m_iat.value_or(m_nbf.value_or(m_now))) > hour;
}

/// Whether it ends too late by our clock alone.
bool Claims::isFarBySkew() const
{
    return m_exp && *m_exp - m_now > hour && !isFar();
}

void Claims::judgeStart()
{
    const double start = std::max(m_nbf.value_or(0), m_iat.value_or(0));
    if (start > m_now + leeway) {
        const QString id = m_nbf && *m_nbf == start ? u"nbf-future"_s : u"iat-future"_s;
        add(Severity::Problem, id,
            start - m_now <= 24 * hour
                ? ClaimTexts::tr("It begins in %1 (%2): the clock of who signed it is ahead, or "
                                 "this computer's is behind. Set both by the network.")
                      .arg(span(start - m_now), when(start))
                : ClaimTexts::tr("It begins only in %1 (%2): that is no clock but a mistake in how "
                                 "the token is made, or a token made in advance.")
                      .arg(span(start - m_now), when(start)),
            u"RFC 7519, 4.1.5 and 4.1.6"_s);
        return;
    }
    if (start > m_now && isFarBySkew()) {
        add(Severity::Problem, u"clock-skew"_s,
            ClaimTexts::tr("It begins in %1: one of the two clocks is a little off. For that alone "
                           "it ends in more than one hour, which Okta refuses. Set both by the "
                           "network, or let it end earlier.")
                .arg(span(start - m_now)),
            u"RFC 7519, 4.1.5; RFC 7523, 3 (4)"_s);
    } else if (start > m_now) {
        add(Severity::Warning, u"clock-skew"_s,
            ClaimTexts::tr("It begins in %1: one of the two clocks is a little off. Strict servers "
                           "refuse that.")
                .arg(span(start - m_now)),
            u"RFC 7519, 4.1.5"_s);
    }
    if (m_iat) {
        add(Severity::Info, u"iat"_s,
            (*m_iat > m_now ? ClaimTexts::tr("“iat”: it lies in the future: it would be made only "
                                             "in %1, at %2.")
                            : ClaimTexts::tr("“iat”: it was made %1 ago, at %2."))
                .arg(span(m_now - *m_iat), when(*m_iat)),
            u"RFC 7519, 4.1.6"_s);
    }
    if (m_nbf) {
        add(Severity::Info, u"nbf"_s, ClaimTexts::tr("“nbf”: it counts from %1.").arg(when(*m_nbf)),
            u"RFC 7519, 4.1.5"_s);
    }
}

void Claims::judgeEnd()
{
    if (!m_claims.contains("exp"_L1)) {
        add(Severity::Problem, u"exp-missing"_s,
            ClaimTexts::tr(
                "It never ends (“exp” is missing). Okta refuses such a token, and so does "
                "every server that follows the standard."),
            u"RFC 7523, 3 (4)"_s);
        return;
    }
    if (!m_exp)
        return;
    const double begin = std::max(m_iat.value_or(0), m_nbf.value_or(0));
    if (*m_exp <= begin) {
        add(Severity::Problem, u"exp-order"_s,
            ClaimTexts::tr("It ends before it begins: “exp” is not after “iat” or “nbf”."),
            u"RFC 7519, 4.1.4"_s);
    } else if (*m_exp <= m_now) {
        const bool skew = m_now - *m_exp <= leeway;
        add(Severity::Problem, u"exp-past"_s,
            skew ? ClaimTexts::tr(
                       "It ended %1 ago (%2). If it was fresh, the clock of who signed it "
                       "is behind; else it is just old.")
                       .arg(span(m_now - *m_exp), when(*m_exp))
                 : ClaimTexts::tr("It ended %1 ago (%2). An old token proves nothing about now: "
                                  "check a fresh one, or it was sent again by somebody.")
                       .arg(span(m_now - *m_exp), when(*m_exp)),
            u"RFC 7519, 4.1.4"_s);
    } else if (isFar()) {
        add(Severity::Problem, u"exp-far"_s,
            ClaimTexts::tr("It ends only in %1 (%2). Okta takes an assertion for one hour at most.")
                .arg(span(*m_exp - m_now), when(*m_exp)),
            u"RFC 7523, 3 (4)"_s);
    } else {
        add(Severity::Info, u"exp"_s,
            ClaimTexts::tr("“exp”: it ends in %1, at %2.").arg(span(*m_exp - m_now), when(*m_exp)),
            u"RFC 7519, 4.1.4"_s);
    }
}

void Claims::judgeWho()
{
    const QJsonValue iss = m_claims.value("iss"_L1);
    const QJsonValue sub = m_claims.value("sub"_L1);
    for (const auto &[name, value] : {std::pair(u"iss"_s, iss), std::pair(u"sub"_s, sub)}) {
        if (value.isUndefined()) {
            add(Severity::Problem, name + "-missing"_L1,
                ClaimTexts::tr("“%1” is missing; it is to be the client ID.").arg(name),
                u"RFC 7523, 3 (1) and (2)"_s);
        } else if (!value.isString() || value.toString().isEmpty()) {
            add(Severity::Problem, name + "-type"_L1,
                ClaimTexts::tr("“%1” is to be a text, the client ID, and is not.").arg(name),
                u"RFC 7519, 4.1.1 and 4.1.2"_s);
        }
    }
    if (!iss.isString() || !sub.isString() || iss.toString().isEmpty() || sub.toString().isEmpty())
        return;
    if (iss != sub) {
        add(Severity::Problem, u"iss-sub"_s,
            ClaimTexts::tr("“iss” (%1) and “sub” (%2) differ. Who proves who it is to a token URL "
                           "is both: the client ID.")
                .arg(shown(iss), shown(sub)),
            u"RFC 7523, 3 (2); OpenID Connect Core, 9"_s);
        return;
    }
    judgeClient(sub.toString());
}

void Claims::judgeClient(const QString &client)
{
    if (!m_token.formClientId.isEmpty() && m_token.formClientId != client) {
        add(Severity::Problem, u"form-client"_s,
            ClaimTexts::tr("The form's “client_id” is %1, but the assertion is of %2.")
                .arg(jsonString(m_token.formClientId.left(100)), jsonString(client.left(100))),
            u"RFC 7521, 4.2"_s);
        return;
    }
    const auto known = std::ranges::find(m_hooks, client, &InlineHook::clientId);
    if (known != m_hooks.end()) {
        add(Severity::Info, u"client"_s,
            ClaimTexts::tr("“iss” and “sub” are the client ID of the hook “%1”.")
                .arg(displayText(known->label())),
            u"RFC 7523, 3"_s);
    } else if (const InlineHook *meant = nearly(client)) {
        add(Severity::Problem, u"client-case"_s,
            ClaimTexts::tr("“iss” and “sub” are %1 and differ from the client ID of the hook “%2”, "
                           "which is %3, only in capitals or blanks. It is compared letter by "
                           "letter.")
                .arg(jsonString(client.left(100)), displayText(meant->label()),
                     jsonString(meant->clientId)),
            u"RFC 7523, 3 (2)"_s);
    } else if (!m_hooks.isEmpty()) {
        for (const TokenKey &other : m_known) {
            const auto hook = std::ranges::find(other.hooks, client, &InlineHook::clientId);
            if (hook == other.hooks.end())
                continue;
            add(Severity::Problem, u"client-other"_s,
                ClaimTexts::tr("“iss” and “sub” are %1, the client ID of the hook “%2”, which "
                               "signs with another key: %3.")
                    .arg(jsonString(client.left(100)), displayText(hook->label()), other.label()),
                u"RFC 7523, 3 (2)"_s);
            return;
        }
        add(Severity::Problem, u"client-other"_s,
            ClaimTexts::tr("“iss” and “sub” are %1, which is the client ID of no hook with this "
                           "key; the hook “%2” has %3.")
                .arg(jsonString(client.left(100)), displayText(m_hooks.first().label()),
                     jsonString(m_hooks.first().clientId)),
            u"RFC 7523, 3 (2)"_s);
    } else {
        add(Severity::Info, u"client-unknown"_s,
            ClaimTexts::tr("“iss” and “sub” are both %1. They were compared with nothing: no hook "
                           "is known here that signs with the token's key.")
                .arg(jsonString(client.left(100))),
            u"RFC 7523, 3"_s);
    }
}

/// The hook whose client ID @p client nearly is; null if there is none.
const InlineHook *Claims::nearly(const QString &client) const
{
    const auto found = std::ranges::find_if(m_hooks, [&client](const InlineHook &hook) {
        return isSameButForCase(hook.clientId, client);
    });
    return found == m_hooks.end() ? nullptr : &*found;
}

QStringList Claims::tokenUrls() const
{
    // Of several hooks with the key those that have the token's client: another's server does not
    // know that.
    const QString client = m_claims.value("sub"_L1).toString();
    const bool isKnown = nearly(client) != nullptr;
    QStringList urls;
    for (const InlineHook &hook : m_hooks) {
        if ((!isKnown || isSameButForCase(hook.clientId, client)) && !hook.tokenUrl.isEmpty()
            && !urls.contains(hook.tokenUrl))
            urls.append(hook.tokenUrl);
    }
    return urls;
}

void Claims::judgeRest()
{
    const QJsonValue jti = m_claims.value("jti"_L1);
    if (jti.isUndefined()) {
        add(Severity::Info, u"jti-missing"_s,
            ClaimTexts::tr("It has no number of its own (“jti”): servers cannot tell whether it is "
                           "sent twice."),
            u"RFC 7519, 4.1.7"_s);
    } else if (!jti.isString() || jti.toString().isEmpty()) {
        add(Severity::Problem, u"jti-type"_s,
            ClaimTexts::tr("“jti” is to be a text, and is not, or is empty."),
            u"RFC 7519, 4.1.7"_s);
    } else {
        add(Severity::Info, u"jti"_s,
            ClaimTexts::tr("“jti” is %1: each token needs a new one.").arg(shown(jti)),
            u"RFC 7519, 4.1.7"_s);
    }
    const QJsonValue typ = m_token.members.value("typ"_L1);
    if (typ.isUndefined())
        return;
    QString type = typ.toString().toLower();
    if (type.startsWith("application/"_L1))
        type.remove(0, 12);
    if (type == "jwt"_L1 || type == "client-authentication+jwt"_L1)
        return;
    const bool isKnown = type == "at+jwt"_L1 || type == "dpop+jwt"_L1;
    add(Severity::Problem, u"typ"_s,
        (isKnown ? ClaimTexts::tr("The header says that it is something else than an assertion: "
                                  "“typ” is %1. An access token or a DPoP proof was taken for one.")
                 : ClaimTexts::tr("The header says that it is something else than an assertion: "
                                  "“typ” is %1. Write JWT there, or leave it out."))
            .arg(typ.isString() ? shown(typ) : u"?"_s),
        u"RFC 8725, 3.11"_s);
}

} // namespace

QList<Finding> judgeClaims(const SignedToken &token, const TokenKey *maker,
                           const QList<TokenKey> &known, const QDateTime &now)
{
    return Claims(token, maker, known, now).judged();
}

} // namespace HookKeys
