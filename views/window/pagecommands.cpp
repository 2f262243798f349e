// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagecommands.h"

#include "actionhint.h"
#include "appearance.h"
#include "orgpages.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace HookKeys {

PageCommands::PageCommands(QWidget *window) : QObject(window)
{
    int number = 0;
    for (const auto &[name, text] : {std::pair(u"goToKeys"_s, tr("Go to ke&ys")),
                                     std::pair(u"goToHooks"_s, tr("Go to &hooks")),
                                     std::pair(u"goToHistory"_s, tr("Go to h&istory"))}) {
        auto *action = new QAction(themedIcon(u"columns"_s), text, window);
        action->setObjectName(name);
        action->setShortcut(Qt::ALT | Qt::Key(Qt::Key_1 + number++));
        m_actions.append(action);
    }
    setOpen(false);
}

void PageCommands::setPages(OrgPages *pages)
{
    for (int page = 0; page < m_actions.size(); ++page)
        connect(m_actions.at(page), &QAction::triggered, pages,
                [pages, page] { pages->goTo(page); });
}

void PageCommands::setOpen(bool open)
{
    const QString block = open ? QString() : tr("Open an org first.");
    for (QAction *action : std::as_const(m_actions))
        setActionBlock(action, tr("Turn to this page of the org"), block);
}

} // namespace HookKeys
