// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyfilter.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QButtonGroup;
class QPushButton;

namespace HookKeys {

class HookKeyTableModel;

/// A row of buttons, one of which is down: all keys, or those of a status, each with how many.
class QuickFilters final : public QWidget
{
    Q_OBJECT

public:
    explicit QuickFilters(QWidget *parent = nullptr);

    /// Counts the keys of @p keys from now on, which may be null, and shows all of them.
    void setKeys(HookKeyTableModel *keys);

    /// The status that is chosen; nothing: all keys.
    [[nodiscard]] std::optional<KeyStatus> status() const;
    /// Chooses @p status, as if its button was pressed.
    void choose(std::optional<KeyStatus> status);

Q_SIGNALS:
    /// status() is another one now.
    void chosen();

private:
    void updateCounts();

    QPointer<HookKeyTableModel> m_keys;
    QButtonGroup *m_buttons;
};

} // namespace HookKeys
