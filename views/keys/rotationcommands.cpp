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

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

const auto rotationTopic = u"rotation"_s;

} // namespace

RotationCommands::RotationCommands(MessageBar *messages, QWidget *window)
    : QObject(window), m_messages(messages), m_window(window)
{
}

void RotationCommands::setSession(OrgSession *session)
{
    m_session = session;
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

/// Says that a rotation was cut off, as long as there is one.
void RotationCommands::offerToResume()
{
    m_messages->clear(rotationTopic);
    const Result<QList<RotationPlan>> open =
        m_session ? m_session->rotations()->open() : QList<RotationPlan>();
    if (!open || open->isEmpty())
        return;
    const RotationPlan plan = open->constFirst();
    const auto resume = [this, plan, session = m_session] {
        if (session && session == m_session)
            openRotation(new RotateDialog(m_session, plan, m_window));
    };
    const auto giveUp = [this, plan, session = m_session] {
        // What was done stays as it is; nothing is sent.
        const Result<void> ended =
            session ? session->rotations()->resume(plan)->end() : Result<void>();
        if (!ended)
            m_messages->show(MessageBar::answerTopic, ended.error());
        later(this, [this] { offerToResume(); }); // this message goes with it
    };
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
    m_messages->show({rotationTopic,
                      waits ? Severity::Info : Severity::Warning,
                      text,
                      {},
                      {{tr("Resume"), resume}, {tr("Give up"), giveUp}}});
}

} // namespace HookKeys
