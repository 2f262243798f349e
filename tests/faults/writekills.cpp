// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// writekills [KILLS [SEED]]
//
// Kills a program that adds, moves, renews and removes orgs, renews a sign-in that is good once and
// remembers public keys, at random moments; starts anew, and judges whether anything was lost, left
// behind or sent to the wrong org. Ends with 1 if so. Under with-keyring.sh it uses a real keyring.

#include "auth/credential.h"
#include "killedprogram.h"
#include "killjudge.h"
#include "openorgs.h"
#include "orgregistry.h"
#include "orgsaving.h"
#include "outcome.h"
#include "twoorgs.h"
#include "waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

class Kills final
{
public:
    explicit Kills(quint32 seed)
        : m_seed(seed), m_random(seed), m_orgs(seed), m_judge(m_folder.path(), m_orgs)
    {
    }

    /// Saves the org whose credential is good once.
    [[nodiscard]] bool prepare()
    {
        const auto parts = testParts(m_folder.path());
        const Result<Secret> credential =
            storedCredential({.refreshToken = Secret(TwoOrgs::firstRefreshToken())});
        Outcome<void> outcome;
        QObject context;
        OrgSaving::start(
            parts->orgs(),
            {.profile = rotatingOrg(m_orgs.url('A')), .credential = credential.value_or(Secret())},
            &context, outcome.callback());
        if (outcome.succeeded())
            return true;
        std::fprintf(stderr, "%s\n", qPrintable(outcome.error().summary));
        return false;
    }

    /// Starts a program, kills it at a moment of its life, and looks at what is there every other
    /// time: so that what the next one begins with dies with it, too.
    [[nodiscard]] bool kill(bool look)
    {
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QByteArray said;
        QObject::connect(&program, &QProcess::readyReadStandardOutput, &program,
                         [&] { said += program.readAllStandardOutput(); });
        program.start(QCoreApplication::applicationFilePath(),
                      {u"--be-killed"_s, m_folder.path(), m_orgs.url('A').toString(),
                       m_orgs.url('B').toString(), QString::number(m_random())});
        // By what it has said, so that the moments are alike on every machine; some while it
        // begins.
        const int lines = random(5) == 0 ? 0 : 1 + random(12);
        if (!waitUntil([&] { return said.count('\n') - said.count("seen ") >= lines; }, 60'000)) {
            std::fprintf(stderr, "The program does not go on: %s\n", said.constData());
            return false;
        }
        // Not with the words alone: what it does between two of them is cut off as well.
        QTimer::singleShot(random(40), &program, &QProcess::kill);
        if (!waitUntil([&] { return program.state() == QProcess::NotRunning; }, 60'000))
            return false;
        if (program.exitStatus() == QProcess::NormalExit)
            std::fprintf(stderr, "The program ended by itself.\n");
        said += program.readAllStandardOutput();
        m_judge.hear(said);
        if (look)
            m_judge.judge();
        return true;
    }

    /// Says what came of @p kills, and whether all is well.
    [[nodiscard]] bool report(int kills, qint64 seconds) const
    {
        const KillJudge::Counts &counts = m_judge.counts();
        for (const QByteArray &stray : m_orgs.strays())
            std::fprintf(stderr, "%s\n", stray.constData());
        std::printf("%d kills in %lld s, seed %u: %d changes begun, %d told as done, %d as not "
                    "done, %d half done and asked about; %d sign-ins renewed, %d public keys "
                    "remembered, %d requests: lost %d, "
                    "refused %d, orphans %d, damaged %d, sent elsewhere %lld\n",
                    kills, seconds, m_seed, counts.begun, counts.told, counts.failed, counts.asks,
                    m_orgs.rotations(), counts.seen, m_orgs.requests(), counts.lost,
                    m_orgs.refusals(), counts.orphans, counts.damaged,
                    qint64(m_orgs.strays().size()));
        return counts.lost == 0 && m_orgs.refusals() == 0 && counts.orphans == 0
               && counts.damaged == 0 && m_orgs.strays().isEmpty();
    }

    [[nodiscard]] int random(int below)
    {
        return std::uniform_int_distribution<int>(0, below - 1)(m_random);
    }

private:
    QTemporaryDir m_folder;
    quint32 m_seed;
    std::mt19937 m_random;
    TwoOrgs m_orgs;
    KillJudge m_judge;
};

int beKilled(const QStringList &arguments)
{
    KilledProgram program(arguments.value(2), QUrl(arguments.value(3)), QUrl(arguments.value(4)),
                          arguments.value(5).toUInt());
    program.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--be-killed"_s)
        return beKilled(arguments);
    const int wanted = arguments.value(1, u"1000"_s).toInt();
    const quint32 seed = arguments.value(2, u"1"_s).toUInt();
    QElapsedTimer time;
    time.start();
    Kills kills(seed);
    bool runs = kills.prepare();
    int done = 0;
    while (runs && done < wanted) {
        ++done;
        runs = kills.kill(done == wanted || kills.random(2) == 0);
    }
    const bool good = kills.report(done, time.elapsed() / 1000);
    return runs && good ? 0 : 1;
}
