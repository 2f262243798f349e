// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inlinehooksapi.h"
#include "rotationjournal.h"

#include <QObject>

#include <functional>
#include <optional>

namespace HookKeys {

/// Has an inline hook sign with another key: it is read, nothing may have changed meanwhile, it is
/// written, and read again. Nothing is sent where it signs with that key already. A run that ends
/// with its context.
class HookMove final : public QObject
{
    Q_OBJECT

public:
    /// What is to be done.
    struct Order
    {
        RotationHook hook; ///< As it was planned.
        QString from;      ///< HookKey::id of the key that it signs with.
        QString to;        ///< HookKey::id of the key that it is to sign with.
    };
    /// Writes a line of the journal before and after the write; where it fails nothing is sent.
    using Journal = std::function<Result<void>(const RotationNote &note)>;

    /// @p notes are the lines so far: of an attempt that was cut off it is written that it was
    /// done, where it is seen now. Fails with Conflict where the hook signs with neither key or has
    /// another client, token URL or way to authenticate than planned.
    static void start(InlineHooksApi &hooks, const Order &order, const QList<RotationNote> &notes,
                      Journal journal, QObject *context, Callback<void> done);

private:
    HookMove(InlineHooksApi &hooks, Order order, bool isUntold, Journal journal, QObject *context,
             Callback<void> done);

    void judge(const Result<InlineHookDocument> &read);
    void put(const InlineHookDocument &read);
    void settle(const Result<InlineHookDocument> &read);
    [[nodiscard]] bool note(RotationNote::Kind kind, const QString &text);
    void finish(const Result<void> &result);

    InlineHooksApi &m_hooks;
    const Order m_order;
    const bool m_isUntold; ///< An earlier attempt may have done it without being able to see that.
    const Journal m_journal;
    const Callback<void> m_done;
    std::optional<Error> m_error; ///< Of the write.
};

} // namespace HookKeys
