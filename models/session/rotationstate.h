// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkey.h"
#include "inlinehook.h"
#include "result.h"
#include "rotationjournal.h"

#include <QStringList>

#include <optional>

namespace HookKeys {

/// How far a rotation is, as the org says.
struct RotationState
{
    enum class Place { Old, New, Other, Gone };

    QString oldId;                      ///< HookKey::id of the old key.
    std::optional<HookKey> oldKey = {}; ///< None: it is deleted.
    std::optional<HookKey> newKey = {}; ///< None: it was not made yet.
    QList<InlineHook> hooks = {};       ///< All of the org.
    bool isWhole = true;       ///< These are all, and it is known which key each signs with.
    QStringList warnings = {}; ///< What could not be read of these, as sentences.

    /// How far @p plan is as to the keys of the org, @p keys; @p madeId is the HookKey::id of the
    /// key that it made, as far as that was told. Fails with Conflict where several keys may be it.
    [[nodiscard]] static Result<RotationState> of(const RotationPlan &plan, const QString &madeId,
                                                  const QList<HookKey> &keys);

    /// Which key the hook @p id signs with.
    [[nodiscard]] Place placeOf(const QString &id) const;
    /// Whether one of @p wanted is at one of @p places.
    [[nodiscard]] bool isAnyAt(const QList<RotationHook> &wanted, const QList<Place> &places) const;
    /// Whether the hook @p id has the new key, and the old one is still there for it.
    [[nodiscard]] bool canPointBack(const QString &id) const;
    /// Whether Okta can be told to call the hook @p id.
    [[nodiscard]] bool canTry(const QString &id) const;
    /// Where the hook @p id is, called @p name: a translated sentence.
    [[nodiscard]] QString textOf(const QString &id, const QString &name) const;
    /// That the org calls the keys of @p plan by other names than it: translated sentences, empty
    /// where it does not.
    [[nodiscard]] QString renamedText(const RotationPlan &plan) const;
    /// The labels of the hooks that sign with the old key, whether the plan knows them or not.
    [[nodiscard]] QStringList atOldKey() const;
    /// That no hook signs with the old key, called @p oldName, as far as Okta and all hooks say.
    /// Fails with KeyInUse where one does, and with Conflict where nobody can know.
    [[nodiscard]] Result<void> checkFree(const QString &oldName) const;
};

} // namespace HookKeys
