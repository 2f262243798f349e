// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"
#include "requestlog.h"

#include <QUrl>

namespace HookKeys {

/// What went over the wire, with the credentials in it.
struct SentRequest
{
    HttpMethod method = HttpMethod::Get;
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
    QByteArray contentType;
    bool isOutside = false; ///< It went to an address that is none of the org's.
};

/// The most bytes of a body that are kept; of a longer one only its length is.
inline constexpr qsizetype recordedBodyLimit = qsizetype(256) * 1024;

/// @p request and @p answer as an entry for the request log, without when and how long; @p problem
/// says why there is no answer that counts. In a token
/// server's messages (/oauth2/) all is hidden but what is known to be harmless, in a query too; in
/// Okta's API the members and headers that hold credentials or private key material are. What was
/// shown as a credential is hidden wherever a server echoed it. See RFC 6749, RFC 7009, RFC 9449.
[[nodiscard]] RequestEntry recordedRequest(const SentRequest &request, const HttpAnswer &answer,
                                           const QString &problem);

} // namespace HookKeys
