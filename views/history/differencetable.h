// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace HookKeys {

class DifferenceModel;

/// What two snapshots differ in, side by side: what was added, is gone and changed, in words and by
/// an icon.
class DifferenceTable final : public QTableView
{
    Q_OBJECT

public:
    /// @p model must outlive the table.
    explicit DifferenceTable(DifferenceModel *model, QWidget *parent = nullptr);

private:
    void goToFirst();
};

} // namespace HookKeys
