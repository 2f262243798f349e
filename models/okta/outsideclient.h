// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httptransport.h"
#include "outsideapi.h"

namespace HookKeys {

/// OutsideApi over real sockets, by the same way as to an org but without what lets one in there.
class OutsideClient final : public OutsideApi
{
    Q_OBJECT

public:
    /// @p options say which way to go; what they trust and which proxy they have is the org's.
    explicit OutsideClient(HttpTransportOptions options) : m_options(std::move(options)) {}

    PendingCall postForm(const QUrl &url, const QByteArray &form, QObject *context,
                         Callback<OutsideAnswer> done) override;
    PendingCall lookAtCertificate(const QUrl &url, QObject *context,
                                  Callback<ServerCertificate> done) override;

private:
    HttpTransportOptions m_options;
};

} // namespace HookKeys
