// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linklabel.h"

#include "linkcolours.h"

#include <QFocusEvent>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace HookKeys {

LinkLabel::LinkLabel(const QList<Link> &links, QWidget *parent) : PlainLabel(parent)
{
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard
                            | Qt::TextSelectableByMouse);
    QStringList lines;
    QStringList spoken;
    for (const Link &link : links) {
        const QString remark = link.remark.isEmpty() ? QString() : u' ' + link.remark;
        // The text leads to a number: an id is whatever a server wrote.
        lines.append(u"<a href=\"%1\">%2</a>%3"_s.arg(
            QString::number(m_ids.size()), link.text.toHtmlEscaped(), remark.toHtmlEscaped()));
        spoken.append(link.text + remark);
        m_ids.append(link.id);
    }
    setText(lines.join(u"<br>"_s));
    keepLinkColours(this);
    setAccessibleName(spoken.join(u'\n'));
    connect(this, &QLabel::linkActivated, this,
            [this](const QString &number) { Q_EMIT chosen(m_ids.value(number.toInt())); });
}

/// Qt itself marks a link only with the next press of the tab key, and so stops here twice.
void LinkLabel::focusInEvent(QFocusEvent *event)
{
    PlainLabel::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason)
        (void)focusNextPrevChild(reason == Qt::TabFocusReason);
}

void LinkLabel::keyPressEvent(QKeyEvent *event)
{
    // Who came here by another way than the tab key has no link marked yet.
    const bool follows = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (follows && !hasSelectedText() && !m_ids.isEmpty()) {
        Q_EMIT chosen(m_ids.constFirst());
        return;
    }
    PlainLabel::keyPressEvent(event);
}

} // namespace HookKeys
