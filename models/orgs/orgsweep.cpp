// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgsweep.h"

#include "callback.h"
#include "displaytext.h"
#include "orgregistry.h"
#include "orgvault.h"

namespace HookKeys {

OrgSweep::OrgSweep(OrgRegistry &registry, OrgVault &vault,
                   std::function<void(const QStringList &)> done)
    : QObject(&vault), m_registry(registry), m_vault(vault), m_done(std::move(done))
{
    if (m_vault.journal())
        m_waiting = m_vault.journal()->left();
}

void OrgSweep::start(OrgRegistry &registry, OrgVault &vault, QObject *context,
                     std::function<void(const QStringList &)> done)
{
    auto *sweep = new OrgSweep(
        registry, vault,
        [guard = QPointer<QObject>(context), done = std::move(done)](const QStringList &told) {
            if (guard)
                done(told);
        });
    later(sweep, [sweep] { sweep->next(); });
}

void OrgSweep::next()
{
    if (m_waiting.isEmpty()) {
        deleteLater();
        m_done(m_told);
        return;
    }
    const OrgStep step = m_waiting.takeFirst();
    if (m_registry.profile(step.id)) { // the secrets are those of an org
        m_vault.journal()->end(step.id);
        next();
        return;
    }
    removeSecrets(step);
}

void OrgSweep::removeSecrets(const OrgStep &step)
{
    const QString name = displayText(step.name);
    if (step.kind == OrgStep::Kind::Removing && step.signedIn) {
        m_told.append(tr("HookKeys ended while “%1” was being removed, so what opened it may still "
                         "be valid at Okta: end it in the Admin Console.")
                          .arg(name));
    }
    m_vault.removeAll(step.id, this, [this, step, name](const Result<void> &removed) {
        if (removed) {
            m_vault.journal()->end(step.id);
        } else {
            OrgStep again = step; // for the next start, which tells only this
            again.signedIn = false;
            m_vault.journal()->begin(again);
            m_told.append(tr("“%1” is not among the orgs any more, but something of it may be left "
                             "in the keychain. %2")
                              .arg(name, removed.error().summary));
        }
        next();
    });
}

} // namespace HookKeys
