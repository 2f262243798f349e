// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectiontest.h"

#include "callback.h"
#include "openorgs.h"
#include "orgregistry.h"
#include "orgurl.h"
#include "orgvault.h"

namespace HookKeys {

ConnectionTest::ConnectionTest(OpenOrgs &orgs, OrgDraft draft, QObject *context,
                               Callback<HookKeyListing> done)
    : QObject(&orgs), m_orgs(orgs), m_draft(std::move(draft)), m_context(context),
      m_done(std::move(done))
{
    connect(context, &QObject::destroyed, this, [this] {
        m_ended = true;
        deleteLater();
    });
}

PendingCall ConnectionTest::start(OpenOrgs &orgs, const OrgDraft &draft, QObject *context,
                                  Callback<HookKeyListing> done)
{
    const QPointer<ConnectionTest> test = new ConnectionTest(orgs, draft, context, std::move(done));
    test->findCredential();
    return PendingCall([test] {
        if (test)
            test->cancel();
    });
}

void ConnectionTest::findCredential()
{
    const OrgProfile *known = m_orgs.registry().profile(m_draft.profile.id);
    if (!m_draft.credential.isEmpty() || needsCredential(known, m_draft.profile)) {
        findPassword(m_draft.credential);
        return;
    }
    if (const Secret open = m_orgs.credentialFor(*known); !open.isEmpty()) {
        findPassword(open);
        return;
    }
    const QPointer<ConnectionTest> self = this;
    m_orgs.vault().findCredential(
        *known, [self] { return self && !self->m_ended; },
        [self](const Result<Secret> &found) {
            if (!self || self->m_ended)
                return;
            if (found)
                self->findPassword(*found);
            else
                self->finish(tl::unexpected(found.error()));
        });
}

void ConnectionTest::findPassword(const Secret &credential)
{
    if (const QString problem = checkApiToken(credential.bytes()); !problem.isEmpty()) {
        failLater(ErrorKind::Validation, problem);
        return;
    }
    const OrgProfile *known = m_orgs.registry().profile(m_draft.profile.id);
    const bool sameProxy = known && known->proxy == m_draft.profile.proxy;
    // What was given for one proxy and one user is not sent to another one.
    if (m_draft.proxyPassword || !sameProxy) {
        list({credential, m_draft.proxyPassword.value_or(Secret())});
        return;
    }
    m_orgs.vault().findProxyPassword(*known, this,
                                     [this, credential](const Result<Secret> &password) {
                                         if (m_ended)
                                             return;
                                         if (password)
                                             list({credential, *password});
                                         else
                                             finish(tl::unexpected(password.error()));
                                     });
}

void ConnectionTest::list(const OrgSecrets &secrets)
{
    HookKeysApi *api = m_orgs.makeApi(m_draft.profile, secrets).release();
    api->setParent(this);
    m_asked = true;
    m_call = api->listKeys(this, [this](const Result<HookKeyListing> &result) { finish(result); });
}

void ConnectionTest::cancel()
{
    if (m_asked)
        m_call.cancel();
    else if (!m_ended) // until then there is no request that would say so by itself
        failLater(ErrorKind::Cancelled, tr("Cancelled."));
}

void ConnectionTest::failLater(ErrorKind kind, const QString &summary)
{
    m_ended = true;
    later(this, [this, kind, summary] { finish(failure(kind, summary)); });
}

void ConnectionTest::finish(const Result<HookKeyListing> &result)
{
    m_ended = true;
    if (m_context)
        endRun(this, m_done, result);
    else
        deleteLater();
}

} // namespace HookKeys
