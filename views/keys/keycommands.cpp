// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keycommands.h"

#include "actionhint.h"
#include "appearance.h"
#include "callback.h"
#include "changeoutcome.h"
#include "copyasmenu.h"
#include "deletekeydialog.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "exportdialog.h"
#include "hookkeytablemodel.h"
#include "keychanges.h"
#include "keynamedialog.h"
#include "keypanel.h"
#include "keysaver.h"
#include "keyspage.h"
#include "keytableview.h"
#include "keywindow.h"
#include "messagebar.h"
#include "orgsession.h"
#include "rotatedialog.h"
#include "rotationcommands.h"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// How old the table may be when it speaks against what the user wants: who comes from Okta's
// console has seen to that.
constexpr auto blockFreshness = std::chrono::seconds(2);

/// @p text about @p org, which is not the one in the window.
QString ofOrg(const QString &org, const QString &text)
{
    return KeyCommands::tr("%1: %2", "an org; what happened there").arg(org, text);
}

} // namespace

KeyCommands::KeyCommands(Preferences &preferences, MessageBar *messages, QWidget *window)
    : QObject(window), m_preferences(preferences), m_messages(messages), m_window(window),
      m_saver(new KeySaver(preferences, window)),
      m_rotations(new RotationCommands(preferences, messages, window))
{
    connect(m_rotations, &RotationCommands::opened, this, [this](RotateDialog *dialog) {
        connect(dialog, &RotateDialog::rotated, this,
                [answer = answerFor(m_session)](const QString &text) { answer(text); });
        connect(dialog, &RotateDialog::replaced, this,
                [this, session = m_session](const QString &id) { selectListed(session, id); });
    });
    connect(m_saver, &KeySaver::saved, this, &KeyCommands::showSaved);
    connect(m_saver, &KeySaver::failed, this,
            [this](const Error &error) { m_messages->show(MessageBar::answerTopic, error); });
    makeActions();
    makeMenus();
    connectActions();
    updateSession();
    updateSelection();
    updateExport();
}

void KeyCommands::makeActions()
{
    const auto make = [this](QAction *&action, const QString &name, const QString &text,
                             const QString &icon, const QKeySequence &shortcut) {
        action = new QAction(themedIcon(icon), text, this);
        action->setObjectName(name);
        action->setShortcut(shortcut);
    };
    make(m_actions.create, u"newKey"_s, tr("&New key"), u"key-new"_s, QKeySequence::New);
    make(m_actions.open, u"openKey"_s, tr("&Open in a window"), u"open-window"_s,
         Qt::CTRL | Qt::Key_Return);
    make(m_actions.rename, u"renameKey"_s, tr("&Rename"), u"key-rename"_s, Qt::Key_F2);
    make(m_actions.remove, u"deleteKey"_s, tr("&Delete"), u"key-delete"_s, QKeySequence::Delete);
    make(m_actions.rotate, u"rotateKey"_s, tr("Ro&tate…"), u"key-rotate"_s,
         Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    m_actions.rotate->setIconText(tr("Rotate"));
    make(m_actions.exportKey, u"exportKey"_s, tr("&Export"), u"export"_s, Qt::CTRL | Qt::Key_E);
    make(m_actions.save, u"savePublicKey"_s, tr("&Save public key as…"), u"save"_s,
         QKeySequence::Save);
    make(m_actions.exportMany, u"exportKeys"_s, tr("E&xport keys…"), u"export"_s,
         Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    make(m_actions.copyCells, u"copyCells"_s, tr("&Copy cells"), u"copy"_s, QKeySequence::Copy);
    make(m_actions.copyColumn, u"copyColumn"_s, tr("Cop&y the column"), u"copy"_s,
         Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    // Elsewhere Ctrl+C copies what is selected there, such as a word of a message.
    for (QAction *action : {m_actions.copyCells, m_actions.copyColumn})
        action->setShortcutContext(Qt::WidgetShortcut);
}

void KeyCommands::makeMenus()
{
    m_copyAs = new CopyAsMenu(m_messages, m_window);
    m_actions.copyAs = m_copyAs;
    connect(m_copyAs, &CopyAsMenu::blocked, this,
            [this](const QString &reason) { showBlock(reason); });
    m_actions.exportMenu = new QMenu(m_window);
    m_actions.exportMenu->setObjectName(u"exportMenu"_s);
    m_actions.exportMenu->addMenu(m_actions.copyAs);
    m_actions.exportMenu->addActions({m_actions.save, m_actions.exportMany});
}

void KeyCommands::connectActions()
{
    connect(m_actions.create, &QAction::triggered, this, &KeyCommands::createKey);
    connect(m_actions.open, &QAction::triggered, this,
            [this] { openKey(m_page->table()->selectedId()); });
    connect(m_actions.rename, &QAction::triggered, this, &KeyCommands::renameKey);
    connect(m_actions.remove, &QAction::triggered, this, &KeyCommands::deleteKey);
    connect(m_actions.rotate, &QAction::triggered, this, &KeyCommands::rotateKey);
    connect(m_actions.save, &QAction::triggered, this, [this] { m_page->panel()->save(); });
    connect(m_actions.exportMany, &QAction::triggered, this, &KeyCommands::exportMany);
    connect(m_actions.copyCells, &QAction::triggered, this,
            [this] { m_page->table()->copySelection(); });
    connect(m_actions.copyColumn, &QAction::triggered, this,
            [this] { m_page->table()->copyColumn(); });
}

QList<QAction *> KeyCommands::rowActions() const
{
    return {m_actions.open,
            m_actions.rename,
            m_actions.rotate,
            m_actions.remove,
            nullptr,
            m_actions.copyAs->menuAction(),
            m_actions.save,
            m_actions.exportMany,
            m_actions.copyCells,
            m_actions.copyColumn};
}

void KeyCommands::setPage(KeysPage *page)
{
    m_page = page;
    m_copyAs->setPage(page);
    connect(page, &KeysPage::createRequested, this, &KeyCommands::createKey);
    connect(page, &KeysPage::blocked, this, [this](const QString &reason) { showBlock(reason); });
    connect(page->table(), &KeyTableView::currentIdChanged, this, &KeyCommands::updateSelection);
    connect(page->table(), &KeyTableView::currentColumnChanged, this, &KeyCommands::updateColumn);
    connect(page->table(), &KeyTableView::keyActivated, this, &KeyCommands::openKey);
    connect(page->panel(), &KeyPanel::documentChanged, this, &KeyCommands::updateExport);
    page->panel()->setOffersSteps(true);
    connect(page->panel(), &KeyPanel::stepRequested, this, &KeyCommands::doStep);
    connect(page->panel(), &KeyPanel::hookRequested, this, &KeyCommands::hookRequested);
    connect(page->panel(), &KeyPanel::saved, this, &KeyCommands::showSaved);
    connect(page->panel(), &KeyPanel::failed, this,
            [this](const Error &error) { m_messages->show(MessageBar::answerTopic, error); });
}

void KeyCommands::setSession(OrgSession *session)
{
    m_session = session;
    m_copyAs->setSession(session);
    updateSession();
    updateSelection();
    updateExport();
    m_rotations->setSession(session);
}

void KeyCommands::updateSession()
{
    for (QAction *action : {m_actions.create, m_actions.exportKey, m_actions.exportMany})
        action->setEnabled(m_session != nullptr);
    setActionHint(m_actions.exportKey, tr("Copy, save or export public keys"), {});
    setActionHint(m_actions.create, tr("Create a new hook key"),
                  m_session ? m_session->changes()->createBlock() : QString());
    if (m_session)
        setActionBlock(m_actions.exportMany, tr("Export public keys, or a list of the keys"),
                       m_session->changes()->keptBlock());
    if (m_session) // an org that is full may have room again when it is asked once more
        m_actions.create->setEnabled(m_session->changes()->writeBlock().isEmpty());
    updateSelection(); // what stands in the way of a change may have gone
}

/// Why nothing can be done to what is selected; empty if something is, and is to be seen.
QString KeyCommands::selectionBlock() const
{
    if (!m_session)
        return tr("Open an org first.");
    if (!m_isPageShown)
        return tr("Go to the page “Keys” first");
    return m_page->table()->selectedIds().isEmpty() ? tr("Select a key first") : QString();
}

/// Why the public key that is shown can be neither copied nor saved; empty if it can.
QString KeyCommands::documentBlock() const
{
    if (!m_session)
        return tr("Open an org first.");
    const KeyPanel *panel = m_page->panel();
    if (QString block = panel->block(); !block.isEmpty())
        return block;
    if (panel->document())
        return writableFormats(*panel->document()).isEmpty() ? tr("The public key cannot be used")
                                                             : QString();
    if (QString kept = m_session->changes()->keptBlock(); !kept.isEmpty())
        return kept;
    const qsizetype selected = m_page->table()->selectedIds().size();
    if (selected > 1)
        return tr("Several keys are selected, and this takes one at a time");
    return selected == 0 ? tr("Select a key first")
                         : tr("No public key is shown: the key panel says why");
}

void KeyCommands::updateSelection()
{
    const bool any = m_session && m_isPageShown;
    const QStringList selected = any ? m_page->table()->selectedIds() : QStringList();
    const QString id = any ? m_page->table()->selectedId() : QString();
    if (!m_blockedId.isEmpty() && !id.isEmpty() && id != m_blockedId)
        showBlock({}); // what was said of one key is not said of another
    updateColumn();
    updateExport();
    QString block = selectionBlock();
    setActionBlock(m_actions.copyCells, m_actions.copyCells->iconText(), block);
    if (selected.size() > 1)
        block = tr("Several keys are selected, and this takes one at a time");
    setActionBlock(m_actions.open, tr("Show the key in a window of its own"), block);
    if (const QString locked = m_session ? m_session->changes()->writeBlock() : QString();
        !locked.isEmpty())
        block = locked;
    setActionBlock(m_actions.rename, tr("Give the key another name"), block);
    setActionBlock(m_actions.rotate, tr("Put a new key in its place, step by step"), block);
    setActionBlock(m_actions.remove, tr("Delete the key for ever"), block);
    if (block.isEmpty())
        setActionHint(m_actions.remove, tr("Delete the key for ever"),
                      m_session->changes()->deleteBlock(id));
}

void KeyCommands::updateColumn()
{
    if (m_page)
        m_actions.copyColumn->setText(tr("Cop&y “%1”").arg(m_page->table()->currentColumnName()));
    setActionBlock(m_actions.copyColumn, m_actions.copyColumn->iconText(), selectionBlock());
}

void KeyCommands::updateExport()
{
    const QString block = documentBlock();
    setActionBlock(m_actions.save, tr("Save the public key that is shown"), block);
    m_copyAs->follow(block);
}

void KeyCommands::setPageShown(bool shown)
{
    m_isPageShown = shown;
    updateSelection();
}

void KeyCommands::showKey(const QString &id)
{
    Q_EMIT pageRequested();
    m_page->showAll();
    m_page->table()->selectId(id);
}

/// Selects the key @p id, which is to be seen, in the table of @p session while that is shown;
/// where it is not listed yet, once the list that is being read has it.
void KeyCommands::selectListed(OrgSession *session, const QString &id)
{
    if (id.isEmpty() || !session || session != m_session)
        return;
    if (session->keys()->key(id)) {
        if (!m_page->table()->isShown(id))
            m_page->showAll();
        m_page->table()->selectId(id);
    } else if (session->isRefreshing()) {
        connect(
            session, &OrgSession::stateChanged, this,
            [this, session, id, chosen = m_page->table()->selectedId()] {
                if (m_page->table()->selectedId() == chosen) // else the user chose another one
                    selectListed(session, id);
            },
            Qt::SingleShotConnection);
    }
}

/// Shows why what the user wants cannot be done, with the key @p id unless that is empty; with an
/// empty @p reason, that now it can.
void KeyCommands::showBlock(const QString &reason, const QString &id)
{
    m_blockedId = id;
    if (reason.isEmpty()) {
        m_messages->clear(MessageBar::answerTopic, m_block);
        return;
    }
    m_block = reason;
    m_messages->show({MessageBar::answerTopic, Severity::Warning, reason, {}, {}});
    if (m_session)
        m_session->refreshIfOlder(blockFreshness);
}

void KeyCommands::showSaved(const QString &path)
{
    m_messages->show({MessageBar::answerTopic,
                      Severity::Info,
                      tr("The public key was saved as “%1”.").arg(displayPath(path)),
                      {},
                      {showInFolder(path)}});
}

void KeyCommands::openWriteDialog(WriteDialog *dialog)
{
    m_messages->clear(MessageBar::answerTopic);
    connect(dialog, &WriteDialog::failedInBackground, this,
            [this, session = m_session, org = orgCaption(m_session->profile())](Error error) {
                if (m_session != session)
                    error.summary = ofOrg(org, error.summary);
                m_messages->showUntilClosed(error);
            });
    connect(
        dialog, &WriteDialog::doneInBackground, this,
        [this, session = m_session, org = orgCaption(m_session->profile())](const QString &text) {
            showOutcome(m_session == session ? QString() : org, text);
        });
    connect(dialog, &QDialog::finished, dialog, &QObject::deleteLater);
    dialog->open();
}

void KeyCommands::showOutcome(const QString &org, const QString &text,
                              const QList<MessageBar::Action> &ways)
{
    m_messages->showUntilClosed(Severity::Warning, org.isEmpty() ? text : ofOrg(org, text), ways);
}

/// What shows that something was done in the org of @p session, and returns whether that org is
/// still the one in the window.
std::function<bool(const QString &)> KeyCommands::answerFor(OrgSession *session)
{
    return [this, session = QPointer(session),
            org = orgCaption(session->profile())](const QString &text) {
        const bool shown = m_session == session;
        m_messages->show(
            {MessageBar::answerTopic, Severity::Info, shown ? text : ofOrg(org, text), {}, {}});
        return shown;
    };
}

void KeyCommands::createKey()
{
    if (!m_session)
        return;
    if (const QString block = m_session->changes()->createBlock(); !block.isEmpty()) {
        showBlock(block);
        return;
    }
    auto *dialog = new KeyNameDialog(m_session, m_window);
    connect(dialog, &KeyNameDialog::named, this,
            [this, answer = answerFor(m_session)](const HookKey &key) {
                const QString name = displayText(key.name);
                // What is to be said of it stands in an alarm of its own.
                const QString text =
                    key.privateMember
                        ? tr("The key “%1” was created, but its private half is not secret. Delete "
                             "it.")
                              .arg(name)
                        : tr("The key “%1” was created. Give its public half to the service that "
                             "your hook calls.")
                              .arg(name);
                if (!answer(text))
                    return;
                showKey(key.id);
                m_page->panel()->showJwk(); // it came with the answer, and is wanted next
                m_page->table()->setFocus();
            });
    openWriteDialog(dialog);
}

void KeyCommands::renameKey()
{
    const QString id = m_page->table()->selectedId();
    const HookKey *key = m_session ? m_session->keys()->key(id) : nullptr;
    if (!key)
        return;
    if (const QString block = m_session->changes()->renameBlock(id); !block.isEmpty()) {
        showBlock(block, id);
        return;
    }
    auto *dialog = new KeyNameDialog(m_session, *key, m_window);
    connect(dialog, &KeyNameDialog::named, this,
            [this, answer = answerFor(m_session), session = m_session,
             before = key->name](const HookKey &renamed) {
                if (answer(tr("The key “%1” is called “%2” now.")
                               .arg(displayText(before), displayText(renamed.name))))
                    selectListed(session, renamed.id); // also where a filter hides its new name
            });
    openWriteDialog(dialog);
}

void KeyCommands::deleteKey()
{
    const QString id = m_page->table()->selectedId();
    if (!m_session || id.isEmpty())
        return;
    if (const QString block = m_session->changes()->deleteBlock(id); !block.isEmpty()) {
        showBlock(block, id);
        return;
    }
    auto *dialog = new DeleteKeyDialog(m_session, id, m_preferences, m_window);
    connect(dialog, &DeleteKeyDialog::deleted, this,
            [this, answer = answerFor(m_session)](const QString &name) {
                if (answer(tr("The key “%1” was deleted.").arg(displayText(name))))
                    m_page->table()->selectNeighbour();
            });
    connect(dialog, &DeleteKeyDialog::deletedInBackground, this,
            [this, session = m_session](const HookKey &key, const OrgProfile &org) {
                showDeleted(m_session == session ? QString() : orgCaption(org), key, org.url);
            });
    openWriteDialog(dialog);
}

void KeyCommands::rotateKey()
{
    const QString id = m_page->table()->selectedId();
    if (!m_session || id.isEmpty())
        return;
    if (const QString block = m_session->changes()->renameBlock(id); !block.isEmpty()) {
        showBlock(block, id);
        return;
    }
    m_messages->clear(MessageBar::answerTopic);
    m_rotations->start(id);
}

void KeyCommands::doStep(KeyFacts::Step step)
{
    if (step == KeyFacts::Step::Delete)
        deleteKey();
    else if (step == KeyFacts::Step::Rotate)
        m_actions.rotate->trigger();
    else if (step == KeyFacts::Step::Resume && m_session)
        m_rotations->goOn(m_page->panel()->id());
}

/// As showOutcome(), with what is left of @p key: its public half.
void KeyCommands::showDeleted(const QString &org, const HookKey &key, const QUrl &url)
{
    PendingChange change;
    change.kind = PendingChange::Kind::Delete;
    change.name = key.name;
    QList<MessageBar::Action> ways;
    if (!key.publicJwk.isEmpty()) {
        ways.append({tr("Save public key…"), [this, document = KeyDocument::of(key, url)] {
                         savePublicKey(document);
                     }});
    }
    showOutcome(org, doneText(change), ways);
}

void KeyCommands::savePublicKey(const KeyDocument &document)
{
    m_saver->save(document, m_window);
}

void KeyCommands::openKey(const QString &id)
{
    if (!m_session || id.isEmpty())
        return;
    const auto windows = m_window->findChildren<KeyWindow *>(Qt::FindDirectChildrenOnly);
    const auto open = std::find_if(windows.begin(), windows.end(), [&](const KeyWindow *window) {
        return window->isVisible() && window->shows(m_session, id);
    });
    KeyWindow *window =
        open == windows.end() ? new KeyWindow(m_session, id, m_preferences, m_window) : *open;
    Q_EMIT windowOpened(window);
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

void KeyCommands::exportMany()
{
    if (!m_session)
        return;
    QStringList all;
    for (int row = 0; row < m_session->keys()->rowCount(); ++row)
        all.append(m_session->keys()->keyAt(row).id);
    const ExportDialog::Keys keys{m_page->table()->selectedIds(), m_page->table()->shownIds(), all};
    auto *dialog = new ExportDialog(m_session, keys, m_preferences, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::failedInBackground, this,
            [this](const Error &error) { m_messages->showUntilClosed(error); });
    dialog->open();
}

} // namespace HookKeys
