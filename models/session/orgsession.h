// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "hookkeysapi.h"
#include "orgprofile.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace HookKeys {

class AppsApi;
class HookKeyTableModel;
class KeyChanges;
class KeyHistory;
struct KeptKey;
class KeyMerge;
class KeyPatrol;
class KeyWatch;
class KnownHooks;
class OrgTimeline;
class PublicKeys;
class Rotations;
class Timeline;
struct KeptAnswers;

/// One open org: what is known of it and how well, and what a user can do in it, a part each.
/// When the session is destroyed, every request is aborted and nothing more is called.
class OrgSession final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Empty,   ///< Nothing was loaded yet; problem() says why if a refresh failed.
        Cached,  ///< The same, and the table shows what was kept of an earlier start.
        Current, ///< The table shows the last answer.
        Stale,   ///< The last refresh failed; the table shows an older answer. See problem().
    };
    Q_ENUM(State)

    /// What was kept of an earlier start, and is not in the org any more by the first answer since.
    struct Gone
    {
        QDateTime time;    ///< When it was there, UTC.
        QStringList keys;  ///< What they were called, as received.
        QStringList hooks; ///< The same.
    };

    /// @p clock must outlive the session.
    OrgSession(OrgProfile profile, std::unique_ptr<HookKeysApi> api, const Clock &clock,
               QObject *parent = nullptr);
    ~OrgSession() override;
    Q_DISABLE_COPY_MOVE(OrgSession)

    /// Where it is remembered from start to start which public key each hook key had; without one
    /// nothing is. @p history must outlive the session.
    void setHistory(KeyHistory *history);

    /// Where it is written down what happens to the org's keys and hooks, from now on; without one
    /// nothing is. Once. @p timeline must outlive the session.
    void setTimeline(Timeline &timeline);

    [[nodiscard]] const OrgProfile &profile() const { return m_profile; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] HookKeyTableModel *keys() const { return m_keys; }
    [[nodiscard]] KeyWatch *watch() const { return m_watch; }
    [[nodiscard]] PublicKeys *publicKeys() const { return m_publicKeys; }
    [[nodiscard]] KeyPatrol *patrol() const { return m_patrol; }
    [[nodiscard]] KeyChanges *changes() const { return m_changes; }
    [[nodiscard]] Rotations *rotations() const { return m_rotations; }
    [[nodiscard]] KnownHooks *hooks() const { return m_hooks; }
    /// The apps of the org; null where this way to it does not reach them.
    [[nodiscard]] AppsApi *apps() const;
    /// Null where nothing is written down.
    [[nodiscard]] OrgTimeline *timeline() const { return m_timeline; }
    [[nodiscard]] State state() const { return m_state; }
    /// KeyWatch::goneKeys(), once the list was read: before that nobody knows which keys there are.
    [[nodiscard]] QList<KeptKey> goneKeys() const;
    /// The public halves that no key has any more, as far as they were read once: goneKeys(), and
    /// KeyWatch::formerKeys().
    [[nodiscard]] QList<KeptKey> pastKeys() const;
    [[nodiscard]] bool isRefreshing() const;
    /// Whether the keys are still being read, of all that a refresh reads.
    [[nodiscard]] bool isReadingKeys() const;
    /// Why the last refresh failed; nothing after one that succeeded.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// What was odd about the last answers, and whether the hooks could not be read.
    [[nodiscard]] QStringList warnings() const;
    /// Whether the last list of keys, or of hooks, had all that there are, as far as it can be
    /// told.
    [[nodiscard]] bool areKeysWhole() const { return m_keyWarnings.isEmpty(); }
    [[nodiscard]] bool areHooksWhole() const { return m_areHooksWhole; }
    /// Whether the table has the keys of some time; none of an earlier start are no answer.
    [[nodiscard]] bool areKeysKnown() const;
    /// When the shown keys were read, UTC, be it at an earlier start; invalid if never.
    [[nodiscard]] const QDateTime &updated() const { return m_updated; }
    [[nodiscard]] const RateLimit &rateLimit() const { return m_rateLimit; }

    /// Shows @p kept as what was known at an earlier start, if nothing was read yet: until it is,
    /// nothing can be changed. Does nothing where @p kept has neither keys nor hooks.
    void showKept(const KeptAnswers &kept);
    /// What is gone since then, as far as whole answers say so; each is returned once.
    [[nodiscard]] Gone takeGone();
    /// Reads keys and inline hooks and merges them; nothing while one is under way.
    void refresh();
    /// refresh(), if the last answer, be it a failure, is older than @p age.
    void refreshIfOlder(std::chrono::seconds age);
    /// Ends a refresh under way; the table stays as it was.
    void cancelRefresh();

    /// Reads keys and hooks again, for what is known of them is out of date. Calls @p then when a
    /// list of keys that was asked for after this call is merged, or failed.
    void listAgain(Callback<void> then = {});
    /// Shows the hooks that were read apart from a refresh.
    void showHooks(const InlineHookListing &listing);

    /// Sees to private key material in @p made, which came to who made a key called @p name by
    /// other ways than KeyChanges.
    void notePrivateIn(const Result<HookKey> &made, const QString &name);

    /// What it talks to the org through, for signing out, which goes on when the session is gone.
    [[nodiscard]] std::shared_ptr<HookKeysApi> api() const { return m_api; }

Q_SIGNALS:
    /// state(), problem(), warnings(), updated() or isRefreshing() changed.
    void stateChanged();
    void rateLimitChanged();
    /// The server asked for patience; the request goes on by itself after @p wait.
    void waiting(std::chrono::seconds wait);

private:
    struct Refresh;
    void dropKept();
    void requestKeys();
    void requestHooks();
    void keysArrived(const Result<HookKeyListing> &result);
    void hooksArrived(const Result<InlineHookListing> &result);
    void mergeHooks(const InlineHookListing &listing);
    void noteGoneKeys(const HookKeyListing &listing);
    void noteGoneHooks(const InlineHookListing &listing);
    void endRefreshIfDone();
    void tellRelisted(const Result<void> &outcome);

    OrgProfile m_profile;
    const Clock &m_clock;
    HookKeyTableModel *m_keys = nullptr;
    KeyWatch *m_watch = nullptr;
    std::unique_ptr<KeyMerge> m_merge;
    /// Goes first, and every request with it, unless somebody signs out by it.
    std::shared_ptr<HookKeysApi> m_api;
    PublicKeys *m_publicKeys = nullptr;
    KeyChanges *m_changes = nullptr;
    KeyPatrol *m_patrol = nullptr;
    Rotations *m_rotations = nullptr;
    KnownHooks *m_hooks = nullptr;
    OrgTimeline *m_timeline = nullptr;
    State m_state = State::Empty;
    std::optional<Error> m_problem;
    QStringList m_keyWarnings;
    bool m_areHooksWhole = true;
    QStringList m_hookWarnings;
    QDateTime m_updated;
    Gone m_gone;
    QDateTime m_attempted; ///< When the last refresh ended, whatever came of it.
    RateLimit m_rateLimit;
    QTimer m_ages;
    std::shared_ptr<Refresh> m_refresh; ///< The one under way.
    QList<Callback<void>> m_relisted;   ///< Who waits for the list of keys.
};

} // namespace HookKeys
