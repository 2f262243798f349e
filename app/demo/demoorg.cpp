// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoorg.h"

#include "demohttp.h"
#include "demorandom.h"
#include "demoseed.h"
#include "demostate.h"

namespace HookKeys {

namespace {

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
        : token(options.token.isEmpty() ? newToken() : options.token),
          api(state, auth, target, token,
              {.readOnly = options.readOnly, .hookTimeout = options.hookTimeout}),
          http({.api = api,
                .auth = auth,
                .target = target,
                .jwks = state.jwks,
                .clock = state.clock},
               {.latency = options.latency,
                .rateLimit = options.rateLimit,
                .logRateLimit = options.logRateLimit}),
          port(options.port), isEmpty(options.empty)
    {
        state.apps.setAuthMethod(options.appAuthMethod);
    }

    DemoState state;
    DemoAuth auth{state};
    DemoHookTarget target{auth};
    DemoApiToken token;
    DemoApi api;
    DemoHttp http; ///< Last, so that it stops first.
    quint16 port;
    bool isEmpty;
};

DemoOrg::DemoOrg(const DemoOrgOptions &options) : m_server(std::make_unique<Server>(options)) {}

DemoOrg::~DemoOrg() = default;

bool DemoOrg::start()
{
    if (!m_server->http.open(m_server->port))
        return false;
    m_server->state.baseUrl = url().toEncoded();
    if (!m_server->isEmpty)
        seed(m_server->state);
    m_server->http.serve();
    return true;
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
    return m_server->token.token();
}

DemoAuth &DemoOrg::auth()
{
    return m_server->auth;
}

DemoHookTarget &DemoOrg::hookTarget()
{
    return m_server->target;
}

DemoJwks &DemoOrg::jwks()
{
    return m_server->state.jwks;
}

void DemoOrg::advanceClock(std::chrono::seconds by)
{
    m_server->state.clock.advance(by);
}

void DemoOrg::hold(const QByteArray &request)
{
    m_server->http.hold(request);
}

int DemoOrg::held()
{
    return m_server->http.held();
}

void DemoOrg::release()
{
    m_server->http.release();
}

} // namespace HookKeys
