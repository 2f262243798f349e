// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationsteplabel.h"

#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

RotationStepLabel::RotationStepLabel(QWidget *parent) : PlainLabel(parent)
{
    setObjectName(u"step"_s);
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
    setStep(0);
}

void RotationStepLabel::setStep(int index)
{
    const std::array steps{tr("Plan the rotation"), tr("Hand over the new key"),
                           tr("Let the hooks sign with it"), tr("See whether they work"),
                           tr("Retire the old key")};
    setText(tr("Step %1 of %2: %3", "a number; how many; what is done")
                .arg(index + 1)
                .arg(steps.size())
                .arg(steps.at(size_t(index))));
}

} // namespace HookKeys
