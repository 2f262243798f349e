// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fittingdialog.h"
#include "rotation.h"
#include "rotationplanning.h"

#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace HookKeys {

class BusyBar;
class OrgSession;
class PlainLabel;
class PointBackRow;
class ProblemBox;
class RotationHandOverPage;
class RotationPlanPage;
class RotationRetirePage;
class RotationWatchPage;

/// Puts a new key in the place of an old one, a page a step: the plan, the handing over, the hooks,
/// the watch over them, and the end of the old key. Nothing is sent before the plan was seen. It
/// can be closed at any time: the rotation stays in the journal and is resumed by the other
/// constructor.
class RotateDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// Plans to replace the key @p oldId (HookKey::id) of @p session.
    RotateDialog(OrgSession *session, const QString &oldId, QWidget *parent);
    /// Goes on with @p plan, which is open in the session's journal.
    RotateDialog(OrgSession *session, const RotationPlan &plan, QWidget *parent);
    ~RotateDialog() override;
    Q_DISABLE_COPY_MOVE(RotateDialog)

Q_SIGNALS:
    /// All is done, as the translated sentence @p text says.
    void rotated(const QString &text);

private:
    enum Page { PlanPage, HandOverPage, HooksPage, WatchPage, RetirePage };

    explicit RotateDialog(OrgSession *session, QWidget *parent);
    void makePages();
    [[nodiscard]] QWidget *makeHooksPage();

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
    void leaveToOthers(const Error &why, const QString &text);
    void goOnByHand(const QString &text);
    void repoint();
    void goBackToHandOver();
    void repointed();
    void pointBackNext(QStringList left);
    void switchOff();
    void notEnded(const Error &why, const QString &text);
    void forget();
    void finish();

    void goOn();
    void showPage(Page page);
    void showStep();
    void setBusy(bool busy);
    void keepFocus(const std::function<void()> &change);
    [[nodiscard]] bool ended(const Result<void> &result);
    void updateState();

    QPointer<OrgSession> m_session;
    QString m_oldId;
    std::unique_ptr<Rotation> m_rotation; ///< None before it was begun.
    bool m_busy = false;
    bool m_handedOver = false; ///< The page for it was left as done.
    QStringList m_keepers; ///< Hooks, by label, that go on with the old key once the others do not.
    bool m_moved = false;  ///< The hooks were re-pointed here, just now.
    QPointer<QWidget> m_refuge; ///< Where the focus went by itself.
    PlainLabel *m_step;
    QStackedWidget *m_pages;
    RotationPlanPage *m_plan;
    RotationHandOverPage *m_handOver;
    QPlainTextEdit *m_places = nullptr;
    RotationWatchPage *m_watch;
    RotationRetirePage *m_retire;
    ProblemBox *m_problem;
    BusyBar *m_progress;
    PointBackRow *m_back;
    QPushButton *m_previous;
    QPushButton *m_send;
};

} // namespace HookKeys
