// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpexchange.h"

#include "callback.h"
#include "ratelimitheaders.h"
#include "recordedrequest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr int rateLimitRepeats = 3;
constexpr int failureRepeats = 2;

/// Whether less came of @p answer than its head announced. Qt takes it for whole where the end of
/// the connection came along with the last part.
bool isCutOff(const HttpAnswer &answer)
{
    bool announces = false;
    const qint64 length = answer.header("Content-Length").toLongLong(&announces);
    const bool hasBody = answer.status != 204 && answer.status != 304;
    return announces && hasBody && answer.body.size() < length;
}

/// Whether @p code is only what Qt makes of the status of an answer that came whole.
bool isStatus(QNetworkReply::NetworkError code)
{
    switch (code) {
    case QNetworkReply::NoError:
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return true;
    default:
        return false;
    }
}

/// A request id that can be sent back: a server's text must not become a header of ours.
bool isRequestId(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= 200
           && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; });
}

} // namespace

HttpExchange::HttpExchange(HttpTransport *transport, std::shared_ptr<QNetworkAccessManager> network,
                           const QNetworkRequest &request, HttpRequest asked,
                           HttpTransportOptions options, QObject *context, Done done)
    : QObject(transport), m_transport(transport), m_network(std::move(network)), m_request(request),
      m_asked(std::move(asked)), m_options(std::move(options)), m_context(context),
      m_done(std::move(done)), m_deadline(m_options.grace), m_silence(m_options.grace),
      m_proxyWords(transport->m_proxyWords)
{
    connect(context, &QObject::destroyed, this, &HttpExchange::abandon);
    connect(&m_deadline, &PatientTimer::passed, this, [this] { stop(Interruption::Deadline); });
    connect(&m_silence, &PatientTimer::passed, this, [this] { stop(Interruption::Silence); });
}

HttpExchange::~HttpExchange()
{
    delete m_reply;
    record(m_answer, {}); // nobody wants to know what came of it
}

void HttpExchange::start()
{
    Authorizer *authorizer = m_transport->authorizer();
    if (!authorizer || m_interruption != Interruption::None) {
        send();
        return;
    }
    authorizer->authorize(
        m_asked.method, m_request.url(), this, [this](const Result<HttpHeaders> &shown) {
            if (m_interruption != Interruption::None)
                return;
            if (!shown) {
                complete(tl::unexpected(shown.error()));
                return;
            }
            for (const auto &[name, value] : m_shown)
                m_request.setRawHeader(name, QByteArray()); // a null value takes it out
            m_shown = *shown;
            for (const auto &[name, value] : m_shown)
                m_request.setRawHeader(name, value);
            send();
        });
}

void HttpExchange::send()
{
    if (m_interruption != Interruption::None)
        return;
    m_answer = {};
    m_sslErrors.clear();
    m_chain.clear();
    m_deadline.start(m_options.deadline);
    findProxies(m_request.url(), m_options.network, this, [this](const FoundProxies &proxies) {
        if (m_interruption != Interruption::None)
            return;
        if (proxies.problem.isEmpty())
            sendThrough(proxies);
        else
            failWith(errorOf(ErrorKind::Validation, proxies.problem));
    });
}

void HttpExchange::sendThrough(const FoundProxies &proxies)
{
    m_proxies = proxies;
    if (isWrite(m_asked.method)) {
        // A connection of its own: one that is kept alive may be dead by now, after a sleep or a
        // change of the network, and a write that went into it could not be repeated.
        m_network = makeNetwork();
        m_body = new OneShotBody(m_asked.body, this);
        m_request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        m_request.setHeader(QNetworkRequest::ContentLengthHeader, m_asked.body.size());
        if (!m_asked.body.isEmpty())
            m_request.setHeader(QNetworkRequest::ContentTypeHeader,
                                QString::fromLatin1(m_asked.contentType));
    }
    useProxies(*m_network, proxies, m_proxyWords);
    m_started = QDateTime::currentDateTimeUtc();
    m_took.start();
    switch (m_asked.method) {
    case HttpMethod::Get:
        m_reply = m_network->get(m_request);
        break;
    case HttpMethod::Post:
        m_reply = m_network->post(m_request, m_body);
        break;
    case HttpMethod::Put:
        m_reply = m_network->put(m_request, m_body);
        break;
    case HttpMethod::Delete:
        // deleteResource() takes no body and is sent again by Qt when the connection breaks.
        m_reply = m_network->sendCustomRequest(m_request, "DELETE", m_body);
        break;
    }
    watch();
}

/// Listens to the reply that was just asked for.
void HttpExchange::watch()
{
    const auto connected = m_request.url().scheme() == "https"_L1
                               ? &QNetworkReply::encrypted
                               : &QNetworkReply::socketStartedConnecting;
    connect(m_reply, connected, this, [this] { m_connected = true; });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_sslErrors = errors;
        m_chain = m_reply->sslConfiguration().peerCertificateChain();
    });
    // Queued, so that nothing below happens while the reply is emitting and it can be deleted.
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::read, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finish, Qt::QueuedConnection);
    const auto moves = [this] {
        m_silence.start(m_options.silence);
    };
    connect(m_reply, connected, this, moves);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, moves);
    connect(m_reply, &QNetworkReply::downloadProgress, this, moves);
    connect(m_reply, &QNetworkReply::uploadProgress, this, moves);
    moves();
}

void HttpExchange::cancel()
{
    stop(Interruption::Cancelled);
}

void HttpExchange::failWith(const Error &error)
{
    m_interruption = Interruption::Cancelled;
    later(this, [this, error] { complete(tl::unexpected(error)); });
}

void HttpExchange::stop(Interruption why)
{
    const bool answered = m_reply && m_reply->isFinished();
    if (m_interruption != Interruption::None || answered)
        return;
    m_interruption = why;
    if (m_reply) {
        takeHead();
        // Not abort(): Qt starts a reply that is aborted before it was started.
        delete m_reply;
    }
    later(this, &HttpExchange::finish);
}

void HttpExchange::abandon()
{
    m_done = nullptr;
    stop(Interruption::Cancelled);
    deleteLater();
}

void HttpExchange::read()
{
    if (!m_reply)
        return;
    m_answer.body += m_reply->readAll();
    if (m_answer.body.size() > m_options.bodyLimit)
        stop(Interruption::TooLarge);
}

/// Remembers what is known of the answer so far, but for the body.
void HttpExchange::takeHead()
{
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.headers = m_reply->rawHeaderPairs();
    m_code = m_reply->error();
    m_text = m_reply->errorString();
}

void HttpExchange::finish()
{
    m_deadline.stop();
    m_silence.stop();
    if (!m_done)
        return;
    if (m_reply)
        takeHead();
    if (m_interruption == Interruption::None && isStatus(m_code) && isCutOff(m_answer))
        m_code = QNetworkReply::RemoteHostClosedError;
    Result<HttpAnswer> answer = result();
    record(answer ? *answer : m_answer, answer ? QString() : answer.error().summary);
    if (answer) {
        const QPointer<HttpExchange> self = this;
        const RateLimit limit = rateLimitOf(*answer);
        // Of what is under way at once it says nothing that lasts.
        if (limit != RateLimit() && !isConcurrencyLimit(*answer) && !m_asked.hasOwnLimit)
            Q_EMIT m_transport->rateLimitChanged(limit);
        if (!self)
            return;
        m_transport->m_proxyWords = m_proxyWords;
        if (authorizesAgain(*answer) || repeats(*answer))
            return;
    } else if (signsInOtherwise(answer.error())) {
        return;
    } else if (answer.error().kind == ErrorKind::Timeout
               || answer.error().kind == ErrorKind::Network
               || answer.error().kind == ErrorKind::ProxySignIn) {
        m_transport->forgetConnections(m_network.get());
    }
    complete(std::move(answer));
}

Result<HttpAnswer> HttpExchange::result()
{
    if (m_interruption == Interruption::None && m_answer.body.size() > m_options.bodyLimit)
        m_interruption = Interruption::TooLarge;
    bool whole = m_interruption == Interruption::None && isStatus(m_code);
    const QByteArray encoding = m_answer.header("Content-Encoding").toLower();
    const bool encoded = !encoding.isEmpty() && encoding != "identity";
    // What failed is failed, even if its reasons were cut off.
    if (m_answer.status >= 400 && m_interruption != Interruption::Cancelled) {
        if (!whole || encoded)
            m_answer.body.clear();
        return std::exchange(m_answer, {});
    }
    // Whatever Qt makes of it: a write's 307 and 308 look like a failed repeat there.
    if (m_answer.status >= 300 && m_interruption != Interruption::Cancelled) {
        // As browsers do: it is only told, and portals write what is no URL.
        const QUrl target = QUrl::fromEncoded(m_answer.header("Location"), QUrl::TolerantMode);
        Error error = redirectError(m_transport->host(), m_answer.status, m_request.url(), target,
                                    !m_asked.address.isEmpty());
        error.requestId = m_answer.requestId();
        return tl::unexpected(m_transport->redacted(error));
    }
    if (whole && encoded) {
        m_interruption = Interruption::Compressed;
        whole = false;
    }
    if (whole && m_answer.status >= 200)
        return std::exchange(m_answer, {});
    const TransportFailure failure{
        .host = m_transport->host(),
        .method = m_asked.method,
        .sent = maybeSent(),
        .answered = m_answer.status != 0,
        .interruption = m_interruption,
        .code = m_code,
        .text = m_text,
        .sslErrors = m_sslErrors,
        .chain = m_chain,
        .extraRoots = m_options.network.extraRoots,
        .limit = m_interruption == Interruption::Deadline ? m_options.deadline : m_options.silence,
        .connected = m_connected,
        .proxy = proxyName(m_proxies),
        .proxyUser = !usedProxy(m_proxies).user().isEmpty(),
        .withheld = m_proxies.withheld,
        .elsewhere = !m_asked.address.isEmpty(),
    };
    return tl::unexpected(m_transport->redacted(transportError(failure)));
}

/// Whether a part of a write may have reached the server. Qt's requestSent() does not tell: it
/// comes only for requests without a body device.
bool HttpExchange::maybeSent() const
{
    if (!m_asked.body.isEmpty())
        return m_body && m_body->wasRead();
    return m_connected && m_code != QNetworkReply::ConnectionRefusedError;
}

bool HttpExchange::authorizesAgain(const HttpAnswer &answer)
{
    Authorizer *authorizer = m_transport->authorizer();
    if (!authorizer || m_interruption != Interruption::None)
        return false;
    const Renewal renewal = authorizer->judge(answer, m_shown);
    // Each only once. A write, too: a server that says this did nothing else with the request.
    if (renewal == Renewal::None || m_renewals.contains(renewal))
        return false;
    m_renewals.insert(renewal);
    forgetReply();
    start();
    return true;
}

bool HttpExchange::signsInOtherwise(const Error &error)
{
    // Nothing of the request left for the server: a proxy that wants to know who asks did not pass
    // it on.
    if (error.kind != ErrorKind::ProxySignIn || m_otherProxyWords
        || !dependsOnProxyWords(m_proxies)) {
        return false;
    }
    m_otherProxyWords = true;
    m_proxyWords = m_proxyWords == ProxyWords::Utf8 ? ProxyWords::Plain : ProxyWords::Utf8;
    forgetReply();
    // Qt remembers what it signed in with.
    m_transport->forgetConnections(m_network.get());
    m_network = makeNetwork();
    start();
    return true;
}

/// Makes ready for another attempt.
void HttpExchange::forgetReply()
{
    m_reply->deleteLater();
    m_reply = nullptr;
    m_body = nullptr;
    m_connected = false;
    m_code = QNetworkReply::NoError;
}

bool HttpExchange::repeats(const HttpAnswer &answer)
{
    // What took too long or was too large already is not asked for again.
    if (isWrite(m_asked.method) || m_interruption != Interruption::None)
        return false;
    std::chrono::seconds wait;
    if (answer.status == 429 && m_rateLimited < rateLimitRepeats) {
        ++m_rateLimited;
        wait = rateLimitWait(answer, m_rateLimited);
    } else if ((answer.status == 502 || answer.status == 503 || answer.status == 504)
               && m_failed < failureRepeats) {
        ++m_failed;
        wait = retryAfter(answer).value_or(std::chrono::seconds(m_failed));
    } else {
        return false;
    }
    if (m_firstRequestId.isEmpty() && isRequestId(answer.header("X-Okta-Request-Id")))
        m_firstRequestId = answer.header("X-Okta-Request-Id");
    if (!m_firstRequestId.isEmpty())
        m_request.setRawHeader("X-Okta-Retry-For", m_firstRequestId);
    m_request.setRawHeader("X-Okta-Retry-Count", QByteArray::number(m_rateLimited + m_failed));
    forgetReply();
    m_options.wait(wait, this, [this] { start(); });
    if (!m_asked.hasOwnLimit)
        Q_EMIT m_transport->waiting(wait);
    return true;
}

void HttpExchange::record(const HttpAnswer &answer, const QString &problem)
{
    RequestLog *log = m_options.log;
    if (!log || !m_started.isValid())
        return;
    SentRequest request{.method = m_asked.method,
                        .url = m_request.url(),
                        .headers = {},
                        .body = m_asked.body,
                        .contentType = m_asked.contentType,
                        .isOutside = !m_asked.address.isEmpty()};
    const QList<QByteArray> names = m_request.rawHeaderList();
    for (const QByteArray &name : names)
        request.headers.emplaceBack(name, m_request.rawHeader(name));
    RequestEntry entry = recordedRequest(request, answer, problem);
    entry.started = std::exchange(m_started, {});
    entry.duration = std::chrono::milliseconds(m_took.elapsed());
    entry.repeat = m_repeat++;
    if (!isWrite(m_asked.method)) {
        entry.sendAgain = [transport = QPointer(m_transport), asked = m_asked] {
            if (transport)
                transport->send(asked, transport, [](const Result<HttpAnswer> &) {});
            return !transport.isNull();
        };
    }
    log->add(entry);
}

void HttpExchange::complete(Result<HttpAnswer> result)
{
    deleteLater();
    // What is called may destroy this object.
    const Done done = std::exchange(m_done, nullptr);
    const QPointer<QObject> context = m_context;
    if (done && context && result && isWrite(m_asked.method))
        Q_EMIT m_transport->writeAnswered(result->requestId());
    if (done && context)
        done(std::move(result));
}

} // namespace HookKeys
