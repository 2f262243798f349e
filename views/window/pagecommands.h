// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QAction;

namespace HookKeys {

class OrgPages;

/// The commands that turn to the pages of the org that is shown, whatever has the focus.
class PageCommands final : public QObject
{
    Q_OBJECT

public:
    /// @p window owns the commands.
    explicit PageCommands(QWidget *window);

    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }
    /// Make the panel beside the table wider and narrower, as its edge does by mouse.
    [[nodiscard]] const QList<QAction *> &panelActions() const { return m_panelActions; }
    /// Turns to @p pages from now on, which has keys, hooks and history in this order.
    void setPages(OrgPages *pages);
    /// Whether an org is shown.
    void setOpen(bool open);

private:
    void widenPanel(int by) const;

    QList<QAction *> m_actions;
    QList<QAction *> m_panelActions; ///< Wider, narrower.
    QPointer<OrgPages> m_pages;
};

} // namespace HookKeys
