// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demomessage.h"

#include <QStringList>

namespace HookKeys {

/// Who did something, as the System Log names them.
struct DemoActor
{
    QString id;
    QString type; ///< User or PublicClientApp.
    QString displayName;
    QString alternateId;
};

/// The admin whose the API token is, and who signs in at the authorization server's pages.
[[nodiscard]] const DemoActor &demoAdmin();

/// One request to the API whose sender has been let in.
struct DemoCall
{
    const DemoRequest &request;
    QStringList ids; ///< What the path has where its route has `*`.
    DemoActor actor;

    [[nodiscard]] QString id() const { return ids.value(0); }
};

} // namespace HookKeys
