// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httptransport.h"
#include "jwksapi.h"

namespace HookKeys {

/// JwksApi over HTTP, by the same way as to an org but without what lets one in there.
class WebJwksApi final : public JwksApi
{
    Q_OBJECT

public:
    /// @p options say which way to go; what they trust and which proxy they have is the org's.
    explicit WebJwksApi(HttpTransportOptions options, QObject *parent = nullptr);

    PendingCall fetch(const QUrl &url, QObject *context, Callback<JwksAnswer> done) override;

private:
    HttpTransportOptions m_options;
};

} // namespace HookKeys
