// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the cells of HookKeyTableModel show, and how they are ordered.

#include "displaytext.h"
#include "hookkeytablemodel.h"

namespace HookKeys {

using namespace Qt::StringLiterals;

namespace {

std::optional<QStringView> textOrder(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional<QStringView>(text);
}

} // namespace

QVariant HookKeyTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HookKeyRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::AccessibleTextRole:
        // Where the cell abbreviates, a screen reader gets the whole.
        if (index.column() == UsedBy && row.hooks && row.hooks->size() > 1)
            return displayText(row.hookNames().join(u", "_s));
        if (index.column() == Age && row.isTooOld())
            return row.spokenAge();
        return {};
    case Qt::AccessibleDescriptionRole:
        // What the icon before the name means.
        return index.column() == Name ? displayText(row.warnings().join(u' ')) : QString();
    case HighlightRole:
        return row.highlighted;
    case WarningsRole:
        return row.warnings();
    case TooOldRole:
        return m_ageLimit > 0 ? QVariant(row.isTooOld()) : QVariant();
    case IdRole:
        return row.key.id;
    case CopyRole:
        return copyText(row, index.column());
    default:
        return {};
    }
}

QVariant HookKeyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Status:
        return tr("Status");
    case UsedBy:
        return tr("Used by");
    case KeyId:
        return tr("Key ID");
    case Id:
        return tr("ID");
    case Created:
        return tr("Created");
    case LastUpdated:
        return tr("Last updated");
    case Age:
        return tr("Age");
    default:
        return {};
    }
}

QString HookKeyTableModel::cellText(const HookKeyRow &row, int column) const
{
    switch (column) {
    case Name:
        return row.nameText();
    case Status:
        return row.statusText();
    case UsedBy:
        return row.usedByText();
    case KeyId:
        return displayText(row.key.keyId);
    case Id:
        return displayText(row.key.id);
    case Created:
        return row.dateText(row.key.created, row.key.createdText);
    case LastUpdated:
        return row.dateText(row.key.lastUpdated, row.key.lastUpdatedText);
    default:
        return row.ageText();
    }
}

QString HookKeyTableModel::copyText(const HookKeyRow &row, int column) const
{
    switch (column) {
    case Name:
        return row.key.name;
    case UsedBy:
        return row.hookNames().isEmpty() ? row.usedByText() : row.hookNames().join(u", "_s);
    case KeyId:
        return row.key.keyId;
    case Id:
        return row.key.id;
    case Created:
        return HookKeyRow::rawDate(row.key.created, row.key.createdText);
    case LastUpdated:
        return HookKeyRow::rawDate(row.key.lastUpdated, row.key.lastUpdatedText);
    default:
        return cellText(row, column);
    }
}

QString HookKeyTableModel::toolTip(const HookKeyRow &row, int column) const
{
    QStringList lines;
    switch (column) {
    case Status:
        lines += row.statusHint();
        break;
    case UsedBy:
        lines += row.hookHints();
        break;
    case Created:
    case Age:
        lines += row.ageHints();
        break;
    case LastUpdated:
        lines += row.dateHints(row.key.lastUpdated, row.key.lastUpdatedText);
        break;
    default:
        lines += cellText(row, column);
    }
    lines += row.warnings();
    // Tooltips guess whether a text is HTML: leave them no choice, and escape everything.
    return u"<p style=\"white-space:pre-wrap\">%1</p>"_s.arg(lines.join(u'\n').toHtmlEscaped());
}

const QString &HookKeyTableModel::searchText(int row) const
{
    return at(row).search();
}

bool HookKeyTableModel::comesBefore(int left, int right, int column, Qt::SortOrder order) const
{
    const auto before = [order](const auto &a, const auto &b) {
        if (!a || !b)
            return a.has_value() && !b.has_value();
        return order == Qt::AscendingOrder ? *a < *b : *b < *a;
    };
    const HookKeyRow &a = at(left);
    const HookKeyRow &b = at(right);
    switch (column) {
    case Name:
        return before(a.nameOrder(), b.nameOrder());
    case Status:
        return before(a.statusOrder(), b.statusOrder());
    case UsedBy:
        return before(a.usedByOrder(), b.usedByOrder());
    case KeyId:
        return before(textOrder(a.key.keyId), textOrder(b.key.keyId));
    case Id:
        return before(textOrder(a.key.id), textOrder(b.key.id));
    case LastUpdated:
        return before(a.lastUpdatedOrder(), b.lastUpdatedOrder());
    case Age: // The older, the more.
        return order == Qt::AscendingOrder ? comesBefore(left, right, Created, Qt::DescendingOrder)
                                           : comesBefore(left, right, Created, Qt::AscendingOrder);
    default:
        return before(a.createdOrder(), b.createdOrder());
    }
}

} // namespace HookKeys
