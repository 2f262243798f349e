// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hostileserver.h"

#include <QByteArrayList>

#include <random>

namespace HookKeys {

/// Two orgs on 127.0.0.1, A and B, that look at what is sent to them: a credential's text says
/// whose it is. Each has hook keys enough that most are seen for the first time, and lets in with
/// API tokens and with refresh tokens that are good once: like Okta's, whose grace keeps the last
/// one good until what came in its place was used.
class TwoOrgs final
{
public:
    explicit TwoOrgs(quint32 seed);

    /// Where the org @p letter is, A or B.
    [[nodiscard]] QUrl url(char letter) const;
    /// An API token that opens the org @p letter and nothing else.
    [[nodiscard]] static QByteArray apiToken(char letter, const QByteArray &name);
    /// The first refresh token of the org A.
    [[nodiscard]] static QByteArray firstRefreshToken();
    /// Whether the org A would take the refresh token @p token now.
    [[nodiscard]] bool takes(const QByteArray &token) const;

    /// What came to an org and was not for it, a line each.
    [[nodiscard]] const QByteArrayList &strays() const { return m_strays; }
    /// How often a refresh token was refused that a program had.
    [[nodiscard]] int refusals() const { return m_refusals; }
    [[nodiscard]] int rotations() const { return m_rotations; }
    [[nodiscard]] int requests() const;

private:
    void serve(char letter, QTcpSocket *socket, const HostileServer::Request &request);
    void giveToken(QTcpSocket *socket, const HostileServer::Request &request);
    [[nodiscard]] QByteArray keyJson(const QByteArray &id, bool withPublicKey) const;
    [[nodiscard]] int random(int below);

    HostileServer m_a;
    HostileServer m_b;
    std::mt19937 m_random;
    QByteArray m_publicJwk;
    QByteArray m_used;       ///< The refresh token that was used last.
    QByteArrayList m_issued; ///< Those that came in its place and were not used yet.
    QByteArrayList m_strays;
    int m_refusals = 0;
    int m_rotations = 0;
};

} // namespace HookKeys
