// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <utility>

namespace HookKeys {

/// One request, as far as the demo org looks at it.
struct DemoRequest
{
    QByteArray method;
    QByteArray baseUrl; ///< As the client sees it, for example http://127.0.0.1:8080.
    QString path;       ///< Decoded, without the query.
    QByteArray query;   ///< Not decoded.
    QByteArray authorization;
    QByteArray dpop; ///< The DPoP header; several of them joined by commas.
    QByteArray contentType;
    QByteArray body;
    QByteArray userAgent{};
    QByteArray origin{};    ///< The Origin header: which site a form came from (RFC 6454, 7).
    QByteArray fetchSite{}; ///< The Sec-Fetch-Site header, by which a browser says the same.
    QByteArray id{};        ///< What the answer says as X-Okta-Request-Id.
};

/// A header's name and value.
using DemoHeader = std::pair<QByteArray, QByteArray>;

/// One answer, without what every answer carries.
struct DemoAnswer
{
    int status = 200;
    QByteArray body;             ///< May be empty.
    QList<DemoHeader> headers{}; ///< May name one more than once.
    // The parameter keeps httplib from compressing: its Brotli takes longer than everything else.
    QByteArray contentType = "application/json;charset=UTF-8";
    std::chrono::milliseconds delay{}; ///< Passes before it is sent.
};

} // namespace HookKeys
