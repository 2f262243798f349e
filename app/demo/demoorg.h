// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

#include <chrono>
#include <memory>

namespace HookKeys {

class DemoAuth;
class DemoHookTarget;
class DemoJwks;

/// How a demo org behaves.
struct DemoOrgOptions
{
    quint16 port = 0;                    ///< 0: any free port.
    QByteArray token = {};               ///< Empty: a random one.
    bool empty = false;                  ///< Start without keys and hooks.
    bool readOnly = false;               ///< Every role may read and not change: 403.
    std::chrono::milliseconds latency{}; ///< Before every answer.
    int rateLimit = 600;                 ///< Requests a minute.
    int logRateLimit = 60;               ///< The same for the System Log, which has its own.
    /// The `token_endpoint_auth_method` that Okta would say its service apps have.
    QByteArray appAuthMethod = "private_key_jwt";
    std::chrono::milliseconds hookTimeout = std::chrono::seconds(3); ///< For a hook's service.
};

/// Okta's hook key API and org authorization server over real HTTP on 127.0.0.1, in threads of its
/// own: for trying the program and for its tests. Holds everything in memory.
class DemoOrg final
{
public:
    explicit DemoOrg(const DemoOrgOptions &options = {});
    ~DemoOrg(); ///< Stops the server, without the latency still due, and waits for its threads.
    Q_DISABLE_COPY_MOVE(DemoOrg)

    /// Opens the port and begins to serve. Returns false if the port cannot be had. Called once.
    [[nodiscard]] bool start();

    [[nodiscard]] QUrl url() const;                ///< http://127.0.0.1:port, once started.
    [[nodiscard]] const QByteArray &token() const; ///< The one API token that gets in.

    /// The authorization server, whose tokens get in too; include demoauth.h. At any time.
    [[nodiscard]] DemoAuth &auth();
    /// The service that the seed's hooks call; include demohooktarget.h. At any time.
    [[nodiscard]] DemoHookTarget &hookTarget();
    /// What the JWKS URL of one of the seed's apps serves; include demojwks.h. At any time.
    [[nodiscard]] DemoJwks &jwks();
    /// Moves the org's clock, by which it judges and dates everything, forward or backward. At any
    /// time.
    void advanceClock(std::chrono::seconds by);

    /// Keeps what begins with @p request, as in "DELETE /api/v1/hook-keys/", waiting from now on:
    /// it is taken, and neither done nor answered before release() or another hold(). At any time;
    /// each waiting request takes one of the org's 16 threads.
    void hold(const QByteArray &request);
    [[nodiscard]] int held(); ///< How many requests wait so.
    void release();           ///< Lets go on what waits, and holds nothing more.

private:
    class Server;
    std::unique_ptr<Server> m_server;
};

} // namespace HookKeys
