// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be wrong with a window as it is shown, whichever it is. Each function returns a line for
// each fault.
#pragma once

#include <QImage>
#include <QRect>
#include <QStringList>

class QWidget;

namespace HookKeys {

/// What text must have against its ground, and marks against theirs (WCAG 2.2, 1.4.3 and 1.4.11).
constexpr double textRatio = 4.5;
constexpr double markRatio = 3;

/// What @p part of @p widget draws; all of it where no part is given.
[[nodiscard]] QImage pictureOf(QWidget *widget, QRect part = {});
/// The greatest contrast that any pixel of @p picture has with its most frequent colour.
[[nodiscard]] double greatestContrast(const QImage &picture);

/// The labels of @p window that have less room than their text needs.
[[nodiscard]] QStringList cutOff(const QWidget *window);
/// The buttons, boxes and tabs of @p window that do.
[[nodiscard]] QStringList cramped(const QWidget *window);
/// Controls and texts in @p window that reach over its side, where nothing scrolls there.
[[nodiscard]] QStringList outOfReach(const QWidget *window);
/// The texts and pictures of @p window that stand out too little.
[[nodiscard]] QStringList faint(QWidget *window);
/// The labels of @p window whose text a screen reader cannot read: a name stands in its place.
[[nodiscard]] QStringList muted(const QWidget *window);
/// The letters that two visible widgets of @p window want with Alt.
[[nodiscard]] QStringList clashingLetters(const QWidget *window);
/// The faint buttons of @p window that do not say why, in a tooltip and to a screen reader.
[[nodiscard]] QStringList unexplained(const QWidget *window);
/// How the row of buttons that ends @p window, a dialog, does not stand at its end when it is
/// higher than it has to be.
[[nodiscard]] QStringList leftOver(const QWidget *window);
/// Goes once around @p window, which must be active, by Tab: where it cannot get, and where nobody
/// sees it.
[[nodiscard]] QStringList lostStops(QWidget *window);

} // namespace HookKeys
