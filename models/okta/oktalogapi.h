// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logapi.h"

#include <memory>

namespace HookKeys {

class HttpTransport;

/// LogApi over HTTP, against a real org or the demo org.
class OktaLogApi final : public LogApi
{
    Q_OBJECT

public:
    /// @p transport is the way to one org with its credential, and must outlive this.
    explicit OktaLogApi(HttpTransport &transport) : m_transport(transport) {}

    PendingCall listEvents(const LogQuery &query, QObject *context,
                           Callback<QList<LogEvent>> done) override;

private:
    struct Pages;
    void readPage(const std::shared_ptr<Pages> &pages, const QString &query);

    HttpTransport &m_transport;
};

} // namespace HookKeys
