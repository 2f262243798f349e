// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoauth.h"
#include "demoorg.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
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

/// What the program was started with.
struct Options
{
    HookKeys::DemoOrgOptions org;
    int tokenLifetime = 3600; ///< Seconds, as is the next.
    int deviceInterval = 5;
    QList<QByteArray> serviceKeys; ///< JWKs.
};

/// The contents of the files @p names; says in @p problem if one cannot be read.
QList<QByteArray> readFiles(const QStringList &names, QString &problem)
{
    constexpr qint64 most = 65536; // Far more than a key has.
    QList<QByteArray> contents;
    for (const QString &name : names) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly)) {
            contents << file.read(most);
        } else if (problem.isEmpty()) {
            problem = DemoOrgProgram::tr("%1 cannot be read: %2.").arg(name, file.errorString());
        }
    }
    return contents;
}

/// The options that the program was started with; nothing if @p problem says what is wrong.
Options readOptions(QCommandLineParser &parser, QString &problem)
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
    const QCommandLineOption tokenLifetime(
        u"token-lifetime"_s,
        DemoOrgProgram::tr("Let OAuth access tokens live for S seconds; default: 3600."), u"S"_s);
    const QCommandLineOption deviceInterval(
        u"device-interval"_s,
        DemoOrgProgram::tr("Let devices ask every S seconds whether they are allowed; default: 5."),
        u"S"_s);
    const QCommandLineOption serviceKey(
        u"service-key"_s,
        DemoOrgProgram::tr("Let the service apps sign in with the public key in FILE, a JWK with a "
                           "kid. Keys can also be added at the service keys page."),
        u"FILE"_s);
    parser.addOptions({port, token, empty, readOnly, latency, rateLimit, tokenLifetime,
                       deviceInterval, serviceKey});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();

    Options options;
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
    readNumber(parser, rateLimit, 1, 1000000, options.org.rateLimit, problem);
    readNumber(parser, tokenLifetime, 1, 86400, options.tokenLifetime, problem);
    readNumber(parser, deviceInterval, 0, 600, options.deviceInterval, problem);
    if (parser.isSet(token) && !isToken(parser.value(token)) && problem.isEmpty())
        problem = DemoOrgProgram::tr("--token takes ASCII characters without spaces.");
    options.org.port = quint16(portNumber);
    options.org.latency = std::chrono::milliseconds(milliseconds);
    options.org.token = parser.value(token).toLatin1();
    options.org.empty = parser.isSet(empty);
    options.org.readOnly = parser.isSet(readOnly);
    options.serviceKeys = readFiles(parser.values(serviceKey), problem);
    return options;
}

/// Sets up the authorization server of @p org; false if a service key is none.
bool setUpAuth(HookKeys::DemoAuth &auth, const Options &options)
{
    auth.setTokenLifetime(std::chrono::seconds(options.tokenLifetime));
    auth.setDeviceInterval(std::chrono::seconds(options.deviceInterval));
    return std::ranges::all_of(options.serviceKeys, [&auth](const QByteArray &key) {
        return auth.registerServiceKey(HookKeys::DemoAuth::serviceClientId, key)
               && auth.registerServiceKey(HookKeys::DemoAuth::dpopServiceClientId, key);
    });
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
    const Options options = readOptions(parser, problem);
    HookKeys::DemoOrg org(options.org);
    if (problem.isEmpty() && !setUpAuth(org.auth(), options))
        problem = DemoOrgProgram::tr("--service-key takes a public key as a JWK with a kid.");
    if (!problem.isEmpty()) {
        err << "hookkeys-demo-org: " << problem << ' '
            << DemoOrgProgram::tr(
                   "Usage: hookkeys-demo-org [--port N] [--token T] [--empty] [--read-only] "
                   "[--latency MS] [--rate-limit N] [--token-lifetime S] [--device-interval S] "
                   "[--service-key FILE]")
            << Qt::endl;
        return 2;
    }

    std::signal(SIGINT, requestStop);
    std::signal(SIGTERM, requestStop);

    if (!org.start()) {
        err << "hookkeys-demo-org: "
            << DemoOrgProgram::tr(
                   "Port %1 on 127.0.0.1 cannot be had: another program may be using it.")
                   .arg(options.org.port)
            << Qt::endl;
        return 1;
    }
    out << "url: " << org.url().toString() << Qt::endl;
    out << "token: " << org.token() << Qt::endl;
    out << "native client: " << HookKeys::DemoAuth::nativeClientId << Qt::endl;
    out << "native client with DPoP: " << HookKeys::DemoAuth::dpopClientId << Qt::endl;
    out << "service client: " << HookKeys::DemoAuth::serviceClientId << Qt::endl;
    out << "service client with DPoP: " << HookKeys::DemoAuth::dpopServiceClientId << Qt::endl;
    out << "activate page: " << org.url().toString() << "/activate" << Qt::endl;
    out << "service keys page: " << org.url().toString() << "/demo/service-keys" << Qt::endl;

    // Waiting is all a signal handler may safely end, on every system.
    while (stopRequested == 0)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    return 0;
}
