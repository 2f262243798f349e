// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Creates, renames and deletes keys of an org whose network breaks at random, and looks whether
// each write reached the wire at most once, was told once, and was told truly:
//
//     writefaults [WRITES [SEED]]
//
// Not in the test suite, for it is long; .ci/run runs it with a number of its own.
#include "callback.h"
#include "faultyorg.h"
#include "fixedclock.h"
#include "hookkeytablemodel.h"
#include "httptransport.h"
#include "keychanges.h"
#include "oktahookkeysapi.h"
#include "orgsession.h"
#include "outcome.h"
#include "waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <array>
#include <cstdio>
#include <map>

using namespace Qt::StringLiterals;
using namespace HookKeys;

namespace {

/// What the program says of a write.
enum class Told { Done, NotDone, Unknown };

const char *word(Told told)
{
    return told == Told::Done ? "done" : told == Told::NotDone ? "not done" : "not known";
}

/// One org, the session with it, and the writes of one seed.
class Trial final
{
public:
    explicit Trial(quint32 seed) : m_org(seed), m_random(seed ^ 0x5bd1e995U)
    {
        HttpTransportOptions options;
        // Nobody waits here: what is asked again is asked again at once.
        options.wait = [](std::chrono::seconds, QObject *context, std::function<void()> then) {
            later(context, std::move(then));
        };
        OrgProfile profile;
        profile.id = u"faulty"_s;
        profile.name = u"Faulty"_s;
        profile.url = m_org.url();
        m_session = std::make_unique<OrgSession>(
            profile,
            std::make_unique<OktaHookKeysApi>(std::make_unique<HttpTransport>(
                m_org.url(), Secret(QByteArray("00faultyfaultyfaultyfaultyfaulty")), options)),
            m_clock);
        m_session->changes()->setSecondLook(std::chrono::milliseconds(0));
    }

    /// Makes one write; false if something about it was untrue.
    bool write()
    {
        while (m_org.keys().size() < 6)
            m_org.add("key " + QByteArray::number(++m_names));
        if (!readAll())
            return false;
        m_org.setFaultsOfTen(6);
        const int before = m_org.writes();
        const int kind = int(m_random() % 3);
        const bool fine = kind == 0 ? create() : kind == 1 ? rename() : remove();
        m_org.setFaultsOfTen(0);
        return fine && sentOnce(before);
    }

    /// How often what was told.
    [[nodiscard]] const std::map<Told, int> &told() const { return m_told; }
    [[nodiscard]] int faults() const { return m_org.faults(); }

private:
    bool readAll()
    {
        const auto idle = [this] {
            return !m_session->isRefreshing();
        };
        // One that is under way may have begun before this.
        if (!waitUntil(idle))
            return complain("read", u"does not end"_s);
        m_session->refresh();
        return waitUntil(idle)
               && (m_session->keys()->rowCount() == m_org.keys().size()
                   || complain("read", u"shows other keys than there are"_s));
    }

    [[nodiscard]] HookKey anyKey()
    {
        const FaultyOrg::Key &key = m_org.keys().at(qsizetype(m_random() % 6U));
        return *m_session->keys()->key(QString::fromLatin1(key.id));
    }

    bool create()
    {
        const QString name = u"made %1"_s.arg(++m_names);
        Outcome<HookKey> outcome;
        m_session->changes()->createKey(name, &m_context, outcome.callback());
        return judge("create", outcome, [this, name] { return m_org.count(name.toUtf8()) == 1; });
    }

    bool rename()
    {
        const HookKey key = anyKey();
        const QString name = u"renamed %1"_s.arg(++m_names);
        Outcome<HookKey> outcome;
        m_session->changes()->renameKey(key, name, &m_context, outcome.callback());
        return judge("rename", outcome, [this, key, name] {
            return m_org.nameOf(key.id.toLatin1()) == name.toUtf8();
        });
    }

    bool remove()
    {
        const HookKey key = anyKey();
        Outcome<void> outcome;
        m_session->changes()->deleteKey(key.id, &m_context, outcome.callback());
        return judge("delete", outcome, [this, key] { return !m_org.has(key.id.toLatin1()); });
    }

    /// Whether what came of a write of @p kind was told once, and is what @p isDone finds.
    template <typename T>
    bool judge(const char *kind, Outcome<T> &outcome, const std::function<bool()> &isDone)
    {
        if (!outcome.cameOnce())
            return complain(kind, u"told %1 times"_s.arg(outcome.count()));
        m_org.doWhatIsLeft();
        const Told told = toldBy(outcome);
        ++m_told[told];
        if (told == Told::Unknown || (told == Told::Done) == isDone())
            return true;
        return complain(kind, u"told as %1, and is %2. %3"_s.arg(
                                  QLatin1StringView(word(told)),
                                  isDone() ? u"done"_s : u"not done"_s, outcome.error().summary));
    }

    template <typename T>
    [[nodiscard]] static Told toldBy(const Outcome<T> &outcome)
    {
        if (outcome.result())
            return Told::Done;
        const Error &error = outcome.error();
        if (error.kind != ErrorKind::OutcomeUnknown)
            return Told::NotDone;
        if (error.summary.contains(u"could not be read again"))
            return Told::Unknown;
        return error.summary.contains(u"so you can try again") ? Told::NotDone : Told::Done;
    }

    [[nodiscard]] bool sentOnce(int before)
    {
        const int sent = m_org.writes() - before;
        return sent <= 1 || complain("write", u"sent %1 times"_s.arg(sent));
    }

    static bool complain(const char *kind, const QString &what)
    {
        std::fprintf(stderr, "%s: %s\n", kind, qPrintable(what));
        return false;
    }

    FaultyOrg m_org;
    FixedClock m_clock;
    std::mt19937 m_random;
    std::unique_ptr<OrgSession> m_session;
    QObject m_context;
    std::map<Told, int> m_told;
    int m_names = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int writes = arguments.value(1, u"10000"_s).toInt();
    quint32 seed = arguments.value(2, u"1"_s).toUInt();

    QElapsedTimer time;
    time.start();
    std::map<Told, int> told;
    int faults = 0;
    int untrue = 0;
    int done = 0;
    while (done < writes) {
        Trial trial(seed);
        for (int i = 0; i < 100 && done < writes; ++i, ++done) {
            if (!trial.write()) {
                std::fprintf(stderr, "  seed %u, write %d\n", seed, i + 1);
                ++untrue;
                break;
            }
        }
        for (const auto &[what, times] : trial.told())
            told[what] += times;
        faults += trial.faults();
        ++seed;
    }
    std::printf("%d writes, %d faults, %lld ms: told as done %d, as not done %d, as not known %d; "
                "untrue or not once: %d\n",
                done, faults, time.elapsed(), told[Told::Done], told[Told::NotDone],
                told[Told::Unknown], untrue);
    return untrue == 0 ? 0 : 1;
}
