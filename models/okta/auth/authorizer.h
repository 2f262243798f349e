// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"
#include "result.h"

#include <QObject>
#include <QUrl>

namespace HookKeys {

/// What may make a refused request succeed.
enum class Renewal {
    None,     ///< Nothing that an authorizer has.
    NewToken, ///< Another access token.
    NewProof, ///< Another DPoP proof: with a nonce, or by the server's clock.
};

/// What lets requests to one org in.
class Authorizer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Why no request can be let in, as a translated sentence; empty if nothing speaks against it.
    [[nodiscard]] virtual QString problem() const = 0;

    /// The headers that let one request with @p method to @p url in; nobody else's requests may
    /// have them. May ask a server first: fails with whatever that fails with, and Unauthorized if
    /// the user has to sign in again. @p done is called once and never inside the call.
    virtual void authorize(HttpMethod method, const QUrl &url, QObject *context,
                           Callback<HttpHeaders> done) = 0;

    /// Takes note of @p answer to a request that had the headers @p shown, and says whether it is
    /// worth a repeat with others; only ever where the server did nothing else with the request.
    [[nodiscard]] virtual Renewal judge(const HttpAnswer &answer, const HttpHeaders &shown) = 0;

    /// What the user is told when @p host refuses what it was shown, as a translated sentence.
    [[nodiscard]] virtual QString refusal(const QString &host) const = 0;

    /// @p error without any credential that was in use here.
    [[nodiscard]] virtual Error redacted(Error error) const = 0;

    /// Has the server forget what it can of the credentials, which are of no use afterwards. An
    /// error says that some may live on until they expire.
    virtual void signOut(QObject *context, Callback<void> done) = 0;
};

} // namespace HookKeys
