// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outsideclient.h"

#include "httptransport.h"
#include "tlshandshake.h"

namespace HookKeys {

PendingCall OutsideClient::postForm(const QUrl &url, const QByteArray &form, QObject *context,
                                    Callback<OutsideAnswer> done)
{
    return m_transport.send({.method = HttpMethod::Post,
                             .body = form,
                             .contentType = "application/x-www-form-urlencoded",
                             .elsewhere = url},
                            context, [done = std::move(done)](Result<HttpAnswer> answer) {
                                if (!answer) {
                                    done(tl::unexpected(answer.error()));
                                    return;
                                }
                                OutsideAnswer outside{.status = answer->status,
                                                      .body = std::move(answer->body)};
                                for (const auto &[name, value] : std::as_const(answer->headers))
                                    outside.headers.emplaceBack(name, value);
                                done(outside);
                            });
}

PendingCall OutsideClient::lookAtCertificate(const QUrl &url, QObject *context,
                                             Callback<ServerCertificate> done)
{
    return TlsHandshake::start(url, m_transport.options(), context, std::move(done));
}

} // namespace HookKeys
