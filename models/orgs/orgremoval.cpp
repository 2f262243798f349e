// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orgremoval.h"

#include "callback.h"
#include "keyhistory.h"
#include "openorgs.h"
#include "orgregistry.h"
#include "orgsession.h"
#include "orgvault.h"

namespace HookKeys {

OrgRemoval::OrgRemoval(OpenOrgs &orgs, OrgProfile profile, Callback<void> done)
    : QObject(&orgs), m_orgs(orgs), m_vault(orgs.vault()), m_profile(std::move(profile)),
      m_unsaved(orgs.registry().isUnsaved(m_profile.id)), m_done(std::move(done))
{
}

void OrgRemoval::start(OpenOrgs &orgs, const QString &id, QObject *context, Callback<void> done)
{
    // First, for it can fail without having changed anything.
    if (const Result<void> removed = orgs.registry().removeFromStore(id); !removed) {
        post<void>(context, done, removed);
        return;
    }
    const OrgProfile *known = orgs.registry().profile(id);
    (new OrgRemoval(orgs, known ? *known : OrgProfile{.id = id, .name = {}, .url = {}},
                    guarded(context, std::move(done))))
        ->run();
}

void OrgRemoval::run()
{
    const QString id = m_profile.id;
    addStep(); // until all are begun
    if (m_profile.signIn != SignInMethod::ApiToken && !m_orgs.credentialOf(id).isEmpty())
        signOutOpen();
    else
        signOutClosed();
    m_vault.stopKeeping(id);
    m_orgs.registry().removeFromList(id);
    if (m_orgs.history())
        m_orgs.history()->forgetOrg(id);
    later(this, [this] { endStep(m_leftHere, {}); });
}

/// Ends the sign-in of an open org with all that its session has.
void OrgRemoval::signOutOpen()
{
    // It has the access token too; but another copy of the program may have a newer sign-in.
    const Secret mine = m_orgs.credentialOf(m_profile.id);
    OrgSession *session = m_orgs.take(m_profile.id).release();
    session->setParent(this);
    addStep();
    session->signOut(this, [this](const Result<void> &result) { endStep(m_leftThere, result); });
    addStep();
    m_vault.readLatest(m_profile, mine, this,
                       [this, mine](const Secret &now) { endKept(now == mine ? Secret() : now); });
    Q_EMIT m_orgs.sessionClosed(session);
}

/// Ends a sign-in with what is kept of it.
void OrgRemoval::signOutClosed()
{
    m_orgs.close(m_profile.id);
    addStep();
    if (!isPersonal(m_profile)) {
        later(this, [this] { endKept({}); }); // nothing that could be taken back
        return;
    }
    m_vault.read(Keep::Session, OrgVault::Slot::Credential, m_profile, this,
                 [this](const Result<Secret> &kept) {
                     if (kept && !kept->isEmpty()) {
                         endKept(*kept);
                         return;
                     }
                     // Whether something is left in the keychain, removing it tells.
                     m_vault.read(Keep::Keychain, OrgVault::Slot::Credential, m_profile, this,
                                  [this](const Result<Secret> &stored) {
                                      endKept(stored.value_or(Secret()));
                                  });
                 });
}

/// Has the server forget @p credential, if it is not empty, and goes on as soon as what is kept is
/// not needed for that.
void OrgRemoval::endKept(const Secret &credential)
{
    if (credential.isEmpty()) {
        removeSecrets();
        endStep(m_leftThere, {});
        return;
    }
    m_vault.findProxyPassword(m_profile, this, [this, credential](const Secret &password) {
        addStep();
        m_orgs.revoke(m_profile, {credential, password}, this,
                      [this](const Result<void> &result) { endStep(m_leftThere, result); });
        removeSecrets();
        endStep(m_leftThere, {});
    });
}

void OrgRemoval::removeSecrets()
{
    if (m_unsaved)
        return;
    addStep();
    m_vault.removeAll(m_profile.id, this,
                      [this](const Result<void> &result) { endStep(m_leftHere, result); });
}

void OrgRemoval::addStep()
{
    ++m_steps;
}

/// A step came to @p result, whose error is told of if it is the first one of its @p place.
void OrgRemoval::endStep(std::optional<Error> &place, const Result<void> &result)
{
    if (!result && !place)
        place = result.error();
    if (--m_steps > 0)
        return;
    deleteLater();
    if (!m_leftHere && !m_leftThere) {
        m_done({});
        return;
    }
    // What stays here is told of first.
    Error told = m_leftHere ? *m_leftHere : *m_leftThere;
    if (m_leftHere && m_leftThere)
        told.summary += u' ' + m_leftThere->summary;
    m_done(tl::unexpected(told));
}

} // namespace HookKeys
