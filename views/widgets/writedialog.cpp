// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writedialog.h"

#include "appearance.h"
#include "busybar.h"
#include "buttonbox.h"
#include "detailsbox.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "noticelabel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

WriteDialog::WriteDialog(const OrgProfile &profile, const QObject *session, const QString &title,
                         QWidget *parent)
    : FittingDialog(parent), m_body(new QVBoxLayout), m_problem(new NoticeLabel(this)),
      m_details(new DetailsBox(this)),
      m_progress(new BusyBar(tr("Waiting for the org's answer"), this)),
      m_buttons(new ButtonBox(QDialogButtonBox::Cancel, this))
{
    setWindowTitle(title); // of which org stands below
    setWindowModality(Qt::WindowModal);
    m_problem->setObjectName(u"problem"_s);
    QSizePolicy keepSpace = m_progress->sizePolicy();
    keepSpace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepSpace);
    m_progress->hide();

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new EnvironmentBadge(profile, this));
    layout->addLayout(m_body);
    layout->addStretch(1);
    layout->addWidget(m_problem);
    layout->addWidget(m_details);
    layout->addWidget(m_progress);
    layout->addWidget(m_buttons);
    m_cancelText = m_buttons->button(QDialogButtonBox::Cancel)->text();
    setUsualWidth(70);

    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_details, &DetailsBox::toggled, this, [this] { shrink(); });
    connect(session, &QObject::destroyed, this, [this, org = profile.name] { losesSession(org); });
}

void WriteDialog::reject()
{
    if (!m_busy) {
        FittingDialog::reject();
        return;
    }
    hide(); // takeAnswer() ends it
    m_call.cancel();
}

QPushButton *WriteDialog::addSendButton(const QString &text, const QString &objectName)
{
    QPushButton *button = m_buttons->addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(objectName);
    button->setDefault(true);
    return button;
}

void WriteDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_reading = false;
    m_call = {};
    m_progress->setVisible(busy);
    updateCancel();
    updateState();
}

void WriteDialog::setReading()
{
    setBusy(true);
    m_reading = true;
    updateCancel();
}

/// What was sent cannot be called back.
void WriteDialog::updateCancel()
{
    m_buttons->button(QDialogButtonBox::Cancel)
        ->setText(m_busy && !m_reading ? tr("Stop &waiting") : m_cancelText);
}

/// The session of @p org was replaced (its profile was edited) or removed, and its requests ended
/// with it.
void WriteDialog::losesSession(const QString &org)
{
    if (m_busy && !m_reading) {
        Q_EMIT failedInBackground(
            errorOf(ErrorKind::OutcomeUnknown,
                    tr("HookKeys no longer waits for the answer of “%1”, for the org was "
                       "edited or removed meanwhile. Look at its list of keys to see whether "
                       "what you asked for was done.")
                        .arg(displayText(org))));
    } else if (!isHidden()) {
        Q_EMIT failedInBackground(closedWithOrg(org));
    }
    deleteLater();
}

Error WriteDialog::closedWithOrg(const QString &org)
{
    return errorOf(ErrorKind::Conflict,
                   tr("The dialog was closed, for the org “%1” was edited or removed meanwhile. "
                      "Look at what is there before you begin again.")
                       .arg(displayText(org)));
}

void WriteDialog::setProblem(const QString &text, Severity severity)
{
    if (text == m_problem->text() && m_problem->isVisible() == !text.isEmpty())
        return;
    m_details->setDetails({});
    if (text.isEmpty()) {
        m_problem->clear();
        m_problem->hide();
    } else {
        m_problem->showText(text, severity);
    }
}

void WriteDialog::setFailure(const Error &error)
{
    setProblem(error.explanation());
    m_details->setDetails(error.reference());
}

bool WriteDialog::takeAnswer(const Error *error, const QString &done)
{
    const bool there = !isHidden();
    setBusy(false);
    if (!there) {
        if (error && error->kind != ErrorKind::Cancelled) // which the user did
            Q_EMIT failedInBackground(*error);
        else if (!error && !done.isEmpty())
            Q_EMIT doneInBackground(done);
        FittingDialog::reject();
        deleteLater();
    }
    return there;
}

} // namespace HookKeys
