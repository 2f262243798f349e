// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "otherorgs.h"

namespace HookKeys {

class OpenOrgs;
class OrgSession;

/// The orgs in the list of orgs, as the other side of hooks.
class ReachableOrgs final : public OtherOrgs
{
    Q_OBJECT

public:
    /// @p orgs must outlive this.
    explicit ReachableOrgs(OpenOrgs &orgs) : m_orgs(orgs) {}

    [[nodiscard]] std::optional<OrgProfile> serving(const QString &url,
                                                    const QString &asking) const override;
    void reachApps(const QString &id, Purpose purpose, QObject *context,
                   Callback<AppsApi *> done) override;

private:
    [[nodiscard]] static Result<AppsApi *> appsOf(const OrgSession &session, Purpose purpose);

    OpenOrgs &m_orgs;
};

} // namespace HookKeys
