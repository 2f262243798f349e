// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/tokenclient.h"
#include "growingdeadline.h"
#include "hostileserver.h"
#include "httptransport.h"
#include "outcome.h"

#include <QTest>
#include <QThread>

#include <atomic>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray token = R"({"access_token":"00canary","token_type":"Bearer","expires_in":3600})";

/// A server in a thread of its own, which goes on while the program under test stands still. It
/// keeps every request until it is told to answer.
class ServerElsewhere final
{
public:
    ServerElsewhere()
    {
        m_agent.moveToThread(&m_thread);
        m_thread.start();
        there([this] {
            m_server = std::make_unique<HostileServer>();
            m_url = m_server->url();
            m_server->answer([this](QTcpSocket *socket, const HostileServer::Request &request) {
                m_kept.append({socket, request});
                ++m_arrived;
            });
        });
    }
    ~ServerElsewhere()
    {
        there([this] { m_server.reset(); });
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(ServerElsewhere)

    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] int arrived() const { return m_arrived; }

    /// Answers all that arrived but what goes to /silent. What it wrote has left when this returns.
    void answerAll()
    {
        there([this] {
            for (const auto &[socket, request] : std::as_const(m_kept)) {
                if (request.target == "/silent")
                    continue;
                HostileServer::json(200, request.target == "/oauth2/v1/token" ? token : "{}")(
                    socket, request);
                socket->flush();
            }
        });
    }

private:
    void there(const std::function<void()> &act)
    {
        QMetaObject::invokeMethod(&m_agent, act, Qt::BlockingQueuedConnection);
    }

    QThread m_thread;
    QObject m_agent;
    std::unique_ptr<HostileServer> m_server;
    QUrl m_url;
    QList<std::pair<QTcpSocket *, HostileServer::Request>> m_kept;
    std::atomic<int> m_arrived = 0;
};

} // namespace

/// The program is stopped (SIGSTOP, a debugger, a machine that swaps) while it waits for an answer,
/// for longer than each of its limits; the answer comes meanwhile.
class TestHttpTransportFrozen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void row72_readsTheAnswerThatLiesThere_data();
    void row72_readsTheAnswerThatLiesThere();
};

void TestHttpTransportFrozen::row72_readsTheAnswerThatLiesThere_data()
{
    QTest::addColumn<bool>("bySilence");
    QTest::newRow("deadline") << false;
    QTest::newRow("silence") << true;
}

void TestHttpTransportFrozen::row72_readsTheAnswerThatLiesThere()
{
    QFETCH(const bool, bySilence);
    Outcome<HttpAnswer> created;
    Outcome<TokenAnswer> refreshed;
    Outcome<HttpAnswer> silent;
    int requests = 0;
    const auto attempt = [&](std::chrono::milliseconds limit) {
        ServerElsewhere server;
        HttpTransportOptions options{
            .deadline = bySilence ? 60s : limit, .silence = bySilence ? limit : 60s, .grace = 30s};
        HttpTransport transport(server.url(), Secret("00canary"), options);
        TokenClient client({.base = server.url(), .clientId = u"0oa1"_s, .transport = options});
        options.grace = 100ms;
        HttpTransport other(server.url(), Secret("00canary"), options);
        created = {};
        refreshed = {};
        silent = {};
        transport.send({.method = HttpMethod::Post, .path = {u"keys"_s}, .body = "{}"}, this,
                       created.callback());
        client.requestToken({{"grant_type", QByteArray("refresh_token")},
                             {"refresh_token", Secret("refresh-canary")}},
                            this, refreshed.callback());
        other.send({.method = HttpMethod::Post, .path = {u"silent"_s}, .body = "{}"}, this,
                   silent.callback());
        const auto ended = [&] {
            return created.calls() + refreshed.calls() + silent.calls();
        };
        if (!QTest::qWaitFor([&] { return server.arrived() == 3 || ended() > 0; }, 30'000)
            || ended() > 0)
            return false;
        server.answerAll();
        QThread::msleep(static_cast<unsigned long>((limit + 500ms).count()));
        const bool all = created.wait() && refreshed.wait() && silent.wait();
        requests = server.arrived();
        return all;
    };
    QVERIFY(withGrowingDeadline(attempt));
    QVERIFY2(created.succeeded(), created.failed() ? qPrintable(created.error().details()) : "");
    QCOMPARE(created.value().status, 200);
    QVERIFY2(refreshed.succeeded(),
             refreshed.failed() ? qPrintable(refreshed.error().details()) : "");
    // What did not come ends all the same.
    QCOMPARE(silent.kind(), ErrorKind::OutcomeUnknown);
    QCOMPARE(requests, 3);
}

QTEST_GUILESS_MAIN(TestHttpTransportFrozen)
#include "tst_httptransport_frozen.moc"
