// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keynextstep.h"

#include "actionhint.h"
#include "appearance.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

KeyNextStep::KeyNextStep(QWidget *parent) : QPushButton(parent)
{
    setObjectName(u"keyNextStep"_s);
    hide();
    connect(this, &QPushButton::clicked, this, [this] { Q_EMIT chosen(m_step); });
}

void KeyNextStep::setKey(const KeyFacts *facts, const QString &block)
{
    m_step = facts ? facts->nextStep() : KeyFacts::Step::None;
    setText(m_step == KeyFacts::Step::Resume   ? tr("Resume the rotation…")
            : m_step == KeyFacts::Step::Rotate ? tr("Rotate this key…")
                                               : tr("Delete this key…"));
    setIcon(themedIcon(m_step == KeyFacts::Step::Delete ? u"key-delete"_s : u"key-rotate"_s));
    setWidgetBlock(this, block);
    setVisible(m_step != KeyFacts::Step::None);
}

} // namespace HookKeys
