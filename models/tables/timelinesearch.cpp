// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinesearch.h"

#include "keyfilter.h"

#include <algorithm>
#include <utility>

namespace HookKeys {

void TimelineSearch::clear()
{
    *this = {};
}

void TimelineSearch::setText(qsizetype line, const QString &text)
{
    // A zero byte of a hostile text must not end the line.
    std::string folded = KeyFilter::folded(text).toStdString();
    std::replace(folded.begin(), folded.end(), '\0', ' ');
    const auto number = size_t(line);
    if (number < m_segmentOf.size()) {
        const size_t before = m_segmentOf[number];
        if (textOf(before) == folded)
            return;
        const size_t begin = before == 0 ? 0 : m_segments[before - 1].end;
        std::fill(m_all.begin() + qsizetype(begin),
                  m_all.begin() + qsizetype(m_segments[before].end), '\0');
        m_segments[before].line = -1;
        ++m_dead;
    } else {
        m_segmentOf.resize(number + 1);
    }
    append(line, folded);
    constexpr size_t few = 1000;
    if (m_dead > few && m_dead * 2 > m_segments.size())
        compact();
}

void TimelineSearch::append(qsizetype line, std::string_view text)
{
    m_all.append(text.data(), qsizetype(text.size())).append('\0');
    for (const char byte : text)
        ++m_counts[static_cast<unsigned char>(byte)];
    m_segmentOf[size_t(line)] = m_segments.size();
    m_segments.push_back({.end = size_t(m_all.size()), .line = line});
}

/// Leaves out the texts of no line.
void TimelineSearch::compact()
{
    const TimelineSearch old = std::exchange(*this, TimelineSearch());
    m_segmentOf.resize(old.m_segmentOf.size());
    m_all.reserve(old.m_all.size() / 2);
    for (size_t line = 0; line < old.m_segmentOf.size(); ++line)
        append(qsizetype(line), old.textOf(old.m_segmentOf[line]));
}

std::string_view TimelineSearch::textOf(size_t segment) const
{
    const size_t begin = segment == 0 ? 0 : m_segments[segment - 1].end;
    return std::string_view(m_all.constData(), size_t(m_all.size()))
        .substr(begin, m_segments[segment].end - 1 - begin);
}

/// What @p words are looked for by, the longest first: of that there are the fewest.
std::vector<TimelineSearch::Needle> TimelineSearch::needles(const QStringList &words) const
{
    std::vector<Needle> needles;
    needles.reserve(size_t(words.size()));
    for (const QString &word : words) {
        std::string text = word.toStdString();
        const auto isRarer = [this](char one, char other) {
            return m_counts[static_cast<unsigned char>(one)]
                   < m_counts[static_cast<unsigned char>(other)];
        };
        const auto rarest = std::min_element(text.cbegin(), text.cend(), isRarer) - text.cbegin();
        needles.push_back({.text = std::move(text), .rarest = size_t(rarest)});
    }
    std::sort(needles.begin(), needles.end(), [](const Needle &one, const Needle &other) {
        return one.text.size() > other.text.size();
    });
    return needles;
}

/// Where @p needle is in @p all, at @p from or behind; npos: nowhere.
size_t TimelineSearch::indexOf(std::string_view all, const Needle &needle, size_t from)
{
    const std::string &text = needle.text;
    size_t at = all.find(text[needle.rarest], from + needle.rarest);
    while (at != std::string_view::npos) {
        const size_t begin = at - needle.rarest;
        if (all.compare(begin, text.size(), text) == 0)
            return begin;
        at = all.find(text[needle.rarest], at + 1);
    }
    return std::string_view::npos;
}

bool TimelineSearch::matches(qsizetype line, const QStringList &words) const
{
    const std::string_view text = textOf(m_segmentOf[size_t(line)]);
    return std::all_of(words.cbegin(), words.cend(), [text](const QString &word) {
        return text.find(word.toStdString()) != std::string_view::npos;
    });
}

/// Looks through all texts at once for the first word, and for the others where that is.
std::vector<bool> TimelineSearch::find(const QStringList &words) const
{
    std::vector<bool> found(m_segmentOf.size(), words.isEmpty());
    if (words.isEmpty())
        return found;
    const std::vector<Needle> all = needles(words);
    const std::string_view whole(m_all.constData(), size_t(m_all.size()));
    size_t segment = 0;
    for (size_t at = indexOf(whole, all.front(), 0); at != std::string_view::npos;
         at = indexOf(whole, all.front(), m_segments[segment].end)) {
        while (m_segments[segment].end <= at)
            ++segment;
        const std::string_view text = textOf(segment);
        const bool hasAll = std::all_of(all.cbegin() + 1, all.cend(), [text](const Needle &other) {
            return indexOf(text, other, 0) != std::string_view::npos;
        });
        if (hasAll)
            found[size_t(m_segments[segment].line)] = true;
    }
    return found;
}

} // namespace HookKeys
