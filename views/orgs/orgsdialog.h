// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "orgprofile.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace HookKeys {

class FolderButton;
class NoticeLabel;
class OpenOrgs;
class OrgDialog;
class OrgRegistry;
class Preferences;

/// The list of all orgs: opens, adds, edits, copies, sorts and removes them, and passes them on to
/// colleagues. Follows what other copies of the program change.
class OrgsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The org @p shown, if it is there, is the current one. @p orgs and @p preferences must
    /// outlive the dialog.
    OrgsDialog(OpenOrgs *orgs, const QString &shown, Preferences &preferences, QWidget *parent);

    /// Shows and announces @p text.
    void showResult(const QString &text, Severity severity = Severity::Problem);

Q_SIGNALS:
    /// The user wants to be asked whether @p profile is to be removed.
    void removalRequested(const HookKeys::OrgProfile &profile);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectList();
    void fill();
    void select(const QString &id);
    void updateState();
    [[nodiscard]] const OrgProfile *current() const;
    [[nodiscard]] bool isSaved(int row) const;
    void openOrg();
    void openDialog(OrgDialog *dialog);
    void add();
    void edit();
    void duplicate();
    void remove();
    void moveUp() { move(-1); }
    void moveDown() { move(1); }
    void move(int rows);
    void saveOrder();
    void exportOrgs();
    void importOrgs();
    [[nodiscard]] bool exportTo(const QString &path);
    void importFrom(const QString &path);

    OpenOrgs *m_orgs;
    OrgRegistry *m_registry;
    Preferences &m_preferences;
    QString m_shown; ///< The org that is in the window.
    QListWidget *m_list;
    QLabel *m_empty;
    NoticeLabel *m_result;
    FolderButton *m_folder;
    QList<QPushButton *> m_ofOrg; ///< Change the current org.
    QPushButton *m_open;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_export;
    bool m_filling = false;
};

} // namespace HookKeys
