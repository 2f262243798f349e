// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keymarks.h"

#include "appearance.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

QIcon keyMark(KeyStatus status)
{
    switch (status) {
    case KeyStatus::Alarm:
        return themedIcon(u"error"_s, Ink::Danger);
    case KeyStatus::Changed:
        return themedIcon(u"changed"_s, Ink::Danger);
    case KeyStatus::Warned:
        return themedIcon(u"warning"_s, Ink::Danger);
    case KeyStatus::TooOld:
        return themedIcon(u"too-old"_s, Ink::Warning);
    case KeyStatus::DueSoon:
        return themedIcon(u"due-soon"_s, Ink::Warning);
    case KeyStatus::InUse:
        return themedIcon(u"success"_s, Ink::Good);
    case KeyStatus::Unused:
        return themedIcon(u"unused"_s, Ink::Faint);
    case KeyStatus::Unknown:
        break;
    }
    return themedIcon(u"help"_s, Ink::Faint);
}

} // namespace HookKeys
