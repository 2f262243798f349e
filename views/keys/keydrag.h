// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyformat.h"

#include <memory>

class QMimeData;

namespace HookKeys {

/// What is dragged out of the program for @p documents: their text in @p format for an editor (none
/// if the format is binary), and a file each, written into @p folder unless that is empty, for a
/// file manager. Null if nothing can be written.
[[nodiscard]] std::unique_ptr<QMimeData>
keyMimeData(const QList<KeyDocument> &documents, const KeyFormat &format, const QString &folder);

} // namespace HookKeys
