// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

namespace HookKeys {

class MessageBar;
class OrgSession;
class RotateDialog;

/// Opens the dialog that rotates a key, and offers to go on with a rotation that was cut off.
class RotationCommands final : public QObject
{
    Q_OBJECT

public:
    /// @p messages and @p window must live longer; the dialogs belong to @p window.
    RotationCommands(MessageBar *messages, QWidget *window);

    /// Acts in @p session from now on; null: there is nothing to rotate.
    void setSession(OrgSession *session);
    /// Begins the rotation of the key @p id of the session.
    void start(const QString &id);

Q_SIGNALS:
    /// @p dialog is about to be shown.
    void opened(HookKeys::RotateDialog *dialog);

private:
    void openRotation(RotateDialog *dialog);
    void offerToResume();

    MessageBar *m_messages;
    QWidget *m_window;
    QPointer<OrgSession> m_session;
};

} // namespace HookKeys
