// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "focusring.h"

#include "appearance.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

#include <utility>

namespace HookKeys {
namespace {

constexpr int thickness = 2; // pixels

/// The widget that is to be framed where @p focused has the focus; null: none.
QWidget *framed(QWidget *focused)
{
    // A menu shows by itself where one is, and a window has nothing to show.
    if (!focused || focused->isWindow() || focused->window()->windowType() == Qt::Popup)
        return nullptr;
    return focused;
}

} // namespace

void FocusRing::install()
{
    static QPointer<FocusRing> ring; // goes with the window that it is in
    static bool installed = false;
    if (std::exchange(installed, true))
        return;
    connect(qApp, &QApplication::focusChanged, qApp, [](QWidget *, QWidget *now) {
        if (!ring)
            ring = new FocusRing;
        ring->follow(framed(now));
    });
    connect(qApp, &QCoreApplication::aboutToQuit, qApp, [] { delete ring; });
}

FocusRing::FocusRing()
{
    setObjectName(QStringLiteral("focusRing"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void FocusRing::follow(QWidget *widget)
{
    for (const QPointer<QWidget> &watched : std::as_const(m_watched)) {
        if (watched)
            watched->removeEventFilter(this);
    }
    m_watched.clear();
    m_focused = widget;
    if (!widget) {
        hide();
        setParent(nullptr); // it does not go with a window
        return;
    }
    for (QWidget *each = widget; each; each = each->isWindow() ? nullptr : each->parentWidget()) {
        each->installEventFilter(this);
        m_watched.append(each);
    }
    if (parentWidget() != widget->window())
        setParent(widget->window());
    place();
}

void FocusRing::place()
{
    if (!m_focused || !m_focused->isVisible() || parentWidget() != m_focused->window()) {
        hide();
        return;
    }
    // What is scrolled out of sight has no frame there.
    const QWidget *window = m_focused->window();
    QRect seen(m_focused->mapTo(window, QPoint()), m_focused->size());
    for (const QWidget *in = m_focused->parentWidget(); in && in != window; in = in->parentWidget())
        seen &= QRect(in->mapTo(window, QPoint()), in->size());
    if (seen.isEmpty()) {
        hide();
        return;
    }
    setGeometry(seen.marginsAdded({thickness, thickness, thickness, thickness}) & window->rect());
    raise();
    show();
    update();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        place();
        break;
    case QEvent::Close:
    case QEvent::Destroy:
    case QEvent::DeferredDelete:
    case QEvent::ParentChange:
        if (watched == parentWidget() || event->type() == QEvent::ParentChange)
            follow(nullptr);
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(QPen(focusColor(QApplication::palette()), thickness));
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double half = thickness / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), half, half);
}

} // namespace HookKeys
