// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fittingdialog.h"
#include "rotation.h"
#include "rotationplanning.h"

#include <QPointer>

#include <memory>
#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace HookKeys {

class NoticeLabel;
class OrgSession;

/// Puts a new key in the place of an old one, a page a step: the plan, the handing over, the hooks,
/// and the end of the old key. Nothing is sent before the plan was seen. It can be closed at any
/// time: the rotation stays in the journal and is resumed by the other constructor.
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
    enum Page { PlanPage, HandOverPage, HooksPage, RetirePage };

    explicit RotateDialog(OrgSession *session, QWidget *parent);
    QVBoxLayout *addPage();
    void makePlanPage();
    void makeHandOverPage();
    void makeHooksPage();
    void makeRetirePage();
    [[nodiscard]] QPlainTextEdit *makeText(const QString &name, const QString &objectName);

    void plan();
    void planned(const Result<RotationProposal> &proposal);
    void savePlan();
    void begin();
    void resume(const RotationPlan &plan);
    void adopt(std::unique_ptr<Rotation> rotation);
    void look();
    void placed(const RotationState &state);
    void handOver();
    void showPublicKeys(const RotationState &state);
    void repointNext(qsizetype index);
    void pointBackNext(qsizetype index);
    void switchOff();
    void forget();

    void goOn();
    void showPage(Page page);
    void setBusy(bool busy);
    [[nodiscard]] bool ended(const Result<void> &result);
    [[nodiscard]] bool isByHand() const;
    [[nodiscard]] bool isHandedOver() const;
    void updateState();

    QPointer<OrgSession> m_session;
    QString m_oldId;
    std::unique_ptr<Rotation> m_rotation; ///< None before it was begun.
    std::optional<RotationProposal> m_proposal;
    bool m_busy = false;
    bool m_isOff = false; ///< The old key is switched off at the apps.
    QStackedWidget *m_pages;
    QLineEdit *m_name = nullptr;
    QPlainTextEdit *m_steps = nullptr;
    QPushButton *m_savePlan = nullptr;
    QLabel *m_byHandHint = nullptr;
    QPlainTextEdit *m_publicKeys = nullptr;
    QLineEdit *m_confirmed = nullptr;
    QPlainTextEdit *m_places = nullptr;
    QLineEdit *m_oldName = nullptr;
    QLabel *m_oldPrompt = nullptr;
    NoticeLabel *m_problem;
    QProgressBar *m_progress;
    QPushButton *m_back;
    QPushButton *m_send;
};

} // namespace HookKeys
