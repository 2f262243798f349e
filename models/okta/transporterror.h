// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "httpmessage.h"

#include <QNetworkReply>
#include <QSslError>
#include <QUrl>

#include <chrono>

namespace HookKeys {

/// Why HookKeys itself ended a request.
enum class Interruption {
    None,
    Cancelled,
    Deadline,
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
    std::chrono::milliseconds deadline{};
    QString proxy; ///< The org's own one, with its port; empty if it has none.
    /// The user name or the password for the proxy has characters that Qt cannot send by Basic.
    bool proxyNeedsMoreThanLatin1 = false;
};

/// The Error for @p failure. A write that was sent and not answered is OutcomeUnknown, except that
/// one which the user cancelled is Cancelled.
[[nodiscard]] Error transportError(const TransportFailure &failure);

/// The Error for an answer of @p host that redirects to @p target (as received, may be empty).
[[nodiscard]] Error redirectError(const QString &host, int status, const QUrl &target);

} // namespace HookKeys
