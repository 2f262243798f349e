// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pendingchange.h"

namespace HookKeys {

class HookKeyTableModel;

/// What became of a change that nobody answered, as far as a list of the keys tells.
struct ChangeOutcome
{
    enum class Kind {
        Unread,  ///< The keys could not be read.
        Done,    ///< They are as they were to be.
        NotDone, ///< They are as they were before.
        Gone,    ///< The key that was to be renamed is not there any more.
    };

    Kind kind = Kind::Unread;
    QString nameNow; ///< What the key is called now; empty if that is not known.

    bool operator==(const ChangeOutcome &) const = default;
};

/// What became of @p change, by @p keys, which were read after it was sent.
[[nodiscard]] ChangeOutcome outcomeOf(const PendingChange &change, const HookKeyTableModel &keys);

/// Says it as translated sentences: that no answer came, what is known, and what can be done.
[[nodiscard]] QString outcomeText(const PendingChange &change, const ChangeOutcome &outcome);

/// Says what @p change asked for and when, and that no answer was seen.
[[nodiscard]] QString askedText(const PendingChange &change);

/// Says it at another start, or when nobody waits any more: what was asked for and when, and what
/// is to be seen now.
[[nodiscard]] QString lateOutcomeText(const PendingChange &change, const ChangeOutcome &outcome);

/// Says that @p change was made although nobody waited for it any more; @p leaked: and that private
/// key material came with the answer.
[[nodiscard]] QString doneText(const PendingChange &change, bool leaked = false);

/// The ids of the keys among @p keys that are called @p name.
[[nodiscard]] QStringList idsNamed(const HookKeyTableModel &keys, const QString &name);

} // namespace HookKeys
