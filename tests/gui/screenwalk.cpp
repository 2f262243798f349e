// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenwalk.h"

#include "hookscreens.h"
#include "keyscreens.h"
#include "orgscreens.h"
#include "pagescreens.h"
#include "rotationscreens.h"

namespace HookKeys {

void walkScreens(Stage::Taker taker)
{
    Stage stage(std::move(taker));
    OrgScreens orgs(stage);
    orgs.takeFirst();
    stage.openOrg();
    KeyScreens(stage).takeAll();
    PageScreens(stage).takeAll();
    HookScreens(stage).takeAll();
    orgs.takeOrgs();
    orgs.takeTroubles();
    RotationScreens(stage).takeAll();
}

} // namespace HookKeys
