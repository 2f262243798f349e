// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <optional>

namespace HookKeys {

class MessageBar;
class OrgSession;
class Preferences;
class RotateDialog;
struct RotationPlan;

/// Opens the dialog that rotates a key, and offers to go on with each rotation that was cut off, as
/// soon as the org was read.
class RotationCommands final : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE("rotatedialog.h")

public:
    /// All must live longer; the dialogs belong to @p window.
    RotationCommands(Preferences &preferences, MessageBar *messages, QWidget *window);

    /// Acts in @p session from now on; null: there is nothing to rotate.
    void setSession(OrgSession *session);
    /// Begins the rotation of the key @p id of the session, or goes on with it.
    void start(const QString &id);
    /// Goes on with the rotation that Rotations::unfinished() has of the key @p id of the session.
    void goOn(const QString &id);

Q_SIGNALS:
    /// @p dialog is about to be shown.
    void opened(HookKeys::RotateDialog *dialog);

private:
    void openRotation(RotateDialog *dialog);
    void offerToResume();
    void offer(const RotationPlan &plan);
    [[nodiscard]] RotateDialog *dialogOf(const RotationPlan &plan) const;
    void resume(const RotationPlan &plan);
    void askToGiveUp(const RotationPlan &plan);
    void giveUp(const RotationPlan &plan);
    using What = void (RotationCommands::*)(const RotationPlan &plan);
    [[nodiscard]] std::function<void()> ofSession(const RotationPlan &plan, What what);
    [[nodiscard]] std::optional<RotationPlan> asItStands(const RotationPlan &plan);
    [[nodiscard]] static QString doneBehindText(const RotationPlan &plan);

    Preferences &m_preferences;
    MessageBar *m_messages;
    QWidget *m_window;
    QPointer<OrgSession> m_session;
    QString m_doneBehind;  ///< The rotation whose dialog was closed before it was done.
    QStringList m_topics;  ///< What the message bar says of rotations.
    bool m_isKept = false; ///< What is shown is of an earlier start.
};

} // namespace HookKeys
