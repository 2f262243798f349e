// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"
#include "privatekey.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

#include <csignal>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// The demo org's program while it runs.
class Program final
{
public:
    explicit Program(const QStringList &arguments)
    {
        m_process.start(QStringLiteral(DEMO_ORG_PROGRAM), arguments);
    }

    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Program)

    /// The next line of the output.
    [[nodiscard]] QByteArray line()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead())
                return {};
        }
        return m_process.readLine().trimmed();
    }

    void send([[maybe_unused]] int signal) const
    {
#ifdef Q_OS_UNIX
        ::kill(pid_t(m_process.processId()), signal);
#endif
    }

    /// Waits for the end and returns the exit code; -1 if it crashed or does not end.
    [[nodiscard]] int exitCode()
    {
        if (!m_process.waitForFinished() || m_process.exitStatus() != QProcess::NormalExit)
            return -1;
        return m_process.exitCode();
    }

    [[nodiscard]] QByteArray errors()
    {
        return m_process.readAllStandardError();
    }
    [[nodiscard]] QByteArray output()
    {
        return m_process.readAllStandardOutput();
    }

private:
    QProcess m_process;
};

} // namespace

class TestDemoProgram final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesUntilASignal_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }

    void servesUntilASignal()
    {
        QFETCH(const int, signal);
        Program program({});
        const QByteArray url = program.line();
        const QByteArray token = program.line();
        QVERIFY(url.startsWith("url: http://127.0.0.1:"));
        QVERIFY(token.startsWith("token: 00"));
        const DemoClient client(QUrl(QString::fromLatin1(url.mid(5))), token.mid(7));
        QCOMPARE(client.get("/api/v1/hook-keys").array().size(), 12);
        const QByteArray base = url.mid(5);
        QCOMPARE(program.line(), QByteArray("native client: 0oademonative0000001"));
        QCOMPARE(program.line(), QByteArray("native client with DPoP: 0oademodpop000000001"));
        QCOMPARE(program.line(), QByteArray("service client: 0oademoservice000001"));
        QCOMPARE(program.line(), QByteArray("service client with DPoP: 0oademoservicedpop01"));
        QCOMPARE(program.line(), "activate page: " + base + "/activate");
        QCOMPARE(program.line(), "service keys page: " + base + "/demo/service-keys");
        QCOMPARE(client.get("/activate").status, 200);
        QCOMPARE(client.get("/demo/service-keys").status, 200);

#ifdef Q_OS_WIN
        QSKIP("Windows has no signals");
#endif
        program.send(signal);
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(program.output(), QByteArray());
        QCOMPARE(program.errors(), QByteArray());
    }

    void doesAsItsOptionsSay()
    {
        Program program({u"--token"_s, u"s3cret"_s, u"--empty"_s, u"--read-only"_s, u"--latency"_s,
                         u"150"_s, u"--rate-limit=7"_s});
        const QUrl url(QString::fromLatin1(program.line().mid(5)));
        QCOMPARE(program.line(), QByteArray("token: s3cret"));
        const DemoClient client(url, "s3cret");
        QElapsedTimer timer;
        timer.start();
        const PlainAnswer answer = client.get("/api/v1/hook-keys");
        QVERIFY(timer.elapsed() >= 150);
        QCOMPARE(answer.body, QByteArray("[]"));
        QCOMPARE(answer.header("X-Rate-Limit-Limit"), QByteArray("7"));
        QCOMPARE(client.post("/api/v1/hook-keys", R"({"name":"x"})").status, 403);
    }

    void setsUpTheAuthorizationServer()
    {
        QTemporaryFile key;
        QVERIFY(key.open());
        key.write(QJsonDocument(PrivateKey::generateEc().publicJwk(u"k1"_s)).toJson());
        QVERIFY(key.flush());
        Program program({u"--device-interval=3"_s, u"--token-lifetime=60"_s, u"--service-key"_s,
                         key.fileName()});
        const QUrl url(QString::fromLatin1(program.line().mid(5)));
        const DemoClient client(url, program.line().mid(7));
        const PlainAnswer answer =
            client.send("POST", "/oauth2/v1/device/authorize",
                        "client_id=0oademonative0000001&scope=okta.inlineHooks.read",
                        "application/x-www-form-urlencoded");
        QCOMPARE(answer.object()[u"interval"_s].toInt(), 3);
    }

    void saysThatAPortIsTaken()
    {
        Program first({});
        const QUrl url(QString::fromLatin1(first.line().mid(5)));
        QVERIFY(url.port() > 0);
        Program second({u"--port"_s, QString::number(url.port())});
        QCOMPARE(second.exitCode(), 1);
        QCOMPARE(second.output(), QByteArray());
        const QByteArray errors = second.errors();
        QVERIFY(errors.contains("Port " + QByteArray::number(url.port()) + " "));
        QCOMPARE(errors.count('\n'), 1);
    }

    void takesThePortItIsGiven()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows has no signals");
#endif
        QByteArray url;
        {
            Program first({});
            url = first.line();
            first.send(SIGTERM);
            QCOMPARE(first.exitCode(), 0);
        }
        Program second({u"--port"_s, QString::fromLatin1(url.mid(url.lastIndexOf(':') + 1))});
        QCOMPARE(second.line(), url);
    }

    void refusesBadOptions_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown") << QStringList{u"--foo"_s};
        QTest::newRow("positional") << QStringList{u"foo"_s};
        QTest::newRow("no value") << QStringList{u"--port"_s};
        QTest::newRow("port") << QStringList{u"--port"_s, u"65536"_s};
        QTest::newRow("port word") << QStringList{u"--port"_s, u"http"_s};
        QTest::newRow("latency") << QStringList{u"--latency"_s, u"-1"_s};
        QTest::newRow("rate limit") << QStringList{u"--rate-limit"_s, u"0"_s};
        QTest::newRow("empty token") << QStringList{u"--token"_s, u""_s};
        QTest::newRow("token with a line end") << QStringList{u"--token"_s, u"a\r\nX-Evil: 1"_s};
        QTest::newRow("token with an umlaut") << QStringList{u"--token"_s, u"ü"_s};
        QTest::newRow("token lifetime") << QStringList{u"--token-lifetime"_s, u"0"_s};
        QTest::newRow("device interval") << QStringList{u"--device-interval"_s, u"-1"_s};
        QTest::newRow("no such key file") << QStringList{u"--service-key"_s, u"/no/such/file"_s};
        QTest::newRow("no key in the file")
            << QStringList{u"--service-key"_s, QStringLiteral(DEMO_ORG_PROGRAM)};
    }

    void refusesBadOptions()
    {
        QFETCH(const QStringList, arguments);
        Program program(arguments);
        QCOMPARE(program.exitCode(), 2);
        QCOMPARE(program.output(), QByteArray());
        const QByteArray errors = program.errors();
        QVERIFY(errors.startsWith("hookkeys-demo-org: "));
        QVERIFY(errors.contains("Usage: hookkeys-demo-org "));
        QCOMPARE(errors.count('\n'), 1);
    }

    void explainsItself()
    {
        Program help({u"--help"_s});
        QCOMPARE(help.exitCode(), 0);
        const QByteArray text = help.output();
        for (const auto &option :
             {"--port", "--token", "--empty", "--read-only", "--latency", "--rate-limit",
              "--token-lifetime", "--device-interval", "--service-key"})
            QVERIFY(text.contains(option));
        Program version({u"--version"_s});
        QCOMPARE(version.exitCode(), 0);
        QVERIFY(version.output().startsWith("hookkeys-demo-org "));
    }
};

QTEST_GUILESS_MAIN(TestDemoProgram)

#include "tst_demoprogram.moc"
