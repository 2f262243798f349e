// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace HookKeys {

/// Private key material in a text that is JSON or nearly so: the members `d`, `p`, `q`, `dp`, `dq`,
/// `qi`, `oth` and `k` of a JWK (RFC 7518, sections 6.2.2, 6.3.2 and 6.4) at any depth, however
/// their names are escaped, and private keys in PEM. The one place that knows them. The text is
/// looked at as it is, so that broken JSON is searched too and no copy of it is made.

/// Whether @p text has such a member, or a private key in PEM. Whatever the member's value is, it
/// counts, but for null and empty texts, lists and objects: those disclose nothing.
[[nodiscard]] bool hasPrivateMember(const QByteArray &text);

/// Overwrites the value of every such member of @p json and returns where they were, in their
/// order: they are not to be read, parsed or kept. What was valid JSON stays so. PEM is left alone.
[[nodiscard]] QList<qsizetype> wipePrivateMembers(QByteArray &json);

} // namespace HookKeys
