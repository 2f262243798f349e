// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;

namespace HookKeys {

/// Has @p area, which is no stop of Tab by itself, scroll to what gets the focus in it. Qt does so
/// for steps within it alone, and not for one that comes from a button beside it.
void followFocus(QScrollArea *area);

} // namespace HookKeys
