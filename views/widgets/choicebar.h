// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QButtonGroup;
class QToolButton;

namespace HookKeys {

/// A row of buttons of which at most one is pressed, one for each row of a model, called what that
/// says. Those that find no room stand in a next line. Tab and the arrow keys reach each.
class ChoiceBar final : public QWidget
{
    Q_OBJECT

public:
    /// Follows the texts of @p choices, which must outlive the bar and keeps its rows.
    explicit ChoiceBar(const QAbstractItemModel *choices, QWidget *parent = nullptr);

    /// Presses the button of @p row, and no other; none where it is -1. Emits nothing.
    void setCurrent(int row);
    [[nodiscard]] int current() const;
    /// The button of @p row, which must be one.
    [[nodiscard]] QToolButton *button(int row) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    /// The user pressed the button of @p row.
    void chosen(int row);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    int layOut(int width, bool moves) const;

    const QAbstractItemModel *m_choices;
    QButtonGroup *m_group;
};

} // namespace HookKeys
