// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include <functional>
#include <memory>
#include <utility>

namespace HookKeys {

/// A call on its way. Copies refer to the same call; a default one refers to none.
class PendingCall final
{
public:
    PendingCall() = default;
    explicit PendingCall(std::function<void()> cancel) : m_cancel(std::move(cancel)) {}

    /// Ends the call with ErrorKind::Cancelled, after this returns; nothing if it has ended.
    void cancel() const
    {
        if (m_cancel)
            m_cancel();
    }

private:
    std::function<void()> m_cancel;
};

/// Several requests, one after the other, that are one call to who asked for them.
///
/// The steps hold a copy each and who asked holds call(): a step refers to the chain weakly, for
/// the chain refers to the request that holds the step.
class CallChain final
{
public:
    CallChain() : m_state(std::make_shared<State>()), m_weak(m_state) {}

    /// What a step holds of the chain.
    [[nodiscard]] CallChain weak() const { return CallChain(m_weak); }

    /// @p next is the request that is under way from now on; none if it may not be called back.
    void follow(PendingCall next) const
    {
        if (const auto state = m_weak.lock())
            state->current = std::move(next);
    }

    /// Whether who asked has cancelled the whole, so that no further request is to be sent.
    [[nodiscard]] bool wasCancelled() const
    {
        const auto state = m_weak.lock();
        return state && state->cancelled;
    }

    /// The whole as one call. Cancelling it ends the request under way, unless @p owner, which
    /// makes the requests, is destroyed by then.
    [[nodiscard]] PendingCall call(QObject *owner) const
    {
        return PendingCall([state = m_state, guard = QPointer<QObject>(owner)] {
            const bool again = std::exchange(state->cancelled, true);
            if (guard && !again)
                state->current.cancel();
        });
    }

private:
    struct State
    {
        PendingCall current;
        bool cancelled = false;
    };
    explicit CallChain(std::weak_ptr<State> weak) : m_weak(std::move(weak)) {}

    std::shared_ptr<State> m_state; ///< Null in a step.
    std::weak_ptr<State> m_weak;
};

} // namespace HookKeys
