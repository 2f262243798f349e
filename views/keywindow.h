// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

class QSettings;

namespace HookKeys {

class KeyPanel;
class OrgSession;

/// One key in a window of its own, to stay open beside the others. Escape closes it. (A
/// QMainWindow, because assistive technology does not take a bare QWidget for a window.)
class KeyWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Shows the key @p id of @p session. @p settings must outlive the window.
    KeyWindow(OrgSession *session, const QString &id, QSettings &settings,
              QWidget *parent = nullptr);

    [[nodiscard]] KeyPanel *panel() const { return m_panel; }

private:
    KeyPanel *m_panel;
};

} // namespace HookKeys
