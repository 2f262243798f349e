// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgpages.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

OrgPages::OrgPages(QWidget *parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_pages(new QStackedWidget(this))
{
    m_tabs->setObjectName(u"orgPages"_s);
    m_tabs->setAccessibleName(tr("Pages of the org"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setFocusPolicy(Qt::NoFocus);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_pages, &QStackedWidget::currentChanged, this, &OrgPages::currentChanged);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
}

void OrgPages::addPage(QWidget *page, const QString &title)
{
    m_pages->addWidget(page);
    m_titles.append(title);
    m_tabs->addTab(title);
    // With one page there is nothing to choose.
    m_tabs->setFocusPolicy(m_tabs->count() > 1 ? Qt::TabFocus : Qt::NoFocus);
}

void OrgPages::setCount(const QWidget *page, int count)
{
    const int tab = m_pages->indexOf(page);
    const QString title = m_titles.at(tab);
    m_tabs->setTabText(
        tab, count < 0 ? title
                       : tr("%1 %2", "a page, and how many things it has").arg(title).arg(count));
}

void OrgPages::showPage(QWidget *page)
{
    m_tabs->setCurrentIndex(m_pages->indexOf(page));
}

void OrgPages::goTo(int place)
{
    m_tabs->setCurrentIndex(place);
    // To what the page is about: its table, or what stands in the place of one.
    if (auto *table = m_pages->currentWidget()->findChild<QTableView *>())
        table->setFocus(Qt::ShortcutFocusReason);
}

QWidget *OrgPages::currentPage() const
{
    return m_pages->currentWidget();
}

} // namespace HookKeys
