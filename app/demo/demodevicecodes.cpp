// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodevicecodes.h"

#include "demorandom.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// Without vowels, so that it spells no word (RFC 8628, 6.1).
QByteArray newUserCode()
{
    constexpr QByteArrayView consonants = "BCDFGHJKLMNPQRSTVWXZ";
    QByteArray code;
    while (code.size() < 8) {
        const char letter = randomAlphanumeric(1).front();
        if (consonants.contains(letter))
            code += letter;
    }
    return code;
}

/// What is meant by a code that a person has typed.
QByteArray normalised(const QByteArray &userCode)
{
    QByteArray code;
    const QByteArray upper = userCode.toUpper();
    for (const char letter : upper) {
        if (letter >= 'A' && letter <= 'Z')
            code += letter;
    }
    return code;
}

} // namespace

DemoDeviceCodes::Codes DemoDeviceCodes::begin(const DemoGrant &grant, const QDateTime &now)
{
    // What ended long ago is unknown; until then it is expired.
    m_devices.removeIf(
        [&now](const auto &device) { return device.value().expires.addSecs(3600) < now; });
    Codes codes{randomAlphanumeric(36), newUserCode(), m_interval};
    m_devices.insert(codes.deviceCode, {.grant = grant,
                                        .userCode = codes.userCode,
                                        .expires = now.addSecs(lifetime.count()),
                                        .interval = m_interval});
    return codes;
}

std::optional<DemoGrant> DemoDeviceCodes::pending(const QByteArray &userCode,
                                                  const QDateTime &now) const
{
    const auto device = m_devices.constFind(deviceCodeOf(userCode, now));
    if (device == m_devices.cend())
        return {};
    return device->grant;
}

bool DemoDeviceCodes::decide(const QByteArray &userCode, bool allow, const QDateTime &now)
{
    const auto device = m_devices.find(deviceCodeOf(userCode, now));
    if (device == m_devices.end())
        return false;
    device->state = allow ? State::Allowed : State::Denied;
    return true;
}

DemoAuthResult<DemoGrant> DemoDeviceCodes::poll(const QByteArray &deviceCode,
                                                const QByteArray &clientId, const QDateTime &now)
{
    const auto device = m_devices.find(deviceCode);
    if (device == m_devices.end() || device->grant.clientId != clientId)
        return tl::unexpected(invalidGrant(u"The device code is invalid or has expired."_s));
    if (device->expires <= now) {
        return tl::unexpected(
            DemoAuthFault{"expired_token", u"The device code has expired. Start again."_s});
    }

    // A tenth less than the interval is let pass: timers are no exacter.
    const qint64 least = std::chrono::milliseconds(device->interval).count() * 9 / 10;
    const bool tooQuick = device->lastPoll.isValid() && device->lastPoll.msecsTo(now) < least;
    device->lastPoll = now;
    if (tooQuick || m_slowDowns > 0) {
        m_slowDowns = std::max(0, m_slowDowns - 1);
        device->interval += std::chrono::seconds(5);
        return tl::unexpected(
            DemoAuthFault{"slow_down", u"The client is polling too quickly. Slow down."_s});
    }
    switch (device->state) {
    case State::Pending:
        return tl::unexpected(
            DemoAuthFault{"authorization_pending",
                          u"The device authorization is pending. Please try again later."_s});
    case State::Denied:
        m_devices.remove(deviceCode);
        return tl::unexpected(
            DemoAuthFault{"access_denied", u"The resource owner denied the request."_s});
    case State::Allowed:
        break;
    }
    const DemoGrant grant = device->grant;
    m_devices.remove(deviceCode);
    return grant;
}

QByteArray DemoDeviceCodes::deviceCodeOf(const QByteArray &userCode, const QDateTime &now) const
{
    const QByteArray code = normalised(userCode);
    for (auto device = m_devices.cbegin(); device != m_devices.cend(); ++device) {
        if (device->userCode == code && device->expires > now && device->state == State::Pending)
            return device.key();
    }
    return {};
}

} // namespace HookKeys
