// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"

#include <QToolButton>

#include <optional>

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

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit(int width);
    void showProfile(const OrgProfile &profile);
    void fillMenu();

    OrgListModel *m_orgs;
    QList<QAction *> m_actions;
    std::optional<OrgProfile> m_current;
};

} // namespace HookKeys
