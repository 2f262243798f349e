// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgvault.h"

#include <QPointer>

namespace HookKeys {

class OpenOrgs;
class OrgRegistry;

/// Saves an org: first what opens it and its proxy, then its profile; then opens it. Where a step
/// fails, what was done before it is taken back and nothing is saved. Deletes itself.
class OrgSaving final : public QObject
{
    Q_OBJECT

public:
    /// Saves @p draft. What opens the known org goes on doing so on another way to it (a proxy, a
    /// CA file) only if it was given for the org as it is known; else fails with TargetChanged.
    /// Also fails with Validation as checkDraft() does, and with SecretDenied, SecretStore,
    /// SecretTimeout or File where the secrets or the profile cannot be saved, and with
    /// Busy where another copy of the program is about to replace what opens the org. Goes on when
    /// @p context dies: then OrgRegistry::saveFailed() tells what failed, and the server forgets
    /// what signing in gave. @p done is never called inside the call.
    static void start(OpenOrgs &orgs, const OrgDraft &draft, QObject *context, Callback<void> done);

    /// Saves @p credential, which signing in again to the known org @p profile gave, where the one
    /// before is kept, in the keychain if there is none. Otherwise as start().
    static void renew(OpenOrgs &orgs, const OrgProfile &profile, const Secret &credential,
                      QObject *context, Callback<void> done);

private:
    using Slot = OrgVault::Slot;

    /// What a place had; an empty secret: nothing.
    struct Before
    {
        Keep place = Keep::Keychain;
        Slot slot = Slot::Credential;
        BoundSecret entry;
    };
    using Step = void (OrgSaving::*)();

    OrgSaving(OpenOrgs &orgs, OrgDraft draft, QObject *context, Callback<void> done);

    void begin();
    [[nodiscard]] bool touchesCredential() const;
    void waitForLock();
    void locked();
    void saveProxyPassword();
    void forgetOldPassword(Step then);
    void writeNewPassword();
    void saveCredential();
    void rebind(QList<Keep> places);
    void rebindEntry(const QList<Keep> &others, Keep place, const BoundSecret &entry);
    void forgetOldCredential();
    void writeNewCredential();
    void saveProfile();
    void remember(Keep place, Slot slot, const std::function<void()> &then);
    void replace(Keep place, Slot slot, const Secret &secret, Step then);
    void forgetPasswordInMemory(Step then);
    void forget(Slot slot, const QString &problem, Step then);
    void takeBack(const Error &error);
    void finish(const Result<void> &saved);

    OpenOrgs &m_orgs;
    std::shared_ptr<void> m_busy;
    OrgVault &m_vault;
    OrgDraft m_draft;
    QPointer<QObject> m_context;
    Callback<void> m_done;
    CredentialLocks::Lock m_lock;      ///< Of the credential, if it is touched.
    std::optional<OrgProfile> m_known; ///< The org as it is known.
    Secret m_openCredential;           ///< Of the open org, if it is for that.
    quint64 m_intent = 0;
    bool m_moved = false;    ///< The org is known, with another address.
    bool m_replaced = false; ///< The org is known, and what opened it does not open the new one.
    bool m_newProxy = false; ///< The org is known, and its password was for another proxy.
    bool m_left = false;     ///< What was written of a new org could not be removed again.
    QList<Before> m_before;  ///< What to put back if a later step fails.
};

} // namespace HookKeys
