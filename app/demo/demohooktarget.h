// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoauth.h"

#include <atomic>

namespace HookKeys {

/// The external service that the demo org's inline hooks call, and how it behaves. Knows nothing of
/// sockets. Thread-safe.
/// See https://developer.okta.com/docs/concepts/inline-hooks/
class DemoHookTarget final
{
public:
    enum class Behaviour {
        Answer, ///< 200 and the commands of the hook's type.
        Refuse, ///< 400.
        Fail,   ///< 500.
        Dawdle, ///< As Answer, but only after longer than Okta waits.
    };

    static constexpr std::chrono::seconds dawdling{5};

    /// @p auth must outlive this: it says whether a Bearer token is one of the org.
    explicit DemoHookTarget(DemoAuth &auth) : m_auth(auth) {}

    void setBehaviour(Behaviour behaviour) { m_behaviour = behaviour; }
    [[nodiscard]] Behaviour behaviour() const { return m_behaviour; }
    [[nodiscard]] int calls() const { return m_calls; } ///< Those that were let in.

    /// Whether @p path is the service's: /demo/hook-target/ and whatever name.
    [[nodiscard]] static bool owns(const QString &path);
    /// Answers a request to a path that it owns(): 401 without an Authorization header, or with a
    /// Bearer token that the org did not issue.
    [[nodiscard]] DemoAnswer answer(const DemoRequest &request);

private:
    DemoAuth &m_auth;
    std::atomic<Behaviour> m_behaviour = Behaviour::Answer;
    std::atomic_int m_calls = 0;
};

} // namespace HookKeys
