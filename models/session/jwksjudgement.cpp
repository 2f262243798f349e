// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jwksjudgement.h"

#include "displaytext.h"
#include "fingerprint.h"
#include "httpdate.h"
#include "jsontext.h"
#include "privatemembers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace HookKeys {

using namespace std::chrono_literals;
using Held = JwksJudgement::Held;

namespace {

/// The translation context of this file.
struct JwksText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::JwksText)
};

// What libraries do where nothing is said: npm jose and jwks-rsa keep a set for ten minutes.
constexpr std::chrono::seconds usualLifetime = 10min;
constexpr std::chrono::seconds longLifetime = 24h;
constexpr std::chrono::seconds longestLifetime = 24h * 365;

/// A key of the set, as verifiers see it.
struct SetEntry
{
    QString kid;
    QByteArray thumbprint; ///< Empty where it is no usable key.
    bool isAccepted = false;
    QList<Finding> findings;
};

void addFinding(QList<Finding> &findings, Severity severity, const QString &id, const QString &text,
                const QString &rule)
{
    findings.append({.severity = severity, .id = id, .text = text, .rule = rule});
}

/// Whether the Cache-Control header @p header has @p name, and what it says there. Semicolons are
/// no separators there, but what people write.
QByteArrayList directives(QByteArray header, QLatin1StringView name)
{
    QByteArrayList values;
    const QList<QByteArray> parts = header.replace(';', ',').split(',');
    for (const QByteArray &part : parts) {
        const qsizetype sign = part.indexOf('=');
        const QByteArray word = (sign < 0 ? part : part.left(sign)).trimmed();
        if (name.compare(QLatin1StringView(word), Qt::CaseInsensitive) == 0)
            values.append(sign < 0 ? "" : part.mid(sign + 1).replace('"', "").trimmed());
    }
    return values;
}

/// The seconds that @p name has in @p header, the most where it is there more than once, for caches
/// differ about that (RFC 9111, 4.2.1); none if it is not there.
std::optional<std::chrono::seconds> secondsOf(const QByteArray &header, QLatin1StringView name)
{
    std::optional<std::chrono::seconds> most;
    const QByteArrayList values = directives(header, name);
    for (const QByteArray &value : values) {
        const bool isNumber = !value.isEmpty() && std::ranges::all_of(value, [](char digit) {
            return digit >= '0' && digit <= '9';
        });
        if (!isNumber)
            continue;
        bool fits = false;
        const qint64 number = value.toLongLong(&fits);
        // What is too great to be held is the greatest (RFC 9111, 1.2.2).
        const auto held =
            fits ? std::min(std::chrono::seconds(number), longestLifetime) : longestLifetime;
        most = std::max(most.value_or(held), held);
    }
    return most;
}

bool mayNotBeUsed(const QByteArray &cache)
{
    // With the names of headers no-cache speaks of these alone (RFC 9111, 5.2.2.4).
    return !directives(cache, "no-store"_L1).isEmpty()
           || directives(cache, "no-cache"_L1).contains(QByteArray(""));
}

/// How long @p answer may be used, as far as it says so (RFC 9111, 4.2.1). How old it is already
/// (`Age`) does not count: others may have an answer of before that is younger.
std::optional<std::chrono::seconds> lifetimeOf(const JwksAnswer &answer, const Clock &clock)
{
    const QByteArray &cache = answer.cacheControl;
    if (mayNotBeUsed(cache))
        return 0s;
    const auto own = secondsOf(cache, "max-age"_L1);
    const auto shared = secondsOf(cache, "s-maxage"_L1);
    // Whoever asks may do so through a cache that others share.
    if (own || shared)
        return std::max(own.value_or(0s), shared.value_or(0s));
    if (answer.expires.isEmpty())
        return {};
    const QDateTime until = httpDate(answer.expires);
    if (!until.isValid())
        return 0s; // an invalid one, as 0, means that it is over (RFC 9111, 5.3)
    // Where the server has no clock, that of who got the answer counts (RFC 9110, 6.6.1).
    const QDateTime from = answer.date.isValid() ? answer.date : clock.now();
    return std::clamp(std::chrono::seconds(from.secsTo(until)), 0s, longestLifetime);
}

/// How long @p answer may still be used after that, by what @p name says (RFC 5861, 3 and 4).
std::chrono::seconds staleFor(const JwksAnswer &answer, QLatin1StringView name)
{
    const QByteArray &cache = answer.cacheControl;
    // Both forbid it (RFC 9111, 4.2.4).
    if (mayNotBeUsed(cache) || !directives(cache, "must-revalidate"_L1).isEmpty())
        return 0s;
    return secondsOf(cache, name).value_or(0s);
}

QString durationText(std::chrono::seconds time)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(time + 59s);
    if (minutes < 120min)
        return JwksText::tr("%n minute(s)", nullptr, int(minutes.count()));
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(time + 59min + 59s);
    return JwksText::tr("%n hour(s)", nullptr, int(hours.count()));
}

void judgeLifetime(const JwksAnswer &answer, const Clock &clock, JwksJudgement &judgement)
{
    const auto fresh = lifetimeOf(answer, clock);
    judgement.isLifetimeKnown = fresh.has_value();
    // While one asks anew the others are given the old answer.
    const std::chrono::seconds lifetime =
        std::min(fresh.value_or(usualLifetime) + staleFor(answer, "stale-while-revalidate"_L1),
                 longestLifetime);
    judgement.lifetime = lifetime;
    const QString rule = u"RFC 9111, 4.2"_s;
    if (!fresh) {
        addFinding(
            judgement.findings, Severity::Info, u"cache-unknown"_s,
            JwksText::tr("The server does not say how long its answer may be kept. Verifiers keep "
                         "it as they like, most of them for %1.")
                .arg(durationText(lifetime)),
            rule);
    } else if (lifetime > longLifetime) {
        addFinding(
            judgement.findings, Severity::Warning, u"cache-long"_s,
            JwksText::tr("The answer may be kept for %1: so long verifiers may go without a key "
                         "that is new there.")
                .arg(durationText(lifetime)),
            rule);
    } else {
        addFinding(judgement.findings, Severity::Info, u"cache"_s,
                   JwksText::tr("The answer may be kept for %1.").arg(durationText(lifetime)),
                   rule);
    }
    // It is not waited for: who finds the server well again has the new answer.
    if (const auto stale = staleFor(answer, "stale-if-error"_L1); stale > 0s) {
        addFinding(judgement.findings, Severity::Info, u"cache-stale"_s,
                   JwksText::tr("Whoever cannot reach the server may go on with the answer for %1 "
                                "more (“stale-if-error”): switch while it can be reached from "
                                "everywhere.")
                       .arg(durationText(stale)),
                   u"RFC 5861, 4"_s);
    }
}

/// Whether there is a JWK Set to be looked at.
bool judgeEnvelope(const JwksAnswer &answer, QList<Finding> &findings)
{
    if (answer.url.scheme() != "https"_L1) {
        addFinding(
            findings, Severity::Warning, u"not-https"_s,
            JwksText::tr("The address is not https. On this computer alone that does no harm."),
            u"RFC 8725, 2.10"_s);
    }
    if (answer.status != 200) {
        addFinding(findings, Severity::Problem, u"status"_s,
                   JwksText::tr("The server answered with HTTP status %1, and not with keys.")
                       .arg(answer.status),
                   u"RFC 9110, 15"_s);
        return false;
    }
    const QByteArray type = answer.contentType.split(';').constFirst().trimmed().toLower();
    if (type != "application/json" && type != "application/jwk-set+json") {
        addFinding(findings, Severity::Warning, u"content-type"_s,
                   JwksText::tr("The answer's type is “%1” and not application/jwk-set+json or "
                                "application/json: some verifiers refuse it.")
                       .arg(displayText(QString::fromLatin1(type.left(100)))),
                   u"RFC 7517, 8.5"_s);
    }
    if (hasPrivateMember(answer.body)) {
        addFinding(
            findings, Severity::Alarm, u"private-member"_s,
            JwksText::tr("Private key material is published at this address: whoever read it can "
                         "sign in its place. Take it away and replace that key. HookKeys kept "
                         "nothing of it."),
            u"RFC 7517, 9.2"_s);
        return false;
    }
    return true;
}

SetEntry readSetEntry(const QByteArray &text)
{
    SetEntry entry;
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const Jwk jwk = Jwk::read(text);
    entry.kid = jwk.kid();
    entry.thumbprint = jwkThumbprint(jwk);
    // What npm jose and jwks-rsa refuse, as they were tried: Okta's own form of its hook keys.
    const QJsonValue use = object.value("use"_L1);
    const bool isForSignatures = use.isUndefined() || use == "sig"_L1;
    // And by RFC 7517, 4.3 and 4.4: Okta signs with RS256, and nobody verifies that with a key that
    // says it is for something else.
    const bool isRsa = object.value("kty"_L1) == "RSA"_L1;
    const bool hasAlgorithm =
        jwk.alg().isEmpty() || (isRsa ? jwk.alg() == "RS256"_L1 : jwk.alg() != "RSA"_L1);
    const QJsonValue operations = object.value("key_ops"_L1);
    const bool verifies = operations.isUndefined() || operations.toArray().contains(u"verify"_s);
    entry.isAccepted = jwk.isUsable() && isForSignatures && hasAlgorithm && verifies;
    for (const Finding &finding : jwk.findings()) {
        if (finding.severity != Severity::Info)
            entry.findings.append(finding);
    }
    return entry;
}

/// The keys of the set @p body; nothing if it is none.
std::optional<QList<SetEntry>> readSet(QByteArray body, QList<Finding> &findings)
{
    if (const QByteArrayView mark = "\xef\xbb\xbf"; body.startsWith(mark)) {
        body.remove(0, mark.size());
        addFinding(
            findings, Severity::Warning, u"byte-order-mark"_s,
            JwksText::tr("The answer begins with a byte order mark, for which some verifiers "
                         "refuse it: save it as UTF-8 without one."),
            u"RFC 8259, 8.1"_s);
    }
    const QList<JsonMember> members =
        QJsonDocument::fromJson(body).isObject() ? jsonMembers(body) : QList<JsonMember>();
    const auto isKeys = [](const JsonMember &member) {
        return member.name == "keys"_L1;
    };
    const auto keys = std::ranges::find_if(members, isKeys);
    const QString rule = u"RFC 7517, 5"_s;
    if (keys == members.end() || !keys->value.startsWith('[')) {
        const bool isKey = std::ranges::find(members, u"kty"_s, &JsonMember::name) != members.end();
        addFinding(
            findings, Severity::Problem, u"no-set"_s,
            isKey ? JwksText::tr("The answer is a key alone and no JWK Set: put it into a list "
                                 "called “keys” within an object.")
                  : JwksText::tr("The answer is no JWK Set, an object with a list called “keys”."),
            rule);
        return {};
    }
    if (std::ranges::count_if(members, isKeys) > 1) {
        addFinding(
            findings, Severity::Problem, u"doubled-keys"_s,
            JwksText::tr("The answer has more than one list called “keys”: which one counts is "
                         "not said."),
            rule);
        return {};
    }
    QList<SetEntry> entries;
    const QList<QByteArrayView> elements = jsonElements(keys->value);
    for (const QByteArrayView element : elements)
        entries.append(readSetEntry(element.toByteArray()));
    return entries;
}

void judgeKids(const QList<SetEntry> &entries, QList<Finding> &findings)
{
    QStringList seen;
    QStringList doubled;
    bool nameless = false;
    for (const SetEntry &entry : entries) {
        nameless = nameless || entry.kid.isEmpty();
        if (entry.kid.isEmpty())
            continue;
        if (seen.contains(entry.kid) && !doubled.contains(entry.kid))
            doubled.append(entry.kid);
        seen.append(entry.kid);
    }
    for (const QString &kid : std::as_const(doubled)) {
        addFinding(
            findings, Severity::Problem, u"kid-doubled"_s,
            JwksText::tr("The key ID %1 is there more than once: verifiers take one of them, or "
                         "refuse both.")
                .arg(displayText(kid)),
            u"RFC 7517, 4.5"_s);
    }
    if (nameless && entries.size() > 1) {
        addFinding(
            findings, Severity::Warning, u"kid-missing"_s,
            JwksText::tr("There is a key without a key ID (“kid”), which no verifier finds by what "
                         "Okta signs."),
            u"RFC 7517, 4.5"_s);
    }
}

Held heldOf(const JwksWish &wish, const QList<SetEntry> &entries, QList<Finding> &findings)
{
    QList<SetEntry> found;
    std::ranges::copy_if(entries, std::back_inserter(found),
                         [&](const SetEntry &entry) { return entry.kid == wish.kid; });
    const QByteArray thumbprint = jwkThumbprint(wish.jwk);
    if (found.isEmpty()) {
        return std::ranges::find(entries, thumbprint, &SetEntry::thumbprint) == entries.end()
                   ? Held::Missing
                   : Held::OtherKid;
    }
    if (found.size() > 1)
        return Held::Doubled;
    const SetEntry &entry = found.constFirst();
    if (entry.thumbprint.isEmpty() || entry.thumbprint != thumbprint)
        return Held::OtherKey;
    findings += entry.findings;
    return entry.isAccepted ? Held::Yes : Held::Unusable;
}

} // namespace

bool JwksJudgement::holdsAll() const
{
    return isSet && !held.isEmpty()
           && std::ranges::all_of(held, [](Held one) { return one == Held::Yes; });
}

QString JwksJudgement::text(Held held, const QString &name)
{
    const QString called = displayText(name);
    switch (held) {
    case Held::Yes:
        return JwksText::tr("The key “%1” is there.").arg(called);
    case Held::OtherKey:
        return JwksText::tr("Another key is there under the key ID of “%1”: what Okta signs with "
                            "it is refused.")
            .arg(called);
    case Held::OtherKid:
        return JwksText::tr("The key “%1” is there, but not under its key ID, by which verifiers "
                            "look for it: publish it with its own “kid”.")
            .arg(called);
    case Held::Doubled:
        return JwksText::tr("The key ID of “%1” is there more than once.").arg(called);
    case Held::Unusable:
        return JwksText::tr("The key “%1” is there, but verifiers refuse it as it is written: "
                            "publish it with “alg” RS256 and “use” sig.")
            .arg(called);
    case Held::Missing:
        break;
    }
    return JwksText::tr("The key “%1” is not there.").arg(called);
}

JwksJudgement judgeJwks(const JwksAnswer &answer, const QList<JwksWish> &wishes, const Clock &clock)
{
    JwksJudgement judgement;
    judgement.held = QList<Held>(wishes.size(), Held::Missing);
    if (judgeEnvelope(answer, judgement.findings)) {
        if (const auto entries = readSet(answer.body, judgement.findings)) {
            judgement.isSet = true;
            judgeKids(*entries, judgement.findings);
            for (qsizetype i = 0; i < wishes.size(); ++i)
                judgement.held[i] = heldOf(wishes.at(i), *entries, judgement.findings);
            judgeLifetime(answer, clock, judgement);
        }
    }
    std::ranges::stable_sort(judgement.findings, [](const Finding &one, const Finding &other) {
        return one.severity > other.severity;
    });
    return judgement;
}

} // namespace HookKeys
