// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "inlinehook.h"

namespace HookKeys {

/// One row of HookTableModel: a hook, and what is known of it besides.
struct HookRow
{
    InlineHook hook;
    QString type = {};            ///< Its type in words, translated.
    QString key = {};             ///< What its key is called, as received; empty: it has none.
    QString authentication = {};  ///< How it authenticates, translated.
    QString failure = {};         ///< What happens when it fails; empty: not known.
    QList<Finding> findings = {}; ///< What is to be known about it, the gravest first.

    bool operator==(const HookRow &) const = default;
};

} // namespace HookKeys
