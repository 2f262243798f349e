// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeysapi.h"

#include <QObject>
#include <QTest>

#include <optional>

namespace HookKeys {

/// Receives what an asynchronous call comes to, and counts.
template <typename T>
class Outcome final
{
public:
    /// What to hand to the call. It refers to this object.
    [[nodiscard]] auto callback()
    {
        return [this](const Result<T> &result) {
            ++m_calls;
            m_result = result;
        };
    }

    /// Whether the call came to its end, waiting for it at most half a minute.
    [[nodiscard]] bool wait()
    {
        return QTest::qWaitFor([this] { return m_calls > 0; }, 30'000);
    }

    [[nodiscard]] int calls() const { return m_calls; }
    [[nodiscard]] bool failed() const { return m_result && !m_result->has_value(); }
    [[nodiscard]] bool succeeded() const { return m_result && m_result->has_value(); }
    [[nodiscard]] const Error &error() const { return m_result->error(); }
    [[nodiscard]] const auto &value() const { return **m_result; }
    /// The kind of the error; nothing if there is none.
    [[nodiscard]] std::optional<ErrorKind> kind() const
    {
        return failed() ? std::optional(error().kind) : std::nullopt;
    }

private:
    std::optional<Result<T>> m_result;
    int m_calls = 0;
};

} // namespace HookKeys
