// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsaldialog.h"

#include "actionhint.h"
#include "announce.h"
#include "busybar.h"
#include "buttonbox.h"
#include "codeview.h"
#include "copying.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "noticelabel.h"
#include "orgsession.h"
#include "windowsize.h"
#include "wrappingrow.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

RehearsalDialog::RehearsalDialog(OrgSession *session, const InlineHook &hook, QWidget *parent)
    : QDialog(parent), m_rehearsal(new Rehearsal(session, hook, this)),
      m_parts(new QTabWidget(this)), m_request(addPart(u"rehearsalRequest"_s, tr("Request"),
                                                       tr("Request to the token URL"), false)),
      m_claims(addPart(u"rehearsalClaims"_s, tr("Claims"), tr("Claims of the assertion"), true)),
      m_header(addPart(u"rehearsalHeader"_s, tr("Header"), tr("Header of the assertion"), true)),
      m_assertion(addPart(u"rehearsalAssertion"_s, tr("Assertion"), tr("Assertion"), false)),
      m_verdict(new NoticeLabel(this)),
      m_answer(new CodeView(u"rehearsalAnswer"_s, tr("Answer"), false, this))
{
    setObjectName(u"rehearsalDialog"_s);
    setWindowTitle(tr("Rehearse the other side"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_parts->setObjectName(u"rehearsalParts"_s);
    m_verdict->setObjectName(u"rehearsalVerdict"_s);
    m_answer->wrapAnywhere();
    m_answer->hide();
    layOut(*session);
    letTabOutOfButtonBoxes(this);
    resizeToText(this, 100, 40);
    connect(session, &QObject::destroyed, this, &QDialog::reject);
    m_request->setText(tr("A key is being made…"));
    m_rehearsal->prepare(this, [this](const Result<void> &made) {
        if (!made)
            m_verdict->showText(made.error().summary);
        showSpecimen();
        if (made)
            announce(m_request, tr("The request is ready to be sent."));
    });
}

CodeView *RehearsalDialog::addPart(const QString &objectName, const QString &title,
                                   const QString &name, bool json)
{
    auto *part = new CodeView(objectName, name, json, m_parts);
    part->wrapAnywhere();
    m_parts->addTab(part, title);
    return part;
}

void RehearsalDialog::layOut(const OrgSession &session)
{
    const InlineHook &hook = m_rehearsal->hook();
    auto *name = new PlainLabel(displayText(hook.label()), this);
    name->setObjectName(u"rehearsalHook"_s);
    QFont bold = font();
    bold.setBold(true);
    name->setFont(bold);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new EnvironmentBadge(session.profile(), this));
    layout->addWidget(name);
    layout->addWidget(new PlainLabel(
        tr("Okta sends something like this for the hook, whose exact claims it does not document. "
           "This one is signed with a key that was made up just now, so a right token endpoint "
           "refuses it, and how it does so tells what is right already."),
        this));
    layout->addLayout(makeKeyRow());
    layout->addWidget(m_parts, 1);
    makeSendRow();
    layout->addWidget(m_verdict);
    layout->addWidget(m_answer, 1);
    makeButtons();
}

/// The key that the hook signs with, or one that it is to sign with: whether that is known there
/// is to be seen before the hook is touched.
QLayout *RehearsalDialog::makeKeyRow()
{
    m_key = new QComboBox(this);
    m_key->setObjectName(u"rehearsalKey"_s);
    m_key->setAccessibleName(tr("Key that it says to sign with"));
    m_key->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_key->setMinimumContentsLength(18);
    auto *label = new QLabel(tr("As if it signed with the &key"), this);
    label->setBuddy(m_key);
    const QList<HookKey> keys = m_rehearsal->keys();
    for (const HookKey &key : keys) {
        const QString name = displayText(key.name);
        const bool isOwn = key.id == m_rehearsal->hook().hookKeyId;
        m_key->addItem(isOwn ? tr("%1 (its key now)").arg(name) : name);
    }
    auto *row = new WrappingRow;
    row->addWidget(label);
    row->addWidget(m_key, 1);
    connect(m_key, &QComboBox::currentIndexChanged, this, [this, keys](int index) {
        m_rehearsal->useKey(keys.at(index));
        hideAnswer(); // of another key
        showSpecimen();
    });
    return row;
}

void RehearsalDialog::makeSendRow()
{
    m_send = new QPushButton(tr("&Send"), this);
    m_send->setObjectName(u"rehearsalSend"_s);
    m_send->setAutoDefault(false); // Return sends nothing by itself
    m_send->setEnabled(false);
    m_busy = new BusyBar(tr("Waiting for the answer"), this);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(u"rehearsalCancel"_s);
    m_cancel->setAutoDefault(false);
    const QUrl url(m_rehearsal->hook().tokenUrl, QUrl::StrictMode);
    auto *warning =
        new PlainLabel(tr("“Send” really calls %1, once and without any credential of yours.")
                           .arg(displayText(url.authority(QUrl::FullyEncoded))),
                       this);
    warning->setObjectName(u"rehearsalWarning"_s);
    m_send->setAccessibleDescription(warning->text());
    auto *row = new WrappingRow;
    row->addWidget(m_send);
    row->addWidget(m_busy, 1);
    row->addWidget(m_cancel);
    row->addWidget(warning, 3);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    m_busy->hide();
    m_cancel->hide();
    connect(m_send, &QPushButton::clicked, this, &RehearsalDialog::send);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_call.cancel(); });
}

void RehearsalDialog::makeButtons()
{
    auto *buttons = new ButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("Cop&y"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"rehearsalCopy"_s);
    m_copy->setToolTip(tr("Copies the part that is shown"));
    m_copyAnswer = buttons->addButton(tr("Copy &answer"), QDialogButtonBox::ActionRole);
    m_copyAnswer->setObjectName(u"rehearsalCopyAnswer"_s);
    m_copyAnswer->setToolTip(tr("Copies what it means, and the answer"));
    for (QPushButton *button : {m_copy, m_copyAnswer}) {
        button->setAutoDefault(false);
        button->setEnabled(false);
    }
    hideAnswer();
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &RehearsalDialog::copyPart);
    connect(m_copyAnswer, &QPushButton::clicked, this, [this] {
        const QString text = m_verdict->text() + u"\n\n"_s + m_answer->text();
        copyText(text.trimmed(), tr("Answer of the token URL"), m_copyAnswer);
    });
}

void RehearsalDialog::showSpecimen()
{
    const std::optional<HookSpecimen> &specimen = m_rehearsal->specimen();
    const QString block = specimen ? QString() : tr("The request is being made.");
    m_send->setEnabled(block.isEmpty());
    m_send->setToolTip(block);
    setWidgetBlock(m_copy, block, tr("Copies the part that is shown"));
    m_request->setText(specimen ? specimen->requestText() : QString());
    if (!specimen)
        return;
    m_claims->setText(QString::fromUtf8(specimen->claims));
    m_header->setText(QString::fromUtf8(specimen->header));
    m_assertion->setText(QString::fromLatin1(specimen->assertion));
}

void RehearsalDialog::hideAnswer()
{
    m_verdict->hide();
    m_answer->hide();
    setWidgetBlock(m_copyAnswer, tr("There is no answer yet."));
}

void RehearsalDialog::send()
{
    hideAnswer();
    m_call =
        m_rehearsal->post(this, [this](const Result<RehearsalReport> &report) { end(report); });
    showSpecimen(); // a new one was made
    setSending(true);
    m_cancel->setFocus();
}

void RehearsalDialog::end(const Result<RehearsalReport> &report)
{
    const bool focused = m_cancel->hasFocus();
    m_call = {};
    setSending(false);
    if (focused)
        m_send->setFocus();
    if (!report) {
        if (report.error().kind != ErrorKind::Cancelled)
            m_verdict->showText(report.error().summary);
        return;
    }
    m_verdict->showText(report->verdict.text, report->verdict.severity);
    m_answer->setText(report->answer);
    m_answer->setVisible(!report->answer.isEmpty());
    setWidgetBlock(m_copyAnswer, {}, tr("Copies what it means, and the answer"));
}

void RehearsalDialog::setSending(bool sending)
{
    m_key->setEnabled(!sending);
    m_send->setVisible(!sending);
    m_busy->setVisible(sending);
    m_cancel->setVisible(sending);
}

void RehearsalDialog::copyPart()
{
    const auto *part = qobject_cast<CodeView *>(m_parts->currentWidget());
    if (part)
        copyText(part->text(), m_parts->tabText(m_parts->currentIndex()), m_copy);
}

} // namespace HookKeys
