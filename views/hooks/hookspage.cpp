// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hookspage.h"

#include "announce.h"
#include "displaytext.h"
#include "filteredit.h"
#include "hookpanel.h"
#include "hooktablemodel.h"
#include "hooktableview.h"
#include "knownhooks.h"
#include "noticelabel.h"
#include "orgsession.h"
#include "startpage.h"
#include "wrappingrow.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// @p text and below it @p button, in the middle of a page.
QWidget *pageOf(QLabel *text, QPushButton *button, QWidget *parent)
{
    auto *page = new QWidget(parent);
    text->setAlignment(Qt::AlignCenter);
    button->setAutoDefault(true);
    auto *layout = new QVBoxLayout(page);
    layout->addStretch(2);
    layout->addWidget(text);
    layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    page->setFocusProxy(button);
    return page;
}

} // namespace

HooksPage::HooksPage(QWidget *parent)
    : WrappingSplitter(parent), m_filter(new FilterEdit(nullptr)), m_notice(new NoticeLabel),
      m_stack(new QStackedWidget), m_table(new HookTableView(m_stack)),
      m_empty(new StartPage(
          tr("No inline hooks yet"),
          tr("An inline hook has Okta call a service of yours in the middle of what it does, such "
             "as signing somebody in. Make one in the Admin Console under Workflow > Inline Hooks, "
             "and choose a hook key there that signs its calls."),
          {{tr("Refresh"), u"hooksEmptyRefresh"_s}}, m_stack)),
      m_unreadPage(makeUnread()), m_noMatchPage(makeNoMatch()), m_tabs(new QTabWidget),
      m_panel(new HookPanel)
{
    setObjectName(u"hooksPage"_s);
    makeLeft();
    m_tabs->setObjectName(u"hookTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_panel, tr("Overview"));
    addWidget(m_tabs); // the Tab key comes to it last
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    setCollapsible(0, false);
    resize(parent->size()); // what it will have, so that the sizes mean something
    setSizes({width() * 3 / 5, width() * 2 / 5});

    connect(m_empty, &StartPage::chosen, this, [this] {
        if (m_session)
            m_session->refresh();
    });
    connect(m_filter, &QLineEdit::textChanged, m_table, &HookTableView::setFilterText);
    connect(m_filter, &FilterEdit::left, this, [this] {
        if (!m_table->isVisible())
            return;
        m_table->setFocus();
        if (m_table->selectedId().isEmpty())
            m_table->selectRow(0);
    });
    connect(m_table, &HookTableView::currentIdChanged, this, &HooksPage::showSelected);
    connect(m_table, &HookTableView::rowsChanged, this, &HooksPage::update);
    connect(m_panel, &HookPanel::keyRequested, this, &HooksPage::keyRequested);
    connect(m_panel, &HookPanel::consoleRequested, this, &HooksPage::consoleRequested);
    connect(m_panel, &HookPanel::rehearsalRequested, this, &HooksPage::rehearsalRequested);
    connect(m_panel, &HookPanel::historyRequested, this, &HooksPage::historyRequested);
}

void HooksPage::makeLeft()
{
    m_filter->setObjectName(u"hookFilter"_s);
    m_filter->setAccessibleName(tr("Filter hooks"));
    m_filter->setPlaceholderText(tr("Filter hooks"));
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 36);
    m_notice->setObjectName(u"hooksNotice"_s);
    for (QWidget *page : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty),
                          m_unreadPage, m_noMatchPage})
        m_stack->addWidget(page);
    auto *left = new QWidget(this); // first, for a splitter measures at once what it gets
    auto *row = new WrappingRow;
    row->setContentsMargins(6, 4, 6, 4);
    row->addWidget(m_filter, 1);
    row->addStretch();
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
}

QWidget *HooksPage::makeUnread()
{
    m_why = new PlainLabel({}, m_stack);
    m_why->setObjectName(u"hooksUnread"_s);
    auto *again = new QPushButton(tr("Try again"), m_stack);
    again->setObjectName(u"hooksTryAgain"_s);
    connect(again, &QPushButton::clicked, this, [this] {
        if (m_session)
            m_session->refresh();
    });
    return pageOf(m_why, again, m_stack);
}

QWidget *HooksPage::makeNoMatch()
{
    m_noMatch = new PlainLabel({}, m_stack);
    m_noMatch->setObjectName(u"hooksNoMatch"_s);
    auto *all = new QPushButton(tr("Clear filter"), m_stack);
    all->setObjectName(u"hooksClearFilter"_s);
    connect(all, &QPushButton::clicked, this, [this] {
        m_filter->clear();
        m_table->setFocus();
    });
    return pageOf(m_noMatch, all, m_stack);
}

void HooksPage::setSession(OrgSession *session)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(m_session->hooks(), nullptr, this, nullptr);
        disconnect(m_session->hooks()->table(), nullptr, this, nullptr);
    }
    m_session = session;
    m_filter->clear();
    m_table->setHooks(session ? session->hooks()->table() : nullptr);
    if (session) {
        connect(session->hooks(), &KnownHooks::changed, this, &HooksPage::update);
        connect(session, &OrgSession::stateChanged, this, &HooksPage::update);
        connect(session->hooks()->table(), &QAbstractItemModel::dataChanged, this,
                &HooksPage::showSelected);
    }
    update();
}

void HooksPage::addTab(QWidget *page, const QString &title)
{
    m_tabs->addTab(page, title);
}

QString HooksPage::selectedId() const
{
    return m_session ? m_table->selectedId() : QString();
}

void HooksPage::showHook(const QString &id)
{
    if (!m_table->selectId(id)) {
        m_filter->clear();
        m_table->selectId(id);
    }
    m_table->setFocus();
}

void HooksPage::goToFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void HooksPage::update()
{
    showTableOrWhy();
    showSelected();
}

void HooksPage::showTableOrWhy()
{
    const KnownHooks *hooks = m_session ? m_session->hooks() : nullptr;
    const bool isRead = hooks && hooks->isRead();
    const bool any = isRead && hooks->table()->rowCount() > 0;
    QWidget *shown = m_table;
    // Why it failed stays while it is tried again, and with it the page and its focus.
    if (hooks && !isRead && (hooks->problem() || !m_session->isRefreshing()))
        shown = m_unreadPage;
    else if (isRead && !any)
        shown = m_empty;
    else if (any && m_table->model()->rowCount() == 0)
        shown = m_noMatchPage;
    m_why->setText(hooks && hooks->problem()
                       ? tr("The inline hooks could not be read. %1").arg(hooks->problem()->summary)
                       : tr("The inline hooks were not read."));
    m_noMatch->setText(tr("No hook matches “%1”.").arg(displayText(m_table->filterText())));
    m_filter->setEnabled(any);
    m_panel->setSelectable(any && shown == m_table);
    const bool isOld = any && hooks->problem();
    if (!isOld)
        m_notice->hide();
    else if (m_notice->isHidden())
        m_notice->showText(tr("The inline hooks could not be read again, so what is shown may be "
                              "out of date. %1")
                               .arg(hooks->problem()->summary),
                           Severity::Warning);
    if (shown == m_stack->currentWidget())
        return;
    const bool focused = m_stack->isAncestorOf(window()->focusWidget());
    m_stack->setCurrentWidget(shown);
    if (focused)
        shown->setFocus();
    if (shown == m_noMatchPage)
        announce(m_noMatch, m_noMatch->text());
}

void HooksPage::showSelected()
{
    const QString id = selectedId();
    m_panel->showHook(m_session, id);
    if (id.isEmpty())
        m_tabs->setCurrentIndex(0); // where it says that nothing is selected
    m_tabs->tabBar()->setVisible(!id.isEmpty());
    // Qt would give the focus to what is not to be seen, and stay where it is.
    m_tabs->setFocusPolicy(id.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    Q_EMIT selectionChanged();
}

} // namespace HookKeys
