// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfacts.h"

#include "displaytext.h"
#include "hookkeytablemodel.h"
#include "keyformat.h"
#include "orgsession.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// The translation context of this file.
struct KeyFactsText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::KeyFacts)
};

QString dayText(const QDateTime &time)
{
    return time.toLocalTime().date().toString(Qt::ISODate);
}

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

Finding tooOld(int days)
{
    return {Severity::Warning,
            u"too-old"_s,
            KeyFactsText::tr("This key is older than %n day(s). To replace it, create a new key, "
                             "give its public half to the service, choose it in the hook, and then "
                             "delete this one.",
                             nullptr, days),
            {}};
}

} // namespace

KeyFacts KeyFacts::of(const OrgSession *session, const HookKey &key)
{
    KeyFacts facts;
    facts.key = key;
    if (session) {
        facts.hooks = session->keys()->hooksUsing(key.id);
        facts.exceededAge = session->keys()->exceededAge(key.id);
        facts.seen = session->watch()->seen(key.id);
        facts.org = session->profile().url;
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
    if (exceededAge > 0)
        findings.append(tooOld(exceededAge));
    return findings;
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
