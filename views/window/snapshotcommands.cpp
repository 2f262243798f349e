// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotcommands.h"

#include "appearance.h"
#include "comparedialog.h"
#include "messagebar.h"
#include "openorgs.h"
#include "orgsession.h"
#include "snapshotkeeper.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace HookKeys {

SnapshotCommands::SnapshotCommands(OpenOrgs *orgs, Preferences &preferences, MessageBar *messages,
                                   QWidget *window)
    : QObject(window), m_orgs(orgs), m_preferences(preferences), m_messages(messages),
      m_window(window),
      m_action(new QAction(themedIcon(u"compare"_s), tr("Snapshots and &differences…"), window))
{
    m_action->setObjectName(u"snapshots"_s);
    m_action->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    m_action->setEnabled(false);
    connect(m_action, &QAction::triggered, this, &SnapshotCommands::open);
    connect(orgs, &OpenOrgs::sessionOpened, this,
            [this](OrgSession *session) { m_session = session; });
}

void SnapshotCommands::setKeeper(SnapshotKeeper *keeper)
{
    m_keeper = keeper;
    m_action->setEnabled(keeper != nullptr);
    if (!keeper)
        return;
    connect(keeper, &SnapshotKeeper::failed, this, [this](const QString &problem) {
        m_messages->showUntilClosed(Severity::Warning, problem, {}); // each is told once
    });
}

/// The org in the window, then the others that are open.
QList<OrgSession *> SnapshotCommands::sessions() const
{
    QList<OrgSession *> sessions = m_orgs->sessions();
    if (sessions.removeOne(m_session.data()))
        sessions.prepend(m_session);
    return sessions;
}

void SnapshotCommands::open()
{
    (new CompareDialog(
         *m_keeper, [this] { return sessions(); }, m_preferences, m_window))
        ->open();
}

} // namespace HookKeys
