// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "differencetable.h"

#include "appearance.h"
#include "differencemodel.h"
#include "rowtable.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

constexpr int leastLettersOfColumn = 14; // an ID of Okta's has 20

QIcon changeIcon(int change)
{
    switch (SnapshotDifference::Change(change)) {
    case SnapshotDifference::Change::Added:
        return themedIcon(u"added"_s, Ink::Good);
    case SnapshotDifference::Change::Gone:
        return themedIcon(u"gone"_s, Ink::Warning);
    case SnapshotDifference::Change::Changed:
        break;
    }
    return themedIcon(u"changed"_s);
}

/// Has a picture besides the word.
class ChangeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = changeIcon(index.data(DifferenceModel::ChangeRole).toInt());
    }
};

} // namespace

DifferenceTable::DifferenceTable(DifferenceModel *model, QWidget *parent) : QTableView(parent)
{
    setObjectName(u"differenceTable"_s);
    setAccessibleName(tr("Differences"));
    setModel(model);
    setItemDelegateForColumn(DifferenceModel::Change, new ChangeDelegate(this));
    showAsRows(this);
    setWordWrap(true); // what two moments differ in is to be read whole
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            &DifferenceTable::resizeRowsToContents);
    const int letter = fontMetrics().averageCharWidth();
    horizontalHeader()->setMinimumSectionSize(letter * leastLettersOfColumn);
    for (const auto &[column, letters] :
         {std::pair(DifferenceModel::Change, 14), std::pair(DifferenceModel::Object, 26),
          std::pair(DifferenceModel::Field, 17)})
        setColumnWidth(column, letter * letters);
    for (const int column : {DifferenceModel::Before, DifferenceModel::After})
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    connect(model, &QAbstractItemModel::modelReset, this, &DifferenceTable::goToFirst);
}

void DifferenceTable::goToFirst()
{
    resizeColumnToContents(
        DifferenceModel::Change); // its words are short, but not in all languages
    resizeRowsToContents();
    setCurrentIndex(model()->index(0, DifferenceModel::Change));
}

} // namespace HookKeys
