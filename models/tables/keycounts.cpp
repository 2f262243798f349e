// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keycounts.h"

#include "hookkeytablemodel.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

constexpr std::array<std::optional<KeyStatus>, 5> kinds{
    std::nullopt, KeyStatus::InUse, KeyStatus::Unused, KeyStatus::TooOld, KeyStatus::Changed};

QString kindText(std::optional<KeyStatus> kind)
{
    switch (kind.value_or(KeyStatus::Unknown)) {
    case KeyStatus::InUse:
        return KeyCounts::tr("In use");
    case KeyStatus::Unused:
        return KeyCounts::tr("Unused");
    case KeyStatus::TooOld:
        return KeyCounts::tr("Too old");
    case KeyStatus::Changed:
        return KeyCounts::tr("Changed");
    default:
        return KeyCounts::tr("All");
    }
}

} // namespace

void KeyCounts::setKeys(HookKeyTableModel *keys)
{
    if (m_keys)
        disconnect(m_keys, nullptr, this, nullptr);
    m_keys = keys;
    if (keys) {
        connect(keys, &QAbstractItemModel::rowsInserted, this, &KeyCounts::update);
        connect(keys, &QAbstractItemModel::rowsRemoved, this, &KeyCounts::update);
        connect(keys, &QAbstractItemModel::dataChanged, this, &KeyCounts::update);
        connect(keys, &QAbstractItemModel::modelReset, this, &KeyCounts::update);
    }
    update();
}

int KeyCounts::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(kinds.size());
}

QVariant KeyCounts::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const std::optional<KeyStatus> kind = kinds.at(size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1 %2", "a kind of keys, and how many of it there are")
            .arg(kindText(kind))
            .arg(countAt(index.row()));
    case CountRole:
        return countAt(index.row());
    case StatusRole:
        return kind ? QVariant(int(*kind)) : QVariant();
    default:
        return {};
    }
}

int KeyCounts::rowOf(std::optional<KeyStatus> status) const
{
    const auto *const found = std::ranges::find(kinds, status);
    return found == kinds.end() ? -1 : int(found - kinds.begin());
}

int KeyCounts::countAt(int row) const
{
    return m_counts.value(row);
}

QList<KeyCounts::Matter> KeyCounts::findMatters() const
{
    if (!m_keys)
        return {};
    QList<Matter> matters;
    const auto add = [&](const QString &text, int count, const QString &filter) {
        if (count > 0)
            matters.append({text, filter});
    };
    const auto count = [this](KeyStatus first, std::optional<KeyStatus> second = {}) {
        int found = 0;
        for (int row = 0; row < m_keys->rowCount(); ++row) {
            const HookKeyRow &key = m_keys->rowAt(row);
            found += key.has(first) && (!second || key.has(*second)) ? 1 : 0;
        }
        return found;
    };
    const QString old = KeyFilter::textFor(KeyStatus::TooOld) + u' ';
    int n = count(KeyStatus::Alarm);
    add(tr("%n key(s) must not be handed out", nullptr, n), n,
        KeyFilter::textFor(KeyStatus::Alarm));
    n = count(KeyStatus::Warned);
    add(tr("%n key(s) are not as they should be", nullptr, n), n,
        KeyFilter::textFor(KeyStatus::Warned));
    n = count(KeyStatus::TooOld, KeyStatus::InUse);
    add(tr("%n key(s) in use are too old: rotate them", nullptr, n), n,
        old + KeyFilter::textFor(KeyStatus::InUse));
    n = count(KeyStatus::TooOld, KeyStatus::Unused);
    add(tr("%n unused key(s) are too old: delete them", nullptr, n), n,
        old + KeyFilter::textFor(KeyStatus::Unused));
    n = count(KeyStatus::DueSoon); // none without an age limit
    add(tr("%n key(s) will be too old within %1 days", nullptr, n).arg(HookKeyRow::dueDays), n,
        KeyFilter::textFor(KeyStatus::DueSoon));
    return matters;
}

void KeyCounts::update()
{
    QList<int> counts;
    for (const std::optional<KeyStatus> kind : kinds) {
        int count = 0;
        if (m_keys)
            count = kind ? m_keys->count(*kind) : m_keys->rowCount();
        counts.append(count);
    }
    const QList<Matter> matters = findMatters();
    const bool newCounts = std::exchange(m_counts, counts) != counts;
    const bool newMatters = std::exchange(m_matters, matters) != matters; // of what no row counts
    if (newCounts)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DisplayRole, CountRole});
    if (newCounts || newMatters)
        Q_EMIT countsChanged();
}

} // namespace HookKeys
