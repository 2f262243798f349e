// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "personapi.h"

namespace HookKeys {

class HttpTransport;

/// PersonApi over HTTP, against a real org or the demo org: what the API says of the owner of an
/// API token, and what OpenID Connect says of who signed in, for which `openid` is enough.
/// See https://developer.okta.com/docs/api/openapi/okta-management/management/tag/User/
/// and OpenID Connect Core 1.0, 5.3
class OktaPersonApi final : public PersonApi
{
    Q_OBJECT

public:
    /// @p transport is the way to one org with its credential, and must outlive this.
    explicit OktaPersonApi(HttpTransport &transport) : m_transport(transport) {}

    PendingCall readPerson(SignInMethod signIn, QObject *context,
                           Callback<TimelinePerson> done) override;

private:
    HttpTransport &m_transport;
};

} // namespace HookKeys
