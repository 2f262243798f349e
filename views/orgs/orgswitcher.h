// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"

#include <QToolButton>

namespace HookKeys {

class OrgListModel;

/// The button that says which org is open, in its environment's colour and word, and whose menu
/// switches to another.
class OrgSwitcher final : public QToolButton
{
    Q_OBJECT

public:
    /// The menu lists @p orgs and then @p actions.
    OrgSwitcher(OrgListModel *orgs, const QList<QAction *> &actions, QWidget *parent = nullptr);

    /// Shows @p profile as the open org; nothing open if null.
    void setCurrent(const OrgProfile *profile);

Q_SIGNALS:
    void chosen(const QString &id);

private:
    void fillMenu();

    OrgListModel *m_orgs;
    QList<QAction *> m_actions;
    QString m_current;
};

} // namespace HookKeys
