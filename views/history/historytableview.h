// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTableView>

namespace HookKeys {

class TimelineModel;
struct TimelineLine;

/// The table of what happened, the newest first, with a mark where something failed.
class HistoryTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit HistoryTableView(QWidget *parent = nullptr);

    /// Shows @p model, which may be null.
    void setTimeline(TimelineModel *model);
    /// The line of the selected row; null if there is none. Valid until the model changes.
    [[nodiscard]] const TimelineLine *selectedLine() const;

Q_SIGNALS:
    /// Another line is selected, or none, or the one that is changed.
    void selectedLineChanged();
    /// The user wants to see what the selected line is about.
    void lineActivated();
    /// Other lines are shown than before, or more, or fewer.
    void rowsChanged();

private:
    void keepSelection();

    QPointer<TimelineModel> m_model;
    QList<QMetaObject::Connection> m_connections; ///< This view's own to the model.
    qint64 m_number = -1;                         ///< Of the line that was selected last.
};

} // namespace HookKeys
