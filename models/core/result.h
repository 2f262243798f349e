// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <tl/expected.hpp>

#include <functional>
#include <utility>

namespace HookKeys {

/// Either a value or the reason why there is none.
template <typename T>
using Result = tl::expected<T, Error>;

/// The Result of what failed: errorOf().
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, const QString &summary)
{
    return tl::unexpected(errorOf(kind, summary));
}

/// Receives the outcome of an asynchronous call exactly once, never inside the call itself, and
/// not at all once the context object that was passed with it is destroyed.
template <typename T>
using Callback = std::function<void(const Result<T> &)>;

} // namespace HookKeys
