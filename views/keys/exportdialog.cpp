// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportdialog.h"

#include "announce.h"
#include "appearance.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "exportfiles.h"
#include "filewriter.h"
#include "hookkeytablemodel.h"
#include "keyfetcher.h"
#include "keyinventory.h"
#include "noticelabel.h"
#include "orgsession.h"
#include "preferences.h"
#include "writedialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

enum What { JwkSet, Folder, CsvInventory, JsonInventory, MarkdownInventory };

QString notUsable(const KeyDocument &document)
{
    return ExportDialog::tr("“%1”: the public key is not usable; look at its findings.")
        .arg(displayText(document.name));
}

} // namespace

ExportDialog::ExportDialog(OrgSession *session, QStringList selected, QStringList all,
                           Preferences &preferences, QWidget *parent)
    : FittingDialog(parent), m_session(session), m_selected(std::move(selected)),
      m_all(std::move(all)), m_preferences(preferences), m_onlySelected(new QRadioButton(this)),
      m_everything(new QRadioButton(this)), m_what(new QComboBox(this)),
      m_format(new QComboBox(this)), m_report(new NoticeLabel(this)),
      m_problems(new QPlainTextEdit(this)), m_progress(new QProgressBar(this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export – %1").arg(orgCaption(session->profile())));
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    m_onlySelected->setObjectName(u"onlySelected"_s);
    m_onlySelected->setText(tr("The %n &selected key(s)", nullptr, int(m_selected.size())));
    m_onlySelected->setEnabled(!m_selected.isEmpty());
    m_everything->setObjectName(u"everything"_s);
    m_everything->setText(tr("&All %n key(s) of the org", nullptr, int(m_all.size())));
    (m_selected.size() > 1 ? m_onlySelected : m_everything)->setChecked(true);

    m_what->setObjectName(u"what"_s);
    m_what->addItem(tr("One JWK Set (JWKS) with the public keys"), JwkSet);
    m_what->addItem(tr("A folder with a file for each public key"), Folder);
    m_what->addItem(tr("An inventory of the table, as CSV"), CsvInventory);
    m_what->addItem(tr("An inventory of the table, as JSON"), JsonInventory);
    m_what->addItem(tr("An inventory of the table, as Markdown"), MarkdownInventory);
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
    m_progress->setAccessibleName(tr("Reading the public keys"));
    m_progress->hide();

    auto *buttons = new QDialogButtonBox(this);
    m_export = buttons->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    m_export->setObjectName(u"export"_s);
    m_export->setDefault(true);
    m_close = buttons->addButton(QDialogButtonBox::Close);
    m_close->setObjectName(u"close"_s);

    auto *form = new QFormLayout(this);
    form->addRow(new EnvironmentBadge(session->profile(), this));
    form->addRow(tr("Keys:"), m_onlySelected);
    form->addRow(QString(), m_everything);
    form->addRow(tr("&What:"), m_what);
    form->addRow(tr("&Format:"), m_format);
    form->addRow(m_report);
    form->addRow(m_problems);
    form->addRow(m_progress);
    form->addRow(buttons);

    connect(m_what, &QComboBox::currentIndexChanged, this, &ExportDialog::updateState);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::choosePlace);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (m_fetcher)
            m_fetcher->cancel();
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

void ExportDialog::done(int result)
{
    if (m_fetcher)
        m_fetcher->cancel();
    FittingDialog::done(result);
}

QStringList ExportDialog::ids() const
{
    return m_onlySelected->isChecked() ? m_selected : m_all;
}

void ExportDialog::updateState()
{
    const bool busy = m_fetcher;
    m_format->setEnabled(!busy && m_what->currentData().toInt() == Folder);
    for (QWidget *widget : QList<QWidget *>{m_everything, m_what, m_export})
        widget->setEnabled(!busy);
    m_onlySelected->setEnabled(!busy && !m_selected.isEmpty());
    m_progress->setVisible(busy);
    m_close->setText(busy ? tr("Cancel") : tr("Close"));
}

void ExportDialog::choosePlace()
{
    m_report->hide();
    m_problems->hide();
    m_preferences.setExportWhat(m_what->currentData().toInt());
    switch (m_what->currentData().toInt()) {
    case JwkSet:
        chooseFile(tr("hook keys"), tr("JWK Set (*.json)"), u"json"_s);
        break;
    case Folder:
        m_preferences.setExportFormat(m_format->currentData().toString());
        chooseFolder();
        break;
    case CsvInventory:
        chooseFile(tr("hook key inventory"), tr("CSV (*.csv)"), u"csv"_s);
        break;
    case JsonInventory:
        chooseFile(tr("hook key inventory"), tr("JSON (*.json)"), u"json"_s);
        break;
    default:
        chooseFile(tr("hook key inventory"), tr("Markdown (*.md)"), u"md"_s);
    }
}

void ExportDialog::chooseFile(const QString &suggestion, const QString &filter,
                              const QString &suffix)
{
    auto *dialog = new QFileDialog(this, tr("Export"), m_preferences.exportFolder());
    dialog->setObjectName(u"exportFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(safeFileName(m_session->profile().name + u' ' + suggestion, suffix));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::exportTo);
    dialog->open();
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

void ExportDialog::confirmReplacing(const QString &folder)
{
    if (!m_session)
        return;
    const KeyFormat *format = keyFormat(m_format->currentData().toString());
    QStringList known;
    QStringList names;
    const QStringList wanted = ids();
    for (const QString &id : wanted) {
        if (const HookKey *key = m_session->keys()->key(id)) {
            known.append(id);
            names.append(key->name);
        }
    }
    const QStringList files = exportFileNames(names, QLatin1StringView(format->extension));
    QStringList existing;
    m_files.clear();
    for (qsizetype i = 0; i < files.size(); ++i) {
        m_files.insert(known.at(i), files.at(i));
        if (QFileInfo::exists(QDir(folder).filePath(files.at(i))))
            existing.append(files.at(i));
    }
    if (existing.isEmpty()) {
        exportTo(folder);
        return;
    }
    auto *box = new QMessageBox(this);
    box->setObjectName(u"replaceBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Replace files"));
    box->setText(
        tr("%n file(s) in the folder “%1” would be replaced.", nullptr, int(existing.size()))
            .arg(displayPath(folder)));
    box->setDetailedText(existing.join(u'\n'));
    QPushButton *replace = box->addButton(tr("Replace"), QMessageBox::DestructiveRole);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(replace, &QPushButton::clicked, this, [this, folder] { exportTo(folder); });
    box->open();
}

void ExportDialog::exportTo(const QString &place)
{
    if (!m_session || m_fetcher)
        return;
    m_place = place;
    const int what = m_what->currentData().toInt();
    m_preferences.setExportFolder(what == Folder ? place : QFileInfo(place).absolutePath());
    if (what != JwkSet && what != Folder) {
        writeInventoryFile();
        return;
    }
    const QStringList wanted = ids();
    m_names.clear();
    for (const QString &id : wanted) {
        const HookKey *key = m_session->keys()->key(id);
        m_names.insert(id, displayText(key ? key->name : id));
    }
    m_fetcher = new KeyFetcher(m_session, wanted, this);
    m_progress->setRange(0, int(wanted.size()));
    m_progress->setValue(0);
    connect(m_fetcher, &KeyFetcher::progressed, m_progress,
            [this](int done) { m_progress->setValue(done); });
    connect(m_fetcher, &KeyFetcher::finished, this, &ExportDialog::write);
    updateState();
    m_fetcher->start();
}

void ExportDialog::writeInventoryFile()
{
    const int what = m_what->currentData().toInt();
    const InventoryFormat format = what == CsvInventory    ? InventoryFormat::Csv
                                   : what == JsonInventory ? InventoryFormat::Json
                                                           : InventoryFormat::Markdown;
    const Result<void> written =
        writeFile(m_place,
                  writeInventory(*m_session->keys(), ids(), m_session->profile(),
                                 QDateTime::currentDateTimeUtc(), format),
                  FileAccess::Public);
    if (written)
        report(tr("The inventory was saved as “%1”.").arg(displayPath(m_place)), {}, true);
    else
        report(written.error().summary, {}, false);
}

void ExportDialog::write()
{
    if (!m_fetcher || !m_session)
        return;
    KeyFetcher *fetcher = std::exchange(m_fetcher, nullptr);
    fetcher->deleteLater();
    updateState();
    if (fetcher->wasCancelled()) {
        report(tr("Cancelled: nothing was written."), {}, false);
        return;
    }
    QStringList problems;
    const QList<KeyDocument> keys = documents(*fetcher, problems);
    const int written = m_what->currentData().toInt() == JwkSet ? writeJwkSet(keys, problems)
                                                                : writeFiles(keys, problems);
    report(tr("%n key(s) were exported to “%1”.", nullptr, written).arg(displayPath(m_place)),
           problems, written > 0 && problems.isEmpty());
}

/// What can be written of the keys that were read; says in @p problems what is to be known of them
/// and of the others.
QList<KeyDocument> ExportDialog::documents(const KeyFetcher &fetcher, QStringList &problems)
{
    QList<KeyDocument> documents;
    const QList<HookKey> keys = fetcher.fetched();
    for (const HookKey &key : keys) {
        const QString name = displayText(key.name);
        if (const std::optional<SeenKey> seen = m_session->seen(key.id); seen && seen->isChanged())
            problems.append(tr("“%1”: this is not the public key that was seen here before. Do not "
                               "hand it out before you know why it changed.")
                                .arg(name));
        const KeyDocument document = KeyDocument::of(key, m_session->profile().url);
        if (key.privateMember || document.key.received().isEmpty()) {
            problems.append(tr("“%1”: nothing was exported, for the server sent private key "
                               "material or nothing at all.")
                                .arg(name));
            continue;
        }
        documents.append(document);
    }
    for (const KeyFetcher::Failure &failure : fetcher.failures()) {
        problems.append(tr("“%1”: %2").arg(m_names.value(failure.id), failure.error.summary));
    }
    return documents;
}

int ExportDialog::writeJwkSet(const QList<KeyDocument> &documents, QStringList &problems)
{
    int usable = 0;
    for (const KeyDocument &document : documents) {
        if (document.key.isUsable())
            ++usable;
        else
            problems.append(notUsable(document));
    }
    if (usable == 0)
        return 0;
    const Result<void> written = writeFile(m_place, writeJwks(documents), FileAccess::Public);
    if (written)
        return usable;
    problems.append(written.error().summary);
    return 0;
}

int ExportDialog::writeFiles(const QList<KeyDocument> &documents, QStringList &problems)
{
    const KeyFormat *format = keyFormat(m_format->currentData().toString());
    int count = 0;
    for (const KeyDocument &document : documents) {
        const QByteArray text = format->write(document);
        if (text.isEmpty()) {
            problems.append(document.key.isUsable()
                                ? tr("“%1”: this kind of key cannot be written as %2.")
                                      .arg(displayText(document.name), format->name())
                                : notUsable(document));
            continue;
        }
        const Result<void> written =
            writeFile(QDir(m_place).filePath(m_files.value(document.id)), text, FileAccess::Public);
        if (written)
            ++count;
        else
            problems.append(written.error().summary);
    }
    return count;
}

void ExportDialog::report(const QString &summary, const QStringList &problems, bool good)
{
    m_report->tell(summary, good ? Severity::Info : Severity::Problem);
    const QString lines = problems.join(u'\n');
    m_problems->setPlainText(lines);
    m_problems->setVisible(!problems.isEmpty());
    announce(m_problems, lines);
}

} // namespace HookKeys
