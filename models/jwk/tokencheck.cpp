// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokencheck.h"

#include "broughtkeys.h"
#include "displaytext.h"
#include "issuedtoken.h"
#include "jsontext.h"
#include "keyidattack.h"
#include "publickey.h"
#include "signingmistake.h"
#include "tokenclaims.h"
#include "tokenheader.h"
#include "tokensignature.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

using Outcome = TokenCheck::Outcome;

/// One check, a function a step. Each step appends what it found.
class Judge final
{
public:
    Judge(const SignedToken &token, const TokenContext &context)
        : m_token(token), m_context(context), m_alg(token.members.value("alg"_L1).toString())
    {
    }

    TokenCheck judged();

private:
    void add(Severity severity, const QString &id, const QString &text, const QString &rule)
    {
        m_findings.append({severity, id, text, rule});
    }
    void judgeKey();
    void judgeNamed(const QList<const TokenKey *> &named);
    void judgeOrigin(const TokenKey *right);
    void judgeUnknownKid(const QString &kid);
    void judgeUnread(const TokenKey &named);
    void judgeOtherSigner(const TokenKey &named, const TokenKey &right);
    void judgeWrong(const TokenKey &named, SignatureState state);
    void judgeSigner(const TokenKey &signer);
    void judgeFitness(const TokenKey &signer);
    void judgeClaimed();
    [[nodiscard]] bool isIssued() const;
    [[nodiscard]] SignatureState stateBy(const TokenKey &key) const;
    [[nodiscard]] const TokenKey *signer() const;
    [[nodiscard]] bool isRefused() const;
    [[nodiscard]] bool isUncompared() const;
    [[nodiscard]] QString verdict(Outcome outcome) const;

    const SignedToken &m_token;
    const TokenContext &m_context;
    QString m_alg;
    QList<Finding> m_findings;
    const TokenKey *m_signer = nullptr; ///< Whose signature it is.
    bool m_verified = false;            ///< A key was there, and it was tried.
    bool m_badHeader = false;
    bool m_isExplained = false; ///< How the signature came about, which is none of a known key.
    const TokenKey *m_maker = nullptr; ///< Who made a signature that no server accepts.
};

SignatureState Judge::stateBy(const TokenKey &key) const
{
    return verifySignature(m_alg, m_token.input, m_token.signature, key.jwk.publicKey());
}

/// The known key that did sign the token, whatever it says.
const TokenKey *Judge::signer() const
{
    const auto found = std::ranges::find_if(m_context.keys, [this](const TokenKey &key) {
        return stateBy(key) == SignatureState::Right;
    });
    return found == m_context.keys.end() ? nullptr : &*found;
}

void Judge::judgeKey()
{
    const QJsonValue kid = m_token.members.value("kid"_L1);
    if (kid.isUndefined() || kid == QString()) {
        m_signer = signer();
        QString text = TokenCheck::tr("The header does not name the key (“kid”): a server that "
                                      "knows several refuses it, or has to try them all.");
        if (m_signer && !m_signer->kid.isEmpty())
            text += u' '
                    + TokenCheck::tr("The key that signed it is named %1.")
                          .arg(jsonString(m_signer->kid.left(100)));
        add(Severity::Warning, u"kid-missing"_s, text, u"RFC 7515, 4.1.4"_s);
        if (m_signer)
            judgeSigner(*m_signer);
        else
            judgeOrigin(nullptr);
        return;
    }
    if (!kid.isString()) {
        m_badHeader = true;
        add(Severity::Problem, u"kid-type"_s,
            TokenCheck::tr("The key ID in the header (“kid”) is no text."), u"RFC 7515, 4.1.4"_s);
        return;
    }
    QList<const TokenKey *> named;
    for (const TokenKey &key : m_context.keys) {
        if (key.kid == kid.toString())
            named.append(&key);
    }
    if (named.isEmpty())
        judgeUnknownKid(kid.toString());
    else
        judgeNamed(named);
}

/// Judges whose signature it is: that of @p right, or, where it is null, of nobody known here.
void Judge::judgeOrigin(const TokenKey *right)
{
    const QList<Finding> brought = judgeBroughtKeys(m_token, right);
    m_findings += brought;
    if (!right) {
        m_isExplained =
            std::ranges::find(brought, Severity::Alarm, &Finding::severity) != brought.end();
        m_badHeader = m_badHeader || m_isExplained;
        const auto mistake =
            m_isExplained ? std::nullopt : SigningMistake::in(m_token, m_context.keys);
        if (!mistake)
            return;
        m_isExplained = true;
        m_badHeader = true;
        m_maker = mistake->key;
        m_findings.append(mistake->finding);
        right = m_maker;
    }
    m_verified = true;
    m_findings += right->concerns(m_context.keys);
    m_badHeader = m_badHeader || right->disclosed;
}

void Judge::judgeUnknownKid(const QString &kid)
{
    const TokenKey *right = signer();
    judgeOrigin(right);
    const TokenKey *maker = right ? right : m_maker;
    // Of who signed it the name is to be corrected; only if nobody did it tells who was meant.
    const auto meant = [&](const auto &isMeant) -> const TokenKey * {
        if (maker)
            return isMeant(*maker) ? maker : nullptr;
        const auto found = std::ranges::find_if(m_context.keys, isMeant);
        return found == m_context.keys.end() ? nullptr : &*found;
    };
    const TokenKey *other =
        meant([&kid](const TokenKey &key) { return key.misnaming(kid).has_value(); });
    const TokenKey *nearly = meant([&kid](const TokenKey &key) { return key.isNearly(kid); });
    if (other) {
        m_findings.append(*other->misnaming(kid));
    } else if (nearly) {
        add(Severity::Problem, u"kid-case"_s,
            TokenCheck::tr("The key ID in the header is %1 and differs from that of %2, which is "
                           "%3. It is compared letter by letter.")
                .arg(jsonString(kid.left(100)), nearly->label(), jsonString(nearly->kid)),
            u"RFC 7515, 4.1.4"_s);
    } else if (maker) {
        add(Severity::Problem, u"kid-wrong"_s,
            TokenCheck::tr("It was signed by %1, but names a key that nobody knows here: %2. A "
                           "server does not find the key. Correct the “kid” where it is signed.")
                .arg(maker->label(), jsonString(kid.left(100))),
            u"RFC 7515, 4.1.4"_s);
    } else {
        add(Severity::Warning, u"key-unknown"_s,
            TokenCheck::tr("No key that is known here has the key ID %1. Open the org it is from, "
                           "or its JWK Set; it may also be the one that was deleted.")
                .arg(jsonString(kid.left(100))),
            u"RFC 7515, 4.1.4 and 6"_s);
    }
    const TokenKey *named = other ? other : nearly;
    if (right) {
        m_signer = right;
        judgeFitness(*right);
    } else if (named && named->jwk.isUsable()) {
        m_verified = true;
        judgeWrong(*named, stateBy(*named));
    }
}

void Judge::judgeNamed(const QList<const TokenKey *> &named)
{
    for (const TokenKey *key : named) {
        if (stateBy(*key) != SignatureState::Right)
            continue;
        m_signer = key;
        judgeSigner(*key);
        return;
    }
    // That an earlier public key did not sign it says nothing where the one of now was not read.
    const bool areAllFormer = std::ranges::all_of(named, &TokenKey::isFormer);
    const auto readable = std::ranges::find_if(named, [areAllFormer](const TokenKey *key) {
        return key->jwk.isUsable() && (areAllFormer || !key->isFormer);
    });
    if (readable == named.end()) {
        judgeUnread(*named.first());
        return;
    }
    const TokenKey *right = signer();
    judgeOrigin(right);
    m_verified = true;
    if (right)
        judgeOtherSigner(**readable, *right);
    else
        judgeWrong(**readable, stateBy(**readable));
}

/// Judges a token that names @p named, whose public half is not known.
void Judge::judgeUnread(const TokenKey &named)
{
    const TokenKey *right = signer();
    judgeOrigin(right);
    // A key of a file may be that very one under another name.
    if (right && !right->id.isEmpty()) {
        judgeOtherSigner(named, *right);
    } else if (!named.disclosed) {
        add(Severity::Warning, u"key-not-read"_s,
            TokenCheck::tr("The key is %1, but its public half was not read yet or cannot "
                           "be used. Select the key in the table, then check again.")
                .arg(named.label()),
            u"RFC 7515, 6"_s);
    }
    if (const std::optional<Finding> concern = named.concern(); concern && named.disclosed) {
        m_findings.append(*concern);
        m_badHeader = true;
    }
}

void Judge::judgeOtherSigner(const TokenKey &named, const TokenKey &right)
{
    add(Severity::Problem, u"signed-by-other"_s,
        TokenCheck::tr("It names the key %1, but was signed by %2. Make the signer and the “kid” "
                       "fit each other: one of them was left as it was in a rotation.")
            .arg(named.label(), right.label()),
        u"RFC 7515, 4.1.4"_s);
}

/// Judges a signature that no known key made, and that is to be that of @p named.
void Judge::judgeWrong(const TokenKey &named, SignatureState state)
{
    if (m_maker && m_maker->kid != named.kid)
        judgeOtherSigner(named, *m_maker);
    if (m_isExplained)
        return;
    if (state == SignatureState::Unfit) {
        add(Severity::Problem, u"alg-key"_s,
            TokenCheck::tr("The algorithm %1 is none of the key %2, which is of the kind %3.")
                .arg(m_alg, named.label(), named.kind()),
            u"RFC 8725, 3.1"_s);
    } else if (state == SignatureState::Length && m_alg.startsWith("ES"_L1)
               && m_token.signature.startsWith('\x30')) {
        add(Severity::Problem, u"signature-der"_s,
            TokenCheck::tr("The signature is in DER, as OpenSSL writes it. In a token the two "
                           "numbers r and s stand side by side, with their full length."),
            u"RFC 7518, 3.4"_s);
    } else if (state == SignatureState::Length) {
        add(Severity::Problem, u"signature-length"_s,
            TokenCheck::tr("The signature has %n byte(s), which is not what the key %1 makes: it "
                           "was cut off, or made by a key of another size.",
                           nullptr, int(m_token.signature.size()))
                .arg(named.label()),
            u"RFC 7518, 3.3 and 3.4"_s);
    } else {
        add(Severity::Problem, u"signature-wrong"_s,
            TokenCheck::tr(
                "It names the key %1, but that key did not sign it: it was changed after "
                "it was signed, or somebody signed it who does not have the key.")
                .arg(named.label()),
            u"RFC 7515, 5.2"_s);
    }
}

void Judge::judgeSigner(const TokenKey &signer)
{
    if (signer.place == TokenKey::Place::OtherOrg) {
        add(Severity::Problem, u"key-other-org"_s,
            TokenCheck::tr("It was signed by %1, a key of another org than the one in the window. "
                           "Who expects this org refuses it: production and test are often mixed "
                           "up like that.")
                .arg(signer.label()),
            u"RFC 8725, 3.8"_s);
    }
    judgeOrigin(&signer);
    judgeFitness(signer);
}

/// Judges whether @p signer and the algorithm are what servers take.
void Judge::judgeFitness(const TokenKey &signer)
{
    for (const Finding &finding : signer.jwk.findings()) {
        if (finding.severity >= Severity::Problem)
            m_findings.append(finding);
        else if (finding.id == "use"_L1 || finding.id == "key-ops"_L1)
            add(Severity::Problem, u"key-use"_s,
                TokenCheck::tr("It was signed by the key %1, whose JWK does not allow that: %2")
                    .arg(signer.label(), finding.text),
                finding.rule);
        else if (finding.id == "rsa-small"_L1)
            add(Severity::Problem, finding.id, finding.text, finding.rule);
    }
    const QString &keyAlg = signer.jwk.alg();
    if (signer.id.isEmpty() && !keyAlg.isEmpty() && keyAlg != m_alg
        && isSignatureAlgorithm(keyAlg)) {
        add(Severity::Warning, u"alg-of-key"_s,
            TokenCheck::tr("It was signed by %1, and the key %2 says that it is for %3: many "
                           "servers refuse that.")
                .arg(m_alg, signer.label(), keyAlg),
            u"RFC 7517, 4.4"_s);
    }
    if (m_alg != "RS256"_L1 && !signer.id.isEmpty()) {
        add(Severity::Warning, u"alg-other"_s,
            TokenCheck::tr(
                "It was signed by %1; Okta signs with RS256, and many servers allow that "
                "alone.")
                .arg(m_alg),
            u"RFC 8725, 3.1"_s);
    }
}

bool Judge::isRefused() const
{
    return std::ranges::any_of(
        m_findings, [](const Finding &finding) { return finding.severity >= Severity::Problem; });
}

/// Whether there was no hook to compare the client and the audience with.
bool Judge::isUncompared() const
{
    return std::ranges::any_of(m_findings, [](const Finding &finding) {
        return finding.id == "aud-unknown"_L1 || finding.id == "client-unknown"_L1;
    });
}

QString Judge::verdict(Outcome outcome) const
{
    switch (outcome) {
    case Outcome::Unreadable:
        return TokenCheck::tr("There is no signed token in this.");
    case Outcome::Unverified:
        return TokenCheck::tr("Nothing was verified: no key is known here that could have signed "
                              "this token.");
    case Outcome::Refused:
        break;
    case Outcome::Accepted:
        if (isUncompared()) {
            return TokenCheck::tr(
                       "The signature is right, by %1; no hook is known here by which to "
                       "tell whom the token is from and for.")
                .arg(m_signer->label());
        }
        return m_findings.first().severity < Severity::Warning
                   ? TokenCheck::tr("The signature is right, by %1, and what the token says fits.")
                         .arg(m_signer->label())
                   : TokenCheck::tr("The signature is right, by %1, but some servers may still "
                                    "refuse the token.")
                         .arg(m_signer->label());
    }
    if (m_badHeader)
        return TokenCheck::tr("Not valid: no server may accept a token like this.");
    if (isIssued()) {
        return m_signer ? TokenCheck::tr("The signature is right, by %1, but this is no assertion "
                                         "of a hook.")
                              .arg(m_signer->label())
                        : TokenCheck::tr("This is no assertion of a hook, and its signature was "
                                         "not verified.");
    }
    if (!m_verified) {
        return TokenCheck::tr("Not valid whatever key signed it; the signature itself was not "
                              "verified.");
    }
    if (!m_signer)
        return TokenCheck::tr("Not valid: the key that it names did not sign it.");
    return TokenCheck::tr("The signature is right, by %1, but the token is not valid.")
        .arg(m_signer->label());
}

/// Whether it is another server's token, as far as no hook key says otherwise.
bool Judge::isIssued() const
{
    const QString kid = m_token.members.value("kid"_L1).toString();
    const bool namesHookKey = std::ranges::any_of(m_context.keys, [&kid](const TokenKey &key) {
        return !key.id.isEmpty() && !kid.isEmpty() && key.kid == kid;
    });
    return isIssuedToken(m_token) && !m_badHeader && !namesHookKey
           && (m_signer ? m_signer->id.isEmpty() : !m_verified);
}

void Judge::judgeClaimed()
{
    if (m_token.claimsProblem) {
        m_findings.append(*m_token.claimsProblem);
    } else if (isIssued()) {
        m_findings = judgeIssuedToken(m_token, m_context.now) + m_findings;
    } else {
        m_findings.append(
            judgeClaims(m_token, m_signer ? m_signer : m_maker, m_context.keys, m_context.now));
    }
}

TokenCheck Judge::judged()
{
    m_findings = judgeTokenHeader(m_token, m_context.keys);
    m_badHeader = !m_findings.isEmpty();
    if (!m_badHeader)
        judgeKey();
    judgeClaimed();
    if (const std::optional<Finding> attack = keyIdAttack(m_token, m_context.keys))
        m_findings.append(*attack);
    m_findings.append(m_token.remarks);
    // Not of std::ranges, whose subrange clang 14 does not understand.
    const auto rest =
        std::stable_partition(m_findings.begin(), m_findings.end(), [](const Finding &finding) {
            return finding.severity >= Severity::Problem;
        });
    std::stable_partition(rest, m_findings.end(), [](const Finding &finding) {
        return finding.severity == Severity::Warning;
    });
    const Outcome outcome = isRefused() ? Outcome::Refused
                            : m_signer  ? Outcome::Accepted
                                        : Outcome::Unverified;
    return {.outcome = outcome,
            .verdict = verdict(outcome),
            .findings = m_findings,
            .key = m_signer ? m_signer->label() : QString(),
            .token = m_token};
}

} // namespace

TokenCheck TokenCheck::of(const SignedToken &token, const TokenContext &context)
{
    if (!token.problem)
        return Judge(token, context).judged();
    return {.outcome = Outcome::Unreadable,
            .verdict = tr("There is no signed token in this that can be checked."),
            .findings = {*token.problem},
            .key = {},
            .token = token};
}

Severity TokenCheck::severity() const
{
    const bool none = findings.isEmpty();
    if (outcome == Outcome::Unverified)
        return Severity::Warning;
    if (outcome == Outcome::Accepted)
        return none ? Severity::Info : findings.first().severity;
    return none ? Severity::Problem : std::max(findings.first().severity, Severity::Problem);
}

QString TokenCheck::report() const
{
    QStringList lines{verdict};
    for (const Finding &finding : findings)
        lines.append(u"- %1 [%2; %3]"_s.arg(finding.text, finding.id, finding.rule));
    if (!token.problem) {
        lines.append({QString(), displayText(QString::fromUtf8(token.header)),
                      displayText(QString::fromUtf8(token.cutPayload())),
                      QString::fromLatin1(token.cut())});
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace HookKeys
