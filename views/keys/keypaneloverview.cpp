// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The key panel's pages of single values: the overview and the fingerprints.

#include "announce.h"
#include "displaytext.h"
#include "findingslist.h"
#include "fingerprint.h"
#include "hookkeytablemodel.h"
#include "keypanel.h"
#include "orgsession.h"
#include "orgurl.h"
#include "valuelist.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

QString dayText(const QDateTime &time)
{
    return time.toLocalTime().date().toString(Qt::ISODate);
}

Finding changeOf(const SeenKey &seen)
{
    return {Severity::Alarm, u"key-changed"_s,
            KeyPanel::tr("This is not the public key that was seen here before: from %1 to %2 it "
                         "was the one with the thumbprint %3. Okta never changes a hook key, so "
                         "somebody may stand between you and Okta. Do not hand this key out before "
                         "you know why it changed.")
                .arg(dayText(seen.before->firstSeen), dayText(seen.before->lastSeen),
                     displayText(QString::fromLatin1(seen.before->thumbprint))),
            u"RFC 7638"_s};
}

/// What was changed, the key's own findings, and what its reader warned of.
QList<Finding> findingsOf(const HookKey &key, const Jwk &jwk, const std::optional<SeenKey> &seen)
{
    QList<Finding> findings;
    if (seen && seen->isChanged())
        findings.append(changeOf(*seen));
    if (key.privateMember)
        findings.append(
            {Severity::Alarm,
             u"private-member"_s,
             KeyPanel::tr("The server sent private key material with this key. It was thrown away "
                          "and is not shown. Treat the key as compromised: replace it, and tell "
                          "Okta's support."),
             {}});
    else
        findings += jwk.findings();
    for (const QString &warning : key.warnings)
        findings.append({Severity::Warning, u"answer"_s, warning, {}});
    return findings;
}

} // namespace

QWidget *KeyPanel::makeOverview()
{
    m_findings = new FindingsList(this);
    m_findings->setObjectName(u"keyFindings"_s);
    m_trust = new QPushButton(tr("I know why: remember the new key"), this);
    m_trust->setObjectName(u"trustKey"_s);
    connect(m_trust, &QPushButton::clicked, this, [this] {
        if (m_session)
            m_session->trustChangedKey(m_id);
    });
    m_overview = new ValueList(this);
    auto *overview = new QWidget(this);
    auto *layout = new QVBoxLayout(overview);
    layout->addWidget(m_findings);
    layout->addWidget(m_trust, 0, Qt::AlignLeft);
    layout->addWidget(m_overview);
    layout->addStretch();
    return overview;
}

void KeyPanel::fillOverview(const HookKey &key)
{
    m_key = key;
    m_hooks = m_session ? m_session->keys()->hooksUsing(key.id) : QList<InlineHook>();
    const Jwk &jwk = m_document->key;
    const std::optional<SeenKey> seen = m_session ? m_session->seen(key.id) : std::nullopt;
    QList<Finding> findings = findingsOf(key, jwk, seen);
    m_ageLimit = m_session ? m_session->keys()->exceededAge(key.id) : 0;
    if (m_ageLimit > 0)
        findings.append({Severity::Warning,
                         u"too-old"_s,
                         tr("This key is older than %n day(s). To replace it, create a new key, "
                            "give its public half to the service, choose it in the hook, and then "
                            "delete this one.",
                            nullptr, m_ageLimit),
                         {}});
    m_findings->setFindings(findings);
    m_trust->setVisible(seen && seen->isChanged());
    if (isAlarming()) {
        // What must not be missed is not left behind another tab.
        m_tabs->setCurrentIndex(0);
        announce(m_findings, displayText(findings.first().text));
    }
    m_overview->clear();
    m_overview->add(u"value-name"_s, tr("Name"), displayText(key.name), key.name);
    m_overview->add(u"value-keyId"_s, tr("Key ID"), displayText(key.keyId), key.keyId, true);
    m_overview->add(u"value-id"_s, tr("ID"), displayText(key.id), key.id, true);
    if (jwk.isUsable())
        m_overview->add(u"value-kind"_s, tr("Kind"),
                        tr("%1, %n bit(s)", nullptr, jwk.bits()).arg(displayText(jwk.kty())));
    const auto date = [](const QDateTime &time, const QString &text) {
        // As in the table, which has the day alone.
        return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm")
                              : displayText(text);
    };
    m_overview->add(u"value-created"_s, tr("Created"), date(key.created, key.createdText),
                    key.createdText);
    m_overview->add(u"value-lastUpdated"_s, tr("Last updated"),
                    date(key.lastUpdated, key.lastUpdatedText), key.lastUpdatedText);
    QStringList hooks;
    for (const InlineHook &hook : std::as_const(m_hooks))
        hooks.append(tr("%1 (%2)").arg(displayText(hook.label()), displayText(hook.uri)));
    m_overview->add(u"value-usedBy"_s, tr("Used by"), hooks.join(u'\n'));
    if (seen && seen->before && !seen->isChanged())
        m_overview->add(u"value-firstSeen"_s, tr("The same public key since"),
                        dayText(seen->before->firstSeen));
    fillParts();
}

bool KeyPanel::isAlarming() const
{
    const QList<Finding> &findings = m_findings->findings();
    return !findings.isEmpty() && findings.first().severity >= Severity::Problem;
}

/// Where the parts come from: the org, and what HookKeys puts into the JWK for verifiers.
void KeyPanel::fillParts()
{
    if (m_session)
        m_overview->add(u"value-org"_s, tr("Read from"), orgUrlText(m_session->profile().url));
    const Jwk &jwk = m_document->key;
    if (!jwk.isUsable())
        return;
    const QJsonObject received = QJsonDocument::fromJson(jwk.received()).object();
    const QJsonObject written =
        QJsonDocument::fromJson(keyFormat(u"jwk")->write(*m_document)).object();
    QStringList kept;
    QStringList own;
    for (const QString &member : written.keys())
        (written.value(member) == received.value(member) ? kept : own).append(member);
    m_overview->add(u"value-parts"_s, tr("Parts of the JWK"),
                    own.isEmpty() ? tr("All are as Okta sent them: %1.").arg(kept.join(u", "_s))
                                  : tr("As Okta sent them: %1. Written by HookKeys, as verifiers "
                                       "want them: %2.")
                                        .arg(kept.join(u", "_s), own.join(u", "_s)));
}

void KeyPanel::fillFingerprints()
{
    const Jwk &key = m_document->key;
    m_fingerprints->clear();
    const auto add = [this](const QString &name, const QString &caption, const QByteArray &value) {
        m_fingerprints->add(name, caption, QString::fromLatin1(value), {}, true);
    };
    add(u"value-thumbprint"_s, tr("JWK thumbprint (RFC 7638)"), jwkThumbprint(key));
    add(u"value-thumbprintUri"_s, tr("Thumbprint URI (RFC 9278)"), jwkThumbprintUri(key));
    add(u"value-spkiHex"_s, tr("SHA-256 of the SPKI, hex"), spkiSha256Hex(key));
    add(u"value-spkiBase64"_s, tr("SHA-256 of the SPKI, base64"), spkiSha256Base64(key));
    add(u"value-ssh"_s, tr("OpenSSH"), sshFingerprint(key));
}

} // namespace HookKeys
