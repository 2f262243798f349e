// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demologtargets.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

DemoLogTarget logTarget(const DemoKey &key)
{
    return {.id = key.id, .type = u"HookKey"_s, .alternateId = key.keyId, .displayName = key.name};
}

DemoLogTarget logTarget(const DemoHook &hook)
{
    return {
        .id = hook.id, .type = u"InlineHook"_s, .alternateId = hook.id, .displayName = hook.name};
}

} // namespace HookKeys
