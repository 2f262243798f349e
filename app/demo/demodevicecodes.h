// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demotokens.h"

namespace HookKeys {

/// Device authorizations on their way (RFC 8628). Not thread-safe.
class DemoDeviceCodes final
{
public:
    static constexpr std::chrono::seconds lifetime = std::chrono::minutes(10);

    /// What a device is told.
    struct Codes
    {
        QByteArray deviceCode;
        QByteArray userCode; ///< Eight capital consonants.
        std::chrono::seconds interval{};
    };

    /// How often devices may poll from now on.
    void setInterval(std::chrono::seconds interval) { m_interval = interval; }

    /// Lets the next @p count polls come too quickly, whenever they come.
    void slowDown(int count) { m_slowDowns = count; }

    [[nodiscard]] Codes begin(const DemoGrant &grant, const QDateTime &now);

    /// What the device with @p userCode, in whatever case and grouping, asks for; nothing if it is
    /// unknown, expired or decided.
    [[nodiscard]] std::optional<DemoGrant> pending(const QByteArray &userCode,
                                                   const QDateTime &now) const;

    /// What the person decides about what is pending(); false if nothing is.
    bool decide(const QByteArray &userCode, bool allow, const QDateTime &now);

    /// What has been granted to @p deviceCode, once. Fails with authorization_pending, slow_down,
    /// access_denied, expired_token and invalid_grant.
    [[nodiscard]] DemoAuthResult<DemoGrant> poll(const QByteArray &deviceCode,
                                                 const QByteArray &clientId, const QDateTime &now);

private:
    enum class State { Pending, Allowed, Denied };
    struct Device
    {
        DemoGrant grant;
        QByteArray userCode;
        QDateTime expires;
        std::chrono::seconds interval{};
        QDateTime lastPoll{};
        State state = State::Pending;
    };

    [[nodiscard]] QByteArray deviceCodeOf(const QByteArray &userCode, const QDateTime &now) const;

    std::chrono::seconds m_interval{5};
    int m_slowDowns = 0;
    QHash<QByteArray, Device> m_devices; ///< By device code.
};

} // namespace HookKeys
