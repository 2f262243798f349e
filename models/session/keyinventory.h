// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"

#include <QByteArray>
#include <QDateTime>

namespace HookKeys {

class HookKeyTableModel;

/// How an inventory is written.
enum class InventoryFormat {
    Csv,      ///< RFC 4180 in UTF-8 with a byte order mark, as spreadsheets want it.
    Json,     ///< An object with the org and an array of keys.
    Markdown, ///< A table as in GitHub Flavored Markdown.
};

/// The keys @p ids of @p keys, all rows that have one of these ids, with what is known of them and
/// which hooks use them, but for the key material itself, in the org @p org at @p time (UTC). Text
/// from the server is escaped: no cell is a formula, a table or markup of its own.
[[nodiscard]] QByteArray writeInventory(const HookKeyTableModel &keys, const QStringList &ids,
                                        const OrgProfile &org, const QDateTime &time,
                                        InventoryFormat format);

} // namespace HookKeys
