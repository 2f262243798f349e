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
#include "victim.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

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
        Victim victim({m_folder.path(), m_orgs.url('A').toString(), m_orgs.url('B').toString(),
                       QString::number(m_random())});
        // By what it has said, so that the moments are alike on every machine; some while it
        // begins.
        if (!victim.awaitLines(random(5) == 0 ? 0 : 1 + random(12), "seen "))
            return false;
        victim.killAfter(std::chrono::milliseconds(random(40)));
        if (!victim.awaitEnd())
            return false;
        if (!victim.wasKilled())
            std::fprintf(stderr, "The program ended by itself.\n");
        m_judge.hear(victim.said());
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
    KilledProgram program(arguments.value(0), QUrl(arguments.value(1)), QUrl(arguments.value(2)),
                          arguments.value(3).toUInt());
    program.start();
    return QCoreApplication::exec();
}

int kill(int wanted, quint32 seed)
{
    QElapsedTimer time;
    time.start();
    Kills kills(seed);
    bool runs = kills.prepare();
    int done = 0;
    while (runs && done < wanted && !isToEnd()) {
        ++done;
        runs = kills.kill(done == wanted || kills.random(2) == 0);
    }
    const bool good = kills.report(done, time.elapsed() / 1000);
    return runs && good && done == wanted ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    return killVictims(argc, argv, beKilled, kill);
}
