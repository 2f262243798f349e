// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace HookKeys {

class OpenOrgs;
class OrgOverviewModel;

/// All orgs side by side, with what is known of the keys of each; from there into each.
class OverviewDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The org @p shown, if it is there, is the current one. Keys are too old after @p ageLimit
    /// days, unless that is 0. @p orgs must outlive the dialog.
    OverviewDialog(OpenOrgs *orgs, const QString &shown, int ageLimit, QWidget *parent);

Q_SIGNALS:
    /// The user wants the org @p id in a window of its own.
    void windowRequested(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTable();
    void updateState();
    void fitColumns();
    void openOrg();
    void openWindow();

    OpenOrgs *m_orgs;
    OrgOverviewModel *m_model;
    QTableView *m_table;
    QLabel *m_empty;
    QPushButton *m_open;
    QPushButton *m_window;
};

} // namespace HookKeys
