// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hookcommands.h"

#include "consolecommands.h"
#include "hookspage.h"
#include "hooktablemodel.h"
#include "keycommands.h"
#include "keyspage.h"
#include "keytableview.h"
#include "keywindow.h"
#include "knownhooks.h"
#include "orgpages.h"
#include "orgsession.h"
#include "rehearsaldialog.h"

namespace HookKeys {

HookCommands::HookCommands(KeyCommands *keys, ConsoleCommands *console, QWidget *window)
    : QObject(window), m_keyCommands(keys), m_console(console), m_window(window)
{
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
    if (hook && Rehearsal::isPossible(*m_session, *hook))
        (new RehearsalDialog(m_session, *hook, m_window))->open();
}

/// What can be done with a key must not be done to one that is not to be seen.
void HookCommands::followPage()
{
    m_keyCommands->setPageShown(m_pages->currentPlace() == OrgPages::Keys);
}

void HookCommands::updateCount()
{
    const KnownHooks *hooks = m_session ? m_session->hooks() : nullptr;
    m_pages->setCount(OrgPages::Hooks, hooks && hooks->isRead() ? hooks->table()->rowCount() : -1);
}

} // namespace HookKeys
