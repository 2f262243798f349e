// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "hookkeysapi.h"
#include "keyhistory.h"
#include "orgprofile.h"

#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>

namespace HookKeys {

class HookKeyTableModel;

/// A public key that was read, and what was remembered of it before.
struct SeenKey
{
    QByteArray thumbprint;           ///< RFC 7638.
    std::optional<KeyMemory> before; ///< Nothing: it was seen for the first time.

    /// It is not the one that was seen before.
    [[nodiscard]] bool isChanged() const { return before && before->thumbprint != thumbprint; }

    bool operator==(const SeenKey &) const = default;
};

/// One open org: what a user can do in it, and the table that shows the results.
///
/// Writes that were sent go on when the caller's context dies (a closed dialog), so that the table
/// learns what came of them; only the caller's callback is dropped. A read-only org refuses every
/// write here. When the session is destroyed, every request is aborted and nothing more is called.
class OrgSession final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Empty,   ///< Nothing was loaded yet; problem() says why if a refresh failed.
        Current, ///< The table shows the last answer.
        Stale,   ///< The last refresh failed; the table shows an older answer. See problem().
    };
    Q_ENUM(State)

    /// @p clock must outlive the session.
    OrgSession(OrgProfile profile, std::unique_ptr<HookKeysApi> api, const Clock &clock,
               QObject *parent = nullptr);
    ~OrgSession() override;
    Q_DISABLE_COPY_MOVE(OrgSession)

    /// Where it is remembered from start to start which public key each hook key had; without one
    /// nothing is. @p history must outlive the session.
    void setHistory(KeyHistory *history) { m_history = history; }

    [[nodiscard]] const OrgProfile &profile() const { return m_profile; }
    [[nodiscard]] HookKeyTableModel *keys() const { return m_keys; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isRefreshing() const;
    /// Whether the keys are still being read, of all that a refresh reads.
    [[nodiscard]] bool isReadingKeys() const;
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
    /// refresh(), if the last answer, be it a failure, is older than @p age.
    void refreshIfOlder(std::chrono::seconds age);
    /// Ends a refresh under way; the table stays as it was.
    void cancelRefresh();

    /// Creates the key @p name and merges the answer, public key included. Where no answer came it
    /// lists again and says in the OutcomeUnknown error whether a key of that name is there now.
    void createKey(const QString &name, QObject *context, Callback<HookKey> done);

    /// Renames the key that the user sees as @p seen. Reads it first: fails with NotFound if it is
    /// gone and with Conflict if somebody else changed it (the table then shows the new state). Can
    /// be cancelled until the new name is sent; afterwards that changes nothing.
    PendingCall renameKey(const HookKey &seen, const QString &name, QObject *context,
                          Callback<HookKey> done);

    /// Reads the key @p id and the hooks again, with its public key, before a delete is offered.
    /// Fails with KeyInUse and NotFound besides the ordinary failures. Where the key was found but
    /// not its public key, the key comes without one.
    void prepareDelete(const QString &id, QObject *context, Callback<HookKey> done);

    /// Deletes the key @p id for ever. A key that is gone already (404, and a new list shows it no
    /// more) counts as deleted. Fails with KeyInUse besides the ordinary failures.
    void deleteKey(const QString &id, QObject *context, Callback<void> done);

    /// The key @p id with its public key: from the table if it is there, else from the server. An
    /// answer with private key material comes with privateMember set and without any key bytes.
    PendingCall publicKey(const QString &id, QObject *context, Callback<HookKey> done);

    /// The public key that was read for the key @p id; nothing without a history, or if none was.
    [[nodiscard]] std::optional<SeenKey> seen(const QString &id) const;
    /// The ids of the keys whose public key is not the one that was seen before.
    [[nodiscard]] QStringList changedKeys() const;
    /// Remembers the public key of the key @p id, which was changed, in place of the old one.
    void trustChangedKey(const QString &id);

    /// Has the org forget the tokens of this sign-in, see HookKeysApi::signOut().
    void signOut(QObject *context, Callback<void> done);

Q_SIGNALS:
    /// seen() of the key @p id says something else now.
    void keySeen(const QString &id);
    /// state(), problem(), warnings(), updated() or isRefreshing() changed.
    void stateChanged();
    void rateLimitChanged();
    /// The server asked for patience; the request goes on by itself after @p wait.
    void waiting(std::chrono::seconds wait);

private:
    struct Refresh;
    struct DeleteCheck;
    using Relisted = std::function<void(const Result<void> &)>;
    enum class PublicKey { Required, IfPossible };

    [[nodiscard]] static Error cancelledError();
    void requestKeys();
    void keysArrived(const Result<HookKeyListing> &result);
    void hooksArrived(const Result<InlineHookListing> &result);
    void showHooks(const InlineHookListing &listing);
    void endRefreshIfDone();
    void listAgain(Relisted then = {});
    void tellRelisted(const Result<void> &outcome);
    void showHighlights();

    PendingCall readKey(const QString &id, PublicKey need, Callback<HookKey> done);
    PendingCall askPublicKey(const HookKey &key, PublicKey need, Callback<HookKey> done);
    HookKey mergeRead(const HookKey &key, quint64 generation);
    void mergeKey(const HookKey &key);
    void lookAtPublicKey(const HookKey &key);

    void writeFailed(const Error &error);
    void createUnknown(Error error, const QString &name, const QSet<QString> &before,
                       const Callback<HookKey> &done);
    void sendRename(const QString &id, const QString &name, const Callback<HookKey> &done);
    void renameUnknown(Error error, const QString &id, const QString &name,
                       const Callback<HookKey> &done);
    void deleteUnknown(Error error, const QString &id, const Callback<void> &done);
    void deleteNotFound(const Error &error, const QString &id, const Callback<void> &done);
    void judgeDelete(const DeleteCheck &check, const Callback<HookKey> &done) const;
    [[nodiscard]] QString inUseText(const HookKey &key, const QList<InlineHook> &hooks) const;
    [[nodiscard]] QString ambiguityBlock(const QString &id) const;
    [[nodiscard]] QSet<QString> idsNamed(const QString &name) const;

    OrgProfile m_profile;
    std::unique_ptr<HookKeysApi> m_api;
    const Clock &m_clock;
    KeyHistory *m_history = nullptr;
    QHash<QString, SeenKey> m_seen; ///< By HookKey::id.
    HookKeyTableModel *m_keys = nullptr;
    State m_state = State::Empty;
    std::optional<Error> m_problem;
    QStringList m_keyWarnings;
    QStringList m_hookWarnings;
    QDateTime m_updated;
    QDateTime m_attempted; ///< When the last refresh ended, whatever came of it.
    RateLimit m_rateLimit;
    QTimer m_highlights;
    QTimer m_ages;
    /// Counts the writes that ended: an answer to what was asked before one of them is out of date.
    quint64 m_generation = 0;
    std::shared_ptr<Refresh> m_refresh; ///< The one under way.
    QList<Relisted> m_relisted;         ///< Who waits for the list of keys.
};

} // namespace HookKeys
