// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "fittingdialog.h"
#include "keyformat.h"

#include <QHash>
#include <QPointer>

class QComboBox;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace HookKeys {

class KeyFetcher;
class NoticeLabel;
class OrgSession;
class Preferences;

/// Exports several keys: as one JWK Set, as a folder with a file each, or as an inventory. Reads
/// what is not known yet, with progress and Cancel, and reports what failed.
class ExportDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// @p selected and @p all are ids of @p session's keys. @p settings must outlive the dialog.
    ExportDialog(OrgSession *session, QStringList selected, QStringList all,
                 Preferences &preferences, QWidget *parent);

    void done(int result) override;

Q_SIGNALS:
    /// The dialog closed by itself, for its session goes.
    void failedInBackground(const HookKeys::Error &error);

private:
    [[nodiscard]] QStringList ids() const;
    void updateState();
    void choosePlace();
    void chooseFile(const QString &suggestion, const QString &filter, const QString &suffix);
    void chooseFolder();
    void confirmReplacing(const QString &folder);
    void exportTo(const QString &place);
    void write();
    void writeInventoryFile();
    [[nodiscard]] int writeJwkSet(const QList<KeyDocument> &documents, QStringList &problems);
    [[nodiscard]] int writeFiles(const QList<KeyDocument> &documents, QStringList &problems);
    [[nodiscard]] QList<KeyDocument> documents(const KeyFetcher &fetcher, QStringList &problems);
    void report(const QString &summary, const QStringList &problems, bool good);

    QPointer<OrgSession> m_session;
    QStringList m_selected;
    QStringList m_all;
    Preferences &m_preferences;
    KeyFetcher *m_fetcher = nullptr;
    QHash<QString, QString> m_names; ///< Shown, by HookKey::id: a key may go meanwhile.
    QHash<QString, QString> m_files; ///< File name by HookKey::id, as the user agreed to.
    QString m_place;                 ///< The file or folder that was chosen.
    QRadioButton *m_onlySelected;
    QRadioButton *m_everything;
    QComboBox *m_what;
    QComboBox *m_format;
    NoticeLabel *m_report;
    QPlainTextEdit *m_problems; ///< What was not exported, or not without doubt, a line each.
    QProgressBar *m_progress;
    QPushButton *m_export;
    QPushButton *m_close;
};

} // namespace HookKeys
