// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace HookKeys {

/// From now on assistive technology is told of what is typed into a field for secrets as of that
/// many bullets: Qt's line edits tell every listener what was typed, in clear. Once for the
/// program, however often it is called; handlers that are installed before still get all events.
void hideTypedSecrets();

} // namespace HookKeys
