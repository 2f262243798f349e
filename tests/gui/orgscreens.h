// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"

class QString;

namespace HookKeys {

class Stage;

/// The screens about orgs: adding one, signing in, managing them, and what goes wrong.
class OrgScreens final
{
public:
    explicit OrgScreens(Stage &stage) : m_stage(stage) {}

    /// Those of a program that has no org yet.
    void takeFirst();
    /// Those of an org that is open; the org stays open.
    void takeOrgs();
    /// Those of orgs that cannot be read or written. Other orgs are open afterwards.
    void takeTroubles();

private:
    void takeAddOrg();
    void takeSignIn();
    void takePassphrase();
    void takeWayIn(SignInMethod method, const QString &name, const char *sign);
    void takeReadOnly();
    void takeFailure();
    void takeAlarm();

    Stage &m_stage;
};

} // namespace HookKeys
