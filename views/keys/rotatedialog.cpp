// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotatedialog.h"

#include "actionhint.h"
#include "busybar.h"
#include "buttonbox.h"
#include "callback.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "fittingscrollarea.h"
#include "hookkeytablemodel.h"
#include "orgsession.h"
#include "problembox.h"
#include "rotatedhooksrow.h"
#include "rotationhandoverpage.h"
#include "rotationheading.h"
#include "rotationhookspage.h"
#include "rotationplanpage.h"
#include "rotationretirepage.h"
#include "rotations.h"
#include "rotationwatchpage.h"
#include "writedialog.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

using Task = RotationRefusals::Task;

RotateDialog::RotateDialog(OrgSession *session, Preferences &preferences, QWidget *parent)
    : LeavableDialog(parent), m_session(session), m_heading(new RotationHeading(this)),
      m_pages(new QStackedWidget(this)), m_plan(new RotationPlanPage(session, preferences, this)),
      m_handOver(new RotationHandOverPage(session, preferences, this)),
      m_hooks(new RotationHooksPage(this)), m_watch(new RotationWatchPage(session, this)),
      m_retire(new RotationRetirePage(session, preferences, this)), m_problem(new ProblemBox(this)),
      m_progress(new BusyBar(tr("Waiting for the org's answer"), this)),
      m_hookRow(new RotatedHooksRow(this)), m_previous(new QPushButton(tr("Go bac&k"), this)),
      m_send(new QPushButton(this)), m_focus(this, m_send)
{
    setObjectName(u"rotateDialog"_s);
    setWindowTitle(tr("Rotate"));
    setWindowModality(Qt::WindowModal);
    m_previous->setObjectName(u"previous"_s);
    m_previous->setAutoDefault(false);
    m_send->setObjectName(u"send"_s);
    m_send->setDefault(true);
    makePages();
    auto *buttons = new ButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_previous, QDialogButtonBox::ActionRole);
    buttons->addButton(m_send, QDialogButtonBox::ActionRole);
    m_close = buttons->button(QDialogButtonBox::Close);
    m_closeText = m_close->text();
    // It gets the focus where a page goes that had it, and Return is to go on all the same.
    m_close->setAutoDefault(false);
    m_focus.setRefuge(m_close, [this] { return isBusy() ? nullptr : m_pages->currentWidget(); });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new EnvironmentBadge(session->profile(), this));
    layout->addWidget(m_heading);
    // A page has a row for each hook.
    auto *area = new FittingScrollArea(this);
    area->setObjectName(u"page"_s);
    area->setWidget(m_pages);
    layout->addWidget(area, 1);
    layout->addWidget(m_hookRow);
    layout->addWidget(m_problem);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    setUsualWidth(80);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &RotateDialog::goOn);
    connect(m_previous, &QPushButton::clicked, this, &RotateDialog::goBackToHandOver);
    connect(m_hookRow, &RotatedHooksRow::pointBack, this, &RotateDialog::pointBack);
    connect(m_hookRow, &RotatedHooksRow::tryHook, m_watch, &RotationWatchPage::tryHook);
    connect(session, &QObject::destroyed, this,
            [this, org = session->profile().name] { loseSession(org); });
}

RotateDialog::RotateDialog(OrgSession *session, const QString &oldId, Preferences &preferences,
                           QWidget *parent)
    : RotateDialog(session, preferences, parent)
{
    m_oldId = oldId;
    if (const HookKey *key = session->keys()->key(oldId)) {
        m_plan->setName(successorName(key->name, session->clock().now(), session->keys()->names()));
        m_heading->setKeys(key->name, m_plan->name());
    }
    plan();
}

RotateDialog::RotateDialog(OrgSession *session, const RotationPlan &plan, Preferences &preferences,
                           QWidget *parent)
    : RotateDialog(session, preferences, parent)
{
    resume(plan);
}

RotateDialog::~RotateDialog() = default;

void RotateDialog::makePages()
{
    for (RotationPage *page : QList<RotationPage *>{m_plan, m_handOver, m_hooks, m_watch, m_retire})
        m_pages->addWidget(page); // in the order of RotationStep
    connect(m_plan, &RotationPlanPage::changed, this, &RotateDialog::updateState);
    connect(m_plan, &RotationPlanPage::renamed, m_heading, &RotationHeading::setNewName);
    connect(m_plan, &RotationPlanPage::failed, m_problem, &ProblemBox::showError);
    connect(m_handOver, &RotationHandOverPage::changed, this, &RotateDialog::updateState);
    connect(m_handOver, &RotationHandOverPage::failed, m_problem, &ProblemBox::showError);
    connect(m_handOver, &RotationHandOverPage::planChanged, this, [this](const RotationPlan &plan) {
        // Nothing is under way: what is sent has the page's fields disabled.
        if (m_session)
            adopt(m_session->rotations()->resume(plan));
    });
    connect(m_watch, &RotationWatchPage::failing, m_problem, &ProblemBox::showText);
    connect(m_retire, &RotationRetirePage::changed, this, &RotateDialog::updateState);
    connect(m_retire, &RotationRetirePage::failed, m_problem, &ProblemBox::showError);
    connect(m_retire, &RotationRetirePage::kept, this, &QDialog::accept);
}

void RotateDialog::plan()
{
    setBusy(Busy::Reading);
    m_session->rotations()->plan(
        m_oldId, m_plan->name(), this,
        [this](const Result<RotationProposal> &proposal) { planned(proposal); });
}

void RotateDialog::planned(const Result<RotationProposal> &proposal)
{
    setBusy(Busy::No);
    m_problem->showError(proposal ? Error() : proposal.error());
    m_plan->setProposal(proposal ? std::optional(*proposal) : std::nullopt);
    updateState();
}

void RotateDialog::begin()
{
    if (!m_plan->proposal()) {
        plan();
        return;
    }
    auto begun = m_session->rotations()->begin(m_plan->proposal()->plan);
    if (!begun) {
        m_problem->showError(begun.error());
        return;
    }
    adopt(*std::move(begun));
    setBusy(Busy::Writing);
    m_rotation->createKey([this](const Result<void> &made) {
        showStep(RotationStep::HandOver); // from here on it is resumed, whatever came of it
        if (ended(made))
            look();
    });
}

void RotateDialog::resume(const RotationPlan &plan)
{
    adopt(m_session->rotations()->resume(plan));
    showStep(RotationStep::HandOver);
    look();
}

void RotateDialog::adopt(std::unique_ptr<Rotation> rotation)
{
    m_rotation = std::move(rotation);
    m_oldId = m_rotation->plan().oldId;
    showPlan();
}

void RotateDialog::showPlan()
{
    const RotationPlan &plan = m_rotation->plan();
    m_heading->setKeys(plan.oldName, plan.newName, plan.leaked);
    m_handOver->setPlan(plan);
    m_retire->setPlan(plan);
}

/// Reads how far things are, and shows it.
void RotateDialog::look()
{
    setBusy(Busy::Reading);
    m_rotation->look([this](const Result<RotationState> &state) {
        setBusy(Busy::No);
        state ? placed(*state) : m_problem->showError(state.error());
        m_goesOn = false;
        m_hookRow->askAgain(isLeft() ? QStringList() : std::exchange(m_toAsk, {}));
    });
}

void RotateDialog::placed(const RotationState &state)
{
    m_newId = state.newKey ? state.newKey->id : QString();
    const RotationPlan &plan = m_rotation->plan();
    const bool isGiven = state.newKey && m_handOver->progress().isAbout(*state.newKey);
    const auto standing = RotationStanding::of(plan, state, shown(), isGiven, m_goesOn);
    if (standing.isOver && !std::exchange(m_endsByItself, true)) {
        forget(); // the program ended between the last request and the word that it is over
        return;
    }
    m_heading->setRenamed(state.renamedText(plan));
    m_hooks->setPlaces(plan, state);
    m_keepers = standing.keepers;
    m_watch->setPlan(plan, state, !m_keepers.isEmpty());
    m_hookRow->setHooks(plan, state);
    m_handedOver = isGiven && (m_handedOver || m_goesOn);
    if (isGiven && m_goesOn)
        m_handOver->stop();
    if (shown() != standing.step)
        showStep(standing.step);
    // Who has the old key is not to use it for as long as it takes to watch.
    if (standing.isUrgent && std::exchange(m_moved, false))
        switchOff();
    if (shown() == RotationStep::HandOver)
        m_handOver->showKeys(state);
    updateState();
}

void RotateDialog::handOver()
{
    setBusy(Busy::Writing);
    m_rotation->createKey([this](const Result<void> &made) {
        if (!made) {
            std::ignore = ended(made);
            return;
        }
        m_rotation->handOver([this](const Result<void> &handed) { handedOver(handed); });
    });
}

void RotateDialog::handedOver(const Result<void> &handed)
{
    if (!ended(handed) && !m_rotation->isDoneInPart()) {
        leaveToOthers(m_rotation->refusals(), Task::HandOver, handed.error());
        return;
    }
    m_goesOn = m_handOver->progress().isDone(); // if the key is the one given
    look();
}

/// Where apps may not be changed, @p task there is done by hand; @p failed is what was answered.
void RotateDialog::leaveToOthers(const RotationRefusals &refusals, Task task, const Error &failed)
{
    if (refusals.isEmpty())
        return;
    Error error = failed;
    error.summary = refusals.text(m_rotation->plan(), task, failed);
    // The rotation is being asked just now: it is replaced behind that, or by whoever resumes it.
    if (isLeft()) {
        const auto plan =
            m_session->rotations()->withHandOverByHand(m_rotation->plan(), refusals.hooks);
        noteFailure(plan ? error : plan.error());
    } else {
        later(this, [this, refusals, said = error.summary] { goOnByHand(refusals, said); });
    }
}

void RotateDialog::goOnByHand(const RotationRefusals &refusals, const QString &text)
{
    if (!m_rotation || isBusy() || !m_session)
        return;
    const auto plan =
        m_session->rotations()->withHandOverByHand(m_rotation->plan(), refusals.hooks);
    if (plan)
        adopt(m_session->rotations()->resume(*plan));
    plan ? m_problem->showText(text) : m_problem->showError(plan.error());
    look();
}

void RotateDialog::repoint()
{
    QStringList ids;
    for (const RotationHook &hook : m_rotation->plan().hooks)
        ids.append(hook.id);
    const auto step = [this](const QString &id, const Callback<void> &done) {
        m_rotation->repoint(id, m_handedOver, done);
    };
    moveHooks(ids, step, [this](const Result<void> &moved, const RotationRefusals &refusals) {
        m_moved = moved.has_value();
        const bool isByHand = m_handOver->progress().isByHand();
        if (!ended(moved) && !refusals.isEmpty()) {
            m_handedOver = false; // whoever is to do it has not said so
            showStep(RotationStep::HandOver);
            leaveToOthers(refusals, Task::HandOver, moved.error());
        } else if (!moved && isByHand && moved.error().kind == ErrorKind::Validation) {
            goBackToHandOver();
        } else {
            look(); // also where some could not be moved: the others were
        }
    });
}

void RotateDialog::moveHooks(const QStringList &ids, const Repointing::Step &step,
                             const Moved &done)
{
    setBusy(Busy::Writing);
    auto *job = new Repointing(*m_rotation, ids, step);
    job->run([job, done](const Result<void> &moved) {
        job->deleteLater();
        done(moved, job->refusals());
    });
}

/// The other side does not have the key: what it needs is shown again.
void RotateDialog::goBackToHandOver()
{
    m_handedOver = false;
    showStep(RotationStep::HandOver);
    look();
}

/// Has the hooks @p ids sign with the old key again; for @p held see Rotation::pointBack().
void RotateDialog::pointBack(const QStringList &ids, bool held)
{
    m_problem->showText({});
    m_watch->stop();
    const auto step = [this, held](const QString &id, const Callback<void> &done) {
        m_rotation->pointBack(id, held, done);
    };
    moveHooks(ids, step, [this, ids](const Result<void> &moved, const RotationRefusals &refusals) {
        m_moved = false;
        showPlan(); // the old key does not wait for its end any more
        if (ended(moved)) {
            showStep(RotationStep::Repoint);
        } else if (!refusals.isEmpty()) {
            leaveToOthers(refusals, Task::PointBack, moved.error());
            return;
        }
        m_toAsk = m_rotation->unseen();
        m_toAsk.removeIf([&ids](const QString &id) { return !ids.contains(id); });
        look();
    });
}

void RotateDialog::switchOff()
{
    setBusy(Busy::Writing);
    m_rotation->deactivateOldKey([this](const Result<void> &off) {
        if (!ended(off)) {
            notEnded(off.error(), Task::SwitchOff);
            return;
        }
        m_watch->stop();
        showStep(RotationStep::Retire);
    });
}

/// @p why the old key is still there: it is looked at again, or @p task is left to others.
void RotateDialog::notEnded(const Error &why, Task task)
{
    const bool isChanged = why.kind == ErrorKind::KeyInUse || why.kind == ErrorKind::NotFound;
    if (isChanged && m_rotation->refusals().isEmpty())
        look();
    else
        leaveToOthers(m_rotation->refusals(), task, why);
}

void RotateDialog::forget()
{
    setBusy(Busy::Writing);
    m_rotation->forgetOldKey([this](const Result<void> &gone) {
        if (!ended(gone)) {
            notEnded(gone.error(), Task::Delete);
            return;
        }
        Q_EMIT rotated(Rotations::endText(m_rotation->plan()));
        accept();
    });
}

/// Other hooks were not to get the new key: the old one stays for them.
void RotateDialog::finish()
{
    const RotationPlan plan = m_rotation->plan();
    if (const Result<void> over = m_rotation->end(); !over) {
        m_problem->showError(over.error());
        return;
    }
    Q_EMIT rotated(tr("“%1” took the place of the key “%2” where it was to. The old key stays, for "
                      "%n hook(s) sign with it.",
                      nullptr, int(m_keepers.size()))
                       .arg(displayText(plan.newName), displayText(plan.oldName)));
    accept();
}

void RotateDialog::accept()
{
    if (!isLeft())
        Q_EMIT replaced(m_newId);
    LeavableDialog::accept();
}

/// What the button does on the page that is shown.
void RotateDialog::goOn()
{
    m_problem->showText({});
    if (!m_keepers.isEmpty()) {
        finish();
        return;
    }
    static constexpr std::array steps{&RotateDialog::begin, &RotateDialog::handOver,
                                      &RotateDialog::repoint, &RotateDialog::switchOff,
                                      &RotateDialog::forget}; // in the order of RotationStep
    (this->*steps.at(size_t(m_pages->currentIndex())))();
}

RotationStep RotateDialog::shown() const
{
    return RotationStep(m_pages->currentIndex());
}

void RotateDialog::showStep(RotationStep step)
{
    m_focus.keep([this, step] {
        m_pages->setCurrentIndex(int(step));
        m_heading->setStep(int(step));
        showState();
    });
}

/// The session of @p org was replaced or removed, and its requests ended with it.
void RotateDialog::loseSession(const QString &org)
{
    m_handOver->stop();
    m_watch->stop();
    if (!isHidden() && !isWriting())
        Q_EMIT failedInBackground(WriteDialog::closedWithOrg(org));
    const QString name = m_rotation ? displayText(m_rotation->plan().oldName) : QString();
    breakOff(errorOf(ErrorKind::OutcomeUnknown,
                     tr("HookKeys no longer waits for the answer in the rotation of the key “%1”, "
                        "for the org was edited or removed meanwhile. Where the org is still "
                        "there, resume the rotation: it looks first at what was done.")
                         .arg(name)));
    m_rotation.reset();
}

/// Whether a step, which ended with @p result, was done; if not, it is said why.
bool RotateDialog::ended(const Result<void> &result)
{
    noteFailure(result ? std::nullopt : std::optional(result.error()));
    setBusy(Busy::No);
    if (!result)
        m_problem->showError(result.error());
    return result.has_value();
}

void RotateDialog::updateState()
{
    m_focus.keep([this] { showState(); });
}

void RotateDialog::showState()
{
    const bool busy = isBusy();
    m_progress->setVisible(busy);
    // What was sent cannot be called back.
    m_close->setText(isWriting() ? tr("Stop wa&iting") : m_closeText);
    m_plan->setBusy(busy);
    // Nothing was sent since: the keys are carried by hand.
    m_previous->setVisible(shown() == RotationStep::Repoint && m_handOver->progress().isByHand());
    m_previous->setEnabled(!busy);
    m_handOver->setEnabled(!busy);
    m_retire->setBusy(busy);
    const auto *page = static_cast<RotationPage *>(m_pages->currentWidget());
    m_send->setText(page->nextText());
    m_hookRow->setTrial(shown() == RotationStep::Watch);
    m_hookRow->setVisible(m_hookRow->hasHooks());
    m_hookRow->setEnabled(!busy);
    setWidgetBlock(m_send, busy ? tr("The org has not answered yet.") : page->block());
}

} // namespace HookKeys
