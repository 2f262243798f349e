// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A plugin that Qt loads into any program when QT_QPA_GENERIC_PLUGINS names it. It writes to the
// file descriptor of HOOKKEYS_WATCH_FD when a window was first drawn ("window") and when a table
// was first drawn with rows in it ("rows"), each with the time of the monotonic clock in
// nanoseconds. So the program itself is measured, and not one that is like it.

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QEvent>
#include <QGenericPlugin>
#include <QWindow>

#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace {

class StartupWatch final : public QObject
{
    Q_OBJECT

public:
    StartupWatch() { QCoreApplication::instance()->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (!m_window && event->type() == QEvent::Expose && qobject_cast<QWindow *>(watched)) {
            m_window = true;
            tellLater("window");
        }
        if (!m_rows && event->type() == QEvent::Paint) {
            const auto *view = qobject_cast<QAbstractItemView *>(watched->parent());
            if (view && view->model() && view->model()->rowCount() > 0) {
                m_rows = true;
                tellLater("rows");
            }
        }
        return QObject::eventFilter(watched, event);
    }

private:
    /// Once the event was handled, and what it drew was sent to the screen.
    void tellLater(const char *what)
    {
        QMetaObject::invokeMethod(
            this,
            [what] {
                timespec now{};
                clock_gettime(CLOCK_MONOTONIC, &now);
                dprintf(qEnvironmentVariableIntValue("HOOKKEYS_WATCH_FD"), "%s %lld\n", what,
                        now.tv_sec * 1'000'000'000LL + now.tv_nsec);
            },
            Qt::QueuedConnection);
    }

    bool m_window = false;
    bool m_rows = false;
};

class StartupWatchPlugin final : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "startupwatch.json")

public:
    QObject *create(const QString & /*name*/, const QString & /*spec*/) override
    {
        return new StartupWatch;
    }
};

} // namespace

#include "startupwatch.moc"
