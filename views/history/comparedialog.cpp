// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparedialog.h"

#include "actionhint.h"
#include "announce.h"
#include "buttonbox.h"
#include "differencemodel.h"
#include "differencetable.h"
#include "displaytext.h"
#include "filewriter.h"
#include "findingslist.h"
#include "folderbutton.h"
#include "noticelabel.h"
#include "orgsession.h"
#include "preferences.h"
#include "savequestion.h"
#include "snapshotpanel.h"
#include "snapshotreport.h"
#include "windowsize.h"
#include "wrappingrow.h"
#include "wrappingsplitter.h"

#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// More alarms than anybody reads; the export has them all.
constexpr qsizetype shownAlarms = 50;

} // namespace

CompareDialog::CompareDialog(SnapshotKeeper &keeper,
                             const std::function<QList<OrgSession *>()> &sessions,
                             Preferences &preferences, QWidget *parent)
    : QDialog(parent), m_preferences(preferences), m_moments(keeper, sessions),
      m_model(new DifferenceModel(this)), m_result(new NoticeLabel(this)),
      m_folder(new FolderButton(this))
{
    setObjectName(u"compareDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Snapshots and differences"));
    m_result->setObjectName(u"snapshotResult"_s);
    const QList<OrgSession *> open = sessions();
    m_panel = new SnapshotPanel(keeper, m_moments, open.value(0), preferences, this);
    auto *split = new WrappingSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_panel);
    split->addWidget(makeComparison());
    split->setStretchFactor(1, 1);
    auto *buttons = new ButtonBox(QDialogButtonBox::Close, this);
    // Enter in the list or the table must not close what one reads.
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    m_export = buttons->addButton(tr("Save as &Markdown…"), QDialogButtonBox::ActionRole);
    m_export->setObjectName(u"exportDifferences"_s);
    m_export->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    layout->addWidget(m_result);
    layout->addWidget(m_folder, 0, Qt::AlignLeft);
    layout->addWidget(buttons);
    resizeToText(this, 170, 38);
    const int list = std::min(fontMetrics().averageCharWidth() * 52, width() / 3);
    split->setSizes({list, width() - list});

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &CompareDialog::exportMarkdown);
    connect(m_other, &QComboBox::activated, this, &CompareDialog::compare);
    connect(m_panel, &SnapshotPanel::filled, this, &CompareDialog::fillOther);
    connect(m_panel, &SnapshotPanel::chosen, this, &CompareDialog::compare);
    connect(m_panel, &SnapshotPanel::told, this, &CompareDialog::showMessage);
    connect(m_panel, &SnapshotPanel::saved, m_folder, &FolderButton::offer);
    for (const OrgSession *session : open) {
        // What an org has now is another thing after each refresh.
        connect(session, &OrgSession::stateChanged, this, [this, session] {
            if (!session->isRefreshing())
                compare();
        });
        connect(session, &QObject::destroyed, m_panel, &SnapshotPanel::fill, Qt::QueuedConnection);
    }
    letTabOutOfButtonBoxes(this);
    m_panel->fill();
    m_panel->goToList();
}

QWidget *CompareDialog::makeComparison()
{
    auto *side = new QWidget(this);
    auto *label = new QLabel(tr("Compare &with"), side);
    m_other = new QComboBox(side);
    m_other->setObjectName(u"compareWith"_s);
    m_other->setAccessibleName(tr("Compare with"));
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_other->setMinimumContentsLength(24);
    label->setBuddy(m_other);
    m_summary = new PlainLabel(side);
    m_summary->setObjectName(u"compareSummary"_s);
    m_alarms = new FindingsList(side);
    m_alarmArea = new QScrollArea(side);
    m_alarmArea->setObjectName(u"alarmArea"_s);
    m_alarmArea->setAccessibleName(tr("Alarms"));
    m_alarmArea->setFrameShape(QFrame::NoFrame);
    m_alarmArea->setWidgetResizable(true);
    m_alarmArea->setWidget(m_alarms);
    m_alarmArea->setMaximumHeight(fontMetrics().height() * 9);
    m_table = new DifferenceTable(m_model, side);
    auto *top = new WrappingRow;
    top->addWidget(label);
    top->addWidget(m_other, 1);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->addLayout(top);
    layout->addWidget(m_summary);
    layout->addWidget(m_alarmArea);
    layout->addWidget(m_table, 1);
    return side;
}

/// Offers the moments of the list on the other side, and keeps the one that was chosen there.
void CompareDialog::fillOther()
{
    const QString chosen = m_other->currentData().toString();
    m_other->clear();
    for (const SnapshotMoment &moment : m_panel->moments())
        m_other->addItem(displayText(moment.label()), moment.key);
    m_other->setCurrentIndex(std::max(0, m_other->findData(chosen)));
    compare();
}

void CompareDialog::showNothing(const QString &why)
{
    m_compared = {};
    m_model->clear();
    showAlarms({});
    setWidgetBlock(m_export, why);
    m_summary->setText(why);
    announce(m_summary, why);
}

/// @p advice is what to do, or else it is said why nobody can.
void CompareDialog::showNoneYet(const QString &advice)
{
    const QString block = m_panel->takeBlock();
    showNothing(block.isEmpty() ? advice : tr("There is no snapshot yet. %1").arg(block));
}

void CompareDialog::compare()
{
    const SnapshotMoment *one = m_panel->current();
    const int row = m_other->currentIndex();
    if (!one || row < 0 || row >= m_panel->moments().size()) {
        showNoneYet(
            tr("There is no snapshot yet. Take one, or import one that somebody gave you."));
        return;
    }
    const SnapshotMoment &other = m_panel->moments().at(row);
    if (one->key == other.key) {
        if (m_panel->moments().size() > 1)
            showNothing(tr("Choose another moment to compare this one with."));
        else
            showNoneYet(tr("There is no snapshot yet. Take one, and compare it later with what the "
                           "org has then."));
        return;
    }
    const Result<MomentsCompared> compared = m_moments.compare(*one, other);
    if (!compared) {
        showNothing(compared.error().explanation());
        return;
    }
    if (*compared == m_compared)
        return; // where the user is in it stays
    m_compared = *compared;
    m_model->setDiff(compared->diff, compared->before, compared->after);
    showAlarms(compared->diff.alarms);
    setWidgetBlock(m_export, {});
    const QStringList said = QStringList(snapshotSummary(compared->diff)) + compared->diff.notes;
    m_summary->setText(said.join(u' '));
    QStringList alarms;
    for (const Finding &alarm : m_alarms->findings())
        alarms.append(alarm.text);
    announce(m_summary, (alarms + said).join(u' '));
}

void CompareDialog::showAlarms(const QList<Finding> &alarms)
{
    QList<Finding> shown = alarms.first(std::min(alarms.size(), shownAlarms));
    if (alarms.size() > shownAlarms) {
        shown.append({Severity::Warning,
                      u"more-alarms"_s,
                      tr("There are %n more alarms. All of them are in what is saved as Markdown.",
                         nullptr, int(alarms.size() - shownAlarms)),
                      {}});
    }
    m_alarms->setFindings(shown);
    m_alarmArea->setVisible(!shown.isEmpty());
}

void CompareDialog::showMessage(const QString &text, Severity severity)
{
    m_result->showText(text, severity);
    m_folder->offer({}); // that was about something else
}

void CompareDialog::exportMarkdown()
{
    const SaveQuestion question{tr("Save the differences"),
                                u"exportDifferencesDialog"_s,
                                u"hookkeys-differences.md"_s,
                                {tr("Markdown (*.md)")}};
    askWhereToSave(this, m_preferences, question, this,
                   [this](const QString &path) { return write(path); });
}

/// Whether the differences are in the file @p path now.
bool CompareDialog::write(const QString &path)
{
    const QByteArray text =
        snapshotDiffMarkdown(m_compared.diff, m_compared.beforeInFile, m_compared.afterInFile);
    if (const Result<void> written = writeFile(path, text, FileAccess::OwnerOnly); !written) {
        showMessage(written.error().explanation(), Severity::Problem);
        return false;
    }
    showMessage(tr("The differences were saved as “%1”.").arg(displayPath(path)), Severity::Info);
    m_folder->offer(path);
    return true;
}

} // namespace HookKeys
