// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicebar.h"

#include <QAbstractItemModel>
#include <QButtonGroup>
#include <QEvent>
#include <QKeyEvent>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace HookKeys {
namespace {

constexpr int gap = 4; // pixels between two buttons
constexpr int margin = 6;

} // namespace

ChoiceBar::ChoiceBar(const QAbstractItemModel *choices, QWidget *parent)
    : QWidget(parent), m_choices(choices), m_group(new QButtonGroup(this))
{
    // Not fixed: its hint is that of one line, and in a narrow window it needs two.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_group->setExclusive(false); // none may be pressed
    for (int row = 0; row < choices->rowCount(); ++row) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_group->addButton(button, row);
        connect(button, &QToolButton::clicked, this, [this, row] {
            setCurrent(row); // what is pressed stays so
            Q_EMIT chosen(row);
        });
    }
    connect(choices, &QAbstractItemModel::dataChanged, this, &ChoiceBar::fill);
    fill();
}

void ChoiceBar::fill()
{
    const auto buttons = m_group->buttons();
    for (QAbstractButton *button : buttons)
        button->setText(m_choices->index(m_group->id(button), 0).data(Qt::DisplayRole).toString());
    updateGeometry();
    layOut(width(), true);
}

void ChoiceBar::setCurrent(int row)
{
    const auto buttons = m_group->buttons();
    for (QAbstractButton *button : buttons) {
        const bool pressed = m_group->id(button) == row;
        button->setChecked(pressed);
        QFont font = this->font();
        font.setBold(pressed);
        button->setFont(font);
    }
    layOut(width(), true);
}

int ChoiceBar::current() const
{
    const auto buttons = m_group->buttons();
    const auto pressed = std::ranges::find_if(buttons, &QAbstractButton::isChecked);
    return pressed == buttons.end() ? -1 : m_group->id(*pressed);
}

QToolButton *ChoiceBar::button(int row) const
{
    return qobject_cast<QToolButton *>(m_group->button(row));
}

/// Puts the buttons one after the other into lines of @p width, if it @p moves them at all, and
/// returns how high that is.
int ChoiceBar::layOut(int width, bool moves) const
{
    int x = margin;
    int y = margin;
    int height = 0;
    for (int row = 0; row < m_choices->rowCount(); ++row) {
        QToolButton *one = button(row);
        const QSize size = one->sizeHint();
        if (x > margin && x + size.width() > width - margin) {
            x = margin;
            y += height + gap;
            height = 0;
        }
        if (moves)
            one->setGeometry(QStyle::visualRect(
                layoutDirection(), rect(),
                {x, y, std::min(size.width(), std::max(1, width - 2 * margin)), size.height()}));
        x += size.width() + gap;
        height = std::max(height, size.height());
    }
    return y + height + margin;
}

QSize ChoiceBar::sizeHint() const
{
    int wide = 2 * margin;
    for (int row = 0; row < m_choices->rowCount(); ++row)
        wide += button(row)->sizeHint().width() + gap;
    return {wide, layOut(wide, false)};
}

QSize ChoiceBar::minimumSizeHint() const
{
    // What is around it asks for no height at a width, so it is told that of the width that is had.
    return {fontMetrics().averageCharWidth() * 10,
            layOut(testAttribute(Qt::WA_WState_Created) ? width() : sizeHint().width(), false)};
}

int ChoiceBar::heightForWidth(int width) const
{
    return layOut(width, false);
}

void ChoiceBar::resizeEvent(QResizeEvent *event)
{
    layOut(width(), true);
    if (event->oldSize().width() != width())
        updateGeometry();
}

void ChoiceBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        setCurrent(current());
}

void ChoiceBar::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const auto buttons = m_group->buttons();
    const auto focused = std::ranges::find_if(buttons, &QWidget::hasFocus);
    if (step == 0 || focused == buttons.end()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int row = m_group->id(*focused) + (mirrored ? -step : step);
    if (QAbstractButton *next = m_group->button(row))
        next->setFocus(Qt::TabFocusReason);
}

} // namespace HookKeys
