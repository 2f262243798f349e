// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hooktableview.h"

#include "appearance.h"
#include "finding.h"
#include "hookfiltermodel.h"
#include "hooktablemodel.h"
#include "markdelegate.h"
#include "rowtable.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

QIcon hookMark(const QVariant &severity)
{
    return severity.isValid() ? severityIcon(Severity(severity.toInt()), true)
                              : themedIcon(u"success"_s, Ink::Faint);
}

} // namespace

HookTableView::HookTableView(QWidget *parent)
    : QTableView(parent), m_filter(new HookFilterModel(this))
{
    setObjectName(u"hookTable"_s);
    setAccessibleName(tr("Inline hooks"));
    setModel(m_filter);
    // Says by a picture what is worst about a hook.
    auto *marks = new MarkDelegate(this, [](const QModelIndex &index) {
        return index.column() == HookTableModel::Name
                   ? hookMark(index.data(HookTableModel::SeverityRole))
                   : QIcon();
    });
    marks->setHighlightRole(HookTableModel::HighlightRole);
    setItemDelegate(marks);
    showAsRows(this);
    setSortingEnabled(true);
    sortByColumn(HookTableModel::Name, Qt::AscendingOrder);

    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HookTableView::currentIdChanged);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, change, this, &HookTableView::rowsChanged);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &HookTableView::rowsChanged);
}

void HookTableView::setHooks(HookTableModel *model)
{
    const bool first = m_filter->sourceModel() == nullptr;
    m_hooks = model;
    m_filter->setSourceModel(model);
    if (!model || !first)
        return;
    const int letter = fontMetrics().averageCharWidth();
    for (const auto &[column, letters] :
         {std::pair(HookTableModel::Name, 30), std::pair(HookTableModel::Type, 18),
          std::pair(HookTableModel::Status, 11), std::pair(HookTableModel::Key, 26),
          std::pair(HookTableModel::Calls, 26), std::pair(HookTableModel::Authentication, 34),
          std::pair(HookTableModel::Failure, 44), std::pair(HookTableModel::LastUpdated, 14)})
        setColumnWidth(column, letter * letters);
}

void HookTableView::setFilterText(const QString &text)
{
    m_filter->setFilterText(text);
    Q_EMIT rowsChanged();
}

const QString &HookTableView::filterText() const
{
    return m_filter->filterText();
}

QString HookTableView::selectedId() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? QString() : rows.first().data(HookTableModel::IdRole).toString();
}

bool HookTableView::selectId(const QString &id)
{
    const int row = m_hooks ? m_hooks->rowOf(id) : -1;
    const QModelIndex index =
        row < 0 ? QModelIndex()
                : m_filter->mapFromSource(m_hooks->index(row, HookTableModel::Name));
    if (!index.isValid())
        return false;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect
                                                 | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void HookTableView::keyboardSearch(const QString &search)
{
    // Qt looks in the column where one is; but people know a hook by its name.
    const QModelIndex before = currentIndex();
    if (before.isValid() && before.column() != HookTableModel::Name)
        selectionModel()->setCurrentIndex(before.siblingAtColumn(HookTableModel::Name),
                                          QItemSelectionModel::NoUpdate);
    QTableView::keyboardSearch(search);
}

} // namespace HookKeys
