// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oktaerror.h"

#include "displaytext.h"
#include "oktajson.h"
#include "privatemembers.h"
#include "ratelimitheaders.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

struct ErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::OktaError)
};

struct Verdict
{
    ErrorKind kind;
    QString summary;
};

/// The value of parameter @p name in a WWW-Authenticate @p challenge; empty if there is none.
QString challengeParameter(const QByteArray &challenge, const QString &name)
{
    const QRegularExpression pattern(
        uR"re((?:^|[\s,])%1\s*=\s*(?:"([^"]*)"|([^\s",]+)))re"_s.arg(name),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(QString::fromLatin1(challenge));
    return displayText((match.captured(1) + match.captured(2)).left(300));
}

Verdict unauthorized(const ErrorEnvelope &envelope, const QString &host, const QString &refusal)
{
    if (envelope.code == "E0000015"_L1) {
        return {
            ErrorKind::Forbidden,
            ErrorTexts::tr("%1 lacks a feature that this needs, so signing in again does not help. "
                           "Ask Okta's support whether the org has inline hooks.")
                .arg(host)};
    }
    return {ErrorKind::Unauthorized, refusal};
}

/// What is said where the role, not a scope, lacks the permission for @p subject.
QString roleLacks(const QString &host, Subject subject)
{
    if (subject == Subject::App) {
        return ErrorTexts::tr("%1 does not allow this: the administrator role behind the "
                              "credential may not do this with apps and their keys.")
            .arg(host);
    }
    if (subject == Subject::Log) {
        return ErrorTexts::tr("%1 does not allow this: the administrator role behind the "
                              "credential may not read the System Log.")
            .arg(host);
    }
    if (subject == Subject::Place) {
        return ErrorTexts::tr("%1 does not allow this: the administrator role behind the "
                              "credential may not see authorization servers and policies.")
            .arg(host);
    }
    return ErrorTexts::tr("%1 does not allow this: the administrator role behind the credential "
                          "lacks the permission. Ask for a role that may manage inline hooks.")
        .arg(host);
}

/// Whether @p answer is a page where Okta would have given its error: of a proxy or a firewall that
/// reads along, mostly.
bool isPage(const HttpAnswer &answer)
{
    return answer.body.trimmed().startsWith('<');
}

/// What a page that refuses says, which is nothing of the org: that was not reached.
Verdict refusedByPage(const QString &host)
{
    return {ErrorKind::Network,
            ErrorTexts::tr("This was refused by a web page, which Okta's API never sends: a proxy "
                           "or a firewall on the way to %1 has answered. Ask whoever runs your "
                           "network.")
                .arg(host)};
}

Verdict forbidden(const ErrorEnvelope &envelope, const HttpAnswer &answer, const QString &host,
                  Subject subject)
{
    const QByteArray challenge = answer.header("WWW-Authenticate");
    if (challengeParameter(challenge, u"error"_s) == "insufficient_scope"_L1) {
        const QString scope = challengeParameter(challenge, u"scope"_s);
        if (!scope.isEmpty()) {
            return {
                ErrorKind::Forbidden,
                ErrorTexts::tr("%1 does not allow this: the scope %2 is missing. Have it granted "
                               "and sign in again.")
                    .arg(host, scope)};
        }
        return {ErrorKind::Forbidden,
                ErrorTexts::tr(
                    "%1 does not allow this: a scope is missing. Have it granted and sign in "
                    "again.")
                    .arg(host)};
    }
    if (envelope.code == "E0000006"_L1)
        return {ErrorKind::Forbidden, roleLacks(host, subject)};
    if (isPage(answer))
        return refusedByPage(host);
    return {
        ErrorKind::Forbidden,
        ErrorTexts::tr("%1 does not allow this. Ask an administrator of the org for the permission "
                       "to manage inline hooks.")
            .arg(host)};
}

Verdict notFound(const ErrorEnvelope &envelope, const HttpAnswer &answer, const QString &host,
                 Subject subject)
{
    const bool isOne =
        subject == Subject::Key || subject == Subject::Hook || subject == Subject::App;
    if (isOne && isPage(answer)) {
        return {ErrorKind::Network,
                ErrorTexts::tr("A web page says that there is nothing there, and Okta's API never "
                               "sends one: a proxy or a firewall on the way to %1 has answered. "
                               "Ask whoever runs your network.")
                    .arg(host)};
    }
    if (subject == Subject::Key && envelope.code != "E0000008"_L1) {
        return {ErrorKind::NotFound,
                ErrorTexts::tr("The key is not in %1 any more: somebody else may have deleted it.")
                    .arg(host)};
    }
    if (subject == Subject::Hook && envelope.code != "E0000008"_L1) {
        return {ErrorKind::NotFound,
                ErrorTexts::tr("The inline hook is not in %1 any more: somebody else may have "
                               "deleted it.")
                    .arg(host)};
    }
    if (subject == Subject::App && envelope.code != "E0000008"_L1) {
        return {ErrorKind::NotFound,
                ErrorTexts::tr("%1 has no such app, or the app has no such key.").arg(host)};
    }
    if (subject == Subject::Place) {
        return {ErrorKind::NotFound,
                ErrorTexts::tr("%1 has no such authorization server or policy.").arg(host)};
    }
    return {ErrorKind::NotFound,
            ErrorTexts::tr("%1 does not know Okta's hook key API. Check the org's URL.").arg(host)};
}

/// Whether the reasons that @p envelope gives are about a field that is called "name".
bool isAboutTheName(const ErrorEnvelope &envelope)
{
    static const QRegularExpression name(u"\\bname\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression field(u":\\s*name$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return field.match(envelope.summary).hasMatch()
           || std::ranges::any_of(
               envelope.causes, [](const QString &cause) { return name.match(cause).hasMatch(); });
}

QString badName(const QString &host)
{
    return ErrorTexts::tr("%1 objected to the name of the key. Correct it as its reasons say.")
        .arg(host);
}

Verdict conflict(const ErrorEnvelope &envelope, const QString &host, bool givesAName)
{
    if (givesAName && isAboutTheName(envelope))
        return {ErrorKind::Conflict, badName(host)};
    return {
        ErrorKind::Conflict,
        ErrorTexts::tr("Something in %1 changed at the same time. Refresh the list and try again.")
            .arg(host)};
}

Verdict validation(const HttpAnswer &answer, const ErrorEnvelope &envelope, const QString &host,
                   HttpMethod method, Subject subject, bool givesAName)
{
    if (envelope.code == "E0000003"_L1 || envelope.code == "E0000019"_L1
        || envelope.code == "E0000021"_L1) {
        return {ErrorKind::Validation,
                ErrorTexts::tr("%1 did not understand the request. Check for a newer HookKeys, or "
                               "report this with the details.")
                    .arg(host)};
    }
    if (answer.status == 400 && method == HttpMethod::Delete && subject == Subject::Key) {
        return {
            ErrorKind::Validation,
            ErrorTexts::tr("%1 refused to delete the key. Perhaps an inline hook uses it by now.")
                .arg(host)};
    }
    if (answer.status == 400 && givesAName && isAboutTheName(envelope))
        return {ErrorKind::Validation, badName(host)};
    if (envelope.summary.isEmpty() && envelope.causes.isEmpty()) {
        return {ErrorKind::Validation,
                ErrorTexts::tr("%1 refused the request and gave no reason. Check whether a proxy "
                               "stands between, and report this with the details.")
                    .arg(host)};
    }
    return {ErrorKind::Validation,
            ErrorTexts::tr("%1 refused the request. See the details for its reasons.").arg(host)};
}

Verdict timedOut(const QString &host, HttpMethod method)
{
    if (isWrite(method)) {
        // A gateway says so, too, that has passed the request on (RFC 9110, 15.5.9).
        return {ErrorKind::OutcomeUnknown,
                ErrorTexts::tr("%1, or a gateway before it, waited too long for the request, so "
                               "the change may or may not have been made. Refresh to see before "
                               "you try again.")
                    .arg(host)};
    }
    return {ErrorKind::Timeout,
            ErrorTexts::tr("%1, or a gateway before it, waited too long for the request. Check "
                           "your connection and try again.")
                .arg(host)};
}

/// What a status says by itself that is no verdict on what was asked, but mostly one of whoever
/// stands on the way; nothing for all others. See RFC 9110, 15.5, RFC 6585 and RFC 7725.
std::optional<Verdict> refusedOnTheWay(int status, const QString &host)
{
    switch (status) {
    case 405:
        return Verdict{ErrorKind::Validation,
                       ErrorTexts::tr("%1 does not allow this kind of request, so it was not "
                                      "carried out. Check the org's URL, and whether a proxy or a "
                                      "firewall stands between.")
                           .arg(host)};
    case 407:
        return Verdict{ErrorKind::ProxySignIn,
                       ErrorTexts::tr("A proxy on the way to %1 wants a user name and a password, "
                                      "or does not accept those that it got. Enter them and try "
                                      "again.")
                           .arg(host)};
    case 413:
        return Verdict{ErrorKind::Validation,
                       ErrorTexts::tr("%1 finds the request too large, though it is small, so it "
                                      "was not carried out. Ask whoever runs your network about "
                                      "the limits of its proxy or firewall.")
                           .arg(host)};
    case 421:
        return Verdict{ErrorKind::Validation,
                       ErrorTexts::tr("The server that answered does not speak for %1, so the "
                                      "request was not carried out. Check the org's URL, and "
                                      "whether a proxy stands between.")
                           .arg(host)};
    case 431:
        return Verdict{ErrorKind::Validation,
                       ErrorTexts::tr("%1 finds the headers of the request too large, so it was "
                                      "not carried out. Check that the credential is the right "
                                      "one, and ask whoever runs your network about the limits of "
                                      "its proxy.")
                           .arg(host)};
    case 451:
        return Verdict{ErrorKind::Forbidden,
                       ErrorTexts::tr("%1 was blocked for legal reasons, so the request was not "
                                      "carried out. Ask whoever runs your network.")
                           .arg(host)};
    case 511:
        return Verdict{ErrorKind::Network,
                       ErrorTexts::tr("Your network wants you to sign in to it before it lets you "
                                      "reach %1. Open any page in a browser, sign in and try "
                                      "again.")
                           .arg(host)};
    default:
        return std::nullopt;
    }
}

Verdict tooMany(const HttpAnswer &answer, const QString &host)
{
    if (isConcurrencyLimit(answer)) {
        return {ErrorKind::RateLimited,
                ErrorTexts::tr("%1 is busy with too many requests at once. Try again in a moment.")
                    .arg(host)};
    }
    return {ErrorKind::RateLimited,
            ErrorTexts::tr("%1 has had too many requests. Wait a minute and try again.").arg(host)};
}

Verdict serverTrouble(int status, const QString &host, HttpMethod method)
{
    // What is not implemented (501) and an unknown version (505) is not carried out.
    if (isWrite(method) && status != 501 && status != 505) {
        return {ErrorKind::OutcomeUnknown,
                ErrorTexts::tr(
                    "%1 answered that something failed there, and the change may or may not have "
                    "been made. Refresh to see before you try again.")
                    .arg(host)};
    }
    return {ErrorKind::Server,
            ErrorTexts::tr("%1 answered that something failed there. Try again in a few minutes.")
                .arg(host)};
}

Verdict judge(const HttpAnswer &answer, const ErrorEnvelope &envelope, const QString &host,
              HttpMethod method, Subject subject, const QString &refusal)
{
    const bool givesAName =
        subject == Subject::NewKey || (subject == Subject::Key && method == HttpMethod::Put);
    switch (answer.status) {
    case 401:
        return unauthorized(envelope, host, refusal);
    case 403:
        return forbidden(envelope, answer, host, subject);
    case 404:
    case 410:
        return notFound(envelope, answer, host, subject);
    case 408:
        return timedOut(host, method);
    case 409:
    case 412:
        return conflict(envelope, host, givesAName);
    case 429:
        return tooMany(answer, host);
    default:
        break;
    }
    if (const std::optional<Verdict> verdict = refusedOnTheWay(answer.status, host))
        return *verdict;
    if (answer.status < 500)
        return validation(answer, envelope, host, method, subject, givesAName);
    return serverTrouble(answer.status, host, method);
}

} // namespace

Error oktaError(const HttpAnswer &answer, const QString &host, HttpMethod method, Subject subject,
                const QString &refusal)
{
    QByteArray body = answer.body;
    const bool leak = !wipePrivateMembers(body).isEmpty() || hasPrivateMember(body);
    ErrorEnvelope envelope = parseErrorEnvelope(body);
    if (leak) { // what is left of the texts could still be a private key in PEM
        envelope.summary.clear();
        envelope.causes.clear();
    }
    const Verdict verdict = judge(answer, envelope, host, method, subject, refusal);
    Error error;
    error.kind = verdict.kind;
    error.summary = verdict.summary;
    error.serverText = envelope.summary;
    error.causes = envelope.causes;
    error.code = envelope.code;
    error.errorId = envelope.errorId;
    error.requestId = answer.requestId();
    error.httpStatus = answer.status;
    error.privateMaterial = leak;
    return error;
}

std::optional<std::pair<ErrorKind, QString>> refusalOnTheWay(const HttpAnswer &answer,
                                                             const QString &host, HttpMethod method)
{
    std::optional<Verdict> verdict =
        answer.status == 408 ? timedOut(host, method) : refusedOnTheWay(answer.status, host);
    if (!verdict && answer.status == 403 && isPage(answer))
        verdict = refusedByPage(host);
    return verdict ? std::optional(std::pair(verdict->kind, verdict->summary)) : std::nullopt;
}

QString challengeError(const HttpAnswer &answer)
{
    return challengeParameter(answer.header("WWW-Authenticate"), u"error"_s);
}

} // namespace HookKeys
