// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace HookKeys {

/// Something that can be done, as the command search lists it.
struct Command
{
    QString text;          ///< What a person reads, in the interface's language.
    QString source = {};   ///< The same in English.
    QString place = {};    ///< Where else it is found, for example "Key › Copy as".
    QString shortcut = {}; ///< As the platform writes it; may be empty.
    QString words = {};    ///< What it is found by besides, for example a key's ID.
    QString reason = {};   ///< Why it cannot be done now; empty if it can.
    int id = 0;            ///< What the one who made it knows it by.
};

/// The commands in which all words of a query are found, the best first: accents and case do not
/// matter, and each is found in the interface's language and in English.
class CommandListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PlaceRole = Qt::UserRole, ///< QString: Command::place.
        ShortcutRole,             ///< QString: Command::shortcut.
        ReasonRole,               ///< QString: Command::reason.
        IdRole,                   ///< int: Command::id.
    };

    using QAbstractListModel::QAbstractListModel;

    /// Lists @p commands from now on, in their order where a query does not say otherwise.
    void setCommands(const QList<Command> &commands);
    /// Lists those that @p query asks for; all if it is empty.
    void setQuery(const QString &query);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    /// A command and what it is searched by, as KeyFilter::folded() has it.
    struct Entry
    {
        Command command;
        QString text;
        QString source;
        QString all;
    };

    [[nodiscard]] static int rank(const Entry &entry, const QStringList &words,
                                  const QString &query);
    void search();

    QList<Entry> m_entries;
    QList<qsizetype> m_shown; ///< Their places among the entries.
    QString m_query;
};

} // namespace HookKeys
