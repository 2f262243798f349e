// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace HookKeys {

/// What a file of another program is that people give in place of a key or a certificate.
struct FileKind
{
    enum class Group { Packed, Document, Picture, Encrypted };

    Group group = Group::Packed;
    QString name; ///< Of the format; of what is encrypted, that of the program.
};

/// What @p data is, as the bytes that such files have at their begin say; nothing if they do not.
[[nodiscard]] std::optional<FileKind> fileKindOf(QByteArrayView data);

} // namespace HookKeys
