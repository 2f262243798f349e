// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webjwksapi.h"

#include "auth/authorizer.h"
#include "weburl.h"

namespace HookKeys {

namespace {

constexpr qint64 setLimit = qint64(1024) * 1024; // of a JWK Set, in bytes

} // namespace

WebJwksApi::WebJwksApi(HttpTransportOptions options, QObject *parent)
    : JwksApi(parent), m_options(std::move(options))
{
    m_options.bodyLimit = setLimit;
}

PendingCall WebJwksApi::fetch(const QUrl &url, QObject *context, Callback<JwksAnswer> done)
{
    // One a fetch: nothing is kept between two of them, connections neither.
    auto *transport =
        new HttpTransport(webOrigin(url), std::unique_ptr<Authorizer>(), m_options, this);
    connect(context, &QObject::destroyed, transport, &QObject::deleteLater);
    const HttpRequest request{
        .address = url,
        .headers = {{"Accept", "application/jwk-set+json, application/json"}},
    };
    return transport->send(request, context,
                           [transport, url, done = std::move(done)](const Result<HttpAnswer> &got) {
                               transport->deleteLater();
                               if (!got) {
                                   done(tl::unexpected(got.error()));
                                   return;
                               }
                               done(JwksAnswer{.url = url,
                                               .status = got->status,
                                               .contentType = got->header("Content-Type"),
                                               .cacheControl = got->header("Cache-Control"),
                                               .expires = got->header("Expires"),
                                               .date = got->date(),
                                               .body = got->body});
                           });
}

} // namespace HookKeys
