// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace HookKeys {

/// A field that filters what is listed below it: Escape and a button in it empty it, and Down and
/// Return go there.
class FilterEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterEdit(QWidget *parent);

    /// With room for a condition or two.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The user wants to go on in what is listed.
    void left();
    /// The text changed, and stays as it is for a while: what it finds can be told.
    void settled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace HookKeys
