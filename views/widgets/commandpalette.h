// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAbstractItemModel;
class QLabel;
class QLineEdit;
class QListView;

namespace HookKeys {

class NoticeLabel;

/// Looks for something that can be done, by words, in a list of commands; a choice closes it. It
/// knows nothing of what the commands are.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    /// @p commands lists what setQuery() asked for last, with the roles of CommandPalette::Role;
    /// it must outlive the dialog.
    CommandPalette(QAbstractItemModel *commands, QWidget *parent);

    /// What it reads of a command besides its text; the model has them by the same numbers.
    enum Role {
        PlaceRole = Qt::UserRole, ///< QString: where else it is found.
        ShortcutRole,             ///< QString
        ReasonRole,               ///< QString: why it cannot be done now; empty if it can.
    };

Q_SIGNALS:
    /// Other words were typed: the model is to list what @p text asks for.
    void queryChanged(const QString &text);
    /// The user chose the command at @p index, which can be done; the dialog is closed.
    void chosen(const QModelIndex &index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void choose();
    void sayCurrent();

    QLineEdit *m_query;
    QListView *m_list;
    QLabel *m_none;
    NoticeLabel *m_reason;
};

} // namespace HookKeys
