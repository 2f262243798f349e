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
        forgetOldToken(saving);
    } else {
        writeToken(saving);
    }
}

/// The keychain keeps the token of the old address, which the next start would send to the new one.
void OrgRegistry::forgetOldToken(const std::shared_ptr<Saving> &saving)
{
    m_keychain.remove(
        secretName(saving->profile.id), this, [this, saving](const Result<void> &removed) {
            if (removed) {
                m_credentials->noteRemoved(secretName(saving->profile.id));
                writeToken(saving);
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
    if (const Result<void> saved = m_profiles.save(profile); !saved) {
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

void OrgRegistry::takeBackToken(const std::shared_ptr<Saving> &saving, const Error &error)
{
    saving->store.remove(
        secretName(saving->profile.id), this, [saving, error](const Result<void> &removed) {
            Error told = error;
            if (!removed) {
                told.summary = tr("%1 The token was saved before that and could not be removed "
                                  "again: %2")
                                   .arg(error.summary, removed.error().summary);
            }
            saving->done(tl::unexpected(told));
        });
}

} // namespace HookKeys
