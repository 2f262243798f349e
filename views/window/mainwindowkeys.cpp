// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window does with keys: create, rename, delete, open and export them.

#include "deletekeydialog.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "exportdialog.h"
#include "hookkeytablemodel.h"
#include "keychanges.h"
#include "keynamedialog.h"
#include "keypanel.h"
#include "keyspage.h"
#include "keytableview.h"
#include "keywindow.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "orgsession.h"

#include <QAction>
#include <QLineEdit>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// How old the table may be when it speaks against what the user wants: who comes from Okta's
// console has seen to that.
constexpr auto refusalFreshness = std::chrono::seconds(2);

/// @p text about @p org, which is not the one in the window.
QString ofOrg(const QString &org, const QString &text)
{
    return MainWindow::tr("%1: %2", "an org; what happened there").arg(org, text);
}

} // namespace

void MainWindow::showRefusal(const QString &reason)
{
    if (reason.isEmpty()) {
        m_messages->clear(MessageBar::answerTopic, m_refusal);
        return;
    }
    m_refusal = reason;
    m_messages->show({MessageBar::answerTopic, Severity::Warning, reason, {}, {}});
    if (m_session)
        m_session->refreshIfOlder(refusalFreshness);
}

void MainWindow::openWriteDialog(WriteDialog *dialog)
{
    m_messages->clear(MessageBar::answerTopic);
    connect(dialog, &WriteDialog::failedInBackground, this,
            [this, session = m_session, org = orgCaption(m_session->profile())](Error error) {
                if (m_session != session)
                    error.summary = ofOrg(org, error.summary);
                tellInBackground(error);
            });
    connect(dialog, &QDialog::finished, dialog, &QObject::deleteLater);
    dialog->open();
}

/// Under a topic of its own: it stays until somebody has seen it.
void MainWindow::tellInBackground(const Error &error)
{
    m_messages->show(u"background/%1"_s.arg(++m_backgroundFailures), error);
}

/// What tells that something was done in the org of @p session, and returns whether that org is
/// still shown.
std::function<bool(const QString &)> MainWindow::answerFor(OrgSession *session)
{
    return [this, session = QPointer(session),
            org = orgCaption(session->profile())](const QString &text) {
        const bool shown = m_session == session;
        m_messages->show(
            {MessageBar::answerTopic, Severity::Info, shown ? text : ofOrg(org, text), {}, {}});
        return shown;
    };
}

void MainWindow::createKey()
{
    if (!m_session)
        return;
    if (const QString block = m_session->changes()->createBlock(); !block.isEmpty()) {
        showRefusal(block);
        return;
    }
    auto *dialog = new KeyNameDialog(m_session, this);
    connect(dialog, &KeyNameDialog::named, this,
            [this, answer = answerFor(m_session)](const HookKey &key) {
                if (!answer(tr("The key “%1” was created. Give its public half to the service that "
                               "your hook calls.")
                                .arg(displayText(key.name))))
                    return;
                m_filter->clear(); // the new key is to be seen
                m_keys->table()->selectId(key.id);
                m_keys->panel()->showJwk(); // it came with the answer, and is wanted next
                m_keys->table()->setFocus();
            });
    openWriteDialog(dialog);
}

void MainWindow::renameKey()
{
    const QString id = m_keys->table()->selectedId();
    const HookKey *key = m_session ? m_session->keys()->key(id) : nullptr;
    if (!key)
        return;
    if (const QString block = m_session->changes()->renameBlock(id); !block.isEmpty()) {
        showRefusal(block);
        return;
    }
    auto *dialog = new KeyNameDialog(m_session, *key, this);
    connect(dialog, &KeyNameDialog::named, this,
            [this, session = m_session](const HookKey &renamed) {
                if (m_session != session)
                    return; // its list shows it, once one is back there
                if (!m_keys->table()->isShown(renamed.id))
                    m_filter->clear(); // what was renamed is to be seen under its new name
                m_keys->table()->selectId(renamed.id);
            });
    openWriteDialog(dialog);
}

void MainWindow::deleteKey()
{
    const QString id = m_keys->table()->selectedId();
    if (!m_session || id.isEmpty())
        return;
    if (const QString block = m_session->changes()->deleteBlock(id); !block.isEmpty()) {
        showRefusal(block);
        return;
    }
    auto *dialog = new DeleteKeyDialog(m_session, id, m_preferences, this);
    connect(dialog, &DeleteKeyDialog::deleted, this,
            [answer = answerFor(m_session)](const QString &name) {
                answer(tr("The key “%1” was deleted.").arg(displayText(name)));
            });
    openWriteDialog(dialog);
}

void MainWindow::openKey(const QString &id)
{
    if (!m_session || id.isEmpty())
        return;
    const auto windows = findChildren<KeyWindow *>(Qt::FindDirectChildrenOnly);
    const auto open = std::find_if(windows.begin(), windows.end(), [&](const KeyWindow *window) {
        return window->isVisible() && window->shows(m_session, id);
    });
    KeyWindow *window =
        open == windows.end() ? new KeyWindow(m_session, id, m_preferences, this) : *open;
    window->addAction(m_actions.quit); // for its shortcut
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

void MainWindow::exportMany()
{
    if (!m_session)
        return;
    QStringList all;
    for (int row = 0; row < m_session->keys()->rowCount(); ++row)
        all.append(m_session->keys()->keyAt(row).id);
    auto *dialog =
        new ExportDialog(m_session, m_keys->table()->selectedIds(), all, m_preferences, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::failedInBackground, this, &MainWindow::tellInBackground);
    dialog->open();
}

} // namespace HookKeys
