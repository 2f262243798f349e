// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rotates keys of the demo org over and over, over a network that breaks, with somebody else who
// changes things, and with ends of the program, resumed from the journal; see RotationTrial. The
// keys are handed over in an app, by a JWKS URL, which is behind the same network and in every
// other rotation not waited for, and by hand. Either so many rotations by chance:
//
//     rotationfaults [RUNS [SEED]]
//
// or each request of each way of handing over with each fault, one a rotation, and an end of the
// program behind each step; of all these cases every STRIDE-th, from the SEED-th on:
//
//     rotationfaults each [STRIDE [SEED]]
//
// Not in the test suite, for it is long; .ci/run runs it with numbers of its own.
#include "rotationtrial.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace HookKeys;

namespace {

using Fault = FaultyProxy::Fault;
using Mode = RotationTrial::Mode;
using Trouble = RotationTrial::Trouble;

constexpr std::array modes{Mode::App, Mode::Url, Mode::ByHand};
constexpr int runsOfTrial = 25; // in one demo org

/// What came of all trials.
struct Sum
{
    RotationTrial::Figures figures = {};
    QHash<Fault, int> faults = {};
    int requests = 0;

    void add(const RotationTrial &trial)
    {
        *this += {.figures = trial.figures(),
                  .faults = trial.proxy().faults(),
                  .requests = trial.proxy().requests()};
    }
    Sum &operator+=(const Sum &other)
    {
        figures += other.figures;
        requests += other.requests;
        for (auto fault = other.faults.cbegin(); fault != other.faults.cend(); ++fault)
            faults[fault.key()] += fault.value();
        return *this;
    }
};

Sum runByChance(int runs, quint32 seed)
{
    Sum sum;
    while (sum.figures.runs < runs) {
        RotationTrial trial(modes[seed % modes.size()], seed);
        bool fine = true;
        for (int i = 0; i < runsOfTrial && sum.figures.runs + i < runs && fine; ++i)
            fine = trial.run({.faultsOfTen = 2, .leaked = i % 2 == 1});
        if (!fine)
            std::fprintf(stderr, "  seed %u\n", seed);
        sum.add(trial);
        ++seed;
    }
    return sum;
}

/// What can go wrong, one thing at a time, in a rotation like the last one of @p trial.
QList<Trouble> allTrouble(const RotationTrial &trial, bool leaked)
{
    QList<Trouble> all;
    const QList<bool> writes = trial.writes();
    for (int request = 0; request < int(writes.size()); ++request) {
        const QList<Fault> faults = FaultyProxy::faultsOf(writes.at(request));
        for (const Fault fault : faults)
            all.append({.request = request, .fault = fault, .leaked = leaked});
    }
    for (int step = 0; step < trial.stepCount(); ++step)
        all.append({.endAfterStep = step, .leaked = leaked});
    return all;
}

Sum runEach(Mode mode, bool leaked, quint32 stride, quint32 seed)
{
    Sum sum;
    auto trial = std::make_unique<RotationTrial>(mode, seed);
    if (!trial->run({.leaked = leaked}))
        qFatal("A rotation without faults failed.");
    const QList<Trouble> all = allTrouble(*trial, leaked);
    for (quint32 i = seed % stride; i < quint32(all.size()); i += stride) {
        const bool fine = trial->run(all.at(i));
        if (fine && trial->figures().runs < runsOfTrial)
            continue;
        sum.add(*trial);
        trial = std::make_unique<RotationTrial>(mode, seed + i);
    }
    sum.add(*trial);
    return sum;
}

void report(const Sum &sum, qint64 milliseconds)
{
    const RotationTrial::Figures &all = sum.figures;
    const QHash<Fault, int> &faults = sum.faults;
    std::printf(
        "%d rotations, %d requests, %lld ms: %d attempts at a step, %d of them told as not done; "
        "cut before %d, after %d, in the answer %d, done late %d; 429 %d; 500 %d, though done %d; "
        "changed by somebody else %d; ended before %d, after %d, resumed %d; pointed back %d; "
        "JWKS URLs watched %d; violations: %d\n",
        all.runs, sum.requests, static_cast<long long>(milliseconds), all.steps, all.refusals,
        faults[Fault::CutBefore], faults[Fault::CutAfter], faults[Fault::CutAnswer],
        faults[Fault::CutThenDo], faults[Fault::Overloaded], faults[Fault::Broken],
        faults[Fault::BrokenDone], faults[Fault::Meddled], faults[Fault::KillBefore],
        faults[Fault::KillAfter], all.resumed, all.pointedBack, all.watched, all.violations);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool each = arguments.value(1) == "each"_L1;
    const quint32 count = arguments.value(each ? 2 : 1, each ? u"1"_s : u"100"_s).toUInt();
    const quint32 seed = arguments.value(each ? 3 : 2, u"1"_s).toUInt();
    if (count == 0) {
        std::fputs("Usage: rotationfaults [RUNS [SEED]] | each [STRIDE [SEED]]\n", stderr);
        return 2;
    }
    QElapsedTimer time;
    time.start();
    Sum sum;
    if (each) {
        sum += runEach(Mode::App, false, count, seed);
        sum += runEach(Mode::Url, false, count, seed);
        sum += runEach(Mode::Url, true, count, seed);
        sum += runEach(Mode::ByHand, false, count, seed);
    } else {
        sum = runByChance(int(count), seed);
    }
    report(sum, time.elapsed());
    return sum.figures.violations == 0 ? 0 : 1;
}
