// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QPointer>

namespace HookKeys {

class KeyPanel;
class MessageBar;
class OrgSession;
class Preferences;

/// One key in a window of its own, to stay open beside the others. Escape closes it. It follows the
/// key's name, and keeps the public half of a key that is deleted. (A QMainWindow, because
/// assistive technology does not take a bare QWidget for a window.)
class KeyWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Shows the key @p id of @p session. @p settings must outlive the window.
    KeyWindow(OrgSession *session, const QString &id, Preferences &preferences,
              QWidget *parent = nullptr);

    /// Whether it shows the key @p id of @p session.
    [[nodiscard]] bool shows(const OrgSession *session, const QString &id) const;

Q_SIGNALS:
    /// The inline hook @p id is to be shown.
    void hookRequested(const QString &id);

private:
    void follow();

    QPointer<OrgSession> m_session;
    KeyPanel *m_panel;
    MessageBar *m_bar;
};

} // namespace HookKeys
