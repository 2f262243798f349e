// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationplanpage.h"

#include "copying.h"
#include "displaytext.h"
#include "fieldnotice.h"
#include "filewriter.h"
#include "folderbutton.h"
#include "hookkeytablemodel.h"
#include "keyname.h"
#include "orgsession.h"
#include "plainlabel.h"
#include "savequestion.h"
#include "wrappingrow.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextCursor>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// Appends @p lines to @p text below @p heading, which stands out.
void appendPart(QPlainTextEdit *text, const QString &heading, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    QTextCursor cursor(text->document());
    cursor.movePosition(QTextCursor::End);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    if (!text->document()->isEmpty())
        cursor.insertText(u"\n\n"_s, {});
    cursor.insertText(heading, bold);
    cursor.insertText(u'\n' + lines.join(u'\n'), {});
}

} // namespace

RotationPlanPage::RotationPlanPage(OrgSession *session, Preferences &preferences, QWidget *parent)
    : RotationPage(parent), m_session(session), m_preferences(preferences),
      m_name(new QLineEdit(this)), m_nameNotice(new FieldNotice(m_name, this)),
      m_choose(new PlainLabel(tr("These hooks get the new key:"), this)),
      m_hooks(new QListWidget(this)),
      m_steps(makePageText(tr("What will be done"), u"steps"_s, this)),
      m_leaked(new QCheckBox(tr("The old key has &leaked: wait for nothing"), this)),
      m_save(new QPushButton(tr("&Save the plan…"), this)), m_folder(new FolderButton(this))
{
    m_name->setObjectName(u"name"_s);
    m_name->setAccessibleName(tr("Name"));
    m_nameNotice->setObjectName(u"nameNotice"_s);
    m_hooks->setObjectName(u"hooksToRepoint"_s);
    m_hooks->setAccessibleName(tr("Hooks that get the new key"));
    m_hooks->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_hooks->setMaximumHeight(fontMetrics().height() * 5);
    m_leaked->setObjectName(u"leaked"_s);
    m_save->setObjectName(u"savePlan"_s);
    m_save->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(new PlainLabel(tr("The new key is called:"), this));
    layout->addWidget(m_name);
    layout->addWidget(m_nameNotice);
    layout->addWidget(m_choose);
    layout->addWidget(m_hooks);
    layout->addWidget(new PlainLabel(tr("Nothing is sent before you begin. These are the steps, in "
                                        "this order:"),
                                     this));
    layout->addWidget(m_steps, 1);
    layout->addWidget(m_leaked);
    auto *saving = new WrappingRow;
    saving->addWidget(m_save);
    saving->addWidget(m_folder);
    saving->addStretch();
    layout->addLayout(saving);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        setProposal(std::nullopt); // it was about another name
        m_nameNotice->judge(nameProblem());
        Q_EMIT renamed(m_name->text());
        Q_EMIT changed();
    });
    connect(m_hooks, &QListWidget::itemChanged, this, &RotationPlanPage::chooseHooks);
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
    m_whole = proposal;
    m_proposal = proposal;
    showHooks();
    showSteps();
}

/// All are chosen at first. One alone leaves no choice.
void RotationPlanPage::showHooks()
{
    const QSignalBlocker quiet(m_hooks);
    m_hooks->clear();
    const QList<RotationHook> hooks = m_whole ? m_whole->plan.hooks : QList<RotationHook>();
    for (const RotationHook &hook : hooks) {
        auto *item = new QListWidgetItem(displayText(hook.name), m_hooks);
        item->setData(Qt::UserRole, hook.id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_choose->setVisible(hooks.size() > 1);
    m_hooks->setVisible(hooks.size() > 1);
}

/// Plans for those that are chosen; the others keep the old key.
void RotationPlanPage::chooseHooks()
{
    if (!m_whole)
        return;
    QStringList chosen;
    for (int row = 0; row < m_hooks->count(); ++row) {
        const QListWidgetItem *item = m_hooks->item(row);
        if (item->checkState() == Qt::Checked)
            chosen.append(item->data(Qt::UserRole).toString());
    }
    m_proposal = m_whole->forHooks(chosen);
    showSteps();
    Q_EMIT changed();
}

QString RotationPlanPage::nameProblem() const
{
    return checkKeyName(m_name->text(), m_session ? m_session->keys()->names() : QStringList());
}

QString RotationPlanPage::block() const
{
    return m_proposal ? m_proposal->block() : nameProblem();
}

QString RotationPlanPage::nextText() const
{
    return m_proposal ? tr("&Begin") : tr("&Plan");
}

void RotationPlanPage::setBusy(bool busy)
{
    m_busy = busy;
    m_name->setReadOnly(busy);
    m_hooks->setEnabled(!busy);
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
    m_steps->clear();
    int number = 0;
    const QList<RotationProposal::Part> parts = m_proposal->parts();
    for (const RotationProposal::Part &part : parts) {
        QStringList lines;
        for (const QString &sentence : part.steps)
            lines.append(u"%1. %2"_s.arg(++number).arg(sentence));
        appendPart(m_steps, part.place, lines);
    }
    if (m_leaked->isChecked())
        appendPart(m_steps, tr("What it costs not to wait:"), m_proposal->costs());
    QStringList notes = m_proposal->notes;
    for (const RotationProposal::Left &left : std::as_const(m_proposal->left))
        notes.append(tr("“%1” keeps the old key. %2").arg(displayText(left.hook), left.reason));
    appendPart(m_steps, tr("What to know"), notes);
    m_steps->moveCursor(QTextCursor::Start);
}

void RotationPlanPage::savePlan()
{
    if (!m_proposal)
        return;
    const SaveQuestion question{
        tr("Save the plan"),
        u"savePlanDialog"_s,
        safeFileName(u"hookkeys-%1"_s.arg(m_proposal->plan.newName), u"md"_s),
        {tr("Markdown (*.md)")}};
    askWhereToSave(this, m_preferences, question, this, [this](const QString &path) {
        if (!m_proposal)
            return false;
        const QByteArray text =
            m_proposal->markdown(m_session ? m_session->profile().name : QString());
        const auto written = writeFile(path, text, FileAccess::Public);
        if (written)
            showFileSaved(path, m_save, m_folder);
        else
            Q_EMIT failed(written.error());
        return written.has_value();
    });
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
