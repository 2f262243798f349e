// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authorizer.h"
#include "secret.h"

namespace HookKeys {

/// Okta's own API token.
/// See https://developer.okta.com/docs/guides/create-an-api-token/
class ApiTokenAuthorizer final : public Authorizer
{
    Q_OBJECT

public:
    explicit ApiTokenAuthorizer(Secret token, QObject *parent = nullptr);

    [[nodiscard]] QString problem() const override;
    void authorize(HttpMethod method, const QUrl &url, QObject *context,
                   Callback<HttpHeaders> done) override;
    [[nodiscard]] Remedy judge(const HttpAnswer &answer, const HttpHeaders &shown) override;
    [[nodiscard]] Error redacted(Error error) const override;
    /// Does nothing: only the Admin Console revokes API tokens.
    void signOut(QObject *context, Callback<void> done) override;

private:
    Secret m_token;
};

} // namespace HookKeys
