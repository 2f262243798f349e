// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace HookKeys {

class StartPage;
class WhyPage;

/// A table, or in its place a page that says why there is nothing in it. Such pages are made when
/// they are first needed: what is never shown need not be measured before the table is.
class TableOrWhy final : public QStackedWidget
{
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;

    /// Shows @p page, which belongs to this from now on, and gives it the focus if what was shown
    /// had it.
    void turnTo(QWidget *page) { turnTo(page, {}); }
    /// Where it is another page than before, a screen reader reads out what it says, too.
    void turnTo(StartPage *page);
    void turnTo(WhyPage *page);

private:
    void turnTo(QWidget *page, const QString &said);
};

} // namespace HookKeys
