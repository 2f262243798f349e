// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hookcommands.h"

#include "actionhint.h"
#include "appearance.h"
#include "consolecommands.h"
#include "consolepage.h"
#include "hookspage.h"
#include "hooktablemodel.h"
#include "hooktableview.h"
#include "keycommands.h"
#include "keyspage.h"
#include "keytableview.h"
#include "keywindow.h"
#include "knownhooks.h"
#include "orgpages.h"
#include "orgsession.h"
#include "rehearsaldialog.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace HookKeys {

HookCommands::HookCommands(KeyCommands *keys, ConsoleCommands *console, QWidget *window)
    : QObject(window), m_keyCommands(keys), m_console(console), m_window(window)
{
    makeAction(u"hookInConsole"_s, tr("&Open hook in Okta"),
               tr("Opens the hook's page in the Admin Console"), u"open-window"_s,
               &HookCommands::openInOkta);
    makeAction(u"hookRehearse"_s, tr("&Rehearse hook…"),
               tr("Shows what Okta sends to the token URL, and how the other side takes it"),
               u"token-check"_s, &HookCommands::rehearse);
    makeAction(u"historyOfHook"_s, tr("H&istory of this hook"),
               tr("Shows what happened to the hook"), u"requests"_s,
               &HookCommands::historyRequested);
    updateActions();
}

void HookCommands::makeAction(const QString &name, const QString &text, const QString &hint,
                              const QString &icon, void (HookCommands::*run)(const QString &id))
{
    auto *action = new QAction(themedIcon(icon), text, m_window);
    action->setObjectName(name);
    m_hints.append(hint);
    connect(action, &QAction::triggered, this, [this, run] { (this->*run)(selectedId()); });
    m_actions.append(action);
}

/// Empty where no hook is to be seen.
QString HookCommands::selectedId() const
{
    const bool shown = m_page && m_pages->currentPlace() == OrgPages::Hooks;
    return shown ? m_page->selectedId() : QString();
}

void HookCommands::updateActions()
{
    const QString id = selectedId();
    const auto hook = m_session && !id.isEmpty() ? m_session->hooks()->hook(id) : std::nullopt;
    const QString none = hook        ? QString()
                         : m_session ? tr("Select a hook on the page of hooks first.")
                                     : tr("Open an org first.");
    const auto block = [&none](bool possible, const QString &why) {
        return none.isEmpty() && !possible ? why : none;
    };
    const bool hasConsole =
        hook && !consoleUrl(m_session->profile().url, ConsolePage::InlineHooks, id).isEmpty();
    const QString rehearsalBlock =
        block(hook && Rehearsal::isPossible(*m_session, *hook),
              tr("This hook does not sign in at a token URL with a key of this org."));
    const QStringList blocks{
        block(hasConsole, tr("This org has no Admin Console: it is not at an https address.")),
        rehearsalBlock.isEmpty() && hook ? m_session->hooks()->keptBlockWithKeys() : rehearsalBlock,
        block(m_session && m_session->timeline(), tr("No history is kept of this org."))};
    for (qsizetype i = 0; i < m_actions.size(); ++i)
        setActionBlock(m_actions.at(i), m_hints.at(i), blocks.at(i));
}

void HookCommands::openInOkta(const QString &id)
{
    m_console->openHook(id);
}

void HookCommands::addPage(OrgPages *pages, KeysPage *keysPage)
{
    m_pages = pages;
    m_keysPage = keysPage;
    pages->addPage(tr("Hooks"), [this] { return makePage(); });
    connect(pages, &OrgPages::currentChanged, this, &HookCommands::followPage);
    connect(m_keyCommands, &KeyCommands::hookRequested, this, &HookCommands::showHook);
    connect(m_keyCommands, &KeyCommands::windowOpened, this, [this](QWidget *opened) {
        if (auto *window = qobject_cast<KeyWindow *>(opened))
            connect(window, &KeyWindow::hookRequested, this, &HookCommands::showHook,
                    Qt::UniqueConnection);
    });
    connect(m_keyCommands, &KeyCommands::pageRequested, this,
            [this] { m_pages->showPage(OrgPages::Keys); });
}

QWidget *HookCommands::makePage()
{
    m_page = new HooksPage(m_window);
    connect(m_page, &HooksPage::keyRequested, this, &HookCommands::showKey);
    connect(m_page, &HooksPage::consoleRequested, m_console, &ConsoleCommands::openHook);
    connect(m_page, &HooksPage::rehearsalRequested, this, &HookCommands::rehearse);
    connect(m_page, &HooksPage::historyRequested, this, &HookCommands::historyRequested);
    connect(m_page, &HooksPage::selectionChanged, this, &HookCommands::updateActions);
    m_page->table()->addActions(m_actions);
    m_page->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
    Q_EMIT pageMade(m_page);
    m_page->setSession(m_session);
    return m_page;
}

void HookCommands::setSession(OrgSession *session)
{
    if (m_session)
        disconnect(m_session->hooks(), nullptr, this, nullptr);
    m_session = session;
    if (session)
        connect(session->hooks(), &KnownHooks::changed, this, &HookCommands::updateCount);
    if (m_page)
        m_page->setSession(session);
    if (m_pages)
        updateCount();
    updateActions();
}

bool HookCommands::goToFilter() const
{
    if (!m_page || m_pages->currentPlace() != OrgPages::Hooks)
        return false;
    m_page->goToFilter();
    return true;
}

void HookCommands::showHook(const QString &id)
{
    // The link may be in a window of its own, whose org need not be the one that is shown.
    if (!m_session || m_session->hooks()->table()->rowOf(id) < 0)
        return;
    m_pages->showPage(OrgPages::Hooks);
    m_window->activateWindow();
    m_page->showHook(id);
}

void HookCommands::showKey(const QString &id)
{
    m_keyCommands->showKey(id);
    m_keysPage->table()->setFocus();
}

void HookCommands::rehearse(const QString &id)
{
    const std::optional<InlineHook> hook = m_session ? m_session->hooks()->hook(id) : std::nullopt;
    if (hook && Rehearsal::isPossible(*m_session, *hook)
        && m_session->hooks()->keptBlockWithKeys().isEmpty())
        (new RehearsalDialog(m_session, *hook, m_window))->open();
}

/// What can be done with a key must not be done to one that is not to be seen.
void HookCommands::followPage()
{
    m_keyCommands->setPageShown(m_pages->currentPlace() == OrgPages::Keys);
    updateActions();
}

void HookCommands::updateCount()
{
    const KnownHooks *hooks = m_session ? m_session->hooks() : nullptr;
    m_pages->setCount(OrgPages::Hooks, hooks && hooks->isRead() ? hooks->table()->rowCount() : -1);
}

} // namespace HookKeys
