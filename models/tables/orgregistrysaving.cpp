// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How OrgRegistry saves an org: step by step, and back if one fails.

#include "orgregistry.h"

#include "credentialchain.h"
#include "displaytext.h"
#include "guardedcallback.h"
#include "orglistmodel.h"
#include "orgsession.h"
#include "orgurl.h"

namespace HookKeys {

/// What saveOrg() was asked for, while it goes from step to step.
struct OrgRegistry::Saving
{
    OrgProfile profile;
    Secret token;
    SecretStore &store;
    bool moved; ///< The org is known, with another address.
    quint64 intent;
    Callback<void> done;
    QList<std::pair<SecretStore *, Secret>> before = {}; ///< What the stores had; empty: nothing.
};

void OrgRegistry::saveOrg(const OrgProfile &profile, const Secret &token, Keep keep,
                          QObject *context, Callback<void> done)
{
    const OrgProfile *known = m_orgs->profile(profile.id);
    const bool moved = known && known->url != profile.url;
    if (moved && token.isEmpty()) {
        postError<void>(context, done, ErrorKind::Validation,
                        tr("The address of “%1” is another one now: enter the API token for it. "
                           "The old token is not sent to another address.")
                            .arg(displayText(profile.name)));
        return;
    }
    if (!token.isEmpty()) {
        if (const QString problem = checkApiToken(token.bytes()); !problem.isEmpty()) {
            postError<void>(context, done, ErrorKind::Validation, problem);
            return;
        }
    }
    const auto saving =
        std::make_shared<Saving>(Saving{.profile = profile,
                                        .token = m_credentials->latest(token),
                                        .store = keep == Keep::Keychain ? m_keychain : m_session,
                                        .moved = moved,
                                        .intent = ++m_intent,
                                        .done = guarded(context, std::move(done))});
    saveProxyPassword(saving);
}

void OrgRegistry::saveProxyPassword(const std::shared_ptr<Saving> &saving)
{
    const OrgProfile &profile = saving->profile;
    const OrgProfile *known = m_orgs->profile(profile.id);
    const auto password = m_proxyPasswords.find(profile.id);
    const bool isNew = password != m_proxyPasswords.end() && !password->second.saved;
    if (usesProxyPassword(profile) && isNew) {
        saving->store.write(
            proxySecretName(profile.id), password->second.secret, this,
            [this, saving](const Result<void> &written) {
                if (!written) {
                    saving->done(written);
                    return;
                }
                const QString &id = saving->profile.id;
                if (const auto held = m_proxyPasswords.find(id); held != m_proxyPasswords.end())
                    held->second.saved = true;
                if (&saving->store == &m_keychain)
                    m_session.remove(proxySecretName(id), this, [](const Result<void> &) {});
                saveToken(saving);
            });
    } else if (known && usesProxyPassword(*known) && known->proxy != profile.proxy) {
        forgetProxyPassword(saving);
    } else {
        saveToken(saving);
    }
}

/// What was given for one proxy and one user is not sent to another one.
void OrgRegistry::forgetProxyPassword(const std::shared_ptr<Saving> &saving)
{
    const QString name = proxySecretName(saving->profile.id);
    m_proxyPasswords.erase(saving->profile.id);
    m_session.remove(name, this, [](const Result<void> &) {});
    m_keychain.remove(name, this, [this, saving](const Result<void> &removed) {
        if (removed) {
            saveToken(saving);
            return;
        }
        Error error = removed.error();
        error.summary = tr("Nothing was saved, for the password of the old proxy could not be "
                           "removed from the keychain. %1")
                            .arg(error.summary);
        saving->done(tl::unexpected(error));
    });
}

void OrgRegistry::saveToken(const std::shared_ptr<Saving> &saving)
{
    if (saving->token.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this, saving] { saveProfile(saving); }, Qt::QueuedConnection);
    } else if (saving->moved && &saving->store == &m_session && !isUnsaved(saving->profile.id)) {
        rememberToken(saving, m_keychain, [this, saving] { forgetOldToken(saving); });
    } else if (m_orgs->profile(saving->profile.id)) {
        rememberToken(saving, saving->store, [this, saving] { writeToken(saving); });
    } else {
        saving->before.append({&saving->store, Secret()});
        writeToken(saving);
    }
}

/// Reads the token that is to be replaced: it goes with the profile that stays in the file if the
/// new one cannot be written.
void OrgRegistry::rememberToken(const std::shared_ptr<Saving> &saving, SecretStore &store,
                                const std::function<void()> &then)
{
    store.read(secretName(saving->profile.id), this,
               [saving, used = &store, then](const Result<Secret> &stored) {
                   if (!stored && stored.error().kind != ErrorKind::SecretMissing) {
                       saving->done(tl::unexpected(stored.error()));
                       return;
                   }
                   saving->before.append({used, stored.value_or(Secret())});
                   then();
               });
}

/// The keychain keeps the token of the old address, which the next start would send to the new one.
void OrgRegistry::forgetOldToken(const std::shared_ptr<Saving> &saving)
{
    m_keychain.remove(
        secretName(saving->profile.id), this, [this, saving](const Result<void> &removed) {
            if (removed) {
                m_credentials->noteRemoved(secretName(saving->profile.id));
                rememberToken(saving, saving->store, [this, saving] { writeToken(saving); });
                return;
            }
            Error error = removed.error();
            error.summary = tr("Nothing was saved, for the token of the old address could not be "
                               "removed from the keychain. %1")
                                .arg(error.summary);
            saving->done(tl::unexpected(error));
        });
}

void OrgRegistry::writeToken(const std::shared_ptr<Saving> &saving)
{
    saving->store.write(secretName(saving->profile.id), saving->token, this,
                        [this, saving](const Result<void> &written) {
                            if (written) {
                                if (&saving->store == &m_keychain)
                                    m_credentials->noteKept(secretName(saving->profile.id),
                                                            saving->token);
                                saveProfile(saving);
                            } else {
                                saving->done(written);
                            }
                        });
}

void OrgRegistry::saveProfile(const std::shared_ptr<Saving> &saving)
{
    const OrgProfile &profile = saving->profile;
    const OrgProfile *known = m_orgs->profile(profile.id);
    // One that is in the file as it is need not be written, which may fail.
    const bool isThere = known && *known == profile && !isUnsaved(profile.id);
    if (const Result<void> saved = isThere ? Result<void>() : m_profiles.save(profile); !saved) {
        if (saving->token.isEmpty()) {
            saving->done(saved);
        } else {
            takeBackToken(saving, saved.error());
        }
        return;
    }
    m_unsaved.removeIf([&profile](const OrgProfile &other) { return other.id == profile.id; });
    m_orgs->mergeProfile(profile);
    if (!saving->token.isEmpty() && &saving->store == &m_keychain) {
        // A token kept for this session would go before the new one.
        m_session.remove(secretName(profile.id), this, [](const Result<void> &) {});
    }
    openSaved(profile, saving->token, saving->intent == m_intent);
    saving->done({});
}

/// Puts back what the stores had, then says that nothing was saved: @p error, and what is in the
/// way.
void OrgRegistry::takeBackToken(const std::shared_ptr<Saving> &saving, const Error &error)
{
    if (saving->before.isEmpty()) {
        saving->done(tl::unexpected(error));
        return;
    }
    const QString name = secretName(saving->profile.id);
    const auto [store, before] = saving->before.takeLast();
    const bool inKeychain = store == &m_keychain;
    if (before.isEmpty()) {
        store->remove(
            name, this, [this, saving, error, name, inKeychain](const Result<void> &removed) {
                Error told = error;
                if (!removed) {
                    told.summary = tr("%1 The token was saved before that and could not be removed "
                                      "again: %2")
                                       .arg(error.summary, removed.error().summary);
                } else if (inKeychain) {
                    m_credentials->noteRemoved(name);
                }
                takeBackToken(saving, told);
            });
        return;
    }
    const Secret good = m_credentials->latest(before);
    store->write(
        name, good, this, [this, saving, error, name, inKeychain, good](const Result<void> &put) {
            Error told = error;
            if (!put) {
                told.summary = tr("%1 The credential that was there before could not be put back: "
                                  "%2")
                                   .arg(error.summary, put.error().summary);
            } else if (inKeychain) {
                m_credentials->noteKept(name, good);
            }
            takeBackToken(saving, told);
        });
}

} // namespace HookKeys
