// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgsweep.h"

#include "callback.h"
#include "displaytext.h"
#include "openorgs.h"
#include "orgregistry.h"
#include "orgtraces.h"
#include "orgvault.h"

namespace HookKeys {

OrgSweep::OrgSweep(OpenOrgs &orgs, std::function<void(const QStringList &)> done)
    : QObject(&orgs), m_orgs(orgs), m_registry(orgs.registry()), m_vault(orgs.vault()),
      m_done(std::move(done))
{
    if (m_vault.journal())
        m_waiting = m_vault.journal()->left();
}

void OrgSweep::start(OpenOrgs &orgs, QObject *context,
                     std::function<void(const QStringList &)> done)
{
    auto *sweep = new OrgSweep(orgs, [guard = QPointer<QObject>(context),
                                      done = std::move(done)](const QStringList &told) {
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
    remove(step);
}

void OrgSweep::remove(const OrgStep &step)
{
    if (step.kind == OrgStep::Kind::Removed) {
        if (forgetTraces(m_orgs, step.id)) // else the next start tries it again
            m_vault.journal()->end(step.id);
        next();
        return;
    }
    // An org whose profile never came into the file has none.
    const bool areTracesGone = step.kind == OrgStep::Kind::Adding || forgetTraces(m_orgs, step.id);
    const QString name = displayText(step.name);
    if (step.kind == OrgStep::Kind::Removing && step.signedIn) {
        m_told.append(tr("HookKeys ended while “%1” was being removed, so what opened it may still "
                         "be valid at Okta: end it in the Admin Console.")
                          .arg(name));
    }
    const auto done = [this, step, name, areTracesGone](const Result<void> &removed) {
        if (removed && areTracesGone) {
            m_vault.journal()->end(step.id);
        } else {
            OrgStep again = step; // for the next start, which tells only this
            again.signedIn = false;
            m_vault.journal()->begin(again);
        }
        if (!removed) {
            m_told.append(tr("“%1” is not among the orgs any more, but something of it may be left "
                             "in the keychain. %2")
                              .arg(name, removed.error().summary));
        }
        next();
    };
    m_vault.removeAll(step.id, this, done);
}

} // namespace HookKeys
