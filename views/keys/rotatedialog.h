// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "focuskeeper.h"
#include "leavabledialog.h"
#include "repointing.h"
#include "rotation.h"
#include "rotationplanning.h"
#include "rotationstep.h"

#include <QPointer>

#include <memory>
#include <optional>

class QPushButton;
class QStackedWidget;

namespace HookKeys {

class BusyBar;
class OrgSession;
class Preferences;
class RotatedHooksRow;
class ProblemBox;
class RotationHandOverPage;
class RotationHeading;
class RotationHooksPage;
class RotationPlanPage;
class RotationRetirePage;
class RotationWatchPage;

/// Puts a new key in the place of an old one, a page a step: the plan, the handing over, the hooks,
/// the watch over them, and the end of the old key. Nothing is sent before the plan was seen. It
/// can be closed at any time: the rotation stays in the journal and is resumed by the other
/// constructor. Closing while something is written hides it: it lives on until that is done, and
/// what came of it is told by doneInBackground() or failedInBackground().
class RotateDialog final : public LeavableDialog
{
    Q_OBJECT

public:
    /// Plans to replace the key @p oldId (HookKey::id) of @p session. @p preferences must live
    /// longer.
    RotateDialog(OrgSession *session, const QString &oldId, Preferences &preferences,
                 QWidget *parent);
    /// Goes on with @p plan, which is open in the session's journal.
    RotateDialog(OrgSession *session, const RotationPlan &plan, Preferences &preferences,
                 QWidget *parent);
    ~RotateDialog() override;
    Q_DISABLE_COPY_MOVE(RotateDialog)

    /// RotationPlan::id; empty before it was begun.
    [[nodiscard]] QString rotation() const
    {
        return m_rotation ? m_rotation->plan().id : QString();
    }

    void accept() override;

Q_SIGNALS:
    /// All is done, as the translated sentence @p text says.
    void rotated(const QString &text);
    /// The key @p newId (HookKey::id) took the place of the old one, be that kept for a while, and
    /// the user saw it.
    void replaced(const QString &newId);
    /// What was asked for of the rotation @p plan when it was closed is done.
    void doneInBackground(const HookKeys::RotationPlan &plan);

private:
    RotateDialog(OrgSession *session, Preferences &preferences, QWidget *parent);
    void makePages();

    void plan();
    void planned(const Result<RotationProposal> &proposal);
    void begin();
    void resume(const RotationPlan &plan);
    void showPlan();
    void adopt(std::unique_ptr<Rotation> rotation);
    void look();
    void placed(const RotationState &state);
    void handOver();
    void handedOver(const Result<void> &handed);
    void leaveToOthers(const RotationRefusals &refusals, RotationRefusals::Task task,
                       const Error &failed);
    void goOnByHand(const RotationRefusals &refusals, const QString &text);
    void repoint();
    void goBackToHandOver();
    using Moved = std::function<void(const Result<void> &moved, const RotationRefusals &refusals)>;
    void moveHooks(const QStringList &ids, const Repointing::Step &step, const Moved &done);
    void pointBack(const QStringList &ids, bool held);
    void switchOff();
    void notEnded(const Error &why, RotationRefusals::Task task);
    void forget();
    void finish();

    void goOn();
    [[nodiscard]] RotationStep shown() const;
    void showStep(RotationStep step);
    void loseSession(const QString &org);
    void setBusy(Busy busy)
    {
        noteBusy(busy);
        updateState();
    }
    void sayDone() override { Q_EMIT doneInBackground(m_rotation->plan()); }
    [[nodiscard]] bool ended(const Result<void> &result);
    void updateState();
    void showState();

    QPointer<OrgSession> m_session;
    QString m_oldId;
    QString m_newId;                      ///< As it was last seen.
    std::unique_ptr<Rotation> m_rotation; ///< None before it was begun.
    bool m_handedOver = false;            ///< The page for it was left as done.
    bool m_goesOn = false;                ///< It is to be, if the key is still the one given.
    bool m_endsByItself = false;          ///< Only once: what failed then is for the user.
    QStringList m_keepers; ///< Hooks, by label, that go on with the old key once the others do not.
    QStringList m_toAsk;   ///< The hooks to ask about once it was looked how far things are.
    bool m_moved = false;  ///< The hooks were re-pointed here, just now.
    RotationHeading *m_heading;
    QStackedWidget *m_pages;
    RotationPlanPage *m_plan;
    RotationHandOverPage *m_handOver;
    RotationHooksPage *m_hooks;
    RotationWatchPage *m_watch;
    RotationRetirePage *m_retire;
    ProblemBox *m_problem;
    BusyBar *m_progress;
    RotatedHooksRow *m_hookRow;
    QPushButton *m_previous;
    QPushButton *m_send;
    FocusKeeper m_focus;
    QPushButton *m_close = nullptr;
    QString m_closeText; ///< The platform's own.
};

} // namespace HookKeys
