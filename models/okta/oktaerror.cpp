// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oktaerror.h"

#include "displaytext.h"
#include "oktajson.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace HookKeys {

using namespace Qt::StringLiterals;

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

Verdict forbidden(const ErrorEnvelope &envelope, const QByteArray &challenge, const QString &host)
{
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
    if (envelope.code == "E0000006"_L1) {
        return {
            ErrorKind::Forbidden,
            ErrorTexts::tr("%1 does not allow this: the administrator role behind the credential "
                           "lacks the permission. Ask for a role that may manage inline hooks.")
                .arg(host)};
    }
    return {
        ErrorKind::Forbidden,
        ErrorTexts::tr("%1 does not allow this. Ask an administrator of the org for the permission "
                       "to manage inline hooks.")
            .arg(host)};
}

Verdict notFound(const ErrorEnvelope &envelope, const QString &host, Subject subject)
{
    if (subject == Subject::Key && envelope.code != "E0000008"_L1) {
        return {ErrorKind::NotFound,
                ErrorTexts::tr("The key is not in %1 any more: somebody else may have deleted it.")
                    .arg(host)};
    }
    return {ErrorKind::NotFound,
            ErrorTexts::tr("%1 does not know Okta's hook key API. Check the org's URL.").arg(host)};
}

Verdict validation(const ErrorEnvelope &envelope, const QString &host, HttpMethod method,
                   Subject subject)
{
    if (envelope.code == "E0000003"_L1 || envelope.code == "E0000019"_L1
        || envelope.code == "E0000021"_L1) {
        return {ErrorKind::Validation,
                ErrorTexts::tr("%1 did not understand the request. Check for a newer HookKeys, or "
                               "report this with the details.")
                    .arg(host)};
    }
    if (method == HttpMethod::Delete) {
        return {
            ErrorKind::Validation,
            ErrorTexts::tr("%1 refused to delete the key. Perhaps an inline hook uses it by now.")
                .arg(host)};
    }
    if (subject == Subject::NewKey || method == HttpMethod::Put) {
        return {ErrorKind::Validation,
                ErrorTexts::tr("%1 objected to the name of the key. Correct it as its reasons say.")
                    .arg(host)};
    }
    return {ErrorKind::Validation,
            ErrorTexts::tr("%1 refused the request. See the details for its reasons.").arg(host)};
}

Verdict judge(const HttpAnswer &answer, const ErrorEnvelope &envelope, const QString &host,
              HttpMethod method, Subject subject, const QString &refusal)
{
    const QByteArray challenge = answer.header("WWW-Authenticate");
    switch (answer.status) {
    case 401:
        return unauthorized(envelope, host, refusal);
    case 403:
        return forbidden(envelope, challenge, host);
    case 404:
    case 410:
        return notFound(envelope, host, subject);
    case 409:
    case 412:
        return {ErrorKind::Conflict,
                ErrorTexts::tr("Something in %1 changed at the same time. Refresh the list and try "
                               "again.")
                    .arg(host)};
    case 429:
        return {
            ErrorKind::RateLimited,
            ErrorTexts::tr("%1 has had too many requests. Wait a minute and try again.").arg(host)};
    default:
        break;
    }
    if (answer.status < 500)
        return validation(envelope, host, method, subject);
    if (isWrite(method)) {
        return {
            ErrorKind::Server,
            ErrorTexts::tr("%1 has a problem of its own, and the change may or may not have been "
                           "made. Refresh to see before you try again.")
                .arg(host)};
    }
    return {ErrorKind::Server,
            ErrorTexts::tr("%1 has a problem of its own. Try again in a few minutes.").arg(host)};
}

} // namespace

Error oktaError(const HttpAnswer &answer, const QString &host, HttpMethod method, Subject subject,
                const QString &refusal)
{
    const ErrorEnvelope envelope = parseErrorEnvelope(answer.body);
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
    return error;
}

QString challengeError(const HttpAnswer &answer)
{
    return challengeParameter(answer.header("WWW-Authenticate"), u"error"_s);
}

} // namespace HookKeys
