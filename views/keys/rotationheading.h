// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace HookKeys {

/// Which step of a rotation is shown, how many there are, and which key takes the place of which:
/// at each step, for who comes back to one after a week has not chosen the key just now.
class RotationHeading final : public QWidget
{
    Q_OBJECT

public:
    explicit RotationHeading(QWidget *parent = nullptr);

    /// It is the step @p index, from 0 on. A screen reader says so where it was another one.
    void setStep(int index);
    /// The key called @p oldName goes, and the one called @p newName comes; nothing is said of them
    /// where either is empty. @p leaked: somebody else may have the one that goes.
    void setKeys(const QString &oldName, const QString &newName, bool leaked = false);
    /// @p text says what the org calls them by now; empty: nothing.
    void setRenamed(const QString &text);
    /// The one that comes is called @p newName.
    void setNewName(const QString &newName) { setKeys(m_oldName, newName); }

private:
    int m_index = 0;
    QString m_oldName;
    QLabel *m_step;
    QLabel *m_keys;
    QLabel *m_renamed;
};

} // namespace HookKeys
