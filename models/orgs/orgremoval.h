// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"
#include "result.h"
#include "secret.h"

#include <QObject>

#include <memory>
#include <optional>

namespace HookKeys {

class HookKeysApi;
class OpenOrgs;
class OrgVault;

/// Forgets an org: its profile, its session, its sign-in at the server, its secrets, and what was
/// kept of it. What cannot be deleted now the next start deletes. Deletes itself.
class OrgRemoval final : public QObject
{
    Q_OBJECT

public:
    /// What becomes of the API token of an org that is opened with one.
    enum class ApiToken {
        Keep,   ///< It stays valid.
        Revoke, ///< The server revokes it.
    };

    /// Removes the org @p id. Fails with File if its profile cannot be removed, and nothing was;
    /// otherwise the profile goes in any case, and an error says what may be left: its secrets in
    /// the keychain (SecretDenied, SecretStore, SecretTimeout) or its sign-in at the server, which
    /// is not asked where the way to it was changed (TargetChanged). Goes on when @p context dies;
    /// @p done is never called inside the call.
    static void start(OpenOrgs &orgs, const QString &id, QObject *context,
                      const Callback<void> &done, ApiToken token = ApiToken::Keep);

private:
    OrgRemoval(OpenOrgs &orgs, OrgProfile profile, ApiToken token, Callback<void> done);

    void run();
    void signOutOpen();
    void signOutClosed();
    void readKept();
    void endKept(const Result<Secret> &credential);
    void note();
    void removeSecrets();
    void forget();
    void addStep();
    void endStep(std::optional<Error> &place, const Result<void> &result);

    OpenOrgs &m_orgs;
    std::shared_ptr<void> m_busy;
    OrgVault &m_vault;
    OrgProfile m_profile;
    bool m_unsaved;
    bool m_revokes; ///< There is something that the server is to forget.
    Callback<void> m_done;
    std::shared_ptr<HookKeysApi> m_api; ///< Of the session that was open, to sign out by.
    bool m_areTracesGone = true;        ///< What was kept of it is deleted.
    int m_steps = 0;                    ///< That are not done.
    std::optional<Error> m_leftHere;    ///< Why secrets may be left in the keychain.
    std::optional<Error> m_leftThere;   ///< Why the sign-in may be left at the server.
};

} // namespace HookKeys
