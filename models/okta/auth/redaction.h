// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "secret.h"

#include <QList>

namespace HookKeys {

/// @p error with […] in place of each of @p secrets, which a server may have echoed.
[[nodiscard]] Error withoutSecrets(Error error, const QList<Secret> &secrets);

/// The same with a text.
[[nodiscard]] QString withoutSecrets(QString text, const QList<Secret> &secrets);

} // namespace HookKeys
