// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How OrgRegistry removes an org: its session, its sign-in, its secrets and its profile.

#include "orgregistry.h"

#include "callback.h"
#include "credentialchain.h"
#include "keyhistory.h"
#include "orglistmodel.h"
#include "orgsession.h"

#include <optional>

namespace HookKeys {

using namespace Qt::StringLiterals;

namespace {

/// Whether somebody signed in, which the server remembers.
bool isPersonal(const OrgProfile &profile)
{
    return profile.signIn == SignInMethod::Device || profile.signIn == SignInMethod::Browser;
}

} // namespace

/// What removeOrg() waits for.
struct OrgRegistry::Removal
{
    std::optional<Result<void>> signedOut;
    std::optional<Result<void>> secrets;
    Callback<void> done;

    void tellIfDone() const
    {
        if (!signedOut || !secrets)
            return;
        Error told;
        QStringList sentences; // what stays here is told of first
        for (const Result<void> &step : {*secrets, *signedOut}) {
            if (step)
                continue;
            if (sentences.isEmpty())
                told = step.error();
            sentences.append(step.error().summary);
        }
        told.summary = sentences.join(u' ');
        done(sentences.isEmpty() ? Result<void>() : tl::unexpected(told));
    }
};

void OrgRegistry::removeOrg(const QString &id, QObject *context, Callback<void> done)
{
    const bool unsaved = isUnsaved(id);
    // First, for it can fail without having changed anything.
    if (const Result<void> removed = unsaved ? Result<void>() : m_profiles.remove(id); !removed) {
        post<void>(context, done, removed);
        return;
    }
    const OrgProfile *known = m_orgs->profile(id);
    const OrgProfile profile = known ? *known : OrgProfile{.id = id, .name = {}, .url = {}};
    const auto removal = std::make_shared<Removal>();
    removal->done = guarded(context, std::move(done));
    signOut(
        profile,
        [this, id, unsaved, removal] {
            if (unsaved) {
                removal->secrets = Result<void>();
                removal->tellIfDone();
                return;
            }
            removeSecrets(id, [removal](const Result<void> &removed) {
                removal->secrets = removed;
                removal->tellIfDone();
            });
        },
        [removal](const Result<void> &signedOut) {
            removal->signedOut = signedOut;
            removal->tellIfDone();
        });
    m_credentials->forget(secretName(id));
    m_orgs->removeProfile(id);
    m_unsaved.removeIf([&id](const OrgProfile &other) { return other.id == id; });
    if (m_history)
        m_history->forgetOrg(id);
}

/// Ends the session of @p profile here, and its sign-in at its server. Both later: calls @p then as
/// soon as what is stored is not needed for it, and @p done in the end.
void OrgRegistry::signOut(const OrgProfile &profile, const std::function<void()> &then,
                          const Callback<void> &done)
{
    const auto open = m_open.find(profile.id);
    if (open != m_open.end() && profile.signIn != SignInMethod::ApiToken) {
        // It has the access token too; but another copy of the program may have a newer sign-in.
        const Secret mine = m_credentials->latest(open->second.token);
        OrgSession *session = open->second.session.release();
        m_open.erase(open);
        if (m_shown == profile.id)
            m_shown.clear();
        session->setParent(this);
        const auto both = [done, first = std::make_shared<std::optional<Result<void>>>()](
                              const Result<void> &result) {
            if (!*first)
                *first = result;
            else
                done(result ? **first : result);
        };
        session->signOut(this, [session, both](const Result<void> &result) {
            session->deleteLater();
            both(result);
        });
        m_credentials->read(secretName(profile.id), mine, this,
                            [this, profile, mine, then, both](const Secret &now) {
                                if (now != mine)
                                    signOutClosed(profile, now, both);
                                else
                                    both({});
                                then();
                            });
        Q_EMIT sessionClosed(session);
        return;
    }
    close(profile.id);
    if (!isPersonal(profile)) {
        later(this, [then, done] {
            then();
            done({}); // no token is known that could be taken back
        });
        return;
    }
    const auto use = [this, profile, then, done](const Result<Secret> &found) {
        if (found && !found->isEmpty())
            signOutClosed(profile, *found, done);
        else
            done({}); // whether something is left in the keychain, removing it tells
        then();
    };
    const auto look = [this, name = secretName(profile.id), use] {
        m_session.read(name, this, [this, name, use](const Result<Secret> &kept) {
            if (kept && !kept->isEmpty())
                use(kept);
            else
                m_keychain.read(name, this, use);
        });
    };
    if (usesProxyPassword(profile) && !m_proxyPasswords.contains(profile.id))
        findProxyPassword(profile.id, look);
    else
        look();
}

void OrgRegistry::dropSignIn(const OrgProfile &profile, const Secret &credential)
{
    if (isPersonal(profile) && !credential.isEmpty())
        signOutClosed(profile, credential, [](const Result<void> &) {});
}

void OrgRegistry::signOutClosed(const OrgProfile &profile, const Secret &credential,
                                const Callback<void> &done)
{
    HookKeysApi *api = m_makeApi(profile, m_credentials->latest(credential)).release();
    api->setParent(this);
    api->signOut(this, [api, done](const Result<void> &result) {
        api->deleteLater();
        done(result);
    });
}

void OrgRegistry::removeSecrets(const QString &id, const Callback<void> &done)
{
    m_proxyPasswords.erase(id);
    m_session.remove(secretName(id), this, [](const Result<void> &) {});
    m_session.remove(proxySecretName(id), this, [](const Result<void> &) {});
    const auto tell = [done](const Result<void> &token, const Result<void> &password) {
        if (token && password) {
            done({});
            return;
        }
        Error error = token ? password.error() : token.error();
        error.summary =
            token ? tr("The password for the org's proxy may still be in the "
                       "keychain. %1")
                        .arg(error.summary)
                  : tr("The token of the org may still be in the keychain. %1").arg(error.summary);
        done(tl::unexpected(error));
    };
    m_keychain.remove(secretName(id), this, [this, id, tell](const Result<void> &token) {
        m_keychain.remove(proxySecretName(id), this,
                          [token, tell](const Result<void> &password) { tell(token, password); });
    });
}

} // namespace HookKeys
