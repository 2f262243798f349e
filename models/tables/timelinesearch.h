// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QStringList>

#include <string>
#include <vector>

namespace HookKeys {

/// The folded texts of many lines in one piece, to be looked through within a frame.
class TimelineSearch final
{
public:
    void clear();
    /// The text of the line @p line, which is one of those that are there or the next, is @p text.
    void setText(qsizetype line, const QString &text);

    /// Which lines have each of @p words, which are not empty: a value for each line.
    [[nodiscard]] std::vector<bool> find(const QStringList &words) const;

    /// Whether the line @p line has each of @p words.
    [[nodiscard]] bool matches(qsizetype line, const QStringList &words) const;

private:
    void rebuild() const;
    void findFirst(const std::string &word, std::vector<bool> &found) const;

    std::vector<std::string> m_texts;   ///< By line, in UTF-8.
    mutable std::string m_all;          ///< All of them, a zero byte behind each.
    mutable std::vector<size_t> m_ends; ///< Where each ends in there.
    mutable bool m_isBuilt = false;
};

} // namespace HookKeys
