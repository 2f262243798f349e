// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenrefresh.h"

#include "credential.h"
#include "dpopprover.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

TokenRefresh::TokenRefresh(std::shared_ptr<TokenClient> client, Secret refreshToken,
                           std::shared_ptr<CredentialKeeper> keeper, QObject *context, Done done)
    : QObject(keeper && keeper->owner() ? keeper->owner() : context), m_client(std::move(client)),
      m_refreshToken(std::move(refreshToken)), m_keeper(std::move(keeper)), m_context(context),
      m_done(std::move(done)), m_scopes(m_client->config().scopes)
{
}

void TokenRefresh::start(const std::shared_ptr<TokenClient> &client, const Secret &refreshToken,
                         const std::shared_ptr<CredentialKeeper> &keeper, QObject *context,
                         Done done)
{
    auto *refresh = new TokenRefresh(client, refreshToken, keeper, context, std::move(done));
    if (!refresh->m_keeper) {
        refresh->ask();
        return;
    }
    refresh->lock([refresh] { refresh->ask(); });
}

void TokenRefresh::lock(const std::function<void()> &then)
{
    m_keeper->lock(this, [this, then](const LockedCredential &locked) {
        if (!m_context) {
            deleteLater(); // nothing was sent, so nothing is lost
            return;
        }
        if (!locked.lock) { // somebody else is using it
            finish(tl::unexpected(locked.lock.error()));
            return;
        }
        m_lock = *locked.lock;
        if (adopt(locked.credential))
            m_adopted = true;
        then();
    });
}

/// Uses what is @p stored from now on; false if it is what there is already, or no credential.
bool TokenRefresh::adopt(const Secret &stored)
{
    const Result<OAuthCredential> credential = oauthCredential(stored);
    if (!credential)
        return false;
    const PrivateKey &key = credential->dpopKey;
    if (credential->refreshToken == m_refreshToken
        && (key.isNull() || key.thumbprint() == m_client->dpopKey().thumbprint()))
        return false;
    m_refreshToken = credential->refreshToken;
    m_client->setDpopKey(key);
    return true;
}

void TokenRefresh::ask()
{
    // Without a scope the server gives all that was granted once, which may be more than is wanted
    // by now.
    Form form{{"grant_type", QByteArray("refresh_token")}, {"refresh_token", m_refreshToken}};
    if (!m_scopes.isEmpty())
        form.append({"scope", personScopes(m_scopes)});
    m_client->requestToken(form, this,
                           [this, wasBound = m_client->dpop() != nullptr](
                               const Result<TokenAnswer> &answer) { answered(answer, wasBound); });
}

void TokenRefresh::answered(const Result<TokenAnswer> &answer, bool wasBound)
{
    if (!answer && answer.error().code == "invalid_grant"_L1 && m_keeper
        && !std::exchange(m_lookedAgain, true)) {
        // Somebody may have used it who did not wait for the lock, or signed in anew.
        m_lock.reset();
        lock([this, used = m_refreshToken, answer] {
            if (m_refreshToken == used)
                finish(answer);
            else
                ask();
        });
        return;
    }
    const bool isAll = m_scopes == allScopes;
    const QByteArray fewer = isAll ? QByteArray() : fewerScopes(m_scopes);
    if (!answer && answer.error().code == "invalid_scope"_L1 && (isAll || !fewer.isEmpty())) {
        // What is asked for besides was not granted: nothing else is to stop for that. Nor where
        // less than all was: then it is what was granted.
        m_scopes = fewer;
        ask();
        return;
    }
    if (!answer) {
        finish(answer);
        return;
    }
    const bool rotated = !answer->refreshToken.isEmpty() && answer->refreshToken != m_refreshToken;
    const bool bound = !wasBound && m_client->dpop();
    if (rotated)
        m_refreshToken = answer->refreshToken;
    const Result<Secret> credential =
        storedCredential({.refreshToken = m_refreshToken, .dpopKey = m_client->dpopKey()});
    const bool replaced = rotated || bound;
    if (replaced && !credential && m_keeper)
        m_keeper->reportUnstorable(credential.error());
    if (!replaced || !credential || !m_keeper) {
        finish(answer);
        return;
    }
    // The old one is of no use any more: if the program ended now, nothing would be left.
    m_keeper->store(*credential, this,
                    [this, granted = *answer](const Result<void> &) { finish(granted); });
}

void TokenRefresh::finish(const Result<TokenAnswer> &answer)
{
    m_lock.reset();
    deleteLater();
    if (m_context)
        m_done({.answer = answer, .refreshToken = m_refreshToken, .adopted = m_adopted});
}

} // namespace HookKeys
