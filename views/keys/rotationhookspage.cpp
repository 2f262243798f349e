// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationhookspage.h"

#include "plainlabel.h"
#include "rotationplanpage.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

RotationHooksPage::RotationHooksPage(QWidget *parent)
    : RotationPage(parent), m_places(makePageText(tr("Hooks"), u"places"_s, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(new PlainLabel(tr("Now the hooks are to sign with the new key, one after the "
                                        "other. Each can be pointed back."),
                                     this));
    layout->addWidget(m_places, 1);
}

void RotationHooksPage::setPlaces(const RotationPlan &plan, const RotationState &state)
{
    QStringList lines;
    for (const RotationHook &hook : plan.hooks)
        lines.append(state.textOf(hook.id, hook.name));
    m_places->setPlainText(lines.join(u'\n'));
}

} // namespace HookKeys
