// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace HookKeys {

class OpenOrgs;

/// Deletes what was kept of the org @p id besides its profile and its secrets: its keys, its last
/// answers, its rotations and its history. Not what was sent and whose answer nobody saw: that is
/// told first, see UntoldChanges. False if something may be left, which the stores of @p orgs tell
/// of.
[[nodiscard]] bool forgetTraces(const OpenOrgs &orgs, const QString &id);

} // namespace HookKeys
