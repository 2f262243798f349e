// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QMainWindow>

class QAction;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;
class QToolBar;

namespace HookKeys {

class CodeView;
class MessageBar;
class PlainLabel;
class Preferences;
class RequestTableModel;
struct RequestEntry;

/// The requests of this session: what was asked and answered, without credentials. Escape closes
/// it. (A QMainWindow, because assistive technology does not take a bare QWidget for a window.)
class RequestLogWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Both references must outlive the window.
    RequestLogWindow(RequestTableModel &log, Preferences &preferences, QWidget *parent = nullptr);

Q_SIGNALS:
    /// What the timeline says of the request that Okta calls @p id is to be shown.
    void historyRequested(const QString &id, const QUrl &url);

private:
    void makeTools();
    void makeTable();
    [[nodiscard]] const RequestEntry *current() const;
    void setFilter(const QString &text);
    void showCurrent();
    void showEmpty();
    void copyCurl();
    void sendAgain();
    void save();
    [[nodiscard]] bool write(const QString &path);

    RequestTableModel &m_log;
    Preferences &m_preferences;
    MessageBar *m_bar;
    QToolBar *m_tools = nullptr;
    QLineEdit *m_filter = nullptr;
    QAction *m_curl = nullptr;
    QAction *m_again = nullptr;
    QAction *m_history = nullptr;
    QSortFilterProxyModel *m_shown;
    QTableView *m_table;
    PlainLabel *m_empty;
    CodeView *m_details;
};

} // namespace HookKeys
