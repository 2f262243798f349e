// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QNetworkReply>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace HookKeys {

using HttpHeaders = QList<QNetworkReply::RawHeaderPair>;

enum class HttpMethod { Get, Post, Put, Delete };

/// Whether @p method changes something: such a request reaches the wire at most once.
[[nodiscard]] constexpr bool isWrite(HttpMethod method)
{
    return method != HttpMethod::Get;
}

/// What @p method is called on the wire (RFC 9110, 9.3).
[[nodiscard]] QString methodName(HttpMethod method);

/// What to ask an org.
struct HttpRequest
{
    HttpMethod method = HttpMethod::Get;
    QStringList path = {}; ///< Segments; each may have only what Okta's ids have: [A-Za-z0-9_-].
    QString query = {};    ///< Percent-encoded, without the question mark; may be empty.
    /// In place of path and query: a whole address of the transport's own host, which only a
    /// transport without an authorizer sends to; empty: there is none.
    QUrl address = {};
    QByteArray body = {}; ///< For Post and Put alone; wiped once it is sent and nobody else has it.
    QByteArray contentType = "application/json"; ///< Of the body.
    HttpHeaders headers = {};                    ///< More than every request has.
    bool hasOwnLimit = false; ///< Its rate limit says nothing about that of other requests.
};

/// What an org answered: any status but a redirect.
struct HttpAnswer
{
    int status = 0;
    HttpHeaders headers; ///< Repeated ones are joined with ", ".
    QByteArray body;     ///< Whole; empty where an answer that tells an error was cut off.

    /// The header called @p name, whatever its case; empty if there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// Okta's id of the request, which its support asks for; empty if there is none.
    [[nodiscard]] QString requestId() const;
    /// When the server says that it answered (RFC 9110, 6.6.1); invalid if it does not say.
    [[nodiscard]] QDateTime date() const;
};

} // namespace HookKeys
