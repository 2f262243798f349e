// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationheading.h"

#include "announce.h"
#include "displaytext.h"
#include "plainlabel.h"

#include <QVBoxLayout>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

RotationHeading::RotationHeading(QWidget *parent)
    : QWidget(parent), m_step(new PlainLabel(this)), m_keys(new PlainLabel(this)),
      m_renamed(new PlainLabel(this))
{
    m_step->setObjectName(u"step"_s);
    QFont bold = font();
    bold.setBold(true);
    m_step->setFont(bold);
    m_keys->setObjectName(u"rotatedKeys"_s);
    m_renamed->setObjectName(u"renamedKeys"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(layout->spacing() / 2);
    layout->addWidget(m_step);
    layout->addWidget(m_keys);
    layout->addWidget(m_renamed);
    setStep(0);
    setKeys({}, {});
    setRenamed({});
}

void RotationHeading::setStep(int index)
{
    const std::array steps{tr("Plan the rotation"), tr("Hand over the new key"),
                           tr("Let the hooks sign with it"), tr("See whether they work"),
                           tr("Retire the old key")};
    m_step->setText(tr("Step %1 of %2: %3", "a number; how many; what is done")
                        .arg(index + 1)
                        .arg(steps.size())
                        .arg(steps.at(size_t(index))));
    if (std::exchange(m_index, index) != index)
        announce(m_step, m_step->text());
}

void RotationHeading::setKeys(const QString &oldName, const QString &newName, bool leaked)
{
    m_oldName = oldName;
    const QString text = leaked ? tr("“%1” takes the place of “%2”, which has leaked.")
                                : tr("“%1” takes the place of “%2”.");
    m_keys->setText(text.arg(displayText(newName), displayText(oldName)));
    m_keys->setVisible(!oldName.isEmpty() && !newName.isEmpty());
}

void RotationHeading::setRenamed(const QString &text)
{
    m_renamed->setText(text);
    m_renamed->setVisible(!text.isEmpty());
}

} // namespace HookKeys
