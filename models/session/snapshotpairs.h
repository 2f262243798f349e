// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <functional>

namespace HookKeys {

/// Which of two lists' rows belong together.
class SnapshotPairs final
{
public:
    /// The lists have @p before and @p after rows, and none belongs to another yet.
    SnapshotPairs(qsizetype before, qsizetype after) : m_after(before, -1), m_before(after, -1) {}

    /// Puts together those that are left over and have the same word by @p ofBefore and @p ofAfter,
    /// which return it for a row; no word belongs to nothing. Of several with one word, the first
    /// to the first and so on.
    void match(const std::function<QString(qsizetype)> &ofBefore,
               const std::function<QString(qsizetype)> &ofAfter)
    {
        QHash<QString, QList<qsizetype>> waiting;
        for (qsizetype row = m_before.size() - 1; row >= 0; --row) {
            const QString word = m_before.at(row) < 0 ? ofAfter(row) : QString();
            if (!word.isEmpty())
                waiting[word].append(row);
        }
        for (qsizetype row = 0; row < m_after.size(); ++row) {
            const auto found = m_after.at(row) < 0 ? waiting.find(ofBefore(row)) : waiting.end();
            if (found == waiting.end() || found->isEmpty())
                continue;
            m_after[row] = found->takeLast();
            m_before[m_after.at(row)] = row;
        }
    }

    /// The row after that belongs to the row @p before; -1: none does.
    [[nodiscard]] qsizetype after(qsizetype before) const { return m_after.at(before); }
    /// The row before that belongs to the row @p after; -1: none does.
    [[nodiscard]] qsizetype before(qsizetype after) const { return m_before.at(after); }

private:
    QList<qsizetype> m_after;
    QList<qsizetype> m_before;
};

} // namespace HookKeys
