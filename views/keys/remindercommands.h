// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <memory>

class QAction;
class QWidget;

namespace HookKeys {

class KeyReminders;
class MessageBar;
class OrgSession;
class Preferences;

/// Says in time which keys of the open org become too old, and writes that into a calendar.
class ReminderCommands final : public QObject
{
    Q_OBJECT

public:
    /// Reminders are shown in @p messages; dialogs belong to @p window, which owns the commands.
    /// @p preferences must outlive it.
    ReminderCommands(Preferences &preferences, MessageBar *messages, QWidget *window);
    ~ReminderCommands() override;
    Q_DISABLE_COPY_MOVE(ReminderCommands)

    /// Writes a calendar file.
    [[nodiscard]] QAction *exportAction() const { return m_export; }

    /// Reminds of the keys of @p session, whose table has its age limit; null: of none.
    void setSession(OrgSession *session);

Q_SIGNALS:
    /// The table is to show what @p filter, a KeyFilter, lets through.
    void filterRequested(const QString &filter);

private:
    void updateAction();
    void reviseTold();
    void remind();
    void show(const QStringList &ids);
    void exportCalendar();
    [[nodiscard]] bool writeCalendar(const QString &path);

    Preferences &m_preferences;
    MessageBar *m_messages;
    QWidget *m_window;
    QAction *m_export;
    QPointer<OrgSession> m_session;
    std::unique_ptr<KeyReminders> m_reminders;
    QStringList m_told; ///< The keys that the message names.
};

} // namespace HookKeys
