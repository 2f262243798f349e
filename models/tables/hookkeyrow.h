// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkey.h"
#include "inlinehook.h"

#include <QCollator>
#include <QCoreApplication>
#include <QVariant>

#include <optional>

namespace HookKeys {

/// A text's place in the order of the user's language; what HookKeyTableModel::SortRole gives for
/// texts. The key is there in every one that is made, a default one has none.
struct TextSortKey
{
    std::optional<QCollatorSortKey> key;
};

/// One row of HookKeyTableModel: a key, the hooks that use it, and what is derived from both once,
/// so that sorting and filtering many rows need not.
class HookKeyRow final
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::HookKeyRow)

public:
    HookKey key;
    std::optional<QList<InlineHook>> hooks; ///< Those that use the key; nothing: not known.
    bool ambiguous = false;                 ///< Another row has the same id.
    bool highlighted = false;               ///< New or changed since a moment ago.

    /// Derives what follows from the above; call it after changing them. @p now gives the ages.
    void derive(const QCollator &collator, const QDateTime &now);

    [[nodiscard]] const QString &search() const { return m_search; }
    [[nodiscard]] const QVariant &nameSort() const { return m_nameSort; }
    [[nodiscard]] const QVariant &usedBySort() const { return m_usedBySort; }
    [[nodiscard]] QVariant statusSort() const;
    /// Milliseconds since 1970; invalid where @p date is none or lies in the future.
    [[nodiscard]] QVariant dateSort(const QDateTime &date) const;
    /// Grows with the age; invalid where that is not known.
    [[nodiscard]] QVariant ageSort() const;

    [[nodiscard]] bool isInUse() const;
    [[nodiscard]] bool isUnused() const;

    /// The texts of the cells, escaped for display.
    [[nodiscard]] QString nameText() const;
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QString usedByText() const; ///< The first hook and how many more there are.
    [[nodiscard]] QString dateText(const QDateTime &date, const QString &received) const;
    [[nodiscard]] QString ageText() const;

    /// The names of all hooks that use the key, as received.
    [[nodiscard]] QStringList hookNames() const;
    /// What the tooltips say about the status, the hooks and a date, a plain line each.
    [[nodiscard]] QString statusHint() const;
    [[nodiscard]] QStringList hookHints() const;
    [[nodiscard]] QStringList dateHints(const QDateTime &date, const QString &received) const;
    /// What is odd about the row, as translated sentences.
    [[nodiscard]] QStringList warnings() const;

    /// @p text in the form that search() is in: case and ways of composing letters do not matter.
    [[nodiscard]] static QString searchForm(const QString &text);
    /// @p date as received; as ISO 8601 where only the moment is known.
    [[nodiscard]] static QString rawDate(const QDateTime &date, const QString &received);

private:
    [[nodiscard]] bool isPast(const QDateTime &date) const;

    QDateTime m_now;
    QString m_search;
    QVariant m_nameSort;
    QVariant m_usedBySort;
};

} // namespace HookKeys

Q_DECLARE_METATYPE(HookKeys::TextSortKey)
