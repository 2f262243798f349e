// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "noticelabel.h"

#include "announce.h"
#include "appearance.h"

#include <QPainter>

namespace HookKeys {

NoticeLabel::NoticeLabel(QWidget *parent) : PlainLabel(parent)
{
    setMargin(6);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    hide();
}

void NoticeLabel::showText(const QString &text, Severity severity)
{
    m_severity = severity;
    setText(text);
    setVisible(!text.isEmpty());
    update();
    if (!text.isEmpty() && isVisible()) // what nobody sees is of no use yet
        announce(this, text);
}

void NoticeLabel::setSeverity(Severity severity)
{
    m_severity = severity;
    update();
}

void NoticeLabel::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(rect(), severityGround(m_severity, palette()));
    PlainLabel::paintEvent(event);
}

} // namespace HookKeys
