// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loopbackserver.h"
#include "oauthsignin.h"

#include <QTimer>

namespace HookKeys {

/// Authorization code with PKCE in the system's browser, RFC 7636 and RFC 8252: the answer comes to
/// a LoopbackServer. One that another server calls its own (RFC 9207, 2.4) ends the attempt with
/// Malformed, and neither the code nor the verifier goes anywhere. Where the org refuses what is
/// asked for besides the least (invalid_scope), the browser is sent on to ask once more without it.
class BrowserFlow final : public OAuthSignIn
{
    Q_OBJECT

public:
    explicit BrowserFlow(TokenClientConfig config, OAuthSignInOptions options = {},
                         QObject *parent = nullptr);

    bool openPage() override;

protected:
    void begin() override;
    void ended(const Result<Secret> &result) override;

private:
    [[nodiscard]] Result<void> listen();
    void takeAnswer(const AuthorizationAnswer &answer);
    [[nodiscard]] bool asksAgain(const AuthorizationAnswer &answer);
    void refuse(const AuthorizationAnswer &answer);
    [[nodiscard]] bool isForeign(const AuthorizationAnswer &answer);

    QByteArray m_scopes; ///< That are asked for.
    QByteArray m_state;
    Secret m_verifier;
    QUrl m_redirect;
    QUrl m_page; ///< Where the person signs in.
    std::unique_ptr<LoopbackServer> m_server;
    QTimer m_limit;
};

} // namespace HookKeys
