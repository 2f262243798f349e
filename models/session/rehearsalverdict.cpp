// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsalverdict.h"

#include "displaytext.h"
#include "tokenanswers.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

using Kind = RehearsalVerdict::Kind;

/// What an answer says in OAuth's form (RFC 6749, 5.2), or in that of Okta's API, which its token
/// endpoints use as well; in JSON, or in a form as GitHub has it.
struct OAuthWords
{
    QString error;
    QString description;
    bool hasToken = false;
};

QByteArray headerOf(const OutsideAnswer &answer, QByteArrayView name)
{
    const auto found = std::ranges::find_if(answer.headers, [name](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == answer.headers.end() ? QByteArray() : found->second.trimmed();
}

/// The parameter @p name of a challenge; RFC 9110, 11.2.
QString challengeWord(const QByteArray &challenge, const QString &name)
{
    const QRegularExpression form(uR"re(\b%1\s*=\s*(?:"([^"]*)"|([\w.-]+)))re"_s.arg(name));
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(challenge));
    return match.captured(1) + match.captured(2);
}

/// Whether @p error of @p challenge is what a guard of an API says (RFC 6750, 3.1; RFC 9449, 7.1),
/// and not a token endpoint.
bool isOfGuard(const QString &error, const QByteArray &challenge)
{
    static const QRegularExpression scheme(u"(?:^|,)\\s*(?:bearer|dpop)\\s"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return (error == "invalid_request"_L1 || error == "invalid_token"_L1
            || error == "insufficient_scope"_L1)
           && scheme.match(QString::fromUtf8(challenge)).hasMatch();
}

OAuthWords wordsOf(const OutsideAnswer &answer)
{
    const QJsonObject told = answerFields(answer.body);
    const auto first = [&told](QLatin1StringView one, QLatin1StringView other) {
        const QString text = told[one].toString();
        return text.isEmpty() ? told[other].toString() : text;
    };
    OAuthWords words{.error = first("error"_L1, "errorCode"_L1),
                     .description = first("error_description"_L1, "errorSummary"_L1),
                     .hasToken = holdsToken(answer.body)};
    if (words.error.isEmpty()) {
        const QByteArray challenge = headerOf(answer, "WWW-Authenticate");
        const QString error = challengeWord(challenge, u"error"_s);
        if (isOfGuard(error, challenge))
            return words;
        words.error = error;
        words.description = challengeWord(challenge, u"error_description"_s);
    }
    return words;
}

bool isWebPage(const OutsideAnswer &answer)
{
    const QByteArray start = answer.body.left(200).trimmed().toLower();
    return headerOf(answer, "Content-Type").toLower().startsWith("text/html")
           || start.startsWith("<!doctype html") || start.startsWith("<html");
}

bool saysOf(const QString &words, const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption)
        .match(words)
        .hasMatch();
}

/// What a refusal that came with success as its status says; nothing where a token came.
QStringList refusalLines(const OutsideAnswer &answer, qsizetype limit)
{
    QStringList lines;
    if (wordsOf(answer).hasToken)
        return lines;
    const QJsonObject told = answerFields(answer.body);
    for (const auto name :
         {"error"_L1, "error_description"_L1, "errorCode"_L1, "errorSummary"_L1}) {
        if (const QString text = told[name].toString(); !text.isEmpty())
            lines.append(name + ": "_L1 + displayText(text.left(limit)));
    }
    return lines;
}

/// Whether @p words say that the server does not have the client.
bool isClientMissed(const QString &words)
{
    // Not what belongs to a client: "Unable to verify the client assertion".
    const QString client = u"\\b(?:client|application)\\b"
                           u"(?! (?:assertion|authentication|credential|secret))"_s;
    return saysOf(words,
                  u"(?:unknown|unrecogni[sz]ed|no such|no matching|(?:unable|failed) to find|"
                  u"(?:could|can) ?not find)(?: [\\w.]+){0,2} "_s
                      + client)
           || saysOf(words, client
                                + u"[^ ]*(?: [^ ]+){0,6}? (?:unknown|(?:not|never) "
                                  u"(?:be )?(?:found|known|registered|exist))"_s);
}

/// Whether @p words say that the server does not have the key.
bool isKeyMissed(const QString &words)
{
    return saysOf(words,
                  u"not (?:be )?(?:found|registered|configured|known|exist|have|contain|set)|"
                  u"unknown|unrecogni[sz]ed|missing|no matching|"
                  u"\\bno\\b[^.]*\\b(?:keys?|jwks?|certificates?)\\b|"
                  u"(?:(?:unable|failed) to|(?:could|can) ?not)(?: be)? "
                  u"(?:load|fetch|find|found|get|retrieve|resolve|obtain|read|download|locate)"_s);
}

/// Which part of a client was refused, as far as @p told tells.
Kind refusedPart(const QString &told, Kind otherwise)
{
    // Many send along the example that RFC 6749, 5.2 gives for invalid_client, whatever they mean.
    static const QRegularExpression example(u"\\(e\\.g\\.[^)]*\\)"_s);
    const QString words = told.left(4000).remove(example);
    const bool ofSignature = saysOf(words, u"signature"_s);
    const bool ofKey = saysOf(words, u"\\b(keys?|jwks?|certificate|thumbprint)\\b"_s);
    const bool ofKid = saysOf(words, u"\\bkid\\b"_s);
    if (saysOf(words, u"\\balg(orithms?)?\\b"_s))
        return Kind::RequestRefused;
    if (((ofKey || ofKid) && isKeyMissed(words)) || (ofKid && !ofSignature))
        return Kind::KeyUnknown;
    if (ofSignature
        || (ofKey && saysOf(words, u"invalid|mismatch|match|not valid|wrong|bad|fail|reject"_s)))
        return Kind::KeyRefused;
    if (saysOf(words, u"\\b(client|application)\\b[^.]*(disabled|inactive|not (active|enabled))"_s))
        return Kind::GrantRefused;
    if (saysOf(words, u"\\b(audience|aud|issuer|iss|subject|sub|expir\\w*|exp|iat|nbf|jti|claims?|"
                      u"lifetime|not active|not yet valid|time range|reuse|replay\\w*)\\b"_s))
        return Kind::ClaimRefused;
    if (saysOf(words, u"\\bclient[_ ]?id\\b"_s)) {
        return saysOf(words, u"missing|required"_s) ? Kind::RequestRefused : Kind::ClientUnknown;
    }
    if (isClientMissed(words))
        return Kind::ClientUnknown;
    return saysOf(words, u"invalid (client )?credentials|client authentication failed"_s)
               ? Kind::ClientRefused
               : otherwise;
}

/// What one of the errors that RFC 6749, 5.2 names means, and a few that servers add.
Kind kindOfError(const OAuthWords &words)
{
    if (words.error == "invalid_client"_L1 || words.error == "invalid_grant"_L1
        || words.error == "access_denied"_L1)
        return refusedPart(words.description, Kind::ClientRefused);
    if (words.error == "unauthorized_client"_L1)
        return refusedPart(words.description, Kind::GrantRefused);
    if (words.error == "unsupported_grant_type"_L1)
        return Kind::GrantRefused;
    if (words.error == "invalid_scope"_L1)
        return Kind::ScopeRefused;
    if (words.error != "invalid_request"_L1)
        return Kind::Unclear;
    if (saysOf(words.description, u"\\b(tenant|realm)\\b[^.]*not (found|exist)"_s))
        return Kind::NotFound;
    return refusedPart(words.description, Kind::RequestRefused);
}

/// Whether @p error has the form of OAuth's errors and is none of who guards an API (RFC
/// 6750, 3.1).
bool isOAuthError(const QString &error)
{
    static const QRegularExpression form(u"\\A[a-z]+(_[a-z]+)+\\z"_s);
    return form.match(error).hasMatch() && error != "invalid_token"_L1
           && error != "insufficient_scope"_L1;
}

Kind kindOf(const OutsideAnswer &answer)
{
    const OAuthWords words = wordsOf(answer);
    if (words.hasToken && answer.status < 300)
        return Kind::Accepted;
    // Some servers refuse with success as their status.
    if (const Kind kind = kindOfError(words); kind != Kind::Unclear)
        return kind;
    switch (answer.status) {
    case 404:
    case 410:
        return Kind::NotFound;
    case 405:
    case 501:
        return Kind::WrongMethod;
    case 429:
        return Kind::Busy;
    default:
        break;
    }
    if (answer.status >= 500 || words.error == "server_error"_L1
        || words.error == "temporarily_unavailable"_L1)
        return Kind::Failed;
    if (isOAuthError(words.error))
        return refusedPart(words.description, Kind::RequestRefused);
    if (answer.status < 300)
        return isWebPage(answer) ? Kind::WebPage : Kind::Succeeded;
    return isWebPage(answer) ? Kind::WebPage : Kind::Unclear;
}

Kind kindOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Tls:
        return Kind::Untrusted;
    case ErrorKind::Timeout:
        return Kind::TooSlow;
    case ErrorKind::OutcomeUnknown:
        return Kind::NoAnswer;
    case ErrorKind::Malformed:
        return error.httpStatus >= 300 && error.httpStatus < 400 ? Kind::Redirected : Kind::Unclear;
    default:
        return Kind::NotReached;
    }
}

Severity severityOf(Kind kind)
{
    switch (kind) {
    case Kind::Accepted:
        return Severity::Alarm;
    case Kind::KeyRefused:
        return Severity::Info;
    case Kind::KeyUnknown:
    case Kind::ClaimRefused:
    case Kind::ClientRefused:
    case Kind::ScopeRefused:
    case Kind::Busy:
    case Kind::Failed:
    case Kind::Unclear:
    case Kind::NoAnswer:
    case Kind::TooSlow:
        return Severity::Warning;
    default:
        return Severity::Problem;
    }
}

/// What an answer of a token endpoint says about the hook; empty for other kinds.
QString plainText(Kind kind)
{
    switch (kind) {
    case Kind::Accepted:
        return RehearsalVerdict::tr(
            "It gave a token for a key that it cannot know: it does not verify signatures, so "
            "anybody can get a token there. Tell whoever runs it now.");
    case Kind::KeyRefused:
        return RehearsalVerdict::tr(
            "It refused the key, as it should: this one was made up. The token URL and the client "
            "ID are right.");
    case Kind::ClaimRefused:
        return RehearsalVerdict::tr(
            "The token URL is right, but it refused what the assertion says. Compare its words "
            "with the claims: most often it expects another audience.");
    case Kind::RequestRefused:
        return RehearsalVerdict::tr(
            "There is a token endpoint, but something in the request is not what it expects. Its "
            "words may say what.");
    case Kind::GrantRefused:
        return RehearsalVerdict::tr(
            "There is a token endpoint, but it gives no tokens by client credentials, or not to "
            "this client. Allow that there.");
    case Kind::ScopeRefused:
        return RehearsalVerdict::tr(
            "There is a token endpoint, but it refused the scope before it spoke of the key. "
            "Compare the scope of the hook with those that it has.");
    default:
        return {};
    }
}

/// The same with %1 for the client ID and, where it is about that, %2 for what the key is called.
QString clientText(Kind kind)
{
    switch (kind) {
    case Kind::KeyUnknown:
        return RehearsalVerdict::tr(
            "The token URL is right, but it says that it does not have the key “%2”. Register its "
            "public key there, for the client %1.");
    case Kind::ClientUnknown:
        return RehearsalVerdict::tr(
            "The token URL is right, but it does not know the client ID %1.");
    case Kind::ClientRefused:
        return RehearsalVerdict::tr(
            "The token URL is right. It refused the client and does not say why: because of the "
            "key, as it should, or because it does not know the client ID %1.");
    default:
        return {};
    }
}

/// What any other answer says, with %1 for its status.
QString statusText(Kind kind)
{
    switch (kind) {
    case Kind::Succeeded:
        return RehearsalVerdict::tr(
            "It answered with success (HTTP status %1) to a key that it cannot know, but gave no "
            "token. This is hardly a token endpoint: check the token URL.");
    case Kind::Busy:
        return RehearsalVerdict::tr(
            "It has had too many requests (HTTP status %1). Wait, and try again.");
    case Kind::Failed:
        return RehearsalVerdict::tr(
            "Something answers there, but has a problem of its own (HTTP status %1). Try again "
            "later, or ask whoever runs it.");
    case Kind::NotFound:
        return RehearsalVerdict::tr(
            "The server is there, but it has nothing at this address (HTTP status %1). Check the "
            "path of the token URL.");
    case Kind::WrongMethod:
        return RehearsalVerdict::tr(
            "What is at this address takes no POST (HTTP status %1), so it is no token endpoint. "
            "Check the token URL.");
    case Kind::WebPage:
        return RehearsalVerdict::tr(
            "A web page came (HTTP status %1) in place of an answer of a token endpoint: this is "
            "another address, or a sign-in page or a proxy stands before it.");
    default:
        return RehearsalVerdict::tr(
            "The answer (HTTP status %1) is none that a token endpoint gives. Check the token "
            "URL, and whether something stands before it.");
    }
}

RehearsalVerdict verdictOf(const OutsideAnswer &answer, const InlineHook &hook, const QString &key)
{
    const Kind kind = kindOf(answer);
    QString text = plainText(kind);
    if (kind == Kind::KeyUnknown)
        text = clientText(kind).arg(displayText(hook.clientId), displayText(key));
    else if (text.isEmpty() && !clientText(kind).isEmpty())
        text = clientText(kind).arg(displayText(hook.clientId));
    if (text.isEmpty())
        text = statusText(kind).arg(answer.status);
    return {.kind = kind, .severity = severityOf(kind), .text = text};
}

RehearsalVerdict verdictOf(const Error &error)
{
    const Kind kind = kindOf(error);
    QString text = error.summary;
    if (kind == Kind::NoAnswer) {
        text = RehearsalVerdict::tr("The request was sent, but no complete answer came. %1")
                   .arg(error.causes.join(u' '));
    } else if (kind == Kind::Redirected) {
        text = RehearsalVerdict::tr("%1 The token URL is hardly the right one: check it.",
                                    "it redirects")
                   .arg(error.summary);
    }
    return {.kind = kind, .severity = severityOf(kind), .text = text};
}

} // namespace

RehearsalVerdict RehearsalVerdict::of(const Result<OutsideAnswer> &answer, const InlineHook &hook,
                                      const QString &key)
{
    return answer ? verdictOf(*answer, hook, key) : verdictOf(answer.error());
}

QString rehearsalAnswerText(const OutsideAnswer &answer)
{
    constexpr qsizetype bodyLimit = qsizetype(16) * 1024; // characters
    constexpr qsizetype headerLimit = 1000;
    QStringList lines{u"HTTP %1"_s.arg(answer.status)};
    for (const auto *name :
         {"Content-Type", "WWW-Authenticate", "Retry-After", "Server", "X-Okta-Request-Id"}) {
        const QByteArray value = headerOf(answer, name);
        if (!value.isEmpty())
            lines.append(QLatin1StringView(name) + ": "_L1
                         + displayText(QString::fromUtf8(value.left(headerLimit))));
    }
    lines.append(QString());
    if (answer.body.isEmpty())
        return lines.join(u'\n');
    if (answer.status < 300 || holdsToken(answer.body)) {
        lines += refusalLines(answer, headerLimit);
        lines.append(RehearsalVerdict::tr("(What else it sent is not shown: it may be a token.)"));
        return lines.join(u'\n');
    }
    const QString body = QString::fromUtf8(answer.body).replace("\r\n"_L1, "\n"_L1);
    const QStringList said = body.left(bodyLimit).split(u'\n');
    for (const QString &line : said)
        lines.append(displayText(line));
    if (body.size() > bodyLimit)
        lines.append(RehearsalVerdict::tr("(It is longer; the rest is not shown.)"));
    return lines.join(u'\n');
}

} // namespace HookKeys
