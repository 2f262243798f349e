// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

namespace HookKeys {

/// The program's font in twice its size, while this lives.
class LargeFont final
{
public:
    LargeFont();
    ~LargeFont();
    Q_DISABLE_COPY_MOVE(LargeFont)

private:
    QFont m_before;
};

/// The program's colours while this lives: "light", "dark" or "system", or those of a desktop of
/// which HookKeys knows nothing: "grey" is stock Fusion, "breeze" is such as Breeze Dark. In large
/// letters, for strokes to have their own colour somewhere, and not only that of an edge.
class Colors final
{
public:
    explicit Colors(const QString &name);
    ~Colors();
    Q_DISABLE_COPY_MOVE(Colors)

private:
    LargeFont m_font;
};

} // namespace HookKeys
