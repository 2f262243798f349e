// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "announce.h"

#include "callback.h"

#include <QAccessibleWidget>
#include <QStringList>
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
constexpr auto waitingTexts = "hookkeysWaitingTexts"; // of an announcer

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

/// Has @p announcer say what it was given since it last spoke.
void speak(QWidget *announcer)
{
    const QStringList texts = announcer->property(waitingTexts).toStringList();
    announcer->setProperty(waitingTexts, {});
    announcer->setAccessibleName(texts.join(u'\n'));
    if (announcer->isHidden())
        announcer->show(); // Qt itself tells that it shows
    else
        tellThatItShows(announcer);
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
    // What AT-SPI gets of an alert is nothing. Of a notification it gets that it shows, and a
    // screen reader asks for its name later: what is said in one go is told in one go, or the last
    // of it would be read out for each.
    QWidget *announcer = announcerOf(source->window());
    const QStringList waiting = announcer->property(waitingTexts).toStringList();
    if (waiting.contains(text))
        return;
    announcer->setProperty(waitingTexts, waiting + QStringList(text));
    if (waiting.isEmpty())
        later(announcer, [announcer] { speak(announcer); });
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
