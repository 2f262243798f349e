// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <array>
#include <string>
#include <string_view>
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
    /// Where a line's text is in m_all: behind the one before, up to a zero byte.
    struct Segment
    {
        size_t end;
        qsizetype line; ///< -1: its line has another text by now.
    };
    /// What is looked for, by its byte that is the rarest of all.
    struct Needle
    {
        std::string text;
        size_t rarest;
    };

    [[nodiscard]] std::vector<Needle> needles(const QStringList &words) const;
    [[nodiscard]] static size_t indexOf(std::string_view all, const Needle &needle, size_t from);
    [[nodiscard]] std::string_view textOf(size_t segment) const;
    void append(qsizetype line, std::string_view text);
    void compact();

    /// The texts in UTF-8. Many megabytes of a QByteArray are not copied as it grows.
    QByteArray m_all;
    std::vector<Segment> m_segments;    ///< In the order in which they are in there.
    std::vector<size_t> m_segmentOf;    ///< By line.
    size_t m_dead = 0;                  ///< How many segments are of no line.
    std::array<size_t, 256> m_counts{}; ///< How often each byte was put in there.
};

} // namespace HookKeys
