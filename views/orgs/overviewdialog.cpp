// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overviewdialog.h"

#include "actionhint.h"
#include "appearance.h"
#include "buttonbox.h"
#include "environmentbadge.h"
#include "openorgs.h"
#include "orgoverviewmodel.h"
#include "orgregistry.h"
#include "plainlabel.h"
#include "rowtable.h"
#include "windowsize.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// What somebody should see to has weight and an icon, and an org its environment's mark.
class OverviewDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() == OrgOverviewModel::Org) {
            const auto profile = index.data(OrgOverviewModel::ProfileRole).value<OrgProfile>();
            option->icon = environmentMark(profile);
            option->features |= QStyleOptionViewItem::HasDecoration;
        }
        if (index.data(OrgOverviewModel::AttentionRole).toBool()) {
            option->font.setBold(true);
            option->icon = severityIcon(Severity::Warning);
            option->features |= QStyleOptionViewItem::HasDecoration;
        }
    }
};

} // namespace

OverviewDialog::OverviewDialog(OpenOrgs *orgs, const QString &shown, int ageLimit, QWidget *parent)
    : QDialog(parent), m_orgs(orgs), m_model(new OrgOverviewModel(orgs, ageLimit, this)),
      m_table(new QTableView(this)),
      m_empty(
          new PlainLabel(tr("There is no org yet. Add one in the menu Org."), m_table->viewport()))
{
    setObjectName(u"overviewDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Overview of all orgs"));
    makeTable();
    auto *note = new PlainLabel(
        tr("The numbers of an org are those of its last reading: open an org to read it again."),
        this);
    auto *buttons = new ButtonBox(QDialogButtonBox::Close, this);
    m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::ActionRole);
    m_open->setObjectName(u"openOrgOfOverview"_s);
    m_open->setDefault(true);
    m_window = buttons->addButton(tr("Open in a &new window"), QDialogButtonBox::ActionRole);
    m_window->setObjectName(u"openOrgInWindow"_s);
    m_window->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addWidget(note);
    layout->addWidget(buttons);
    resizeToText(this, 120, 20);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &OverviewDialog::openOrg);
    connect(m_window, &QPushButton::clicked, this, &OverviewDialog::openWindow);
    connect(m_table, &QTableView::doubleClicked, this, &OverviewDialog::openOrg);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OverviewDialog::updateState);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_table->setCurrentIndex(m_model->index(0, 0));
        fitColumns();
        updateState();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &OverviewDialog::fitColumns);
    m_table->setCurrentIndex(m_model->index(0, 0));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (m_model->data(index, OrgOverviewModel::IdRole).toString() == shown)
            m_table->setCurrentIndex(index);
    }
    letTabOutOfButtonBoxes(this);
    fitColumns();
    updateState();
    m_table->setFocus();
}

void OverviewDialog::makeTable()
{
    m_table->setObjectName(u"overviewTable"_s);
    m_table->setAccessibleName(tr("Overview of all orgs"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new OverviewDelegate(m_table));
    showAsRows(m_table);
    m_table->installEventFilter(this);
    m_empty->setObjectName(u"noOrgs"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *middle = new QVBoxLayout(m_table->viewport());
    middle->addWidget(m_empty);
}

void OverviewDialog::fitColumns()
{
    m_table->resizeColumnsToContents();
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(OrgOverviewModel::Org, QHeaderView::Stretch);
}

void OverviewDialog::updateState()
{
    const QModelIndex current = m_table->currentIndex();
    const QString none = current.isValid() ? QString() : tr("Select an org first.");
    setWidgetBlock(m_open, none);
    // Another window is another process, which knows what is saved.
    const bool saved =
        current.isValid()
        && !m_orgs->registry().isUnsaved(current.data(OrgOverviewModel::IdRole).toString());
    setWidgetBlock(m_window, current.isValid() && !saved ? tr(
                                 "This org is there for this session alone, and for this window.")
                                                         : none);
    m_empty->setVisible(m_model->rowCount() == 0);
}

void OverviewDialog::openOrg()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    m_orgs->open(current.data(OrgOverviewModel::IdRole).toString());
    accept();
}

void OverviewDialog::openWindow()
{
    Q_EMIT windowRequested(m_table->currentIndex().data(OrgOverviewModel::IdRole).toString());
    accept();
}

bool OverviewDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openOrg();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace HookKeys
