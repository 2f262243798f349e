// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jwk.h"

#include <QByteArray>
#include <QString>

#include <span>

namespace HookKeys {

/// One way to write a public key. To add a format: one entry in keyformat.cpp's table and its test.
struct KeyFormat
{
    const char *id;        ///< Stable, for settings and tests: for example "spki-pem".
    QString (*name)();     ///< What the user sees, translated: for example "PEM (SPKI)".
    const char *extension; ///< Of a file, without the dot.
    const char *mimeType;
    bool binary;   ///< Not text: offered for saving only.
    bool needsKey; ///< Cannot be written for a key that is not usable.
    /// Writes @p key; empty if it cannot be written in this format.
    QByteArray (*write)(const Jwk &key);
};

/// All formats, in the order in which they are offered.
[[nodiscard]] std::span<const KeyFormat> keyFormats();

/// The format with @p id; null if there is none.
[[nodiscard]] const KeyFormat *keyFormat(QStringView id);

} // namespace HookKeys
