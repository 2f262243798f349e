// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyspage.h"

#include "announce.h"
#include "choicebar.h"
#include "codeview.h"
#include "displaytext.h"
#include "hookkeytablemodel.h"
#include "keychanges.h"
#include "keycounts.h"
#include "keydrag.h"
#include "keyexport.h"
#include "keyfetcher.h"
#include "keyfilter.h"
#include "keypanel.h"
#include "keytableview.h"
#include "noticelabel.h"
#include "orgsession.h"
#include "plainlabel.h"
#include "preferences.h"
#include "startpage.h"
#include "tableorwhy.h"
#include "whypage.h"

#include <QAction>
#include <QDrag>
#include <QMimeData>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {
KeysPage::KeysPage(const QList<QAction *> &actions, Preferences &preferences, QWidget *parent)
    : WrappingSplitter(parent), m_preferences(preferences), m_counts(new KeyCounts(this)),
      m_quick(new ChoiceBar(m_counts)), m_filterProblem(new NoticeLabel), m_shown(new TableOrWhy),
      m_table(new KeyTableView(m_shown)), m_panel(new KeyPanel(preferences))
{
    setObjectName(u"splitter"_s);
    for (QAction *action : actions) {
        if (!action) {
            action = new QAction(this);
            action->setSeparator(true);
        }
        m_table->addAction(action);
    }
    m_shown->turnTo(m_table);
    makeQuickFilters();
    // Nobody should have to scroll sideways in a PEM (RFC 7468, 2: lines of 64 letters).
    addPanel(m_panel, CodeView::widthFor(64, *m_panel)
                          + style()->pixelMetric(QStyle::PM_LayoutLeftMargin)
                          + style()->pixelMetric(QStyle::PM_LayoutRightMargin)
                          // and the bar of the whole panel, where a notice makes it taller
                          + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    restoreState(m_preferences.splitterState());

    connect(&preferences, &Preferences::ageLimitChanged, this, &KeysPage::updateAgeLimit);
    connect(m_table, &KeyTableView::currentIdChanged, this, &KeysPage::showSelected);
    connect(m_panel, &KeyPanel::filterRequested, this, &KeysPage::filterRequested);
    connect(m_table, &KeyTableView::dragged, this, &KeysPage::drag);
    connect(m_table, &KeyTableView::rowsChanged, this, &KeysPage::updateSession);
}

void KeysPage::makeQuickFilters()
{
    m_quick->setObjectName(u"quickFilters"_s);
    m_quick->setAccessibleName(tr("Quick filters"));
    m_quick->setCurrent(0);
    connect(m_quick, &ChoiceBar::chosen, this, [this](int row) {
        const QVariant status = m_counts->index(row).data(KeyCounts::StatusRole);
        Q_EMIT filterRequested(KeyFilter::withStatus(
            m_table->filterText(),
            status.isValid() ? std::optional(KeyStatus(status.toInt())) : std::nullopt));
    });
    m_filterProblem->setObjectName(u"filterProblem"_s);
    auto *left = new QWidget(this); // first, for a splitter measures at once what it gets
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_quick);
    layout->addWidget(m_filterProblem);
    layout->addWidget(m_shown, 1);
}

void KeysPage::setFilterText(const QString &text)
{
    const KeyFilter filter(text);
    m_table->setFilterText(text);
    if (filter.problem().isEmpty())
        m_filterProblem->showText({});
    const std::optional<KeyStatus> status = filter.status();
    // Words alone narrow down what "All" shows.
    const bool other = !status && KeyFilter::withStatus(text, {}) != text.simplified();
    m_quick->setCurrent(other ? -1 : m_counts->rowOf(status));
}

void KeysPage::tellFilter()
{
    const QString problem = KeyFilter(m_table->filterText()).problem();
    m_filterProblem->showText(problem, Severity::Warning);
    if (problem.isEmpty() && m_table->isVisible()) // where there is none, a page says so
        announce(m_table, tr("%n key(s) shown", nullptr, m_table->model()->rowCount()));
}

void KeysPage::takeFocus()
{
    m_shown->currentWidget()->setFocus();
}

void KeysPage::goToTable()
{
    m_table->setFocus();
    if (m_table->selectedIds().isEmpty() && m_table->model()->rowCount() > 0)
        m_table->selectRow(0);
}

void KeysPage::setPanelShown(bool shown)
{
    if (!shown && m_panel->isAncestorOf(window()->focusWidget()))
        m_table->setFocus();
    m_panel->setVisible(shown);
}

StartPage *KeysPage::emptyPage()
{
    if (!m_empty) {
        m_empty = new StartPage(
            tr("No hook keys yet"),
            tr("A hook key signs what Okta sends for an inline hook, so that your service can tell "
               "that it came from Okta. Create one, give its public half to the service, and "
               "choose the key in the hook."),
            {{tr("New key"), u"emptyNewKey"_s}}, m_shown);
        connect(m_empty, &StartPage::chosen, this, &KeysPage::createRequested);
    }
    m_empty->setStepBlock(0, m_session->changes()->writeBlock());
    return m_empty;
}

StartPage *KeysPage::unreadPage()
{
    if (!m_unread) {
        m_unread = new StartPage(
            tr("The hook keys were not read"),
            tr("HookKeys asks the org again when you want it, and by itself when you come back to "
               "this window after a minute."),
            {{tr("Try again"), u"unreadTryAgain"_s}}, m_shown);
        connect(m_unread, &StartPage::chosen, this, [this] {
            if (m_session)
                m_session->refresh();
        });
    }
    return m_unread;
}

WhyPage *KeysPage::noMatchPage()
{
    if (!m_noMatch) {
        m_noMatch = new WhyPage(u"noMatch"_s, tr("Clear filter"), u"noMatchClear"_s, m_shown);
        connect(m_noMatch, &WhyPage::chosen, this, [this] {
            showAll();
            m_table->setFocus();
        });
    }
    m_noMatch->setText(tr("No key matches “%1”.").arg(displayText(m_table->filterText())));
    return m_noMatch;
}

/// What stands where the table will be, before there is anything to show in it.
QWidget *KeysPage::loadingPage()
{
    if (!m_loading) {
        m_loading = new QWidget(m_shown);
        auto *text = new PlainLabel(tr("Reading the hook keys…"), m_loading);
        text->setObjectName(u"loadingKeys"_s);
        text->setAlignment(Qt::AlignCenter);
        m_loading->setAccessibleName(text->text()); // it has the focus that the table will have
        auto *layout = new QVBoxLayout(m_loading);
        layout->addWidget(text);
    }
    return m_loading;
}

void KeysPage::setSession(OrgSession *session)
{
    if (m_session)
        m_table->saveColumns(m_preferences);
    m_session = session;
    updateAgeLimit(); // before there is a table that follows
    m_table->setKeys(session ? session->keys() : nullptr);
    m_counts->setKeys(session ? session->keys() : nullptr);
    m_panel->setCounts(m_counts);
    m_panel->showKey(session, {});
    if (session)
        m_table->restoreColumns(m_preferences);
    showSelected();
}

void KeysPage::showSelected()
{
    m_panel->setSelectedCount(m_session ? m_table->selectedIds().size() : 0);
    m_panel->showKey(m_session, m_session ? m_table->selectedId() : QString());
}

void KeysPage::updateAgeLimit()
{
    if (m_session)
        m_session->keys()->setAgeLimit(m_preferences.ageLimit());
}

void KeysPage::updateSession()
{
    const bool anyKeys = m_session && m_session->keys()->rowCount() > 0;
    const bool isKnown = m_session && m_session->areKeysKnown();
    // Why it failed stays while it is tried again, and with it the page and its focus.
    const bool unread =
        m_session && !isKnown && (m_session->problem() || !m_session->isRefreshing());
    m_quick->setVisible(anyKeys);
    if (m_session && m_session->state() == OrgSession::State::Current && !anyKeys)
        m_shown->turnTo(emptyPage());
    else if (anyKeys && m_table->model()->rowCount() == 0)
        m_shown->turnTo(noMatchPage());
    else if (unread)
        m_shown->turnTo(unreadPage());
    else if (m_session && !isKnown && !anyKeys)
        m_shown->turnTo(loadingPage());
    else
        m_shown->turnTo(m_table);
    m_panel->setSelectable(anyKeys && m_shown->currentWidget() == m_table);
}

void KeysPage::remember() const
{
    if (orientation() == Qt::Horizontal) // else the window is too narrow now
        m_preferences.setSplitterState(saveState());
    m_table->saveColumns(m_preferences);
}

void KeysPage::drag()
{
    if (!m_session)
        return;
    if (const QString block = m_session->changes()->keptBlock(); !block.isEmpty()) {
        Q_EMIT blocked(block);
        return;
    }
    const ExportableKeys keys = ExportableKeys::of(*m_session, m_table->selectedIds());
    if (keys.refused) {
        Q_EMIT blocked(tr("The key “%1” cannot be dragged: private key material came with it, "
                          "and all of it was thrown away.")
                           .arg(displayText(keys.refusedName)));
        return;
    }
    if (!keys.unread.isEmpty()) {
        // A drag cannot wait for the network, and half of what was dragged would be a trap.
        auto *fetcher = new KeyFetcher(m_session, keys.unread, this);
        connect(fetcher, &KeyFetcher::finished, this, [this, fetcher, session = m_session] {
            fetcher->deleteLater();
            if (m_session != session)
                return;
            const auto &failures = fetcher->failures();
            Q_EMIT blocked(failures.isEmpty() ? QString()
                                              : tr("The public keys could not be read. %1")
                                                    .arg(failures.first().error.summary));
        });
        fetcher->start();
        Q_EMIT blocked(tr("The public keys are being read. Drag them again in a moment."));
        return;
    }
    if (!m_dragFolder)
        m_dragFolder.emplace();
    const KeyFormat *format = keyFormat(m_preferences.exportFormat());
    std::unique_ptr<QMimeData> mime =
        keyMimeData(keys.documents, format ? *format : keyFormats().front(),
                    m_dragFolder->isValid() ? m_dragFolder->path() : QString());
    if (!mime)
        return;
    auto *drag = new QDrag(m_table);
    drag->setMimeData(mime.release());
    // The only way that Qt has to drag; it returns when the mouse button is let go.
    drag->exec(Qt::CopyAction);
}

} // namespace HookKeys
