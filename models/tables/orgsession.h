// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "hookkeysapi.h"
#include "orgprofile.h"

#include <QPointer>
#include <QTimer>

#include <memory>

namespace HookKeys {

class HookKeyTableModel;

/// One open org: what a user can do in it, and the table that shows the results.
///
/// Writes go on when the caller's context dies (a closed dialog), so that the table learns what
/// came of them; only the caller's callback is dropped. A read-only org refuses every write here.
class OrgSession final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Empty,   ///< Nothing was loaded yet.
        Current, ///< The table shows the last answer.
        Stale,   ///< The last refresh failed; the table shows an older answer. See problem().
    };
    Q_ENUM(State)

    /// @p clock must outlive the session.
    OrgSession(OrgProfile profile, std::unique_ptr<HookKeysApi> api, const Clock &clock,
               QObject *parent = nullptr);
    ~OrgSession() override;

    [[nodiscard]] const OrgProfile &profile() const { return m_profile; }
    [[nodiscard]] HookKeyTableModel *keys() const { return m_keys; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isRefreshing() const;
    /// Why the last refresh failed; nothing after one that succeeded.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// What was odd about the last answers, and whether the hooks could not be read.
    [[nodiscard]] QStringList warnings() const;
    /// When the shown keys were read, UTC; invalid if never.
    [[nodiscard]] const QDateTime &updated() const { return m_updated; }
    [[nodiscard]] const RateLimit &rateLimit() const { return m_rateLimit; }

    /// Why nothing can be written in this org, as a translated sentence; empty if it can.
    [[nodiscard]] QString writeBlock() const;
    /// Why no key can be created now (read-only, 50 keys); empty if one can.
    [[nodiscard]] QString createBlock() const;
    /// Why the key @p id cannot be deleted now, as far as is known here (read-only, in use and by
    /// which hooks, two rows with one id); empty if it can be tried.
    [[nodiscard]] QString deleteBlock(const QString &id) const;
    /// Why the key @p id cannot be renamed now; empty if it can be tried.
    [[nodiscard]] QString renameBlock(const QString &id) const;

    /// Reads keys and inline hooks and merges them; nothing while one is under way.
    void refresh();
    /// refresh(), if the last answer is older than @p age.
    void refreshIfOlder(std::chrono::seconds age);
    /// Ends a refresh under way; the table stays as it was.
    void cancelRefresh();

    /// Creates the key @p name and merges the answer, public key included. Where no answer came it
    /// lists again and says in the OutcomeUnknown error whether a key of that name is there now.
    void createKey(const QString &name, QObject *context, Callback<HookKey> done);

    /// Renames the key that the user sees as @p seen. Reads it first: fails with NotFound if it is
    /// gone and with Conflict if somebody else changed it (the table then shows the new state).
    void renameKey(const HookKey &seen, const QString &name, QObject *context,
                   Callback<HookKey> done);

    /// Reads the key @p id and the hooks again, with its public key, before a delete is offered.
    /// Fails with KeyInUse and NotFound besides the ordinary failures.
    void prepareDelete(const QString &id, QObject *context, Callback<HookKey> done);

    /// Deletes the key @p id for ever. A key that is gone already counts as deleted.
    void deleteKey(const QString &id, QObject *context, Callback<void> done);

    /// The key @p id with its public key: from the table if it is there, else from the server.
    PendingCall publicKey(const QString &id, QObject *context, Callback<HookKey> done);

Q_SIGNALS:
    /// state(), problem(), warnings(), updated() or isRefreshing() changed.
    void stateChanged();
    void rateLimitChanged();
    /// The server asked for patience; the request goes on by itself after @p wait.
    void waiting(std::chrono::seconds wait);

private:
    OrgProfile m_profile;
    std::unique_ptr<HookKeysApi> m_api;
    HookKeyTableModel *m_keys = nullptr;
    State m_state = State::Empty;
    std::optional<Error> m_problem;
    QDateTime m_updated;
    RateLimit m_rateLimit;
};

} // namespace HookKeys
