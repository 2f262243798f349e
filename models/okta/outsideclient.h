// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outsideapi.h"

namespace HookKeys {

class HttpTransport;

/// OutsideApi over real sockets.
class OutsideClient final : public OutsideApi
{
    Q_OBJECT

public:
    /// @p transport is the way to an org, whose proxy and trust are used, and must outlive this.
    explicit OutsideClient(HttpTransport &transport) : m_transport(transport) {}

    PendingCall postForm(const QUrl &url, const QByteArray &form, QObject *context,
                         Callback<OutsideAnswer> done) override;
    PendingCall lookAtCertificate(const QUrl &url, QObject *context,
                                  Callback<ServerCertificate> done) override;

private:
    HttpTransport &m_transport;
};

} // namespace HookKeys
