// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgsaving.h"

#include "callback.h"
#include "openorgs.h"
#include "orgjournal.h"
#include "orgregistry.h"

namespace HookKeys {

OrgSaving::OrgSaving(OpenOrgs &orgs, OrgDraft draft, QObject *context, Callback<void> done)
    : QObject(&orgs), m_orgs(orgs), m_busy(orgs.holdProgram()), m_vault(orgs.vault()),
      m_draft(std::move(draft)), m_context(context), m_done(std::move(done))
{
}

void OrgSaving::start(OpenOrgs &orgs, const OrgDraft &draft, QObject *context, Callback<void> done)
{
    (new OrgSaving(orgs, draft, context, std::move(done)))->begin();
}

void OrgSaving::renew(OpenOrgs &orgs, const OrgProfile &profile, const Secret &credential,
                      QObject *context, Callback<void> done)
{
    auto *saving = new OrgSaving(orgs, {.profile = profile, .credential = credential}, context,
                                 std::move(done));
    saving->m_vault.readEntry(Keep::Session, Slot::Credential, profile.id, saving,
                              [saving](const Result<BoundSecret> &kept) {
                                  if (kept && !kept->secret.isEmpty())
                                      saving->m_draft.keep = Keep::Session;
                                  saving->begin();
                              });
}

void OrgSaving::begin()
{
    const OrgProfile &profile = m_draft.profile;
    const OrgProfile *known = m_orgs.registry().profile(profile.id);
    if (const Result<void> good = checkDraft(known, m_draft); !good) {
        later(this, [this, good] { finish(good); });
        return;
    }
    if (known) {
        m_known = *known;
    } else if (m_vault.journal()) {
        m_vault.journal()->begin(
            {.id = profile.id, .kind = OrgStep::Kind::Adding, .name = profile.name});
    }
    m_moved = known && known->url != profile.url;
    m_replaced = known && !opensAlike(*known, profile);
    m_newProxy = known && usesProxyPassword(*known) && known->proxy != profile.proxy;
    if (!usesProxyPassword(profile))
        m_draft.proxyPassword.reset();
    m_intent = m_orgs.changeIntent();
    if (touchesCredential())
        waitForLock();
    else
        locked();
}

/// Whether something is done to a credential that somebody may be using.
bool OrgSaving::touchesCredential() const
{
    return m_known
           && (!m_draft.credential.isEmpty()
               || OrgVault::target(Slot::Credential, *m_known)
                      != OrgVault::target(Slot::Credential, m_draft.profile));
}

/// A refresh that is under way, here or in another copy, ends first: else what it brings would be
/// written over what is saved now.
void OrgSaving::waitForLock()
{
    m_vault.lock(m_draft.profile.id, this, [this](const Result<CredentialLocks::Lock> &lock) {
        if (!lock) {
            finish(tl::unexpected(lock.error()));
            return;
        }
        m_lock = *lock;
        locked();
    });
}

void OrgSaving::locked()
{
    if (m_known)
        m_openCredential = m_orgs.credentialFor(*m_known);
    m_draft.credential = m_vault.latest(m_draft.credential);
    saveProxyPassword();
}

void OrgSaving::saveProxyPassword()
{
    const bool given = m_draft.proxyPassword.has_value();
    if (!m_newProxy) {
        if (given)
            writeNewPassword();
        else
            saveCredential();
    } else if (!given) {
        forgetOldPassword(&OrgSaving::saveCredential);
    } else if (m_draft.keep == Keep::Keychain) {
        writeNewPassword(); // over the old one
    } else {
        m_vault.readEntry(Keep::Keychain, Slot::ProxyPassword, m_draft.profile.id, this,
                          [this](const Result<BoundSecret> &kept) {
                              // Where there is no keychain, none has the old one.
                              if (!kept && kept.error().kind == ErrorKind::SecretStore)
                                  writeNewPassword();
                              else
                                  forgetOldPassword(&OrgSaving::writeNewPassword);
                          });
    }
}

/// What was given for one proxy and one user is not sent to another one: the stores forget it.
void OrgSaving::forgetOldPassword(Step then)
{
    forget(Slot::ProxyPassword,
           tr("Nothing was saved, for the password of the old proxy could not be "
              "removed from the keychain. %1"),
           then);
}

void OrgSaving::writeNewPassword()
{
    replace(m_draft.keep, Slot::ProxyPassword, *m_draft.proxyPassword, &OrgSaving::saveCredential);
}

void OrgSaving::saveCredential()
{
    if (m_draft.credential.isEmpty()
        && OrgVault::target(Slot::Credential, *m_known)
               != OrgVault::target(Slot::Credential, m_draft.profile))
        rebind({Keep::Session, Keep::Keychain});
    else if (m_draft.credential.isEmpty())
        later(this, [this] { saveProfile(); });
    else if (m_moved && m_draft.keep == Keep::Session
             && !m_orgs.registry().isUnsaved(m_draft.profile.id))
        forgetOldCredential();
    else
        writeNewCredential();
}

/// Notes that what opens the org is for the new way to it, wherever it is kept.
void OrgSaving::rebind(QList<Keep> places)
{
    if (places.isEmpty()) {
        saveProfile();
        return;
    }
    const Keep place = places.takeFirst();
    m_vault.readEntry(place, Slot::Credential, m_draft.profile.id, this,
                      [this, places, place](const Result<BoundSecret> &entry) {
                          // What cannot be read now is asked about when it is used.
                          if (entry && !entry->secret.isEmpty())
                              rebindEntry(places, place, *entry);
                          else
                              rebind(places);
                      });
}

void OrgSaving::rebindEntry(const QList<Keep> &others, Keep place, const BoundSecret &entry)
{
    const auto digest = [](const OrgProfile &profile) {
        return targetDigest(OrgVault::target(Slot::Credential, profile));
    };
    if (entry.digest == digest(m_draft.profile)) {
        rebind(others);
        return;
    }
    if (!entry.digest.isEmpty() && entry.digest != digest(*m_known)) {
        takeBack(m_vault.changedError(Slot::Credential, m_draft.profile, entry.digest));
        return;
    }
    m_before.append({place, Slot::Credential, entry});
    m_vault.write(place, Slot::Credential, m_draft.profile, entry.secret, this,
                  [this, others](const Result<void> &written) {
                      if (written) {
                          rebind(others);
                          return;
                      }
                      m_before.removeLast(); // it is as it was
                      takeBack(written.error());
                  });
}

/// The keychain keeps the token of the old address, which the next start would send to the new one.
void OrgSaving::forgetOldCredential()
{
    forget(Slot::Credential,
           tr("Nothing was saved, for the token of the old address could not be "
              "removed from the keychain. %1"),
           &OrgSaving::writeNewCredential);
}

void OrgSaving::writeNewCredential()
{
    replace(m_draft.keep, Slot::Credential, m_draft.credential, &OrgSaving::saveProfile);
}

/// Reads what @p place has and is to be replaced: it goes with the profile that stays in the file
/// if the new one cannot be written.
void OrgSaving::remember(Keep place, Slot slot, const std::function<void()> &then)
{
    if (!m_known) { // there is nothing yet
        m_before.append({place, slot, {}});
        then();
        return;
    }
    m_vault.readEntry(place, slot, m_draft.profile.id, this,
                      [this, place, slot, then](const Result<BoundSecret> &stored) {
                          if (!stored && stored.error().kind != ErrorKind::SecretMissing) {
                              takeBack(stored.error());
                              return;
                          }
                          m_before.append({place, slot, stored.value_or(BoundSecret())});
                          then();
                      });
}

/// Writes @p secret over what @p place has.
void OrgSaving::replace(Keep place, Slot slot, const Secret &secret, Step then)
{
    remember(place, slot, [this, place, slot, secret, then] {
        m_vault.write(place, slot, m_draft.profile, secret, this,
                      [this, then](const Result<void> &written) {
                          if (written) {
                              (this->*then)();
                              return;
                          }
                          m_before.removeLast(); // it is as it was
                          takeBack(written.error());
                      });
    });
}

/// Removes what the keychain has, and of a password what memory has; where that cannot be, says
/// so with @p problem.
void OrgSaving::forget(Slot slot, const QString &problem, Step then)
{
    const auto removed = [this, slot, problem, then](const Result<void> &gone) {
        if (!gone) {
            Error error = gone.error();
            error.summary = problem.arg(error.summary);
            m_before.removeLast();
            takeBack(error);
        } else if (slot == Slot::ProxyPassword) {
            remember(Keep::Session, slot, [this, then] { forgetPasswordInMemory(then); });
        } else {
            (this->*then)();
        }
    };
    remember(Keep::Keychain, slot, [this, slot, removed] {
        m_vault.remove(Keep::Keychain, slot, m_draft.profile.id, this, removed);
    });
}

void OrgSaving::forgetPasswordInMemory(Step then)
{
    m_vault.remove(Keep::Session, Slot::ProxyPassword, m_draft.profile.id, this,
                   [this, then](const Result<void> &) { (this->*then)(); });
}

void OrgSaving::saveProfile()
{
    const OrgProfile &profile = m_draft.profile;
    if (const Result<void> saved = m_orgs.registry().save(profile); !saved) {
        takeBack(saved.error());
        return;
    }
    const auto forgetIn = [this](Keep place, Slot slot) {
        m_vault.remove(place, slot, m_draft.profile.id, &m_vault,
                       [lock = m_lock](const Result<void> &) {});
    };
    if (m_draft.keep == Keep::Keychain) {
        // What is kept for this session would go before what is new.
        for (const Before &before : std::as_const(m_before)) {
            if (before.slot == Slot::ProxyPassword || !m_draft.credential.isEmpty())
                forgetIn(Keep::Session, before.slot);
        }
    } else if (m_replaced) {
        // The next start would find what opened the org before, and it would open nothing.
        forgetIn(Keep::Keychain, Slot::Credential);
    }
    if (m_draft.proxyPassword)
        m_vault.holdProxyPassword(profile, *m_draft.proxyPassword);
    if (!m_known && m_vault.journal())
        m_vault.journal()->end(profile.id);
    if (m_draft.credential.isEmpty() && !m_openCredential.isEmpty())
        m_vault.noteGivenFor(profile, m_openCredential);
    m_orgs.openAnew(profile, m_draft.credential.isEmpty() ? m_openCredential : m_draft.credential,
                    m_intent);
    finish({});
}

/// Puts back what the places had, then says that nothing was saved: @p error, and what is in the
/// way.
void OrgSaving::takeBack(const Error &error)
{
    if (m_before.isEmpty()) {
        if (!m_known && !m_left && m_vault.journal())
            m_vault.journal()->end(m_draft.profile.id);
        finish(tl::unexpected(error));
        return;
    }
    const Before last = m_before.takeLast();
    if (last.entry.secret.isEmpty()) {
        m_vault.remove(last.place, last.slot, m_draft.profile.id, this,
                       [this, error](const Result<void> &removed) {
                           Error told = error;
                           if (!removed) {
                               m_left = true; // the next start tries again
                               told.summary =
                                   tr("%1 What opens the org was saved before that and could not "
                                      "be removed again: %2")
                                       .arg(error.summary, removed.error().summary);
                           }
                           takeBack(told);
                       });
        return;
    }
    BoundSecret good = last.entry;
    if (last.slot == Slot::Credential)
        good.secret = m_vault.latest(good.secret);
    m_vault.writeEntry(
        last.place, last.slot, m_draft.profile.id, good, this,
        [this, error](const Result<void> &put) {
            Error told = error;
            if (!put) {
                told.summary = tr("%1 The credential that was there before could not be put back: "
                                  "%2")
                                   .arg(error.summary, put.error().summary);
            }
            takeBack(told);
        });
}

/// Tells who asked, or all who listen if they are gone by then: nobody uses the credential any
/// more.
void OrgSaving::finish(const Result<void> &saved)
{
    m_lock.reset();
    deleteLater();
    if (m_context) {
        m_done(saved);
    } else if (!saved) {
        m_orgs.drop(m_draft.profile, m_draft.credential);
        Q_EMIT m_orgs.registry().saveFailed(m_draft.profile, saved.error());
    }
}

} // namespace HookKeys
