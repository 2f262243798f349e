// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace HookKeys {

/// A table, or in its place a page that says why there is nothing in it. Such pages are made when
/// they are first needed: what is never shown need not be measured before the table is.
class TableOrWhy final : public QStackedWidget
{
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;

    /// Shows @p page, which belongs to this from now on, and gives it the focus if what was shown
    /// had it. Where it is another page than before, @p said is read out by a screen reader.
    void turnTo(QWidget *page, const QString &said = {});
};

} // namespace HookKeys
