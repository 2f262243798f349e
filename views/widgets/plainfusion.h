// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace HookKeys {

/// The property, true, of a push button that does what most people want in its place: of several in
/// one place it is the one that is seen first.
inline constexpr char primaryProperty[] = "primary";

/// Fusion, but for what of it does not serve here: it has the program's own icons, no pictures on a
/// dialog's buttons (they are made for light grounds alone), an outline of check boxes that is seen
/// on dark grounds, primary buttons in the colour of what is selected, and the arrow of a button
/// with a menu beside its words and not, a few pixels small, in the corner below them.
class PlainFusion final : public QProxyStyle
{
public:
    PlainFusion();

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    /// What a message box and a field show, drawn as all else is.
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                       const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace HookKeys
