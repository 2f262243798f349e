// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationcommands.h"

#include "callback.h"
#include "displaytext.h"
#include "messagebar.h"
#include "orgsession.h"
#include "rotatedialog.h"
#include "rotation.h"
#include "rotations.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

RotationCommands::RotationCommands(MessageBar *messages, QWidget *window)
    : QObject(window), m_messages(messages), m_window(window)
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
    openRotation(new RotateDialog(m_session, id, m_window));
}

void RotationCommands::openRotation(RotateDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT opened(dialog);
    connect(dialog, &QDialog::finished, this, &RotationCommands::offerToResume);
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
    for (const RotationPlan &plan : std::as_const(plans))
        offer(plan);
}

void RotationCommands::offer(const RotationPlan &plan)
{
    const QDate today = m_session->clock().now().toLocalTime().date();
    const bool waits = plan.retireOn.isValid() && plan.retireOn > today;
    const QString day = QLocale().toString(plan.retireOn, QLocale::ShortFormat);
    const QString name = displayText(plan.oldName);
    const QString text =
        waits ? tr("The key “%1” has a successor, and is kept until %2.").arg(name, day)
        : plan.retireOn.isValid()
            ? tr("The key “%1” has a successor, and was kept until %2: delete it now.")
                  .arg(name, day)
            : tr("The rotation of the key “%1” is not finished.").arg(name);
    const auto ofSession =
        [this, plan, session = m_session](void (RotationCommands::*what)(const RotationPlan &)) {
            return [=, this] {
                if (session && session == m_session)
                    (this->*what)(plan);
            };
        };
    m_topics.append(u"rotation/"_s + plan.id);
    m_messages->show({m_topics.constLast(),
                      waits ? Severity::Info : Severity::Warning,
                      text,
                      {},
                      {{tr("Resume"), ofSession(&RotationCommands::resume)},
                       {tr("Give up"), ofSession(&RotationCommands::giveUp)}}});
}

void RotationCommands::resume(const RotationPlan &plan)
{
    openRotation(new RotateDialog(m_session, plan, m_window));
}

/// What was done stays as it is; nothing is sent.
void RotationCommands::giveUp(const RotationPlan &plan)
{
    if (const Result<void> ended = m_session->rotations()->resume(plan)->end(); !ended)
        m_messages->show(MessageBar::answerTopic, ended.error());
    later(this, [this] { offerToResume(); }); // this message goes with it
}

} // namespace HookKeys
