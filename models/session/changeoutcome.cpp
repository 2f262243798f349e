// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changeoutcome.h"

#include "displaytext.h"
#include "hookkeytablemodel.h"
#include "momenttext.h"

#include <algorithm>

namespace HookKeys {
namespace {

using Kind = ChangeOutcome::Kind;

/// The translation context of this file.
struct ChangeOutcomeText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::ChangeOutcome)
};

QString createText(const PendingChange &change, const ChangeOutcome &outcome)
{
    const QString name = displayText(change.name);
    switch (outcome.kind) {
    case Kind::Unread:
        return ChangeOutcomeText::tr("Okta did not answer whether the key “%1” was created, and "
                                     "the keys could not be read again. Refresh the list before "
                                     "you try again.")
            .arg(name);
    case Kind::Done:
        return ChangeOutcomeText::tr("Okta did not answer whether the key “%1” was created. The "
                                     "list now has a key of that name that was not there before: "
                                     "hand over its public key, or delete it if it is not yours.")
            .arg(name);
    default:
        return ChangeOutcomeText::tr("Okta did not answer whether the key “%1” was created. The "
                                     "list has no new key of that name, so you can try again.")
            .arg(name);
    }
}

QString renameText(const PendingChange &change, const ChangeOutcome &outcome)
{
    const QString wanted = displayText(change.name);
    switch (outcome.kind) {
    case Kind::Unread:
        return ChangeOutcomeText::tr("Okta did not answer whether the key was renamed to “%1”, "
                                     "and the keys could not be read again. Refresh the list to "
                                     "see.")
            .arg(wanted);
    case Kind::Gone:
        return ChangeOutcomeText::tr("Okta did not answer whether the key was renamed to “%1”, "
                                     "and the key is gone now. Create a new one if it is still "
                                     "needed.")
            .arg(wanted);
    case Kind::Done:
        return ChangeOutcomeText::tr("Okta did not answer whether the key was renamed, but it is "
                                     "called “%1” now. You need not do it again.")
            .arg(wanted);
    case Kind::NotDone:
        break;
    }
    return ChangeOutcomeText::tr("Okta did not answer whether the key was renamed to “%1”. It is "
                                 "called “%2” still, so you can try again.")
        .arg(wanted, displayText(outcome.nameNow));
}

QString deleteText(const PendingChange &change, const ChangeOutcome &outcome)
{
    const QString name = displayText(change.name);
    switch (outcome.kind) {
    case Kind::Unread:
        return ChangeOutcomeText::tr("Okta did not answer whether the key “%1” was deleted, and "
                                     "the keys could not be read again. Refresh the list to see.")
            .arg(name);
    case Kind::Done:
        return ChangeOutcomeText::tr("Okta did not answer whether the key “%1” was deleted, but it "
                                     "is gone now. You need not do it again.")
            .arg(name);
    default:
        return ChangeOutcomeText::tr("Okta did not answer whether the key “%1” was deleted. It is "
                                     "there still, so you can try again.")
            .arg(name);
    }
}

/// What is to be seen of it now.
QString seenText(const PendingChange &change, const ChangeOutcome &outcome)
{
    const bool done = outcome.kind == Kind::Done;
    switch (change.kind) {
    case PendingChange::Kind::Create:
        // It may be somebody else's, who chose the same name meanwhile.
        return done ? ChangeOutcomeText::tr("The list has a key of that name now that was not "
                                            "there before: hand over its public key, or delete it "
                                            "if it is not yours.")
                    : ChangeOutcomeText::tr("It was not created: the list has no new key of that "
                                            "name. Create it again if it is still needed.");
    case PendingChange::Kind::Rename:
        if (outcome.kind == Kind::Gone) {
            return ChangeOutcomeText::tr("The key is gone now. Create a new one if it is still "
                                         "needed.");
        }
        return done ? ChangeOutcomeText::tr("It was renamed. You need not do it again.")
                    : ChangeOutcomeText::tr("It was not renamed: it is called “%1”. Rename it "
                                            "again if you still want that.")
                          .arg(displayText(outcome.nameNow));
    case PendingChange::Kind::Delete:
        break;
    }
    return done ? ChangeOutcomeText::tr("It was deleted: the key is gone now. You need not do it "
                                        "again.")
                : ChangeOutcomeText::tr("It was not deleted: the key is there still. Delete it "
                                        "again if you still want that.");
}

} // namespace

QStringList idsNamed(const HookKeyTableModel &keys, const QString &name)
{
    QStringList ids;
    for (int row = 0; row < keys.rowCount(); ++row) {
        if (const HookKey &key = keys.keyAt(row); key.name == name)
            ids.append(key.id);
    }
    return ids;
}

ChangeOutcome outcomeOf(const PendingChange &change, const HookKeyTableModel &keys)
{
    const HookKey *key = change.id.isEmpty() ? nullptr : keys.key(change.id);
    switch (change.kind) {
    case PendingChange::Kind::Create: {
        const QStringList ids = idsNamed(keys, change.name);
        const bool isNew = std::ranges::any_of(
            ids, [&](const QString &id) { return !change.idsBefore.contains(id); });
        return {isNew ? Kind::Done : Kind::NotDone, isNew ? change.name : QString()};
    }
    case PendingChange::Kind::Rename:
        if (!key)
            return {Kind::Gone, {}};
        return {key->name == change.name ? Kind::Done : Kind::NotDone, key->name};
    case PendingChange::Kind::Delete:
        break;
    }
    return {key ? Kind::NotDone : Kind::Done, key ? key->name : QString()};
}

QString askedText(const PendingChange &change)
{
    const QString time = momentText(change.time);
    const QString name = displayText(change.name);
    switch (change.kind) {
    case PendingChange::Kind::Create:
        return ChangeOutcomeText::tr("On %1 HookKeys asked Okta to create the key “%2” and did not "
                                     "see the answer.")
            .arg(time, name);
    case PendingChange::Kind::Rename:
        return ChangeOutcomeText::tr("On %1 HookKeys asked Okta to rename the key “%2” to “%3” and "
                                     "did not see the answer.")
            .arg(time, displayText(change.nameBefore), name);
    case PendingChange::Kind::Delete:
        break;
    }
    return ChangeOutcomeText::tr("On %1 HookKeys asked Okta to delete the key “%2” and did not see "
                                 "the answer.")
        .arg(time, name);
}

QString lateOutcomeText(const PendingChange &change, const ChangeOutcome &outcome)
{
    return askedText(change) + u' ' + seenText(change, outcome);
}

QString doneText(const PendingChange &change, bool leaked)
{
    const QString name = displayText(change.name);
    switch (change.kind) {
    case PendingChange::Kind::Create:
        if (leaked) {
            return ChangeOutcomeText::tr("It was done all the same: the key “%1” was created, but "
                                         "its private half is not secret. Delete it.")
                .arg(name);
        }
        return ChangeOutcomeText::tr("It was done all the same: the key “%1” was created. Hand "
                                     "over its public key, or delete it if it is not needed any "
                                     "more.")
            .arg(name);
    case PendingChange::Kind::Rename:
        return ChangeOutcomeText::tr("It was done all the same: the key “%1” is called “%2” now. "
                                     "Rename it again if you do not want that any more.")
            .arg(displayText(change.nameBefore), name);
    case PendingChange::Kind::Delete:
        break;
    }
    return ChangeOutcomeText::tr("It was done all the same: the key “%1” was deleted, and cannot "
                                 "be brought back. Create a new one if it is still needed.")
        .arg(name);
}

QString outcomeText(const PendingChange &change, const ChangeOutcome &outcome)
{
    switch (change.kind) {
    case PendingChange::Kind::Create:
        return createText(change, outcome);
    case PendingChange::Kind::Rename:
        return renameText(change, outcome);
    case PendingChange::Kind::Delete:
        break;
    }
    return deleteText(change, outcome);
}

} // namespace HookKeys
