// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoauthclient.h"
#include "demoproofs.h"

#include <functional>
#include <optional>

namespace HookKeys {

class DemoForm;

/// Checks how a client proves at an endpoint who it is: a native app by its ID alone, a service by
/// private_key_jwt (RFC 7523, 2.2 and 3). Not thread-safe.
/// See https://developer.okta.com/docs/api/openapi/okta-oauth/guides/client-auth/
class DemoAssertions final
{
public:
    /// The client with an ID; nothing if there is no such one.
    using FindClient = std::function<std::optional<DemoAuthClient>(const QByteArray &id)>;

    /// The client that sends @p form, found by its ID in @p clients; one of @p audiences must be
    /// the assertion's. Fails with invalid_client.
    [[nodiscard]] DemoAuthResult<DemoAuthClient> authenticate(const DemoForm &form,
                                                              const FindClient &clients,
                                                              const QList<QByteArray> &audiences,
                                                              const QDateTime &now);

private:
    [[nodiscard]] DemoAuthResult<QByteArray> check(const QByteArray &assertion,
                                                   const DemoAuthClient &client,
                                                   const QList<QByteArray> &audiences,
                                                   const QDateTime &now);

    DemoSeenOnce m_ids;
};

/// Who says in @p assertion, a JWT that nothing has verified yet, to be its issuer; may be empty.
[[nodiscard]] QByteArray claimedIssuer(const QByteArray &assertion);

} // namespace HookKeys
