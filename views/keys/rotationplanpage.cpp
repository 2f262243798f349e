// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationplanpage.h"

#include "displaytext.h"
#include "filewriter.h"
#include "plainlabel.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

RotationPlanPage::RotationPlanPage(QString org, QWidget *parent)
    : QWidget(parent), m_org(std::move(org)), m_name(new QLineEdit(this)),
      m_steps(makePageText(tr("What will be done"), u"steps"_s, this)),
      m_leaked(new QCheckBox(tr("The old key has &leaked: wait for nothing"), this)),
      m_save(new QPushButton(tr("&Save the plan…"), this))
{
    m_name->setObjectName(u"name"_s);
    m_name->setAccessibleName(tr("Name"));
    m_leaked->setObjectName(u"leaked"_s);
    m_save->setObjectName(u"savePlan"_s);
    m_save->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(new PlainLabel(tr("The new key is called:"), this));
    layout->addWidget(m_name);
    layout->addWidget(new PlainLabel(tr("Nothing is sent before you begin. These are the steps, in "
                                        "this order:"),
                                     this));
    layout->addWidget(m_steps, 1);
    layout->addWidget(m_leaked);
    layout->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_proposal.reset(); // it was about another name
        setBusy(m_busy);
        Q_EMIT changed();
    });
    connect(m_leaked, &QCheckBox::toggled, this, &RotationPlanPage::showSteps);
    connect(m_save, &QPushButton::clicked, this, &RotationPlanPage::savePlan);
}

void RotationPlanPage::setName(const QString &name)
{
    m_name->setText(name);
}

QString RotationPlanPage::name() const
{
    return m_name->text();
}

void RotationPlanPage::setProposal(const std::optional<RotationProposal> &proposal)
{
    m_proposal = proposal;
    showSteps();
}

void RotationPlanPage::setBusy(bool busy)
{
    m_busy = busy;
    m_name->setReadOnly(busy);
    m_leaked->setEnabled(m_proposal && !busy);
    m_save->setEnabled(m_proposal && !busy);
}

void RotationPlanPage::showSteps()
{
    setBusy(m_busy);
    if (!m_proposal) {
        m_steps->clear();
        return;
    }
    m_proposal->plan.leaked = m_leaked->isChecked();
    QStringList lines;
    const QStringList planned = m_proposal->steps();
    for (const QString &sentence : planned)
        lines.append(u"%1. %2"_s.arg(lines.size() + 1).arg(sentence));
    if (m_leaked->isChecked() && !m_proposal->costs.isEmpty()) {
        lines.append(tr("What it costs not to wait: until the other side knows the new key, this "
                        "happens."));
        lines += m_proposal->costs;
    }
    lines += m_proposal->notes;
    for (const RotationProposal::Left &left : std::as_const(m_proposal->left))
        lines.append(tr("“%1” keeps the old key. %2").arg(displayText(left.hook), left.reason));
    m_steps->setPlainText(lines.join(u'\n'));
}

void RotationPlanPage::savePlan()
{
    auto *dialog = new QFileDialog(this, tr("Save the plan"));
    dialog->setObjectName(u"savePlanDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"md"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (!m_proposal)
            return;
        const QByteArray text = m_proposal->markdown(m_org);
        if (const auto written = writeFile(path, text, FileAccess::Public); !written)
            Q_EMIT failed(written.error().details());
    });
    dialog->open();
}

QPlainTextEdit *makePageText(const QString &name, const QString &objectName, QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setObjectName(objectName);
    text->setAccessibleName(name);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    return text;
}

} // namespace HookKeys
