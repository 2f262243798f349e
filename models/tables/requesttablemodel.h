// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requestlog.h"

#include <QAbstractTableModel>

namespace HookKeys {

/// The requests of this session, the newest first, as many as there is room for.
class RequestTableModel final : public QAbstractTableModel, public RequestLog
{
    Q_OBJECT

public:
    enum Column { Request, Host, Time, Status, Duration, Remaining, Repeat, RequestId };
    static constexpr int columns = RequestId + 1;

    /// How many entries are kept, and how many bytes all their bodies may have.
    static constexpr qsizetype entryLimit = 1000;
    static constexpr qsizetype byteLimit = qsizetype(16) * 1024 * 1024;

    explicit RequestTableModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    void add(const RequestEntry &entry) override;
    /// Forgets all entries.
    void clear();

    /// The entry of @p row, which must exist. Valid until the model changes.
    [[nodiscard]] const RequestEntry &entryAt(int row) const { return m_entries.at(row); }
    [[nodiscard]] const QList<RequestEntry> &entries() const { return m_entries; }

private:
    [[nodiscard]] static QString text(const RequestEntry &entry, int column);

    QList<RequestEntry> m_entries;
    qsizetype m_bytes = 0; ///< Of the bodies.
};

} // namespace HookKeys
