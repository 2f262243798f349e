// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"

#include <tl/expected.hpp>

class QJsonObject;

namespace HookKeys {

/// The profile that @p object describes, without its id. What is left out has its default, and what
/// is odd is taken for the most careful thing it may mean. Fails with why it cannot be used, as a
/// translated sentence about the org.
[[nodiscard]] tl::expected<OrgProfile, QString> profileFromJson(const QJsonObject &object);

/// Makes @p object describe @p profile, but for its id. Members that mean that already, or that
/// this version does not know, stay as they are.
void profileToJson(const OrgProfile &profile, QJsonObject &object);

} // namespace HookKeys
