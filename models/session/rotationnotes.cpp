// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationnotes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

bool mayHaveMadeKey(const QList<RotationNote> &notes)
{
    using NoteKind = RotationNote::Kind;
    bool made = false;
    bool open = false; // the program ended before anybody answered
    for (const RotationNote &one : notes) {
        if (one.step != "create"_L1)
            continue;
        // What was begun again was never answered, and may have been done after one looked.
        made = made || (open && one.kind == NoteKind::Begun) || one.kind == NoteKind::Done
               || one.kind == NoteKind::Unknown;
        open = one.kind == NoteKind::Begun;
    }
    return made || open;
}

QString madeKeyOf(const QList<RotationNote> &notes)
{
    QString made;
    for (const RotationNote &one : notes) {
        if (one.step == "create"_L1 && one.kind == RotationNote::Kind::Done)
            made = one.text;
    }
    return made;
}

bool mayHaveTakenOldKey(const QList<RotationNote> &notes)
{
    return std::ranges::any_of(notes, [](const RotationNote &one) {
        return one.step == "deactivate"_L1 || one.step == "forget"_L1;
    });
}

bool mayLackOldKey(const QList<RotationNote> &notes)
{
    return mayHaveTakenOldKey(notes) || std::ranges::any_of(notes, [](const RotationNote &one) {
               return one.step == "retire"_L1;
           });
}

bool isUnfinished(const QList<RotationNote> &notes, const QString &step, const QString &subject)
{
    bool unfinished = false;
    for (const RotationNote &one : notes) {
        if (one.step == step && one.subject == subject)
            unfinished = one.kind != RotationNote::Kind::Done;
    }
    return unfinished;
}

} // namespace HookKeys
