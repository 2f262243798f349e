// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keynamedialog.h"

#include "actionhint.h"
#include "changeoutcome.h"
#include "displaytext.h"
#include "hookkeytablemodel.h"
#include "keychanges.h"
#include "keyname.h"
#include "orgsession.h"
#include "plainlabel.h"
#include "wrappingform.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

KeyNameDialog::KeyNameDialog(OrgSession *session, QWidget *parent)
    : KeyNameDialog(session, std::nullopt, tr("New key"),
                    tr("Okta makes the key pair and keeps its private half. The name is for you: "
                       "say which service the key is for."),
                    tr("Create"), parent)
{
}

KeyNameDialog::KeyNameDialog(OrgSession *session, HookKey key, QWidget *parent)
    : KeyNameDialog(session, std::optional(std::move(key)), tr("Rename"),
                    tr("Only the name changes. The key itself, its ID and the hooks that use it "
                       "stay as they are."),
                    tr("Rename"), parent)
{
}

KeyNameDialog::KeyNameDialog(OrgSession *session, std::optional<HookKey> key, const QString &title,
                             const QString &explanation, const QString &send, QWidget *parent)
    : WriteDialog(session->profile(), session, title, parent), m_session(session),
      m_key(std::move(key)), m_name(new QLineEdit(this)), m_count(new PlainLabel({}, this)),
      m_send(addSendButton(send, u"send"_s))
{
    setObjectName(m_key ? u"renameDialog"_s : u"createDialog"_s);
    m_name->setObjectName(u"name"_s);
    m_name->setAccessibleName(tr("Name"));
    m_count->setObjectName(u"count"_s);
    m_count->setWordWrap(false);

    auto *form = new WrappingForm;
    if (m_key) {
        m_oldName = new PlainLabel(displayText(m_key->name), this);
        m_oldName->setObjectName(u"oldName"_s);
        form->addRow(tr("Old name:"), m_oldName);
        m_name->setText(m_key->name);
        m_name->selectAll();
    }
    form->addRow(tr("&Name:"), m_name);
    form->addRow(QString(), m_count);
    body()->addWidget(new PlainLabel(explanation, this));
    body()->addLayout(form);

    connect(m_name, &QLineEdit::textChanged, this, &KeyNameDialog::updateState);
    connect(m_send, &QPushButton::clicked, this, &KeyNameDialog::submit);
    m_name->setFocus();
    updateState();
}

void KeyNameDialog::updateState()
{
    if (!m_session)
        return;
    const QString name = keyNameOf(m_name->text());
    m_name->setReadOnly(isBusy());
    m_count->setText(tr("%1 of %2 characters").arg(keyNameLength(name)).arg(keyNameLimit));

    const bool unchanged = m_key && (name == m_key->name || m_name->text() == m_key->name);
    QString refusal;
    if (!unchanged && !m_name->text().isEmpty())
        refusal = checkKeyName(name, m_session->keys()->names(m_key ? m_key->id : QString()));
    // What came of the last try goes first: the key whose name is taken may be the one it made.
    const bool answered = !m_serverProblem.isEmpty() && name == m_refused;
    const QString problem = answered ? m_serverProblem : refusal;
    const QString warning = problem.isEmpty() && !unchanged ? warnOfKeyName(name) : QString();
    setProblem(problem + warning, problem.isEmpty() ? Severity::Warning : Severity::Problem);
    m_name->setAccessibleDescription(problem + warning);
    // What the server said may hold no longer (a rename can be tried again), so it does not block.
    const QString block = isBusy()         ? tr("The org has not answered yet.")
                          : name.isEmpty() ? tr("Type a name first.")
                          : unchanged      ? tr("This is the name that the key has.")
                                           : refusal;
    setWidgetBlock(m_send, block);
}

void KeyNameDialog::submit()
{
    if (isBusy() || !m_send->isEnabled() || !m_session)
        return;
    m_serverProblem.clear();
    // Else the focus goes from the button, which is disabled now, to Cancel, and a second press of
    // Return closes the dialog.
    m_name->setFocus();
    setBusy(true);
    m_change.kind = m_key ? PendingChange::Kind::Rename : PendingChange::Kind::Create;
    m_change.name = keyNameOf(m_name->text());
    m_change.nameBefore = m_key ? m_key->name : QString();
    const auto done = [this](const Result<HookKey> &result) {
        receive(result);
    };
    if (m_key)
        setCall(m_session->changes()->renameKey(*m_key, keyNameOf(m_name->text()), this, done));
    else
        m_session->changes()->createKey(keyNameOf(m_name->text()), this, done);
}

void KeyNameDialog::receive(const Result<HookKey> &result)
{
    // Only what was not sent yet can be cancelled.
    const bool cancelled = m_key && !result && result.error().kind == ErrorKind::Cancelled;
    const bool leaked = result && result->privateMember;
    if (!takeAnswer(result ? nullptr : &result.error(), doneText(m_change, leaked))) {
        if (cancelled)
            Q_EMIT doneInBackground(tr("It was cancelled; nothing was renamed."));
        return;
    }
    if (result) {
        Q_EMIT named(*result);
        accept();
        return;
    }
    m_serverProblem = result.error().explanation();
    m_refused = keyNameOf(m_name->text());
    if (m_key) {
        // What the user agreed to overwrite is what the table shows now.
        if (const HookKey *now = m_session->keys()->key(m_key->id)) {
            m_key = *now;
            m_oldName->setText(displayText(now->name));
        }
    }
    updateState();
    setFailure(result.error());
    m_name->setFocus();
}

} // namespace HookKeys
