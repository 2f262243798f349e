// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wrappingsplitter.h"

#include <QPointer>

class QTabWidget;

namespace HookKeys {

class FilterEdit;
class HookPanel;
class HookTableView;
class KnownHooks;
class NoticeLabel;
class OrgSession;
class StartPage;
class TableOrWhy;
class WhyPage;

/// The open org's inline hooks: the table, or why there is none to show, beside the panel of the
/// one that is selected.
class HooksPage final : public WrappingSplitter
{
    Q_OBJECT

public:
    explicit HooksPage(QWidget *parent);

    /// Shows the hooks of @p session, which may be null.
    void setSession(OrgSession *session);
    /// Selects the hook @p id, whatever the filter says, and gives the table the focus.
    void showHook(const QString &id);
    /// Gives the filter the focus.
    void goToFilter();
    /// Adds @p page, which the page of hooks owns from now on, to what is shown of the hook that is
    /// selected, as a tab called @p title.
    void addTab(QWidget *page, const QString &title);
    /// The hook that is selected; empty: none.
    [[nodiscard]] QString selectedId() const;

    [[nodiscard]] HookTableView *table() const { return m_table; }

Q_SIGNALS:
    /// selectedId() is another one, or what is known of it has changed.
    void selectionChanged();
    /// The key @p id is to be shown.
    void keyRequested(const QString &id);
    /// The page of the hook @p id in the Admin Console is to be opened.
    void consoleRequested(const QString &id);
    /// What the hook @p id has Okta send is to be rehearsed.
    void rehearsalRequested(const QString &id);
    /// What happened to the hook @p id is to be shown.
    void historyRequested(const QString &id);

private:
    [[nodiscard]] StartPage *emptyPage();
    [[nodiscard]] WhyPage *unreadPage();
    [[nodiscard]] WhyPage *noMatchPage();
    void refresh();
    void makeLeft();
    void update();
    [[nodiscard]] static QString outOfDate(const KnownHooks &hooks);
    void showTableOrWhy();
    void showSelected();

    QPointer<OrgSession> m_session;
    FilterEdit *m_filter;
    NoticeLabel *m_notice;
    TableOrWhy *m_shown;
    HookTableView *m_table;
    StartPage *m_empty = nullptr;
    WhyPage *m_unread = nullptr;
    WhyPage *m_noMatch = nullptr;
    QTabWidget *m_tabs;
    HookPanel *m_panel;
};

} // namespace HookKeys
