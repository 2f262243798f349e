// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

namespace HookKeys {

/// A tool bar whose buttons go without their texts as long as there is no room for all that is in
/// it: what QToolBar puts behind its "»" is reached by no shortcut.
class FittingToolBar final : public QToolBar
{
    Q_OBJECT

public:
    explicit FittingToolBar(const QString &title, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;

private:
    void fit();

    int m_texts = 0; ///< How much wider it would be with the texts that it goes without.
};

} // namespace HookKeys
