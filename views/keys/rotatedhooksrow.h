// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rotationjournal.h"
#include "rotationstate.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace HookKeys {

/// The hooks of a rotation, one of which is chosen, and what is done with it: it is tried, or signs
/// with the old key again, alone or with all others.
class RotatedHooksRow final : public QWidget
{
    Q_OBJECT

public:
    explicit RotatedHooksRow(QWidget *parent = nullptr);

    /// It is about the hooks of @p plan, which are as @p state says.
    void setHooks(const RotationPlan &plan, const RotationState &state);
    /// Whether a hook can be tried, too; not at first.
    void setTrial(bool trial);
    /// Whether there is anything to be done with one.
    [[nodiscard]] bool hasHooks() const;
    /// Asks whether the other side of the hooks @p ids, if any, has the old key, which cannot be
    /// seen.
    void askAgain(const QStringList &ids);

Q_SIGNALS:
    /// These hooks are to sign with the old key again; @p held: the other side was said to have it.
    void pointBack(const QStringList &ids, bool held);
    /// @p hook is to be tried.
    void tryHook(const HookKeys::InlineHook &hook);

private:
    void showHooks();
    void showButtons();
    [[nodiscard]] QStringList goingBack() const;

    RotationPlan m_plan;
    RotationState m_state;
    bool m_trial = false;
    QComboBox *m_hook;
    QPushButton *m_try;
    QPushButton *m_one;
    QPushButton *m_all;
};

} // namespace HookKeys
