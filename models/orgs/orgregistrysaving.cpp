// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How OrgRegistry saves an org: step by step, and back if one fails.

#include "orgregistry.h"

#include "callback.h"
#include "credentialchain.h"
#include "displaytext.h"
#include "orglistmodel.h"
#include "orgsession.h"
#include "orgurl.h"

namespace HookKeys {

/// What saveOrg() was asked for, while it goes from step to step.
struct OrgRegistry::Saving
{
    /// What a store had under a name; an empty secret: nothing.
    struct Before
    {
        SecretStore *store;
        QString name;
        Secret secret;
    };

    OrgProfile profile;
    Secret token;
    SecretStore &store;
    bool moved;    ///< The org is known, with another address.
    bool replaced; ///< The org is known, and what opened it does not open the new one.
    quint64 intent;
    Callback<void> done;
    Secret proxyPassword = {}; ///< A new one; who gave it may take theirs back meanwhile.
    QList<Before> before = {}; ///< What to put back if a later step fails.
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
    saveProxyPassword(
        std::make_shared<Saving>(Saving{.profile = profile,
                                        .token = m_credentials->latest(token),
                                        .store = keep == Keep::Keychain ? m_keychain : m_session,
                                        .moved = moved,
                                        .replaced = known && !opensLike(*known, profile),
                                        .intent = ++m_intent,
                                        .done = heard(context, std::move(done), profile, token)}));
}

/// Tells @p done, or all who listen that @p profile was not saved if @p context is gone by then:
/// nobody uses @p token any more, nor the password for the proxy that was given with it.
Callback<void> OrgRegistry::heard(QObject *context, Callback<void> done, const OrgProfile &profile,
                                  const Secret &token)
{
    return [this, asker = QPointer<QObject>(context), done = std::move(done), profile,
            token](const Result<void> &saved) {
        if (asker) {
            done(saved);
        } else if (!saved) {
            dropProxyPassword(profile.id);
            dropSignIn(profile, token);
            Q_EMIT saveFailed(profile, saved.error());
        }
    };
}

void OrgRegistry::saveProxyPassword(const std::shared_ptr<Saving> &saving)
{
    const OrgProfile &profile = saving->profile;
    const OrgProfile *known = m_orgs->profile(profile.id);
    const auto password = m_proxyPasswords.find(profile.id);
    const bool isNew =
        usesProxyPassword(profile) && password != m_proxyPasswords.end() && !password->second.saved;
    const bool changed = known && usesProxyPassword(*known) && known->proxy != profile.proxy;
    const QString name = proxySecretName(profile.id);
    if (isNew)
        saving->proxyPassword = password->second.secret;
    const auto writeNew = [this, saving, name] {
        remember(saving, saving->store, name, [this, saving] { writeProxyPassword(saving); });
    };
    if (!isNew && changed) {
        forgetProxyPassword(saving, [this, saving] {
            m_proxyPasswords.erase(saving->profile.id);
            saveToken(saving);
        });
    } else if (!isNew) {
        saveToken(saving);
    } else if (changed && &saving->store == &m_session) {
        m_keychain.read(name, this, [this, saving, writeNew](const Result<Secret> &kept) {
            // Where there is no keychain, none has the old one.
            if (!kept && kept.error().kind == ErrorKind::SecretStore)
                writeNew();
            else
                forgetProxyPassword(saving, writeNew);
        });
    } else {
        writeNew();
    }
}

void OrgRegistry::writeProxyPassword(const std::shared_ptr<Saving> &saving)
{
    const QString &id = saving->profile.id;
    saving->store.write(proxySecretName(id), saving->proxyPassword, this,
                        [this, saving, id](const Result<void> &written) {
                            if (!written) {
                                saving->before.removeLast(); // it is as it was
                                takeBack(saving, written.error());
                                return;
                            }
                            const auto held = m_proxyPasswords.find(id);
                            if (held != m_proxyPasswords.end()
                                && held->second.secret == saving->proxyPassword)
                                held->second.saved = true;
                            saveToken(saving);
                        });
}

/// What was given for one proxy and one user is not sent to another one: the stores forget it, then
/// @p then goes on.
void OrgRegistry::forgetProxyPassword(const std::shared_ptr<Saving> &saving,
                                      const std::function<void()> &then)
{
    const QString name = proxySecretName(saving->profile.id);
    remember(saving, m_keychain, name, [this, saving, name, then] {
        m_keychain.remove(name, this, [this, saving, name, then](const Result<void> &removed) {
            if (removed) {
                remember(saving, m_session, name, [this, name, then] {
                    m_session.remove(name, this, [then](const Result<void> &) { then(); });
                });
                return;
            }
            Error error = removed.error();
            error.summary = tr("Nothing was saved, for the password of the old proxy could not be "
                               "removed from the keychain. %1")
                                .arg(error.summary);
            saving->before.removeLast();
            takeBack(saving, error);
        });
    });
}

void OrgRegistry::saveToken(const std::shared_ptr<Saving> &saving)
{
    const QString name = secretName(saving->profile.id);
    if (saving->token.isEmpty()) {
        later(this, [this, saving] { saveProfile(saving); });
    } else if (saving->moved && &saving->store == &m_session && !isUnsaved(saving->profile.id)) {
        remember(saving, m_keychain, name, [this, saving] { forgetOldToken(saving); });
    } else {
        remember(saving, saving->store, name, [this, saving] { writeToken(saving); });
    }
}

/// Reads what @p store has under @p name and is to be replaced: it goes with the profile that stays
/// in the file if the new one cannot be written.
void OrgRegistry::remember(const std::shared_ptr<Saving> &saving, SecretStore &store,
                           const QString &name, const std::function<void()> &then)
{
    if (!m_orgs->profile(saving->profile.id)) { // a new org: there is nothing yet
        saving->before.append({&store, name, Secret()});
        then();
        return;
    }
    store.read(name, this, [this, saving, used = &store, name, then](const Result<Secret> &stored) {
        if (!stored && stored.error().kind != ErrorKind::SecretMissing) {
            takeBack(saving, stored.error());
            return;
        }
        saving->before.append({used, name, stored.value_or(Secret())});
        then();
    });
}

/// The keychain keeps the token of the old address, which the next start would send to the new one.
void OrgRegistry::forgetOldToken(const std::shared_ptr<Saving> &saving)
{
    const QString name = secretName(saving->profile.id);
    m_keychain.remove(name, this, [this, saving, name](const Result<void> &removed) {
        if (removed) {
            m_credentials->noteRemoved(name);
            remember(saving, saving->store, name, [this, saving] { writeToken(saving); });
            return;
        }
        Error error = removed.error();
        error.summary = tr("Nothing was saved, for the token of the old address could not be "
                           "removed from the keychain. %1")
                            .arg(error.summary);
        saving->before.removeLast();
        takeBack(saving, error);
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
                                saving->before.removeLast(); // it is as it was
                                takeBack(saving, written.error());
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
        takeBack(saving, saved.error());
        return;
    }
    m_unsaved.removeIf([&profile](const OrgProfile &other) { return other.id == profile.id; });
    m_orgs->mergeProfile(profile);
    if (&saving->store == &m_keychain) {
        // What is kept for this session would go before what is new.
        for (const Saving::Before &before : std::as_const(saving->before))
            m_session.remove(before.name, this, [](const Result<void> &) {});
    } else if (saving->replaced && !saving->token.isEmpty()) {
        // The next start would find what opened the org before, and it would open nothing.
        m_credentials->noteRemoved(secretName(profile.id));
        m_keychain.remove(secretName(profile.id), this, [](const Result<void> &) {});
    }
    openSaved(profile, saving->token, saving->intent == m_intent);
    saving->done({});
}

/// Puts back what the stores had, then says that nothing was saved: @p error, and what is in the
/// way.
void OrgRegistry::takeBack(const std::shared_ptr<Saving> &saving, const Error &error)
{
    if (saving->before.isEmpty()) {
        saving->done(tl::unexpected(error));
        return;
    }
    const Saving::Before last = saving->before.takeLast();
    const QString &name = last.name;
    const bool isToken = name == secretName(saving->profile.id);
    const bool inKeychain = isToken && last.store == &m_keychain;
    if (const auto held = m_proxyPasswords.find(saving->profile.id);
        !isToken && held != m_proxyPasswords.end())
        held->second.saved = false;
    if (last.secret.isEmpty()) {
        last.store->remove(
            name, this, [this, saving, error, name, inKeychain](const Result<void> &removed) {
                Error told = error;
                if (!removed) {
                    told.summary = tr("%1 What opens the org was saved before that and could not "
                                      "be removed again: %2")
                                       .arg(error.summary, removed.error().summary);
                } else if (inKeychain) {
                    m_credentials->noteRemoved(name);
                }
                takeBack(saving, told);
            });
        return;
    }
    const Secret good = isToken ? m_credentials->latest(last.secret) : last.secret;
    last.store->write(
        name, good, this, [this, saving, error, name, inKeychain, good](const Result<void> &put) {
            Error told = error;
            if (!put) {
                told.summary = tr("%1 The credential that was there before could not be put back: "
                                  "%2")
                                   .arg(error.summary, put.error().summary);
            } else if (inKeychain) {
                m_credentials->noteKept(name, good);
            }
            takeBack(saving, told);
        });
}

} // namespace HookKeys
