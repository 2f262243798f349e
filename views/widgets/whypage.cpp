// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whypage.h"

#include "plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace HookKeys {

WhyPage::WhyPage(const QString &textName, const QString &button, const QString &buttonName,
                 QWidget *parent)
    : QWidget(parent), m_text(new PlainLabel({}, this))
{
    m_text->setObjectName(textName);
    m_text->setAlignment(Qt::AlignCenter);
    auto *out = new QPushButton(button, this);
    out->setObjectName(buttonName);
    out->setAutoDefault(true);
    setFocusProxy(out);
    connect(out, &QPushButton::clicked, this, &WhyPage::chosen);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_text);
    layout->addWidget(out, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void WhyPage::setText(const QString &text)
{
    m_text->setText(text);
}

QString WhyPage::text() const
{
    return m_text->text();
}

} // namespace HookKeys
