// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentialkeeper.h"
#include "tokenclient.h"

#include <QPointer>

#include <memory>

namespace HookKeys {

/// One use of a refresh token (RFC 6749, 6), which the server replaces in its answer. Waits until
/// it alone may use it, uses what is stored then, and stores what came before it tells of it; where
/// somebody else uses it all the time, nothing is sent and it fails with Busy. Once begun it goes
/// on without who asked: the server has thrown the old token away. Deletes itself.
class TokenRefresh final : public QObject
{
    Q_OBJECT

public:
    struct Outcome
    {
        Result<TokenAnswer> answer;
        Secret refreshToken;  ///< The one that is good now.
        bool adopted = false; ///< Another one than the given had been stored, and was used.
    };
    using Done = std::function<void(const Outcome &)>;

    /// Uses @p refreshToken, unless @p keeper, which may be null, has another one. @p done is
    /// called once, never inside the call, and not at all once @p context dies.
    static void start(const std::shared_ptr<TokenClient> &client, const Secret &refreshToken,
                      const std::shared_ptr<CredentialKeeper> &keeper, QObject *context, Done done);

private:
    TokenRefresh(std::shared_ptr<TokenClient> client, Secret refreshToken,
                 std::shared_ptr<CredentialKeeper> keeper, QObject *context, Done done);

    void lock(const std::function<void()> &then);
    bool adopt(const Secret &stored);
    void ask();
    void answered(const Result<TokenAnswer> &answer, bool wasBound);
    void finish(const Result<TokenAnswer> &answer);

    std::shared_ptr<TokenClient> m_client;
    Secret m_refreshToken;
    std::shared_ptr<CredentialKeeper> m_keeper; ///< May be null.
    QPointer<QObject> m_context;
    Done m_done;
    QByteArray m_scopes; ///< Those of the client, or fewer; empty: what was granted.
    CredentialLocks::Lock m_lock;
    bool m_adopted = false;
    bool m_lookedAgain = false;
};

} // namespace HookKeys
