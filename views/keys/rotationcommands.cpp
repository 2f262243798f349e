// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationcommands.h"

#include "callback.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "messagebar.h"
#include "orgsession.h"
#include "rotatedialog.h"
#include "rotation.h"
#include "rotations.h"
#include "warningbox.h"

#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

RotationCommands::RotationCommands(Preferences &preferences, MessageBar *messages, QWidget *window)
    : QObject(window), m_preferences(preferences), m_messages(messages), m_window(window)
{
}

void RotationCommands::setSession(OrgSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (session) {
        connect(session, &OrgSession::stateChanged, this, [this] {
            if (m_isKept && m_session->state() != OrgSession::State::Cached)
                offerToResume();
        });
    }
    offerToResume();
}

void RotationCommands::start(const QString &id)
{
    const std::optional<RotationPlan> begun = m_session->rotations()->unfinished(id);
    if (begun && begun->oldId == id) // a key cannot be replaced twice at a time
        resume(*begun);
    else
        openRotation(new RotateDialog(m_session, id, m_preferences, m_window));
}

void RotationCommands::goOn(const QString &id)
{
    if (const auto begun = m_session->rotations()->unfinished(id)) {
        resume(*begun);
    } else { // it was ended elsewhere
        m_session->rotations()->noteChange();
        offerToResume();
    }
}

void RotationCommands::openRotation(RotateDialog *dialog)
{
    Q_EMIT opened(dialog);
    const auto inOrg = [this, session = m_session,
                        org = orgCaption(m_session->profile())](const QString &text) {
        return session && session == m_session
                   ? text
                   : tr("%1: %2", "an org; what happened there").arg(org, text);
    };
    connect(dialog, &RotateDialog::doneInBackground, this,
            [this, inOrg, session = m_session](const RotationPlan &plan) {
                if (session && session == m_session)
                    m_doneBehind = plan.id; // said with the offer to go on
                else
                    m_messages->showUntilClosed(Severity::Info, inOrg(doneBehindText(plan)), {});
            });
    connect(dialog, &RotateDialog::failedInBackground, this, [this, inOrg](Error error) {
        error.summary = inOrg(error.summary);
        m_messages->showUntilClosed(error);
    });
    connect(dialog, &QDialog::finished, this, &RotationCommands::offerToResume);
    connect(dialog, &QDialog::finished, dialog, &QObject::deleteLater);
    dialog->open();
}

/// Says which rotations were cut off, as long as there are any. Before the org was read, nobody
/// knows how far they are.
void RotationCommands::offerToResume()
{
    for (const QString &topic : std::exchange(m_topics, {}))
        m_messages->clear(topic);
    m_isKept = m_session && m_session->state() == OrgSession::State::Cached;
    if (!m_session || m_isKept)
        return;
    const Result<QList<RotationPlan>> open = m_session->rotations()->open();
    if (!open) {
        m_topics.append(u"rotation"_s);
        m_messages->show(m_topics.constLast(), open.error());
        return;
    }
    // What is shown last is what is read first: that is the oldest.
    QList<RotationPlan> plans = *open;
    std::ranges::reverse(plans);
    for (const RotationPlan &plan : std::as_const(plans)) {
        if (!dialogOf(plan))
            offer(plan);
    }
    m_doneBehind.clear();
}

void RotationCommands::offer(const RotationPlan &plan)
{
    const bool isDone = plan.id == m_doneBehind;
    const bool waits = m_session->rotations()->isKept(plan);
    const QString text = isDone && !plan.retireOn.isValid()
                             ? doneBehindText(plan)
                             : m_session->rotations()->standing(plan);
    m_topics.append(u"rotation/"_s + plan.id);
    m_messages->show({m_topics.constLast(),
                      waits ? Severity::Info : Severity::Warning,
                      text,
                      {},
                      {{tr("Resume"), ofSession(plan, &RotationCommands::resume)},
                       {tr("Give up"), ofSession(plan, &RotationCommands::askToGiveUp)}},
                      isDone});
}

/// Does @p what with @p plan as it stands then, if the org is still the one that is shown.
std::function<void()> RotationCommands::ofSession(const RotationPlan &plan, What what)
{
    return [this, plan, what, session = m_session] {
        if (!session || session != m_session)
            return;
        if (const std::optional<RotationPlan> now = asItStands(plan))
            (this->*what)(*now);
    };
}

/// @p plan as the journal has it now: another copy of the program may have changed it since it was
/// offered. Nothing where it was ended meanwhile, or the journal cannot be read: then the offers
/// are made anew, which tells it.
std::optional<RotationPlan> RotationCommands::asItStands(const RotationPlan &plan)
{
    const QList<RotationPlan> open = m_session->rotations()->open().value_or(QList<RotationPlan>());
    const auto found = std::ranges::find(open, plan.id, &RotationPlan::id);
    if (found != open.cend())
        return *found;
    m_session->rotations()->noteChange();
    later(this, [this] { offerToResume(); }); // the message that was pressed goes with it
    return {};
}

QString RotationCommands::doneBehindText(const RotationPlan &plan)
{
    return tr("What was begun in the rotation of the key “%1” is done. The rotation itself is not "
              "finished.")
        .arg(displayText(plan.oldName));
}

/// The dialog that is at @p plan, be it hidden until what it sent is answered; null if none is.
RotateDialog *RotationCommands::dialogOf(const RotationPlan &plan) const
{
    const auto dialogs =
        m_window->findChildren<RotateDialog *>(QString(), Qt::FindDirectChildrenOnly);
    const auto found = std::ranges::find_if(dialogs, [&plan](const RotateDialog *dialog) {
        return dialog->isUnderWay() && dialog->rotation() == plan.id;
    });
    return found == dialogs.cend() ? nullptr : *found;
}

void RotationCommands::resume(const RotationPlan &plan)
{
    // What one asks for twice is not done twice.
    if (RotateDialog *dialog = dialogOf(plan)) {
        dialog->comeBack();
        return;
    }
    openRotation(new RotateDialog(m_session, plan, m_preferences, m_window));
}

/// What was done stays as it is; nothing is sent. But then it can be pointed back no more.
void RotationCommands::askToGiveUp(const RotationPlan &plan)
{
    if (dialogOf(plan)) {
        m_messages->show(
            {MessageBar::answerTopic,
             Severity::Warning,
             tr("Something of the rotation of the key “%1” is still under way. Give it "
                "up when that is done.")
                 .arg(displayText(plan.oldName)),
             {},
             {}});
        return;
    }
    QMessageBox *box = makeWarningBox(u"giveUpBox"_s, tr("Give up"), m_window);
    box->setText(tr("Give up the rotation of the key “%1” in %2?")
                     .arg(displayText(plan.oldName), orgCaption(m_session->profile())));
    QStringList lines = m_session->rotations()->leftBehind(plan);
    lines.append(tr("All of that stays as it is. HookKeys forgets the rotation, so it cannot be "
                    "resumed, and no hook can be pointed back by it: resume it to do that first."));
    box->setInformativeText(lines.join(u'\n'));
    QPushButton *giveUp = box->addButton(tr("Give up"), QMessageBox::DestructiveRole);
    QPushButton *resume = box->addButton(tr("Resume"), QMessageBox::ActionRole);
    connect(giveUp, &QPushButton::clicked, this, ofSession(plan, &RotationCommands::giveUp));
    connect(resume, &QPushButton::clicked, this, ofSession(plan, &RotationCommands::resume));
    openWarningBox(box);
}

void RotationCommands::giveUp(const RotationPlan &plan)
{
    if (const Result<void> ended = m_session->rotations()->resume(plan)->end(); !ended)
        m_messages->show(MessageBar::answerTopic, ended.error());
    later(this, [this] { offerToResume(); }); // the message goes with it
}

} // namespace HookKeys
