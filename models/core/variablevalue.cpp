// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "variablevalue.h"

namespace HookKeys {

QString withoutQuotes(const QString &value)
{
    const QString text = value.trimmed();
    const bool quoted = text.size() > 1 && text.front() == text.back()
                        && (text.front() == u'"' || text.front() == u'\'');
    return quoted ? text.sliced(1, text.size() - 2).trimmed() : text;
}

} // namespace HookKeys
