// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httptransport.h"
#include "outsideapi.h"
#include "patienttimer.h"
#include "transporterror.h"

#include <QPointer>
#include <QSslSocket>

namespace HookKeys {

/// Reads the certificate of a server by a TLS handshake (RFC 8446, 2), and sends nothing over the
/// connection that comes of it. A run that ends with its context.
class TlsHandshake final : public QObject
{
    Q_OBJECT

public:
    /// With the host and the port of @p url, by the proxy and the trust of @p options and within
    /// their deadline. Succeeds and fails as OutsideApi::lookAtCertificate().
    static PendingCall start(const QUrl &url, const HttpTransportOptions &options, QObject *context,
                             Callback<ServerCertificate> done);

private:
    TlsHandshake(QUrl url, HttpTransportOptions options, QObject *context,
                 Callback<ServerCertificate> done);

    void begin();
    void connectThrough(const FoundProxies &proxies);
    void end();
    void stop(Interruption why);
    void fail();
    void finish(const Result<ServerCertificate> &result);

    const QUrl m_url;
    const HttpTransportOptions m_options;
    const Callback<ServerCertificate> m_done;
    FoundProxies m_proxies;
    PatientTimer m_deadline;
    QPointer<QSslSocket> m_socket;
    QStringList m_problems;
    Interruption m_interruption = Interruption::None;
    bool m_finished = false;
};

} // namespace HookKeys
