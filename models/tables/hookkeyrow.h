// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "hookkey.h"
#include "inlinehook.h"
#include "keyfilter.h"

#include <QCollator>
#include <QCoreApplication>

#include <optional>

namespace HookKeys {

/// One row of HookKeyTableModel: a key, the hooks that use it, and what is derived from both once,
/// so that sorting and filtering many rows need not.
class HookKeyRow final
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::HookKeyRow)

public:
    HookKey key;
    std::optional<QList<InlineHook>> hooks; ///< Those that use the key; nothing: not known.
    QStringList listWarnings; ///< What was odd in the list's answer about the key, and in
    QStringList readWarnings; ///< that of a read of it alone; HookKey::warnings has both.
    QString thumbprint;       ///< Of its public key (RFC 7638); empty while that is not known.
    bool changed = false;     ///< Its public key is not the one that was seen before.
    bool ambiguous = false;   ///< Another row has the same id.
    bool highlighted = false; ///< New or changed since a moment ago.

    /// Derives what follows from the above; call it after changing them. @p now gives the ages, and
    /// a key that is older than @p ageLimit days is too old, unless that is 0.
    void derive(const QCollator &collator, const QDateTime &now, int ageLimit);

    /// All of the row's text, as KeyFilter::folded() has it.
    [[nodiscard]] const QString &search() const;

    /// What the cells are ordered by; nothing where there is no value.
    [[nodiscard]] const std::optional<QCollatorSortKey> &nameOrder() const { return m_nameOrder; }
    [[nodiscard]] const std::optional<QCollatorSortKey> &usedByOrder() const
    {
        return m_usedByOrder;
    }
    [[nodiscard]] std::optional<int> statusOrder() const;
    /// Milliseconds since 1970; nothing where the date is none or lies in the future.
    [[nodiscard]] std::optional<qint64> createdOrder() const { return m_createdOrder; }
    [[nodiscard]] std::optional<qint64> lastUpdatedOrder() const { return m_lastUpdatedOrder; }

    [[nodiscard]] bool isInUse() const;
    [[nodiscard]] bool isUnused() const;
    [[nodiscard]] bool isTooOld() const { return m_tooOld; }
    [[nodiscard]] bool has(KeyStatus status) const;
    /// What matters most about the row, which is what it is marked with: an alarm before all, then
    /// a changed public key, anything odd, age, and only then whether the key is in use.
    [[nodiscard]] KeyStatus worst() const;
    /// Whole days since the key was created; nothing where the date is none or lies in the future.
    [[nodiscard]] std::optional<int> ageInDays() const;
    [[nodiscard]] int ageLimit() const { return m_ageLimit; } ///< Days; 0: none.
    /// The day (UTC) from which on the key is too old; invalid without an age limit or where its
    /// age is not known.
    [[nodiscard]] QDate tooOldOn() const;
    /// The whole days until then, 0 or less from that day on; nothing where there is none.
    [[nodiscard]] std::optional<int> daysUntilTooOld() const;
    /// The key is not too old, and will be within dueDays.
    [[nodiscard]] bool isDueSoon() const;
    /// How long before it is too old a key is marked.
    static constexpr int dueDays = 30;

    /// The texts of the cells, escaped for display.
    [[nodiscard]] QString nameText() const;
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QString usedByText() const; ///< The first hook and how many more there are.
    [[nodiscard]] QString dateText(const QDateTime &date, const QString &received) const;
    [[nodiscard]] QString ageText() const;
    [[nodiscard]] QString daysLeftText() const;
    [[nodiscard]] QString spokenAge() const; ///< With the word that the cell shows as an icon.

    /// The names of all hooks that use the key, as received.
    [[nodiscard]] QStringList hookNames() const;
    /// What the tooltips say about the status, the hooks and a date, a plain line each.
    [[nodiscard]] QString statusHint() const;
    [[nodiscard]] QStringList hookHints() const;
    [[nodiscard]] QStringList dateHints(const QDateTime &date, const QString &received) const;
    [[nodiscard]] QStringList ageHints() const;
    /// What is odd about the row, the gravest first, as translated sentences.
    [[nodiscard]] QStringList warnings() const;
    /// How grave the gravest of warnings() is; nothing where there are none.
    [[nodiscard]] std::optional<Severity> severity() const;

    /// @p date as received; as ISO 8601 where only the moment is known.
    [[nodiscard]] static QString rawDate(const QDateTime &date, const QString &received);

private:
    [[nodiscard]] bool isPast(const QDateTime &date) const;
    [[nodiscard]] std::optional<qint64> dateOrder(const QDateTime &date) const;

    QDateTime m_now;
    int m_ageLimit = 0;
    bool m_tooOld = false;
    mutable QString m_search; ///< Made when it is first asked for; empty until then.
    std::optional<QCollatorSortKey> m_nameOrder;
    std::optional<QCollatorSortKey> m_usedByOrder;
    std::optional<qint64> m_createdOrder;
    std::optional<qint64> m_lastUpdatedOrder;
};

} // namespace HookKeys
