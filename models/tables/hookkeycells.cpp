// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hookkeycells.h"

#include "displaytext.h"
#include "hookkeytablemodel.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

std::optional<QStringView> textOrder(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional<QStringView>(text);
}

} // namespace

QVariant HookKeyCells::data(const HookKeyRow &row, int column, int role)
{
    using enum HookKeyTableModel::Column;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        return spokenText(row, column);
    case Qt::AccessibleDescriptionRole:
        // What the icon before the name means.
        return column == Name ? markMeaning(row) : QString();
    case HookKeyTableModel::HighlightRole:
        return row.highlighted;
    case HookKeyTableModel::WarningsRole:
        return row.warnings();
    case HookKeyTableModel::SeverityRole:
        return row.severity() ? QVariant(int(*row.severity())) : QVariant();
    case HookKeyTableModel::MarkRole:
        return int(row.worst());
    case HookKeyTableModel::InUseRole:
        return row.isInUse();
    case HookKeyTableModel::TooOldRole:
        return row.ageLimit() > 0 ? QVariant(row.isTooOld()) : QVariant();
    case HookKeyTableModel::DaysUntilTooOldRole: {
        const std::optional<int> days = row.daysUntilTooOld();
        return days ? QVariant(*days) : QVariant();
    }
    case HookKeyTableModel::DueSoonRole:
        return row.ageLimit() > 0 ? QVariant(row.isDueSoon()) : QVariant();
    case HookKeyTableModel::IdRole:
        return row.key.id;
    case HookKeyTableModel::CopyRole:
        return copyText(row, column);
    default:
        return {};
    }
}

/// Where the cell abbreviates, a screen reader gets the whole.
QVariant HookKeyCells::spokenText(const HookKeyRow &row, int column)
{
    using enum HookKeyTableModel::Column;
    if (column == UsedBy && row.hooks && row.hooks->size() > 1)
        return displayText(row.hookNames().join(u", "_s));
    if (column == Age && (row.isTooOld() || row.isDueSoon()))
        return row.spokenAge();
    return {};
}

QString HookKeyCells::markMeaning(const HookKeyRow &row)
{
    const QStringList warnings = row.warnings();
    switch (row.worst()) {
    case KeyStatus::Alarm:
    case KeyStatus::Changed:
    case KeyStatus::Warned:
        return displayText(warnings.join(u' '));
    default: // the cells of the row say it
        return {};
    }
}

QString HookKeyCells::columnName(int column)
{
    using enum HookKeyTableModel::Column;
    switch (column) {
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
    case DaysLeft:
        return tr("Too old in");
    case Thumbprint:
        return tr("Thumbprint");
    default:
        return {};
    }
}

QString HookKeyCells::text(const HookKeyRow &row, int column)
{
    using enum HookKeyTableModel::Column;
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
    case DaysLeft:
        return row.daysLeftText();
    case Thumbprint:
        return row.thumbprint;
    default:
        return row.ageText();
    }
}

QString HookKeyCells::copyText(const HookKeyRow &row, int column)
{
    using enum HookKeyTableModel::Column;
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
        return text(row, column);
    }
}

QString HookKeyCells::toolTip(const HookKeyRow &row, int column)
{
    using enum HookKeyTableModel::Column;
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
    case DaysLeft:
        lines += row.ageHints();
        break;
    case LastUpdated:
        lines += row.dateHints(row.key.lastUpdated, row.key.lastUpdatedText);
        break;
    default:
        lines += text(row, column);
    }
    lines += row.warnings();
    // Tooltips guess whether a text is HTML: leave them no choice, and escape everything.
    return u"<p style=\"white-space:pre-wrap\">%1</p>"_s.arg(lines.join(u'\n').toHtmlEscaped());
}

bool HookKeyCells::comesBefore(const HookKeyRow &left, const HookKeyRow &right, int column,
                               Qt::SortOrder order)
{
    using enum HookKeyTableModel::Column;
    const auto before = [order](const auto &a, const auto &b) {
        if (!a || !b)
            return a.has_value() && !b.has_value();
        return order == Qt::AscendingOrder ? *a < *b : *b < *a;
    };
    switch (column) {
    case Name:
        return before(left.nameOrder(), right.nameOrder());
    case Status:
        return before(left.statusOrder(), right.statusOrder());
    case UsedBy:
        return before(left.usedByOrder(), right.usedByOrder());
    case KeyId:
        return before(textOrder(left.key.keyId), textOrder(right.key.keyId));
    case Id:
        return before(textOrder(left.key.id), textOrder(right.key.id));
    case LastUpdated:
        return before(left.lastUpdatedOrder(), right.lastUpdatedOrder());
    case DaysLeft:
        return before(left.daysUntilTooOld(), right.daysUntilTooOld());
    case Thumbprint:
        return before(textOrder(left.thumbprint), textOrder(right.thumbprint));
    case Age: // The older, the more.
        return order == Qt::AscendingOrder ? comesBefore(left, right, Created, Qt::DescendingOrder)
                                           : comesBefore(left, right, Created, Qt::AscendingOrder);
    default:
        return before(left.createdOrder(), right.createdOrder());
    }
}

} // namespace HookKeys
