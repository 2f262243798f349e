// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainfusion.h"

#include "appearance.h"

#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

// In pixels.
constexpr QSize menuArrow(12, 12);
constexpr int menuArrowRoom = 14;

/// Whether @p option is a button with an arrow, since a press opens its menu; not where a style
/// sheet draws it.
bool hasMenuArrow(const QStyleOption *option, const QWidget *widget)
{
    const auto *drawn = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    const auto *button = qobject_cast<const QToolButton *>(widget);
    return drawn && drawn->features.testFlag(QStyleOptionToolButton::HasMenu) && button
           && button->popupMode() == QToolButton::InstantPopup
           && !button->testAttribute(Qt::WA_StyleSheet);
}

/// The option of a push button that is drawn as a primary one; null if it is not.
const QStyleOptionButton *primaryOption(const QStyleOption *option, const QWidget *widget)
{
    const auto *drawn = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool primary = drawn && qobject_cast<const QPushButton *>(widget)
                         && drawn->state.testFlag(QStyle::State_Enabled)
                         && widget->property(primaryProperty).toBool();
    return primary ? drawn : nullptr;
}

void drawPrimaryBevel(const QStyleOptionButton &option, QPainter *painter)
{
    QColor ground = option.palette.color(QPalette::Highlight);
    if (option.state.testFlag(QStyle::State_Sunken))
        ground = ground.darker(125);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        ground = ground.darker(112); // darker only: its text is white
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(option.rect, 3, 3);
    painter->restore();
}

/// @p option with words and picture for that ground.
QStyleOptionButton primaryLabel(QStyleOptionButton option, const QWidget *widget)
{
    const QColor text = option.palette.color(QPalette::HighlightedText);
    for (const auto role : {QPalette::ButtonText, QPalette::WindowText, QPalette::Text})
        option.palette.setColor(role, text);
    option.icon = option.icon.pixmap(option.iconSize, widget->devicePixelRatioF(), QIcon::Selected);
    return option;
}

} // namespace

PlainFusion::PlainFusion() : QProxyStyle(u"Fusion"_s) {}

int PlainFusion::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returnData) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons
               ? 0
               : QProxyStyle::styleHint(hint, option, widget, returnData);
}

int PlainFusion::pixelMetric(PixelMetric metric, const QStyleOption *option,
                             const QWidget *widget) const
{
    constexpr int boxIcon = 24; // as all icons are drawn; a message box is wide enough as it is
    return metric == PM_MessageBoxIconSize ? boxIcon
                                           : QProxyStyle::pixelMetric(metric, option, widget);
}

QIcon PlainFusion::standardIcon(StandardPixmap which, const QStyleOption *option,
                                const QWidget *widget) const
{
    if (which == SP_MessageBoxInformation)
        return severityIcon(Severity::Info);
    if (which == SP_MessageBoxWarning)
        return severityIcon(Severity::Warning, true);
    if (which == SP_MessageBoxCritical)
        return severityIcon(Severity::Problem, true);
    return which == SP_LineEditClearButton ? themedIcon(u"clear"_s)
                                           : QProxyStyle::standardIcon(which, option, widget);
}

QSize PlainFusion::sizeFromContents(ContentsType type, const QStyleOption *option,
                                    const QSize &contents, const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_ToolButton && hasMenuArrow(option, widget))
        size.rwidth() += menuArrowRoom;
    return size;
}

void PlainFusion::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    if (const QStyleOptionButton *primary = primaryOption(option, widget)) {
        if (element == CE_PushButtonBevel) {
            drawPrimaryBevel(*primary, painter);
            return;
        }
        if (element == CE_PushButtonLabel) {
            const QStyleOptionButton label = primaryLabel(*primary, widget);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
    }
    if (element != CE_ToolButtonLabel || !hasMenuArrow(option, widget)) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    QStyleOptionToolButton label = *qstyleoption_cast<const QStyleOptionToolButton *>(option);
    label.rect =
        visualRect(option->direction, option->rect, option->rect.adjusted(0, 0, -menuArrowRoom, 0));
    QProxyStyle::drawControl(element, &label, painter, widget);
}

void PlainFusion::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                QPainter *painter, const QWidget *widget) const
{
    if (element == PE_IndicatorArrowDown && hasMenuArrow(option, widget)) {
        const QRect all = widget->rect();
        const QRect room = visualRect(option->direction, all,
                                      all.adjusted(all.width() - menuArrowRoom - 3, 0, -1, 0));
        themedIcon(u"down"_s).paint(
            painter, alignedRect(option->direction, Qt::AlignCenter, menuArrow, room),
            Qt::AlignCenter,
            option->state.testFlag(State_Enabled) ? QIcon::Normal : QIcon::Disabled);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool focused =
        option->state.testFlag(State_HasFocus) && option->state.testFlag(State_KeyboardFocusChange);
    const bool box = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if (!box || focused || !isDark(option->palette))
        return;
    painter->save();
    painter->setPen(option->palette.color(QPalette::PlaceholderText));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

} // namespace HookKeys
