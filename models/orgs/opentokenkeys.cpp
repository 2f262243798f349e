// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opentokenkeys.h"

#include "openorgs.h"
#include "tokenkeys.h"

namespace HookKeys {

QList<TokenKey> tokenKeysOf(const OpenOrgs &orgs, const OrgSession *shown)
{
    QList<TokenKey> keys;
    if (shown)
        keys = tokenKeysOf(*shown, TokenKey::Place::ThisOrg);
    const QList<OrgSession *> sessions = orgs.sessions();
    for (const OrgSession *session : sessions) {
        if (session != shown)
            keys += tokenKeysOf(*session, TokenKey::Place::OtherOrg);
    }
    return keys;
}

} // namespace HookKeys
