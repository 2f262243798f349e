// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgtraces.h"

#include "keyhistory.h"
#include "openorgs.h"
#include "orgcache.h"
#include "rotationjournal.h"
#include "timeline.h"

namespace HookKeys {

bool forgetTraces(const OpenOrgs &orgs, const QString &id)
{
    bool all = true; // each is tried, whatever became of the others
    if (KeyHistory *history = orgs.history())
        all = history->forgetOrg(id) && all;
    if (OrgCache *cache = orgs.cache())
        all = cache->forgetOrg(id) && all;
    if (RotationJournal *rotations = orgs.rotations())
        all = rotations->forgetOrg(id) && all;
    if (Timeline *timeline = orgs.timeline())
        all = timeline->forgetOrg(id, orgs.clock().now()) && all;
    return all;
}

} // namespace HookKeys
