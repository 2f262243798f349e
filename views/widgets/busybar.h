// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProgressBar>

namespace HookKeys {

/// Tells that something is under way: it is to be seen, and a screen reader says it when it
/// appears, which is not by itself. It stands still where the desktop asks for no animations, and
/// how long it takes is not known unless it is given a range.
class BusyBar final : public QProgressBar
{
    Q_OBJECT

public:
    /// @p doing is what is under way, such as "Reading the public key".
    explicit BusyBar(const QString &doing, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void initStyleOption(QStyleOptionProgressBar *option) const override;
};

} // namespace HookKeys
