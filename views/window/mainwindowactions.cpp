// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The main window's actions, menus and tool bar: what there is, not what it does.

#include "aboutdialog.h"
#include "appearance.h"
#include "fittingtoolbar.h"
#include "keypanel.h"
#include "keyspage.h"
#include "keytableview.h"
#include "mainwindow.h"
#include "orgregistry.h"
#include "orgsession.h"
#include "orgswitcher.h"
#include "preferencesdialog.h"

#include <QLineEdit>
#include <QMenuBar>
#include <QShortcut>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace HookKeys {

void MainWindow::makeActions()
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
    make(m_actions.exportKey, u"exportKey"_s, tr("&Export"), u"export"_s, Qt::CTRL | Qt::Key_E);
    make(m_actions.save, u"savePublicKey"_s, tr("&Save public key as…"), u"save"_s,
         QKeySequence::Save);
    make(m_actions.exportMany, u"exportKeys"_s, tr("E&xport keys…"), u"export"_s,
         Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    make(m_actions.refresh, u"refresh"_s, tr("&Refresh"), u"refresh"_s, Qt::Key_F5);
    make(m_actions.copyCells, u"copyCells"_s, tr("&Copy cells"), u"copy"_s, QKeySequence::Copy);
    make(m_actions.copyColumn, u"copyColumn"_s, tr("Cop&y the column"), u"copy"_s,
         Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    // Elsewhere Ctrl+C copies what is selected there, such as a word of a message.
    for (QAction *action : {m_actions.copyCells, m_actions.copyColumn})
        action->setShortcutContext(Qt::WidgetShortcut);
    make(m_actions.find, u"find"_s, tr("&Filter keys"), u"find"_s, QKeySequence::Find);
    make(m_actions.orgs, u"manageOrgs"_s, tr("&Manage orgs…"), u"org"_s,
         Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    make(m_actions.addOrg, u"addOrg"_s, tr("&Add org…"), u"org-add"_s,
         Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    make(m_actions.addFoundOrg, u"addFoundOrg"_s, tr("Add the org of okta.yaml…"), u"org-add"_s,
         Qt::CTRL | Qt::SHIFT | Qt::Key_Y);
    m_actions.addFoundOrg->setVisible(false);
    make(m_actions.editOrg, u"editOrg"_s, tr("&Edit org…"), u"org"_s, Qt::ALT | Qt::Key_Return);
    make(m_actions.removeOrg, u"removeOrg"_s, tr("&Remove org…"), u"clear"_s,
         Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
    make(m_actions.demo, u"demoOrg"_s, tr("Try the &demo org"), u"demo"_s,
         Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    make(m_actions.preferences, u"preferences"_s, tr("&Preferences…"), u"preferences"_s,
         Qt::CTRL | Qt::Key_Comma);
    make(m_actions.quit, u"quit"_s, tr("&Quit"), u"quit"_s, QKeySequence::Quit);
    make(m_actions.about, u"about"_s, tr("&About HookKeys"), u"about"_s, Qt::Key_F1);
    m_actions.preferences->setMenuRole(QAction::PreferencesRole);
    m_actions.quit->setMenuRole(QAction::QuitRole);
    m_actions.about->setMenuRole(QAction::AboutRole);

    connect(m_actions.create, &QAction::triggered, this, &MainWindow::createKey);
    connect(m_actions.open, &QAction::triggered, this,
            [this] { openKey(m_keys->table()->selectedId()); });
    connect(m_actions.rename, &QAction::triggered, this, &MainWindow::renameKey);
    connect(m_actions.remove, &QAction::triggered, this, &MainWindow::deleteKey);
    connect(m_actions.save, &QAction::triggered, this, [this] { m_keys->panel()->save(); });
    connect(m_actions.exportMany, &QAction::triggered, this, &MainWindow::exportMany);
    connect(m_actions.refresh, &QAction::triggered, this, [this] {
        if (!m_session)
            return;
        m_messages->clear(refreshTopic); // it is told anew, should it fail again
        m_session->refresh();
    });
    connect(m_actions.copyCells, &QAction::triggered, this,
            [this] { m_keys->table()->copySelection(); });
    connect(m_actions.copyColumn, &QAction::triggered, this,
            [this] { m_keys->table()->copyColumn(); });
    connect(m_actions.find, &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(m_actions.addOrg, &QAction::triggered, this, &MainWindow::addOrg);
    connect(m_actions.addFoundOrg, &QAction::triggered, this, &MainWindow::foundOrgRequested);
    connect(m_actions.editOrg, &QAction::triggered, this, [this] {
        if (m_session)
            editOrg(m_session->profile());
    });
    connect(m_actions.removeOrg, &QAction::triggered, this, [this] {
        if (m_session)
            removeOrg(m_session->profile(), this);
    });
    connect(m_actions.orgs, &QAction::triggered, this, &MainWindow::manageOrgs);
    for (int row = 0; row < 9; ++row) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + row)), this);
        connect(shortcut, &QShortcut::activated, this, [this, row] { switchTo(row); });
    }
    connect(m_actions.demo, &QAction::triggered, this, &MainWindow::demoRequested);
    connect(m_actions.preferences, &QAction::triggered, this,
            [this] { (new PreferencesDialog(m_preferences, this))->open(); });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.about, &QAction::triggered, this,
            [this] { (new AboutDialog(this))->open(); });

    m_copyMenu = new QMenu(tr("Copy &as"), this);
    m_copyMenu->setObjectName(u"copyAs"_s);
    m_copyMenu->setIcon(themedIcon(u"copy"_s));
    for (const KeyFormat &format : keyFormats()) {
        if (format.binary)
            continue;
        QAction *action = m_copyMenu->addAction(format.name());
        action->setObjectName(u"copyAs-"_s + QLatin1StringView(format.id));
        action->setData(QString(QLatin1StringView(format.id)));
        connect(action, &QAction::triggered, this,
                [this, shown = &format] { m_keys->panel()->copy(*shown); });
    }
    m_exportMenu = new QMenu(this);
    m_exportMenu->setObjectName(u"exportMenu"_s);
    m_exportMenu->addMenu(m_copyMenu);
    m_exportMenu->addActions({m_actions.save, m_actions.exportMany});
}

void MainWindow::makeMenus()
{
    QMenu *org = menuBar()->addMenu(tr("&Org"));
    org->addActions({m_actions.orgs, m_actions.addOrg, m_actions.addFoundOrg, m_actions.editOrg,
                     m_actions.removeOrg, m_actions.demo});
    org->addSeparator();
    org->addAction(m_actions.quit);

    QMenu *key = menuBar()->addMenu(tr("&Key"));
    key->addActions({m_actions.create, m_actions.open, m_actions.rename, m_actions.remove});
    key->addSeparator();
    key->addMenu(m_copyMenu);
    key->addActions({m_actions.save, m_actions.exportMany});

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_actions.copyCells, m_actions.copyColumn, m_actions.find});
    edit->addSeparator();
    edit->addAction(m_actions.preferences);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addAction(m_actions.refresh);
    QMenu *columns = view->addMenu(themedIcon(u"columns"_s), tr("&Columns"));
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        if (m_keys)
            m_keys->table()->fillColumnMenu(columns);
    });

    QMenu *help = menuBar()->addMenu(tr("&Help"));
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

    m_switcher = new OrgSwitcher(
        m_registry->orgs(),
        {m_actions.orgs, m_actions.addOrg, m_actions.addFoundOrg, m_actions.demo}, this);
    connect(m_switcher, &OrgSwitcher::chosen, m_registry, &OrgRegistry::open);
    bar->addWidget(m_switcher);
    bar->addSeparator();
    bar->addActions({m_actions.create, m_actions.rename, m_actions.remove, m_actions.exportKey,
                     m_actions.refresh});
    for (QAction *action : bar->actions()) {
        auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action));
        if (!button || button == m_switcher)
            continue;
        button->setFocusPolicy(Qt::TabFocus);
        if (action == m_actions.exportKey) {
            button->setPopupMode(QToolButton::InstantPopup);
            button->setMenu(m_exportMenu); // the action's own would be hidden from screen readers
            connect(action, &QAction::triggered, button, &QToolButton::showMenu);
        }
    }
    auto *spacer = new QWidget(bar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);

    m_filter = new QLineEdit(bar);
    m_filter->setObjectName(u"filter"_s);
    m_filter->setAccessibleName(tr("Filter keys"));
    m_filter->setPlaceholderText(tr("Filter keys"));
    m_filter->setToolTip(tr("Shows the keys that have all of these words in any column. Words in "
                            "quotes, such as \"in use\", must stand side by side."));
    m_filter->addAction(m_actions.find, QLineEdit::LeadingPosition);
    // Not Qt's own: it has no name, and looks through all icon themes while the window is made.
    QAction *clear = m_filter->addAction(themedIcon(u"clear"_s), QLineEdit::TrailingPosition);
    clear->setObjectName(u"clearFilter"_s);
    clear->setText(tr("Clear the filter"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, m_filter, &QLineEdit::clear);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 36);
    bar->addWidget(m_filter);
    // Qt's button for what finds no room has no name.
    for (auto *button : bar->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly))
        if (button->text().isEmpty() && button->accessibleName().isEmpty())
            button->setAccessibleName(tr("More tools"));
    connect(m_filter, &QLineEdit::textChanged, this, [this, clear](const QString &text) {
        clear->setVisible(!text.isEmpty());
        if (m_keys)
            m_keys->table()->setFilterText(text);
        updateShown();
    });
}

} // namespace HookKeys
