// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usercollator.h"

#include <QLocale>

namespace HookKeys {

QCollator userCollator()
{
    // The C locale knows no natural order; whoever runs in it gets the English one.
    const QLocale locale = QLocale().collation();
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

std::optional<QCollatorSortKey> sortKeyOf(const QCollator &collator, const QString &text)
{
    if (text.isEmpty())
        return {};
    return collator.sortKey(text);
}

} // namespace HookKeys
