// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgremoval.h"

#include "callback.h"
#include "hookkeysapi.h"
#include "openorgs.h"
#include "orgjournal.h"
#include "orgregistry.h"
#include "orgsession.h"
#include "orgtraces.h"
#include "orgvault.h"

namespace HookKeys {

OrgRemoval::OrgRemoval(OpenOrgs &orgs, OrgProfile profile, ApiToken token, Callback<void> done)
    : QObject(&orgs), m_orgs(orgs), m_busy(orgs.holdProgram()), m_vault(orgs.vault()),
      m_profile(std::move(profile)), m_unsaved(orgs.registry().isUnsaved(m_profile.id)),
      m_revokes(isPersonal(m_profile)
                || (m_profile.signIn == SignInMethod::ApiToken && token == ApiToken::Revoke)),
      m_done(std::move(done))
{
}

void OrgRemoval::start(OpenOrgs &orgs, const QString &id, QObject *context,
                       const Callback<void> &done, ApiToken token)
{
    const OrgProfile *known = orgs.registry().profile(id);
    auto removal = std::unique_ptr<OrgRemoval>(
        new OrgRemoval(orgs, known ? *known : OrgProfile{.id = id, .name = {}, .url = {}}, token,
                       guarded(context, done)));
    removal->note();
    // First, for it can fail without having changed anything.
    if (const Result<void> removed = orgs.registry().removeFromStore(id); !removed) {
        if (OrgJournal *journal = orgs.vault().journal())
            journal->end(id);
        post<void>(context, done, removed);
        return;
    }
    removal.release()->run();
}

/// Writes down what is under way.
void OrgRemoval::note()
{
    OrgJournal *journal = m_vault.journal();
    if (journal && !m_unsaved) {
        journal->begin({.id = m_profile.id,
                        .kind = OrgStep::Kind::Removing,
                        .name = m_profile.name,
                        .signedIn = m_revokes});
    }
}

void OrgRemoval::run()
{
    const QString id = m_profile.id;
    addStep(); // until all are begun
    const OrgSession *session = m_orgs.session(id);
    if (session) {
        // What it is in the middle of would be written down after all, until it is gone.
        connect(session, &QObject::destroyed, this, &OrgRemoval::forget, Qt::QueuedConnection);
    } else {
        later(this, [this] { forget(); });
    }
    if (m_profile.signIn != SignInMethod::ApiToken && !m_orgs.credentialOf(id).isEmpty())
        signOutOpen();
    else
        signOutClosed();
    m_vault.stopKeeping(id);
    m_orgs.registry().removeFromList(id);
}

/// Deletes what was kept of the org, of which nothing more is written now.
void OrgRemoval::forget()
{
    m_areTracesGone = forgetTraces(m_orgs, m_profile.id);
    endStep(m_leftHere, {});
}

/// Ends the sign-in of an open org with all that its session had, of which nothing else is left.
void OrgRemoval::signOutOpen()
{
    // It has the access token too; but another copy of the program may have a newer sign-in.
    const Secret mine = m_orgs.credentialOf(m_profile.id);
    m_api = m_orgs.session(m_profile.id)->api();
    m_orgs.close(m_profile.id);
    addStep();
    m_api->signOut(this, [this](const Result<void> &result) { endStep(m_leftThere, result); });
    addStep();
    m_vault.readLatest(m_profile, mine, this, [this, mine](const Secret &now) {
        if (now == mine)
            endKept(Secret());
        else
            readKept();
    });
}

/// Ends a sign-in with what is kept of it.
void OrgRemoval::signOutClosed()
{
    const Secret open = m_orgs.credentialFor(m_profile);
    m_orgs.close(m_profile.id);
    addStep();
    if (!m_revokes) // nothing that could be taken back
        later(this, [this] { endKept(Secret()); });
    else if (!open.isEmpty())
        later(this, [this, open] { endKept(open); });
    else
        readKept();
}

/// Looks for what the server is to forget, and goes on with it.
void OrgRemoval::readKept()
{
    m_vault.read(Keep::Session, OrgVault::Slot::Credential, m_profile, this,
                 [this](const Result<Secret> &kept) {
                     if (kept && !kept->isEmpty()) {
                         endKept(kept);
                         return;
                     }
                     m_vault.read(Keep::Keychain, OrgVault::Slot::Credential, m_profile, this,
                                  [this](const Result<Secret> &stored) { endKept(stored); });
                 });
}

/// Has the server forget @p credential, if there is one, and goes on as soon as what is kept is not
/// needed for that.
void OrgRemoval::endKept(const Result<Secret> &credential)
{
    const auto goOn = [this](const Result<void> &result) {
        removeSecrets();
        endStep(m_leftThere, result);
    };
    if (!credential && credential.error().kind == ErrorKind::TargetChanged) {
        goOn(tl::unexpected(credential.error()));
        return;
    }
    if (!credential || credential->isEmpty()) {
        goOn({}); // whether something is left in the keychain, removing it tells
        return;
    }
    m_vault.findProxyPassword(
        m_profile, this, [this, goOn, credential](const Result<Secret> &password) {
            if (!password) {
                goOn(tl::unexpected(password.error()));
                return;
            }
            addStep();
            m_orgs.revoke(m_profile, {*credential, *password}, this,
                          [this](const Result<void> &result) { endStep(m_leftThere, result); });
            goOn({});
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
    m_revokes = false; // it was told, whatever came of it
    OrgJournal *journal = m_vault.journal();
    if (m_leftHere || !m_areTracesGone)
        note(); // the next start tries again
    else if (journal && !m_unsaved)
        journal->begin({.id = m_profile.id, .kind = OrgStep::Kind::Removed});
    if (!m_leftHere && !m_leftThere) {
        endRun<void>(this, m_done, {});
        return;
    }
    // What stays here is told of first.
    Error told = m_leftHere ? *m_leftHere : *m_leftThere;
    if (m_leftHere && m_leftThere)
        told.summary += u' ' + m_leftThere->summary;
    endRun<void>(this, m_done, tl::unexpected(told));
}

} // namespace HookKeys
