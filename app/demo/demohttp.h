// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoapi.h"
#include "demoratelimit.h"

#include <httplib.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace HookKeys {

/// Serves a DemoApi and a DemoAuth over HTTP on 127.0.0.1, in threads of its own, and adds what
/// every answer of Okta carries. Only the files of the demo org include this: httplib.h is slow to
/// compile.
class DemoHttp final
{
public:
    /// @p api, @p auth and @p clock must outlive this. @p latency passes before every answer;
    /// @p rateLimit is how many requests a minute are answered.
    DemoHttp(const DemoApi &api, DemoAuth &auth, const DemoClock &clock,
             std::chrono::milliseconds latency, int rateLimit);
    ~DemoHttp(); ///< Cuts the latency of requests on their way short and waits for their answers.
    Q_DISABLE_COPY_MOVE(DemoHttp)

    /// Opens @p port (0: any free one) and begins to serve. Returns false if it cannot be had.
    [[nodiscard]] bool start(quint16 port);

    [[nodiscard]] quint16 port() const { return m_port; } ///< 0 until started.

private:
    class Listener final : public httplib::Server
    {
    public:
        bool deepenBacklog();
    };

    void serve(const httplib::Request &request, httplib::Response &response);
    [[nodiscard]] DemoAnswer answerTo(const httplib::Request &request);
    [[nodiscard]] bool isOurHost(const httplib::Request &request) const;
    [[nodiscard]] bool countRequest(httplib::Response &response);
    void waitLatency();
    void refuseBody(const httplib::Request &request, httplib::Response &response);

    const DemoApi &m_api;
    DemoAuth &m_auth;
    const DemoClock &m_clock;
    const std::chrono::milliseconds m_latency;
    DemoRateLimit m_rateLimit;
    quint16 m_port = 0;
    Listener m_server;
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_stop;
    bool m_stopping = false; ///< Guarded by m_mutex.
};

} // namespace HookKeys
