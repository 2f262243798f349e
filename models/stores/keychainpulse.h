// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>

namespace HookKeys {

/// Whether the OS keychain lives: a keychain that keeps somebody waiting while its own prompt
/// stands answers another question meanwhile, and a frozen one does not. Calls @p done with true as
/// soon as all keychains that run have answered, and with false after @p limit if one is silent,
/// none runs, or this system's cannot be asked. Not at all once @p context dies.
void askForLife(std::chrono::milliseconds limit, QObject *context, std::function<void(bool)> done);

} // namespace HookKeys
