// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace HookKeys {

/// The pages of the open org, one below a quiet bar of tabs that says how many things each has.
class OrgPages final : public QWidget
{
    Q_OBJECT

public:
    explicit OrgPages(QWidget *parent);

    /// Adds @p page, called @p title, at the end. The pages own it from now on.
    void addPage(QWidget *page, const QString &title);
    /// Says behind the title of @p page, which must be one, that it has @p count things; -1:
    /// nothing.
    void setCount(const QWidget *page, int count);
    /// Turns to @p page, which must be one.
    void showPage(QWidget *page);
    /// Turns to the page at @p place, from 0, and gives it the focus.
    void goTo(int place);
    [[nodiscard]] QWidget *currentPage() const;

Q_SIGNALS:
    /// currentPage() is another one.
    void currentChanged();

private:
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    QStringList m_titles;
};

} // namespace HookKeys
