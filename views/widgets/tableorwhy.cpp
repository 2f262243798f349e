// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tableorwhy.h"

#include "announce.h"
#include "startpage.h"
#include "whypage.h"

namespace HookKeys {

void TableOrWhy::turnTo(StartPage *page)
{
    turnTo(page, page->accessibleName());
}

void TableOrWhy::turnTo(WhyPage *page)
{
    turnTo(page, page->text());
}

void TableOrWhy::turnTo(QWidget *page, const QString &said)
{
    if (page == currentWidget())
        return;
    const bool focused = isAncestorOf(window()->focusWidget());
    if (indexOf(page) < 0)
        addWidget(page);
    setCurrentWidget(page);
    if (focused)
        page->setFocus();
    if (!said.isEmpty())
        announce(page, said);
}

} // namespace HookKeys
