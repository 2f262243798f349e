// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauthsignin.h"

namespace HookKeys {

/// Device authorization, RFC 8628: the org gives a code, the person types it into a page of the org
/// in any browser, and HookKeys asks again and again until that is done, never earlier than the org
/// lets it: also when the code expires meanwhile, which the org says itself (3.5).
///
/// A network that is lost meanwhile, or a server that fails, ends nothing: it goes on until the
/// code expires, by the clock of TokenClientConfig and with the waits of its transport.
class DeviceFlow final : public OAuthSignIn
{
    Q_OBJECT

public:
    explicit DeviceFlow(TokenClientConfig config, OAuthSignInOptions options = {},
                        QObject *parent = nullptr);

    bool openPage() override;

protected:
    void begin() override;

private:
    void askForCode(const QByteArray &scopes);
    void takeCode(const QJsonObject &answer);
    void waitForTurn();
    void poll();
    void takePoll(const Result<TokenAnswer> &answer);

    QByteArray m_scopes; ///< That are asked for.
    Secret m_deviceCode;
    UserCode m_userCode;
    std::chrono::seconds m_interval{};
};

} // namespace HookKeys
