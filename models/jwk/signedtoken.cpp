// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signedtoken.h"

#include "base64url.h"
#include "jsonscan.h"
#include "jsontext.h"
#include "privatekeytext.h"
#include "privatemembers.h"
#include "tokenform.h"
#include "tokenlog.h"
#include "tokenshape.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

using Paste = TokenPaste;

Finding problem(const QString &id, const QString &text, const QString &rule)
{
    return {Severity::Problem, id, text, rule};
}

/// What follows the name of the header `Authorization`; nothing if there is none.
std::optional<QString> authorization(const QString &text)
{
    static const QRegularExpression name(
        uR"((?:^|[\n"'])[^\S\n]*(?:proxy-)?authorization\s*:\s*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression next(uR"(\r?\n(?:\s*\r?\n|[A-Za-z-]+:\s))"_s);
    const QRegularExpressionMatch match = name.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString rest = text.mid(match.capturedEnd());
    const qsizetype end = rest.indexOf(next);
    return end < 0 ? rest : rest.left(end);
}

bool isInvisible(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format;
}

/// Takes away what surrounds a token, and the white space within.
void tidy(Paste &paste)
{
    static const QString edge = uR"(\s"'`>*\p{Cf}\p{Pi}\p{Pf})"_s;
    static const QRegularExpression around(u"^[<%1]+|(?<![,;%1])[,;%1]+$"_s.arg(edge));
    // As a mail that quotes another, a shell and a program go on in the next line.
    static const QRegularExpression lineEnd(uR"((?<!["'\s+\\])["'\s+\\]*\n[>|"'\s]*)"_s);
    static const QRegularExpression scheme(uR"(^(?:bearer|dpop)\s+)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    paste.token.remove(around);
    paste.token.remove(scheme);
    paste.token.remove(around);
    paste.token.replace(lineEnd, u"\n"_s);
    const qsizetype before = paste.token.size();
    paste.token.removeIf(isInvisible);
    if (paste.token.size() == before)
        return;
    paste.remarks.append({Severity::Warning, u"white-space"_s,
                          SignedToken::tr("There was white space within the token. It was left "
                                          "out here; where it is sent it must not be."),
                          u"RFC 7515, 7.1"_s});
}

/// The different tokens that stand whole in @p text.
QStringList tokensIn(const QString &text)
{
    // A full stop may follow, dots that stand for the rest may not.
    // Nor may a word in brackets that stands for the signature, or a dash that a word processor
    // made.
    static const QRegularExpression token(
        uR"((?<![\w.\x{2010}-\x{2015}\x{2026}-])(ey[\w-]*\.[\w-]*\.(?:[\w-]+|(?![[({<][A-Za-z])))"
        uR"((?:\.[\w-]*\.[\w-]+)?)(?![\w\x{2010}-\x{2015}\x{2026}+/=-]|\.[\w.-]))"_s);
    QStringList found;
    for (auto match = token.globalMatch(text); match.hasNext();)
        found.append(match.next().captured(1));
    found.removeDuplicates();
    return found;
}

/// The same in what of @p text is base64: a form that a gateway hands on, a secret of Kubernetes.
QStringList tokensInBase64(const QString &text)
{
    static const QRegularExpression run(uR"((?<![\w+/=-])[\w+/-]{80,}={0,2}(?![\w+/=.-]))"_s);
    QStringList found;
    for (auto match = run.globalMatch(text); match.hasNext();) {
        const QByteArray octets = match.next().captured().toLatin1();
        found += tokensIn(QString::fromUtf8(QByteArray::fromBase64(octets)));
    }
    found.removeDuplicates();
    return found.size() == 1 ? found : QStringList();
}

/// @p token, which stands in @p text, with what it goes on with there, as tokensIn() does not see:
/// in the next line of a mail that quotes, of a shell or of a program.
QString continued(const QString &token, const QString &text)
{
    // The lengths of whole signatures: nothing of them is missing.
    static constexpr std::array whole{43, 64, 86, 128, 176, 342, 512, 683};
    static const QRegularExpression more(
        uR"(\A((?:(?:[ \t"']*[+\\][ \t]*\r?\n[ \t>|"'+]*|)"
        uR"([ \t"'+\\]*\r?\n[ \t]*[>|"'+][ \t>|"'+]*)(?!--|-\w\b)[\w-]+)+))"
        uR"([ \t"',;)}+\\]*(?:\r?\n|\z))"_s);
    static const QRegularExpression seam(uR"([^\w-]+)"_s);
    const qsizetype signature = token.size() - token.lastIndexOf(u'.') - 1;
    if (std::ranges::find(whole, signature) != whole.end())
        return token;
    const QString rest = text.mid(text.indexOf(token) + token.size());
    return token + more.match(rest).captured(1).replace(seam, u"\n"_s);
}

/// Whether @p text is one token alone, which may be broken into lines.
bool isTokenAlone(const QString &text)
{
    static const QRegularExpression form(
        uR"(\A\s*(?:(?:bearer|dpop)\s+)?ey[\w\s+/=-]*(?:(?:\.[\w\s+/=-]*){2}){1,2}\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString seen = text;
    seen.removeIf([](QChar c) { return isInvisible(c) && !c.isSpace(); });
    return form.match(seen).hasMatch();
}

/// Whether @p text is @p token, which was pasted twice or is the end of a sentence, and nothing
/// else.
bool isTwiceOrEnded(const QString &text, const QString &token)
{
    QString seen = text;
    seen.removeIf(isInvisible);
    return !token.isEmpty() && (seen == token + token || seen == token + u'.');
}

/// Finds the token, or what opens an API, in @p text, which is more than that.
void pick(const QString &text, Paste &paste)
{
    static const QRegularExpression apiToken(uR"((?<![\w-])00[\w-]{40}(?![\w-]))"_s);
    paste.token = text;
    QStringList found = tokensIn(text);
    if (found.size() > 1) {
        paste.problem = problem(u"several"_s,
                                SignedToken::tr("There are several tokens in this. Paste the one "
                                                "that is to be checked."),
                                u"RFC 7519, 3"_s);
        return;
    }
    if (const QString &first = found.value(0); isTwiceOrEnded(text, first)) {
        paste.token = first;
        return;
    }
    if (isTokenAlone(text))
        return;
    if (!found.isEmpty())
        found.first() = continued(found.first(), text);
    QString decoded = text;
    constexpr int levels = 2; // a form within an address that is one's parameter
    for (int level = 0; found.isEmpty() && level < levels; ++level) {
        decoded = percentDecoded(decoded);
        found = tokensIn(decoded);
    }
    if (found.isEmpty())
        found = tokensInBase64(text);
    if (found.isEmpty())
        found = apiToken.match(text).capturedTexts();
    if (!found.isEmpty())
        paste.token = found.first();
}

/// The token that @p value, of a header or a form, is or begins with.
QString tokenOf(const QString &value)
{
    return isTokenAlone(value) ? value : continued(tokensIn(value).value(0, value), value);
}

Paste find(const QByteArray &pasted)
{
    Paste paste;
    const QString text = withoutLogMarks(QString::fromUtf8(pasted));
    const QStringList assertions = formFields(text, "client_assertion"_L1);
    if (!assertions.isEmpty()) {
        paste = readAssertionForm(text, assertions);
        paste.token = tokenOf(paste.token);
    } else if (const std::optional<QString> value = authorization(text)) {
        paste.token = tokenOf(*value);
    } else {
        QString where = text;
        for (const QLatin1StringView name : {"assertion"_L1, "access_token"_L1, "id_token"_L1}) {
            const QStringList values = formFields(text, name);
            if (values.isEmpty())
                continue;
            where = percentDecoded(values.first());
            break;
        }
        pick(where, paste);
        if (const std::optional<Finding> misnamed = misnamedAssertion(text))
            paste.remarks.append(*misnamed);
    }
    tidy(paste);
    return paste;
}

/// Why @p pasted is nothing to look for a token in; nothing if it may be.
std::optional<Finding> refusal(const QByteArray &pasted)
{
    if (pasted.size() > SignedToken::limit) {
        return problem(u"too-large"_s,
                       SignedToken::tr("This is larger than any token (%L1 bytes), and was not "
                                       "read.")
                           .arg(pasted.size()),
                       u"RFC 7519, 3"_s);
    }
    if (hasPrivateMember(pasted))
        return privateKeyAlarm();
    if (pasted.trimmed().isEmpty())
        return problem(u"empty"_s, SignedToken::tr("There is nothing to check yet."),
                       u"RFC 7519, 3"_s);
    return std::nullopt;
}

/// Decodes @p part into @p octets; says why it cannot, with @p id and @p name.
std::optional<Finding> decode(const QString &part, const QString &id, const QString &name,
                              QByteArray &octets)
{
    Base64UrlOctets decoded = fromBase64Url(part);
    octets = std::move(decoded.octets);
    if (decoded.problem.isEmpty())
        return std::nullopt;
    octets.clear();
    static const QRegularExpression plain(uR"(\A[A-Za-z0-9+/]+={0,2}\z)"_s);
    if (part.contains(plain) && part.contains(QRegularExpression(u"[+/=]"_s))) {
        return problem(id,
                       SignedToken::tr("The token's %1 is in plain base64 and not in base64url: "
                                       "there - stands for + and _ for /, and no = stands at the "
                                       "end. Whoever makes the token has to encode it so.",
                                       "a part")
                           .arg(name),
                       u"RFC 7515, 2"_s);
    }
    return problem(id,
                   SignedToken::tr("The token's %1 is not base64url: %2.", "a part; why")
                       .arg(name, decoded.problem),
                   u"RFC 7515, 2"_s);
}

/// Why the parser refuses JSON that is well formed; nothing if it is not that.
std::optional<Finding> numberProblem(const QByteArray &json, const QString &id,
                                     const QJsonParseError &error)
{
    // Python writes these, and nobody else reads them.
    static const QRegularExpression none(u"[,:\\[\\s](?:NaN|-?Infinity)\\b"_s);
    const QByteArray there = json.mid(std::max(0, error.offset - 12), 24);
    if (error.error != QJsonParseError::NoError && QString::fromLatin1(there).contains(none)) {
        return problem(
            id,
            SignedToken::tr("The token has a number that is none (NaN or Infinity). JSON "
                            "does not know that, and programs refuse the token."),
            u"RFC 8259, 6"_s);
    }
    const QByteArray number =
        error.error == QJsonParseError::IllegalNumber ? greatNumber(json) : QByteArray();
    if (number.isEmpty())
        return std::nullopt;
    return problem(id,
                   SignedToken::tr("The token has a number that is out of range: %1. Most programs "
                                   "cannot hold it, and refuse the token.")
                       .arg(QString::fromLatin1(number.left(100))),
                   u"RFC 8259, 6"_s);
}

/// The members that @p json has twice, wherever they are, to be shown; empty if there are none.
QString doubledIn(const QByteArray &json)
{
    QStringList doubled = duplicateMembersWithin(json);
    std::ranges::transform(doubled, doubled.begin(),
                           [](const QString &way) { return jsonString(way.left(200)); });
    return QLocale().createSeparatedList(doubled);
}

std::optional<Finding> readHeader(SignedToken &token)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(token.header, &error);
    if (auto bad = numberProblem(token.header, u"header-number"_s, error))
        return bad;
    // Qt overlooks a byte order mark, others refuse it (RFC 8259, 8.1).
    if (!document.isObject() || !token.header.trimmed().startsWith('{')) {
        return problem(u"header-json"_s, SignedToken::tr("The token's header is no JSON object."),
                       u"RFC 7515, 4"_s);
    }
    if (hasPrivateMember(token.header)) {
        token.header.fill('\0');
        return privateKeyAlarm();
    }
    if (const QString doubled = doubledIn(token.header); !doubled.isEmpty()) {
        return Finding{Severity::Alarm, u"header-doubled"_s,
                       SignedToken::tr("The header has members twice: %1. Programs disagree about "
                                       "which one counts, which is what an attacker wants.")
                           .arg(doubled),
                       u"RFC 7515, 4"_s};
    }
    token.members = document.object();
    if (token.members.value("b64"_L1) == false) {
        return problem(u"b64"_s,
                       SignedToken::tr("The header says that the payload is not encoded (“b64”). "
                                       "That is forbidden for a JWT."),
                       u"RFC 7797, 7"_s);
    }
    return std::nullopt;
}

void readClaims(SignedToken &token)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(token.payload, &error);
    token.nested = tokenWithin(token.payload);
    if (!token.nested.isEmpty()) {
        token.claimsProblem = nestedProblem(token.members);
        return;
    }
    token.claimsProblem = numberProblem(token.payload, u"claims-number"_s, error);
    if (token.claimsProblem)
        return;
    if (!document.isObject() || !token.payload.trimmed().startsWith('{')) {
        token.claimsProblem =
            problem(u"claims-json"_s,
                    SignedToken::tr(
                        "What was signed is no JSON object, so it is no JWT and claims nothing."),
                    u"RFC 7519, 7.2"_s);
        return;
    }
    if (const QString doubled = doubledIn(token.payload); !doubled.isEmpty()) {
        token.claimsProblem =
            Finding{Severity::Alarm, u"claims-doubled"_s,
                    SignedToken::tr("Claims are there twice: %1. Programs disagree about which one "
                                    "counts, which is what an attacker wants.")
                        .arg(doubled),
                    u"RFC 7519, 4"_s};
        return;
    }
    token.claims = document.object();
    if (saysNested(token.members)) {
        token.remarks.append(
            {Severity::Warning, u"cty"_s,
             SignedToken::tr("The header says that another token is within (“cty”), and there are "
                             "claims. Leave “cty” out: some servers look for that token and refuse "
                             "this one."),
             u"RFC 7519, 5.2"_s});
    }
}

std::optional<Finding> takeApart(const QString &text, SignedToken &token)
{
    const QStringList parts = text.split(u'.');
    if (parts[0].isEmpty()) {
        return problem(u"header-empty"_s,
                       SignedToken::tr("The token's first part, its header, is empty."),
                       u"RFC 7515, 7.1"_s);
    }
    if (auto bad = decode(parts[0], u"header-base64url"_s, SignedToken::tr("header"), token.header))
        return bad;
    if (auto bad = readHeader(token))
        return bad;
    if (parts[1].isEmpty()) {
        return problem(u"payload-empty"_s,
                       SignedToken::tr("The token's second part, what it claims, is empty: it was "
                                       "cut out, or is sent apart from its signature. An assertion "
                                       "has it within."),
                       u"RFC 7519, 7.2; RFC 7515, F"_s);
    }
    if (auto bad =
            decode(parts[1], u"payload-base64url"_s, SignedToken::tr("payload"), token.payload))
        return bad;
    // Claims may be called as private members are; in a JWK they are none.
    if (token.payload.contains("\"kty\"") && hasPrivateMember(token.payload)) {
        token.payload.fill('\0');
        return privateKeyAlarm();
    }
    if (auto bad = decode(parts[2], u"signature-base64url"_s, SignedToken::tr("signature"),
                          token.signature))
        return bad;
    token.compact = text.toLatin1();
    token.input = (parts[0] + u'.' + parts[1]).toLatin1();
    readClaims(token);
    return std::nullopt;
}

} // namespace

QString SignedToken::text(const QByteArray &file)
{
    return QString::fromUtf8(plainText(Secret(file)).bytes());
}

SignedToken SignedToken::read(const QByteArray &data)
{
    const QByteArray pasted = plainText(Secret(data)).bytes();
    SignedToken token;
    token.problem = refusal(pasted);
    if (token.problem)
        return token;
    const Paste paste = find(pasted);
    token.problem = paste.problem;
    token.remarks = paste.remarks;
    token.formClientId = paste.clientId;
    if (!token.problem)
        token.problem = shapeProblem(paste.token, pasted);
    if (!token.problem)
        token.problem = takeApart(paste.token, token);
    return token;
}

bool SignedToken::namesExtensions() const
{
    static constexpr std::array registered{"alg"_L1, "jku"_L1, "jwk"_L1, "kid"_L1,
                                           "x5u"_L1, "x5c"_L1, "x5t"_L1, "x5t#S256"_L1,
                                           "typ"_L1, "cty"_L1, "crit"_L1};
    const QJsonArray names = members.value("crit"_L1).toArray();
    QSet<QString> seen;
    for (const auto &each : names) {
        const QString name = each.toString();
        if (!each.isString() || !members.contains(name) || seen.contains(name)
            || std::ranges::find(registered, name) != registered.end())
            return false;
        seen.insert(name);
    }
    return !seen.isEmpty();
}

QByteArray SignedToken::cut() const
{
    if (problem)
        return {};
    const QByteArray signedPart =
        nested.isEmpty() ? input : input.left(input.indexOf('.')) + ".[token cut]";
    return signedPart + ".[signature cut]";
}

QByteArray SignedToken::cutPayload() const
{
    return nested.isEmpty() ? payload : nested.split('.').mid(0, 2).join('.') + ".[rest cut]";
}

} // namespace HookKeys
