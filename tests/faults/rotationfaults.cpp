// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rotates a key of the demo org over and over, over a network that breaks at random, with somebody
// else who changes things, and with ends of the program at any request, resumed from the journal;
// and looks after every step whether each hook signs with a key that its app holds, whether no
// second new key was made, and whether what was told is true. Every other trial hands the keys over
// by a JWKS URL, which is behind the same network, and every other rotation there waits for
// nothing:
//
//     rotationfaults [RUNS [SEED]]
//
// Not in the test suite, for it is long; .ci/run can run it with a number of its own.
#include "appsapi.h"
#include "callback.h"
#include "demojwks.h"
#include "demoorg.h"
#include "faultyproxy.h"
#include "httptransport.h"
#include "inlinehooksapi.h"
#include "jwkshandover.h"
#include "keyformat.h"
#include "oktahookkeysapi.h"
#include "orgsession.h"
#include "outcome.h"
#include "rotation.h"
#include "rotationplanning.h"
#include "sqliterotations.h"
#include "waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace HookKeys;

namespace {

std::unique_ptr<OktaHookKeysApi> clientOf(const QUrl &url, const QByteArray &token)
{
    HttpTransportOptions options;
    // Nobody waits here: what is asked again is asked again at once.
    options.wait = [](std::chrono::seconds, QObject *context, std::function<void()> then) {
        later(context, std::move(then));
    };
    return std::make_unique<OktaHookKeysApi>(
        std::make_unique<HttpTransport>(url, Secret(token), options));
}

/// What is true of the org, read without faults.
struct Truth
{
    QList<HookKey> keys;
    QList<InlineHook> hooks;
    QHash<QString, QList<AppKey>> apps; ///< By client ID.

    [[nodiscard]] QString idOf(const QString &name) const
    {
        const auto key = std::ranges::find(keys, name, &HookKey::name);
        return key == keys.cend() ? QString() : key->id;
    }
    [[nodiscard]] bool isHeld(const QString &client, const QString &hookKeyId) const
    {
        const auto key = std::ranges::find(keys, hookKeyId, &HookKey::id);
        return key != keys.cend()
               && std::ranges::any_of(apps.value(client), [&](const AppKey &one) {
                      return one.kid == key->keyId && one.isActive;
                  });
    }
    [[nodiscard]] QString keyOf(const QString &hook) const
    {
        return std::ranges::find(hooks, hook, &InlineHook::id)->hookKeyId;
    }
};

struct Figures
{
    int runs = 0;
    int steps = 0;
    int refusals = 0; ///< Steps that were told as not done.
    int resumed = 0;
    int pointedBack = 0;
    int watched = 0; ///< JWKS URLs that were waited for.
    int violations = 0;
};

/// One demo org whose keys are rotated again and again.
class Trial final
{
public:
    explicit Trial(quint32 seed)
        : m_byUrl(seed % 2 == 0), m_random(seed), m_org(DemoOrgOptions{.rateLimit = 100'000'000})
    {
        if (!m_org.start())
            qFatal("No port for the demo org.");
        m_direct = clientOf(m_org.url(), m_org.token());
        m_proxy = std::make_unique<FaultyProxy>(m_org.url(), seed);
        m_proxy->setMeddler([this](std::function<void()> then) { meddle(std::move(then)); });
        QObject::connect(m_proxy.get(), &FaultyProxy::killed, &m_context,
                         [this] { m_killed = true; });
        m_journal = journal();
        open();
    }

    bool run()
    {
        ++m_figures.runs;
        m_meddled = false;
        m_bothPage.clear();
        const Truth before = read();
        m_keysBefore = before.keys.size();
        const QString first = m_byUrl ? u"legacy-password-import"_s : u"partner-api"_s;
        m_oldName = m_newName.isEmpty() ? first : m_newName;
        m_newName = first + u"-%1"_s.arg(m_figures.runs);
        if (m_byUrl)
            publish(m_oldPage = pageOf({m_oldName}));
        if (!begin(before))
            return complain("plan", u"could not be made"_s);
        if (!step("create", [](Rotation &one, auto done) { one.createKey(done); }))
            return false;
        if (m_byUrl)
            publish(m_bothPage = pageOf({m_oldName, m_newName}));
        if (!step("hand over", [](Rotation &one, auto done) { one.handOver(done); })
            || !(!m_byUrl || m_plan.leaked || watch()) || !repointAll())
            return false;
        if (m_random() % 3 == 0 && (!pointBackAll() || !repointAll()))
            return false;
        return step("deactivate", [](Rotation &one, auto done) { one.deactivateOldKey(done); })
               && step("forget", [](Rotation &one, auto done) { one.forgetOldKey(done); })
               && isOver();
    }

    [[nodiscard]] const Figures &figures() const { return m_figures; }
    [[nodiscard]] const FaultyProxy &proxy() const { return *m_proxy; }

private:
    using Step = std::function<void(Rotation &rotation, Callback<void> done)>;

    [[nodiscard]] std::unique_ptr<SqliteRotations> journal() const
    {
        return std::make_unique<SqliteRotations>(m_folder.filePath(u"rotations.sqlite"_s));
    }

    /// The program starts.
    void open()
    {
        OrgProfile profile;
        profile.id = u"demo"_s;
        profile.name = u"Demo"_s;
        profile.url = m_org.url(); // as which it knows its own token URLs
        auto api = clientOf(m_proxy->url(), m_org.token());
        m_api = api.get();
        m_session = std::make_unique<OrgSession>(profile, std::move(api), m_clock);
    }

    bool begin(const Truth &before)
    {
        m_proxy->setFaultsOfTen(0);
        Outcome<RotationProposal> proposal;
        RotationPlanning::start(m_session.get(), *m_api, before.idOf(m_oldName), m_newName,
                                &m_context, proposal.callback());
        if (!proposal.succeeded())
            return false;
        m_plan = proposal.result()->plan;
        if (m_byUrl)
            handOverByUrl();
        m_plan.id = m_journal->begin(m_plan).value_or(QString());
        m_rotation = std::make_unique<Rotation>(m_session.get(), *m_api, *m_journal, m_plan);
        return m_plan.hooks.size() == (m_byUrl ? 3 : 2) && !m_plan.id.isEmpty();
    }

    /// The keys of all hooks are published behind the network that breaks.
    void handOverByUrl()
    {
        for (RotationHook &hook : m_plan.hooks) {
            hook.handOver = HandOver::Jwks;
            hook.jwksUrl = m_proxy->url().toString() + QLatin1StringView(DemoJwks::path);
        }
        m_plan.leaked = m_figures.runs % 2 == 0;
    }

    /// The keys called @p names as a JWK Set, read without faults.
    QByteArray pageOf(const QStringList &names)
    {
        QList<KeyDocument> documents;
        const Truth truth = read();
        for (const QString &name : names) {
            Outcome<HookKey> key;
            m_direct->readKey(truth.idOf(name), &m_context, key.callback());
            if (key.succeeded())
                documents.append(KeyDocument::of(*key.result(), m_org.url()));
        }
        return writeJwks(documents);
    }

    void publish(const QByteArray &page)
    {
        m_org.jwks().setPage({.body = page, .cacheControl = "max-age=0"});
    }

    /// Waits until both keys are at the JWKS URL, as often as it takes.
    bool watch()
    {
        constexpr int attempts = 12;
        constexpr int faulty = 8;
        for (int i = 0; i < attempts; ++i) {
            m_proxy->setFaultsOfTen(i < faulty ? 2 : 0);
            ++m_figures.watched;
            auto handOver =
                std::make_unique<JwksHandOver>(m_session.get(), *m_api, *m_journal, m_plan);
            handOver->setInterval(std::chrono::milliseconds(1));
            Outcome<void> started;
            handOver->start(started.callback());
            const auto over = [&] {
                return m_killed || handOver->isSafe() || (started.count() > 0 && !started.result());
            };
            // Whoever took the new key away again is waited for in vain.
            constexpr int patience = 500;
            std::ignore = waitUntil(over, patience);
            m_proxy->setFaultsOfTen(0);
            const bool safe = handOver->isSafe();
            handOver.reset();
            const Truth truth = read();
            if (m_killed && !restart())
                return false;
            if (!isSound("watch", truth))
                return false;
            if (safe && !m_meddled && m_org.jwks().page().body != m_bothPage)
                return complain("watch", u"was told to be safe, and is not"_s);
            if (safe)
                return true;
            if (!putRight(truth))
                return complain("watch", u"could not be put right"_s);
        }
        return complain("watch", u"is never safe"_s);
    }

    /// The program ended: it starts again and goes on with what the journal has.
    bool restart()
    {
        ++m_figures.resumed;
        m_killed = false;
        m_rotation.reset();
        m_session.reset();
        m_journal = journal();
        open();
        const auto left = m_journal->open(m_plan.org);
        if (!left || left->size() != 1 || left->constFirst() != m_plan)
            return complain("journal", u"does not have the one rotation that is open"_s);
        m_rotation =
            std::make_unique<Rotation>(m_session.get(), *m_api, *m_journal, left->constFirst());
        return true;
    }

    /// Does @p what until it is told as done, and judges the org after each attempt.
    bool step(const char *name, const Step &what)
    {
        constexpr int attempts = 12;
        constexpr int faulty = 8;
        QString refused;
        for (int i = 0; i < attempts; ++i) {
            m_proxy->setFaultsOfTen(i < faulty ? 2 : 0);
            ++m_figures.steps;
            Outcome<void> outcome;
            what(*m_rotation, outcome.callback());
            if (!waitUntil([&] { return m_killed || outcome.count() > 0; }, 60'000))
                return complain(name, u"does not end"_s);
            m_proxy->setFaultsOfTen(0);
            const bool done = outcome.count() > 0 && outcome.result().has_value();
            if (outcome.count() > 1)
                return complain(name, u"was told more than once"_s);
            const Truth truth = read();
            const bool over =
                truth.idOf(m_oldName).isEmpty() && m_journal->open(m_plan.org)->isEmpty();
            if (m_killed && !over && !restart())
                return false;
            if (!isSound(name, truth) || (done && !isTrue(name, truth)))
                return false;
            if (done || over) {
                m_killed = false;
                return true;
            }
            ++m_figures.refusals;
            refused = outcome.count() > 0 ? outcome.error().details() : QString();
            if (!putRight(truth))
                return complain(name, u"could not be put right"_s);
        }
        return complain(name, u"is never done: "_s + refused);
    }

    bool repointAll()
    {
        // A copy: the rotation whose plan shares these may end meanwhile.
        const QList<RotationHook> hooks = m_plan.hooks;
        for (const RotationHook &hook : hooks) {
            m_hook = hook.id;
            if (!step("repoint",
                      [&](Rotation &one, auto done) { one.repoint(hook.id, m_byUrl, done); }))
                return false;
        }
        return true;
    }

    bool pointBackAll()
    {
        // A copy: the rotation whose plan shares these may end meanwhile.
        const QList<RotationHook> hooks = m_plan.hooks;
        for (const RotationHook &hook : hooks) {
            m_hook = hook.id;
            ++m_figures.pointedBack;
            if (!step("point back",
                      [&](Rotation &one, auto done) { one.pointBack(hook.id, done); }))
                return false;
        }
        return true;
    }

    /// Whether each hook signs with a key that its app holds, and there is no second new key.
    bool isSound(const char *name, const Truth &truth)
    {
        if (truth.keys.size() > m_keysBefore + 1)
            return complain(name, u"left %1 keys of %2"_s.arg(truth.keys.size()).arg(m_keysBefore));
        for (const RotationHook &hook : std::as_const(m_plan.hooks)) {
            const QString key = truth.keyOf(hook.id);
            // What somebody else did is not the rotation's doing, until it is told as done.
            if (!m_meddled && !truth.isHeld(hook.clientId, key))
                return complain(name, u"left a hook with a key that its app lacks"_s);
            if (std::ranges::find(truth.keys, key, &HookKey::id) == truth.keys.cend())
                return complain(name, u"left a hook without a key"_s);
        }
        return true;
    }

    /// Whether @p name, which was told as done, is done.
    bool isTrue(const char *name, const Truth &truth)
    {
        const QByteArray what = name;
        const QString made = truth.idOf(m_newName);
        const QString old = truth.idOf(m_oldName);
        const auto held = [&](const QString &key) {
            return std::ranges::all_of(m_plan.hooks, [&](const RotationHook &hook) {
                return truth.isHeld(hook.clientId, key);
            });
        };
        const auto client = [&] {
            return std::ranges::find(m_plan.hooks, m_hook, &RotationHook::id)->clientId;
        };
        bool fine = !made.isEmpty();
        if (what == "hand over")
            fine = fine && (m_meddled || m_byUrl || held(made));
        else if (what == "repoint")
            fine = fine && truth.keyOf(m_hook) == made && truth.isHeld(client(), made);
        else if (what == "point back")
            fine = fine && truth.keyOf(m_hook) == old && truth.isHeld(client(), old);
        else if (what == "deactivate" && !m_byUrl)
            fine = fine && std::ranges::none_of(m_plan.hooks, [&](const RotationHook &hook) {
                       return truth.isHeld(hook.clientId, old);
                   });
        else if (what == "forget")
            fine = fine && old.isEmpty();
        // Whoever meddles right behind a step makes no lie of it.
        return fine || m_meddled || complain(name, u"was told as done, and is not"_s);
    }

    bool isOver()
    {
        if (m_meddled && !heal(read()))
            return complain("end", u"what somebody else did could not be undone"_s);
        const Truth truth = read();
        if (truth.keys.size() != m_keysBefore || !truth.idOf(m_oldName).isEmpty())
            return complain("end", u"there are other keys than there should be"_s);
        if (!m_journal->open(m_plan.org)->isEmpty())
            return complain("end", u"the rotation is still open"_s);
        for (const RotationHook &hook : std::as_const(m_plan.hooks)) {
            if (truth.keyOf(hook.id) != truth.idOf(m_newName)
                || !truth.isHeld(hook.clientId, truth.keyOf(hook.id)))
                return complain("end", u"a hook has no working key"_s);
        }
        return true;
    }

    /// Undoes what somebody else did behind the last step.
    bool heal(const Truth &truth)
    {
        if (!putRight(truth))
            return false;
        for (const RotationHook &hook : std::as_const(m_plan.hooks)) {
            for (const AppKey &key : truth.apps.value(hook.clientId)) {
                if (key.isActive || m_byUrl)
                    continue;
                Outcome<AppKey> on;
                m_direct->connection().apps->setAppKeyActive(hook.appId, key.id, true, &m_context,
                                                             on.callback());
                if (!on.succeeded())
                    return false;
            }
        }
        return true;
    }

    /// What the org is now.
    Truth read()
    {
        Truth truth;
        Outcome<HookKeyListing> keys;
        m_direct->listKeys(&m_context, keys.callback());
        Outcome<InlineHookListing> hooks;
        m_direct->listInlineHooks(&m_context, hooks.callback());
        if (!keys.succeeded() || !hooks.succeeded())
            qFatal("The demo org cannot be read.");
        truth.keys = keys.result()->keys;
        truth.hooks = hooks.result()->hooks;
        const auto published = m_org.jwks().keys();
        for (const RotationHook &hook : std::as_const(m_plan.hooks)) {
            if (m_byUrl) {
                for (auto key = published.cbegin(); key != published.cend(); ++key)
                    truth.apps[hook.clientId].append(
                        {.id = {}, .kid = QString::fromUtf8(key.key()), .isActive = true});
                continue;
            }
            Outcome<QList<AppKey>> app;
            m_direct->connection().apps->listAppKeys(hook.appId, &m_context, app.callback());
            if (app.succeeded())
                truth.apps.insert(hook.clientId, *app.result());
        }
        return truth;
    }

    /// Somebody else does something: gives a hook a third key, or switches the new key off.
    void meddle(std::function<void()> then)
    {
        m_meddled = true;
        const RotationHook hook = m_plan.hooks.value(qsizetype(m_random() % 2U));
        if (m_random() % 2 == 0) {
            giveThirdKey(hook, std::move(then));
        } else if (m_byUrl) {
            publish(m_oldPage); // an older file is put there again
            then();
        } else {
            switchOff(hook, std::move(then));
        }
    }

    void giveThirdKey(const RotationHook &hook, std::function<void()> then)
    {
        m_direct->listKeys(&m_context, [=, this](const Result<HookKeyListing> &keys) {
            const QString third =
                std::ranges::find(keys->keys, u"qa-sandbox"_s, &HookKey::name)->id;
            repointDirectly(hook.id, third, then);
        });
    }

    void repointDirectly(const QString &hook, const QString &key, std::function<void()> then)
    {
        m_direct->connection().hooks->readHook(
            hook, &m_context, [=, this](const Result<InlineHookDocument> &read) {
                m_direct->connection().hooks->repointHook(
                    *read, key, &m_context, [then](const Result<InlineHook> &) { then(); });
            });
    }

    void switchOff(const RotationHook &hook, std::function<void()> then)
    {
        m_direct->connection().apps->listAppKeys(
            hook.appId, &m_context, [=, this](const Result<QList<AppKey>> &keys) {
                // Okta refuses to switch the only one off.
                m_direct->connection().apps->setAppKeyActive(
                    hook.appId, keys->constLast().id, false, &m_context,
                    [then](const Result<AppKey> &) { then(); });
            });
    }

    /// An admin gives each hook that somebody else took away one of the two keys again.
    bool putRight(const Truth &truth)
    {
        const QString old = truth.idOf(m_oldName);
        const QString made = truth.idOf(m_newName);
        if (m_byUrl && !made.isEmpty())
            publish(m_bothPage.isEmpty() ? m_oldPage : m_bothPage);
        for (const RotationHook &hook : std::as_const(m_plan.hooks)) {
            const QString key = truth.keyOf(hook.id);
            if (key == old || key == made)
                continue;
            bool done = false;
            repointDirectly(hook.id, usable(made, old), [&done] { done = true; });
            if (!waitUntil([&done] { return done; }))
                return false;
        }
        return true;
    }

    static QString usable(const QString &made, const QString &old)
    {
        return made.isEmpty() ? old : made;
    }

    bool complain(const char *what, const QString &why)
    {
        ++m_figures.violations;
        std::fprintf(stderr, "%s: %s (run %d)\n", what, qPrintable(why), m_figures.runs);
        return false;
    }

    const bool m_byUrl; ///< The keys are handed over by a JWKS URL.
    QByteArray m_oldPage;
    QByteArray m_bothPage; ///< Empty before there is a new key.
    std::mt19937 m_random;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    DemoOrg m_org;
    QObject m_context;
    std::unique_ptr<OktaHookKeysApi> m_direct;
    std::unique_ptr<FaultyProxy> m_proxy;
    std::unique_ptr<SqliteRotations> m_journal;
    HookKeysApi *m_api = nullptr;
    std::unique_ptr<OrgSession> m_session;
    std::unique_ptr<Rotation> m_rotation;
    RotationPlan m_plan;
    QString m_oldName;
    QString m_newName;
    QString m_hook; ///< That the step is about.
    qsizetype m_keysBefore = 0;
    bool m_killed = false;
    bool m_meddled = false;
    Figures m_figures;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int runs = arguments.value(1, u"100"_s).toInt();
    quint32 seed = arguments.value(2, u"1"_s).toUInt();

    QElapsedTimer time;
    time.start();
    Figures all;
    QHash<FaultyProxy::Fault, int> faults;
    int requests = 0;
    while (all.runs < runs) {
        Trial trial(seed);
        bool fine = true;
        for (int i = 0; i < 25 && all.runs + i < runs && fine; ++i)
            fine = trial.run();
        if (!fine)
            std::fprintf(stderr, "  seed %u\n", seed);
        const Figures &one = trial.figures();
        all.runs += one.runs;
        all.steps += one.steps;
        all.refusals += one.refusals;
        all.resumed += one.resumed;
        all.pointedBack += one.pointedBack;
        all.watched += one.watched;
        all.violations += one.violations;
        requests += trial.proxy().requests();
        for (auto fault = trial.proxy().faults().cbegin(); fault != trial.proxy().faults().cend();
             ++fault)
            faults[fault.key()] += fault.value();
        ++seed;
    }
    using Fault = FaultyProxy::Fault;
    std::printf(
        "%d rotations, %d requests, %lld ms: %d attempts at a step, %d of them told as not done; "
        "cut before %d, after %d, in the answer %d, done late %d; 429 %d; 500 %d, though done %d; "
        "changed by somebody else %d; ended before %d, after %d, resumed %d; pointed back %d; "
        "JWKS URLs watched %d; violations: %d\n",
        all.runs, requests, static_cast<long long>(time.elapsed()), all.steps, all.refusals,
        faults[Fault::CutBefore], faults[Fault::CutAfter], faults[Fault::CutAnswer],
        faults[Fault::CutThenDo], faults[Fault::Overloaded], faults[Fault::Broken],
        faults[Fault::BrokenDone], faults[Fault::Meddled], faults[Fault::KillBefore],
        faults[Fault::KillAfter], all.resumed, all.pointedBack, all.watched, all.violations);
    return all.violations == 0 ? 0 : 1;
}
