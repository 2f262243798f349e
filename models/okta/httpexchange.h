// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/authorizer.h"
#include "httptransport.h"
#include "oneshotbody.h"
#include "patienttimer.h"
#include "transporterror.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QSet>

#include <memory>

namespace HookKeys {

/// One request on its way, with its repeats; a child of the transport that ends itself.
class HttpExchange final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<HttpAnswer>)>;

    /// @p request is complete but for what a repeat adds; @p network is shared with other reads.
    HttpExchange(HttpTransport *transport, std::shared_ptr<QNetworkAccessManager> network,
                 const QNetworkRequest &request, HttpRequest asked, HttpTransportOptions options,
                 QObject *context, Done done);
    ~HttpExchange() override;

    /// Has the request let in, and sends it.
    void start();
    /// Ends with Cancelled, later; nothing if the answer is there already.
    void cancel();
    /// Ends with @p error, later, without sending anything.
    void failWith(const Error &error);

private:
    void send();
    void sendThrough(const FoundProxies &proxies);
    void watch();
    void stop(Interruption why);
    void abandon();
    void read();
    void takeHead();
    void finish();
    [[nodiscard]] Result<HttpAnswer> result();
    [[nodiscard]] bool maybeSent() const;
    /// Whether the request is repeated by itself after @p answer.
    [[nodiscard]] bool repeats(const HttpAnswer &answer);
    /// Whether it is repeated with the other words for the proxy, which refused the ones it got.
    [[nodiscard]] bool signsInOtherwise(const Error &error);
    /// Whether it is repeated because what let it in was refused.
    [[nodiscard]] bool authorizesAgain(const HttpAnswer &answer);
    void forgetReply();
    /// Writes down what came of the attempt under way; @p problem says why there is no answer.
    void record(const HttpAnswer &answer, const QString &problem);
    void complete(Result<HttpAnswer> result);

    HttpTransport *m_transport;
    std::shared_ptr<QNetworkAccessManager> m_network;
    QNetworkRequest m_request;
    HttpRequest m_asked;
    HttpTransportOptions m_options;
    QPointer<QObject> m_context;
    Done m_done;
    QPointer<QNetworkReply> m_reply;
    OneShotBody *m_body = nullptr;
    PatientTimer m_deadline;
    PatientTimer m_silence;
    QDateTime m_started;  ///< When the attempt under way was sent; invalid if none is.
    QElapsedTimer m_took; ///< Since then.
    int m_repeat = 0;     ///< How many attempts were made before it.
    FoundProxies m_proxies;
    ProxyWords m_proxyWords;
    QList<QSslError> m_sslErrors;
    QList<QSslCertificate> m_chain; ///< That the server showed with them.
    HttpAnswer m_answer;            ///< As far as it came.
    QNetworkReply::NetworkError m_code = QNetworkReply::NoError;
    QString m_text;
    HttpHeaders m_shown; ///< What the authorizer gave.
    QSet<Renewal> m_renewals;
    QByteArray m_firstRequestId;
    Interruption m_interruption = Interruption::None;
    bool m_connected = false;
    bool m_otherProxyWords = false; ///< Both ways to write them were tried.
    int m_rateLimited = 0;
    int m_failed = 0;
};

} // namespace HookKeys
