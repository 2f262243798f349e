// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QTest>

#include <optional>

namespace HookKeys {

/// Keeps what a call ended with, and fails the test if it ends twice.
template <typename T>
struct Ended
{
    std::optional<Result<T>> result;

    Callback<T> callback()
    {
        return [this](const Result<T> &value) {
            QVERIFY(!result);
            result = value;
        };
    }
    [[nodiscard]] std::optional<ErrorKind> error() const
    {
        return result && !*result ? std::optional(result->error().kind) : std::nullopt;
    }
    [[nodiscard]] QString summary() const
    {
        return result && !*result ? result->error().summary : QString();
    }
};

} // namespace HookKeys
