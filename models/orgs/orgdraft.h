// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"
#include "result.h"
#include "secret.h"

#include <QObject>

#include <functional>
#include <optional>

namespace HookKeys {

/// Where the secrets of an org are kept.
enum class Keep {
    Keychain, ///< In the OS keychain, for the next start too.
    Session,  ///< In this process's memory alone.
};

/// An org as it is about to be saved, or tested.
struct OrgDraft
{
    OrgProfile profile;
    Secret credential = {}; ///< A new one; empty: what opens the known org goes on doing so.
    std::optional<Secret> proxyPassword = {}; ///< A new one; none: it stays as it is.
    Keep keep = Keep::Keychain;               ///< Where what is new is kept.
};

/// Finds the proxy that the system names on the way to an address now, with nobody who signs in to
/// it. Fails with NotFound where it names none, and with Validation where it cannot be used.
using SystemProxyFinder =
    std::function<void(const QUrl &url, QObject *context, Callback<ProxyChoice> done)>;

/// Whether @p draft has a new password for the system's proxy, of which it has to be known which
/// one that is: see nameSystemProxy().
[[nodiscard]] bool isForSystemProxy(const OrgDraft &draft);

/// Completes @p draft: a new password for the system's proxy is for the one that @p find finds now.
/// Fails as that does; without it (empty), the draft stays as it is. Never inside the call.
void nameSystemProxy(const OrgDraft &draft, const SystemProxyFinder &find, QObject *context,
                     const Callback<OrgDraft> &done);

// What an edit of an org needs. The argument known is the org as it is known so far; null for a new
// one.

/// Whether @p profile takes a credential of its own: what opens an org is never sent to another
/// host than the one it was given for, nor kept for another way of signing in.
[[nodiscard]] bool needsCredential(const OrgProfile *known, const OrgProfile &profile);

/// Whether what signing in as @p signedInAs brought opens the org as @p profile describes it: the
/// same org and app, and no more than was granted.
[[nodiscard]] bool signsInFor(const OrgProfile &profile, const OrgProfile &signedInAs);

/// Whether @p draft takes a sign-in before it can be tested or saved: its credential is what
/// signing in brought, if that was done already, and @p newKey says that there is a new key to sign
/// in with.
[[nodiscard]] bool mustSignIn(const OrgProfile *known, const OrgDraft &draft, bool newKey);

/// Whether saving @p draft can change whether, and on which way, its org is reached.
[[nodiscard]] bool changesConnection(const OrgProfile *known, const OrgDraft &draft);

/// What saving @p draft changed of the org that was @p known, as a translated sentence.
[[nodiscard]] QString savedText(const OrgProfile &known, const OrgDraft &draft);

/// Fails with Validation where what @p profile calls its org or its environment, or its address,
/// cannot be used.
[[nodiscard]] Result<void> checkNaming(const OrgProfile &profile);

/// Fails with Validation where @p draft must not be saved: as checkNaming() does where the profile
/// is another one than is known, or because a credential is missing, or is none.
[[nodiscard]] Result<void> checkDraft(const OrgProfile *known, const OrgDraft &draft);

} // namespace HookKeys
