// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "fittingdialog.h"
#include "keyexport.h"

#include <QPointer>

class QComboBox;
class QFormLayout;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace HookKeys {

class BusyBar;
class FolderButton;
class NoticeLabel;
class OrgSession;
class Preferences;

/// Asks what is to be exported of several keys and where to, and shows how KeyExport gets on and
/// what it reports.
class ExportDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// What can be chosen from: ids of keys. Those shown are all unless a filter hides some.
    struct Keys
    {
        QStringList selected;
        QStringList shown;
        QStringList all;
    };

    /// @p keys are of @p session. @p preferences must outlive the dialog.
    ExportDialog(OrgSession *session, Keys keys, Preferences &preferences, QWidget *parent);

    void done(int result) override;

Q_SIGNALS:
    /// The dialog closed by itself, for its session goes.
    void failedInBackground(const HookKeys::Error &error);

private:
    void nameKeys();
    void layOut();
    [[nodiscard]] QStringList ids() const;
    [[nodiscard]] ExportPlan::What what() const;
    void updateState();
    void choosePlace();
    void chooseFile(const QString &suggestion, const QString &filter, const QString &suffix);
    void chooseFolder();
    void confirmReplacing(const QString &folder);
    [[nodiscard]] ExportPlan planFor(const QString &place) const;
    void run(const ExportPlan &plan);
    void showReport(const ExportReport &report);

    QPointer<OrgSession> m_session;
    Keys m_keys;
    Preferences &m_preferences;
    KeyExport *m_export = nullptr; ///< The one under way.
    QRadioButton *m_onlySelected;
    QRadioButton *m_onlyShown;
    QRadioButton *m_everything;
    QComboBox *m_what;
    QComboBox *m_format;
    QFormLayout *m_form = nullptr;
    NoticeLabel *m_report;
    FolderButton *m_folder;
    QPlainTextEdit *m_problems; ///< What was not exported, or not without doubt, a line each.
    BusyBar *m_progress;
    QPushButton *m_begin = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace HookKeys
