// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace HookKeys {

/// Copies @p text so that clipboard histories and password managers leave it alone (they look for
/// the formats that KeePassXC, KDE, Windows and macOS agreed upon), and takes it back after
/// @p life, or when the program ends, unless something else was copied since.
void copySecret(const QString &text, std::chrono::milliseconds life = std::chrono::seconds(30));

} // namespace HookKeys
