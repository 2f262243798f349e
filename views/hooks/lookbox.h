// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pendingcall.h"
#include "result.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace HookKeys {

class BusyBar;
class OrgSession;

/// What is looked at about a hook when it is asked for: a button that looks, unless
/// KnownHooks::keptBlock() says why not, what that takes, and what was seen.
class LookBox : public QWidget
{
    Q_OBJECT

public:
    /// Shows what is known of the hook @p id, of @p type, in @p session; nothing if that is null. A
    /// look at another hook is cancelled.
    void showHook(OrgSession *session, const QString &id, const QString &type);

protected:
    struct Words
    {
        QString objectName; ///< Of the button; those of the others begin with it.
        QString seenName;   ///< Of what was seen.
        QString look;       ///< What the button says.
        QString looking;    ///< What a screen reader says meanwhile.
    };
    LookBox(const Words &words, QWidget *parent);

    [[nodiscard]] OrgSession *session() const; ///< Not null in the functions below.
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const QString &type() const { return m_type; }

    /// Whether there is something to be looked at; if not, nothing is shown.
    [[nodiscard]] virtual bool canLook() const = 0;
    virtual PendingCall startLook(Callback<void> done) = 0;
    /// What a look takes and does, as a translated sentence; may be empty.
    [[nodiscard]] virtual QString needs() const = 0;
    /// What the last look saw, a line each; empty if there was none.
    [[nodiscard]] virtual QStringList seen() const = 0;

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
    BusyBar *m_busy;
    QLabel *m_needs;
    QLabel *m_seen;
};

} // namespace HookKeys
