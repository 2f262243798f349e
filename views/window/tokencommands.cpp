// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokencommands.h"

#include "actionhint.h"
#include "appearance.h"
#include "openorgs.h"
#include "opentokenkeys.h"
#include "orgsession.h"
#include "tokendialog.h"

#include <QAction>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace HookKeys {

TokenCommands::TokenCommands(OpenOrgs *orgs, QWidget *window)
    : QObject(window), m_orgs(orgs),
      m_check(new QAction(themedIcon(u"token-check"_s), tr("C&heck a token"), this))
{
    m_check->setObjectName(u"checkToken"_s);
    m_check->setShortcut(Qt::CTRL | Qt::Key_T);
    setActionHint(m_check, tr("Check a token that is said to be signed by a key"), {});
    connect(m_check, &QAction::triggered, this, [this, window] {
        (new TokenDialog([this] { return tokenKeysOf(*m_orgs, m_session); }, m_orgs->clock(),
                         window))
            ->open();
    });
}

void TokenCommands::setSession(OrgSession *session)
{
    m_session = session;
}

} // namespace HookKeys
