// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QDateTime>

namespace HookKeys {

class OrgSession;
struct OrgProfile;
struct RotationPlan;

/// A calendar (RFC 5545) with a day for each key of an org on which it becomes too old, and a
/// reminder thirty days and seven days before; a key that is too old has the day after the export
/// and a reminder on it, and so has one on its day for which both others are over. Its events keep
/// their UIDs from export to export: a calendar that imports it again has each of them once.
struct KeyCalendar
{
    QByteArray text; ///< UTF-8, lines end in CRLF and have at most 75 octets.
    int events = 0;  ///< How many keys are in it.
    int left = 0;    ///< How many are not, for nobody knows their age.

    /// That of all keys of @p session, by the age limit that its table has. Fails with Conflict
    /// where KeyChanges::keptBlock() says why, with Validation where no key would be in it, as
    /// where there is no limit.
    [[nodiscard]] static Result<KeyCalendar> of(const OrgSession &session);

    /// A calendar with the day @p day alone, on which the old key of the rotation @p plan of @p org
    /// is to be deleted; @p now dates it.
    [[nodiscard]] static QByteArray retirement(const OrgProfile &org, const RotationPlan &plan,
                                               const QDate &day, const QDateTime &now);

    /// @p text as a value of type TEXT (RFC 5545, 3.3.11): escaped, without control characters.
    [[nodiscard]] static QString escaped(const QString &text);
    /// @p line folded (RFC 5545, 3.1) into lines of at most 75 octets, none of them cut within a
    /// character, with the line break at its end.
    [[nodiscard]] static QByteArray folded(const QString &line);
};

} // namespace HookKeys
