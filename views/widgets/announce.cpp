// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "announce.h"

#include <QAccessibleWidget>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace HookKeys {

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
namespace {

const auto announcerName = u"announcer"_s;

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

/// The one of @p window. Nothing is to be seen of it.
QWidget *announcerOf(QWidget *window)
{
    if (auto *known = window->findChild<QWidget *>(announcerName, Qt::FindDirectChildrenOnly))
        return known;
    QAccessible::installFactory(makeAnnouncerInterface); // once, however often it is called
    auto *made = new QWidget(window);
    made->setObjectName(announcerName);
    made->setAttribute(Qt::WA_TransparentForMouseEvents);
    made->setFixedSize(1, 1);
    made->hide();
    return made;
}

} // namespace
#endif

void announce(QWidget *source, const QString &text)
{
    if (text.isEmpty() || !QAccessible::isActive())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(source, text);
    QAccessible::updateAccessibility(&event);
#else
    // What AT-SPI gets of an alert is nothing, and of what shows a screen reader reads out a
    // notification alone.
    const QAccessibleInterface *own = QAccessible::queryAccessibleInterface(source);
    QWidget *shown = source;
    if (!own || own->role() != QAccessible::Notification) {
        shown = announcerOf(source->window());
        shown->setAccessibleName(text);
        if (shown->isHidden()) { // Qt itself tells that it shows
            shown->show();
            return;
        }
    }
    QAccessibleEvent event(shown, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&event);
#endif
}

} // namespace HookKeys
