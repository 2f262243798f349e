// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfacts.h"

#include "displaytext.h"
#include "hookfacts.h"
#include "hookkeytablemodel.h"
#include "keyformat.h"
#include "momenttext.h"
#include "orgsession.h"
#include "rotations.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// The translation context of this file.
struct KeyFactsText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::KeyFacts)
};

Finding changeOf(const KeyMemory &before)
{
    return {
        Severity::Alarm, u"key-changed"_s,
        KeyFactsText::tr("This is not the public key that was seen here before: from %1 to %2 it "
                         "was the one with the thumbprint %3. Okta never changes a hook key, so "
                         "somebody may stand between you and Okta. Do not hand this key out before "
                         "you know why it changed.")
            .arg(dayText(before.firstSeen), dayText(before.lastSeen),
                 displayText(QString::fromLatin1(before.thumbprint))),
        u"RFC 7638"_s};
}

Finding privateMember()
{
    return {Severity::Alarm,
            u"private-member"_s,
            KeyFactsText::tr("The server sent private key material with this key. It was thrown "
                             "away and is not shown. Treat the key as compromised: replace it, and "
                             "tell Okta's support."),
            {}};
}

/// What fits the key: one that nothing signs with needs no successor.
Finding tooOld(const KeyFacts &facts)
{
    QString text = KeyFactsText::tr("This key is older than %n day(s). Rotate it: that puts a new "
                                    "key in its place, step by step.",
                                    nullptr, facts.exceededAge);
    if (facts.isIdle()) {
        text = KeyFactsText::tr("This key is older than %n day(s). Inline hooks hold it, but none "
                                "signs with it: take it from them in Okta's console, and then "
                                "delete it.",
                                nullptr, facts.exceededAge);
    } else if (facts.isToDelete()) {
        text = KeyFactsText::tr("This key is older than %n day(s), and no inline hook signs with "
                                "it. Delete it if nobody waits to use it.",
                                nullptr, facts.exceededAge);
    }
    return {Severity::Warning, u"too-old"_s, text, {}};
}

Finding kept(const QDateTime &since)
{
    return {Severity::Info,
            u"kept"_s,
            KeyFactsText::tr("The public key shown is the one that was read on %1. It is read "
                             "again once the org has answered.")
                .arg(momentText(since)),
            {}};
}

} // namespace

KeyFacts KeyFacts::of(const OrgSession *session, const HookKey &key)
{
    KeyFacts facts;
    facts.key = key;
    if (session) {
        facts.hooks = session->keys()->hooksUsing(key.id);
        facts.isInUse = session->keys()->isInUse(key.id);
        if (const int row = session->keys()->rowOf(key.id); row >= 0)
            facts.age = session->keys()->rowAt(row).ageText();
        facts.exceededAge = session->keys()->exceededAge(key.id);
        facts.seen = session->watch()->seen(key.id);
        facts.org = session->profile().url;
        const Rotations *rotations = session->rotations();
        if (const std::optional<RotationPlan> plan = rotations->unfinished(key.id))
            facts.rotation = Finding{rotations->isKept(*plan) ? Severity::Info : Severity::Warning,
                                     u"rotation"_s,
                                     rotations->standing(*plan),
                                     {}};
    }
    return facts;
}

QList<Finding> KeyFacts::findings(const Jwk &jwk) const
{
    QList<Finding> findings;
    if (isChanged())
        findings.append(changeOf(*seen->before));
    if (key.privateMember)
        findings.append(privateMember());
    else
        findings += jwk.findings();
    for (const QString &warning : key.warnings)
        findings.append({Severity::Warning, u"answer"_s, warning, {}});
    if (key.keptSince.isValid())
        findings.append(kept(key.keptSince));
    if (rotation)
        findings.append(*rotation);
    else if (exceededAge > 0)
        findings.append(tooOld(*this));
    // What matters most comes first, whoever found it.
    std::ranges::stable_sort(findings, std::ranges::greater(), &Finding::severity);
    return findings;
}

QList<KeyFacts::Part> KeyFacts::parts(const Jwk &jwk) const
{
    QList<Part> parts;
    if (!hooks.isEmpty())
        parts.append({KeyStatus::InUse,
                      KeyFactsText::tr("In use by %n hook(s)", nullptr, int(hooks.size()))});
    else if (isInUse)
        parts.append({KeyStatus::InUse, KeyFactsText::tr("In use")});
    else
        parts.append({KeyStatus::Unknown, key.isUsed
                                              ? KeyFactsText::tr("Unused")
                                              : KeyFactsText::tr("Not known whether it is used")});
    if (!age.isEmpty() && exceededAge > 0)
        parts.append(
            {KeyStatus::TooOld, KeyFactsText::tr("too old: %1", "the age of a key").arg(age)});
    else if (!age.isEmpty())
        parts.append({KeyStatus::Unknown, KeyFactsText::tr("age: %1").arg(age)});
    if (jwk.isUsable())
        parts.append(
            {KeyStatus::Unknown,
             KeyFactsText::tr("%1, %n bit(s)", nullptr, jwk.bits()).arg(displayText(jwk.kty()))});
    return parts;
}

QString KeyFacts::summary(const Jwk &jwk) const
{
    QStringList texts;
    for (const Part &part : parts(jwk))
        texts.append(part.text);
    return texts.join(u" · "_s);
}

KeyFacts::Step KeyFacts::nextStep() const
{
    if (rotation)
        return Step::Resume;
    return isToRotate() ? Step::Rotate : isToDelete() ? Step::Delete : Step::None;
}

bool KeyFacts::isToDelete() const
{
    return exceededAge > 0 && !rotation && !isInUse && key.isUsed.has_value() && hooks.isEmpty();
}

bool KeyFacts::isIdle() const
{
    return !hooks.isEmpty() && std::ranges::all_of(hooks, holdsKeyIdly);
}

bool KeyFacts::isToRotate() const
{
    return exceededAge > 0 && !rotation && !isIdle() && (isInUse || !hooks.isEmpty());
}

KeyNotices KeyNotices::of(const QList<Finding> &findings)
{
    KeyNotices notices;
    for (const Finding &finding : findings) {
        if (finding.id == u"okta-quirk")
            notices.aboutJwk.append(finding);
        else if (notices.foremost.isEmpty() && finding.severity > Severity::Info)
            notices.foremost.append(finding);
        else
            notices.others.append(finding);
    }
    return notices;
}

JwkParts JwkParts::of(const KeyDocument &document)
{
    const QJsonObject received = QJsonDocument::fromJson(document.key.received()).object();
    const QJsonObject written =
        QJsonDocument::fromJson(keyFormat(u"jwk")->write(document)).object();
    JwkParts parts;
    for (const QString &member : written.keys())
        (written.value(member) == received.value(member) ? parts.received : parts.written)
            .append(member);
    return parts;
}

} // namespace HookKeys
