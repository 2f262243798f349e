// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "displaytext.h"
#include "environmentbadge.h"
#include "hookkeytablemodel.h"
#include "keychanges.h"
#include "keypanel.h"
#include "keysaver.h"
#include "keyspage.h"
#include "keytableview.h"
#include "keywatch.h"
#include "orglistmodel.h"
#include "orgregistry.h"
#include "orgsession.h"
#include "orgswitcher.h"
#include "plainlabel.h"
#include "preferences.h"
#include "proxydialog.h"
#include "startpage.h"
#include "statusline.h"

#include <QAction>
#include <QCloseEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QScreen>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// How old the table may be when the user comes back to the window.
constexpr auto freshness = std::chrono::minutes(1);

const auto warningsTopic = u"warnings"_s;

QString changedTopic(const QString &id)
{
    return u"changed/"_s + id;
}

} // namespace

MainWindow::MainWindow(OrgRegistry *registry, Preferences &preferences)
    : m_registry(registry), m_preferences(preferences)
{
    setObjectName(u"mainWindow"_s);
    makeActions();
    makeMenus();
    makeToolBar();
    makeCentre();
    m_status = new StatusLine(this);
    setStatusBar(m_status);
    m_switcher->setCurrent(nullptr);
    updateSession();
    updateSelection();
    updateExport();
    if (!restoreGeometry(m_preferences.windowGeometry()))
        resize(fontMetrics().averageCharWidth() * 200, fontMetrics().height() * 42);
    fitScreen();

    connect(registry, &OrgRegistry::sessionOpened, this, &MainWindow::setSession);
    connect(registry, &OrgRegistry::sessionClosed, this, [this](OrgSession *session) {
        if (session == m_session)
            setSession(nullptr);
    });
    connect(registry, &OrgRegistry::opening, this, [this](const OrgProfile &profile) {
        m_messages->clear(openTopic);
        m_status->setActivity(
            tr("Asking the keychain for the token of %1…").arg(displayText(profile.name)));
    });
    connect(registry, &OrgRegistry::openFailed, this, &MainWindow::tellOpenFailure);
    connect(registry->orgs(), &QAbstractItemModel::rowsRemoved, this, [this] {
        if (m_session || (m_start && m_pages->currentWidget() == m_start))
            return;
        m_status->setActivity({}); // the one that was being opened may be what was removed
        showStart();
    });
    connect(registry, &OrgRegistry::saveFailed, this,
            [this](const OrgProfile &profile, Error error) {
                error.summary =
                    tr("“%1” was not saved. %2").arg(displayText(profile.name), error.summary);
                tellInBackground(error);
            });
}

void MainWindow::fitScreen()
{
    if (isMaximized() || isFullScreen())
        return;
    // The frame is there only once the window is shown; its sides are thinner than its title.
    const int title = style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, this);
    const QSize room = screen()->availableSize() - QSize(title, title + title / 2);
    resize(size().boundedTo(room));
}

void MainWindow::makeCentre()
{
    m_messages = new MessageBar(this);
    m_pages = new QStackedWidget(this);
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
}

void MainWindow::makeKeysPage()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_keys = new KeysPage({m_actions.open, m_actions.rename, m_actions.remove, separator,
                           m_copyMenu->menuAction(), m_actions.save, m_actions.copyCells,
                           m_actions.copyColumn},
                          m_preferences, this);
    m_pages->addWidget(m_keys);
    connect(m_keys, &KeysPage::createRequested, this, &MainWindow::createKey);
    connect(m_keys, &KeysPage::refused, this, &MainWindow::showRefusal);
    connect(m_keys, &KeysPage::allRequested, this, [this] {
        m_filter->clear();
        m_keys->table()->setFocus();
    });
    connect(m_keys->table(), &KeyTableView::rowsChanged, this, &MainWindow::updateShown);
    connect(m_keys->table(), &KeyTableView::currentIdChanged, this, &MainWindow::updateSelection);
    connect(m_keys->table(), &KeyTableView::currentColumnChanged, this, &MainWindow::updateColumn);
    connect(m_keys->table(), &KeyTableView::keyActivated, this, &MainWindow::openKey);
    const KeyPanel *panel = m_keys->panel();
    connect(panel, &KeyPanel::documentChanged, this, &MainWindow::updateExport);
    connect(panel, &KeyPanel::saved, this, [this](const QString &path) {
        m_messages->show({MessageBar::answerTopic,
                          Severity::Info,
                          tr("The public key was saved as “%1”.").arg(displayPath(path)),
                          {},
                          {}});
    });
    connect(panel, &KeyPanel::failed, this,
            [this](const Error &error) { m_messages->show(MessageBar::answerTopic, error); });
}

void MainWindow::makeStartPage()
{
    QList<StartPage::Step> steps{{tr("Try the demo org"), u"tryDemo"_s},
                                 {tr("Add your org…"), u"startAddOrg"_s}};
    if (m_actions.addFoundOrg->isVisible())
        steps.append({m_actions.addFoundOrg->text(), u"startAddFoundOrg"_s});
    m_start = new StartPage(
        tr("Welcome to HookKeys"),
        tr("HookKeys manages the keys that sign the calls of Okta's inline hooks. Try it on a "
           "demo org that runs inside the program, or add your own org."),
        steps, this);
    m_pages->addWidget(m_start);
    connect(m_start, &StartPage::chosen, this, [this](int step) {
        if (step == 0)
            Q_EMIT demoRequested();
        else if (step == 1)
            addOrg();
        else
            Q_EMIT foundOrgRequested();
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_preferences.setWindowGeometry(saveGeometry());
    if (m_keys)
        m_keys->remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_session)
        m_session->refreshIfOlder(freshness);
    QMainWindow::changeEvent(event);
}

void MainWindow::showStart()
{
    if (!m_session)
        setSession(nullptr);
}

void MainWindow::setSession(OrgSession *session)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(m_session->keys(), nullptr, this, nullptr);
        disconnect(m_session->watch(), nullptr, this, nullptr);
    }
    for (const QString &id : std::as_const(m_alarms))
        m_messages->clear(changedTopic(id));
    m_alarms.clear();
    m_session = session;
    for (const QString &topic : {refreshTopic, warningsTopic, MessageBar::answerTopic, openTopic})
        m_messages->clear(topic); // of the org that was shown
    m_filter->clear();
    m_status->setSession(session);
    m_switcher->setCurrent(session ? &session->profile() : nullptr);
    // Each page is made when it is first needed: the first window is there the sooner.
    if (session && !m_keys)
        makeKeysPage();
    if (m_keys)
        m_keys->setSession(session);
    if (!session && !m_start)
        makeStartPage();
    m_pages->setCurrentWidget(session ? static_cast<QWidget *>(m_keys) : m_start);
    // The platform adds the program's name behind it.
    setWindowTitle(session ? orgCaption(session->profile()) : QString());
    if (session) {
        connect(session, &OrgSession::stateChanged, this, [this] {
            updateSession();
            if (!m_session->isReadingKeys())
                tellProblems();
        });
        connect(session->keys(), &QAbstractItemModel::rowsInserted, this,
                &MainWindow::updateSession);
        connect(session->keys(), &QAbstractItemModel::rowsRemoved, this,
                &MainWindow::updateSession);
        connect(session->watch(), &KeyWatch::keySeen, this, &MainWindow::tellChangedKey);
        session->refreshIfOlder(freshness);
        m_keys->table()->setFocus();
    } else {
        m_start->setFocus();
    }
    updateSession();
    updateSelection();
    updateExport();
    if (session) {
        tellProblems();
        const QStringList changed = session->watch()->changedKeys();
        for (const QString &id : changed)
            tellChangedKey(id);
    }
}

void MainWindow::updateSession()
{
    const bool open = m_session != nullptr;
    const bool saved = open && !m_registry->isUnsaved(m_session->profile().id);
    for (QAction *action : {m_actions.create, m_actions.exportKey, m_actions.exportMany,
                            m_actions.refresh, m_actions.find})
        action->setEnabled(open);
    m_actions.editOrg->setEnabled(saved);
    m_actions.removeOrg->setEnabled(saved);
    m_filter->setEnabled(open);
    updateShown();
    if (!open)
        return;

    m_keys->updateSession();
    const QStringList alarms = m_alarms;
    for (const QString &id : alarms) {
        if (!m_session->keys()->key(id))
            tellChangedKey(id); // it is gone, and with it the alarm
    }
    const QString block = m_session->changes()->createBlock();
    m_actions.create->setToolTip(block.isEmpty() ? tr("Create a new hook key")
                                                 : plainToolTip(block));
}

/// Why the keys could not be read, and what is odd about those that were.
void MainWindow::tellProblems()
{
    const bool saved = !m_registry->isUnsaved(m_session->profile().id);
    if (const std::optional<Error> &problem = m_session->problem();
        problem && problem->kind != ErrorKind::Cancelled) {
        Error told = *problem;
        if (m_session->state() == OrgSession::State::Stale)
            told.summary =
                tr("%1 The keys shown are those of %2.")
                    .arg(told.summary, QLocale().toString(m_session->updated().toLocalTime(),
                                                          QLocale::ShortFormat));
        QList<MessageBar::Action> ways{{tr("Try again"), [session = m_session] {
                                            if (session)
                                                session->refresh();
                                        }}};
        if (saved && problem->kind == ErrorKind::Unauthorized) {
            const bool token = m_session->profile().signIn == SignInMethod::ApiToken;
            ways.append({token ? tr("Edit org…") : tr("Sign in again…"),
                         [this, profile = m_session->profile()] {
                             signInAgain(profile);
                         }});
        }
        if (saved && problem->kind == ErrorKind::ProxySignIn) {
            ways.append({tr("Sign in to the proxy…"), [this, profile = m_session->profile()] {
                             const OrgProfile *now = m_registry->orgs()->profile(profile.id);
                             auto *dialog = new ProxyDialog(m_registry, now ? *now : profile, this);
                             dialog->setAttribute(Qt::WA_DeleteOnClose);
                             dialog->open();
                         }});
        }
        m_messages->show(refreshTopic, told, ways);
    } else {
        m_messages->clear(refreshTopic);
    }
    const QStringList warnings = m_session->warnings();
    if (warnings.isEmpty())
        m_messages->clear(warningsTopic);
    else
        m_messages->show(
            {warningsTopic, Severity::Warning, warnings.first(), warnings.mid(1).join(u'\n'), {}});
}

void MainWindow::tellChangedKey(const QString &id)
{
    const QString topic = changedTopic(id);
    const std::optional<SeenKey> seen = m_session->watch()->seen(id);
    const HookKey *key = m_session->keys()->key(id);
    m_alarms.removeAll(id);
    if (!key || !seen || !seen->isChanged()) {
        m_messages->clear(topic);
        return;
    }
    m_alarms.append(id);
    m_messages->show({topic,
                      Severity::Alarm,
                      tr("The public key of “%1” is not the one that was seen here before. Do not "
                         "hand it out before you know why it changed.")
                          .arg(displayText(key->name)),
                      {},
                      {{tr("Show the key"), [this, id] {
                            m_filter->clear();
                            m_keys->table()->selectId(id);
                        }}}});
}

void MainWindow::updateSelection()
{
    const QStringList selected = m_session ? m_keys->table()->selectedIds() : QStringList();
    const QString id = m_session ? m_keys->table()->selectedId() : QString();
    for (QAction *action : {m_actions.open, m_actions.rename, m_actions.remove})
        action->setEnabled(!id.isEmpty());
    m_actions.copyCells->setEnabled(!selected.isEmpty());
    m_actions.copyColumn->setEnabled(!selected.isEmpty());
    updateColumn();
    if (m_keys) {
        m_keys->panel()->setSelectedCount(selected.size());
        m_keys->panel()->showKey(m_session, id);
    }
    QString block;
    if (selected.size() > 1)
        block = tr("Several keys are selected, and this takes one at a time");
    else if (id.isEmpty())
        block = tr("Select a key first");
    for (QAction *action : {m_actions.open, m_actions.rename, m_actions.remove}) {
        action->setToolTip(block);
        action->setStatusTip(block);
    }
    if (m_session && !id.isEmpty()) {
        block = m_session->changes()->deleteBlock(id);
        m_actions.remove->setToolTip(block.isEmpty() ? tr("Delete the key for ever")
                                                     : plainToolTip(block));
    }
}

void MainWindow::updateColumn()
{
    if (m_keys)
        m_actions.copyColumn->setText(tr("Cop&y “%1”").arg(m_keys->table()->currentColumnName()));
}

void MainWindow::updateExport()
{
    QList<const KeyFormat *> formats;
    if (m_session && m_keys->panel()->document())
        formats = writableFormats(*m_keys->panel()->document());
    m_actions.save->setEnabled(!formats.isEmpty());
    m_copyMenu->setEnabled(!formats.isEmpty());
    const QList<QAction *> copies = m_copyMenu->actions();
    for (QAction *action : copies)
        action->setEnabled(formats.contains(keyFormat(action->data().toString())));
}

void MainWindow::updateShown()
{
    m_status->setShown(
        m_session && !m_filter->text().isEmpty() ? m_keys->table()->model()->rowCount() : -1);
}

} // namespace HookKeys
