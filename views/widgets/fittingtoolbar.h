// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

namespace HookKeys {

/// A tool bar whose buttons go without their texts as long as there is no room for all that is in
/// it. Where there is no room for the buttons either, the first of all and what is to be kept stay,
/// and QToolBar puts the others behind its "»".
class FittingToolBar final : public QToolBar
{
    Q_OBJECT

public:
    explicit FittingToolBar(const QString &title, QWidget *parent = nullptr);

    /// @p actions stay at all widths: such as a field, which no menu has and no "»" leads to by
    /// keyboard. They stand side by side, with others before and behind them.
    void keep(const QList<QAction *> &actions);
    /// As wide as what always stays.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int neededWidth() const;
    void fit();
    void fitKept();

    QList<QAction *> m_kept;
    QAction *m_behind = nullptr; ///< What stands behind them where there is room.
    bool m_isNarrow = false;
    int m_texts = 0; ///< How much wider it would be with the texts that it goes without.
};

} // namespace HookKeys
