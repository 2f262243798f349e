// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historytableview.h"

#include "appearance.h"
#include "finding.h"
#include "markdelegate.h"
#include "rowtable.h"
#include "timelinemodel.h"

#include <QHeaderView>

#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

HistoryTableView::HistoryTableView(QWidget *parent) : QTableView(parent)
{
    setObjectName(u"historyTable"_s);
    setAccessibleName(tr("History"));
    setItemDelegate(new MarkDelegate(this, [](const QModelIndex &index) {
        if (index.column() != TimelineModel::Name)
            return QIcon();
        const QVariant severity = index.data(TimelineModel::SeverityRole);
        return severity.isValid() ? severityIcon(Severity(severity.toInt()), true) : QIcon();
    }));
    showAsRows(this);
    horizontalHeader()->setStretchLastSection(true);
    connect(this, &QAbstractItemView::activated, this, &HistoryTableView::lineActivated);
}

void HistoryTableView::setTimeline(TimelineModel *model)
{
    if (model && model == m_model)
        return;
    // Not all of a model's connections: QAbstractItemView has its own.
    const QList<QMetaObject::Connection> connections = std::exchange(m_connections, {});
    for (const QMetaObject::Connection &connection : connections)
        disconnect(connection);
    const bool first = !m_model;
    m_model = model;
    m_number = -1;
    QItemSelectionModel *const before = selectionModel();
    setModel(model);
    if (before && before != selectionModel())
        before->deleteLater(); // which setModel() leaves to its caller
    if (!model) {
        Q_EMIT selectedLineChanged();
        return;
    }
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (const TimelineLine *line = selectedLine())
            m_number = line->entry.number;
        Q_EMIT selectedLineChanged();
    });
    m_connections = {
        connect(model, &QAbstractItemModel::modelReset, this, &HistoryTableView::keepSelection),
        connect(model, &QAbstractItemModel::dataChanged, this,
                &HistoryTableView::selectedLineChanged),
        connect(model, &QAbstractItemModel::rowsInserted, this, &HistoryTableView::rowsChanged),
        connect(model, &QAbstractItemModel::rowsRemoved, this, &HistoryTableView::rowsChanged)};
    if (first) {
        const int letter = fontMetrics().averageCharWidth();
        for (const auto &[column, letters] :
             {std::pair(TimelineModel::Name, 26), std::pair(TimelineModel::What, 40),
              std::pair(TimelineModel::Who, 18), std::pair(TimelineModel::Time, 23),
              std::pair(TimelineModel::Outcome, 18), std::pair(TimelineModel::RequestId, 26)})
            setColumnWidth(column, letter * letters);
    }
    Q_EMIT selectedLineChanged();
}

/// What was selected is selected again, if it is shown still.
void HistoryTableView::keepSelection()
{
    const int row = m_number < 0 ? -1 : m_model->rowOf(m_number);
    if (row >= 0) {
        selectRow(row);
        scrollTo(m_model->index(row, 0));
    } else {
        Q_EMIT selectedLineChanged();
    }
    Q_EMIT rowsChanged();
}

const TimelineLine *HistoryTableView::selectedLine() const
{
    if (!m_model || !selectionModel())
        return nullptr;
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->lineAt(rows.first().row());
}

} // namespace HookKeys
