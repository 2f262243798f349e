// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/makeauthorizer.h"
#include "auth/oauthsignin.h"
#include "demoauth.h"
#include "guifixture.h"
#include "httptransport.h"
#include "oktahookkeysapi.h"

namespace HookKeys {

/// Lets @p gui sign in by OAuth as the real program does; what @p openBrowser does is its browser.
inline void letSignIn(GuiFixture *gui, const std::function<bool(const QUrl &)> &openBrowser)
{
    gui->org->auth().setDeviceInterval(std::chrono::seconds(1));
    gui->makeApi = [gui](const OrgProfile &profile, const OrgSecrets &secrets) {
        return std::make_unique<OktaHookKeysApi>(std::make_unique<HttpTransport>(
            profile.url,
            makeAuthorizer(profile, secrets.credential,
                           gui->vault.keeper(profile, secrets.credential), gui->clock)));
    };
    gui->openOrgs.setSignInFactory(
        [openBrowser](const OrgProfile &profile, const OrgSecrets &secrets) {
            return makeSignIn(profile, secrets.credential, {.openBrowser = openBrowser});
        });
}

} // namespace HookKeys
