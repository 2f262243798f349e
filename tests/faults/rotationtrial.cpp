// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationtrial.h"

#include "appsapi.h"
#include "callback.h"
#include "demojwks.h"
#include "httptransport.h"
#include "jwkshandover.h"
#include "keyformat.h"
#include "oktahookkeysapi.h"
#include "orgsession.h"
#include "outcome.h"
#include "rotationnotes.h"
#include "rotationplanning.h"
#include "sqliterotations.h"
#include "waiting.h"

#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr int attempts = 12; // at a step, until it is told as done
constexpr int faulty = 8;    // of them

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

} // namespace

RotationTrial::Figures &RotationTrial::Figures::operator+=(const Figures &other)
{
    runs += other.runs;
    steps += other.steps;
    refusals += other.refusals;
    resumed += other.resumed;
    pointedBack += other.pointedBack;
    watched += other.watched;
    violations += other.violations;
    return *this;
}

RotationTrial::RotationTrial(Mode mode, quint32 seed)
    : m_mode(mode), m_random(seed), m_org(DemoOrgOptions{.rateLimit = 100'000'000})
{
    if (!m_org.start())
        qFatal("No port for the demo org.");
    m_direct = clientOf(m_org.url(), m_org.token());
    m_proxy = std::make_unique<FaultyProxy>(m_org.url(), seed);
    m_admin = std::make_unique<RotationAdmin>(*m_direct);
    m_meddler = std::make_unique<RotationMeddler>(*m_direct, m_org.url(), m_org.token(), seed);
    m_proxy->setMeddler([this](std::function<void()> then) { meddle(std::move(then)); });
    QObject::connect(m_proxy.get(), &FaultyProxy::killed, &m_context, [this] { m_killed = true; });
    open();
}

RotationTrial::~RotationTrial() = default;

/// The program starts.
void RotationTrial::open()
{
    m_journal = std::make_unique<SqliteRotations>(m_folder.filePath(u"rotations.sqlite"_s));
    OrgProfile profile;
    profile.id = u"demo"_s;
    profile.name = u"Demo"_s;
    profile.url = m_org.url(); // as which it knows its own token URLs
    auto api = clientOf(m_proxy->url(), m_org.token());
    m_api = api.get();
    m_session = std::make_unique<OrgSession>(profile, std::move(api), m_clock);
}

bool RotationTrial::run(const Trouble &trouble)
{
    ++m_figures.runs;
    m_trouble = trouble;
    m_step = 0;
    m_meddler->deeds().clear();
    m_wentBack = false;
    m_bothPage.clear();
    const Truth before = read();
    m_keysBefore = before.keys.size();
    const QString first = m_mode == Mode::App ? u"partner-api"_s : u"legacy-password-import"_s;
    m_oldName = m_newName.isEmpty() ? first : m_newName;
    m_newName = first + u"-%1"_s.arg(m_figures.runs);
    if (m_mode != Mode::App)
        publish(m_oldPage = pageOf({m_oldName}));
    if (!begin(before))
        return complain("plan", u"could not be made"_s);
    m_proxy->plan(trouble.request, trouble.fault);
    return rotate();
}

bool RotationTrial::rotate()
{
    const auto create = [](Rotation &one, auto done) {
        one.createKey(done);
    };
    // As the dialog does: somebody may have deleted the new key.
    const auto handOver = [](Rotation &one, const Callback<void> &done) {
        one.createKey(
            [&one, done](const Result<void> &made) { made ? one.handOver(done) : done(made); });
    };
    const auto deactivate = [](Rotation &one, auto done) {
        one.deactivateOldKey(done);
    };
    // As the dialog does: where it was refused, the apps may hold the key again.
    const auto forget = [this](Rotation &one, const Callback<void> &done) {
        const auto off = [&one, done](const Result<void> &result) {
            if (result || result.error().kind == ErrorKind::NotFound)
                one.forgetOldKey(done);
            else
                done(result);
        };
        m_isRetry ? one.deactivateOldKey(off) : off({});
    };
    if (!step("create", create))
        return false;
    if (m_mode != Mode::App)
        publish(m_bothPage = pageOf({m_oldName, m_newName}));
    if (!endsStep(true) || !step("hand over", handOver))
        return false;
    if (m_mode != Mode::App)
        publish(m_bothPage = pageOf({m_oldName, m_newName}));
    if (!endsStep(true))
        return false;
    if (m_mode == Mode::Url && !m_plan.leaked && (!watch() || !endsStep(true)))
        return false;
    if (!repointAll())
        return false;
    // Where one request alone goes wrong, it may be one of these.
    const bool back = m_trouble.faultsOfTen == 0 || m_random() % 3 == 0;
    if (back && (!pointBackAll() || !repointAll()))
        return false;
    if (!step("deactivate", deactivate))
        return false;
    const bool wentBack = m_wentBack;
    if (!endsStep(true)
        || (m_wentBack != wentBack && (!repointAll() || !step("deactivate", deactivate))))
        return false;
    return step("forget", forget) && isOver();
}

/// Between two steps: the program may end, and behind the one with the fault every hook can be
/// pointed back, if @p canGoBack.
bool RotationTrial::endsStep(bool canGoBack)
{
    const bool ends =
        m_trouble.endAfterStep == m_step || (m_trouble.faultsOfTen > 0 && m_random() % 10 == 0);
    ++m_step;
    if (ends && !restart())
        return false;
    if (!canGoBack || m_wentBack || m_trouble.request < 0 || !m_proxy->isPlanDone())
        return true;
    m_wentBack = true;
    if (!heal())
        return complain("back", u"what somebody else did could not be undone"_s);
    // Nobody does anything more; but what is deleted stays so.
    m_meddler->deeds().removeIf([](const Deed &deed) { return deed.kind != Deed::Kind::OldGone; });
    return pointBackAll();
}

/// Waits until what nobody waits for is over too: the session reads the org again behind a write,
/// and somebody else may change something meanwhile.
bool RotationTrial::awaitQuiet()
{
    const auto isQuiet = [this] {
        return m_meddler->underWay() == 0 && (m_killed || !m_session->isRefreshing());
    };
    return waitUntil(isQuiet);
}

void RotationTrial::setFaults(bool on)
{
    m_proxy->setFaultsOfTen(on ? m_trouble.faultsOfTen : 0);
}

bool RotationTrial::begin(const Truth &before)
{
    setFaults(false);
    Outcome<RotationProposal> proposal;
    RotationPlanning::start(m_session.get(), *m_api, before.idOf(m_oldName), m_newName, &m_context,
                            proposal.callback());
    if (!proposal.succeeded())
        return false;
    m_plan = proposal.result()->plan;
    if (m_mode != Mode::App)
        handOverOtherwise();
    m_plan.id = m_journal->begin(m_plan).value_or(QString());
    m_rotation = std::make_unique<Rotation>(m_session.get(), *m_api, *m_journal, m_plan);
    return m_plan.hooks.size() == (m_mode == Mode::App ? 2 : 3) && !m_plan.id.isEmpty();
}

/// The keys of all hooks are published behind the network that breaks, or carried by hand.
void RotationTrial::handOverOtherwise()
{
    const QString url = m_proxy->url().toString() + QLatin1StringView(DemoJwks::path);
    for (RotationHook &hook : m_plan.hooks) {
        hook.handOver = m_mode == Mode::Url ? HandOver::Jwks : HandOver::ByHand;
        hook.jwksUrl = m_mode == Mode::Url ? url : QString();
    }
    m_plan.leaked = m_trouble.leaked;
}

/// The keys called @p names as a JWK Set, read without faults.
QByteArray RotationTrial::pageOf(const QStringList &names)
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

void RotationTrial::publish(const QByteArray &page)
{
    m_org.jwks().setPage({.body = page, .cacheControl = "max-age=0"});
}

/// Waits until both keys are at the JWKS URL, as often as it takes.
bool RotationTrial::watch()
{
    for (int i = 0; i < attempts; ++i) {
        setFaults(i < faulty);
        ++m_figures.watched;
        auto handOver = std::make_unique<JwksHandOver>(m_session.get(), *m_api, *m_journal, m_plan);
        handOver->setInterval(std::chrono::milliseconds(1));
        Outcome<void> started;
        handOver->start(started.callback());
        const auto over = [&] {
            return m_killed || handOver->isSafe() || (started.count() > 0 && !started.result());
        };
        // Whoever took the new key away again is waited for in vain.
        constexpr int moment = 500;
        std::ignore = waitUntil(over, moment);
        setFaults(false);
        const bool safe = handOver->isSafe();
        handOver.reset();
        if (!awaitQuiet())
            return complain("watch", u"does not end"_s);
        const Truth truth = read();
        if (m_killed && !restart())
            return false;
        if (!isSound("watch", truth))
            return false;
        const bool wasTaken = std::ranges::any_of(m_meddler->deeds(), [this](const Deed &deed) {
            return deed.kind == Deed::Kind::OldPage && seenSince(deed) == 0;
        });
        if (safe && !wasTaken && m_org.jwks().page().body != m_bothPage)
            return complain("watch", u"was told to be safe, and is not"_s);
        if (safe)
            return true;
        if (!putRight(truth, false))
            return complain("watch", u"could not be put right"_s);
    }
    return complain("watch", u"is never safe"_s);
}

/// The program ended: it starts again and goes on with what the journal has.
bool RotationTrial::restart()
{
    ++m_figures.resumed;
    m_killed = false;
    m_rotation.reset();
    m_session.reset();
    open();
    const auto left = m_journal->open(m_plan.org);
    if (!left)
        return complain("journal", left.error().details());
    if (left->size() != 1 || left->constFirst() != m_plan)
        return complain("journal", u"has %1 rotations that are open"_s.arg(left->size()));
    m_rotation =
        std::make_unique<Rotation>(m_session.get(), *m_api, *m_journal, left->constFirst());
    return true;
}

/// Does @p what until it is told as done, and judges the org after each attempt.
bool RotationTrial::step(const char *name, const Step &what)
{
    QString refused;
    for (int i = 0; i < attempts; ++i) {
        setFaults(i < faulty);
        m_isRetry = i > 0;
        ++m_figures.steps;
        Outcome<void> outcome;
        what(*m_rotation, outcome.callback());
        if (!waitUntil([&] { return m_killed || outcome.count() > 0; }, 60'000))
            return complain(name, u"does not end"_s);
        setFaults(false);
        if (!awaitQuiet())
            return complain(name, u"leaves something under way"_s);
        const bool done = outcome.count() > 0 && outcome.result().has_value();
        m_isDone = done;
        m_isInUse = outcome.count() > 0 && !done && outcome.error().kind == ErrorKind::KeyInUse;
        m_isGivenBack = m_isInUse && !outcome.error().summary.contains(u"Not all apps");
        if (outcome.count() > 1)
            return complain(name, u"was told more than once"_s);
        Truth truth = read();
        const bool over = m_journal->open(m_plan.org)->isEmpty();
        if (over)
            truth = read(); // what was sent before the end may have been done while one read
        if (over && !truth.idOf(m_oldName).isEmpty())
            return complain(name, u"ended with the old key in the org"_s);
        if (m_killed && !over && !restart())
            return false;
        if (!isSound(name, truth) || (done && !isTrue(name, truth)))
            return false;
        if (done || over || isMoot(name, truth)) {
            m_killed = false;
            return true;
        }
        ++m_figures.refusals;
        refused = outcome.count() > 0 ? outcome.error().details() : QString();
        if (refused.contains(u"holds a key with the ID"_s) && !leaveToAdmin(truth))
            return complain(name, u"left a key to an admin who cannot delete it"_s);
        if (!putRight(truth, m_isInUse))
            return complain(name, u"could not be put right"_s);
    }
    return complain(name, u"is never done: "_s + refused);
}

bool RotationTrial::repointAll()
{
    // A copy: the rotation whose plan shares these may end meanwhile.
    const QList<RotationHook> hooks = m_plan.hooks;
    for (qsizetype i = 0; i < hooks.size(); ++i) {
        m_hook = hooks.at(i).id;
        const auto repoint = [this, byHand = m_mode != Mode::App](Rotation &one, auto done) {
            one.repoint(m_hook, byHand, done);
        };
        const bool wentBack = m_wentBack;
        if (!step("repoint", repoint) || !endsStep(true))
            return false;
        if (m_wentBack != wentBack)
            i = -1; // all over again
    }
    return true;
}

bool RotationTrial::pointBackAll()
{
    const QList<RotationHook> hooks = m_plan.hooks; // as above
    for (const RotationHook &hook : hooks) {
        m_hook = hook.id;
        ++m_figures.pointedBack;
        const auto back = [this](Rotation &one, auto done) {
            one.pointBack(m_hook, false, done);
        };
        if (!step("point back", back) || !endsStep(false))
            return false;
    }
    return true;
}

/// Whether each hook signs with a key that its app holds, and there is no second new key.
bool RotationTrial::isSound(const char *name, const Truth &truth)
{
    if (truth.keys.size() > m_keysBefore + 1)
        return complain(name, u"left %1 keys of %2"_s.arg(truth.keys.size()).arg(m_keysBefore));
    for (const RotationHook &hook : std::as_const(m_plan.hooks)) {
        const QString key = truth.keyOf(hook.id);
        if (!truth.isHeld(hook.clientId, key) && !isExcused(hook, key, truth))
            return complain(name, u"left a hook with a key that its app lacks"_s);
        if (truth.kidOf(key).isEmpty() && !has(Deed::Kind::NoKey, hook.id))
            return complain(name, u"left a hook without a key"_s);
    }
    return true;
}

/// Whether @p deed is why @p hook cannot sign with @p key.
bool RotationTrial::takesFrom(const Deed &deed, const RotationHook &hook, const QString &key,
                              const Truth &truth) const
{
    switch (deed.kind) {
    case Deed::Kind::ThirdKey:
        return deed.hook == hook.id && key == truth.idOf(u"qa-sandbox"_s);
    case Deed::Kind::OldKey:
        return deed.hook == hook.id && key == m_plan.oldId;
    case Deed::Kind::NoKey:
        return deed.hook == hook.id;
    case Deed::Kind::TakenAway:
        return deed.client == hook.clientId && deed.kid == truth.kidOf(key);
    case Deed::Kind::OldPage:
        return key == truth.idOf(m_newName);
    default:
        return false;
    }
}

/// Whether somebody else took the key @p key of @p hook from its other side, and HookKeys did not
/// point the hook there after it had seen that.
bool RotationTrial::isExcused(const RotationHook &hook, const QString &key,
                              const Truth &truth) const
{
    return std::ranges::any_of(m_meddler->deeds(), [&](const Deed &deed) {
        const int seen = seenSince(deed);
        // Who was not told that all is well tries again: then it is given back.
        if (deed.kind == Deed::Kind::OldKey)
            return takesFrom(deed, hook, key, truth)
                   && (seen == 0 || (!m_isDone && !m_isGivenBack));
        return takesFrom(deed, hook, key, truth) && (seen == 0 || !wasPutSince(seen, hook.id, key));
    });
}

/// What HookKeys reads to see @p deed: a method and a path.
QByteArray RotationTrial::pathOf(const Deed &deed) const
{
    switch (deed.kind) {
    case Deed::Kind::ThirdKey:
    case Deed::Kind::NoKey:
        return "GET /api/v1/inlineHooks/" + deed.hook.toLatin1();
    case Deed::Kind::OldKey:
        return "GET /api/v1/inlineHooks";
    case Deed::Kind::TakenAway:
        return "GET /api/v1/apps/" + deed.client.toLatin1() + "/credentials/jwks";
    default:
        return "GET " + QByteArray(DemoJwks::path);
    }
}

/// When HookKeys began to read what shows @p deed, the first time behind it; 0: it did not.
int RotationTrial::seenSince(const Deed &deed) const
{
    return seenSince(deed, pathOf(deed));
}

int RotationTrial::seenSince(const Deed &deed, const QByteArray &path) const
{
    const QList<FaultyProxy::Carried> &all = m_proxy->carried();
    const auto seen = std::ranges::find_if(all, [&](const FaultyProxy::Carried &one) {
        return one.begun > deed.time && one.isTold && one.what == path;
    });
    return seen == all.cend() ? 0 : seen->begun;
}

/// Whether HookKeys pointed the hook @p hook at @p key later than @p time.
bool RotationTrial::wasPutSince(int time, const QString &hook, const QString &key) const
{
    const QByteArray what = "PUT /api/v1/inlineHooks/" + hook.toLatin1();
    return std::ranges::any_of(m_proxy->carried(), [&](const FaultyProxy::Carried &one) {
        return one.begun > time && one.what == what && one.body.contains(key.toLatin1());
    });
}

/// Whether @p hook has the key @p key, or had when HookKeys looked last.
bool RotationTrial::isAt(const QString &hook, const QString &key, const Truth &truth) const
{
    const QByteArray path = "GET /api/v1/inlineHooks/" + hook.toLatin1();
    const auto hasAnother = [&](const Deed &deed) {
        using Kind = Deed::Kind;
        return (deed.kind == Kind::ThirdKey || deed.kind == Kind::OldKey
                || deed.kind == Kind::NoKey)
               && deed.hook == hook && seenSince(deed, path) == 0;
    };
    return truth.keyOf(hook) == key || std::ranges::any_of(m_meddler->deeds(), hasAnother);
}

/// Whether the other side of @p hook holds @p key, or did when HookKeys looked last: at an app it
/// is to look once more behind what it sent.
bool RotationTrial::isHeldAsSeen(const RotationHook &hook, const QString &key,
                                 const Truth &truth) const
{
    const auto wasTaken = [&](const Deed &deed) {
        if (deed.kind == Deed::Kind::OldKey)
            return false; // which its other side holds
        const bool isLookedAfter = m_mode == Mode::App && wasPutSince(deed.time, hook.id, key);
        const bool isUnseen = seenSince(deed) == 0 && !isLookedAfter;
        return takesFrom(deed, hook, key, truth) && (m_mode == Mode::ByHand || isUnseen);
    };
    return truth.isHeld(hook.clientId, key) || std::ranges::any_of(m_meddler->deeds(), wasTaken);
}

/// Whether @p name, which was told as done, is done.
bool RotationTrial::isTrue(const char *name, const Truth &truth)
{
    const QByteArray what = name;
    const QString made = truth.idOf(m_newName);
    const QString old = truth.idOf(m_oldName);
    const auto hook = std::ranges::find(m_plan.hooks, m_hook, &RotationHook::id);
    const bool isGone = made.isEmpty() && has(Deed::Kind::NewGone);
    bool fine = !made.isEmpty() || isGone;
    if (isGone && what != "forget")
        return true;
    if (what == "hand over" && m_mode == Mode::App)
        fine = fine && std::ranges::all_of(m_plan.hooks, [&](const RotationHook &one) {
                   return isHeldAsSeen(one, made, truth);
               });
    else if (what == "repoint")
        fine = fine && isAt(m_hook, made, truth) && isHeldAsSeen(*hook, made, truth);
    else if (what == "point back")
        fine = fine && isAt(m_hook, old, truth) && isHeldAsSeen(*hook, old, truth);
    else if (what == "deactivate" && m_mode == Mode::App)
        fine = fine && std::ranges::none_of(m_plan.hooks, [&](const RotationHook &one) {
                   return truth.isHeld(one.clientId, old);
               });
    else if (what == "forget")
        fine = fine && old.isEmpty();
    return fine || complain(name, u"was told as done, and is not"_s);
}

bool RotationTrial::isOver()
{
    if (!heal())
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
bool RotationTrial::heal()
{
    if (m_meddler->deeds().isEmpty())
        return true;
    const bool isOver = m_journal->open(m_plan.org)->isEmpty();
    if (!putRight(read(), isOver))
        return false;
    const Truth truth = read();
    return m_mode != Mode::App
           || std::ranges::all_of(std::as_const(m_plan.hooks), [&](const RotationHook &hook) {
                  return m_admin->bring(hook, truth.keyOf(hook.id));
              });
}

/// What the org is now.
RotationTrial::Truth RotationTrial::read()
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
        if (m_mode != Mode::App) {
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

void RotationTrial::meddle(std::function<void()> then)
{
    const auto notes = m_journal->notes(m_plan.id);
    RotationMeddler::Scene scene{.plan = m_plan,
                                 .madeId = notes ? madeKeyOf(*notes) : QString(),
                                 .byApps = m_mode == Mode::App,
                                 .now = [this] { return m_proxy->tick(); },
                                 .oldPage =
                                     [this] {
                                         publish(m_oldPage);
                                     }};
    m_meddler->meddle(scene, then);
}

/// Whether somebody did something of @p kind, to the hook @p hook if that is given.
bool RotationTrial::has(Deed::Kind kind, const QString &hook) const
{
    return std::ranges::any_of(std::as_const(*m_meddler).deeds(), [&](const Deed &deed) {
        return deed.kind == kind && (hook.isEmpty() || deed.hook == hook);
    });
}

/// Whether nobody can do @p name any more, for the old key is gone: as one sees, and goes on.
bool RotationTrial::isMoot(const char *name, const Truth &truth) const
{
    const QByteArray what = name;
    return (what == "deactivate" || what == "point back") && has(Deed::Kind::OldGone)
           && truth.idOf(m_oldName).isEmpty();
}

/// An admin gives each hook that somebody else took away one of the two keys again: the new one
/// where the other side was given it, or where the old one is to go; its other side holds it then.
/// A new key that somebody deleted is made again.
bool RotationTrial::putRight(const Truth &before, bool isRetiring)
{
    Truth truth = before;
    if (truth.idOf(m_newName).isEmpty() && has(Deed::Kind::NewGone)) {
        if (!makeAgain())
            return false;
        truth = read();
    }
    const QString old = truth.idOf(m_oldName);
    const QString made = truth.idOf(m_newName);
    if (m_mode != Mode::App && !made.isEmpty())
        publish(m_bothPage.isEmpty() ? m_oldPage : m_bothPage);
    for (const RotationHook &hook : std::as_const(m_plan.hooks)) {
        const QString key = truth.keyOf(hook.id);
        const bool isRight = key == made || (key == old && !isRetiring);
        if (isRight && !has(Deed::Kind::NoKey, hook.id))
            continue;
        const QList<AppKey> held = truth.apps.value(hook.clientId);
        const auto given = std::ranges::find(held, truth.kidOf(made), &AppKey::kid);
        const bool isGiven = m_mode == Mode::App ? given != held.cend() : !m_bothPage.isEmpty();
        const QString wanted = isGiven || isRetiring || old.isEmpty() ? made : old;
        if (m_mode == Mode::App && !m_admin->bring(hook, wanted))
            return false;
        std::optional<bool> done;
        m_meddler->repoint(hook.id, wanted, [&done](bool isDone) { done = isDone; });
        if (!waitUntil([&done] { return done.has_value(); }) || !*done)
            return false;
        m_meddler->deeds().removeIf([&hook](const Deed &deed) { return deed.hook == hook.id; });
    }
    return true;
}

/// An admin deletes what may be the old key at the apps, and what HookKeys leaves there.
bool RotationTrial::leaveToAdmin(const Truth &truth)
{
    for (const RotationHook &hook : std::as_const(m_plan.hooks))
        m_meddler->deeds().append({.kind = Deed::Kind::TakenAway,
                                   .time = m_proxy->tick(),
                                   .client = hook.clientId,
                                   .kid = m_plan.oldKeyId});
    return m_admin->removeKey(m_plan.hooks, truth, m_plan.oldKeyId);
}

/// Somebody deleted the new key: the rotation makes another one, or where that is over an admin.
bool RotationTrial::makeAgain()
{
    if (m_journal->open(m_plan.org)->isEmpty()) {
        Outcome<HookKey> made;
        m_direct->createKey(m_newName, &m_context, made.callback());
        if (!made.succeeded())
            return false;
    } else {
        Outcome<void> made;
        m_rotation->createKey(made.callback());
        if (!made.cameOnce() || !made.result())
            return false;
    }
    if (m_mode != Mode::App)
        publish(m_bothPage = pageOf({m_oldName, m_newName}));
    m_meddler->deeds().removeIf([](const Deed &deed) { return deed.kind == Deed::Kind::NewGone; });
    return awaitQuiet();
}

bool RotationTrial::complain(const char *what, const QString &why)
{
    constexpr std::array modes{"app", "URL", "by hand"};
    ++m_figures.violations;
    std::fprintf(stderr, "%s: %s (%s, run %d; request %d, fault %d, end after step %d; deeds%s)\n",
                 what, qPrintable(why), modes[std::size_t(m_mode)], m_figures.runs,
                 m_trouble.request, int(m_trouble.fault), m_trouble.endAfterStep,
                 qPrintable(m_meddler->text()));
    return false;
}

} // namespace HookKeys
