// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "inlinehook.h"

#include <QList>

namespace HookKeys {

class OrgSession;

/// The type of a hook in words; as Okta calls it where it is not known here.
[[nodiscard]] QString hookTypeText(const QString &type);

/// What happens when a hook of @p type fails, as a translated sentence; empty where that is not
/// known. See https://developer.okta.com/docs/concepts/inline-hooks/
[[nodiscard]] QString hookFailureText(const QString &type);

/// How @p hook authenticates, in words.
[[nodiscard]] QString hookAuthenticationText(const InlineHook &hook);

/// Whether @p hook has a hook key, but is known to authenticate in another way than by signing with
/// it. Such a one cannot be given another key: it would take a secret that Okta does not give out.
[[nodiscard]] bool holdsKeyIdly(const InlineHook &hook);

/// What is to be known about @p hook in @p session, the gravest first, without any request: its
/// key is missing, compromised, changed, too old or not signed with; it is not active and holds
/// one; Okta says that the key is not used; it is called over plain http; it has a secret where it
/// could have a key; its type is not known.
[[nodiscard]] QList<Finding> hookFindings(const InlineHook &hook, const OrgSession &session);

} // namespace HookKeys
