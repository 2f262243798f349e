// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QStyledItemDelegate>

#include <functional>
#include <optional>

class QAbstractItemView;

namespace HookKeys {

/// Draws the cells of a table, some of them with a mark, and what is selected so that it is
/// readable whether the table has the focus or not.
class MarkDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The mark in a cell; a null one: none.
    using Mark = std::function<QIcon(const QModelIndex &)>;

    /// Draws for @p view, which owns it.
    MarkDelegate(QAbstractItemView *view, Mark mark);

    /// Rows whose @p role says true are shown as changed a moment ago.
    void setHighlightRole(int role) { m_highlightRole = role; }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QAbstractItemView *m_view;
    Mark m_mark;
    std::optional<int> m_highlightRole;
};

} // namespace HookKeys
