// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QLineEdit;

namespace HookKeys {

/// A button whose menu shows how to filter, and writes what is chosen there into the filter.
class FilterHelp final : public QToolButton
{
    Q_OBJECT

public:
    /// @p filter must live longer.
    FilterHelp(QLineEdit *filter, QWidget *parent);
};

} // namespace HookKeys
