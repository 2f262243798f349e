// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// timelinekills [KILLS [SEED]]
//
// Kills two copies of a program that write into one timeline, at random moments; and judges whether
// a change that was told to the user is missing there, or the chain of its rows is broken. Ends
// with 1 if so; and, having said what came of it until then, if it was asked to end before.

#include "clock.h"
#include "recordingapi.h"
#include "sqlitetimeline.h"
#include "victim.h"
#include "waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>
#include <random>
#include <utility>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

OrgProfile acme()
{
    return {.id = u"acme"_s, .name = u"Acme"_s, .url = QUrl(u"https://acme.okta.com"_s)};
}

/// An org that makes every key at once.
class InstantApi final : public HookKeysApi
{
public:
    PendingCall listKeys(QObject *, Callback<HookKeyListing>) override { return {}; }
    PendingCall readKey(const QString &, QObject *, Callback<HookKey>) override { return {}; }
    PendingCall publicKey(const QString &, QObject *, Callback<QByteArray>) override { return {}; }
    PendingCall createKey(const QString &name, QObject *context, Callback<HookKey> done) override
    {
        HookKey key;
        key.id = key.keyId = key.name = name;
        post<HookKey>(context, done, key);
        return {};
    }
    PendingCall renameKey(const QString &, const QString &, QObject *, Callback<HookKey>) override
    {
        return {};
    }
    PendingCall deleteKey(const QString &, QObject *, Callback<void>) override { return {}; }
    PendingCall listInlineHooks(QObject *, Callback<InlineHookListing>) override { return {}; }
};

/// The program that is killed: makes keys as long as it lives, and says which were made.
class Killed final : public QObject
{
public:
    explicit Killed(const QStringList &arguments)
        : m_timeline(arguments.value(0)), m_name(arguments.value(1)),
          m_random(arguments.value(2).toUInt()),
          m_api(std::make_unique<InstantApi>(), m_timeline, acme(), m_clock)
    {
        m_timeline.setRetry(std::chrono::milliseconds(1));
        connect(&m_timeline, &Timeline::failed, this, [](const QString &problem) {
            std::printf("failed %s\n", qPrintable(problem));
            std::fflush(stdout);
        });
        if (m_random() % 3 == 0)
            m_timeline.check();
        make();
    }

private:
    void make()
    {
        const QString name = u"%1-%2"_s.arg(m_name).arg(++m_count);
        m_api.createKey(name, this, [this, name](const Result<HookKey> &) {
            std::printf("told %s\n", qPrintable(name));
            std::fflush(stdout);
            // Persons are erased now and then: what is told of changes stays.
            if (m_random() % 20 == 0)
                m_timeline.erase({.personDays = 1}, m_clock.now().addDays(2));
            make();
        });
    }

    SystemClock m_clock;
    SqliteTimeline m_timeline;
    QString m_name;
    std::mt19937 m_random;
    RecordingApi m_api;
    int m_count = 0;
};

class Kills final
{
public:
    explicit Kills(quint32 seed) : m_folder(std::make_unique<QTemporaryDir>()), m_random(seed) {}

    /// Starts two programs and kills each at a moment of its life; false if they do not run.
    [[nodiscard]] bool kill()
    {
        ++m_kills;
        const auto arguments = [this](int number) {
            return QStringList{path(), u"%1-%2"_s.arg(m_kills).arg(number),
                               QString::number(m_random())};
        };
        Victim victims[]{Victim(arguments(0)), Victim(arguments(1))};
        for (Victim &victim : victims) {
            if (!victim.awaitLines(int(m_random() % 12)))
                return false;
            victim.killAfter(std::chrono::milliseconds(m_random() % 10));
        }
        for (Victim &victim : victims) {
            if (!victim.awaitEnd())
                return false;
            hear(victim.said());
        }
        return true;
    }

    /// Whether all that was told is there, and the chain is whole.
    void judge()
    {
        SqliteTimeline timeline(path());
        const QSignalSpy failures(&timeline, &Timeline::failed);
        QSignalSpy checked(&timeline, &SqliteTimeline::checked);
        QSet<QString> done;
        while (true) {
            const auto entries = timeline.entries(orgPlace(acme()), m_judged, 1000);
            if (!entries || entries->isEmpty())
                break;
            for (const TimelineEntry &entry : *entries) {
                if (entry.source == TimelineSource::Answered)
                    done.insert(entry.name);
            }
            m_judged = entries->last().number;
        }
        for (const QString &name : std::as_const(m_toldSince)) {
            if (!done.contains(name)) {
                ++m_missing;
                std::fprintf(stderr, "Missing: %s\n", qPrintable(name));
            }
        }
        m_told += int(m_toldSince.size());
        m_toldSince.clear();
        timeline.check();
        // A machine that is busy takes its time for hundreds of thousands of rows.
        if (!waitUntil([&checked] { return !checked.isEmpty(); }, 600'000)) {
            ++m_broken;
            std::fprintf(stderr, "The chain was not looked through to its end.\n");
        }
        m_broken += int(failures.size());
        for (const QVariantList &failure : failures)
            std::fprintf(stderr, "%s\n", qPrintable(failure.first().toString()));
        // Each look through a long file takes longer, and says no more.
        if (constexpr qint64 most = 20'000; m_judged >= most) {
            m_rows += std::exchange(m_judged, 0);
            m_folder = std::make_unique<QTemporaryDir>();
        }
    }

    [[nodiscard]] bool report(qint64 seconds) const
    {
        std::printf("%d times two programs killed in %lld s: %d changes told, %lld rows; missing "
                    "%d, broken %d, damage told %d, not written at once %d\n",
                    m_kills, seconds, m_told, m_rows + m_judged, m_missing, m_broken, m_damaged,
                    m_waited);
        return m_missing == 0 && m_broken == 0 && m_damaged == 0;
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"timeline.sqlite"_s); }

    void hear(const QByteArray &said)
    {
        const bool waited = said.contains("failed ");
        m_waited += waited ? 1 : 0;
        const QList<QByteArray> lines = said.split('\n');
        // The last line may be half of one.
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            // What could not be written was told to the user as such.
            if (lines[i].startsWith("told ") && !waited)
                m_toldSince.append(QString::fromUtf8(lines[i].mid(5)));
            else if (lines[i].startsWith("failed ") && lines[i].contains("damaged"))
                ++m_damaged;
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::mt19937 m_random;
    QStringList m_toldSince;
    qint64 m_judged = 0; ///< The last row of the file that was.
    qint64 m_rows = 0;   ///< Of the files before.
    int m_kills = 0;
    int m_told = 0;
    int m_missing = 0;
    int m_broken = 0;
    int m_damaged = 0;
    int m_waited = 0;
};

int beKilled(const QStringList &arguments)
{
    const Killed program(arguments);
    return QCoreApplication::exec();
}

int kill(int wanted, quint32 seed)
{
    QElapsedTimer time;
    time.start();
    Kills kills(seed);
    bool runs = true;
    int done = 0;
    while (runs && done < wanted && !isToEnd()) {
        runs = kills.kill();
        if (++done % 20 == 0)
            kills.judge();
    }
    kills.judge();
    const bool good = kills.report(time.elapsed() / 1000);
    return runs && good && done == wanted ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    return killVictims(argc, argv, beKilled, kill);
}
