// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycommands.h"

#include "actionhint.h"
#include "appearance.h"
#include "displaytext.h"
#include "filewriter.h"
#include "followfocus.h"
#include "historypage.h"
#include "hookcommands.h"
#include "hookkeytablemodel.h"
#include "hookspage.h"
#include "keptkeywindow.h"
#include "keycommands.h"
#include "keypanel.h"
#include "keyspage.h"
#include "keytableview.h"
#include "keywatch.h"
#include "knownhooks.h"
#include "messagebar.h"
#include "objecthistory.h"
#include "orgpages.h"
#include "orgsession.h"
#include "orgtimeline.h"
#include "preferences.h"
#include "savequestion.h"
#include "timelinemodel.h"

#include <QAction>
#include <QFileInfo>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace HookKeys {

HistoryCommands::HistoryCommands(KeyCommands *keys, HookCommands *hooks, Preferences &preferences,
                                 MessageBar *messages, QWidget *window)
    : QObject(window), m_keyCommands(keys), m_hooks(hooks), m_preferences(preferences),
      m_messages(messages), m_window(window),
      m_keyAction(new QAction(themedIcon(u"requests"_s), tr("H&istory of this key"), window))
{
    m_keyAction->setObjectName(u"keyHistory"_s);
    m_keyAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_H);
    makeExport(u"historyAsCsv"_s, tr("Export history as &CSV…"), TimelineFormat::Csv);
    makeExport(u"historyAsJson"_s, tr("Export history as &JSON…"), TimelineFormat::Json);
    connect(this, &HistoryCommands::windowOpened, keys, &KeyCommands::windowOpened);
    connect(m_keyAction, &QAction::triggered, this, &HistoryCommands::showKeyHistory);
    updateAction();
}

void HistoryCommands::makeExport(const QString &objectName, const QString &text,
                                 TimelineFormat format)
{
    auto *action = new QAction(themedIcon(u"export"_s), text, m_window);
    action->setObjectName(objectName);
    connect(action, &QAction::triggered, this, [this, format] {
        m_pages->showPage(OrgPages::History); // so that it is read, and what is shown is to be seen
        exportShown(format);
    });
    m_exports.append(action);
}

void HistoryCommands::addPage(OrgPages *pages, KeysPage *keysPage)
{
    m_pages = pages;
    m_keysPage = keysPage;
    pages->addPage(tr("History"), [this] { return makePage(); });
    connect(pages, &OrgPages::currentChanged, this, &HistoryCommands::updateAction);
    connect(keysPage->table(), &KeyTableView::currentIdChanged, this, &HistoryCommands::followKey);
    connect(m_hooks, &HookCommands::historyRequested, this, &HistoryCommands::showHookHistory);
    connect(m_hooks, &HookCommands::pageMade, this, &HistoryCommands::addHookTab);
}

QWidget *HistoryCommands::makePage()
{
    m_page = new HistoryPage(m_exports, m_window);
    connect(m_page, &HistoryPage::keyRequested, this, &HistoryCommands::showKey);
    connect(m_page, &HistoryPage::pastKeyRequested, this, &HistoryCommands::showPastKey);
    connect(m_page, &HistoryPage::hookRequested, m_hooks, &HookCommands::showHook);
    m_page->setSession(m_session);
    return m_page;
}

/// Adds what happened to the key to what else the panel shows of it, once a key is shown.
void HistoryCommands::addKeyTab()
{
    m_keyHistory = new ObjectHistory;
    m_keysPage->panel()->addTab(scrollingDown(m_keyHistory), tr("History"));
    connect(m_keyHistory, &ObjectHistory::allRequested, this, &HistoryCommands::showKeyHistory);
    connect(m_keyHistory, &ObjectHistory::pastKeyRequested, this, &HistoryCommands::showPastKey);
}

/// The same for the hooks of @p page.
void HistoryCommands::addHookTab(HooksPage *page)
{
    auto *history = new ObjectHistory;
    history->setObjectName(u"hookTimeline"_s);
    page->addTab(scrollingDown(history), tr("History"));
    connect(page, &HooksPage::selectionChanged, history,
            [this, page, history] { history->showObject(m_session, page->selectedId()); });
    connect(history, &ObjectHistory::allRequested, this,
            [this, page] { showHookHistory(page->selectedId()); });
}

void HistoryCommands::showSelectedKey()
{
    const QString id = m_keysPage->table()->selectedId();
    if (!m_keyHistory && !id.isEmpty())
        addKeyTab();
    if (m_keyHistory)
        m_keyHistory->showObject(m_session, id);
}

void HistoryCommands::followKey()
{
    showSelectedKey();
    updateAction();
}

void HistoryCommands::setSession(OrgSession *session)
{
    if (m_session && m_session->timeline())
        disconnect(m_session->timeline(), &OrgTimeline::changed, this,
                   &HistoryCommands::updateCount); // what waits to be saved still is
    m_session = session;
    if (session && session->timeline())
        connect(session->timeline(), &OrgTimeline::changed, this, &HistoryCommands::updateCount);
    if (m_page)
        m_page->setSession(session);
    if (m_pages) {
        showSelectedKey();
        updateCount();
    }
    updateAction();
}

bool HistoryCommands::goToFilter() const
{
    if (!m_page || m_pages->currentPlace() != OrgPages::History)
        return false;
    m_page->goToFilter();
    return true;
}

void HistoryCommands::showKeyHistory()
{
    const HookKey *key =
        m_session ? m_session->keys()->key(m_keysPage->table()->selectedId()) : nullptr;
    if (!key)
        return;
    const QString id = key->id;
    const QString name = key->name;
    m_pages->showPage(OrgPages::History);
    m_page->showObject(id, name);
}

void HistoryCommands::showHookHistory(const QString &id)
{
    const auto hook = m_session ? m_session->hooks()->hook(id) : std::nullopt;
    m_pages->showPage(OrgPages::History);
    m_page->showObject(id, hook ? hook->label() : id);
}

void HistoryCommands::showRequest(const QString &id, const QUrl &url)
{
    if (m_window->isMinimized())
        m_window->showNormal();
    m_window->raise();
    m_window->activateWindow();
    if (!m_session || !m_pages || url.authority() != m_session->profile().url.authority()) {
        m_messages->show(
            {MessageBar::answerTopic,
             Severity::Info,
             tr("Open the org that was asked first: the history is that of the open org."),
             {},
             {}});
        return;
    }
    m_pages->showPage(OrgPages::History);
    m_page->showRequest(id);
}

void HistoryCommands::showKey(const QString &id)
{
    m_keyCommands->showKey(id);
    m_keysPage->table()->setFocus();
}

void HistoryCommands::showPastKey(const QString &id, const QByteArray &thumbprint)
{
    const QList<KeptKey> past = m_session ? m_session->pastKeys() : QList<KeptKey>();
    for (const KeptKey &key : past) {
        if (key.id != id || key.thumbprint != thumbprint)
            continue;
        auto *window = new KeptKeyWindow(m_session->profile(), key, m_preferences, m_window);
        connect(m_session, &QObject::destroyed, window, &QWidget::close);
        Q_EMIT windowOpened(window);
        window->show();
        return;
    }
}

void HistoryCommands::updateAction()
{
    const QString block = !m_session              ? tr("Open an org first.")
                          : m_session->timeline() ? QString()
                                                  : tr("No history is kept of this org.");
    for (QAction *action : std::as_const(m_exports))
        setActionBlock(action, tr("Saves what the history shows"), block);
    QString keyBlock = block;
    if (keyBlock.isEmpty() && (!m_pages || m_pages->currentPlace() != OrgPages::Keys))
        keyBlock = KeyCommands::tr("Go to the page “Keys” first");
    else if (keyBlock.isEmpty() && m_keysPage->table()->selectedIds().isEmpty())
        keyBlock = KeyCommands::tr("Select a key first");
    else if (keyBlock.isEmpty() && m_keysPage->table()->selectedId().isEmpty())
        keyBlock = KeyCommands::tr("Several keys are selected, and this takes one at a time");
    setActionBlock(m_keyAction, m_keyAction->iconText(), keyBlock);
}

void HistoryCommands::updateCount()
{
    const OrgTimeline *timeline = m_session ? m_session->timeline() : nullptr;
    const bool isKnown = timeline && timeline->isRead() && !timeline->problem();
    m_pages->setCount(OrgPages::History, isKnown ? timeline->table()->lineCount() : -1);
}

void HistoryCommands::exportShown(TimelineFormat format)
{
    const bool isCsv = format == TimelineFormat::Csv;
    const SaveQuestion question{tr("Export the history"),
                                u"exportHistoryDialog"_s,
                                isCsv ? u"hookkeys-history.csv"_s : u"hookkeys-history.json"_s,
                                {isCsv ? tr("CSV (*.csv)") : tr("JSON (*.json)")}};
    askWhereToSave(m_window, m_preferences, question, this,
                   [this, format, session = m_session](const QString &path) {
                       if (session && session->timeline())
                           writeOnceRead(session, path, format);
                       return false; // write() remembers the folder, when that is done
                   });
}

/// A file that lacks what is still being read would look as if it were all.
void HistoryCommands::writeOnceRead(OrgSession *session, const QString &path, TimelineFormat format)
{
    session->timeline()->look();
    if (session->timeline()->isRead()) {
        m_messages->clear(MessageBar::answerTopic, waitingText());
        write(session, path, format);
        return;
    }
    m_messages->show({MessageBar::answerTopic, Severity::Info, waitingText(), {}, {}});
    const auto closed = connect(session, &QObject::destroyed, this, [this] {
        m_messages->show(
            {MessageBar::answerTopic,
             Severity::Warning,
             tr("The history was not saved, for the org was closed while it was read."),
             {},
             {}});
    });
    connect(
        session->timeline(), &OrgTimeline::changed, this,
        [this, session, path, format, closed] {
            disconnect(closed);
            writeOnceRead(session, path, format);
        },
        Qt::SingleShotConnection);
}

QString HistoryCommands::waitingText()
{
    return tr("The history is still being read. It is saved as soon as all of it is there.");
}

void HistoryCommands::write(OrgSession *session, const QString &path, TimelineFormat format)
{
    if (const std::optional<Error> &problem = session->timeline()->problem()) {
        Error error = *problem;
        error.summary =
            tr("The history was not saved, for it could not be read. %1").arg(problem->summary);
        m_messages->show(MessageBar::answerTopic, error);
        return;
    }
    // It says who did what: for the owner of the file alone.
    const Result<void> result =
        writeFile(path,
                  writeTimeline(session->timeline()->table()->shownLines(), session->profile(),
                                session->clock().now(), format),
                  FileAccess::OwnerOnly);
    if (!result) {
        m_messages->show(MessageBar::answerTopic, result.error());
        return;
    }
    m_preferences.setExportFolder(QFileInfo(path).absolutePath());
    m_messages->show({MessageBar::answerTopic,
                      Severity::Info,
                      tr("The history was saved as “%1”.").arg(displayPath(path)),
                      {},
                      {showInFolder(path)}});
}

} // namespace HookKeys
