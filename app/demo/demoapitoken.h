// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>

namespace HookKeys {

/// The demo org's one API token. Thread-safe.
/// See https://developer.okta.com/docs/api/openapi/okta-management/management/tag/ApiToken/
class DemoApiToken final
{
public:
    explicit DemoApiToken(QByteArray token) : m_token(std::move(token)) {}

    [[nodiscard]] const QByteArray &token() const { return m_token; }

    /// Whether a request with @p authorization as its Authorization header gets in.
    [[nodiscard]] bool admits(const QByteArray &authorization) const;

    void revoke() { m_revoked = true; } ///< It gets nobody in from now on.

private:
    const QByteArray m_token;
    std::atomic_bool m_revoked = false;
};

} // namespace HookKeys
