// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeysapi.h"
#include "orgdraft.h"
#include "orgsecrets.h"

#include <QPointer>

namespace HookKeys {

class OpenOrgs;

/// Lists the keys of an org as a draft describes it, changing nothing: the proof that address and
/// credential work. Deletes itself.
class ConnectionTest final : public QObject
{
    Q_OBJECT

public:
    /// Tests @p draft. Without a credential of its own, what opens the known org now stands for it:
    /// then it also fails with TargetChanged, SecretMissing, SecretDenied, SecretStore and
    /// SecretTimeout, and with Validation if there is none for this address and this way of signing
    /// in. Otherwise fails as HookKeysApi::listKeys() does. @p done is never called inside the
    /// call, and not at all once
    /// @p context dies; nothing is sent any more then.
    static PendingCall start(OpenOrgs &orgs, const OrgDraft &draft, QObject *context,
                             Callback<HookKeyListing> done);

private:
    ConnectionTest(OpenOrgs &orgs, OrgDraft draft, QObject *context, Callback<HookKeyListing> done);

    void findCredential();
    void findPassword(const Secret &credential);
    void list(const OrgSecrets &secrets);
    void cancel();
    void failLater(ErrorKind kind, const QString &summary);
    void finish(const Result<HookKeyListing> &result);

    OpenOrgs &m_orgs;
    OrgDraft m_draft;
    QPointer<QObject> m_context;
    Callback<HookKeyListing> m_done;
    PendingCall m_call;   ///< The request, once it is under way.
    bool m_asked = false; ///< There is such a request.
    bool m_ended = false; ///< What comes now is too late.
};

} // namespace HookKeys
