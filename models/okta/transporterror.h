// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "httpmessage.h"

#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslError>
#include <QUrl>

#include <chrono>

namespace HookKeys {

/// Why HookKeys itself ended a request.
enum class Interruption {
    None,
    Cancelled,
    Deadline, ///< It took too long in all.
    Silence,  ///< Nothing moved for too long.
    TooLarge,
    Compressed, ///< The answer is, although HookKeys asks for plain bytes.
};

/// How a request failed below HTTP.
struct TransportFailure
{
    QString host;
    HttpMethod method = HttpMethod::Get;
    bool sent = false;     ///< The request, or a part of it, may have reached the server.
    bool answered = false; ///< The head of an answer came.
    Interruption interruption = Interruption::None;
    QNetworkReply::NetworkError code = QNetworkReply::NoError;
    QString text; ///< Qt's own words.
    QList<QSslError> sslErrors;
    QList<QSslCertificate> chain = {};      ///< That the server showed, its own certificate first.
    QList<QSslCertificate> extraRoots = {}; ///< Those of the org's CA file, if it has one.
    std::chrono::milliseconds limit{};      ///< That the interruption speaks of.
    bool connected = false; ///< The way to the server stood: with https, TLS was agreed on.
    QString proxy;          ///< Which proxy it went through, as proxyName() says; empty if none.
    bool proxyUser = false; ///< A user name was given for the proxy.
    QString withheld = {};  ///< See FoundProxies.
    bool elsewhere = false; ///< The server is not the org.
};

/// The Error for @p failure. A write that was sent and not answered is OutcomeUnknown, except that
/// one which the user cancelled is Cancelled.
[[nodiscard]] Error transportError(const TransportFailure &failure);

/// The Error for an answer of @p host to a request to @p asked that redirects to @p target (as
/// received, may be empty): says where to, but for what could be a secret there, and whether it
/// gives https up (RFC 9110, 15.4). A server that is @p elsewhere may redirect by design.
[[nodiscard]] Error redirectError(const QString &host, int status, const QUrl &asked,
                                  const QUrl &target, bool elsewhere = false);

} // namespace HookKeys
