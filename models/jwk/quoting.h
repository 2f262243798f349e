// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace HookKeys {

/// @p text as one word of a POSIX shell, in single quotes, whatever it contains (but NUL, which no
/// shell can hold and which is left out). See POSIX.1-2017, Shell, section 2.2.2.
[[nodiscard]] QByteArray shellWord(const QString &text);

/// @p text as a quoted string of Terraform's language, without templates: quotes, backslashes,
/// `${` and `%{` are escaped, and every character that is not plainly visible is written as \uNNNN.
/// See https://developer.hashicorp.com/terraform/language/expressions/strings
[[nodiscard]] QByteArray hclString(const QString &text);

/// A name of Terraform's language that resembles @p text: ASCII letters, digits, _ and -, not
/// beginning with a digit or a dash, at most 64 characters.
[[nodiscard]] QByteArray hclName(const QString &text);

/// @p text as one word of an OpenSSH comment: letters, digits and ._@- stay, the rest becomes -.
[[nodiscard]] QByteArray sshComment(const QString &text);

} // namespace HookKeys
