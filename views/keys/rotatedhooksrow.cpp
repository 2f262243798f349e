// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotatedhooksrow.h"

#include "actionhint.h"
#include "displaytext.h"
#include "warningbox.h"
#include "wrappingrow.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

RotatedHooksRow::RotatedHooksRow(QWidget *parent)
    : QWidget(parent), m_hook(new QComboBox(this)),
      m_try(new QPushButton(tr("&Try this hook…"), this)),
      m_one(new QPushButton(tr("Point this &one back"), this)),
      m_all(new QPushButton(tr("Point all &back"), this))
{
    m_hook->setObjectName(u"rotatedHook"_s);
    m_hook->setAccessibleName(tr("Hook to try or to point back"));
    m_hook->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_hook->setMinimumContentsLength(18); // with less, the buttons beside it go on in the next line
    m_try->setObjectName(u"tryHook"_s);
    m_one->setObjectName(u"pointOneBack"_s);
    m_all->setObjectName(u"pointBack"_s);
    auto *row = new WrappingRow(this);
    row->setContentsMargins({});
    row->addWidget(m_hook, 1);
    for (QPushButton *button : {m_try, m_one, m_all}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    connect(m_hook, &QComboBox::currentIndexChanged, this, &RotatedHooksRow::showButtons);
    connect(m_try, &QPushButton::clicked, this, [this] {
        const QList<InlineHook> &hooks = m_state.hooks;
        const auto hook =
            std::ranges::find(hooks, m_hook->currentData().toString(), &InlineHook::id);
        if (hook != hooks.cend())
            Q_EMIT tryHook(*hook);
    });
    connect(m_one, &QPushButton::clicked, this,
            [this] { Q_EMIT pointBack({m_hook->currentData().toString()}, false); });
    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT pointBack(goingBack(), false); });
    showHooks();
}

void RotatedHooksRow::setHooks(const RotationPlan &plan, const RotationState &state)
{
    m_plan = plan;
    m_state = state;
    showHooks();
}

void RotatedHooksRow::setTrial(bool trial)
{
    if (std::exchange(m_trial, trial) != trial)
        showHooks();
}

bool RotatedHooksRow::hasHooks() const
{
    return m_hook->count() > 0;
}

/// Those that can sign with the old key again.
QStringList RotatedHooksRow::goingBack() const
{
    QStringList ids;
    for (const RotationHook &hook : m_plan.hooks) {
        if (m_state.canPointBack(hook.id))
            ids.append(hook.id);
    }
    return ids;
}

void RotatedHooksRow::showHooks()
{
    const QStringList back = goingBack();
    const QString before = m_hook->currentData().toString();
    {
        const QSignalBlocker quiet(m_hook);
        m_hook->clear();
        for (const RotationHook &hook : std::as_const(m_plan.hooks)) {
            const bool isThere = m_state.placeOf(hook.id) != RotationState::Place::Gone;
            if (back.contains(hook.id) || (m_trial && isThere))
                m_hook->addItem(displayText(hook.name), hook.id);
        }
        m_hook->setCurrentIndex(std::max(0, m_hook->findData(before)));
    }
    const bool several = m_hook->count() > 1;
    m_hook->setVisible(several || m_trial);
    m_try->setVisible(m_trial);
    m_one->setVisible(several && !back.isEmpty());
    m_all->setText(several ? tr("Point all &back") : tr("Point &back"));
    m_all->setVisible(!back.isEmpty());
    showButtons();
}

void RotatedHooksRow::askAgain(const QStringList &ids)
{
    if (ids.isEmpty())
        return;
    QStringList names;
    for (const RotationHook &hook : std::as_const(m_plan.hooks)) {
        if (ids.contains(hook.id))
            names.append(hook.name);
    }
    QMessageBox *box = makeWarningBox(u"pointBackBox"_s, tr("Point back"), this);
    box->setText(tr("Does the other side still have the key “%1”? The hooks concerned: %2")
                     .arg(displayText(m_plan.oldName), quoted(names)));
    box->setInformativeText(
        tr("HookKeys cannot see that. Where it was taken away or switched off, the calls of "
           "these hooks fail until it is there again."));
    QPushButton *back = box->addButton(tr("Point back"), QMessageBox::DestructiveRole);
    connect(back, &QPushButton::clicked, this, [this, ids] { Q_EMIT pointBack(ids, true); });
    openWarningBox(box);
}

void RotatedHooksRow::showButtons()
{
    const QString id = m_hook->currentData().toString();
    setWidgetBlock(m_try, m_state.canTry(id)
                              ? QString()
                              : tr("The hook is not active, so Okta does not call it."));
    setWidgetBlock(m_one, m_state.canPointBack(id)
                              ? QString()
                              : tr("The hook does not sign with the new key."));
}

} // namespace HookKeys
