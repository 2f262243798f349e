// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgsession.h"

#include "callback.h"
#include "hookkeytablemodel.h"
#include "keychanges.h"
#include "keymerge.h"
#include "keypatrol.h"
#include "keywatch.h"
#include "knownhooks.h"
#include "orgcache.h"
#include "orgtimeline.h"
#include "publickeys.h"
#include "rotations.h"

#include <QSet>

#include <utility>

namespace HookKeys {

using namespace std::chrono_literals;

/// A refresh under way. Keys and hooks are asked for again within it when a write made the first
/// list out of date.
struct OrgSession::Refresh
{
    quint64 keysGeneration = 0;  ///< The one when the keys were asked for.
    quint64 hooksGeneration = 0; ///< The same of the hooks.
    bool keysPending = false;
    bool hooksPending = false;
    PendingCall keys;
    PendingCall hooks;
    std::optional<Error> hooksError;
};

OrgSession::OrgSession(OrgProfile profile, std::unique_ptr<HookKeysApi> api, const Clock &clock,
                       QObject *parent)
    : QObject(parent), m_profile(std::move(profile)), m_clock(clock),
      m_keys(new HookKeyTableModel(clock, this)),
      m_watch(new KeyWatch(m_profile.id, *m_keys, clock, this)),
      m_merge(std::make_unique<KeyMerge>(*m_keys, *m_watch)), m_api(std::move(api)),
      m_publicKeys(new PublicKeys(*m_api, *m_merge, this)),
      m_changes(new KeyChanges(this, *m_api, *m_merge, *m_publicKeys)),
      m_patrol(new KeyPatrol(this)), m_rotations(new Rotations(this, *m_api)),
      m_hooks(new KnownHooks(this, *m_api))
{
    connect(m_api.get(), &HookKeysApi::rateLimitChanged, this, [this](const RateLimit &limit) {
        m_rateLimit = limit;
        Q_EMIT rateLimitChanged();
    });
    connect(m_api.get(), &HookKeysApi::waiting, this, &OrgSession::waiting);
    connect(m_watch, &KeyWatch::keySeen, m_keys, [this](const QString &id) {
        m_keys->setChangedKeys(m_watch->changedKeys());
        if (const std::optional<SeenKey> seen = m_watch->seen(id))
            m_keys->setThumbprint(id, QString::fromLatin1(seen->thumbprint));
    });
    connect(m_publicKeys, &PublicKeys::keyVanished, this, [this] { listAgain(); });
    m_ages.setInterval(1h);
    connect(&m_ages, &QTimer::timeout, m_keys, &HookKeyTableModel::refreshAges);
    m_ages.start();
}

OrgSession::~OrgSession() = default;

AppsApi *OrgSession::apps() const
{
    return m_api->connection().apps;
}

void OrgSession::setHistory(KeyHistory *history)
{
    m_watch->setHistory(history);
}

void OrgSession::setTimeline(Timeline &timeline)
{
    m_timeline = new OrgTimeline(this, *m_api, timeline);
}

bool OrgSession::isRefreshing() const
{
    return m_refresh != nullptr;
}

bool OrgSession::isReadingKeys() const
{
    return m_refresh && m_refresh->keysPending;
}

bool OrgSession::areKeysKnown() const
{
    // Where none was kept there may be some by now.
    return m_state != State::Empty && (m_state != State::Cached || m_keys->rowCount() > 0);
}

QList<KeptKey> OrgSession::goneKeys() const
{
    const bool isListed = m_state != State::Empty && m_state != State::Cached;
    return isListed ? watch()->goneKeys() : QList<KeptKey>();
}

QList<KeptKey> OrgSession::pastKeys() const
{
    return goneKeys() + watch()->formerKeys();
}

QStringList OrgSession::warnings() const
{
    return m_keyWarnings + m_hookWarnings;
}

void OrgSession::showKept(const KeptAnswers &kept)
{
    const bool hasHooks = kept.hooks && !kept.hooks->isEmpty();
    if (m_state != State::Empty || (kept.keys.isEmpty() && !hasHooks))
        return;
    m_state = State::Cached;
    m_updated = kept.time;
    m_merge->mergeKept(kept.keys);
    if (kept.hooks) {
        mergeHooks({.hooks = *kept.hooks, .warnings = {}});
        m_hooks->noteKept(kept.time);
    }
    Q_EMIT stateChanged();
}

/// Nobody may see here what the role behind the credential may not see any more.
void OrgSession::dropKept()
{
    m_state = State::Empty;
    m_updated = {};
    m_keys->mergeKeys({});
}

void OrgSession::refresh()
{
    if (m_refresh)
        return;
    m_refresh = std::make_shared<Refresh>();
    requestKeys();
    requestHooks();
    Q_EMIT stateChanged();
}

void OrgSession::refreshIfOlder(std::chrono::seconds age)
{
    // A clock that was set back must not keep the table from being read for hours.
    const qint64 seconds = m_attempted.isValid() ? m_attempted.secsTo(m_clock.now()) : -1;
    if (seconds < 0 || seconds > age.count())
        refresh();
}

void OrgSession::cancelRefresh()
{
    if (!m_refresh)
        return;
    const std::shared_ptr<Refresh> dropped = std::exchange(m_refresh, nullptr);
    dropped->keys.cancel();
    dropped->hooks.cancel();
    // The hooks are older than the keys then, and must not pass for what the org has now.
    if (dropped->hooksPending && m_state == State::Current
        && (!dropped->keysPending || m_hooks->keptOf().isValid()))
        m_hooks->fail(PublicKeys::cancelledError());
    // Who waits for the list is told so, unless another refresh has begun by then.
    later(this, [this] {
        if (!m_refresh)
            tellRelisted(tl::unexpected(PublicKeys::cancelledError()));
    });
    Q_EMIT stateChanged();
}

void OrgSession::requestKeys()
{
    m_refresh->keysGeneration = m_merge->generation();
    m_refresh->keysPending = true;
    m_refresh->keys = m_api->listKeys(
        this, [this, mine = std::weak_ptr(m_refresh)](const Result<HookKeyListing> &result) {
            if (const auto refresh = mine.lock(); refresh && refresh == m_refresh)
                keysArrived(result);
        });
}

void OrgSession::requestHooks()
{
    m_refresh->hooksGeneration = m_merge->generation();
    m_refresh->hooksPending = true;
    m_refresh->hooks = m_api->listInlineHooks(
        this, [this, mine = std::weak_ptr(m_refresh)](const Result<InlineHookListing> &result) {
            if (const auto refresh = mine.lock(); refresh && refresh == m_refresh)
                hooksArrived(result);
        });
}

void OrgSession::keysArrived(const Result<HookKeyListing> &result)
{
    if (result ? result->privateMaterial : result.error().privateMaterial)
        m_merge->notePrivate();
    if (m_refresh->keysGeneration != m_merge->generation()) {
        // A write ended since the list was asked for: it may show the org from before.
        const QList<HookKey> outdated = result ? result->keys : QList<HookKey>();
        for (const HookKey &key : outdated)
            m_merge->noteStray(key);
        requestKeys();
        return;
    }
    m_refresh->keysPending = false;
    m_attempted = m_clock.now();
    if (result) {
        noteGoneKeys(*result);
        m_merge->mergeList(result->keys);
        m_keyWarnings = result->warnings;
        m_updated = m_attempted;
        m_problem.reset();
        m_state = State::Current;
    } else {
        m_problem = result.error();
        if (m_state == State::Current)
            m_state = State::Stale;
        else if (m_state == State::Cached && m_problem->kind == ErrorKind::Forbidden)
            dropKept();
    }
    endRefreshIfDone();
    if (result)
        m_changes->tellLeftOver();
    tellRelisted(result ? Result<void>() : tl::unexpected(result.error()));
}

void OrgSession::hooksArrived(const Result<InlineHookListing> &result)
{
    if (m_refresh->hooksGeneration != m_merge->generation()) {
        requestHooks(); // as with the keys: a hook may sign with another one by now
        return;
    }
    m_refresh->hooksPending = false;
    m_refresh->hooksError.reset();
    if (result) {
        mergeHooks(*result);
    } else {
        m_refresh->hooksError = result.error();
        m_hooks->fail(result.error());
    }
    endRefreshIfDone();
}

void OrgSession::showHooks(const InlineHookListing &listing)
{
    mergeHooks(listing);
    Q_EMIT stateChanged();
}

void OrgSession::mergeHooks(const InlineHookListing &listing)
{
    noteGoneHooks(listing);
    m_merge->mergeHooks(listing.hooks);
    m_hooks->merge(listing.hooks);
    m_hookWarnings = listing.warnings;
    m_areHooksWhole = listing.isWhole;
}

void OrgSession::noteGoneKeys(const HookKeyListing &listing)
{
    if (m_state != State::Cached || !listing.warnings.isEmpty())
        return; // else what is missing may have been unreadable
    m_gone.time = m_updated;
    QSet<QString> ids;
    for (const HookKey &key : listing.keys)
        ids.insert(key.id);
    for (int row = 0; row < m_keys->rowCount(); ++row) {
        if (const HookKey &key = m_keys->keyAt(row); !ids.contains(key.id))
            m_gone.keys.append(key.name);
    }
}

void OrgSession::noteGoneHooks(const InlineHookListing &listing)
{
    if (!m_hooks->keptOf().isValid() || !listing.isWhole)
        return;
    m_gone.time = m_hooks->keptOf();
    QSet<QString> ids;
    for (const InlineHook &hook : listing.hooks)
        ids.insert(hook.id);
    for (const InlineHook &hook : m_hooks->hooks()) {
        if (!ids.contains(hook.id))
            m_gone.hooks.append(hook.label());
    }
}

OrgSession::Gone OrgSession::takeGone()
{
    return std::exchange(m_gone, {});
}

void OrgSession::endRefreshIfDone()
{
    if (!m_refresh->keysPending && !m_refresh->hooksPending) {
        // Where the keys failed too, the table stays as it was, the hooks included.
        if (m_refresh->hooksError && !m_problem) {
            m_merge->mergeHooks(std::nullopt);
            m_hookWarnings = {tr("The inline hooks could not be read, so it is not known which of "
                                 "them use which keys. %1")
                                  .arg(m_refresh->hooksError->summary)};
        }
        m_refresh.reset();
    }
    Q_EMIT stateChanged();
}

void OrgSession::listAgain(Callback<void> then)
{
    m_merge->beginGeneration();
    if (then)
        m_relisted.append(std::move(then));
    if (!m_refresh) {
        refresh();
        return;
    }
    // What is under way is asked for again once it is answered.
    if (!m_refresh->keysPending)
        requestKeys();
    if (!m_refresh->hooksPending)
        requestHooks();
}

void OrgSession::tellRelisted(const Result<void> &outcome)
{
    for (const Callback<void> &then : std::exchange(m_relisted, {}))
        then(outcome);
}

void OrgSession::notePrivateIn(const Result<HookKey> &made, const QString &name)
{
    if (made)
        m_merge->noteStray(*made);
    else if (made.error().privateMaterial)
        m_merge->notePrivate(name);
}

} // namespace HookKeys
