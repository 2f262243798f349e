// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrappingsplitter.h"

#include <algorithm>
#include <numeric>

namespace HookKeys {
namespace {

// In average letters: what two parts want side by side.
constexpr int narrowBelow = 70;

} // namespace

WrappingSplitter::WrappingSplitter(QWidget *parent) : QSplitter(parent) {}

void WrappingSplitter::addPanel(QWidget *panel, int usualWidth)
{
    addWidget(panel); // the Tab key comes to it last
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    setCollapsible(0, false);
    resize(parentWidget()->size()); // what it will have, so that the sizes mean something
    const int beside = std::min(std::max(width() * 2 / 5, usualWidth), width() / 2);
    setSizes({width() - beside, beside});
}

QList<int> WrappingSplitter::leastWidths() const
{
    QList<int> widths;
    for (int i = 0; i < count(); ++i) {
        const QWidget *part = widget(i);
        if (!part->isHidden())
            widths.append(std::max(part->minimumSizeHint().width(), part->minimumWidth()));
    }
    return widths;
}

QSize WrappingSplitter::minimumSizeHint() const
{
    const QList<int> widths = leastWidths();
    return {widths.isEmpty() ? 0 : std::ranges::max(widths), QSplitter::minimumSizeHint().height()};
}

void WrappingSplitter::resizeEvent(QResizeEvent *event)
{
    const QList<int> widths = leastWidths();
    const int beside = std::accumulate(widths.cbegin(), widths.cend(), handleWidth());
    const bool wraps = width() < std::max(fontMetrics().averageCharWidth() * narrowBelow, beside);
    const Qt::Orientation wanted = wraps ? Qt::Vertical : Qt::Horizontal;
    if (wanted != orientation()) {
        if (wraps)
            m_beside = sizes();
        setOrientation(wanted);
        setSizes(wraps ? QList<int>(count(), height() / std::max(1, count())) : m_beside);
    }
    QSplitter::resizeEvent(event);
}

} // namespace HookKeys
