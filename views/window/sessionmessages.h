// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

namespace HookKeys {

class KeyCommands;
class MessageBar;
class OrgCommands;
class OrgRegistry;
class OrgSession;

/// What the message bar says of the open org: why its keys could not be read, what is odd about
/// them, which of them are not the ones that were seen before or came with private key material,
/// what is gone of those that were kept from an earlier start, and what became of changes that
/// nobody waits for any more.
class SessionMessages final : public QObject
{
    Q_OBJECT

public:
    /// What a message offers is done by @p orgCommands and @p keyCommands. All must outlive this.
    SessionMessages(OrgRegistry *registry, MessageBar *messages, OrgCommands *orgCommands,
                    KeyCommands *keyCommands, QObject *parent);

    /// Speaks of @p session from now on, which may be null, and no more of the one before.
    void setSession(OrgSession *session);
    /// Has the keys read again because the user wants it; should that fail, it is shown anew and
    /// before all else.
    void refresh();

private:
    void showProblems();
    void showChange(const QString &id);
    void showPrivateMaterial(const QString &id);
    void clearGone();
    void showGone();

    OrgRegistry *m_registry;
    MessageBar *m_messages;
    OrgCommands *m_orgCommands;
    KeyCommands *m_keyCommands;
    QPointer<OrgSession> m_session;
    bool m_isAsked = false; ///< The user waits for what comes of a refresh.
    QStringList m_changed;  ///< The ids of the keys whose change is shown.
};

} // namespace HookKeys
