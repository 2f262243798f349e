// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/tokenclient.h"
#include "failonwarning.h"
#include "growingdeadline.h"
#include "hostileserver.h"
#include "httptransport.h"
#include "outcome.h"
#include "waiting.h"

#include <QProcess>
#include <QTest>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Which of timer and answer is noticed first is up to the threads: so many requests of each kind.
constexpr int many = 8;

/// What the program under test does: creates keys, refreshes tokens, and asks for what is never
/// answered; then says how many of each succeeded. @p arguments are the server's URL, the deadline
/// and the silence that it bears, in milliseconds.
int runClient(const QStringList &arguments)
{
    const QUrl server(arguments.at(0));
    HttpTransportOptions options{.deadline = std::chrono::milliseconds(arguments.at(1).toInt()),
                                 .silence = std::chrono::milliseconds(arguments.at(2).toInt()),
                                 .grace = 30s};
    HttpTransport transport(server, Secret("00canary"), options);
    TokenClient client({.base = server, .clientId = u"0oa1"_s, .transport = options});
    options.grace = 100ms;
    HttpTransport other(server, Secret("00canary"), options);
    QObject context;
    std::array<Outcome<HttpAnswer>, many> created;
    std::array<Outcome<TokenAnswer>, many> refreshed;
    Outcome<HttpAnswer> silent;
    for (Outcome<HttpAnswer> &outcome : created) {
        transport.send({.method = HttpMethod::Post, .path = {u"keys"_s}, .body = "{}"}, &context,
                       outcome.callback());
    }
    for (Outcome<TokenAnswer> &outcome : refreshed) {
        client.requestToken({{"grant_type", QByteArray("refresh_token")},
                             {"refresh_token", Secret("refresh-canary")}},
                            &context, outcome.callback());
    }
    other.send({.method = HttpMethod::Post, .path = {u"silent"_s}, .body = "{}"}, &context,
               silent.callback());
    const auto succeeds = [](auto &outcome) {
        return outcome.cameOnce() && outcome.succeeded();
    };
    const auto creates = std::ranges::count_if(created, succeeds);
    const auto refreshes = std::ranges::count_if(refreshed, succeeds);
    const bool open = silent.cameOnce() && silent.kind() == ErrorKind::OutcomeUnknown;
    std::printf("%d %d %s\n", int(creates), int(refreshes), open ? "unknown" : "known");
    return 0;
}

const QByteArray token = R"({"access_token":"00canary","token_type":"Bearer","expires_in":3600})";

} // namespace

/// The program is stopped (SIGSTOP, a debugger, a machine that swaps) while it waits for an answer,
/// for longer than each of its limits; the answer comes meanwhile. All of its threads must stand
/// still for that, so it is a process of its own: this one, started again.
class TestHttpTransportFrozen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }

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
    QByteArray said;
    qsizetype requests = 0;
    const auto attempt = [&](std::chrono::milliseconds limit) {
        HostileServer server;
        QList<std::pair<QTcpSocket *, HostileServer::Request>> kept;
        server.answer([&kept](QTcpSocket *socket, const HostileServer::Request &request) {
            kept.append({socket, request});
        });
        const QString limited = QString::number(limit.count());
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(),
                      {u"--client"_s, server.url().toString(), bySilence ? u"60000"_s : limited,
                       bySilence ? limited : u"60000"_s});
        const auto ended = [&program] {
            return program.state() == QProcess::NotRunning;
        };
        const bool waits = program.waitForStarted(30'000)
                           && waitUntil([&] { return kept.size() == 2 * many + 1 || ended(); })
                           && !ended();
        const auto process = static_cast<pid_t>(program.processId());
        if (waits)
            ::kill(process, SIGSTOP);
        QTest::qWait(50);
        for (const auto &[socket, request] : std::as_const(kept)) {
            if (waits && request.target != "/silent")
                HostileServer::json(200, request.target == "/oauth2/v1/token" ? token : "{}")(
                    socket, request);
        }
        QTest::qWait(int((limit + 500ms).count()));
        if (waits)
            ::kill(process, SIGCONT);
        const bool over = waitUntil(ended, 60'000);
        said = program.readAllStandardOutput().trimmed();
        requests = server.requests().size();
        return waits && over;
    };
    QVERIFY(withGrowingDeadline(attempt));
    // And what did not come ends all the same.
    QCOMPARE(said, "8 8 unknown");
    QCOMPARE(requests, 2 * many + 1);
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--client"_L1)
        return runClient(arguments.sliced(2));
    TestHttpTransportFrozen test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_httptransport_frozen.moc"
