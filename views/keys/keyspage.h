// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wrappingsplitter.h"

#include <QPointer>
#include <QTemporaryDir>

#include <optional>

class QAction;

namespace HookKeys {

class ChoiceBar;
class KeyCounts;
class KeyPanel;
class KeyTableView;
class NoticeLabel;
class OrgSession;
class Preferences;
class StartPage;
class TableOrWhy;
class WhyPage;

/// The open org's keys: the table, or the next step where there are none to show, beside the
/// viewer.
class KeysPage final : public WrappingSplitter
{
    Q_OBJECT

public:
    /// @p actions are the table's context menu, a null one a separator in it. @p preferences
    /// remembers columns and sizes, and must outlive the page.
    KeysPage(const QList<QAction *> &actions, Preferences &preferences, QWidget *parent);

    [[nodiscard]] KeyTableView *table() const { return m_table; }
    [[nodiscard]] KeyPanel *panel() const { return m_panel; }
    [[nodiscard]] const KeyCounts *counts() const { return m_counts; }
    /// Shows only the keys that @p text, read as a KeyFilter, finds.
    void setFilterText(const QString &text);
    /// Tells what the filter finds, or what in it makes no sense: once nobody types in it any more,
    /// for a word that is not finished makes none yet.
    void tellFilter();
    /// Gives the focus to the table, or to what stands in its place.
    void takeFocus();
    /// Gives the table the focus, and where no row is the current one, makes the first that.
    void goToTable();
    /// Hides the panel beside the table, or shows it again.
    void setPanelShown(bool shown);

    /// Shows the keys of @p session, which may be null.
    void setSession(OrgSession *session);
    /// Follows the session's state: whether there are keys, and whether one can be created.
    void updateSession();
    /// Has every key shown, whatever the filter says.
    void showAll() { Q_EMIT allRequested(); }
    /// Keeps columns and sizes in the preferences.
    void remember() const;

Q_SIGNALS:
    void createRequested();
    /// The filter is to let all keys through again.
    void allRequested();
    /// The keys that @p filter finds are to be shown.
    void filterRequested(const QString &filter);
    /// What the user wanted cannot be done, for the translated @p reason; empty: now it can.
    void blocked(const QString &reason);

private:
    void updateAgeLimit();
    void showSelected();
    [[nodiscard]] StartPage *emptyPage();
    [[nodiscard]] StartPage *unreadPage();
    [[nodiscard]] WhyPage *noMatchPage();
    [[nodiscard]] QWidget *loadingPage();
    void makeQuickFilters();
    void drag();

    Preferences &m_preferences;
    QPointer<OrgSession> m_session;
    std::optional<QTemporaryDir> m_dragFolder; ///< Files that were dragged out; goes with the page.
    KeyCounts *m_counts;
    ChoiceBar *m_quick;
    NoticeLabel *m_filterProblem; ///< What of the filter makes no sense.
    TableOrWhy *m_shown;
    KeyTableView *m_table;
    StartPage *m_empty = nullptr;
    StartPage *m_unread = nullptr;
    WhyPage *m_noMatch = nullptr;
    QWidget *m_loading = nullptr;
    KeyPanel *m_panel;
};

} // namespace HookKeys
