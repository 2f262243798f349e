// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace HookKeys {

/// Where a `Link` header (RFC 8288; several are joined by commas) says that the next page is, in
/// full, seen from @p page; nothing if it names none.
[[nodiscard]] std::optional<QUrl> nextPage(const QByteArray &link, const QUrl &page);

} // namespace HookKeys
