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
#include "momenttext.h"
#include "noticelabel.h"
#include "orgsession.h"
#include "startpage.h"
#include "tableorwhy.h"
#include "whypage.h"
#include "wrappingrow.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {
HooksPage::HooksPage(QWidget *parent)
    : WrappingSplitter(parent), m_filter(new FilterEdit(nullptr)), m_notice(new NoticeLabel),
      m_shown(new TableOrWhy), m_table(new HookTableView(m_shown)), m_tabs(new QTabWidget),
      m_panel(new HookPanel)
{
    setObjectName(u"hooksPage"_s);
    makeLeft();
    m_tabs->setObjectName(u"hookTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_panel, tr("Overview"));
    addPanel(m_tabs);

    connect(m_filter, &QLineEdit::textChanged, m_table, &HookTableView::setFilterText);
    connect(m_filter, &FilterEdit::settled, this, [this] {
        if (m_table->isVisible()) // where there is none, a page says so
            announce(m_table, tr("%n inline hook(s) shown", nullptr, m_table->model()->rowCount()));
    });
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
    m_shown->turnTo(m_table);
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
    layout->addWidget(m_shown, 1);
}

StartPage *HooksPage::emptyPage()
{
    if (!m_empty) {
        m_empty = new StartPage(
            tr("No inline hooks yet"),
            tr("An inline hook has Okta call a service of yours in the middle of what it does, "
               "such as signing somebody in. Make one in the Admin Console under Workflow > Inline "
               "Hooks, and choose a hook key there that signs its calls."),
            {{tr("Refresh"), u"hooksEmptyRefresh"_s}}, m_shown);
        connect(m_empty, &StartPage::chosen, this, &HooksPage::refresh);
    }
    return m_empty;
}

WhyPage *HooksPage::unreadPage()
{
    if (!m_unread) {
        m_unread = new WhyPage(u"hooksUnread"_s, tr("Try again"), u"hooksTryAgain"_s, m_shown);
        connect(m_unread, &WhyPage::chosen, this, &HooksPage::refresh);
    }
    const std::optional<Error> &problem = m_session->hooks()->problem();
    m_unread->setText(problem ? tr("The inline hooks could not be read. %1").arg(problem->summary)
                              : tr("The inline hooks were not read."));
    return m_unread;
}

WhyPage *HooksPage::noMatchPage()
{
    if (!m_noMatch) {
        m_noMatch =
            new WhyPage(u"hooksNoMatch"_s, tr("Clear filter"), u"hooksClearFilter"_s, m_shown);
        connect(m_noMatch, &WhyPage::chosen, this, [this] {
            m_filter->clear();
            m_table->setFocus();
        });
    }
    m_noMatch->setText(tr("No hook matches “%1”.").arg(displayText(m_table->filterText())));
    return m_noMatch;
}

void HooksPage::refresh()
{
    if (m_session)
        m_session->refresh();
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

QString HooksPage::outOfDate(const KnownHooks &hooks)
{
    const QString why = hooks.problem()->summary;
    if (!hooks.keptOf().isValid())
        return tr("The inline hooks could not be read again, so what is shown may be out of date. "
                  "%1")
            .arg(why);
    return tr("The inline hooks could not be read. Those that are shown are of %1. %2")
        .arg(momentText(hooks.keptOf()), why);
}

void HooksPage::showTableOrWhy()
{
    const KnownHooks *hooks = m_session ? m_session->hooks() : nullptr;
    const bool isRead = hooks && hooks->isRead();
    const bool any = isRead && hooks->table()->rowCount() > 0;
    m_filter->setEnabled(any);
    const bool isOld = any && hooks->problem();
    if (!isOld)
        m_notice->hide();
    else if (const QString text = outOfDate(*hooks);
             m_notice->isHidden() || m_notice->text() != text) // said once
        m_notice->showText(text, Severity::Warning);
    // Why it failed stays while it is tried again, and with it the page and its focus.
    if (hooks && !isRead && (hooks->problem() || !m_session->isRefreshing()))
        m_shown->turnTo(unreadPage());
    else if (isRead && !any)
        m_shown->turnTo(emptyPage());
    else if (any && m_table->model()->rowCount() == 0)
        m_shown->turnTo(noMatchPage());
    else
        m_shown->turnTo(m_table);
    m_panel->setSelectable(any && m_shown->currentWidget() == m_table);
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
