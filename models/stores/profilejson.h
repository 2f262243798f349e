// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profilestore.h"

#include <QJsonObject>

#include <optional>

namespace HookKeys {

/// The settings file's content in @p json, or nothing if it is not one.
[[nodiscard]] std::optional<QJsonObject> parseProfileFile(const QByteArray &json);

/// The first member that stands twice in one object of @p json, which is valid: Qt keeps the last
/// of them alone (RFC 8259 4). Empty if there is none.
[[nodiscard]] QString repeatedMember(const QByteArray &json);

/// The usable profiles of @p file, with a warning for each that is not.
[[nodiscard]] ProfileListing listProfiles(const QJsonObject &file);

/// Adds @p profile to @p file, or replaces what it knows of the one with its id.
void putProfile(QJsonObject &file, const OrgProfile &profile);

/// Takes the profile with @p id out of @p file; whether there was one.
[[nodiscard]] bool takeProfile(QJsonObject &file, const QString &id);

/// Brings the profiles of @p file into the order of @p ids; those that are not named there stay in
/// their places. Whether that is a change.
[[nodiscard]] bool putOrder(QJsonObject &file, const QStringList &ids);

/// Sets the org that was open last in @p file; whether that is a change.
[[nodiscard]] bool putLastOpened(QJsonObject &file, const QString &id);

} // namespace HookKeys
