// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoorg.h"

#include "demoauth.h"
#include "demohttp.h"
#include "demorandom.h"
#include "demoseed.h"

namespace HookKeys {

namespace {

DemoContents initialContents(bool empty)
{
    return empty ? DemoContents{} : demoSeed(QDateTime::currentDateTimeUtc());
}

/// As Okta makes them: 42 characters that begin with two zeros.
QByteArray newToken()
{
    return "00" + randomAlphanumeric(40);
}

} // namespace

class DemoOrg::Server final
{
public:
    explicit Server(const DemoOrgOptions &options)
        : store(initialContents(options.empty), [this] { return clock.now(); }), auth(clock),
          api(store, auth, options.token.isEmpty() ? newToken() : options.token, options.readOnly),
          http(api, auth, clock, options.latency, options.rateLimit), port(options.port)
    {
    }

    DemoClock clock;
    DemoStore store;
    DemoAuth auth;
    DemoApi api;
    DemoHttp http; ///< Last, so that it stops first.
    quint16 port;
};

DemoOrg::DemoOrg(const DemoOrgOptions &options) : m_server(std::make_unique<Server>(options)) {}

DemoOrg::~DemoOrg() = default;

bool DemoOrg::start()
{
    return m_server->http.start(m_server->port);
}

QUrl DemoOrg::url() const
{
    QUrl url;
    if (m_server->http.port() != 0) {
        url.setScheme(QStringLiteral("http"));
        url.setHost(QStringLiteral("127.0.0.1"));
        url.setPort(m_server->http.port());
    }
    return url;
}

const QByteArray &DemoOrg::token() const
{
    return m_server->api.token();
}

DemoAuth &DemoOrg::auth()
{
    return m_server->auth;
}

void DemoOrg::advanceClock(std::chrono::seconds by)
{
    m_server->clock.advance(by);
}

} // namespace HookKeys
