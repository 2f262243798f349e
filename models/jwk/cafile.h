// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

namespace HookKeys {

/// The certificates in the file @p path, which holds them in PEM, one or more, or one in DER: in
/// PEM (RFC 7468), and nothing else that the file holds. Fails with File if the file cannot be
/// read, and with Validation if it is longer than 1 MiB or no such file: a key, say, or a text.
[[nodiscard]] Result<QByteArray> readCaFile(const QString &path);

} // namespace HookKeys
