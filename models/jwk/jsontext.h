// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace HookKeys {

/// Whether @p text, JSON or nearly so, has private key material: a member `d`, `p`, `q`, `dp`,
/// `dq`, `qi`, `oth` or `k` (RFC 7518, sections 6.2.2, 6.3.2 and 6.4) at any depth, with whatever
/// value and however its name is escaped, or a private key in PEM. Looks at the text as it is, so
/// that text which is no valid JSON is searched too and no copy of it is made.
[[nodiscard]] bool hasPrivateMember(const QByteArray &text);

/// The names that the object @p json, which must be valid JSON, has more than once at its top.
[[nodiscard]] QStringList duplicateMembers(const QByteArray &json);

/// @p text as a JSON string with its quotes; everything but printable ASCII is escaped, so that it
/// is also what may be shown of untrusted text. Any text survives, lone surrogates too.
[[nodiscard]] QString jsonString(QStringView text);

} // namespace HookKeys
