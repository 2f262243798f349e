// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgsdialog.h"

#include "actionhint.h"
#include "appearance.h"
#include "buttonbox.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "filewriter.h"
#include "folderbutton.h"
#include "noticelabel.h"
#include "openorgs.h"
#include "orgdialog.h"
#include "orglistmodel.h"
#include "orgregistry.h"
#include "orgurl.h"
#include "plainlabel.h"
#include "profileexchange.h"
#include "savequestion.h"
#include "windowsize.h"
#include "wrappingrow.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

OrgsDialog::OrgsDialog(OpenOrgs *orgs, const QString &shown, Preferences &preferences,
                       QWidget *parent)
    : QDialog(parent), m_orgs(orgs), m_registry(&orgs->registry()), m_preferences(preferences),
      m_shown(shown), m_list(new QListWidget(this)),
      m_empty(new PlainLabel(tr("There is no org yet. Add one, or import those of a colleague."),
                             m_list->viewport())),
      m_result(new NoticeLabel(this)), m_folder(new FolderButton(this))
{
    setObjectName(u"orgsDialog"_s);
    setWindowTitle(tr("Orgs"));
    m_list->setObjectName(u"orgList"_s);
    m_list->setAccessibleName(tr("Orgs"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setAlternatingRowColors(true);
    m_list->setWordWrap(true); // the last words say what sets an org apart
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->installEventFilter(this);
    m_empty->setObjectName(u"noOrgs"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *middleOfList = new QVBoxLayout(m_list->viewport());
    middleOfList->addWidget(m_empty);
    m_result->setObjectName(u"orgsResult"_s);

    auto *column = new QVBoxLayout;
    const auto place = [this, column](const QString &text, const QString &name,
                                      void (OrgsDialog::*press)()) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, press);
        column->addWidget(button);
        return button;
    };
    m_open = place(tr("&Open"), u"openThisOrg"_s, &OrgsDialog::openOrg);
    place(tr("&Add…"), u"addThisOrg"_s, &OrgsDialog::add);
    m_ofOrg.append(place(tr("&Edit…"), u"editThisOrg"_s, &OrgsDialog::edit));
    m_ofOrg.append(place(tr("Du&plicate…"), u"duplicateThisOrg"_s, &OrgsDialog::duplicate));
    m_ofOrg.append(place(tr("&Remove…"), u"removeThisOrg"_s, &OrgsDialog::remove));
    column->addSpacing(fontMetrics().height() / 2);
    m_up = place(tr("Move &up"), u"moveOrgUp"_s, &OrgsDialog::moveUp);
    m_down = place(tr("Move &down"), u"moveOrgDown"_s, &OrgsDialog::moveDown);
    column->addSpacing(fontMetrics().height() / 2);
    place(tr("&Import…"), u"importOrgs"_s, &OrgsDialog::importOrgs);
    m_export = place(tr("E&xport…"), u"exportOrgs"_s, &OrgsDialog::exportOrgs);
    column->addStretch(1);

    auto *middle = new WrappingRow;
    middle->addWidget(m_list, 1);
    middle->addLayout(column);
    auto *buttons = new ButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new PlainLabel(tr("Drag an org, or press Alt and an arrow key, to change the "
                                        "order. The first nine have the keys Ctrl+1 to Ctrl+9."),
                                     this));
    layout->addLayout(middle, 1);
    layout->addWidget(m_result);
    layout->addWidget(m_folder, 0, Qt::AlignLeft);
    layout->addWidget(buttons);
    letTabOutOfButtonBoxes(this);
    resizeToText(this, 90, 30);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connectList();
    fill();
    m_list->setCurrentRow(0);
    select(shown);
    m_list->setFocus();
}

void OrgsDialog::connectList()
{
    connect(m_list, &QListWidget::currentRowChanged, this, &OrgsDialog::updateState);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &OrgsDialog::openOrg);
    // Only the user moves rows of this list; queued, for the view is in the middle of the drop.
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &OrgsDialog::saveOrder,
            Qt::QueuedConnection);
    const OrgListModel *list = m_registry->orgs();
    connect(list, &QAbstractItemModel::rowsInserted, this, &OrgsDialog::fill);
    connect(list, &QAbstractItemModel::rowsRemoved, this, &OrgsDialog::fill);
    connect(list, &QAbstractItemModel::rowsMoved, this, &OrgsDialog::fill);
    connect(list, &QAbstractItemModel::dataChanged, this, &OrgsDialog::fill);
}

void OrgsDialog::select(const QString &id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == id)
            m_list->setCurrentRow(row);
    }
}

void OrgsDialog::fill()
{
    const OrgProfile *chosen = current();
    const QString id = chosen ? chosen->id : QString();
    const int row = m_list->currentRow();
    m_filling = true;
    m_list->clear();
    for (const OrgProfile &profile : m_registry->orgs()->profiles()) {
        auto *item = new QListWidgetItem(
            environmentMark(profile),
            //: an org; its address
            tr("%1  ·  %2").arg(orgCaption(profile), orgUrlText(profile.url)), m_list);
        item->setData(Qt::UserRole, profile.id);
        if (profile.id == m_shown) {
            QFont bold = item->font();
            bold.setBold(true);
            item->setFont(bold);
            item->setText(tr("%1  ·  open", "an org in the list of orgs").arg(item->text()));
        }
        item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled);
        if (m_registry->isUnsaved(profile.id)) { // as the demo org is
            item->setText(
                tr("%1  ·  for this session", "an org in the list of orgs").arg(item->text()));
            item->setFlags(item->flags() & ~Qt::ItemIsDragEnabled);
        }
        if (profile.id == id)
            m_list->setCurrentItem(item);
    }
    if (!current() && m_list->count() > 0)
        m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
    m_filling = false;
    m_empty->setVisible(m_list->count() == 0);
    updateState();
}

const OrgProfile *OrgsDialog::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? m_registry->orgs()->profile(item->data(Qt::UserRole).toString()) : nullptr;
}

/// Whether there is a row @p row, and the org in it is kept: else there is nothing to manage.
bool OrgsDialog::isSaved(int row) const
{
    const QListWidgetItem *item = m_list->item(row);
    return item && !m_registry->isUnsaved(item->data(Qt::UserRole).toString());
}

void OrgsDialog::updateState()
{
    if (m_filling)
        return;
    const int row = m_list->currentRow();
    const QString none = current() ? QString() : tr("Select an org first.");
    const QString block =
        current() && !isSaved(row)
            ? tr("This org is there for this session alone: nothing of it is saved.")
            : none;
    for (QPushButton *button : std::as_const(m_ofOrg))
        setWidgetBlock(button, block);
    setWidgetBlock(m_open, none);
    const auto blockAt = [this, &block](int beside, const QString &end) {
        return block.isEmpty() && !isSaved(beside) ? end : block;
    };
    setWidgetBlock(m_up, blockAt(row - 1, tr("This is the first of the saved orgs.")));
    setWidgetBlock(m_down, blockAt(row + 1, tr("This is the last of the saved orgs.")));
    const bool any =
        std::ranges::any_of(m_registry->orgs()->profiles(), [this](const OrgProfile &profile) {
            return !m_registry->isUnsaved(profile.id);
        });
    setWidgetBlock(m_export, any ? QString() : tr("No org is saved yet."));
}

bool OrgsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool alt = key->modifiers().testFlag(Qt::AltModifier);
        const int code = key->key();
        if (alt && (code == Qt::Key_Up || code == Qt::Key_Down)) {
            move(code == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (code == Qt::Key_Delete) {
            remove();
            return true;
        }
        if (code == Qt::Key_F2) {
            edit();
            return true;
        }
        if (code == Qt::Key_Return || code == Qt::Key_Enter) {
            openOrg();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void OrgsDialog::openOrg()
{
    if (const OrgProfile *profile = current()) {
        m_orgs->open(profile->id);
        accept();
    }
}

void OrgsDialog::openDialog(OrgDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OrgDialog::saved, this, [this](const QString & /*id*/, const QString &text) {
        showResult(text, Severity::Info);
    });
    dialog->open();
}

void OrgsDialog::add()
{
    openDialog(new OrgDialog(m_orgs, this));
}

void OrgsDialog::edit()
{
    if (const OrgProfile *profile = current(); profile && !m_registry->isUnsaved(profile->id))
        openDialog(new OrgDialog(m_orgs, *profile, this));
}

void OrgsDialog::duplicate()
{
    if (const OrgProfile *profile = current(); profile && !m_registry->isUnsaved(profile->id)) {
        OrgProfile copy = *profile;
        copy.id.clear();
        copy.name = tr("%1 (copy)").arg(copy.name);
        openDialog(new OrgDialog(m_orgs, copy, this));
    }
}

void OrgsDialog::remove()
{
    if (const OrgProfile *profile = current(); profile && !m_registry->isUnsaved(profile->id))
        Q_EMIT removalRequested(*profile);
}

void OrgsDialog::move(int rows)
{
    const int row = m_list->currentRow();
    const int target = row + rows;
    if (!isSaved(row) || !isSaved(target))
        return;
    QListWidgetItem *item = m_list->takeItem(row);
    m_list->insertItem(target, item);
    m_list->setCurrentItem(item);
    saveOrder();
}

void OrgsDialog::saveOrder()
{
    QStringList ids;
    for (int row = 0; row < m_list->count(); ++row) {
        if (isSaved(row))
            ids.append(m_list->item(row)->data(Qt::UserRole).toString());
    }
    if (const Result<void> saved = m_registry->reorder(ids); !saved) {
        showResult(saved.error().explanation());
        fill(); // the order as it stands
    }
    updateState();
}

void OrgsDialog::exportOrgs()
{
    const SaveQuestion question{tr("Export orgs for colleagues"),
                                u"exportOrgsDialog"_s,
                                u"hookkeys-orgs.json"_s,
                                {tr("Orgs (*.json)")}};
    askWhereToSave(this, m_preferences, question, this,
                   [this](const QString &path) { return exportTo(path); });
}

/// Whether the orgs are in the file @p path now.
bool OrgsDialog::exportTo(const QString &path)
{
    QList<OrgProfile> profiles;
    for (const OrgProfile &profile : m_registry->orgs()->profiles())
        if (!m_registry->isUnsaved(profile.id))
            profiles.append(profile);
    // For others to read; the addresses of orgs are no secret.
    if (const Result<void> written = writeFile(path, exportProfiles(profiles), FileAccess::Public);
        !written) {
        showResult(written.error().explanation());
        return false;
    }
    showResult(tr("%n org(s) were saved as “%1”, without tokens, keys, passwords and CA files.",
                  nullptr, int(profiles.size()))
                   .arg(displayPath(path)),
               Severity::Info);
    m_folder->offer(path);
    return true;
}

void OrgsDialog::importOrgs()
{
    auto *dialog = new QFileDialog(this, tr("Import orgs from a colleague"));
    dialog->setObjectName(u"importOrgsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Orgs (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &OrgsDialog::importFrom);
    dialog->open();
}

void OrgsDialog::importFrom(const QString &path)
{
    const Result<ProfileImport> found = importProfileFile(path, m_registry->orgs()->profiles());
    if (!found) {
        showResult(found.error().explanation());
        return;
    }
    if (const Result<void> added = m_registry->addOrgs(found->profiles); !added) {
        showResult(added.error().explanation());
        return;
    }
    QStringList lines{tr("%n org(s) were added. Sign in to each when you open it.", nullptr,
                         int(found->profiles.size()))};
    showResult((lines + found->skipped + found->notes).join(u'\n'),
               found->skipped.isEmpty() ? Severity::Info : Severity::Warning);
}

void OrgsDialog::showResult(const QString &text, Severity severity)
{
    m_result->showText(text, severity);
    m_folder->offer({}); // that was about something else
}

} // namespace HookKeys
