// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authorizer.h"
#include "secret.h"

namespace HookKeys {

/// A token that is shown as it is: Okta's own API token, or an access token of OAuth 2.0 that
/// somebody else asked for and that cannot be renewed here.
/// See https://developer.okta.com/docs/guides/create-an-api-token/
class ApiTokenAuthorizer final : public Authorizer
{
    Q_OBJECT

public:
    enum class Kind { Api, Access };

    explicit ApiTokenAuthorizer(Secret token, Kind kind = Kind::Api, QObject *parent = nullptr);

    [[nodiscard]] QString problem() const override;
    void authorize(HttpMethod method, const QUrl &url, QObject *context,
                   Callback<HttpHeaders> done) override;
    [[nodiscard]] Renewal judge(const HttpAnswer &answer, const HttpHeaders &shown) override;
    [[nodiscard]] QString refusal(const QString &host) const override;
    [[nodiscard]] Error redacted(Error error) const override;
    /// Does nothing: only the Admin Console revokes API tokens, and an access token is not ours.
    void signOut(QObject *context, Callback<void> done) override;

private:
    Secret m_token;
    Kind m_kind;
};

} // namespace HookKeys
