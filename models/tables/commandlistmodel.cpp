// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlistmodel.h"

#include "keyfilter.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// What does not match.
constexpr int none = -1;

/// @p text without what a menu adds to it: the mnemonic's mark and the ellipsis.
QString plain(const QString &text)
{
    static const QRegularExpression mark(u"&(.)"_s);
    QString found = text;
    found.replace(mark, u"\\1"_s);
    return found.remove(u'\u2026').trimmed();
}

bool startsAWord(const QString &text, const QString &word)
{
    return text.startsWith(word) || text.contains(u' ' + word);
}

} // namespace

void CommandListModel::setCommands(const QList<Command> &commands)
{
    m_entries.clear();
    for (const Command &command : commands) {
        const QString text = KeyFilter::folded(plain(command.text));
        const QString source = KeyFilter::folded(plain(command.source));
        const QStringList all{text, source, KeyFilter::folded(plain(command.place)),
                              KeyFilter::folded(command.shortcut),
                              KeyFilter::folded(command.words)};
        m_entries.append({command, text, source, all.join(u'\n')});
    }
    search();
}

void CommandListModel::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    search();
}

/// How well @p entry is what is looked for, 0 being the best; none if it is not.
int CommandListModel::rank(const Entry &entry, const QStringList &words, const QString &query)
{
    if (!std::ranges::all_of(words,
                             [&entry](const QString &word) { return entry.all.contains(word); }))
        return none;
    if (entry.text.startsWith(query) || entry.source.startsWith(query))
        return 0;
    const auto startsAny = [&words](const QString &text) {
        return std::ranges::all_of(
            words, [&text](const QString &word) { return startsAWord(text, word); });
    };
    if (startsAny(entry.text) || startsAny(entry.source))
        return 1;
    return 2;
}

void CommandListModel::search()
{
    const QString query = KeyFilter::folded(m_query).simplified();
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, qsizetype>> found;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const int best = words.isEmpty() ? 0 : rank(m_entries.at(i), words, query);
        // What can be done goes before what cannot, as far as both fit as well.
        if (best != none)
            found.append({best * 2 + (m_entries.at(i).command.reason.isEmpty() ? 0 : 1), i});
    }
    if (!words.isEmpty())
        std::ranges::stable_sort(found, {}, &std::pair<int, qsizetype>::first);
    beginResetModel();
    m_shown.clear();
    for (const auto &[order, place] : std::as_const(found))
        m_shown.append(place);
    endResetModel();
}

int CommandListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Command &command = m_entries.at(m_shown.at(index.row())).command;
    switch (role) {
    case Qt::DisplayRole:
        return plain(command.text);
    case Qt::AccessibleTextRole: {
        QStringList parts{plain(command.text), plain(command.place), command.shortcut,
                          command.reason};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case PlaceRole:
        return plain(command.place);
    case ShortcutRole:
        return command.shortcut;
    case ReasonRole:
        return command.reason;
    case IdRole:
        return command.id;
    default:
        return {};
    }
}

} // namespace HookKeys
