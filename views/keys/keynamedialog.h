// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkey.h"
#include "pendingchange.h"
#include "result.h"
#include "writedialog.h"

#include <QPointer>

class QLabel;
class QLineEdit;

namespace HookKeys {

class OrgSession;

/// Asks for the name of a new key, or for a key's new name, and creates or renames it.
class KeyNameDialog final : public WriteDialog
{
    Q_OBJECT

public:
    /// For a new key.
    KeyNameDialog(OrgSession *session, QWidget *parent);
    /// For a new name of @p key, as the user sees it now.
    KeyNameDialog(OrgSession *session, HookKey key, QWidget *parent);

Q_SIGNALS:
    /// The key was created or renamed.
    void named(const HookKeys::HookKey &key);

protected:
    void updateState() override;

private:
    KeyNameDialog(OrgSession *session, std::optional<HookKey> key, const QString &title,
                  const QString &explanation, const QString &send, QWidget *parent);
    void submit();
    void receive(const Result<HookKey> &result);

    QPointer<OrgSession> m_session;
    std::optional<HookKey> m_key;
    QLineEdit *m_name;
    QLabel *m_count;
    QLabel *m_oldName = nullptr; ///< While renaming.
    QPushButton *m_send;
    QString m_serverProblem; ///< What the server objected to the name m_refused.
    QString m_refused;
    PendingChange m_change; ///< What is asked for.
};

} // namespace HookKeys
