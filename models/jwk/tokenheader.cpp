// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenheader.h"

#include "jsontext.h"
#include "signedtoken.h"
#include "tokencheck.h"
#include "tokensignature.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// One judgement of a header, a function a subject.
class HeaderJudge final
{
public:
    HeaderJudge(const SignedToken &token, const QList<TokenKey> &keys)
        : m_token(token), m_keys(keys), m_alg(token.members.value("alg"_L1).toString())
    {
    }

    QList<Finding> judged()
    {
        judgeAlgorithm();
        judgeCritical();
        if (m_findings.isEmpty())
            judgeSignature();
        return m_findings;
    }

private:
    void add(Severity severity, const QString &id, const QString &text, const QString &rule)
    {
        m_findings.append({severity, id, text, rule});
    }
    void judgeAlgorithm();
    void judgeHmac(const QString &name);
    void judgeCritical();
    void judgeSignature();

    const SignedToken &m_token;
    const QList<TokenKey> &m_keys;
    const QString m_alg;
    QList<Finding> m_findings;
};

void HeaderJudge::judgeAlgorithm()
{
    const QJsonValue alg = m_token.members.value("alg"_L1);
    // As a server may read it that is taken in: some overlook capitals and blanks.
    const QString name = m_alg.trimmed().toUpper();
    if (!alg.isString() || m_alg.isEmpty()) {
        add(Severity::Problem, u"alg-missing"_s,
            TokenCheck::tr("The header does not say by which algorithm it was signed (“alg”)."),
            u"RFC 7515, 4.1.1"_s);
    } else if (name == "NONE"_L1) {
        add(Severity::Alarm, u"alg-none"_s,
            TokenCheck::tr("The header says “none”: nobody signed this token, anybody could have "
                           "written it. That is an attack, or a test that was forgotten; a server "
                           "must refuse it."),
            u"RFC 8725, 3.2"_s);
    } else if (name.startsWith("HS"_L1)) {
        judgeHmac(name);
    } else if (isSignatureAlgorithm(name) && !isSignatureAlgorithm(m_alg)) {
        add(Severity::Problem, u"alg-case"_s,
            TokenCheck::tr("The header writes the algorithm %1, and its name is %2. It is compared "
                           "letter by letter.")
                .arg(jsonString(m_alg.left(100)), name),
            u"RFC 7515, 4.1.1"_s);
    } else if (!isSignatureAlgorithm(m_alg)) {
        add(Severity::Problem, u"alg-unknown"_s,
            TokenCheck::tr("The algorithm %1 is not known here. Okta signs with RS256; names are "
                           "written in capitals.")
                .arg(jsonString(m_alg.left(100))),
            u"RFC 7518, 3.1"_s);
    }
}

/// Judges the algorithm @p name, as it is written rightly.
void HeaderJudge::judgeHmac(const QString &name)
{
    const auto signs = [&](const QByteArray &secret) {
        return isHmac(name, m_token.input, m_token.signature, secret);
    };
    const auto found = std::ranges::find_if(m_keys, [&signs](const TokenKey &key) {
        return std::ranges::any_of(key.publicForms(), signs);
    });
    if (found != m_keys.end()) {
        add(Severity::Alarm, u"hmac-public-key"_s,
            TokenCheck::tr("This is an attack: the public key of %1, which everybody has, was used "
                           "as the secret of %2. A server that lets the token choose the algorithm "
                           "is taken in. Allow RS256 alone there.")
                .arg(found->label(), name.left(5)),
            u"RFC 8725, 2.1 and 3.1"_s);
        return;
    }
    add(Severity::Problem, u"alg-hmac"_s,
        TokenCheck::tr(
            "It was signed with a shared secret (%1) and not with a key pair. Okta signs "
            "with RS256: this token is from somebody else, or made for a hook with a "
            "client secret.")
            .arg(jsonString(m_alg.left(100))),
        u"RFC 7518, 3.2; RFC 8725, 3.1"_s);
}

void HeaderJudge::judgeCritical()
{
    const QJsonValue crit = m_token.members.value("crit"_L1);
    if (crit.isUndefined())
        return;
    const QJsonArray names = crit.toArray();
    if (!m_token.namesExtensions()) {
        add(Severity::Problem, u"crit-malformed"_s,
            TokenCheck::tr("The list “crit” is to name extensions that the header has, each of "
                           "them once, and does not. Every server refuses that."),
            u"RFC 7515, 4.1.11"_s);
        return;
    }
    QStringList shown;
    for (const auto &name : names)
        shown.append(jsonString(name.toString().left(100)));
    add(Severity::Problem, u"crit-unknown"_s,
        TokenCheck::tr(
            "The header demands extensions (“crit”) that neither HookKeys nor Okta know: "
            "%1. Who does not know them must refuse the token.")
            .arg(QLocale().createSeparatedList(shown.mid(0, 10))),
        u"RFC 7515, 4.1.11"_s);
}

void HeaderJudge::judgeSignature()
{
    if (m_token.signature.isEmpty()) {
        add(Severity::Alarm, u"signature-empty"_s,
            TokenCheck::tr("The token's signature is empty: nobody signed it. It was cut off, or "
                           "somebody tries whether a server looks."),
            u"RFC 8725, 3.2"_s);
    } else if (isOutOfRange(m_alg, m_token.signature)) {
        add(Severity::Alarm, u"signature-range"_s,
            TokenCheck::tr("One of the two numbers of the signature is 0 or too large for the "
                           "curve, which no key makes: it was damaged, or this is an attack "
                           "(CVE-2022-21449). A server with a Java that was not updated takes "
                           "some of these as the signature of anybody: update it."),
            u"RFC 7518, 3.4; FIPS 186-5, 6.4.2"_s);
    }
}

} // namespace

QList<Finding> judgeTokenHeader(const SignedToken &token, const QList<TokenKey> &keys)
{
    return HeaderJudge(token, keys).judged();
}

} // namespace HookKeys
