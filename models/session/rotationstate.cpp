// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationstate.h"

#include "displaytext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// The translation context of what is said of hooks here.
struct RotationStateText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::RotationState)
};

} // namespace

Result<RotationState> RotationState::of(const RotationPlan &plan, const QString &madeId,
                                        const QList<HookKey> &keys)
{
    RotationState state{.oldId = plan.oldId};
    for (const HookKey &key : keys) {
        // The one that was made is known by its id, whatever it is called by now; only one of which
        // nobody heard is known by its name.
        const bool isNew = madeId.isEmpty() ? key.name == plan.newName : key.id == madeId;
        if (key.id == plan.oldId) {
            state.oldKey = key;
        } else if (isNew && state.newKey) {
            return failure(ErrorKind::Conflict,
                           RotationStateText::tr("There are two keys called “%1”, so nobody knows "
                                                 "which of them is meant.")
                               .arg(displayText(key.name)));
        } else if (isNew) {
            state.newKey = key;
        }
    }
    return state;
}

RotationState::Place RotationState::placeOf(const QString &id) const
{
    const auto hook = std::ranges::find(hooks, id, &InlineHook::id);
    if (hook == hooks.cend())
        return Place::Gone;
    if (!oldId.isEmpty() && hook->hookKeyId == oldId)
        return Place::Old;
    return newKey && hook->hookKeyId == newKey->id ? Place::New : Place::Other;
}

bool RotationState::isAnyAt(const QList<RotationHook> &wanted, const QList<Place> &places) const
{
    return std::ranges::any_of(
        wanted, [&](const RotationHook &hook) { return places.contains(placeOf(hook.id)); });
}

bool RotationState::canPointBack(const QString &id) const
{
    return oldKey && placeOf(id) == Place::New;
}

bool RotationState::canTry(const QString &id) const
{
    const auto hook = std::ranges::find(hooks, id, &InlineHook::id);
    return hook != hooks.cend() && hook->isActive();
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
        return isWhole ? RotationStateText::tr("“%1” is not in the org any more.").arg(shown)
                       : RotationStateText::tr("“%1” could not be read.").arg(shown);
    case Place::Other:
        break;
    }
    const auto hook = std::ranges::find(hooks, id, &InlineHook::id);
    if (hook != hooks.cend() && !hook->signsWithKey())
        return RotationStateText::tr("“%1” does not sign with a key any more.").arg(shown);
    return RotationStateText::tr("“%1” was given another key by somebody else.").arg(shown);
}

QString RotationState::renamedText(const RotationPlan &plan) const
{
    QStringList texts;
    const auto compare = [&texts](const std::optional<HookKey> &key, const QString &name) {
        if (key && key->name != name)
            texts.append(RotationStateText::tr("“%1” is called “%2” in the org by now.")
                             .arg(displayText(name), displayText(key->name)));
    };
    compare(oldKey, plan.oldName);
    compare(newKey, plan.newName);
    return texts.join(u' ');
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

Result<void> RotationState::checkFree(const QString &oldName) const
{
    const QStringList at = atOldKey();
    const QString name = displayText(oldName);
    if (!at.isEmpty()) {
        return failure(ErrorKind::KeyInUse,
                       RotationStateText::tr("%n inline hook(s) still sign with the key “%1”: %2. "
                                             "Nothing was changed.",
                                             nullptr, int(at.size()))
                           .arg(name, quoted(at)));
    }
    if (!isWhole) {
        return failure(ErrorKind::Conflict,
                       RotationStateText::tr("Not all inline hooks could be read, so nobody knows "
                                             "whether one still signs with the key “%1”. Nothing "
                                             "was changed. %2")
                           .arg(name, warnings.join(u' ')));
    }
    if (oldKey && oldKey->isUsed.value_or(false)) {
        return failure(ErrorKind::KeyInUse,
                       RotationStateText::tr("No inline hook that can be seen signs with the key "
                                             "“%1”, but Okta says that it is used. Nothing was "
                                             "changed. Look into the Admin Console.")
                           .arg(name));
    }
    return {};
}

} // namespace HookKeys
