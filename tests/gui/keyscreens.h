// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QString;

namespace HookKeys {

class Stage;

/// The screens about the keys of the org that is open, and those that every org has.
class KeyScreens final
{
public:
    explicit KeyScreens(Stage &stage) : m_stage(stage) {}

    void takeAll();

private:
    void takeDueSoon();
    void takeTable();
    void takeMenus();
    void takeMenu(const QString &name, QMenu *menu);
    void takeWrites();
    void takeWindows();
    void takeToken();
    void takeComparison();
    void takeOthers();

    Stage &m_stage;
};

} // namespace HookKeys
