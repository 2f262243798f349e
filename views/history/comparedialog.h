// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "snapshotmoments.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace HookKeys {

class DifferenceModel;
class DifferenceTable;
class FindingsList;
class FolderButton;
class NoticeLabel;
class OrgSession;
class Preferences;
class SnapshotKeeper;
class SnapshotPanel;

/// The snapshots of the orgs, and what two moments, of one org or of two, differ in.
class CompareDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p sessions returns the orgs that are open, the shown one first. What is passed by reference
    /// must outlive the dialog.
    CompareDialog(SnapshotKeeper &keeper, const std::function<QList<OrgSession *>()> &sessions,
                  Preferences &preferences, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *makeComparison();
    void fillOther();
    void compare();
    void showNothing(const QString &why);
    void showNoneYet(const QString &advice);
    void showAlarms(const QList<Finding> &alarms);
    void showMessage(const QString &text, Severity severity);
    void exportMarkdown();
    [[nodiscard]] bool write(const QString &path);

    Preferences &m_preferences;
    const SnapshotMoments m_moments;
    DifferenceModel *m_model;
    SnapshotPanel *m_panel;
    QComboBox *m_other = nullptr;
    QLabel *m_summary = nullptr;
    QScrollArea *m_alarmArea = nullptr;
    FindingsList *m_alarms = nullptr;
    DifferenceTable *m_table = nullptr;
    QPushButton *m_export = nullptr;
    NoticeLabel *m_result;
    FolderButton *m_folder;
    MomentsCompared m_compared;
};

} // namespace HookKeys
