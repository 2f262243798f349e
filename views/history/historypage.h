// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wrappingsplitter.h"

#include <QPointer>

class QAction;
class QToolButton;

namespace HookKeys {

class HistoryFilterBar;
class HistoryPanel;
class HistoryTableView;
class NoticeLabel;
class OrgSession;
class OrgTimeline;
class StartPage;
class TableOrWhy;
class WhyPage;

/// What happened to the open org's keys and hooks: the table, or why there is none to show, beside
/// the panel of the change that is selected.
class HistoryPage final : public WrappingSplitter
{
    Q_OBJECT

public:
    /// Offers @p exports, by which what is shown is written to a file.
    HistoryPage(const QList<QAction *> &exports, QWidget *parent);

    /// Shows the history of @p session, which may be null.
    void setSession(OrgSession *session);
    /// Shows only what concerns the object @p id, called @p name, and gives the table the focus.
    void showObject(const QString &id, const QString &name);
    /// Shows only what came of the request that Okta calls @p id, and gives the table the focus.
    void showRequest(const QString &id);
    /// Gives the filter the focus.
    void goToFilter();

    [[nodiscard]] HistoryTableView *table() const { return m_table; }

Q_SIGNALS:
    /// The key @p id is to be shown.
    void keyRequested(const QString &id);
    /// The public half of the key @p id whose thumbprint is @p thumbprint is to be shown.
    void pastKeyRequested(const QString &id, const QByteArray &thumbprint);
    /// The hook @p id is to be shown.
    void hookRequested(const QString &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] StartPage *emptyPage();
    [[nodiscard]] WhyPage *noMatchPage();
    void makeLeft();
    void makeExport(const QList<QAction *> &exports);
    [[nodiscard]] OrgTimeline *timeline() const;
    void goToLines();
    void followDay();
    void applyFilter();
    void followTimeline();
    void update();
    void showNotice();
    void showTableOrWhy();
    void showSelected();

    QPointer<OrgSession> m_session;
    HistoryFilterBar *m_filter;
    QToolButton *m_export;
    NoticeLabel *m_notice;
    TableOrWhy *m_shown;
    HistoryTableView *m_table;
    StartPage *m_empty = nullptr;
    WhyPage *m_noMatch = nullptr;
    HistoryPanel *m_panel;
    QString m_noticed; ///< What the notice says.
};

} // namespace HookKeys
