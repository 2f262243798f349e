// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requesttablemodel.h"

#include "displaytext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

qsizetype bodyBytes(const RequestEntry &entry)
{
    return entry.sentBody.size() + entry.receivedBody.size();
}

} // namespace

RequestTableModel::RequestTableModel(QObject *parent) : QAbstractTableModel(parent) {}

int RequestTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int RequestTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant RequestTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        return text(m_entries.at(index.row()), index.column());
    return {};
}

QString RequestTableModel::text(const RequestEntry &entry, int column)
{
    switch (column) {
    case Request: {
        const QString query = entry.url.query(QUrl::FullyEncoded);
        const QString target =
            entry.url.path(QUrl::FullyEncoded) + (query.isEmpty() ? QString() : u'?' + query);
        return displayText(entry.method + u' ' + target);
    }
    case Host:
        return displayText(entry.url.authority(QUrl::FullyEncoded));
    case Time:
        return entry.started.toLocalTime().toString(u"HH:mm:ss.zzz"_s);
    case Status:
        return entry.status > 0 ? QString::number(entry.status) : tr("No answer");
    case Duration:
        return tr("%1 ms").arg(QLocale().toString(qlonglong(entry.duration.count())));
    case Remaining:
        return entry.rateLimit.remaining < 0
                   ? QString()
                   : tr("%1 of %2 left").arg(entry.rateLimit.remaining).arg(entry.rateLimit.limit);
    case Repeat:
        return entry.repeat > 0 ? QString::number(entry.repeat) : QString();
    case RequestId:
        return displayText(entry.requestId);
    default:
        return {};
    }
}

QVariant RequestTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Request:
        return tr("Request");
    case Host:
        return tr("Server");
    case Time:
        return tr("Time");
    case Status:
        return tr("Status");
    case Duration:
        return tr("Duration");
    case Remaining:
        return tr("Rate limit");
    case Repeat:
        return tr("Repeat");
    case RequestId:
        return tr("Request ID");
    default:
        return {};
    }
}

void RequestTableModel::add(const RequestEntry &entry)
{
    beginInsertRows({}, 0, 0);
    m_entries.prepend(entry);
    endInsertRows();
    m_bytes += bodyBytes(entry);
    // The newest one stays, whatever its size: it is bounded where it is made.
    while (m_entries.size() > 1 && (m_entries.size() > entryLimit || m_bytes > byteLimit)) {
        const int last = rowCount() - 1;
        m_bytes -= bodyBytes(m_entries.last());
        beginRemoveRows({}, last, last);
        m_entries.removeLast();
        endRemoveRows();
    }
}

void RequestTableModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_bytes = 0;
    endResetModel();
}

} // namespace HookKeys
