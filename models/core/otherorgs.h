// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callback.h"
#include "orgprofile.h"

#include <QObject>

#include <optional>

namespace HookKeys {

class AppsApi;

/// The orgs that one knows besides the one that is asked about: a hook's other side may be an app
/// of one of them.
class OtherOrgs : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    enum class Purpose { Look, Change };

    /// The known org that serves @p url, as far as the host and the port tell; not the one whose
    /// OrgProfile::id is @p asking. Asks nobody.
    [[nodiscard]] virtual std::optional<OrgProfile> serving(const QString &url,
                                                            const QString &asking) const = 0;

    /// Reaches the apps of the org @p id by that org's own session, which is opened, without being
    /// shown, with what opens that org and no other one. What @p done gets is not null, and emits
    /// destroyed() if the org is closed; nothing is called by it then.
    ///
    /// Fails as the keychain does (SecretMissing: it takes a sign-in), with TargetChanged, with
    /// NotFound where the org is not known any more or its apps are out of reach, and with ReadOnly
    /// where they are to be changed and the org is marked as read-only. Never inside the call.
    virtual void reachApps(const QString &id, Purpose purpose, QObject *context,
                           Callback<AppsApi *> done) = 0;
};

} // namespace HookKeys
