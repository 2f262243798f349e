// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "snapshotmoments.h"

#include <QPointer>
#include <QWidget>

class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace HookKeys {

class OrgSession;
class Preferences;
class SnapshotKeeper;

/// The moments that can be compared, in a list, and what can be done with the snapshots in it: take
/// one, rename, delete, export and import.
class SnapshotPanel final : public QWidget
{
    Q_OBJECT

public:
    /// What is passed by reference must outlive the panel. @p session is the org that the window
    /// shows; it may be null.
    SnapshotPanel(SnapshotKeeper &keeper, SnapshotMoments moments, OrgSession *session,
                  Preferences &preferences, QWidget *parent = nullptr);

    /// Reads which moments there are, at first and whenever they may be others; filled() follows.
    void fill();
    /// All that are in the list.
    [[nodiscard]] const QList<SnapshotMoment> &moments() const { return m_moments; }
    /// The chosen one; null if there is none.
    [[nodiscard]] const SnapshotMoment *current() const;
    /// Gives the list the focus.
    void goToList();
    /// Why no snapshot can be taken; empty if one can.
    [[nodiscard]] QString takeBlock() const;

Q_SIGNALS:
    /// moments() are others now.
    void filled();
    /// current() is another one now.
    void chosen();
    /// What came of something that was asked for, or why it cannot be: a translated sentence.
    void told(const QString &text, HookKeys::Severity severity);
    /// A snapshot was saved as the file @p path, as told() said.
    void saved(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeButtons(QVBoxLayout *column);
    void select(const QString &key);
    void updateState();
    [[nodiscard]] const SnapshotInfo *currentSnapshot() const;
    [[nodiscard]] QString snapshotBlock() const;
    void askName(const QString &title, const QString &name,
                 const std::function<void(const QString &)> &then);
    void takeOne();
    void takeSnapshot(const QString &name);
    void renameOne();
    void deleteOne();
    void exportOne();
    void importOne();
    void tellResult(const Result<void> &result, const QString &done);

    SnapshotKeeper &m_keeper;
    const SnapshotMoments m_source;
    QPointer<OrgSession> m_session;
    Preferences &m_preferences;
    QListWidget *m_list;
    QPushButton *m_take = nullptr;
    QList<QPushButton *> m_ofSnapshot;
    QPushButton *m_import = nullptr;
    QList<SnapshotMoment> m_moments;
    bool m_filling = false;
    bool m_taking = false;
};

} // namespace HookKeys
