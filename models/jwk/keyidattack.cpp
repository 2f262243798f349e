// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyidattack.h"

#include "jsontext.h"
#include "signedtoken.h"
#include "tokencheck.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

bool isLike(const QString &kid, const QString &pattern)
{
    const QRegularExpression form(pattern, QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::DotMatchesEverythingOption);
    return form.match(kid).hasMatch();
}

bool isFile(const QString &kid)
{
    // Base64 may begin with a slash and have some within, but it has no full stop.
    return kid.contains(QChar(0))
           || isLike(kid,
                     uR"((?:^|[/\\])\.\.(?:[/\\]|$)|^file:|^~[/\\]|^[A-Z]:[/\\]|^\\\\|^/.*\.)"_s)
           || isLike(kid, u"^/(?:bin|dev|etc|home|mnt|opt|proc|root|run|srv|sys|tmp|usr|var)"
                          "(?:/|$)"_s);
}

bool isAddress(const QString &kid)
{
    return isLike(kid, u"^(?:[A-Z][A-Z0-9+.-]*://|data:)"_s);
}

bool isQuery(const QString &kid)
{
    return isLike(kid, uR"(\bUNION\s+(?:ALL\s+)?SELECT\b|\b(?:OR|AND)\s+['"]?\w+['"]?\s*=)"_s)
           || isLike(kid, uR"(^[^'"]*['"]\s*\)*\s*(?:(?:OR|AND|UNION)\b|;|--|#|/\*|\|\|))"_s)
           || isLike(kid, uR"(;\s*(?:DROP|DELETE|INSERT|UPDATE|SELECT)\b|\)\s*\([&|!(]*\w+\s*=)"_s);
}

bool isCommand(const QString &kid)
{
    return isLike(kid,
                  uR"(^\||\|$|\$\(|`|&&|[;|]\s*(?:sh|bash|curl|wget|ping|sleep|nc|cat|id)\b)"_s);
}

/// What is to be said of @p kid, with %1 for it; empty if it looks harmless.
QString warningOf(const QString &kid)
{
    if (isFile(kid)) {
        return TokenCheck::tr(
            "The key ID %1 looks like the path of a file. That is how servers are attacked that "
            "read the key from such a file: they take one whose content everybody knows, as an "
            "empty one.");
    }
    if (isAddress(kid)) {
        return TokenCheck::tr(
            "The key ID %1 looks like an address. That is how servers are attacked that fetch the "
            "key from there: they take the attacker's own key, or call a server within their "
            "network.");
    }
    if (isQuery(kid)) {
        return TokenCheck::tr(
            "The key ID %1 looks like a piece of a query (SQL or LDAP). That is how servers are "
            "attacked that put it into one: they take the key that the attacker has the query "
            "return.");
    }
    if (isCommand(kid)) {
        return TokenCheck::tr(
            "The key ID %1 looks like a command. That is how servers are attacked that give it to "
            "a shell to find the key.");
    }
    return {};
}

} // namespace

std::optional<Finding> keyIdAttack(const SignedToken &token, const QList<TokenKey> &known)
{
    const QString kid = token.members.value("kid"_L1).toString();
    const bool isKnown = std::ranges::any_of(
        known, [&kid](const TokenKey &key) { return key.kid == kid || key.isNearly(kid); });
    // What was percent-encoded so that a filter overlooks it is seen as the server would see it.
    const QByteArray octets = QByteArray::fromPercentEncoding(kid.left(2000).toUtf8());
    const QString text = isKnown ? QString() : warningOf(QString::fromUtf8(octets).trimmed());
    if (text.isEmpty())
        return std::nullopt;
    return Finding{
        Severity::Warning, u"kid-attack"_s,
        text.arg(jsonString(kid.left(100))) + u' '
            + TokenCheck::tr("Look keys up among known ones alone. Where the signer does "
                             "name its keys so, it is harmless: a key ID may be any "
                             "text."),
        u"RFC 8725, 3.10"_s};
}

} // namespace HookKeys
