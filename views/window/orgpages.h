// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QSplitter;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace HookKeys {

/// The pages of the open org, one below a quiet bar of tabs that says how many things each has. A
/// page is made when it is first needed: the first window is there the sooner, and smaller.
class OrgPages final : public QWidget
{
    Q_OBJECT

public:
    /// The places of the pages, in the order in which they are added.
    enum Place { Keys, Hooks, History };

    explicit OrgPages(QWidget *parent);

    /// Adds a page called @p title at the end. @p make makes it, once, and the pages own it then.
    void addPage(const QString &title, std::function<QWidget *()> make);
    /// Says behind the title of the page at @p place that it has @p count things; -1: nothing.
    void setCount(int place, int count);
    /// Turns to the page at @p place.
    void showPage(int place);
    /// Turns to the page at @p place and gives it the focus.
    void goTo(int place);
    /// The place of the page that is shown; -1: there is none yet.
    [[nodiscard]] int currentPlace() const;
    /// What the page that is shown is about; null: there is none.
    [[nodiscard]] QTableView *currentTable() const;
    /// What parts that from its panel; null: there is none.
    [[nodiscard]] QSplitter *currentSplitter() const;

Q_SIGNALS:
    /// currentPlace() is another one.
    void currentChanged();

private:
    void turnTo(int place);

    struct Page
    {
        QString title;
        std::function<QWidget *()> make;
        QWidget *widget = nullptr; ///< Null until it was needed.
    };

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QList<Page> m_pages;
};

} // namespace HookKeys
