// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

#include <QJsonValue>
#include <QList>
#include <QStringList>

namespace HookKeys {

/// Whom a token is for (RFC 7519, 4.1.3; RFC 7523, 3): what is to be said of the claim @p aud where
/// @p tokenUrls are those of the hooks that sign with its key, of which none may be known. @p org
/// is the URL of the org that the key is from; may be empty.
[[nodiscard]] QList<Finding> judgeAudience(const QJsonValue &aud, const QStringList &tokenUrls,
                                           const QString &org);

} // namespace HookKeys
