// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "waiting.h"

#include <QTest>

#include <memory>
#include <optional>

namespace HookKeys {

/// Receives the outcome of one asynchronous call and counts how often it came.
template <typename T>
class Outcome final
{
public:
    /// What to pass as the callback; it may be called when this is gone.
    [[nodiscard]] Callback<T> callback()
    {
        return [state = m_state](const Result<T> &result) {
            ++state->count;
            state->result = result;
        };
    }

    [[nodiscard]] int count() const { return m_state->count; }

    /// Waits up to @p milliseconds for the outcome, and then whether another one follows.
    [[nodiscard]] bool cameOnce(int milliseconds = patience)
    {
        if (!waitUntil([this] { return m_state->count > 0; }, milliseconds))
            return false;
        QCoreApplication::processEvents();
        return m_state->count == 1;
    }

    [[nodiscard]] bool succeeded() { return cameOnce() && m_state->result->has_value(); }
    [[nodiscard]] bool failed() { return cameOnce() && !m_state->result->has_value(); }
    [[nodiscard]] bool failedWith(ErrorKind kind) { return cameOnce() && error().kind == kind; }

    [[nodiscard]] const Result<T> &result() const { return *m_state->result; }
    /// What a successful call gave.
    [[nodiscard]] const auto &value() const { return **m_state->result; }
    /// The kind of the error; nothing if there is none.
    [[nodiscard]] std::optional<ErrorKind> kind() const
    {
        return m_state->result && !*m_state->result ? std::optional(error().kind) : std::nullopt;
    }

    /// The error; a default one with an empty summary if there is none.
    [[nodiscard]] Error error() const
    {
        return m_state->result && !*m_state->result ? m_state->result->error() : Error();
    }

private:
    struct State
    {
        int count = 0;
        std::optional<Result<T>> result;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace HookKeys
