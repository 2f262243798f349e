// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialogButtonBox>

namespace HookKeys {

/// The buttons that end a dialog: side by side, or one above the other where it is too narrow.
class ButtonBox final : public QDialogButtonBox
{
    Q_OBJECT

public:
    explicit ButtonBox(StandardButtons buttons, QWidget *parent = nullptr);

    /// As wide as its widest button.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    void fit();
};

/// Lets Tab out of the boxes of buttons in @p dialog. Once it has two buttons of one role, a box
/// has the first of them for its focus proxy, and with that Qt 6.4 goes round in the box, and to a
/// button that is hidden too. To be called when all buttons are there.
void letTabOutOfButtonBoxes(const QWidget *dialog);

} // namespace HookKeys
