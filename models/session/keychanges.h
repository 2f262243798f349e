// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeysapi.h"
#include "pendingchange.h"

namespace HookKeys {

class KeyMerge;
class OrgSession;
class PublicKeys;

/// Changes to the keys of one open org, with what is asked before and found out after them.
///
/// What was sent goes on when the caller's context dies (a closed dialog), so that the table learns
/// what came of it; only the caller's callback is dropped. Where no answer came, the keys are read
/// again, and the OutcomeUnknown error says what was found. A read-only org refuses every change.
class KeyChanges final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive every call.
    KeyChanges(OrgSession *session, HookKeysApi &api, KeyMerge &merge, PublicKeys &publicKeys);

    /// Why nothing can be changed in this org, as a translated sentence; empty if it can.
    [[nodiscard]] QString writeBlock() const;
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

private:
    struct DeleteCheck;

    void createAnswered(const PendingChange &change, const Result<HookKey> &result,
                        const Callback<HookKey> &done);
    [[nodiscard]] Result<void> judgeRead(const HookKey &seen, const Result<HookKey> &read,
                                         quint64 generation);
    void sendRename(const PendingChange &change, const Callback<HookKey> &done);
    void renameAnswered(const PendingChange &change, const Result<HookKey> &result,
                        const Callback<HookKey> &done);
    void judgeDelete(const DeleteCheck &check, const Callback<HookKey> &done) const;
    void deleteAnswered(const PendingChange &change, const Result<void> &result,
                        const Callback<void> &done);
    void deleteNotFound(const Error &error, const QString &id, const Callback<void> &done);
    void findOut(const PendingChange &change, Error error, std::function<void(const Error &)> done);
    void changeFailed(const Error &error);
    [[nodiscard]] QString inUseText(const HookKey &key, const QList<InlineHook> &hooks) const;

    OrgSession *m_session;
    HookKeysApi &m_api;
    KeyMerge &m_merge;
    PublicKeys &m_publicKeys;
};

} // namespace HookKeys
