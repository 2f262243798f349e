// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "aboutdialog.h"
#include "actionhint.h"
#include "appearance.h"
#include "columnmenus.h"
#include "consolecommands.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "filteredit.h"
#include "filterhelp.h"
#include "fittingtoolbar.h"
#include "focusring.h"
#include "guidecommands.h"
#include "historycommands.h"
#include "hookcommands.h"
#include "hookkeytablemodel.h"
#include "keycommands.h"
#include "keyspage.h"
#include "keytableview.h"
#include "numberrow.h"
#include "openorgs.h"
#include "opentokenkeys.h"
#include "orgcommands.h"
#include "orglistmodel.h"
#include "orgpages.h"
#include "orgregistry.h"
#include "orgsession.h"
#include "orgswitcher.h"
#include "overviewdialog.h"
#include "pagecommands.h"
#include "preferences.h"
#include "preferencesdialog.h"
#include "remindercommands.h"
#include "requestlogwindow.h"
#include "sessionmessages.h"
#include "snapshotcommands.h"
#include "spokenevents.h"
#include "startpage.h"
#include "statusline.h"
#include "tokencommands.h"

#include <QAction>
#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

// The tab key goes from the tool bar to the messages: what is made first comes first, and the
// messages become a part of the window only in makeCentre().
MainWindow::MainWindow(OpenOrgs *orgs, Preferences &preferences)
    : m_orgs(orgs), m_preferences(preferences), m_messages(new MessageBar),
      m_keyCommands(new KeyCommands(preferences, m_messages, this)),
      m_orgCommands(new OrgCommands(orgs, preferences, m_messages, this)),
      m_console(new ConsoleCommands(orgs, m_messages, this)),
      m_hooks(new HookCommands(m_keyCommands, m_console, this)),
      m_history(new HistoryCommands(m_keyCommands, m_hooks, preferences, m_messages, this)),
      m_goTo(new PageCommands(this)),
      m_reminders(new ReminderCommands(preferences, m_messages, this)),
      m_tokens(new TokenCommands(orgs, this)),
      m_guide(new GuideCommands(orgs, m_keyCommands, m_hooks, preferences, this)),
      m_snapshots(new SnapshotCommands(orgs, preferences, m_messages, this)),
      m_sessionMessages(
          new SessionMessages(&orgs->registry(), m_messages, m_orgCommands, m_keyCommands, this))
{
    filterSpokenEvents(); // before there is a field for any
    FocusRing::install();
    letNumberRowWork();
    setObjectName(u"mainWindow"_s);
    makeActions();
    makeMenus();
    makeToolBar();
    makeCentre();
    m_status = new StatusLine(this);
    setStatusBar(m_status);
    m_status->offerSearch(m_guide->actions().search);
    m_switcher->setCurrent(nullptr);
    updateSession();
    if (!restoreGeometry(m_preferences.windowGeometry()))
        resize(fontMetrics().averageCharWidth() * 200, fontMetrics().height() * 42);
    fitScreen();
    connectOrgs();
}

void MainWindow::connectOrgs()
{
    connect(m_orgs, &OpenOrgs::sessionOpened, this, &MainWindow::setSession);
    connect(m_orgs, &OpenOrgs::sessionClosed, this, [this](OrgSession *session) {
        if (session == m_session)
            setSession(nullptr);
    });
    connect(m_orgs, &OpenOrgs::opening, this, [this](const OrgProfile &profile) {
        m_status->setActivity(
            tr("Asking the keychain for the token of %1…").arg(displayText(profile.name)));
    });
    connect(m_orgs, &OpenOrgs::openFailed, this,
            [this](const OrgProfile &profile, const Error &error) {
                showStart();
                m_status->setActivity({});
                m_orgCommands->showOpenFailure(profile, error);
            });
    connect(m_orgs->registry().orgs(), &QAbstractItemModel::rowsRemoved, this, [this] {
        if (m_session || (m_start && m_pages->currentWidget() == m_start))
            return;
        m_status->setActivity({}); // the one that was being opened may be what was removed
        showStart();
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

void MainWindow::makeActions()
{
    const auto make = [this](QAction *&action, const QString &name, const QString &text,
                             const QString &icon, const QKeySequence &shortcut) {
        action = new QAction(themedIcon(icon), text, this);
        action->setObjectName(name);
        action->setShortcut(shortcut);
    };
    make(m_actions.refresh, u"refresh"_s, tr("&Refresh"), u"refresh"_s, Qt::Key_F5);
    make(m_actions.find, u"find"_s, tr("&Filter keys"), u"find"_s, QKeySequence::Find);
    make(m_actions.panel, u"showPanel"_s, tr("&Key panel"), u"panel"_s, Qt::Key_F9);
    m_actions.panel->setCheckable(true);
    m_actions.panel->setChecked(true);
    make(m_actions.requestLog, u"requestLog"_s, tr("Request &log"), u"requests"_s,
         Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    m_actions.requestLog->setEnabled(false);
    make(m_actions.preferences, u"preferences"_s, tr("&Preferences…"), u"preferences"_s,
         Qt::CTRL | Qt::Key_Comma);
    make(m_actions.quit, u"quit"_s, tr("&Quit"), u"quit"_s, QKeySequence::Quit);
    make(m_actions.about, u"about"_s, tr("&About HookKeys"), u"about"_s, Qt::CTRL | Qt::Key_F1);
    m_actions.preferences->setMenuRole(QAction::PreferencesRole);
    m_actions.quit->setMenuRole(QAction::QuitRole);
    m_actions.about->setMenuRole(QAction::AboutRole);

    connect(m_actions.refresh, &QAction::triggered, m_sessionMessages, &SessionMessages::refresh);
    connect(m_actions.find, &QAction::triggered, this, [this] {
        if (m_hooks->goToFilter() || m_history->goToFilter())
            return;
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(m_actions.requestLog, &QAction::triggered, this, &MainWindow::openRequestLog);
    connect(m_actions.preferences, &QAction::triggered, this,
            [this] { (new PreferencesDialog(m_preferences, this))->open(); });
    connect(m_actions.panel, &QAction::toggled, this, [this](bool shown) {
        if (m_keys)
            m_keys->setPanelShown(shown);
    });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.about, &QAction::triggered, this,
            [this] { (new AboutDialog(this))->open(); });
    connect(m_keyCommands, &KeyCommands::windowOpened, this, [this](QWidget *window) {
        window->addAction(m_actions.quit); // for its shortcut
    });
    connect(m_orgCommands, &OrgCommands::overviewRequested, this, [this] {
        const QString shown = m_session ? m_session->profile().id : QString();
        auto *dialog = new OverviewDialog(m_orgs, shown, m_preferences.ageLimit(), this);
        connect(dialog, &OverviewDialog::windowRequested, this, &MainWindow::windowRequested);
        dialog->open();
    });
    connect(m_reminders, &ReminderCommands::filterRequested, this,
            [this](const QString &filter) { m_filter->setText(filter); });
    connect(m_orgCommands, &OrgCommands::demoRequested, this, &MainWindow::demoRequested);
    connect(m_orgCommands, &OrgCommands::foundOrgRequested, this, &MainWindow::foundOrgRequested);
}

void MainWindow::makeMenus()
{
    const OrgCommands::Actions &orgs = m_orgCommands->actions();
    const KeyCommands::Actions &keys = m_keyCommands->actions();
    QMenu *org = menuBar()->addMenu(tr("&Org"));
    org->addActions({orgs.manage, orgs.overview, orgs.add, orgs.addFound, orgs.edit, orgs.remove,
                     orgs.clearKept, m_console->actions().org, orgs.demo});
    org->addSeparator();
    org->addAction(m_actions.quit);

    QMenu *key = menuBar()->addMenu(tr("&Key"));
    key->setToolTipsVisible(true); // why one of them cannot be used
    key->addActions(
        {keys.create, keys.open, keys.rename, keys.rotate, keys.remove, m_console->actions().key});
    key->addSeparator();
    key->addMenu(keys.copyAs);
    key->addActions({keys.save, keys.exportMany, m_reminders->exportAction()});
    keys.exportMenu->addAction(m_reminders->exportAction());
    key->addSeparator();
    key->addActions({m_history->keyAction(), m_tokens->checkAction()});

    QMenu *hook = menuBar()->addMenu(tr("I&nline hook"));
    hook->setToolTipsVisible(true);
    hook->addActions(m_hooks->actions());

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({keys.copyCells, keys.copyColumn, m_actions.find});
    edit->addSeparator();
    edit->addAction(m_actions.preferences);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addAction(m_actions.refresh);
    m_columnMenus = new ColumnMenus(view, this);
    view->addSeparator();
    view->addActions(m_goTo->actions());
    view->addSeparator();
    view->addAction(m_actions.panel);
    view->addActions(m_goTo->panelActions());
    view->addActions({m_snapshots->action(), m_actions.requestLog});

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addActions({m_guide->actions().help, m_guide->actions().search});
    help->addSeparator();
    help->addAction(m_actions.about);
}

void MainWindow::makeToolBar()
{
    auto *bar = new FittingToolBar(tr("Tools"), this);
    bar->setObjectName(u"toolBar"_s);
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    addToolBar(bar);

    const OrgCommands::Actions &orgs = m_orgCommands->actions();
    const KeyCommands::Actions &keys = m_keyCommands->actions();
    m_switcher =
        new OrgSwitcher(m_orgs->registry().orgs(),
                        {orgs.manage, orgs.overview, orgs.add, orgs.addFound, orgs.demo}, this);
    connect(m_switcher, &OrgSwitcher::chosen, m_orgs, &OpenOrgs::open);
    bar->addWidget(m_switcher);
    bar->addSeparator();
    bar->addActions({keys.create, keys.rotate, m_tokens->checkAction(), keys.exportKey});
    auto *spacer = new QWidget(bar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    const QList<QAction *> filter = makeFilter(bar);
    setActionHint(m_actions.refresh, tr("Read the list of keys again"), {});
    bar->addAction(m_actions.refresh);
    bar->keep(filter);
    for (QAction *action : bar->actions()) {
        auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action));
        if (!button || button == m_switcher)
            continue;
        button->setFocusPolicy(Qt::TabFocus);
        if (action == keys.exportKey) {
            button->setPopupMode(QToolButton::InstantPopup);
            button->setMenu(keys.exportMenu); // the action's own is hidden from screen readers
            connect(action, &QAction::triggered, button, &QToolButton::showMenu);
        }
    }
    // Qt's button for what finds no room has no name.
    for (auto *button : bar->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly))
        if (button->text().isEmpty() && button->accessibleName().isEmpty())
            button->setAccessibleName(tr("More tools"));
}

QList<QAction *> MainWindow::makeFilter(QToolBar *bar)
{
    m_filter = new FilterEdit(bar);
    m_filter->setObjectName(u"filter"_s);
    m_filter->setAccessibleName(tr("Filter keys"));
    m_filter->setPlaceholderText(tr("Filter keys   status:unused age:>180"));
    m_filter->setToolTip(tr("Shows the keys that have all of these words in any column. Words in "
                            "quotes, such as \"in use\", must stand side by side."));
    m_filter->addAction(m_actions.find, QLineEdit::LeadingPosition);
    connect(m_filter, &FilterEdit::left, this, [this] {
        if (m_keys && m_keys->table()->isVisible())
            m_keys->goToTable();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &MainWindow::setFilter);
    connect(m_filter, &FilterEdit::settled, this, [this] {
        if (m_keys)
            m_keys->tellFilter();
    });
    m_filter->setMaximumWidth(m_filter->sizeHint().width());
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    return {bar->addWidget(m_filter), bar->addWidget(new FilterHelp(m_filter, bar))};
}

void MainWindow::makeCentre()
{
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
    m_orgPages = new OrgPages(this);
    m_pages->addWidget(m_orgPages);
    m_keys = new KeysPage(m_keyCommands->rowActions() << nullptr << m_history->keyAction(),
                          m_preferences, this);
    m_orgPages->addPage(tr("Keys"), [this] { return m_keys; });
    m_hooks->addPage(m_orgPages, m_keys);
    m_columnMenus->setTable([this] { return m_orgPages->currentTable(); });
    m_history->addPage(m_orgPages, m_keys);
    m_goTo->setPages(m_orgPages);
    m_keys->setPanelShown(m_actions.panel->isChecked());
    m_keyCommands->setPage(m_keys);
    m_console->setPage(m_keys);
    connect(m_keys, &KeysPage::allRequested, m_filter, &QLineEdit::clear);
    connect(m_keys, &KeysPage::filterRequested, m_filter, &QLineEdit::setText);
    connect(m_status, &StatusLine::filterRequested, m_filter, &QLineEdit::setText);
    connect(m_keys->table(), &KeyTableView::rowsChanged, this, &MainWindow::updateShown);
}

void MainWindow::makeStartPage()
{
    const OrgCommands::Actions &orgs = m_orgCommands->actions();
    QList<StartPage::Step> steps{{tr("Try the demo org"), u"tryDemo"_s},
                                 {tr("Add your org…"), u"startAddOrg"_s}};
    if (orgs.addFound->isVisible())
        steps.append({orgs.addFound->text(), u"startAddFoundOrg"_s});
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
            m_orgCommands->addOrg();
        else
            Q_EMIT foundOrgRequested();
    });
}

MainWindow::~MainWindow()
{
    delete m_requestLog;
}

/// The pages are made after the status line that stands below them, and parts of them later still.
bool MainWindow::focusNextPrevChild(bool next)
{
    m_status->standLast();
    return QMainWindow::focusNextPrevChild(next);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_preferences.setWindowGeometry(saveGeometry());
    if (m_keys)
        m_keys->remember();
    if (m_requestLog)
        m_requestLog->close();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_session)
        m_session->refreshIfOlder(OpenOrgs::freshness);
    QMainWindow::changeEvent(event);
}

void MainWindow::offerFoundOrg(const QString &name)
{
    m_orgCommands->offerFoundOrg(name);
}

void MainWindow::addFoundOrg(const OrgProfile &profile, const OrgSecrets &secrets)
{
    m_orgCommands->addFoundOrg(profile, secrets);
}

void MainWindow::setRequestLog(RequestTableModel *log)
{
    m_requests = log;
    m_actions.requestLog->setEnabled(log != nullptr);
}

void MainWindow::openRequestLog()
{
    if (!m_requestLog) {
        // Not this window's own: it would stand before what it leads to.
        m_requestLog = new RequestLogWindow(*m_requests, m_preferences);
        m_requestLog->setAttribute(Qt::WA_QuitOnClose, false);
        m_requestLog->addAction(m_actions.quit); // for its shortcut
        connect(m_requestLog, &RequestLogWindow::historyRequested, m_history,
                &HistoryCommands::showRequest);
    }
    m_requestLog->show();
    m_requestLog->raise();
    m_requestLog->activateWindow();
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
    }
    m_session = session;
    m_filter->clear();
    m_status->setSession(session);
    m_switcher->setCurrent(session ? &session->profile() : nullptr);
    // Each page is made when it is first needed: the first window is there the sooner.
    if (session && !m_keys)
        makeKeysPage();
    if (m_keys)
        m_keys->setSession(session);
    m_hooks->setSession(session);
    m_history->setSession(session);
    m_goTo->setOpen(session);
    if (!session && !m_start)
        makeStartPage();
    m_pages->setCurrentWidget(session ? static_cast<QWidget *>(m_orgPages) : m_start);
    m_keyCommands->setSession(session);
    m_orgCommands->setSession(session);
    m_console->setSession(session);
    m_guide->setSession(session);
    m_sessionMessages->setSession(session);
    m_reminders->setSession(session);
    m_tokens->setSession(session);
    // The platform adds the program's name behind it.
    setWindowTitle(session ? orgCaption(session->profile()) : QString());
    if (session)
        followSession();
    else
        m_start->setFocus();
    updateSession();
}

void MainWindow::followSession()
{
    connect(m_session, &OrgSession::stateChanged, this, &MainWindow::updateSession);
    connect(m_session->keys(), &QAbstractItemModel::rowsInserted, this, &MainWindow::updateSession);
    connect(m_session->keys(), &QAbstractItemModel::rowsRemoved, this, &MainWindow::updateSession);
    m_keys->takeFocus();
}

void MainWindow::updateSession()
{
    m_actions.refresh->setEnabled(m_session != nullptr);
    m_actions.find->setEnabled(m_session != nullptr);
    m_filter->setEnabled(m_session != nullptr);
    m_keyCommands->updateSession();
    m_orgCommands->updateSession();
    updateShown();
    if (m_session) {
        m_keys->updateSession();
        m_orgPages->setCount(OrgPages::Keys,
                             m_session->areKeysKnown() ? m_session->keys()->rowCount() : -1);
    }
}

void MainWindow::updateShown()
{
    m_status->setShown(
        m_session && !m_filter->text().isEmpty() ? m_keys->table()->model()->rowCount() : -1);
}

void MainWindow::setFilter(const QString &text)
{
    if (m_keys)
        m_keys->setFilterText(text);
    if (m_keys && !text.isEmpty())
        m_orgPages->showPage(OrgPages::Keys); // what is found is to be seen
    updateShown();
}

} // namespace HookKeys
