// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callback.h"
#include "httptransport.h"
#include "oktaerror.h"
#include "pendingcall.h"

namespace HookKeys {

// One request to Okta's API and what comes of it: what the clients have in common.

/// What a caller is told about an answer that was not understood: Malformed where only something
/// was asked, but after a write it is the outcome that is not known.
[[nodiscard]] Error notUnderstood(Error error, const HttpAnswer &answer, HttpMethod method,
                                  const QString &host);

/// An answer to a DELETE: success has no body, or one of no importance. Fails with Malformed for a
/// web page.
[[nodiscard]] Result<void> parseNothing(const QByteArray &body, const QString &host);

/// The result of a call: the answer's body by @p parse, or what went wrong.
template <typename T, typename Parse>
Result<T> judged(const HttpTransport &transport, Result<HttpAnswer> answer, HttpMethod method,
                 Subject subject, const Parse &parse)
{
    if (!answer)
        return tl::unexpected(answer.error());
    const QString host = transport.host();
    if (answer->status >= 400) {
        return tl::unexpected(
            transport.redacted(oktaError(*answer, host, method, subject, transport.refusal())));
    }
    // Moved, so that the parser has the only copy and can wipe in it.
    Result<T> result = parse(std::move(answer->body), host);
    if (!result) {
        return tl::unexpected(
            transport.redacted(notUnderstood(result.error(), *answer, method, host)));
    }
    return result;
}

/// Sends @p request and has @p parse read the answer.
template <typename T, typename Parse>
PendingCall ask(HttpTransport *transport, const HttpRequest &request, Subject subject,
                QObject *context, Callback<T> done, Parse parse)
{
    return transport->send(
        request, context,
        [transport, method = request.method, subject, done = std::move(done),
         parse](Result<HttpAnswer> answer) {
            done(judged<T>(*transport, std::move(answer), method, subject, parse));
        });
}

} // namespace HookKeys
