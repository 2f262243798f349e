// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyoverview.h"

#include "displaytext.h"
#include "findingslist.h"
#include "keyfacts.h"
#include "keyformat.h"
#include "momenttext.h"
#include "orgurl.h"
#include "valuelist.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

KeyOverview::KeyOverview(QWidget *parent)
    : QWidget(parent), m_findings(new FindingsList(this)),
      m_trust(new QPushButton(tr("I know why: remember the new key"), this)),
      m_values(new ValueList(this))
{
    m_findings->setObjectName(u"keyFindings"_s);
    m_trust->setObjectName(u"trustKey"_s);
    connect(m_trust, &QPushButton::clicked, this, &KeyOverview::trusted);
    connect(m_values, &ValueList::linkChosen, this, &KeyOverview::hookRequested);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_findings);
    layout->addWidget(m_trust, 0, Qt::AlignLeft);
    layout->addWidget(m_values);
    layout->addStretch();
}

void KeyOverview::setKey(const KeyFacts &facts, const KeyDocument &document,
                         const QList<Finding> &findings)
{
    m_findings->setFindings(findings);
    m_findings->setVisible(!findings.isEmpty());
    m_trust->setVisible(facts.isChanged());
    showValues(facts, document.key);
    showParts(document);
}

void KeyOverview::showValues(const KeyFacts &facts, const Jwk &jwk)
{
    const HookKey &key = facts.key;
    m_values->clear();
    m_values->setOwner(displayText(key.name));
    m_values->add(u"value-name"_s, tr("Name"), displayText(key.name), key.name);
    m_values->add(u"value-keyId"_s, tr("Key ID"), displayText(key.keyId), key.keyId, true);
    m_values->add(u"value-id"_s, tr("ID"), displayText(key.id), key.id, true);
    if (jwk.isUsable())
        m_values->add(u"value-kind"_s, tr("Kind"),
                      tr("%1, %n bit(s)", nullptr, jwk.bits()).arg(displayText(jwk.kty())));
    const auto date = [](const QDateTime &time, const QString &text) {
        return time.isValid() ? isoMomentText(time) : displayText(text); // as in the table
    };
    m_values->add(u"value-created"_s, tr("Created"), date(key.created, key.createdText),
                  key.createdText);
    m_values->add(u"value-lastUpdated"_s, tr("Last updated"),
                  date(key.lastUpdated, key.lastUpdatedText), key.lastUpdatedText);
    QList<LinkLabel::Link> hooks;
    QStringList copied;
    for (const InlineHook &hook : facts.hooks) {
        const QString called = displayText(hook.label());
        hooks.append({hook.id, called, u"(%1)"_s.arg(displayText(hook.uri))});
        //: an inline hook; the address that it calls
        copied.append(tr("%1 (%2)").arg(called, displayText(hook.uri)));
    }
    m_values->addLinks(u"value-usedBy"_s, tr("Used by"), hooks, copied.join(u'\n'));
    if (facts.seen && facts.seen->before && !facts.isChanged())
        m_values->add(u"value-firstSeen"_s, tr("The same public key since"),
                      isoDayText(facts.seen->before->firstSeen));
    if (!facts.org.isEmpty())
        m_values->add(u"value-org"_s, tr("Read from"), orgUrlText(facts.org));
}

/// Where the parts come from: the org, and what HookKeys puts into the JWK for verifiers.
void KeyOverview::showParts(const KeyDocument &document)
{
    const Jwk &jwk = document.key;
    if (!jwk.isUsable())
        return;
    const auto &[kept, own] = JwkParts::of(document);
    const QLocale locale;
    m_values->add(
        u"value-parts"_s, tr("Parts of the JWK"),
        own.isEmpty()
            ? tr("All are as Okta sent them: %1.").arg(locale.createSeparatedList(kept))
            : tr("As Okta sent them: %1. Written by HookKeys, as verifiers "
                 "want them: %2.")
                  .arg(locale.createSeparatedList(kept), locale.createSeparatedList(own)));
}

} // namespace HookKeys
