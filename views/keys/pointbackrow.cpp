// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pointbackrow.h"

#include "displaytext.h"
#include "wrappingrow.h"

#include <QComboBox>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

PointBackRow::PointBackRow(QWidget *parent)
    : QWidget(parent), m_hook(new QComboBox(this)),
      m_one(new QPushButton(tr("Point this &one back"), this)),
      m_all(new QPushButton(tr("Point all &back"), this))
{
    m_hook->setObjectName(u"hookToPointBack"_s);
    m_hook->setAccessibleName(tr("Hook to point back"));
    m_hook->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_one->setObjectName(u"pointOneBack"_s);
    m_all->setObjectName(u"pointBack"_s);
    auto *row = new WrappingRow(this);
    row->setContentsMargins({});
    row->addWidget(m_hook, 1);
    for (QPushButton *button : {m_one, m_all}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    connect(m_one, &QPushButton::clicked, this,
            [this] { Q_EMIT chosen({m_hook->currentData().toString()}, false); });
    connect(m_all, &QPushButton::clicked, this, [this] {
        QStringList ids;
        for (int i = 0; i < m_hook->count(); ++i)
            ids.append(m_hook->itemData(i).toString());
        Q_EMIT chosen(ids, false);
    });
}

void PointBackRow::setHooks(const RotationPlan &plan, const RotationState &state)
{
    const QString before = m_hook->currentData().toString();
    m_hook->clear();
    for (const RotationHook &hook : plan.hooks) {
        if (state.oldKey && state.placeOf(hook.id) == RotationState::Place::New)
            m_hook->addItem(displayText(hook.name), hook.id);
    }
    m_hook->setCurrentIndex(std::max(0, m_hook->findData(before)));
    const bool several = m_hook->count() > 1;
    m_hook->setVisible(several);
    m_one->setVisible(several);
    m_all->setText(several ? tr("Point all &back") : tr("Point &back"));
}

void PointBackRow::askAgain(const QStringList &ids, const QString &oldName)
{
    QStringList names;
    for (const QString &id : ids)
        names.append(u"“%1”"_s.arg(m_hook->itemText(m_hook->findData(id))));
    auto *box = new QMessageBox(this);
    box->setObjectName(u"pointBackBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Point back"));
    box->setText(tr("Does the other side still have the key “%1”? The hooks concerned: %2")
                     .arg(displayText(oldName), QLocale().createSeparatedList(names)));
    box->setInformativeText(
        tr("HookKeys cannot see that. Where it was taken away or switched off, the calls of "
           "these hooks fail until it is there again."));
    QPushButton *back = box->addButton(tr("Point back"), QMessageBox::DestructiveRole);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(back, &QPushButton::clicked, this, [this, ids] { Q_EMIT chosen(ids, true); });
    box->open();
}

bool PointBackRow::hasHooks() const
{
    return m_hook->count() > 0;
}

} // namespace HookKeys
