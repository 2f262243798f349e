// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demolog.h"
#include "demoroute.h"
#include "demostore.h"

#include <span>

namespace HookKeys {

/// Hook keys over the API. Thread-safe.
/// See https://developer.okta.com/docs/api/openapi/okta-management/management/tag/HookKey/
class DemoKeyEndpoint final
{
public:
    /// @p store and @p log must outlive this.
    DemoKeyEndpoint(DemoStore &store, DemoLog &log) : m_store(store), m_log(log) {}

    static std::span<const DemoRoute<DemoKeyEndpoint>> routes();

private:
    [[nodiscard]] DemoAnswer list(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer create(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer read(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer replace(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer remove(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer readPublicKey(const DemoCall &call) const;
    void log(const DemoCall &call, const QString &what, const DemoKey &key) const;

    DemoStore &m_store;
    DemoLog &m_log;
};

} // namespace HookKeys
