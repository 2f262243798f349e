// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotpanel.h"

#include "actionhint.h"
#include "displaytext.h"
#include "filewriter.h"
#include "orgsession.h"
#include "preferences.h"
#include "savequestion.h"
#include "snapshotkeeper.h"
#include "warningbox.h"
#include "wrappingrow.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

SnapshotPanel::SnapshotPanel(SnapshotKeeper &keeper, SnapshotMoments moments, OrgSession *session,
                             Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_keeper(keeper), m_source(std::move(moments)), m_session(session),
      m_preferences(preferences), m_list(new QListWidget(this))
{
    m_list->setObjectName(u"snapshotList"_s);
    m_list->setAccessibleName(tr("Snapshots"));
    m_list->setAlternatingRowColors(true);
    m_list->setSpacing(2);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    auto *title = new QLabel(tr("&Snapshots"), this);
    title->setBuddy(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(title);
    column->addWidget(m_list, 1);
    makeButtons(column);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (m_filling)
            return;
        updateState();
        Q_EMIT chosen();
    });
    connect(&keeper, &SnapshotKeeper::changed, this, &SnapshotPanel::fill);
    if (session)
        connect(session, &OrgSession::stateChanged, this, &SnapshotPanel::updateState);
}

void SnapshotPanel::makeButtons(QVBoxLayout *column)
{
    const auto make = [this](const QString &text, const QString &name,
                             void (SnapshotPanel::*press)()) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, press);
        return button;
    };
    m_take = make(tr("&Take one…"), u"takeSnapshot"_s, &SnapshotPanel::takeOne);
    m_import = make(tr("&Import…"), u"importSnapshot"_s, &SnapshotPanel::importOne);
    m_ofSnapshot = {make(tr("&Rename…"), u"renameSnapshot"_s, &SnapshotPanel::renameOne),
                    make(tr("&Delete…"), u"deleteSnapshot"_s, &SnapshotPanel::deleteOne),
                    make(tr("E&xport…"), u"exportSnapshot"_s, &SnapshotPanel::exportOne)};
    auto *all = new WrappingRow;
    all->addWidget(m_take);
    all->addWidget(m_import);
    auto *one = new WrappingRow;
    for (QPushButton *button : std::as_const(m_ofSnapshot))
        one->addWidget(button);
    column->addLayout(all);
    column->addLayout(one);
}

void SnapshotPanel::fill()
{
    const QString chosenKey = current() ? current()->key : QString();
    const int row = m_list->currentRow();
    const Result<QList<SnapshotMoment>> moments = m_source.list();
    m_moments = moments ? *moments : m_source.present();
    m_filling = true;
    m_list->clear();
    for (const SnapshotMoment &moment : std::as_const(m_moments)) {
        QString text = displayText(moment.title);
        if (!moment.detail.isEmpty())
            text += u'\n' + displayText(moment.detail);
        auto *item = new QListWidgetItem(text, m_list);
        item->setData(Qt::AccessibleTextRole, displayText(moment.label()));
    }
    if (chosenKey.isEmpty()) {
        // What was kept last is what people compare the present with.
        const auto kept =
            std::ranges::find_if(std::as_const(m_moments),
                                 [](const SnapshotMoment &one) { return one.kept.has_value(); });
        m_list->setCurrentRow(kept == m_moments.cend() ? 0 : int(kept - m_moments.cbegin()));
    } else {
        m_list->setCurrentRow(std::min(row, m_list->count() - 1));
        select(chosenKey);
    }
    m_filling = false;
    updateState();
    Q_EMIT filled();
    if (!moments)
        Q_EMIT told(moments.error().explanation(), Severity::Problem);
}

void SnapshotPanel::select(const QString &key)
{
    const auto found = std::ranges::find(std::as_const(m_moments), key, &SnapshotMoment::key);
    if (found != m_moments.cend())
        m_list->setCurrentRow(int(found - m_moments.cbegin()));
}

const SnapshotMoment *SnapshotPanel::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_moments.size() ? &m_moments.at(row) : nullptr;
}

const SnapshotInfo *SnapshotPanel::currentSnapshot() const
{
    const SnapshotMoment *moment = current();
    return moment && moment->kept ? &*moment->kept : nullptr;
}

void SnapshotPanel::goToList()
{
    m_list->setFocus();
}

QString SnapshotPanel::takeBlock() const
{
    return m_keeper.takeBlock(m_session);
}

void SnapshotPanel::updateState()
{
    setWidgetBlock(m_take, m_taking ? tr("A snapshot is being taken.") : takeBlock());
    setWidgetBlock(m_import, m_session ? QString() : tr("Open the org first."));
    for (QPushButton *button : std::as_const(m_ofSnapshot))
        setWidgetBlock(button, snapshotBlock());
}

/// Why there is no currentSnapshot(); empty if there is one.
QString SnapshotPanel::snapshotBlock() const
{
    if (currentSnapshot())
        return {};
    return current() ? tr("This is what the org has now, and no snapshot.")
                     : tr("Select a snapshot first.");
}

bool SnapshotPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_F2) {
            renameOne();
            return true;
        }
        if (key == Qt::Key_Delete) {
            deleteOne();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// Asks what a snapshot is to be called.
void SnapshotPanel::askName(const QString &title, const QString &name,
                            const std::function<void(const QString &)> &then)
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"snapshotNameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the snapshot:"));
    dialog->setTextValue(name);
    if (auto *edit = dialog->findChild<QLineEdit *>()) {
        edit->setMaxLength(snapshotNameLimit);
        edit->setAccessibleName(tr("Name of the snapshot"));
    }
    connect(dialog, &QInputDialog::textValueSelected, this, then);
    dialog->open();
}

void SnapshotPanel::takeOne()
{
    askName(tr("Take a snapshot"), {}, [this](const QString &name) { takeSnapshot(name); });
}

void SnapshotPanel::takeSnapshot(const QString &name)
{
    m_taking = true;
    updateState();
    Q_EMIT told(tr("Reading what the org has…"), Severity::Info);
    m_keeper.takeSnapshot(m_session, name, this, [this](const Result<TakenSnapshot> &taken) {
        m_taking = false;
        updateState();
        if (!taken) {
            Q_EMIT told(taken.error().explanation(), Severity::Problem);
            return;
        }
        select(u"kept/"_s + taken->id);
        if (taken->unread == 0) {
            Q_EMIT told(tr("The snapshot was taken."), Severity::Info);
        } else {
            Q_EMIT told(tr("The snapshot was taken, without %n public key(s), which could not be "
                           "read.",
                           nullptr, taken->unread),
                        Severity::Warning);
        }
    });
}

void SnapshotPanel::renameOne()
{
    if (const SnapshotInfo *info = currentSnapshot()) {
        askName(tr("Rename the snapshot"), info->name, [this, id = info->id](const QString &name) {
            tellResult(m_keeper.rename(id, name), tr("The snapshot was renamed."));
        });
    }
}

void SnapshotPanel::deleteOne()
{
    const SnapshotInfo *info = currentSnapshot();
    if (!info)
        return;
    QMessageBox *box = makeWarningBox(u"deleteSnapshotBox"_s, tr("Delete the snapshot"), this);
    box->setText(tr("Delete the snapshot “%1”?").arg(displayText(current()->label())));
    box->setInformativeText(tr("Nobody can bring it back. Nothing changes in the org itself."));
    QPushButton *remove = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    connect(remove, &QPushButton::clicked, this, [this, id = info->id] {
        tellResult(m_keeper.remove(id), tr("The snapshot was deleted."));
    });
    openWarningBox(box);
}

void SnapshotPanel::exportOne()
{
    const SnapshotInfo *info = currentSnapshot();
    if (!info)
        return;
    const QString name = info->orgName + info->time.toLocalTime().toString(u" yyyy-MM-dd"_s);
    const SaveQuestion question{tr("Export the snapshot"),
                                u"exportSnapshotDialog"_s,
                                safeFileName(name, u"json"_s),
                                {tr("Snapshots (*.json)")}};
    askWhereToSave(
        this, m_preferences, question, this, [this, chosen = *info](const QString &path) {
            const Result<void> written = m_keeper.exportTo(chosen, path);
            tellResult(
                written,
                tr("The snapshot was saved as “%1”. It holds no secret.").arg(displayPath(path)));
            if (written)
                Q_EMIT saved(path);
            return written.has_value();
        });
}

void SnapshotPanel::importOne()
{
    auto *dialog = new QFileDialog(this, tr("Import a snapshot"), m_preferences.exportFolder());
    dialog->setObjectName(u"importSnapshotDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Snapshots (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const QString org = m_session ? m_session->profile().id : QString();
        const Result<QString> id = m_keeper.importFrom(path, org);
        if (id)
            select(u"kept/"_s + *id);
        tellResult(id ? Result<void>() : tl::unexpected(id.error()),
                   tr("The snapshot was imported."));
    });
    dialog->open();
}

void SnapshotPanel::tellResult(const Result<void> &result, const QString &done)
{
    if (result)
        Q_EMIT told(done, Severity::Info);
    else
        Q_EMIT told(result.error().explanation(), Severity::Problem);
}

} // namespace HookKeys
