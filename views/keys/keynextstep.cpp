// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keynextstep.h"

#include "appearance.h"
#include "keyfacts.h"
#include "plainlabel.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

KeyNextStep::KeyNextStep(QWidget *parent) : QPushButton(parent)
{
    setObjectName(u"keyNextStep"_s);
    hide();
    connect(this, &QPushButton::clicked, this, [this] {
        if (m_rotates)
            Q_EMIT rotateRequested();
        else
            Q_EMIT deleteRequested();
    });
}

void KeyNextStep::setKey(const KeyFacts *facts, const QString &block)
{
    m_rotates = facts && facts->isToRotate();
    setText(m_rotates ? tr("Rotate this key…") : tr("Delete this key…"));
    setIcon(themedIcon(m_rotates ? u"key-rotate"_s : u"key-delete"_s));
    setEnabled(block.isEmpty());
    setToolTip(plainToolTip(block));
    setAccessibleDescription(block);
    setVisible(facts && (m_rotates || facts->isToDelete()));
}

} // namespace HookKeys
