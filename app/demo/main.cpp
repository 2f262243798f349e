// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoorg.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

volatile std::sig_atomic_t stopRequested = 0;

void requestStop(int /*signal*/)
{
    stopRequested = 1;
}

class DemoOrgProgram final
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::DemoOrgProgram)
};

/// Reads the value of @p option into @p number; says in @p problem if it is not within the limits.
void readNumber(const QCommandLineParser &parser, const QCommandLineOption &option, int least,
                int most, int &number, QString &problem)
{
    if (!parser.isSet(option))
        return;
    bool isNumber = false;
    const int value = parser.value(option).toInt(&isNumber);
    if (isNumber && value >= least && value <= most) {
        number = value;
    } else if (problem.isEmpty()) {
        problem = DemoOrgProgram::tr("--%1 takes a whole number from %2 to %3.")
                      .arg(option.names().constFirst())
                      .arg(least)
                      .arg(most);
    }
}

/// Whether @p token can stand in a header: printable ASCII without spaces.
bool isToken(const QString &token)
{
    return !token.isEmpty() && std::ranges::all_of(token, [](QChar c) {
        return c > QChar(u' ') && c < QChar(u'\x7f');
    });
}

/// The options that the program was started with; nothing if @p problem says what is wrong.
HookKeys::DemoOrgOptions readOptions(QCommandLineParser &parser, QString &problem)
{
    const QCommandLineOption port(
        u"port"_s, DemoOrgProgram::tr("Listen on port N; 0, the default: any."), u"N"_s);
    const QCommandLineOption token(
        u"token"_s, DemoOrgProgram::tr("Let T in; default: a random token."), u"T"_s);
    const QCommandLineOption empty(u"empty"_s, DemoOrgProgram::tr("Start without keys and hooks."));
    const QCommandLineOption readOnly(u"read-only"_s,
                                      DemoOrgProgram::tr("The token may read and not change."));
    const QCommandLineOption latency(u"latency"_s, DemoOrgProgram::tr("Wait before every answer."),
                                     u"MS"_s);
    const QCommandLineOption rateLimit(u"rate-limit"_s,
                                       DemoOrgProgram::tr("Answer N requests a minute."), u"N"_s);
    parser.addOptions({port, token, empty, readOnly, latency, rateLimit});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();

    HookKeys::DemoOrgOptions options;
    if (!parser.parse(QCoreApplication::arguments())) {
        problem = parser.errorText();
        return options;
    }
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();

    int portNumber = 0;
    int milliseconds = 0;
    if (!parser.positionalArguments().isEmpty()) {
        problem = DemoOrgProgram::tr("\"%1\" is no option.")
                      .arg(parser.positionalArguments().constFirst());
    }
    readNumber(parser, port, 0, 65535, portNumber, problem);
    readNumber(parser, latency, 0, 60000, milliseconds, problem);
    readNumber(parser, rateLimit, 1, 1000000, options.rateLimit, problem);
    if (parser.isSet(token) && !isToken(parser.value(token)) && problem.isEmpty())
        problem = DemoOrgProgram::tr("--token takes ASCII characters without spaces.");
    options.port = quint16(portNumber);
    options.latency = std::chrono::milliseconds(milliseconds);
    options.token = parser.value(token).toLatin1();
    options.empty = parser.isSet(empty);
    options.readOnly = parser.isSet(readOnly);
    return options;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"hookkeys-demo-org"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(HOOKKEYS_VERSION));
    QTextStream out(stdout);
    QTextStream err(stderr);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        DemoOrgProgram::tr("Serves a make-believe Okta org on 127.0.0.1, to try HookKeys on."));
    QString problem;
    const HookKeys::DemoOrgOptions options = readOptions(parser, problem);
    if (!problem.isEmpty()) {
        err << "hookkeys-demo-org: " << problem << ' '
            << DemoOrgProgram::tr(
                   "Usage: hookkeys-demo-org [--port N] [--token T] [--empty] [--read-only] "
                   "[--latency MS] [--rate-limit N]")
            << Qt::endl;
        return 2;
    }

    std::signal(SIGINT, requestStop);
    std::signal(SIGTERM, requestStop);

    HookKeys::DemoOrg org(options);
    if (!org.start()) {
        err << "hookkeys-demo-org: "
            << DemoOrgProgram::tr(
                   "Port %1 on 127.0.0.1 cannot be had: another program may be using it.")
                   .arg(options.port)
            << Qt::endl;
        return 1;
    }
    out << "url: " << org.url().toString() << Qt::endl;
    out << "token: " << org.token() << Qt::endl;

    // Waiting is all a signal handler may safely end, on every system.
    while (stopRequested == 0)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    return 0;
}
