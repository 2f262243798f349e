// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QStyledItemDelegate>

#include <functional>
#include <optional>

class QAbstractItemView;

namespace HookKeys {

/// Draws the cells of a table with a mark in one column, and what is selected so that it is
/// readable whether the table has the focus or not.
class MarkDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The mark of a row by its cell in the column of the marks; a null one: none.
    using Mark = std::function<QIcon(const QModelIndex &)>;

    /// Draws for @p view, which owns it, with @p mark in @p column.
    MarkDelegate(QAbstractItemView *view, int column, Mark mark);

    /// Rows whose @p role says true are shown as changed a moment ago.
    void setHighlightRole(int role) { m_highlightRole = role; }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QAbstractItemView *m_view;
    int m_column;
    Mark m_mark;
    std::optional<int> m_highlightRole;
};

} // namespace HookKeys
