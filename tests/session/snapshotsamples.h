// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "samplekeys.h"
#include "snapshot.h"

namespace HookKeys {

/// The key @p number as a snapshot has it, with a thumbprint of its own.
inline SnapshotKey snapshotSampleKey(int number, const QString &name)
{
    const HookKey key = sampleKey(number, name);
    return {.id = key.id,
            .keyId = key.keyId,
            .name = name,
            .created = key.createdText,
            .lastUpdated = key.lastUpdatedText,
            .isUsed = key.isUsed,
            .thumbprint = QStringLiteral("%1").arg(number, 43, 10, QLatin1Char('A')),
            .publicJwk = {}};
}

/// A hook called @p name that signs with the key @p number.
inline InlineHook snapshotSampleHook(const QString &name, int number)
{
    InlineHook hook = sampleHook(name, sampleKey(number, {}).id);
    hook.channel = QStringLiteral("OAUTH");
    hook.authType = QStringLiteral("private_key_jwt");
    hook.clientId = QStringLiteral("0oa1");
    hook.tokenUrl = QStringLiteral("https://example.com/token");
    hook.lastUpdated = QStringLiteral("2024-10-24T13:06:07.000Z");
    return hook;
}

/// What Acme had on a day: two keys, and a hook that signs with the first.
inline Snapshot sampleSnapshot()
{
    return {.name = {},
            .orgName = QStringLiteral("Acme"),
            .orgUrl = QStringLiteral("https://acme.okta.com"),
            .time = QDateTime({2026, 11, 20}, {12, 0}, Qt::UTC),
            .occasion = SnapshotOccasion::Weekly,
            .keys = {snapshotSampleKey(1, QStringLiteral("one")),
                     snapshotSampleKey(2, QStringLiteral("two"))},
            .hooks = QList<InlineHook>{snapshotSampleHook(QStringLiteral("Token hook"), 1)}};
}

} // namespace HookKeys
