// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationstate.h"

#include "displaytext.h"

#include <QCoreApplication>

#include <algorithm>

namespace HookKeys {
namespace {

/// The translation context of what is said of hooks here.
struct RotationStateText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::RotationState)
};

} // namespace

RotationState::Place RotationState::placeOf(const QString &id) const
{
    const auto hook = std::ranges::find(hooks, id, &InlineHook::id);
    if (hook == hooks.cend())
        return Place::Gone;
    if (!oldId.isEmpty() && hook->hookKeyId == oldId)
        return Place::Old;
    return newKey && hook->hookKeyId == newKey->id ? Place::New : Place::Other;
}

QString RotationState::textOf(const QString &id, const QString &name) const
{
    const QString shown = displayText(name);
    switch (placeOf(id)) {
    case Place::Old:
        return RotationStateText::tr("“%1” signs with the old key.").arg(shown);
    case Place::New:
        return RotationStateText::tr("“%1” signs with the new key.").arg(shown);
    case Place::Gone:
        return RotationStateText::tr("“%1” is not in the org any more.").arg(shown);
    case Place::Other:
        break;
    }
    return RotationStateText::tr("“%1” was given another key by somebody else.").arg(shown);
}

QStringList RotationState::atOldKey() const
{
    QStringList labels;
    for (const InlineHook &hook : hooks) {
        if (!oldId.isEmpty() && hook.hookKeyId == oldId)
            labels.append(hook.label());
    }
    return labels;
}

} // namespace HookKeys
