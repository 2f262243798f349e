// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demohttp.h"

#include <QLocale>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr size_t bodyLimit = 65536;
constexpr size_t threadCount = 16;
constexpr auto requestIdHeader = "X-Okta-Request-Id";

QByteArray newRequestId()
{
    return QUuid::createUuid().toString(QUuid::Id128).toLatin1();
}

QByteArray header(const httplib::Request &request, const char *name)
{
    return QByteArray::fromStdString(request.get_header_value(name));
}

/// All headers @p name, as RFC 9110, 5.3 joins them.
QByteArray headers(const httplib::Request &request, const char *name)
{
    QList<QByteArray> values;
    const auto [first, last] = request.headers.equal_range(name);
    for (auto header = first; header != last; ++header)
        values << QByteArray::fromStdString(header->second);
    return values.join(',');
}

QByteArray queryOf(const httplib::Request &request)
{
    const QByteArray target = QByteArray::fromStdString(request.target);
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArray() : target.mid(mark + 1);
}

void fill(httplib::Response &response, const DemoAnswer &answer)
{
    response.status = answer.status;
    if (!answer.body.isEmpty())
        response.set_content(answer.body.toStdString(), answer.contentType.constData());
    for (const auto &[name, value] : answer.headers)
        response.set_header(name.constData(), value.toStdString());
}

void fill(httplib::Response &response, const DemoFault &fault)
{
    fill(response, DemoAnswer{fault.status, fault.json()});
}

void setOption(socket_t socket, int level, int option, int value)
{
    setsockopt(socket, level, option, reinterpret_cast<const char *>(&value), sizeof(value));
}

void setSocketOptions(socket_t socket)
{
    // httplib's own options let two programs share a port, and so one listen in on the other.
#ifdef Q_OS_WIN
    setOption(socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 1);
#else
    setOption(socket, SOL_SOCKET, SO_REUSEADDR, 1); // Not to wait for what ended a minute ago.
#endif
#ifdef TCP_DEFER_ACCEPT
    // A connection that says nothing for a while, in seconds, neither holds a thread nor delays the
    // end of the server.
    setOption(socket, IPPROTO_TCP, TCP_DEFER_ACCEPT, 60);
#endif
}

} // namespace

DemoHttp::DemoHttp(const Content &content, const Options &options)
    : m_content(content), m_latency(options.latency), m_rateLimit(options.rateLimit),
      m_logRateLimit(options.logRateLimit), m_personRateLimit(options.rateLimit)
{
    m_server.new_task_queue = [] {
        return new httplib::ThreadPool(threadCount);
    };
    m_server.set_socket_options(setSocketOptions);
    m_server.set_tcp_nodelay(true);
    m_server.set_payload_max_length(bodyLimit);
    // A connection serves one request. One kept open would hold a thread while it idles, delay the
    // end of the server, and could be closed in the moment in which a client writes to it.
    m_server.set_keep_alive_max_count(1);
    m_server.set_keep_alive_timeout(3);
    m_server.set_read_timeout(std::chrono::seconds(3));

    m_server.set_pre_routing_handler(
        [this](const httplib::Request &request, httplib::Response &response) {
            refuseBody(request, response);
            return response.status >= 400 ? httplib::Server::HandlerResponse::Handled
                                          : httplib::Server::HandlerResponse::Unhandled;
        });
    const auto handler = [this](const httplib::Request &request, httplib::Response &response) {
        respond(request, response);
    };
    const char *everyPath = R"([\s\S]*)";
    m_server.Get(everyPath, handler);
    m_server.Post(everyPath, handler);
    m_server.Put(everyPath, handler);
    m_server.Patch(everyPath, handler);
    m_server.Delete(everyPath, handler);
    m_server.Options(everyPath, handler);

    m_server.set_exception_handler(
        [](const httplib::Request & /*request*/, httplib::Response &response,
           const std::exception_ptr & /*exception*/) { fill(response, statusFault(500)); });
    m_server.set_error_handler(
        [](const httplib::Request & /*request*/, httplib::Response &response) {
            // Refused by httplib itself, and not by an answer that has all in its header.
            if (response.body.empty() && !response.has_header("WWW-Authenticate"))
                fill(response, statusFault(response.status));
        });
    m_server.set_post_routing_handler(
        [this](const httplib::Request &request, httplib::Response &response) {
            if (!response.has_header("X-Rate-Limit-Limit"))
                (void)countRequest(request, response);
            if (response.status == 204)
                response.headers.erase("Content-Length"); // RFC 9110, 8.6.
            if (!response.has_header(requestIdHeader))
                response.set_header(requestIdHeader, newRequestId().toStdString());
            // RFC 9110, 5.6.7.
            response.set_header(
                "Date", QLocale::c()
                            .toString(m_content.clock.now(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
                            .toStdString());
        });
}

DemoHttp::~DemoHttp()
{
    if (!m_thread.joinable())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_server.stop();
    m_thread.join();
}

bool DemoHttp::open(quint16 port)
{
    const std::string host = "127.0.0.1";
    int bound = port;
    if (port == 0) {
        bound = m_server.bind_to_any_port(host);
    } else if (!m_server.bind_to_port(host, port)) {
        return false;
    }
    if (bound <= 0 || !m_server.deepenBacklog())
        return false;
    m_port = quint16(bound);
    return true;
}

void DemoHttp::serve()
{
    m_thread = std::thread([this] {
        m_server.listen_after_bind();
        m_ended = true;
    });
    // stop() does nothing before the thread is under way.
    while (!m_server.is_running() && !m_ended)
        std::this_thread::yield();
}

/// Lets more than the five connections of httplib wait to be accepted: a client whose connection is
/// dropped tries again only a second later.
bool DemoHttp::Listener::deepenBacklog()
{
    return ::listen(svr_sock_, 128) == 0;
}

void DemoHttp::respond(const httplib::Request &request, httplib::Response &response)
{
    const bool allowed = countRequest(request, response);
    const QByteArray id = newRequestId();
    response.set_header(requestIdHeader, id.toStdString());
    wait(m_latency);
    waitWhileHeld(request);
    if (!allowed) {
        fill(response, statusFault(429));
        return;
    }
    const DemoAnswer answer = answerTo(request, id);
    wait(answer.delay);
    fill(response, answer);
}

DemoAnswer DemoHttp::answerTo(const httplib::Request &request, const QByteArray &id)
{
    if (!isOurHost(request)) {
        const DemoFault fault = statusFault(421);
        return {fault.status, fault.json()};
    }
    return answerOf({.method = QByteArray::fromStdString(request.method),
                     .baseUrl = "http://" + header(request, "Host").toLower(),
                     .path = QString::fromStdString(request.path),
                     .query = queryOf(request),
                     .authorization = header(request, "Authorization"),
                     .dpop = headers(request, "DPoP"),
                     .contentType = header(request, "Content-Type"),
                     .body = QByteArray::fromStdString(request.body),
                     .userAgent = header(request, "User-Agent"),
                     .origin = header(request, "Origin"),
                     .fetchSite = header(request, "Sec-Fetch-Site"),
                     .id = id});
}

DemoAnswer DemoHttp::answerOf(const DemoRequest &request)
{
    if (DemoHookTarget::owns(request.path))
        return m_content.target.answer(request);
    if (DemoJwks::owns(request.path))
        return m_content.jwks.answer(request);
    if (DemoAuth::owns(request.path))
        return m_content.auth.answer(request);
    return m_content.api.answer(request);
}

/// A web page can have its own name resolve to 127.0.0.1, but cannot change the Host that the
/// browser then sends.
bool DemoHttp::isOurHost(const httplib::Request &request) const
{
    const QByteArray host = header(request, "Host").toLower();
    const QByteArray port = ':' + QByteArray::number(m_port);
    return host == "127.0.0.1" + port || host == "localhost" + port;
}

/// Counts the request and tells @p response what is left; whether it was still allowed.
bool DemoHttp::countRequest(const httplib::Request &request, httplib::Response &response)
{
    const bool isPerson =
        request.path == "/api/v1/users/me" || request.path == "/oauth2/v1/userinfo";
    DemoRateLimit &limit = request.path == "/api/v1/logs" ? m_logRateLimit
                           : isPerson                     ? m_personRateLimit
                                                          : m_rateLimit;
    const auto verdict = limit.spend(m_content.clock.now().toSecsSinceEpoch());
    response.set_header("X-Rate-Limit-Limit", std::to_string(verdict.limit));
    response.set_header("X-Rate-Limit-Remaining", std::to_string(verdict.remaining));
    response.set_header("X-Rate-Limit-Reset", std::to_string(verdict.reset));
    return verdict.allowed;
}

void DemoHttp::wait(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, time, [this] { return m_stopping; });
}

void DemoHttp::waitWhileHeld(const httplib::Request &request)
{
    const std::string what = request.method + ' ' + request.path;
    const auto goesOn = [this, &what] {
        return m_stopping || m_toHold.empty() || what.compare(0, m_toHold.size(), m_toHold) != 0;
    };
    std::unique_lock lock(m_mutex);
    ++m_held;
    m_wake.wait(lock, goesOn);
    --m_held;
}

void DemoHttp::hold(const QByteArray &request)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_toHold = request.toStdString();
    }
    m_wake.notify_all(); // whoever is not to wait any more
}

int DemoHttp::held()
{
    const std::scoped_lock lock(m_mutex);
    return m_held;
}

void DemoHttp::release()
{
    hold({});
}

/// Refuses, before it is read, a body of unknown or too great length.
void DemoHttp::refuseBody(const httplib::Request &request, httplib::Response &response)
{
    const bool mayHaveBody =
        request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
    bool isNumber = true;
    if (request.has_header("Content-Length")) {
        if (header(request, "Content-Length").toULongLong(&isNumber) <= bodyLimit && isNumber)
            return;
        fill(response, statusFault(isNumber ? 413 : 400));
    } else {
        if (!mayHaveBody && !request.has_header("Transfer-Encoding"))
            return;
        fill(response, statusFault(411));
    }
    wait(m_latency);
}

} // namespace HookKeys
