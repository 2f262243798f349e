// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeysapi.h"
#include "pendingchanges.h"

#include <QSet>

namespace HookKeys {

class KeyMerge;
class OrgSession;
class PublicKeys;

/// Changes to the keys of one open org, with what is asked before and found out after them.
///
/// What was sent goes on when the caller's context dies (a closed dialog), so that the table learns
/// what came of it, and becameKnown() tells it. Where no answer came, the keys are read again, and
/// a second time a little later where the change is not to be seen, and the OutcomeUnknown error
/// says what was found. What is under way is written down until it was told, so that it can be told
/// after another start. A read-only org refuses every change.
class KeyChanges final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive every call.
    KeyChanges(OrgSession *session, HookKeysApi &api, KeyMerge &merge, PublicKeys &publicKeys);

    /// Where it is written down what is under way; without one nothing is. @p pending must outlive
    /// this.
    void setPendingChanges(PendingChanges *pending) { m_pending = pending; }
    /// How long the second look waits, see above.
    void setSecondLook(std::chrono::milliseconds wait) { m_secondLook = wait; }
    /// Tells what became of the changes that nobody waits for, now that the keys were read.
    void tellLeftOver();

    /// Why nothing can be changed in this org, as a translated sentence; empty if it can.
    [[nodiscard]] QString writeBlock() const;
    /// Why nothing can be done with what is shown of this org: it was kept from an earlier start,
    /// and not read since. A translated sentence; empty if it was.
    [[nodiscard]] QString keptBlock() const;
    /// Why no key can be created now (read-only, 50 keys); empty if one can.
    [[nodiscard]] QString createBlock() const;
    /// Why the key @p id cannot be deleted now, as far as is known here (read-only, in use and by
    /// which hooks, two rows with one id); empty if it can be tried.
    [[nodiscard]] QString deleteBlock(const QString &id) const;
    /// Why the key @p id cannot be renamed now; empty if it can be tried.
    [[nodiscard]] QString renameBlock(const QString &id) const;

    /// Creates the key @p name and merges the answer, public key included.
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

Q_SIGNALS:
    /// What became of a change that nobody waits for any more, as translated sentences.
    void becameKnown(const QString &text);

private:
    struct DeleteCheck;
    /// A change that is under way.
    struct Sent
    {
        PendingChange change;
        QString entry; ///< PendingChanges::Entry::id; empty if it was not written down.
    };
    enum class Look { First, Second };

    [[nodiscard]] Sent begin(const PendingChange &change);
    void end(const Sent &sent);
    [[nodiscard]] bool tellUser(const QString &text);
    template <typename T>
    [[nodiscard]] Callback<T> teller(const Sent &sent, QObject *context, Callback<T> done);
    [[nodiscard]] QString org() const;

    void createAnswered(const PendingChange &change, const Result<HookKey> &result,
                        const Callback<HookKey> &done);
    void noteLeakOfNew(const PendingChange &change);
    [[nodiscard]] Result<void> judgeRead(const HookKey &seen, const Result<HookKey> &read,
                                         quint64 generation);
    void sendRename(const PendingChange &change, QObject *context, const Callback<HookKey> &done);
    void renameAnswered(const PendingChange &change, const Result<HookKey> &result,
                        const Callback<HookKey> &done);
    void judgeDelete(const DeleteCheck &check, const Callback<HookKey> &done) const;
    void deleteAnswered(const PendingChange &change, const Result<void> &result,
                        const Callback<void> &done);
    void deleteNotFound(const Error &error, const QString &id, const Callback<void> &done);
    void lookAgain(const PendingChange &change, const Error &error,
                   const std::function<void(const Error &)> &done, Look look = Look::First);
    void changeFailed(const Error &error);
    [[nodiscard]] QString inUseText(const HookKey &key, const QList<InlineHook> &hooks) const;

    OrgSession *m_session;
    HookKeysApi &m_api;
    KeyMerge &m_merge;
    PublicKeys &m_publicKeys;
    PendingChanges *m_pending = nullptr;
    QSet<QString> m_underWay;      ///< The entries of what somebody here waits for.
    QList<PendingChange> m_unread; ///< Of which nobody knows yet what became.
    std::chrono::milliseconds m_secondLook = std::chrono::seconds(5);
};

} // namespace HookKeys
