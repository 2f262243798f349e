// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeysapi.h"

namespace HookKeys {

class KeyMerge;

/// The public keys of one open org: from the table where they are known, else from the server.
class PublicKeys final : public QObject
{
    Q_OBJECT

public:
    /// Whether a key is of use without its public key, or with the one that is known already.
    enum class Need { Required, IfPossible, Again };

    /// @p api and @p merge must outlive every call.
    PublicKeys(HookKeysApi &api, KeyMerge &merge, QObject *parent);

    /// The key @p id with its public key: from the table if it was read, else from the server. One
    /// that private key material came with, now or before, comes with privateMember set and without
    /// any key bytes.
    /// Fails with Conflict where two rows have that id, besides the failures of the API.
    PendingCall publicKey(const QString &id, QObject *context, Callback<HookKey> done);

    /// The key @p id from the server, with a second request for its public key if the first answer
    /// lacks it and, unless it is needed Again, the table does too. Where that second one fails, @p
    /// need says whether all does. Goes on without who asked: @p done is to be guarded.
    PendingCall readKey(const QString &id, Need need, Callback<HookKey> done);

    /// What ends a call that was cancelled before it had an answer.
    [[nodiscard]] static Error cancelledError();
    /// Why nobody knows which key @p id is, as a translated sentence; empty if it is one alone.
    [[nodiscard]] QString ambiguityBlock(const QString &id) const;
    /// Why the public key of the key @p id is not to be handed out, as a translated sentence: it is
    /// one of an earlier start, and may be another one by now. Empty if it was read since.
    [[nodiscard]] QString keptBlock(const QString &id) const;
    /// The same of @p key, which was not read since and is deleted.
    [[nodiscard]] static QString deletedBlock(const HookKey &key);

Q_SIGNALS:
    /// A key of the table is not there any more.
    void keyVanished();

private:
    [[nodiscard]] Result<HookKey> markedIfPrivate(const QString &id, const Error &error);
    PendingCall askPublicKey(const HookKey &key, Need need, Callback<HookKey> done);

    HookKeysApi &m_api;
    KeyMerge &m_merge;
};

} // namespace HookKeys
