// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historypage.h"

#include "appearance.h"
#include "historyfilterbar.h"
#include "historypanel.h"
#include "historytableview.h"
#include "noticelabel.h"
#include "orgsession.h"
#include "orgtimeline.h"
#include "startpage.h"
#include "tableorwhy.h"
#include "timelinemodel.h"
#include "whypage.h"

#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

HistoryPage::HistoryPage(const QList<QAction *> &exports, QWidget *parent)
    : WrappingSplitter(parent), m_filter(new HistoryFilterBar(nullptr)), m_export(new QToolButton),
      m_notice(new NoticeLabel), m_shown(new TableOrWhy), m_table(new HistoryTableView(m_shown)),
      m_panel(new HistoryPanel)
{
    setObjectName(u"historyPage"_s);
    makeExport(exports);
    makeLeft();
    addPanel(m_panel);

    connect(m_filter, &HistoryFilterBar::changed, this, &HistoryPage::applyFilter);
    connect(m_filter, &HistoryFilterBar::left, this, [this] {
        if (!m_table->isVisible())
            return;
        m_table->setFocus();
        if (!m_table->selectedLine())
            m_table->selectRow(0);
    });
    connect(m_table, &HistoryTableView::selectedLineChanged, this, &HistoryPage::showSelected);
    connect(m_table, &HistoryTableView::rowsChanged, this, &HistoryPage::update);
    connect(m_table, &HistoryTableView::lineActivated, m_panel, &HistoryPanel::follow);
    connect(m_panel, &HistoryPanel::keyRequested, this, &HistoryPage::keyRequested);
    connect(m_panel, &HistoryPanel::pastKeyRequested, this, &HistoryPage::pastKeyRequested);
    connect(m_panel, &HistoryPanel::hookRequested, this, &HistoryPage::hookRequested);
    connect(m_panel, &HistoryPanel::objectRequested, this, &HistoryPage::showObject);
}

void HistoryPage::makeExport(const QList<QAction *> &exports)
{
    m_export->setObjectName(u"historyExport"_s);
    m_export->setText(tr("Export history"));
    m_export->setIcon(themedIcon(u"export"_s));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setFocusPolicy(Qt::TabFocus);
    auto *menu = new QMenu(m_export);
    menu->setObjectName(u"historyExportMenu"_s);
    menu->addActions(exports);
    m_export->setMenu(menu);
}

void HistoryPage::makeLeft()
{
    m_notice->setObjectName(u"historyNotice"_s);
    m_shown->turnTo(m_table);
    auto *left = new QWidget(this); // first, for a splitter measures at once what it gets
    m_filter->addButton(m_export);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(m_notice);
    layout->addWidget(m_shown, 1);
}

StartPage *HistoryPage::emptyPage()
{
    if (!m_empty) {
        m_empty = new StartPage(
            tr("Nothing happened yet"),
            tr("Here HookKeys writes down what it changes, what a refresh finds to be different, "
               "and what Okta's System Log says of hook keys and inline hooks."),
            {{tr("Refresh"), u"historyEmptyRefresh"_s}}, m_shown);
        connect(m_empty, &StartPage::chosen, this, [this] {
            if (m_session)
                m_session->refresh();
        });
    }
    return m_empty;
}

WhyPage *HistoryPage::noMatchPage()
{
    if (!m_noMatch) {
        m_noMatch =
            new WhyPage(u"historyNoMatch"_s, tr("Clear filter"), u"historyClearFilter"_s, m_shown);
        m_noMatch->setText(tr("No change matches the filter."));
        connect(m_noMatch, &WhyPage::chosen, this, [this] {
            m_filter->clear();
            m_table->setFocus();
        });
    }
    return m_noMatch;
}

OrgTimeline *HistoryPage::timeline() const
{
    return m_session ? m_session->timeline() : nullptr;
}

void HistoryPage::setSession(OrgSession *session)
{
    if (const OrgTimeline *before = timeline())
        disconnect(before, nullptr, this, nullptr);
    m_session = session;
    followDay();
    m_filter->clear();
    m_table->setTimeline(timeline() ? timeline()->table() : nullptr);
    if (timeline()) {
        timeline()->table()->setFilter({});
        connect(timeline(), &OrgTimeline::changed, this, &HistoryPage::followTimeline);
        m_filter->setPersons(timeline()->table()->persons());
        if (isVisible())
            timeline()->look();
    }
    update();
}

void HistoryPage::showEvent(QShowEvent *event)
{
    followDay();
    if (timeline())
        timeline()->look();
    WrappingSplitter::showEvent(event);
}

void HistoryPage::followDay()
{
    if (m_session)
        m_filter->setToday(m_session->clock().now().toLocalTime().date());
}

void HistoryPage::showObject(const QString &id, const QString &name)
{
    m_filter->showObject(id, name);
    goToLines();
}

void HistoryPage::showRequest(const QString &id)
{
    m_filter->showText(id);
    goToLines();
}

void HistoryPage::goToLines()
{
    if (m_table->isVisible())
        m_table->setFocus();
    else
        m_shown->currentWidget()->setFocus();
    if (!m_table->selectedLine() && timeline() && timeline()->table()->rowCount() > 0)
        m_table->selectRow(0);
}

void HistoryPage::goToFilter()
{
    m_filter->goToText();
}

void HistoryPage::applyFilter()
{
    if (timeline())
        timeline()->table()->setFilter(m_filter->filter(m_session->clock().now()));
    update();
}

void HistoryPage::followTimeline()
{
    m_filter->setPersons(timeline()->table()->persons());
    update();
}

void HistoryPage::update()
{
    showNotice();
    showTableOrWhy();
    showSelected();
}

/// What of the history is missing, and why.
void HistoryPage::showNotice()
{
    QString text;
    if (timeline() && timeline()->problem())
        text = tr("The history could not be read. %1").arg(timeline()->problem()->summary);
    else if (timeline() && timeline()->unwritten())
        text = tr("What happened last could not be written down yet, and so is not shown here. "
                  "HookKeys tries it again by itself. %1")
                   .arg(timeline()->unwritten()->summary);
    else if (timeline() && timeline()->logProblem())
        text = tr("Okta's System Log could not be read, so who changed what elsewhere is not "
                  "known. %1")
                   .arg(timeline()->logProblem()->summary);
    if (text == std::exchange(m_noticed, text))
        return;
    if (text.isEmpty())
        m_notice->hide();
    else
        m_notice->showText(text, timeline()->problem() || timeline()->unwritten()
                                     ? Severity::Warning
                                     : Severity::Info);
}

void HistoryPage::showTableOrWhy()
{
    const bool any = timeline() && timeline()->table()->lineCount() > 0;
    m_filter->setEnabled(any);
    m_export->setEnabled(any);
    // Where it could not be read nobody knows whether nothing happened.
    if (timeline() && timeline()->isRead() && !timeline()->problem() && !any)
        m_shown->turnTo(emptyPage());
    else if (any && timeline()->table()->rowCount() == 0)
        m_shown->turnTo(noMatchPage());
    else
        m_shown->turnTo(m_table);
    m_panel->setSelectable(any && m_shown->currentWidget() == m_table);
}

void HistoryPage::showSelected()
{
    m_panel->showLine(m_session, m_session ? m_table->selectedLine() : nullptr);
}

} // namespace HookKeys
