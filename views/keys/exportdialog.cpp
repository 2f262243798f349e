// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportdialog.h"

#include "actionhint.h"
#include "announce.h"
#include "appearance.h"
#include "busybar.h"
#include "buttonbox.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "filewriter.h"
#include "folderbutton.h"
#include "hookkeytablemodel.h"
#include "noticelabel.h"
#include "orgsession.h"
#include "preferences.h"
#include "savequestion.h"
#include "warningbox.h"
#include "wrappingform.h"
#include "writedialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

using What = ExportPlan::What;
using Outcome = ExportReport::Outcome;

Severity severityOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return Severity::Info;
    case Outcome::WithRemarks:
        return Severity::Warning;
    case Outcome::Nothing:
        break;
    }
    return Severity::Problem;
}

} // namespace

ExportDialog::ExportDialog(OrgSession *session, Keys keys, Preferences &preferences,
                           QWidget *parent)
    : FittingDialog(parent), m_session(session), m_keys(std::move(keys)),
      m_preferences(preferences), m_onlySelected(new QRadioButton(this)),
      m_onlyShown(new QRadioButton(this)), m_everything(new QRadioButton(this)),
      m_what(new QComboBox(this)), m_format(new QComboBox(this)), m_report(new NoticeLabel(this)),
      m_folder(new FolderButton(this)), m_problems(new QPlainTextEdit(this)),
      m_progress(new BusyBar(tr("Reading the public keys"), this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    setUsualWidth(70);
    nameKeys();
    m_what->setObjectName(u"what"_s);
    m_what->addItem(tr("One JWK Set (JWKS) with the public keys"), int(What::JwkSet));
    m_what->addItem(tr("A folder with a file for each public key"), int(What::Folder));
    m_what->addItem(tr("An inventory of the table, as CSV"), int(What::CsvInventory));
    m_what->addItem(tr("An inventory of the table, as JSON"), int(What::JsonInventory));
    m_what->addItem(tr("An inventory of the table, as Markdown"), int(What::MarkdownInventory));
    m_what->setCurrentIndex(std::max(0, m_what->findData(m_preferences.exportWhat())));
    m_format->setObjectName(u"format"_s);
    for (const KeyFormat &format : keyFormats())
        m_format->addItem(format.name(), QString(QLatin1StringView(format.id)));
    m_format->setCurrentIndex(std::max(0, m_format->findData(m_preferences.exportFormat())));
    m_report->setObjectName(u"report"_s);
    m_problems->setObjectName(u"problems"_s);
    m_problems->setAccessibleName(tr("What is to be known about the export"));
    m_problems->setReadOnly(true);
    m_problems->setTabChangesFocus(true);
    m_problems->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    m_problems->hide();
    m_progress->setObjectName(u"progress"_s);
    m_progress->setTextVisible(true); // how far it is
    m_progress->setMaximumHeight(QWIDGETSIZE_MAX);
    m_progress->hide();

    layOut();

    connect(m_what, &QComboBox::currentIndexChanged, this, &ExportDialog::updateState);
    connect(m_begin, &QPushButton::clicked, this, &ExportDialog::choosePlace);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (m_export)
            m_export->cancel();
        else
            reject();
    });
    connect(session, &QObject::destroyed, this, [this, org = session->profile().name] {
        if (m_report->isHidden()) // else it is done
            Q_EMIT failedInBackground(WriteDialog::closedWithOrg(org));
        deleteLater();
    });
    updateState();
}

void ExportDialog::nameKeys()
{
    m_onlySelected->setObjectName(u"onlySelected"_s);
    m_onlySelected->setText(m_keys.selected.size() == 1 ? tr("The &selected key")
                                                        : tr("The %n &selected key(s)", nullptr,
                                                             int(m_keys.selected.size())));
    m_onlyShown->setObjectName(u"onlyShown"_s);
    m_onlyShown->setText(m_keys.shown.size() == 1 ? tr("The key that the filter s&hows")
                                                  : tr("The %n key(s) that the filter s&hows",
                                                       nullptr, int(m_keys.shown.size())));
    m_everything->setObjectName(u"everything"_s);
    m_everything->setText(tr("&All %n key(s) of the org", nullptr, int(m_keys.all.size())));
    // Nobody filters, or selects several, to export others.
    const bool filtered = m_keys.shown.size() < m_keys.all.size() && !m_keys.shown.isEmpty();
    m_onlySelected->setVisible(!m_keys.selected.isEmpty());
    m_onlyShown->setVisible(filtered);
    QRadioButton *usual = m_everything;
    if (m_keys.selected.size() > 1)
        usual = m_onlySelected;
    else if (filtered)
        usual = m_onlyShown;
    usual->setChecked(true);
    usual->setFocus();
}

void ExportDialog::layOut()
{
    auto *buttons = new ButtonBox({}, this);
    m_begin = buttons->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    m_begin->setObjectName(u"export"_s);
    m_begin->setDefault(true);
    m_close = buttons->addButton(QDialogButtonBox::Close);
    m_close->setObjectName(u"close"_s);

    m_form = new WrappingForm;
    QFormLayout *form = m_form;
    form->addRow(new EnvironmentBadge(m_session->profile(), this));
    auto *keys = new QVBoxLayout; // those that are hidden leave no gap
    for (QRadioButton *choice : {m_onlySelected, m_onlyShown, m_everything})
        keys->addWidget(choice);
    form->addRow(tr("Keys:"), keys);
    form->addRow(tr("&What:"), m_what);
    form->addRow(tr("&Format:"), m_format);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    // Not in the form, which remembers that what is hidden needs no height.
    layout->addWidget(m_report);
    layout->addWidget(m_folder, 0, Qt::AlignLeft);
    layout->addWidget(m_problems);
    layout->addWidget(m_progress);
    layout->addStretch(1); // what ends it stands at its end, also where there is room left over
    layout->addWidget(buttons);
}

void ExportDialog::done(int result)
{
    if (m_export)
        m_export->cancel();
    FittingDialog::done(result);
}

QStringList ExportDialog::ids() const
{
    if (m_onlySelected->isChecked())
        return m_keys.selected;
    return m_onlyShown->isChecked() ? m_keys.shown : m_keys.all;
}

ExportPlan::What ExportDialog::what() const
{
    return static_cast<What>(m_what->currentData().toInt());
}

void ExportDialog::updateState()
{
    const bool busy = m_export;
    m_format->setEnabled(!busy && what() == What::Folder);
    // Not QFormLayout::setRowVisible(), which takes the room of other rows for a hidden one.
    for (QWidget *part : {m_form->labelForField(m_format), static_cast<QWidget *>(m_format)})
        part->setVisible(what() == What::Folder);
    for (QWidget *widget : QList<QWidget *>{m_onlyShown, m_everything, m_what})
        widget->setEnabled(!busy);
    m_onlySelected->setEnabled(!busy && !m_keys.selected.isEmpty());
    setWidgetBlock(m_begin, busy                   ? tr("An export is under way.")
                            : m_keys.all.isEmpty() ? tr("The org has no keys.")
                                                   : QString());
    m_progress->setVisible(busy);
    m_close->setText(busy ? tr("Cancel") : tr("Close"));
}

void ExportDialog::choosePlace()
{
    m_report->hide();
    m_folder->offer({});
    m_problems->hide();
    m_preferences.setExportWhat(int(what()));
    switch (what()) {
    case What::JwkSet:
        chooseFile(tr("hook keys"), tr("JWK Set (*.json)"), u"json"_s);
        break;
    case What::Folder:
        m_preferences.setExportFormat(m_format->currentData().toString());
        chooseFolder();
        break;
    case What::CsvInventory:
        chooseFile(tr("hook key inventory"), tr("CSV (*.csv)"), u"csv"_s);
        break;
    case What::JsonInventory:
        chooseFile(tr("hook key inventory"), tr("JSON (*.json)"), u"json"_s);
        break;
    case What::MarkdownInventory:
        chooseFile(tr("hook key inventory"), tr("Markdown (*.md)"), u"md"_s);
    }
}

void ExportDialog::chooseFile(const QString &suggestion, const QString &filter,
                              const QString &suffix)
{
    const SaveQuestion question{tr("Export"),
                                u"exportFileDialog"_s,
                                safeFileName(m_session->profile().name + u' ' + suggestion, suffix),
                                {filter}};
    askWhereToSave(this, m_preferences, question, this, [this](const QString &path) {
        if (m_session)
            run(planFor(path));
        return false; // run() remembers the folder, when that is done
    });
}

void ExportDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Export into a folder"), m_preferences.exportFolder());
    dialog->setObjectName(u"exportFolderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::confirmReplacing);
    dialog->open();
}

ExportPlan ExportDialog::planFor(const QString &place) const
{
    return KeyExport::plan(*m_session, what(), ids(), keyFormat(m_format->currentData().toString()),
                           place);
}

void ExportDialog::confirmReplacing(const QString &folder)
{
    if (!m_session)
        return;
    const ExportPlan plan = planFor(folder);
    const QStringList existing = plan.replaced();
    if (existing.isEmpty()) {
        run(plan);
        return;
    }
    QMessageBox *box = makeWarningBox(u"replaceBox"_s, tr("Replace files"), this);
    box->setText(
        tr("%n file(s) in the folder “%1” would be replaced.", nullptr, int(existing.size()))
            .arg(displayPath(folder)));
    box->setDetailedText(existing.join(u'\n'));
    QPushButton *replace = box->addButton(tr("Replace"), QMessageBox::DestructiveRole);
    connect(replace, &QPushButton::clicked, this, [this, plan] { run(plan); });
    openWarningBox(box);
}

void ExportDialog::run(const ExportPlan &plan)
{
    if (!m_session || m_export)
        return;
    m_export = new KeyExport(m_session, plan, this);
    m_progress->setRange(0, int(plan.ids.size()));
    m_progress->setValue(0);
    connect(m_export, &KeyExport::progressed, m_progress,
            [this](int done) { m_progress->setValue(done); });
    connect(m_export, &KeyExport::finished, this,
            [this, what = plan.what, place = plan.place](const ExportReport &report) {
                std::exchange(m_export, nullptr)->deleteLater();
                updateState();
                showReport(report);
                const bool isWritten = report.outcome != Outcome::Nothing;
                m_folder->offer(isWritten ? place : QString());
                if (isWritten)
                    m_preferences.setExportFolder(
                        what == What::Folder ? place : QFileInfo(place).absolutePath());
            });
    updateState();
    m_export->start();
}

void ExportDialog::showReport(const ExportReport &report)
{
    m_report->showText(report.summary, severityOf(report.outcome));
    const QString lines = report.problems.join(u'\n');
    m_problems->setPlainText(lines);
    m_problems->setVisible(!report.problems.isEmpty());
    announce(m_problems, lines);
}

} // namespace HookKeys
