// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pendingcall.h"
#include "result.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace HookKeys {

class OrgSession;

/// Where a hook hangs: a button that looks, what it takes, and what was seen.
class HookPlacesBox final : public QWidget
{
    Q_OBJECT

public:
    explicit HookPlacesBox(QWidget *parent = nullptr);

    /// Shows what is known of the hook @p id, of @p type, in @p session; nothing if that is null. A
    /// look at another hook is cancelled.
    void showHook(OrgSession *session, const QString &id, const QString &type);

private:
    void look();
    void end(const Result<void> &outcome);
    void update();

    QPointer<OrgSession> m_session;
    QString m_id;
    QString m_type;
    QString m_failure; ///< Why the last look failed.
    PendingCall m_call;
    bool m_isLooking = false;
    QPushButton *m_look;
    QPushButton *m_cancel;
    QProgressBar *m_busy;
    QLabel *m_needs;
    QLabel *m_seen;
};

} // namespace HookKeys
