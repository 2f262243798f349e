// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyformat.h"

#include <QMainWindow>

namespace HookKeys {

class MessageBar;
class Preferences;
struct KeptKey;
struct OrgProfile;

/// The public half of a key that is deleted, or that has another one now, as it was kept, to be
/// copied and saved. Escape closes it. (A QMainWindow, because assistive technology does not take a
/// bare QWidget for a window.)
class KeptKeyWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Shows @p key of the org of @p profile. @p preferences must outlive the window.
    KeptKeyWindow(const OrgProfile &profile, const KeptKey &key, Preferences &preferences,
                  QWidget *parent);

private:
    void makeTools(QWidget *row, Preferences &preferences);
    void copy(const KeyFormat &format, QWidget *source);

    KeyDocument m_document;
    MessageBar *m_bar;
};

} // namespace HookKeys
