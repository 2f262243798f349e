// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rotationjournal.h"
#include "rotationstate.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace HookKeys {

/// The hooks of a rotation that sign with the new key, and what has one of them, or all, sign with
/// the old one again.
class PointBackRow final : public QWidget
{
    Q_OBJECT

public:
    explicit PointBackRow(QWidget *parent = nullptr);

    /// Offers those of @p plan that sign with the new key in @p state.
    void setHooks(const RotationPlan &plan, const RotationState &state);
    /// Whether there is any.
    [[nodiscard]] bool hasHooks() const;
    /// Asks whether the other side of the hooks @p ids has the key @p oldName, which cannot be
    /// seen.
    void askAgain(const QStringList &ids, const QString &oldName);

Q_SIGNALS:
    /// These hooks are to sign with the old key again; @p held: the other side was said to have it.
    void chosen(const QStringList &ids, bool held);

private:
    QComboBox *m_hook;
    QPushButton *m_one;
    QPushButton *m_all;
};

} // namespace HookKeys
