// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace HookKeys {

/// What scrolls up and down alone, where its window is too low for all of it. In a FittingDialog it
/// is as high as what is in it, as far as the screen goes.
class FittingScrollArea final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FittingScrollArea(QWidget *parent = nullptr);

    /// Wants the height that what is in it needs at @p width, but no more than @p room.
    void fit(int width, int room);
    /// What fit() found; that of QScrollArea says little about what is in it.
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    /// As wide as what is in it has to be, beside the bar.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace HookKeys
