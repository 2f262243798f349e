// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rotationjournal.h"

#include <QHash>
#include <QStringList>

namespace HookKeys {

/// What a rotation would do, and what it would leave alone.
struct RotationProposal
{
    /// A hook of the old key that gets no new one.
    struct Left
    {
        QString hook;   ///< Its label.
        QString reason; ///< A translated sentence.
    };

    /// Steps of a plan, one after the other, that are done in the same place.
    struct Part
    {
        QString place; ///< Translated: where, or by whom.
        QStringList steps;
    };

    RotationPlan plan;
    QList<Left> left;
    /// A key ID, not its own, under which an app holds the old key.
    struct OtherKid
    {
        QString kid;
        bool isActive = true;
    };

    QHash<QString, QList<OtherKid>> otherKids; ///< By appNames().
    QStringList notes; ///< What is to be known about how the key is handed over, as sentences.
    QHash<QString, QString> failures; ///< What happens when a hook fails, by its id.
    bool isNarrowed = false;          ///< The admin chose to leave some of the hooks.

    /// The same for those of the plan's hooks alone whose ids are in @p chosen; the others keep the
    /// old key.
    [[nodiscard]] RotationProposal forHooks(const QStringList &chosen) const;
    /// Why it cannot begin, as a translated sentence; empty if it can. A key without a hook can be
    /// rotated, but where there are some, one at least is to get the new one.
    [[nodiscard]] QString block() const;

    /// What may go wrong where nothing is waited for, as whole sentences.
    [[nodiscard]] QStringList costs() const;
    /// Every request that changes something, in words and in order.
    [[nodiscard]] QStringList steps() const;
    /// The same, parted by where each is done.
    [[nodiscard]] QList<Part> parts() const;
    /// The same with all around it, for a change ticket, in the org called @p org. Text from the
    /// server is escaped.
    [[nodiscard]] QByteArray markdown(const QString &org) const;

    /// What the apps are called to which HookKeys hands the key of @p plan itself, each once.
    [[nodiscard]] static QStringList appNames(const RotationPlan &plan);
    /// What that of @p hook is called.
    [[nodiscard]] static QString appName(const RotationHook &hook);
};

} // namespace HookKeys
