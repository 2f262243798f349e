// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenkeys.h"

#include "hookkeytablemodel.h"
#include "keywatch.h"
#include "orgsession.h"

namespace HookKeys {

QList<TokenKey> tokenKeysOf(const OrgSession &session, TokenKey::Place place)
{
    QList<TokenKey> keys;
    for (int row = 0; row < session.keys()->rowCount(); ++row) {
        const HookKey &key = session.keys()->keyAt(row);
        keys.append({.place = place,
                     .owner = session.profile().name,
                     .name = key.name,
                     .id = key.id,
                     .kid = key.keyId,
                     .jwk = key.publicJwk.isEmpty() ? Jwk() : Jwk::read(key.publicJwk, key.keyId),
                     .issuer = session.profile().url.toString(),
                     .hooks = session.keys()->hooksUsing(key.id),
                     .disclosed = key.privateMember});
    }
    const QList<KeptKey> past = session.pastKeys();
    for (const KeptKey &key : past) {
        keys.append({.place = place,
                     .owner = session.profile().name,
                     .name = key.name,
                     .id = key.id,
                     .kid = key.keyId,
                     .jwk = Jwk::read(key.publicJwk, key.keyId),
                     .issuer = session.profile().url.toString(),
                     .disclosed = session.watch()->compromisedKeys().contains(key.id),
                     .isDeleted = session.keys()->rowOf(key.id) < 0,
                     .isFormer = key.isFormer});
    }
    return keys;
}

} // namespace HookKeys
