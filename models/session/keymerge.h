// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkey.h"
#include "inlinehook.h"

#include <QTimer>

#include <chrono>
#include <optional>

namespace HookKeys {

class HookKeyTableModel;
class KeyWatch;

/// Merges what the org answers into the table of its keys, and lets no late answer undo what is
/// known since.
class KeyMerge final
{
public:
    /// @p keys and @p watch, which sees each public key, must outlive this.
    KeyMerge(HookKeyTableModel &keys, KeyWatch &watch);

    /// How long what is new or changed is shown as such.
    static constexpr auto highlightTime = std::chrono::seconds(3);

    [[nodiscard]] const HookKeyTableModel &keys() const { return m_keys; }

    /// Which state of the org is known; to be remembered with a request.
    [[nodiscard]] quint64 generation() const { return m_generation; }
    /// A write ended: an answer to what was asked before is out of date from now on.
    void beginGeneration() { ++m_generation; }

    /// Makes the rows those of @p keys, which were read at an earlier start: nobody sees them now.
    void mergeKept(const QList<HookKey> &keys);
    /// Makes the rows those of @p keys.
    void mergeList(const QList<HookKey> &keys);
    /// Sets which hooks use which key; nothing while that is not known.
    void mergeHooks(std::optional<QList<InlineHook>> hooks);
    /// Shows what a read of one key, asked for in @p generation, told. Returns the key as it stands
    /// then.
    [[nodiscard]] HookKey mergeRead(const HookKey &key, quint64 generation);
    /// Shows that an answer about the key @p id was nothing but private key material. Returns the
    /// key as it stands then; nothing if no row has that id.
    [[nodiscard]] std::optional<HookKey> mergePrivate(const QString &id);
    /// Sees to private key material in @p answer, if it has some, which is about another key than
    /// was asked for, or out of date: nothing else of it counts.
    void noteStray(const HookKey &answer);
    /// Private key material came with a key of which no more is known than @p name, if that.
    void notePrivate(const QString &name = {});
    /// Shows what a write answered. Returns the key as it stands then.
    HookKey mergeWritten(const HookKey &key);
    /// The key @p id was deleted.
    void mergeDeleted(const QString &id);

private:
    HookKey merge(const HookKey &key);

    HookKeyTableModel &m_keys;
    KeyWatch &m_watch;
    quint64 m_generation = 0;
    QTimer m_highlights;
};

} // namespace HookKeys
