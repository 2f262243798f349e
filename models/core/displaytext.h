// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace HookKeys {

/// @p text with every control, bidi, zero-width and lone-surrogate character replaced by its code
/// point, for example ⟨U+202E⟩: what is shown is what is there. For display only, never to compare.
[[nodiscard]] QString displayText(const QString &text);

/// The file path @p path as the system writes it, as displayText().
[[nodiscard]] QString displayPath(const QString &path);

/// The name @p name in the quotation marks of the interface's language, as displayText().
[[nodiscard]] QString quoted(const QString &name);

/// The names @p names so, as a part of a sentence: “a”, “b”, and “c”.
[[nodiscard]] QString quoted(const QStringList &names);

} // namespace HookKeys
