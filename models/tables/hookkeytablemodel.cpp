// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hookkeytablemodel.h"

#include "hookkeycells.h"
#include "usercollator.h"

#include <QLocale>

#include <algorithm>

namespace HookKeys {

namespace {

bool looksDifferent(const HookKey &before, const HookKey &after)
{
    return before.name != after.name || before.keyId != after.keyId || before.isUsed != after.isUsed
           || before.createdText != after.createdText
           || before.lastUpdatedText != after.lastUpdatedText || before.created != after.created
           || before.lastUpdated != after.lastUpdated;
}

/// Whether a row shows another thing of the hooks that use its key. The rest of them is none of its
/// business, and not all of it is kept from start to start.
bool lookDifferent(const std::optional<QList<InlineHook>> &before,
                   const std::optional<QList<InlineHook>> &after)
{
    const auto same = [](const InlineHook &one, const InlineHook &other) {
        return one.id == other.id && one.name == other.name && one.status == other.status;
    };
    return before.has_value() != after.has_value()
           || (before && !std::ranges::equal(*before, *after, same));
}

} // namespace

HookKeyTableModel::HookKeyTableModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_clock(clock), m_collator(userCollator()), m_now(clock.now())
{
}

int HookKeyTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HookKeyTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags HookKeyTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() ? usual | Qt::ItemIsDragEnabled : usual;
}

QVariant HookKeyTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return HookKeyCells::data(at(index.row()), index.column(), role);
}

QVariant HookKeyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return HookKeyCells::columnName(section);
}

void HookKeyTableModel::mergeKeys(const QList<HookKey> &keys)
{
    m_now = m_clock.now();
    // Rows are matched by id; of several with one id, the first with the first, and so on.
    QHash<QString, QList<int>> unmatched;
    for (int row = rowCount() - 1; row >= 0; --row)
        unmatched[at(row).key.id].append(row);

    QList<HookKey> added;
    std::vector<Change> changes;
    for (const HookKey &key : keys) {
        const auto found = unmatched.find(key.id);
        if (found == unmatched.end() || found->isEmpty()) {
            added.append(key);
        } else if (const int row = found->takeLast();
                   auto value = updated(at(row), key, Source::List)) {
            changes.push_back({row, std::move(value)});
        }
    }
    apply(std::move(changes));

    std::vector<int> gone;
    for (const QList<int> &rows : std::as_const(unmatched))
        gone.insert(gone.end(), rows.begin(), rows.end());
    std::ranges::sort(gone, std::greater());
    for (size_t i = 0; i < gone.size();) {
        const int last = gone[i];
        int first = last;
        while (++i < gone.size() && gone[i] == first - 1)
            --first;
        removeRun(first, last);
    }
    append(added, m_loaded, Source::List);
    m_loaded = true;
    updateAmbiguity();
}

void HookKeyTableModel::mergeKey(const HookKey &key)
{
    m_now = m_clock.now();
    const int row = rowOf(key.id);
    if (row < 0) {
        append({key}, true, Source::Read);
    } else if (auto value = updated(at(row), key, Source::Read)) {
        std::vector<Change> changes;
        changes.push_back({row, std::move(value)});
        apply(std::move(changes));
    }
}

void HookKeyTableModel::removeKey(const QString &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    removeRun(row, row);
    updateAmbiguity();
}

void HookKeyTableModel::setChangedKeys(const QStringList &ids)
{
    m_changed = QSet<QString>(ids.begin(), ids.end());
    std::vector<int> rows;
    for (int i = 0; i < rowCount(); ++i) {
        HookKeyRow &row = *m_rows[size_t(i)];
        const bool changed = m_changed.contains(row.key.id);
        if (std::exchange(row.changed, changed) != changed)
            rows.push_back(i);
    }
    tellChanged(rows, {Qt::ToolTipRole, Qt::AccessibleDescriptionRole, WarningsRole, SeverityRole,
                       MarkRole});
}

void HookKeyTableModel::setThumbprint(const QString &id, const QString &thumbprint)
{
    m_thumbprints.insert(id, thumbprint);
    std::vector<Change> changes;
    const QList<int> rows = rowsOf(id);
    for (const int row : rows) {
        if (at(row).thumbprint == thumbprint)
            continue;
        auto value = std::make_unique<HookKeyRow>(at(row));
        value->thumbprint = thumbprint;
        value->derive(m_collator, m_now, m_ageLimit);
        changes.push_back({row, std::move(value)});
    }
    apply(std::move(changes));
}

void HookKeyTableModel::setHooks(std::optional<QList<InlineHook>> hooks)
{
    const bool wasKnown = m_hooksKnown;
    m_hooksKnown = hooks.has_value();
    m_hooksByKey.clear();
    for (const InlineHook &hook : std::as_const(hooks).value_or(QList<InlineHook>())) {
        if (!hook.hookKeyId.isEmpty())
            m_hooksByKey[hook.hookKeyId].append(hook);
    }
    std::vector<Change> changes;
    for (int i = 0; i < rowCount(); ++i) {
        auto now = hooksOf(at(i).key.id);
        if (now == at(i).hooks)
            continue;
        auto value = std::make_unique<HookKeyRow>(at(i));
        value->hooks = std::move(now);
        value->highlighted =
            value->highlighted
            || (wasKnown && m_hooksKnown && lookDifferent(at(i).hooks, value->hooks));
        value->derive(m_collator, m_now, m_ageLimit);
        changes.push_back({i, std::move(value)});
    }
    apply(std::move(changes));
}

void HookKeyTableModel::clearHighlights()
{
    std::vector<int> changed;
    for (int i = 0; i < rowCount(); ++i) {
        if (std::exchange(m_rows[size_t(i)]->highlighted, false))
            changed.push_back(i);
    }
    tellChanged(changed, {HighlightRole});
}

void HookKeyTableModel::refreshAges()
{
    m_now = m_clock.now();
    for (const auto &row : m_rows)
        row->derive(m_collator, m_now, m_ageLimit);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void HookKeyTableModel::setAgeLimit(int days)
{
    if (std::exchange(m_ageLimit, days) != days)
        refreshAges();
}

const HookKey &HookKeyTableModel::keyAt(int row) const
{
    Q_ASSERT(row >= 0 && row < rowCount());
    return at(row).key;
}

int HookKeyTableModel::rowOf(const QString &id) const
{
    return place(id).row;
}

QList<int> HookKeyTableModel::rowsOf(const QString &id) const
{
    const Place place = this->place(id);
    if (place.count == 1)
        return {place.row};
    QList<int> rows;
    for (int row = place.row; rows.size() < place.count; ++row) {
        if (at(row).key.id == id)
            rows.append(row);
    }
    return rows;
}

const HookKey *HookKeyTableModel::key(const QString &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &at(row).key;
}

bool HookKeyTableModel::isAmbiguous(const QString &id) const
{
    return place(id).count > 1;
}

QStringList HookKeyTableModel::names(const QString &exceptId) const
{
    QStringList names;
    for (const auto &row : m_rows) {
        if (exceptId.isEmpty() || row->key.id != exceptId)
            names += row->key.name;
    }
    return names;
}

QList<InlineHook> HookKeyTableModel::hooksUsing(const QString &id) const
{
    return m_hooksByKey.value(id);
}

std::optional<QStringList> HookKeyTableModel::hookNames(const QString &id) const
{
    const int row = rowOf(id);
    return row >= 0 && at(row).hooks ? std::optional(at(row).hookNames()) : std::nullopt;
}

bool HookKeyTableModel::isInUse(const QString &id) const
{
    return std::ranges::any_of(
        m_rows, [&id](const auto &row) { return row->key.id == id && row->isInUse(); });
}

const QString &HookKeyTableModel::searchText(int row) const
{
    return at(row).search();
}

bool HookKeyTableModel::comesBefore(int left, int right, int column, Qt::SortOrder order) const
{
    return HookKeyCells::comesBefore(at(left), at(right), column, order);
}

int HookKeyTableModel::count(KeyStatus status) const
{
    return static_cast<int>(
        std::ranges::count_if(m_rows, [status](const auto &row) { return row->has(status); }));
}

int HookKeyTableModel::exceededAge(const QString &id) const
{
    const int row = rowOf(id);
    return row >= 0 && at(row).isTooOld() ? m_ageLimit : 0;
}

HookKeyTableModel::Place HookKeyTableModel::place(const QString &id) const
{
    if (!m_placesKnown) {
        m_places.clear();
        for (int row = 0; row < rowCount(); ++row) {
            Place &place = m_places[at(row).key.id];
            if (place.count++ == 0)
                place.row = row;
        }
        m_placesKnown = true;
    }
    return m_places.value(id);
}

std::optional<QList<InlineHook>> HookKeyTableModel::hooksOf(const QString &id) const
{
    if (!m_hooksKnown)
        return {};
    return m_hooksByKey.value(id);
}

/// What @p row becomes with the value @p key; null if that changes nothing.
std::unique_ptr<HookKeyRow> HookKeyTableModel::updated(const HookKeyRow &row, const HookKey &key,
                                                       Source source)
{
    HookKey after = key;
    const bool same = after.keyId == row.key.keyId;
    if (same && after.publicJwk.isEmpty()) { // the answer is silent about it
        after.publicJwk = row.key.publicJwk;
        after.keptSince = row.key.keptSince;
    }
    markPrivate(after);
    // Either answer says what is odd about it alone, and knows nothing of the other.
    const QStringList listed = source == Source::List ? key.warnings : row.listWarnings;
    QStringList read = same ? row.readWarnings : QStringList();
    if (source == Source::Read)
        read = key.warnings;
    after.warnings = listed + read;
    after.warnings.removeDuplicates();
    if (after == row.key && listed == row.listWarnings && read == row.readWarnings)
        return nullptr;
    auto value = std::make_unique<HookKeyRow>(row);
    value->listWarnings = listed;
    value->readWarnings = read;
    value->highlighted = row.highlighted || looksDifferent(row.key, after);
    value->key = std::move(after);
    if (!same) // of the key that it was
        value->thumbprint.clear();
    value->derive(m_collator, m_now, m_ageLimit);
    return value;
}

/// Whatever a later answer says: what crossed the wire once may be known to others.
void HookKeyTableModel::markPrivate(HookKey &key)
{
    if (key.privateMember)
        m_compromised.insert(key.id);
    key.privateMember = m_compromised.contains(key.id);
    if (key.privateMember) {
        key.publicJwk.clear();
        key.keptSince = {};
    }
}

/// Puts the changed rows in place, run by run of neighbours. A row changes no sooner than its
/// dataChanged() follows: a sorting proxy finds the place of a row among rows that are in order.
void HookKeyTableModel::apply(std::vector<Change> changes)
{
    std::ranges::sort(changes, {}, &Change::row);
    for (size_t i = 0; i < changes.size();) {
        const int first = changes[i].row;
        int last = first - 1;
        while (i < changes.size() && changes[i].row == last + 1)
            m_rows[size_t(++last)] = std::move(changes[i++].value);
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    }
}

void HookKeyTableModel::append(const QList<HookKey> &keys, bool highlighted, Source source)
{
    if (keys.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(keys.size()) - 1);
    for (const HookKey &key : keys) {
        auto row = std::make_unique<HookKeyRow>();
        row->key = key;
        markPrivate(row->key);
        (source == Source::List ? row->listWarnings : row->readWarnings) = key.warnings;
        row->changed = m_changed.contains(key.id);
        row->thumbprint = m_thumbprints.value(key.id);
        row->hooks = hooksOf(key.id);
        row->highlighted = highlighted;
        row->derive(m_collator, m_now, m_ageLimit);
        m_rows.push_back(std::move(row));
    }
    m_placesKnown = false;
    endInsertRows();
}

void HookKeyTableModel::removeRun(int first, int last)
{
    beginRemoveRows({}, first, last);
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    m_placesKnown = false;
    endRemoveRows();
}

void HookKeyTableModel::updateAmbiguity()
{
    std::vector<int> changed;
    for (int i = 0; i < rowCount(); ++i) {
        HookKeyRow &row = *m_rows[size_t(i)];
        const bool ambiguous = isAmbiguous(row.key.id);
        if (std::exchange(row.ambiguous, ambiguous) != ambiguous)
            changed.push_back(i);
    }
    tellChanged(changed, {Qt::ToolTipRole, Qt::AccessibleDescriptionRole, WarningsRole,
                          SeverityRole, MarkRole});
}

/// Emits dataChanged() for @p rows, in ascending order, once for each run of neighbours. Not for
/// what rows are sorted by; see apply().
void HookKeyTableModel::tellChanged(const std::vector<int> &rows, const QList<int> &roles)
{
    for (size_t i = 0; i < rows.size();) {
        const int first = rows[i];
        int last = first;
        while (++i < rows.size() && rows[i] == last + 1)
            ++last;
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1), roles);
    }
}

} // namespace HookKeys
