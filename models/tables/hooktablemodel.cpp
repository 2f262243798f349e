// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hooktablemodel.h"

#include "displaytext.h"
#include "keyfilter.h"
#include "momenttext.h"
#include "usercollator.h"
#include "weburl.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

QDateTime hookTime(const QString &received)
{
    return QDateTime::fromString(received, Qt::ISODateWithMs);
}

std::optional<Severity> gravest(const HookRow &row)
{
    return row.findings.isEmpty() ? std::nullopt : std::optional(row.findings.first().severity);
}

QStringList findingTexts(const HookRow &row)
{
    QStringList texts;
    for (const Finding &finding : row.findings)
        texts.append(displayText(finding.text));
    return texts;
}

/// Whether the org answers another thing of a hook than the row of @p from has. From start to start
/// not all of an address is kept; and what is said of a hook besides may change with its key.
bool isAnotherHook(const InlineHook &before, InlineHook after, HookTableModel::Before from)
{
    if (from == HookTableModel::Before::Kept) {
        if (before.uri == keptAddress(after.uri))
            after.uri = before.uri;
        if (before.tokenUrl == keptAddress(after.tokenUrl))
            after.tokenUrl = before.tokenUrl;
    }
    return after != before;
}

} // namespace

QString hookHostText(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    const QString host = parsed.host(QUrl::FullyEncoded);
    if (!parsed.isValid() || host.isEmpty())
        return displayText(url);
    return parsed.port() < 0 ? host : u"%1:%2"_s.arg(host, QString::number(parsed.port()));
}

QString hookTimeText(const QString &received)
{
    const QDateTime time = hookTime(received);
    return time.isValid() ? isoMomentText(time) : displayText(received);
}

HookTableModel::HookTableModel(QObject *parent)
    : QAbstractTableModel(parent), m_collator(userCollator())
{
}

int HookTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HookTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HookTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HookRow &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::AccessibleTextRole:
        return spokenText(row, index.column());
    case Qt::AccessibleDescriptionRole:
        // What the icon before the name means.
        return index.column() == Name ? findingTexts(row).join(u' ') : QString();
    case IdRole:
        return row.hook.id;
    case SeverityRole: {
        const std::optional<Severity> severity = gravest(row);
        return severity ? QVariant(int(*severity)) : QVariant();
    }
    case HighlightRole:
        return m_rows.at(index.row()).isHighlighted;
    default:
        return {};
    }
}

QVariant HookTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Type:
        return tr("Type");
    case Status:
        return tr("Status");
    case Key:
        return tr("Key");
    case Calls:
        return tr("Calls", "the server that a hook calls");
    case Authentication:
        return tr("Authenticates", "how a hook does");
    case Failure:
        return tr("If it fails");
    case LastUpdated:
        return tr("Last change");
    default:
        return {};
    }
}

QString HookTableModel::text(const HookRow &row, int column)
{
    switch (column) {
    case Name:
        return displayText(row.hook.label());
    case Type:
        return row.type;
    case Status:
        if (row.hook.isActive())
            return tr("Active", "an inline hook");
        return row.hook.status == "INACTIVE"_L1 ? tr("Inactive", "an inline hook")
                                                : displayText(row.hook.status);
    case Key:
        return displayText(row.key);
    case Calls:
        return hookHostText(row.hook.uri);
    case Authentication:
        return row.authentication;
    case Failure:
        return row.failure;
    default: {
        const QDateTime time = hookTime(row.hook.lastUpdated);
        return time.isValid() ? isoDayText(time) : displayText(row.hook.lastUpdated);
    }
    }
}

/// Where the cell abbreviates, a screen reader gets the whole; and a word for what is empty.
QString HookTableModel::spokenText(const HookRow &row, int column)
{
    switch (column) {
    case Calls:
        return displayText(row.hook.uri);
    case Key:
        return row.key.isEmpty() ? tr("No key") : text(row, column);
    case LastUpdated:
        return hookTimeText(row.hook.lastUpdated);
    default:
        return text(row, column);
    }
}

QString HookTableModel::toolTip(const HookRow &row, int column)
{
    QStringList lines{column == Calls || column == LastUpdated ? spokenText(row, column)
                                                               : text(row, column)};
    if (column == Name)
        lines += findingTexts(row);
    // Tooltips guess whether a text is HTML: leave them no choice, and escape everything.
    return u"<p style=\"white-space:pre-wrap\">%1</p>"_s.arg(lines.join(u'\n').toHtmlEscaped());
}

HookTableModel::Entry HookTableModel::entryOf(const HookRow &row, bool isHighlighted) const
{
    // The raw texts are searched too: a hook is found by what it is as well as by what is shown.
    QStringList texts{row.hook.name,     row.hook.id,         row.hook.type, row.hook.uri,
                      row.hook.tokenUrl, row.hook.clientId,   row.key,       row.hook.hookKeyId,
                      row.hook.status,   row.hook.lastUpdated};
    Entry entry{.value = row, .isHighlighted = isHighlighted};
    for (int column = 0; column < ColumnCount; ++column) {
        const QString shown = text(row, column);
        texts.append(shown);
        entry.order.at(size_t(column)) = sortKeyOf(m_collator, shown);
    }
    texts += findingTexts(row);
    entry.search = KeyFilter::folded(texts.join(u'\n'));
    entry.lastUpdated = hookTime(row.hook.lastUpdated);
    return entry;
}

void HookTableModel::mergeHooks(const QList<HookRow> &hooks, Before before)
{
    QHash<QString, QList<int>> unmatched;
    for (int row = rowCount() - 1; row >= 0; --row)
        unmatched[rowAt(row).hook.id].append(row);

    QList<Entry> added;
    for (const HookRow &hook : hooks) {
        const auto found = unmatched.find(hook.hook.id);
        if (found == unmatched.end() || found->isEmpty()) {
            added.append(entryOf(hook, true));
            continue;
        }
        // A row changes no sooner than its dataChanged() follows: a sorting proxy finds the place
        // of a row among rows that are in order.
        const int row = found->takeLast();
        if (rowAt(row) == hook)
            continue;
        m_rows[row] = entryOf(hook, m_rows.at(row).isHighlighted
                                        || isAnotherHook(rowAt(row).hook, hook.hook, before));
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }

    QList<int> gone;
    for (const QList<int> &rows : std::as_const(unmatched))
        gone += rows;
    removeRowsOf(gone);
    if (added.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    m_rows += added;
    endInsertRows();
}

void HookTableModel::clearHighlights()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (std::exchange(m_rows[row].isHighlighted, false))
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1), {HighlightRole});
    }
}

void HookTableModel::removeRowsOf(QList<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater());
    for (const int row : std::as_const(rows)) {
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

int HookTableModel::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&id](const Entry &entry) {
        return entry.value.hook.id == id;
    });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

bool HookTableModel::comesBefore(int left, int right, int column, Qt::SortOrder order) const
{
    const auto ordered = [order](bool hasLeft, bool hasRight, qint64 compared) {
        if (!hasLeft || !hasRight)
            return hasLeft && !hasRight;
        return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
    };
    if (column == LastUpdated) {
        const QDateTime &a = m_rows.at(left).lastUpdated;
        const QDateTime &b = m_rows.at(right).lastUpdated;
        return ordered(a.isValid(), b.isValid(), b.msecsTo(a));
    }
    const auto &a = m_rows.at(left).order.at(size_t(column));
    const auto &b = m_rows.at(right).order.at(size_t(column));
    return ordered(a.has_value(), b.has_value(), a && b ? a->compare(*b) : 0);
}

} // namespace HookKeys
