// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoapi.h"
#include "demojwks.h"
#include "demoratelimit.h"

#include <httplib.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace HookKeys {

/// Serves a DemoApi, a DemoAuth and a DemoHookTarget over HTTP on 127.0.0.1, in threads of its own,
/// and adds what every answer of Okta carries. Only the files of the demo org include this:
/// httplib.h is slow to compile.
class DemoHttp final
{
public:
    /// What is served; all must outlive this.
    struct Content
    {
        const DemoApi &api;
        DemoAuth &auth;
        DemoHookTarget &target;
        DemoJwks &jwks;
        const DemoClock &clock;
    };
    struct Options
    {
        std::chrono::milliseconds latency{}; ///< Passes before every answer.
        int rateLimit = 0;                   ///< How many requests a minute are answered.
        int logRateLimit = 0;                ///< The same for the System Log, which counts apart.
    };

    DemoHttp(const Content &content, const Options &options);
    ~DemoHttp(); ///< Cuts the latency of requests on their way short and waits for their answers.
    Q_DISABLE_COPY_MOVE(DemoHttp)

    /// Opens @p port (0: any free one). Returns false if it cannot be had.
    [[nodiscard]] bool open(quint16 port);
    /// Begins to serve, once the port is open.
    void serve();

    [[nodiscard]] quint16 port() const { return m_port; } ///< 0 until open.

    /// Keeps what begins with @p request, as in "DELETE /api/v1/hook-keys/", waiting from now on:
    /// it is taken, and neither done nor answered before release() or another hold(). At any time.
    void hold(const QByteArray &request);
    [[nodiscard]] int held(); ///< How many requests wait.
    void release();           ///< Lets go on what waits, and holds nothing more.

private:
    class Listener final : public httplib::Server
    {
    public:
        bool deepenBacklog();
    };

    void respond(const httplib::Request &request, httplib::Response &response);
    [[nodiscard]] DemoAnswer answerTo(const httplib::Request &request, const QByteArray &id);
    [[nodiscard]] DemoAnswer answerOf(const DemoRequest &request);
    [[nodiscard]] bool isOurHost(const httplib::Request &request) const;
    [[nodiscard]] bool countRequest(const httplib::Request &request, httplib::Response &response);
    void wait(std::chrono::milliseconds time);
    void waitWhileHeld(const httplib::Request &request);
    void refuseBody(const httplib::Request &request, httplib::Response &response);

    const Content m_content;
    const std::chrono::milliseconds m_latency;
    DemoRateLimit m_rateLimit;
    DemoRateLimit m_logRateLimit;
    DemoRateLimit m_personRateLimit; ///< Of the questions who is signed in.
    quint16 m_port = 0;
    Listener m_server;
    std::atomic_bool m_ended = false; ///< Nothing is served any more.
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    // Guarded by m_mutex:
    bool m_stopping = false;
    std::string m_toHold; ///< Empty: nothing is held.
    int m_held = 0;
};

} // namespace HookKeys
