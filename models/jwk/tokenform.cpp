// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenform.h"

#include "jsontext.h"
#include "signedtoken.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

Finding formProblem(const QString &id, const QString &text, const QString &rule)
{
    return {Severity::Problem, id, text, rule};
}

/// The first value of the field @p name in @p text; empty if there is none.
QString firstField(const QString &text, QLatin1StringView name)
{
    return percentDecoded(formFields(text, name).value(0)).trimmed();
}

std::optional<Finding> doubledField(const QString &text, const QStringList &assertions)
{
    if (assertions.size() > 1) {
        return formProblem(u"form-doubled"_s,
                           SignedToken::tr("There are several assertions in this form, and "
                                           "programs would disagree about which one counts. Send "
                                           "one."),
                           u"RFC 6749, 3.2"_s);
    }
    for (const QLatin1StringView name :
         {"client_assertion_type"_L1, "client_id"_L1, "grant_type"_L1}) {
        if (formFields(text, name).size() < 2)
            continue;
        return formProblem(u"form-doubled"_s,
                           SignedToken::tr("The form has “%1” more than once, and programs would "
                                           "disagree about which one counts. Send one.")
                               .arg(name),
                           u"RFC 6749, 3.2"_s);
    }
    return std::nullopt;
}

/// Whether @p text is a form as it is sent, and no line of a log or of a file with one of its
/// fields.
bool isWhole(const QString &text)
{
    static const QRegularExpression body(uR"(\A[\w.-]+=[^\s&]*(?:&[\w.-]+=[^\s&]*)*\z)"_s);
    return body.match(text.trimmed()).hasMatch() || !formFields(text, "grant_type"_L1).isEmpty();
}

/// What is wrong with the form @p text beside its assertion. Nothing of a secret is repeated.
QList<Finding> judgeForm(const QString &text)
{
    QList<Finding> remarks;
    const QString type = firstField(text, "client_assertion_type"_L1);
    const bool isKnown = !type.isEmpty() || isWhole(text);
    if (isKnown && type != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_L1) {
        remarks.append(formProblem(
            u"assertion-type"_s,
            type.isEmpty() ? SignedToken::tr("The form lacks “client_assertion_type”, without "
                                             "which no server reads the assertion.")
                           : SignedToken::tr("The form's “client_assertion_type” is %1 and not "
                                             "urn:ietf:params:oauth:client-assertion-type:"
                                             "jwt-bearer.")
                                 .arg(jsonString(type.left(200))),
            u"RFC 7523, 2.2"_s));
    }
    static const QRegularExpression basic(uR"((?:^|[\n"'])\s*authorization\s*:\s*basic\s)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const bool isBasic = basic.match(text).hasMatch();
    if (isBasic || !firstField(text, "client_secret"_L1).isEmpty()) {
        remarks.append(formProblem(
            u"form-secret"_s,
            SignedToken::tr("A client secret is sent beside the assertion (“%1”). A client proves "
                            "who it is in one way alone, and servers refuse two: leave the secret "
                            "out.")
                .arg(isBasic ? "Authorization: Basic"_L1 : "client_secret"_L1),
            u"RFC 6749, 2.3"_s));
    }
    // Where it is the last of a command, its address follows.
    const QString grant = firstField(text, "grant_type"_L1).section(u' ', 0, 0);
    if (!grant.isEmpty() && grant != "client_credentials"_L1) {
        remarks.append(
            formProblem(u"form-grant"_s,
                        SignedToken::tr("The form's “grant_type” is %1. A hook asks for a token of "
                                        "its own, by client_credentials, and servers let its "
                                        "client ask in no other way.")
                            .arg(jsonString(grant.left(200))),
                        u"RFC 6749, 4.4.2"_s));
    }
    return remarks;
}

} // namespace

QStringList formFields(const QString &text, QLatin1StringView name)
{
    // As a form, in JSON, and as Java, Ruby, Python and YAML write a map, with its values in lists.
    const QRegularExpression field(
        uR"re((?:^|[&\s"'?{,[])%1["']?\s*(?:=>?|:)\s*(?:[>|][+-]?\s*\n\s*)?\[?(?:b?["'])?)re"
        uR"re(([^&"',}\]]*))re"_s.arg(name));
    // Without quotes the value ends where an option of a command, the rest of a request's line, its
    // answer or a field of another line begins.
    static const QRegularExpression next(
        uR"((?<!\s)\s+(?:HTTP/\d|[\w.-]+\s*[=:]\s*[^\s=]|(?:\\\s*)?--?[A-Za-z][a-z-]*\s))"_s);
    QStringList values;
    for (auto match = field.match(text); match.hasMatch();) {
        const QString value = match.captured(1);
        const qsizetype end = value.indexOf(next);
        values.append(value.left(end));
        // What was cut off may have the field once more.
        match = field.match(text, match.capturedStart(1) + values.last().size());
    }
    return values;
}

QString percentDecoded(const QString &text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8()));
}

TokenPaste readAssertionForm(const QString &text, const QStringList &assertions)
{
    return {.token = percentDecoded(assertions.first()),
            .problem = doubledField(text, assertions),
            .remarks = judgeForm(text),
            .clientId = firstField(text, "client_id"_L1)};
}

std::optional<Finding> misnamedAssertion(const QString &text)
{
    const bool isForm = !formFields(text, "grant_type"_L1).isEmpty()
                        || !formFields(text, "client_assertion_type"_L1).isEmpty();
    if (!isForm || formFields(text, "assertion"_L1).isEmpty())
        return std::nullopt;
    return formProblem(u"form-assertion"_s,
                       SignedToken::tr("The form has the token as “assertion”, by which a server "
                                       "lets in a person and not a client. A hook's client proves "
                                       "who it is by “client_assertion”, with "
                                       "“client_assertion_type” beside it."),
                       u"RFC 7523, 2.1 and 2.2"_s);
}

} // namespace HookKeys
