// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace HookKeys {

class Stage;

/// The pages that an org has beside its keys: hooks and history.
class PageScreens final
{
public:
    explicit PageScreens(Stage &stage) : m_stage(stage) {}

    void takeAll();

private:
    void takeHooks();
    void takeHistory();

    Stage &m_stage;
};

} // namespace HookKeys
