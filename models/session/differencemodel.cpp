// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "differencemodel.h"

#include "displaytext.h"
#include "momenttext.h"
#include "snapshotreport.h"

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// What @p field says of a side, @p value: a moment as the other tables have it, if the two sides
/// differ in that.
QString shownValue(const FieldDifference &field, const QString &value)
{
    const auto moment = [](const QString &text) {
        const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
        return time.isValid() ? isoSecondText(time) : text;
    };
    const bool isMoment =
        field.field == SnapshotField::Created || field.field == SnapshotField::LastUpdated;
    return isMoment && moment(field.before) != moment(field.after) ? moment(value) : value;
}

/// The whole of what may have no room in its cell; none of it is taken for markup.
QString toolTip(const QString &text)
{
    return text.isEmpty() ? QString() : u"<p>%1</p>"_s.arg(text.toHtmlEscaped());
}

} // namespace

void DifferenceModel::setDiff(const SnapshotDiff &diff, const QString &before, const QString &after)
{
    beginResetModel();
    m_differences = diff.differences;
    m_before = before;
    m_after = after;
    m_rows.clear();
    for (qsizetype i = 0; i < m_differences.size(); ++i) {
        const qsizetype fields = m_differences.at(i).fields.size();
        if (fields == 0)
            m_rows.append({i, -1});
        for (qsizetype field = 0; field < fields; ++field)
            m_rows.append({i, field});
    }
    endResetModel();
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DifferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DifferenceModel::text(const Row &row, int column) const
{
    const SnapshotDifference &difference = m_differences.at(row.difference);
    const FieldDifference *field = row.field < 0 ? nullptr : &difference.fields.at(row.field);
    switch (column) {
    case Change:
        return snapshotChangeText(difference.change);
    case Object:
        return displayText(snapshotObjectText(difference));
    case Field:
        return field ? snapshotFieldText(field->field) : QString();
    case Before:
        return displayText(field ? shownValue(*field, field->before) : snapshotBefore(difference));
    case After:
        return displayText(field ? shownValue(*field, field->after) : snapshotAfter(difference));
    default:
        return {};
    }
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole: {
        // Two empty cells would sound like nothing at all.
        const QString shown = text(row, index.column());
        return shown.isEmpty() ? tr("nothing") : shown;
    }
    case Qt::ToolTipRole:
        return toolTip(text(row, index.column()));
    case ChangeRole:
        return int(m_differences.at(row.difference).change);
    default:
        return {};
    }
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole)
        return toolTip(title(section));
    return role == Qt::DisplayRole ? title(section) : QVariant();
}

QString DifferenceModel::title(int section) const
{
    switch (section) {
    case Change:
        return tr("Change");
    case Object:
        return tr("Object");
    case Field:
        return tr("What");
    case Before:
        return m_before.isEmpty() ? tr("Before") : displayText(m_before);
    case After:
        return m_after.isEmpty() ? tr("After") : displayText(m_after);
    default:
        return {};
    }
}

} // namespace HookKeys
