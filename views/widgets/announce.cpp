// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "announce.h"

#include <QAccessibleWidget>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// Whether a screen reader reads out a notification because it shows, as those on AT-SPI do.
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
constexpr bool showingIsHeard = true;
#else
constexpr bool showingIsHeard = false;
#endif

bool isNotification(QWidget *widget)
{
    const QAccessibleInterface *own = QAccessible::queryAccessibleInterface(widget);
    return own && own->role() == QAccessible::Notification;
}

void tellThatItShows(QWidget *widget)
{
    QAccessibleEvent event(widget, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&event);
}

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
const auto announcerName = u"announcer"_s;
constexpr qsizetype mostAnnouncers = 8; // in a window

/// What speaks in a window: a screen reader reads out the name of a notification that shows.
class AccessibleAnnouncer final : public QAccessibleWidget
{
public:
    explicit AccessibleAnnouncer(QWidget *announcer)
        : QAccessibleWidget(announcer, QAccessible::Notification)
    {
    }
};

QAccessibleInterface *makeAnnouncerInterface(const QString &className, QObject *object)
{
    return className == u"QWidget" && object->objectName() == announcerName
               ? new AccessibleAnnouncer(qobject_cast<QWidget *>(object))
               : nullptr;
}

/// One of @p window for @p text. Nothing is to be seen of it. A screen reader asks for its name a
/// while after it was told that it shows: so the next one is to speak the next time, or the second
/// text would be read out for both.
QWidget *announcerFor(const QString &text, QWidget *window)
{
    const auto known = window->findChildren<QWidget *>(announcerName, Qt::FindDirectChildrenOnly);
    QWidget *next = nullptr;
    if (known.size() < mostAnnouncers) {
        QAccessible::installFactory(makeAnnouncerInterface); // once, however often it is called
        next = new QWidget(window);
        next->setObjectName(announcerName);
        next->setAttribute(Qt::WA_TransparentForMouseEvents);
        next->setFixedSize(1, 1);
        next->hide();
    } else {
        next = known.first();
        next->hide();
        next->raise(); // to the end of the row
    }
    next->setAccessibleName(text);
    return next;
}
#endif

} // namespace

void announce(QWidget *source, const QString &text)
{
    if (text.isEmpty() || !QAccessible::isActive())
        return;
    if (showingIsHeard && isNotification(source)) {
        tellThatItShows(source);
        return;
    }
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(source, text);
    QAccessible::updateAccessibility(&event);
#else
    // What AT-SPI gets of an alert is nothing, and of what shows a screen reader reads out a
    // notification alone.
    announcerFor(text, source->window())->show(); // Qt itself tells that it shows
#endif
}

void showNotification(QWidget *notification, const QString &text)
{
    const bool appears = !notification->isVisible();
    notification->show();
    if (!appears || !showingIsHeard) // else Qt itself tells that it shows
        announce(notification, text);
}

} // namespace HookKeys
