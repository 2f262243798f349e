// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The key panel's pages of single values: the overview and the fingerprints.

#include "announce.h"
#include "displaytext.h"
#include "findingslist.h"
#include "fingerprint.h"
#include "hookkeytablemodel.h"
#include "keyfacts.h"
#include "keypanel.h"
#include "keywatch.h"
#include "orgsession.h"
#include "orgurl.h"
#include "valuelist.h"

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

} // namespace

QWidget *KeyPanel::makeOverview()
{
    m_findings = new FindingsList(this);
    m_findings->setObjectName(u"keyFindings"_s);
    m_trust = new QPushButton(tr("I know why: remember the new key"), this);
    m_trust->setObjectName(u"trustKey"_s);
    connect(m_trust, &QPushButton::clicked, this, [this] {
        if (m_session)
            m_session->watch()->trustChangedKey(m_id);
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
    m_facts = KeyFacts::of(m_session, key);
    const Jwk &jwk = m_document->key;
    const std::optional<SeenKey> &seen = m_facts.seen;
    const QList<Finding> findings = m_facts.findings(jwk);
    m_findings->setFindings(findings);
    m_trust->setVisible(m_facts.isChanged());
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
    for (const InlineHook &hook : std::as_const(m_facts.hooks))
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
    const auto &[kept, own] = JwkParts::of(*m_document);
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
