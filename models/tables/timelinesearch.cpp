// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinesearch.h"

#include "keyfilter.h"

#include <algorithm>
#include <string_view>

namespace HookKeys {

void TimelineSearch::clear()
{
    m_texts.clear();
    m_isBuilt = false;
}

void TimelineSearch::setText(qsizetype line, const QString &text)
{
    if (size_t(line) >= m_texts.size())
        m_texts.resize(size_t(line) + 1);
    // A zero byte of a hostile text must not end the line.
    std::string folded = KeyFilter::folded(text).toStdString();
    std::replace(folded.begin(), folded.end(), '\0', ' ');
    m_texts[size_t(line)] = std::move(folded);
    m_isBuilt = false;
}

bool TimelineSearch::matches(qsizetype line, const QStringList &words) const
{
    const std::string &text = m_texts[size_t(line)];
    return std::all_of(words.cbegin(), words.cend(), [&text](const QString &word) {
        return text.find(word.toStdString()) != std::string::npos;
    });
}

void TimelineSearch::rebuild() const
{
    m_all.clear();
    m_ends.clear();
    m_ends.reserve(m_texts.size());
    for (const std::string &text : m_texts) {
        m_all += text;
        m_all += '\0';
        m_ends.push_back(m_all.size());
    }
    m_isBuilt = true;
}

std::vector<bool> TimelineSearch::find(const QStringList &words) const
{
    if (!m_isBuilt)
        rebuild();
    std::vector<bool> found(m_texts.size(), true);
    if (words.isEmpty())
        return found;
    std::vector<std::string> all;
    all.reserve(size_t(words.size()));
    for (const QString &word : words)
        all.push_back(word.toStdString());
    // Of the longest word there are the fewest.
    std::sort(all.begin(), all.end(), [](const std::string &one, const std::string &other) {
        return one.size() > other.size();
    });
    findFirst(all.front(), found);
    for (size_t line = 0; line < found.size(); ++line) {
        const std::string_view text(m_texts[line]);
        for (size_t word = 1; found[line] && word < all.size(); ++word)
            found[line] = text.find(all[word]) != std::string_view::npos;
    }
    return found;
}

/// Takes the lines that do not have @p word out of @p found, by one look at all of them.
void TimelineSearch::findFirst(const std::string &word, std::vector<bool> &found) const
{
    const std::string_view all(m_all);
    size_t line = 0;
    size_t at = all.find(word);
    while (at != std::string_view::npos) {
        for (; m_ends[line] <= at; ++line)
            found[line] = false;
        at = all.find(word, m_ends[line]); // one place in a line is enough
        ++line;
    }
    for (; line < found.size(); ++line)
        found[line] = false;
}

} // namespace HookKeys
