// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orgsession.h"

#include "callback.h"
#include "fingerprint.h"
#include "hookkeytablemodel.h"
#include "jwk.h"

namespace HookKeys {

using namespace std::chrono_literals;

/// A refresh under way. The keys are asked for again within it when a write made the first list
/// out of date.
struct OrgSession::Refresh
{
    quint64 generation = 0; ///< m_generation when the keys were asked for.
    bool keysPending = false;
    bool hooksPending = false;
    PendingCall keys;
    PendingCall hooks;
    std::optional<Error> hooksError;
};

Error OrgSession::cancelledError()
{
    return errorOf(ErrorKind::Cancelled, tr("It was cancelled."));
}

OrgSession::OrgSession(OrgProfile profile, std::unique_ptr<HookKeysApi> api, const Clock &clock,
                       QObject *parent)
    : QObject(parent), m_profile(std::move(profile)), m_api(std::move(api)), m_clock(clock),
      m_keys(new HookKeyTableModel(clock, this))
{
    connect(m_api.get(), &HookKeysApi::rateLimitChanged, this, [this](const RateLimit &limit) {
        m_rateLimit = limit;
        Q_EMIT rateLimitChanged();
    });
    connect(m_api.get(), &HookKeysApi::waiting, this, &OrgSession::waiting);

    m_highlights.setSingleShot(true);
    m_highlights.setInterval(3s);
    connect(&m_highlights, &QTimer::timeout, m_keys, &HookKeyTableModel::clearHighlights);
    m_ages.setInterval(1h);
    connect(&m_ages, &QTimer::timeout, m_keys, &HookKeyTableModel::refreshAges);
    m_ages.start();
}

OrgSession::~OrgSession() = default;

bool OrgSession::isRefreshing() const
{
    return m_refresh != nullptr;
}

bool OrgSession::isReadingKeys() const
{
    return m_refresh && m_refresh->keysPending;
}

QStringList OrgSession::warnings() const
{
    return m_keyWarnings + m_hookWarnings;
}

void OrgSession::refresh()
{
    if (m_refresh)
        return;
    m_refresh = std::make_shared<Refresh>();
    requestKeys();
    m_refresh->hooksPending = true;
    m_refresh->hooks = m_api->listInlineHooks(
        this, [this, mine = std::weak_ptr(m_refresh)](const Result<InlineHookListing> &result) {
            if (const auto refresh = mine.lock(); refresh && refresh == m_refresh)
                hooksArrived(result);
        });
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
    // Who waits for the list is told so, unless another refresh has begun by then.
    later(this, [this] {
        if (!m_refresh)
            tellRelisted(tl::unexpected(cancelledError()));
    });
    Q_EMIT stateChanged();
}

void OrgSession::requestKeys()
{
    m_refresh->generation = m_generation;
    m_refresh->keysPending = true;
    m_refresh->keys = m_api->listKeys(
        this, [this, mine = std::weak_ptr(m_refresh)](const Result<HookKeyListing> &result) {
            if (const auto refresh = mine.lock(); refresh && refresh == m_refresh)
                keysArrived(result);
        });
}

void OrgSession::keysArrived(const Result<HookKeyListing> &result)
{
    if (m_refresh->generation != m_generation) {
        // A write ended since the list was asked for: it may show the org from before.
        requestKeys();
        return;
    }
    m_refresh->keysPending = false;
    m_attempted = m_clock.now();
    if (result) {
        m_keys->mergeKeys(result->keys);
        for (const HookKey &key : result->keys)
            lookAtPublicKey(key);
        m_keyWarnings = result->warnings;
        m_updated = m_attempted;
        m_problem.reset();
        m_state = State::Current;
        showHighlights();
    } else {
        m_problem = result.error();
        if (m_state == State::Current)
            m_state = State::Stale;
    }
    endRefreshIfDone();
    tellRelisted(result ? Result<void>() : tl::unexpected(result.error()));
}

void OrgSession::hooksArrived(const Result<InlineHookListing> &result)
{
    m_refresh->hooksPending = false;
    if (result) {
        showHooks(*result);
    } else {
        m_refresh->hooksError = result.error();
    }
    endRefreshIfDone();
}

void OrgSession::showHooks(const InlineHookListing &listing)
{
    m_keys->setHooks(listing.hooks);
    m_hookWarnings = listing.warnings;
    showHighlights();
}

void OrgSession::endRefreshIfDone()
{
    if (!m_refresh->keysPending && !m_refresh->hooksPending) {
        // Where the keys failed too, the table stays as it was, the hooks included.
        if (m_refresh->hooksError && !m_problem) {
            m_keys->setHooks(std::nullopt);
            m_hookWarnings = {tr("The inline hooks could not be read, so it is not known which of "
                                 "them use which keys. %1")
                                  .arg(m_refresh->hooksError->summary)};
        }
        m_refresh.reset();
    }
    Q_EMIT stateChanged();
}

/// Reads the keys again, for what is known of them is out of date. Calls @p then when a list that
/// was asked for after this call is merged, or failed.
void OrgSession::listAgain(Relisted then)
{
    ++m_generation;
    if (then)
        m_relisted.append(std::move(then));
    if (!m_refresh) {
        refresh();
    } else if (!m_refresh->keysPending) {
        requestKeys();
    }
}

void OrgSession::tellRelisted(const Result<void> &outcome)
{
    for (const Relisted &then : std::exchange(m_relisted, {}))
        then(outcome);
}

void OrgSession::showHighlights()
{
    m_highlights.start();
}

PendingCall OrgSession::publicKey(const QString &id, QObject *context, Callback<HookKey> done)
{
    if (const QString block = ambiguityBlock(id); !block.isEmpty()) {
        postError<HookKey>(context, done, ErrorKind::Conflict, block);
        return {};
    }
    const HookKey *known = m_keys->key(id);
    if (!known || known->publicJwk.isEmpty())
        return readKey(id, PublicKey::Required, guarded(context, std::move(done)));

    const CallChain chain;
    const Callback<HookKey> unlessCancelled = [chain, done](const Result<HookKey> &key) {
        if (chain.wasCancelled()) {
            done(tl::unexpected(cancelledError()));
        } else {
            done(key);
        }
    };
    post<HookKey>(context, unlessCancelled, *known);
    return chain.call(this);
}

/// Reads the key @p id, with a second request for its public key if the first answer lacks it and
/// the table does too.
PendingCall OrgSession::readKey(const QString &id, PublicKey need, Callback<HookKey> done)
{
    const CallChain chain;
    chain.follow(m_api->readKey(
        id, this,
        [this, id, need, done = std::move(done), generation = m_generation,
         step = chain.weak()](const Result<HookKey> &result) {
            if (!result) {
                if (result.error().kind == ErrorKind::NotFound)
                    listAgain();
                done(result);
                return;
            }
            if (result->id != id) {
                done(failure(ErrorKind::Malformed,
                             tr("Okta answered about another key than the one that was "
                                "asked for. Refresh the list and try again.")));
                return;
            }
            const HookKey key = mergeRead(*result, generation);
            if (step.wasCancelled())
                done(tl::unexpected(cancelledError()));
            else if (!key.publicJwk.isEmpty() || key.privateMember)
                done(key);
            else
                step.follow(askPublicKey(key, need, done));
        }));
    return chain.call(m_api.get());
}

PendingCall OrgSession::askPublicKey(const HookKey &key, PublicKey need, Callback<HookKey> done)
{
    return m_api->publicKey(key.keyId, this,
                            [this, key, need, done = std::move(done),
                             generation = m_generation](const Result<QByteArray> &result) {
                                if (!result) {
                                    if (need == PublicKey::Required) {
                                        done(tl::unexpected(result.error()));
                                    } else {
                                        done(key);
                                    }
                                    return;
                                }
                                HookKey complete = key;
                                // A key with a private member is not kept by its reader: then
                                // neither is it here.
                                complete.publicJwk = Jwk::read(*result, key.keyId).received();
                                complete.privateMember =
                                    complete.publicJwk.isEmpty() && !result->isEmpty();
                                done(mergeRead(complete, generation));
                            });
}

/// Shows what a read of one key told, and returns the key as it stands then.
HookKey OrgSession::mergeRead(const HookKey &key, quint64 generation)
{
    HookKey merged = key;
    if (merged.privateMember)
        merged.publicJwk.clear();
    // Which rows there are is for the list alone to say.
    const HookKey *known = m_keys->key(key.id);
    if (!known || m_keys->isAmbiguous(key.id))
        return merged;
    if (generation != m_generation && known->keyId == key.keyId) {
        // A write ended since this was asked for: what it says of the name may be out of date.
        merged = *known;
        merged.publicJwk = key.privateMember ? QByteArray() : key.publicJwk;
        merged.privateMember = key.privateMember;
    }
    mergeKey(merged);
    showHighlights();
    return *m_keys->key(key.id);
}

void OrgSession::mergeKey(const HookKey &key)
{
    m_keys->mergeKey(key);
    lookAtPublicKey(key);
}

/// Compares the public key of @p key, if it came, with the one that was remembered.
void OrgSession::lookAtPublicKey(const HookKey &key)
{
    if (!m_history || key.publicJwk.isEmpty() || m_keys->isAmbiguous(key.id))
        return;
    const Jwk jwk = Jwk::read(key.publicJwk, key.keyId);
    if (!jwk.isUsable())
        return; // its own findings say more
    const auto known = m_seen.constFind(key.id);
    SeenKey seen{jwkThumbprint(jwk), std::nullopt};
    if (known != m_seen.constEnd() && known->thumbprint == seen.thumbprint)
        return;
    seen.before = m_history->see(m_profile.id, key.id, seen.thumbprint, m_clock.now());
    m_seen.insert(key.id, seen);
    Q_EMIT keySeen(key.id);
}

std::optional<SeenKey> OrgSession::seen(const QString &id) const
{
    const auto found = m_seen.constFind(id);
    return found == m_seen.constEnd() ? std::nullopt : std::optional(*found);
}

QStringList OrgSession::changedKeys() const
{
    QStringList ids;
    for (auto it = m_seen.cbegin(); it != m_seen.cend(); ++it) {
        if (it->isChanged() && m_keys->key(it.key()))
            ids.append(it.key());
    }
    return ids;
}

void OrgSession::trustChangedKey(const QString &id)
{
    const auto found = m_seen.find(id);
    if (!m_history || found == m_seen.end() || !found->isChanged())
        return;
    m_history->replace(m_profile.id, id, found->thumbprint, m_clock.now());
    found->before.reset();
    Q_EMIT keySeen(id);
}

void OrgSession::signOut(QObject *context, Callback<void> done)
{
    m_api->signOut(context, std::move(done));
}

} // namespace HookKeys
