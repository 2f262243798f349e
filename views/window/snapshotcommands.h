// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace HookKeys {

class MessageBar;
class OpenOrgs;
class OrgSession;
class Preferences;
class SnapshotKeeper;

/// The snapshots of the orgs in the window: the way to them, and what is to be told of them.
class SnapshotCommands final : public QObject
{
    Q_OBJECT

public:
    /// @p window owns the commands; all others must live as long.
    SnapshotCommands(OpenOrgs *orgs, Preferences &preferences, MessageBar *messages,
                     QWidget *window);

    [[nodiscard]] QAction *action() const { return m_action; }
    /// What keeps them; until then there are none. @p keeper must outlive this.
    void setKeeper(SnapshotKeeper *keeper);

private:
    void open();
    [[nodiscard]] QList<OrgSession *> sessions() const;

    OpenOrgs *m_orgs;
    Preferences &m_preferences;
    MessageBar *m_messages;
    QWidget *m_window;
    QAction *m_action;
    SnapshotKeeper *m_keeper = nullptr;
    QPointer<OrgSession> m_session;
};

} // namespace HookKeys
