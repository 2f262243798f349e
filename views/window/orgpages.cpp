// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgpages.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

OrgPages::OrgPages(QWidget *parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_stack(new QStackedWidget(this))
{
    m_tabs->setObjectName(u"orgPages"_s);
    m_tabs->setAccessibleName(tr("Pages of the org"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setFocusPolicy(Qt::NoFocus);
    connect(m_tabs, &QTabBar::currentChanged, this, &OrgPages::turnTo);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
}

void OrgPages::addPage(const QString &title, std::function<QWidget *()> make)
{
    m_pages.append({.title = title, .make = std::move(make)});
    m_tabs->addTab(title);
    // With one page there is nothing to choose.
    m_tabs->setFocusPolicy(m_tabs->count() > 1 ? Qt::TabFocus : Qt::NoFocus);
}

void OrgPages::setCount(int place, int count)
{
    const QString &title = m_pages.at(place).title;
    m_tabs->setTabText(
        place, count < 0 ? title
                         : tr("%1 %2", "a page, and how many things it has").arg(title).arg(count));
}

void OrgPages::showPage(int place)
{
    m_tabs->setCurrentIndex(place);
}

void OrgPages::goTo(int place)
{
    m_tabs->setCurrentIndex(place);
    // To what the page is about: its table, or what stands in the place of one.
    if (QTableView *table = currentTable())
        table->setFocus(Qt::ShortcutFocusReason);
}

int OrgPages::currentPlace() const
{
    return m_tabs->currentIndex();
}

QTableView *OrgPages::currentTable() const
{
    const QWidget *page = m_stack->currentWidget();
    const auto tables = page ? page->findChildren<QTableView *>() : QList<QTableView *>();
    const auto found = std::ranges::find_if(tables, [](const QTableView *table) {
        return !table->inherits("QCalendarView"); // that of a date's popup
    });
    return found == tables.cend() ? nullptr : *found;
}

QSplitter *OrgPages::currentSplitter() const
{
    return qobject_cast<QSplitter *>(m_stack->currentWidget());
}

void OrgPages::turnTo(int place)
{
    if (place < 0)
        return;
    Page &page = m_pages[place];
    if (!page.widget) {
        page.widget = page.make();
        m_stack->addWidget(page.widget);
    }
    m_stack->setCurrentWidget(page.widget);
    Q_EMIT currentChanged();
}

} // namespace HookKeys
