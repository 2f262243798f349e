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
    const std::string_view all(m_all);
    for (const QString &text : words) {
        const std::string word = text.toStdString();
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
    return found;
}

} // namespace HookKeys
