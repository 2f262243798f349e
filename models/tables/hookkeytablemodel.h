// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "hookkeyrow.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace HookKeys {

/// The hook keys of one org as a table. It is fed with values and merges them: rows that stay keep
/// their place and their persistent indexes, so selection and scroll position survive a refresh.
class HookKeyTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Status,
        UsedBy,
        KeyId,
        Id,
        Created,
        LastUpdated,
        Age,
        DaysLeft,   ///< How many days are left until the key is too old.
        Thumbprint, ///< Of the public key (RFC 7638), where that was read.
        ColumnCount
    };
    Q_ENUM(Column)

    enum Role {
        HighlightRole = Qt::UserRole, ///< bool: the row is new or changed since a moment ago.
        WarningsRole, ///< QStringList: what is odd about the row, translated sentences.
        SeverityRole, ///< int, a Severity: of the gravest of them; nothing where there are none.
        MarkRole,     ///< int, a KeyStatus: HookKeyRow::worst().
        InUseRole,    ///< bool: HookKeyRow::isInUse().
        TooOldRole,   ///< bool: the key is older than the age limit; nothing without one.
        DaysUntilTooOldRole, ///< int: until it is; 0 or less from then on; nothing without one.
        DueSoonRole,         ///< bool: it is not, and will be within HookKeyRow::dueDays.
        IdRole,              ///< QString: HookKey::id of the row.
        CopyRole,            ///< QString: the cell's value as it goes to the clipboard, unescaped.
    };

    /// @p clock gives the ages and must outlive the model.
    explicit HookKeyTableModel(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Rows can be dragged out, besides what is usual.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    /// Makes the rows those of @p keys, a list's answer: updates, inserts and removes. A public key
    /// that is known already stays with its row while the key's keyId is the same. A key that came
    /// with private key material once is marked for good.
    void mergeKeys(const QList<HookKey> &keys);
    /// Updates the row with @p key's id, or appends it. What was odd in the list stays.
    void mergeKey(const HookKey &key);
    /// Removes the row with @p id, if there is one.
    void removeKey(const QString &id);
    /// Marks the rows with @p ids, and no others: their public key is not the one seen before.
    void setChangedKeys(const QStringList &ids);
    /// The thumbprint of the public key of @p id (RFC 7638), which was read.
    void setThumbprint(const QString &id, const QString &thumbprint);
    /// Sets which hooks use which key; nothing while that is not known.
    void setHooks(std::optional<QList<InlineHook>> hooks);
    /// Ends the highlighting of new and changed rows. The owner calls it a moment after a merge.
    void clearHighlights();
    /// Tells the views that ages may have changed; the owner calls it once an hour or so.
    void refreshAges();
    /// A key that is older than @p days is too old from now on; none is if that is 0, as at first.
    void setAgeLimit(int days);

    /// The key in @p row, which must be valid.
    [[nodiscard]] const HookKey &keyAt(int row) const;
    /// The row of @p id; -1 if there is none. Of several with that id, the first.
    [[nodiscard]] int rowOf(const QString &id) const;
    /// All rows of @p id, in ascending order: more than one where it is ambiguous.
    [[nodiscard]] QList<int> rowsOf(const QString &id) const;
    /// The key with @p id; null if there is none. Valid until the model changes.
    [[nodiscard]] const HookKey *key(const QString &id) const;
    /// Several rows have @p id: nothing may be done to them, for nobody knows which it would hit.
    [[nodiscard]] bool isAmbiguous(const QString &id) const;
    /// The names of all keys but the one with @p exceptId.
    [[nodiscard]] QStringList names(const QString &exceptId = {}) const;
    /// The hooks that use the key @p id.
    [[nodiscard]] QList<InlineHook> hooksUsing(const QString &id) const;
    /// Their names, or ids where they have none; nothing while it is not known which they are.
    [[nodiscard]] std::optional<QStringList> hookNames(const QString &id) const;
    /// In use by Okta's own word or by a known hook.
    [[nodiscard]] bool isInUse(const QString &id) const;
    /// All of the text in @p row, which must be valid, in the form of KeyFilter::folded().
    [[nodiscard]] const QString &searchText(int row) const;
    /// What is derived from the key in @p row, which must be valid.
    [[nodiscard]] const HookKeyRow &rowAt(int row) const { return at(row); }
    /// Whether the row @p left comes before the row @p right when they are sorted by @p column in
    /// @p order. What has no value comes last in either order.
    [[nodiscard]] bool comesBefore(int left, int right, int column, Qt::SortOrder order) const;
    /// How many keys have @p status.
    [[nodiscard]] int count(KeyStatus status) const;
    /// The age limit if the key @p id is older than that, else 0.
    [[nodiscard]] int exceededAge(const QString &id) const;

private:
    /// Where each id is: its first row, and in how many rows.
    struct Place
    {
        int row = -1;
        int count = 0;
    };

    enum class Source { List, Read };

    struct Change
    {
        int row;
        std::unique_ptr<HookKeyRow> value;
    };

    [[nodiscard]] const HookKeyRow &at(int row) const { return *m_rows[size_t(row)]; }
    [[nodiscard]] Place place(const QString &id) const;
    [[nodiscard]] std::optional<QList<InlineHook>> hooksOf(const QString &id) const;

    [[nodiscard]] std::unique_ptr<HookKeyRow> updated(const HookKeyRow &row, const HookKey &key,
                                                      Source source);
    void markPrivate(HookKey &key);
    void apply(std::vector<Change> changes);
    void append(const QList<HookKey> &keys, bool highlighted, Source source);
    void removeRun(int first, int last);
    void updateAmbiguity();
    void tellChanged(const std::vector<int> &rows, const QList<int> &roles);

    const Clock &m_clock;
    QCollator m_collator;
    QDateTime m_now;
    int m_ageLimit = 0; ///< Days; 0: none.
    std::vector<std::unique_ptr<HookKeyRow>> m_rows;
    mutable QHash<QString, Place> m_places; ///< Made when first asked for; see m_placesKnown.
    mutable bool m_placesKnown = false;
    QSet<QString> m_compromised;           ///< The ids of the keys that private material came with.
    QSet<QString> m_changed;               ///< See setChangedKeys().
    QHash<QString, QString> m_thumbprints; ///< By HookKey::id; see setThumbprint().
    bool m_loaded = false;
    bool m_hooksKnown = false;
    QHash<QString, QList<InlineHook>> m_hooksByKey;
};

} // namespace HookKeys
