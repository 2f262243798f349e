// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolecommands.h"

#include "actionhint.h"
#include "appearance.h"
#include "consolepage.h"
#include "displaytext.h"
#include "hookkeytablemodel.h"
#include "keyspage.h"
#include "keytableview.h"
#include "messagebar.h"
#include "openorgs.h"
#include "orgsession.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace HookKeys {

ConsoleCommands::ConsoleCommands(OpenOrgs *orgs, MessageBar *messages, QWidget *window)
    : QObject(window), m_orgs(orgs), m_messages(messages)
{
    m_actions.org = new QAction(themedIcon(u"open-window"_s), tr("Open org in O&kta"), this);
    m_actions.org->setObjectName(u"orgInOkta"_s);
    m_actions.org->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    m_actions.key = new QAction(themedIcon(u"open-window"_s), tr("Show key in O&kta"), this);
    m_actions.key->setObjectName(u"keyInOkta"_s);
    m_actions.key->setShortcut(Qt::CTRL | Qt::Key_B);
    connect(m_actions.org, &QAction::triggered, this, &ConsoleCommands::openOrg);
    connect(m_actions.key, &QAction::triggered, this, &ConsoleCommands::openKey);
    update();
}

void ConsoleCommands::setPage(KeysPage *page)
{
    m_page = page;
    connect(page->table(), &KeyTableView::currentIdChanged, this, &ConsoleCommands::update);
}

void ConsoleCommands::setSession(OrgSession *session)
{
    m_session = session;
    update();
}

void ConsoleCommands::update()
{
    QString block;
    if (!m_session)
        block = tr("Open an org first.");
    else if (consoleUrl(m_session->profile().url, ConsolePage::Dashboard).isEmpty())
        block = tr("This org has no Admin Console: it is not at an https address.");
    setActionBlock(m_actions.org, m_actions.org->iconText(), block);
    if (block.isEmpty() && (!m_page || m_page->table()->selectedId().isEmpty()))
        block = tr("Select one key first.");
    setActionBlock(m_actions.key, m_actions.key->iconText(), block);
}

bool ConsoleCommands::openPage(const QUrl &page)
{
    if (m_orgs->openConsole(page, m_session->profile().url))
        return true;
    m_messages->show({MessageBar::answerTopic,
                      Severity::Problem,
                      tr("The browser could not be opened. The page is %1.")
                          .arg(page.toString(QUrl::FullyEncoded)),
                      {},
                      {}});
    return false;
}

void ConsoleCommands::openOrg()
{
    if (m_session)
        (void)openPage(consoleUrl(m_session->profile().url, ConsolePage::Dashboard));
}

void ConsoleCommands::openHook(const QString &id)
{
    if (!m_session)
        return;
    const QUrl page = consoleUrl(m_session->profile().url, ConsolePage::InlineHooks, id);
    if (!page.isEmpty())
        (void)openPage(page);
}

/// The console has no address for one key: all stand on one page of its Workflow menu.
void ConsoleCommands::openKey()
{
    const HookKey *key =
        m_session ? m_session->keys()->key(m_page->table()->selectedId()) : nullptr;
    if (!key)
        return;
    const QString name = displayText(key->name);
    // A key is of interest for what signs with it: of just one hook the page is known.
    const QList<InlineHook> hooks = m_session->keys()->hooksUsing(key->id);
    QUrl page;
    if (hooks.size() == 1)
        page = consoleUrl(m_session->profile().url, ConsolePage::InlineHooks, hooks.first().id);
    const bool isHook = !page.isEmpty();
    if (!isHook)
        page = consoleUrl(m_session->profile().url, ConsolePage::InlineHooks);
    if (!openPage(page))
        return;
    m_messages->show(
        {MessageBar::answerTopic,
         Severity::Info,
         isHook ? tr("The page of the hook “%1”, which signs with the key “%2”, opens in the "
                     "browser. The key itself stands there under Workflow > Key Management.")
                      .arg(displayText(hooks.first().label()), name)
                : tr("The Admin Console opens in the browser. The key “%1” stands there under "
                     "Workflow > Key Management.")
                      .arg(name),
         {},
         {}});
}

} // namespace HookKeys
