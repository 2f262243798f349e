// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ratelimit.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <utility>

namespace HookKeys {

/// One attempt at a request, as it may be shown: […] stands in place of every credential.
struct RequestEntry
{
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    QDateTime started; ///< UTC.
    QString method;    ///< As it is written in HTTP: GET.
    QUrl url;          ///< Whole; of its query only what is known to be no credential.
    int repeat = 0;    ///< How often the same was sent before by itself.
    int status = 0;    ///< 0 where no answer came.
    std::chrono::milliseconds duration{};
    RateLimit rateLimit = {};
    QString requestId = {}; ///< Okta's; empty if there is none.
    QString problem = {};   ///< Why there is no answer that counts, as a translated sentence.
    QByteArray scheme =
        {}; ///< How the credential was shown: SSWS, Bearer, DPoP; empty if none was.
    Headers sent = {};
    QByteArray sentBody = {};
    Headers received = {};
    QByteArray receivedBody = {};
    /// Sends the same read once more, which gets an entry of its own; false if the org is closed
    /// by now. Null for what may change something.
    std::function<bool()> sendAgain = {};
};

/// Where the requests of this session are written down. Nothing of it is ever on a disk unless a
/// user saves it by hand.
class RequestLog
{
public:
    RequestLog() = default;
    virtual ~RequestLog() = default;
    Q_DISABLE_COPY_MOVE(RequestLog)

    /// Adds @p entry as the newest; the oldest ones may have to go for it.
    virtual void add(const RequestEntry &entry) = 0;
};

} // namespace HookKeys
