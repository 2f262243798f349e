// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reachableorgs.h"

#include "appkeycheck.h"
#include "displaytext.h"
#include "keychanges.h"
#include "openorgs.h"
#include "orglistmodel.h"
#include "orgregistry.h"
#include "orgsession.h"

namespace HookKeys {

std::optional<OrgProfile> ReachableOrgs::serving(const QString &url, const QString &asking) const
{
    std::optional<OrgProfile> closed;
    const QList<OrgProfile> &known = m_orgs.registry().orgs()->profiles();
    for (const OrgProfile &profile : known) {
        if (profile.id == asking || !isServedBy(profile.url, url))
            continue;
        if (m_orgs.session(profile.id))
            return profile;
        if (!closed)
            closed = profile;
    }
    return closed;
}

void ReachableOrgs::reachApps(const QString &id, Purpose purpose, QObject *context,
                              Callback<AppsApi *> done)
{
    const auto opened = [purpose, done = std::move(done)](const Result<OrgSession *> &session) {
        done(session ? appsOf(**session, purpose) : tl::unexpected(session.error()));
    };
    m_orgs.openUnseen(id, context, opened);
}

Result<AppsApi *> ReachableOrgs::appsOf(const OrgSession &session, Purpose purpose)
{
    // What was kept of its keys says nothing of its apps, which are read before each change.
    if (purpose == Purpose::Change && session.profile().readOnly)
        return failure(ErrorKind::ReadOnly, session.changes()->writeBlock());
    AppsApi *apps = session.apps();
    if (!apps) {
        return failure(ErrorKind::NotFound, tr("This way to the org “%1” does not reach its apps.")
                                                .arg(displayText(session.profile().name)));
    }
    return apps;
}

} // namespace HookKeys
