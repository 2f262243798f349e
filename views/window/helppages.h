// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace HookKeys {

/// A page of the help: a title and what stands below it.
struct HelpPage
{
    QString title;
    QStringList paragraphs; ///< Plain text; of those that start with "# ", a heading.
    QStringList steps = {}; ///< Numbered, after the paragraphs.
};

/// The places of some of helpPages().
enum class HelpTopic { SigningIn = 2, HandingOver = 4, Rotation = 5 };

/// The pages of the help that are text.
[[nodiscard]] QList<HelpPage> helpPages();

} // namespace HookKeys
