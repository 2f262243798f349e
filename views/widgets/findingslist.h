// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

#include <QWidget>

class QVBoxLayout;

namespace HookKeys {

/// What is to be known about a key, one coloured line each, with the rule that says so.
class FindingsList final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsList(QWidget *parent = nullptr);

    void setFindings(const QList<Finding> &findings);
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }
    /// Has @p step below them, on the ground of the last one if that has one of the ids that it
    /// @p answers. It is the list's from now on, and is shown and hidden by whoever gave it.
    void setStep(QWidget *step, const QStringList &answers);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();

    QList<Finding> m_findings;
    QVBoxLayout *m_layout; ///< The lines.
    QWidget *m_step = nullptr;
    QStringList m_answered; ///< By the step.
};

} // namespace HookKeys
