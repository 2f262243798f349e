// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagecommands.h"

#include "actionhint.h"
#include "appearance.h"
#include "orgpages.h"

#include <QAction>
#include <QSplitter>

#include <tuple>

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
    for (const auto &[name, text, key, by] :
         {std::tuple(u"widenPanel"_s, tr("Make the panel &wider"), Qt::CTRL | Qt::Key_F9, 1),
          std::tuple(u"narrowPanel"_s, tr("Make the panel &narrower"), Qt::SHIFT | Qt::Key_F9,
                     -1)}) {
        auto *action = new QAction(themedIcon(u"panel"_s), text, window);
        action->setObjectName(name);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, [this, step = by] { widenPanel(step); });
        m_panelActions.append(action);
    }
    setOpen(false);
}

/// By so many steps; negative: makes it narrower.
void PageCommands::widenPanel(int by) const
{
    QSplitter *page = m_pages ? m_pages->currentSplitter() : nullptr;
    if (!page || page->sizes().value(1) == 0)
        return;
    QList<int> sizes = page->sizes();
    const int step = by * page->fontMetrics().averageCharWidth() * 4;
    sizes[0] -= step;
    sizes[1] += step;
    if (sizes[0] > 0 && sizes[1] > 0)
        page->setSizes(sizes);
}

void PageCommands::setPages(OrgPages *pages)
{
    m_pages = pages;
    for (int page = 0; page < m_actions.size(); ++page)
        connect(m_actions.at(page), &QAction::triggered, pages,
                [pages, page] { pages->goTo(page); });
}

void PageCommands::setOpen(bool open)
{
    const QString block = open ? QString() : tr("Open an org first.");
    for (QAction *action : std::as_const(m_actions))
        setActionBlock(action, tr("Turn to this page of the org"), block);
    for (QAction *action : std::as_const(m_panelActions))
        setActionBlock(action, tr("Give the panel more or less of the window"), block);
}

} // namespace HookKeys
