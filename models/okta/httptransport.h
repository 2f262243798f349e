// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeysapi.h"
#include "httpmessage.h"
#include "networkoptions.h"
#include "ratelimit.h"
#include "result.h"
#include "secret.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace HookKeys {

class Authorizer;
class RequestLog;

/// How patient a HttpTransport is, and which way it goes.
struct HttpTransportOptions
{
    /// For one attempt from its start to its last byte. The waits between the attempts of a GET
    /// are not counted: at most five, each announced, cancellable and no longer than a minute.
    std::chrono::milliseconds deadline = std::chrono::seconds(30);
    /// For a connection on which nothing moves.
    std::chrono::milliseconds silence = std::chrono::seconds(20);
    /// What is added to these two where the program stood still meanwhile, for what came then.
    std::chrono::milliseconds grace = std::chrono::seconds(5);
    /// The most bytes that an answer has.
    qint64 bodyLimit = qint64(5) * 1024 * 1024;
    /// Calls @p then after @p wait, unless @p context dies; empty: by a timer.
    std::function<void(std::chrono::seconds wait, QObject *context, std::function<void()> then)>
        wait = {};
    NetworkOptions network = {};
    RequestLog *log = nullptr; ///< Where each attempt is written down; must outlive the transport.
};

/// The way to one org, with what lets it in: sends a request, and says what came back.
///
/// No redirect is followed, no cookie kept, nothing cached and no certificate error ignored. A
/// write goes out on a connection of its own and reaches the wire at most once, whatever the
/// server does. A GET alone is repeated: three times on 429, waiting by the server's clock, and
/// twice on 502, 503 and 504. Besides, any request is repeated once where the server refused it for
/// a token that has expired or a proof that it wants otherwise. No credential is in an error.
/// See https://developer.okta.com/docs/reference/rl-best-practices/ and RFC 9110.
class HttpTransport final : public QObject
{
    Q_OBJECT

public:
    /// @p base is an org's URL as checkOrgUrl() returns it; @p authorizer lets the requests in, and
    /// is null where there is nothing to show.
    HttpTransport(QUrl base, std::unique_ptr<Authorizer> authorizer,
                  HttpTransportOptions options = {}, QObject *parent = nullptr);
    /// The same with the API token @p token.
    HttpTransport(QUrl base, Secret token, HttpTransportOptions options = {},
                  QObject *parent = nullptr);
    ~HttpTransport() override;

    /// Sends @p request. @p done gets any answer but a redirect, or one of the errors Network,
    /// Timeout, Cancelled, Tls, Malformed (a redirect, too many bytes, compressed though asked not
    /// to), OutcomeUnknown (a write was sent and no whole answer came) and Validation (the token,
    /// the URL, the path or the way there is not fit to be used; nothing was sent). It is called
    /// exactly once and never inside send(); not at all once @p context or the transport is
    /// destroyed: that aborts the request. What the authorizer fails with is passed on.
    PendingCall send(const HttpRequest &request, QObject *context,
                     std::function<void(Result<HttpAnswer>)> done);

    /// How patient this is, and which way it goes.
    [[nodiscard]] const HttpTransportOptions &options() const { return m_options; }
    /// The org's URL without a path.
    [[nodiscard]] const QUrl &base() const { return m_base; }
    /// The org's host as it goes over the wire, with the port where it is not the usual one.
    [[nodiscard]] QString host() const;
    /// What lets the requests in; null if nothing does.
    [[nodiscard]] Authorizer *authorizer() const { return m_authorizer.get(); }
    /// What is said where the org does not accept the credential.
    [[nodiscard]] QString refusal() const;
    /// @p error with the credentials taken out of whatever a server echoed.
    [[nodiscard]] Error redacted(Error error) const;

Q_SIGNALS:
    /// An answer told about the rate limit.
    void rateLimitChanged(const HookKeys::RateLimit &limit);
    /// A write was answered, and its callback follows at once; see HookKeysApi::writeAnswered().
    void writeAnswered(const QString &requestId);
    /// A GET is repeated by itself after @p wait.
    void waiting(std::chrono::seconds wait);

private:
    friend class HttpExchange;

    /// Has the next reads use new connections if @p network is what they would use now: after a
    /// sleep or a change of the network all that are kept alive may be dead without knowing it.
    void forgetConnections(const QNetworkAccessManager *network);
    [[nodiscard]] QString problem(const HttpRequest &request) const;
    [[nodiscard]] QNetworkRequest prepared(const HttpRequest &request) const;

    QUrl m_base;
    std::unique_ptr<Authorizer> m_authorizer;
    HttpTransportOptions m_options;
    std::shared_ptr<QNetworkAccessManager> m_network;
    ProxyWords m_proxyWords = ProxyWords::Utf8; ///< As the proxy took them last.
};

/// @p url's host in its ASCII form, with the port where it is not the usual one.
[[nodiscard]] QString wireHost(const QUrl &url);

} // namespace HookKeys
