// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace HookKeys {

class OpenOrgs;
class OrgSession;

/// Checks tokens by the keys of the open orgs.
class TokenCommands final : public QObject
{
    Q_OBJECT

public:
    /// @p window owns the commands; @p orgs must outlive it.
    TokenCommands(OpenOrgs *orgs, QWidget *window);

    [[nodiscard]] QAction *checkAction() const { return m_check; }

    /// The keys of @p session, which may be null, come first from now on.
    void setSession(OrgSession *session);

private:
    OpenOrgs *m_orgs;
    QAction *m_check;
    QPointer<OrgSession> m_session;
};

} // namespace HookKeys
