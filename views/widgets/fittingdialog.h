// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace HookKeys {

/// A dialog that grows when its wrapped texts need more lines; QDialog alone would cut them off. It
/// grows as far as the screen goes if it has a FittingScrollArea as its child.
class FittingDialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;

    void setVisible(bool visible) override;

protected:
    /// It is as wide as @p letters when it opens, if the screen is; it may be made narrower.
    void setUsualWidth(int letters) { m_usualLetters = letters; }
    /// Gives up the height that nothing needs any more.
    void shrink();
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Fit { No, Grow, Shrink };

    [[nodiscard]] bool waitsForPlace(Fit fit);
    [[nodiscard]] int neededHeight() const;
    void forgetHeights();
    void grow();

    int m_usualLetters = 0;
    Fit m_waiting = Fit::No; ///< Until it has its place on the screen.
};

} // namespace HookKeys
