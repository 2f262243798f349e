// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkey.h"
#include "pendingcall.h"
#include "rehearsalverdict.h"

#include <QPointer>

#include <optional>

namespace HookKeys {

class OrgSession;

/// What came of a rehearsal.
struct RehearsalReport
{
    RehearsalVerdict verdict;
    QString answer; ///< In the words of the server, for a person to read; empty if none came.
};

/// Rehearses how the other side takes what a hook signs, without the hook: with a key made up for
/// it, which is thrown away with this. That the key is refused is what is hoped for.
class Rehearsal final : public QObject
{
    Q_OBJECT

public:
    /// For @p hook, one of @p session that signs with a key of the org. Asks nobody.
    Rehearsal(OrgSession *session, const InlineHook &hook, QObject *parent);

    /// Whether @p hook of @p session is one that can be rehearsed: it signs, its key is in the org,
    /// and its token URL is a URL. KnownHooks::keptBlockWithKeys() says why not yet.
    [[nodiscard]] static bool isPossible(const OrgSession &session, const InlineHook &hook);

    [[nodiscard]] const InlineHook &hook() const { return m_hook; }

    /// The keys that it can be rehearsed with: the hook's own, then those that a rotation which is
    /// open made in its place, then the other ones of the org by their names.
    [[nodiscard]] QList<HookKey> keys() const;
    /// Rehearses as if the hook signed with @p key, one of keys(), from now on; its own until then.
    void useKey(const HookKey &key);

    /// Makes the key, apart from the thread of the window, and the first specimen. Fails with
    /// Validation where no key could be made. Once.
    void prepare(QObject *context, Callback<void> done);
    /// What would be sent; nothing before it is prepared.
    [[nodiscard]] const std::optional<HookSpecimen> &specimen() const { return m_specimen; }

    /// Makes a new specimen, for each is good for one use, and posts it to the hook's token URL:
    /// this really calls that service. Whatever comes of it is a report; fails only with Cancelled,
    /// with Validation where the token URL is not one to be asked, with Conflict where
    /// KnownHooks::keptBlockWithKeys() says why, and with NotFound where the org is closed or
    /// nothing is prepared.
    PendingCall post(QObject *context, Callback<RehearsalReport> done);

private:
    void renew();

    QPointer<OrgSession> m_session;
    const InlineHook m_hook;
    HookKey m_hookKey; ///< Whose HookKey::keyId is sent.
    PrivateKey m_key;
    std::optional<HookSpecimen> m_specimen;
};

} // namespace HookKeys
