// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hooktrialdialog.h"

#include "actionhint.h"
#include "busybar.h"
#include "buttonbox.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "fixedfont.h"
#include "hookfacts.h"
#include "noticelabel.h"
#include "orgsession.h"
#include "rotations.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

HookTrialDialog::HookTrialDialog(OrgSession *session, const InlineHook &hook, QWidget *parent)
    : FittingDialog(parent), m_session(session), m_hook(hook), m_payload(new QPlainTextEdit(this)),
      m_answer(new QPlainTextEdit(this)), m_outcome(new NoticeLabel(this)),
      m_progress(new BusyBar(tr("Waiting for the org's answer"), this)),
      m_call(new QPushButton(tr("&Call the service"), this))
{
    setObjectName(u"hookTrialDialog"_s);
    setWindowTitle(tr("Try a hook"));
    setWindowModality(Qt::WindowModal);
    const QFont fixed = fixedFont();
    m_payload->setObjectName(u"payload"_s);
    m_payload->setAccessibleName(tr("What Okta sends"));
    m_payload->setPlainText(QString::fromUtf8(hookPayload(hook.type, session->clock().now())));
    m_answer->setObjectName(u"answer"_s);
    m_answer->setAccessibleName(tr("What the service answered"));
    m_answer->setReadOnly(true);
    m_answer->hide();
    for (QPlainTextEdit *text : {m_payload, m_answer}) {
        text->setFont(fixed);
        text->setTabChangesFocus(true);
    }
    m_outcome->setObjectName(u"outcome"_s);
    m_progress->hide();
    m_call->setObjectName(u"call"_s);
    auto *buttons = new ButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_call, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new EnvironmentBadge(session->profile(), this));
    layout->addWidget(new PlainLabel(
        tr("Okta really calls the service of “%1” at %2: what it does for a user, it does now. "
           "Okta sends this, which you can edit:")
            .arg(displayText(hook.label()), displayText(hook.uri)),
        this));
    layout->addWidget(m_payload, 2);
    layout->addWidget(m_outcome);
    layout->addWidget(m_answer, 1);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    setUsualWidth(80);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_call, &QPushButton::clicked, this, &HookTrialDialog::call);
    connect(session, &QObject::destroyed, this, &QDialog::reject);
}

void HookTrialDialog::call()
{
    if (!m_session)
        return;
    m_outcome->showText({});
    m_answer->hide();
    setWidgetBlock(m_call, tr("The org has not answered yet."));
    m_progress->show();
    m_session->rotations()->tryHook(
        m_hook.id, m_payload->toPlainText().toUtf8(), this,
        [this](const Result<HookTrialOutcome> &outcome) { called(outcome); });
}

void HookTrialDialog::called(const Result<HookTrialOutcome> &outcome)
{
    setWidgetBlock(m_call, {});
    m_progress->hide();
    if (!outcome) {
        m_outcome->showText(outcome.error().summary);
        return;
    }
    m_outcome->showText(outcome->text(), outcome->error ? Severity::Problem : Severity::Info);
    m_answer->setPlainText(QString::fromUtf8(outcome->answer));
    m_answer->setVisible(!outcome->answer.isEmpty());
}

} // namespace HookKeys
