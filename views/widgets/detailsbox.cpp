// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailsbox.h"

#include "plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

DetailsBox::DetailsBox(QWidget *parent)
    : QWidget(parent), m_button(new QPushButton(tr("Details"), this)),
      m_text(new PlainLabel({}, this))
{
    m_button->setObjectName(u"detailsButton"_s);
    m_button->setCheckable(true);
    m_button->setAutoDefault(false);
    m_button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_text->setObjectName(u"details"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_text->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_button);
    layout->addWidget(m_text);
    connect(m_button, &QPushButton::toggled, this, [this](bool shown) {
        m_text->setVisible(shown);
        Q_EMIT toggled();
    });
    hide();
}

void DetailsBox::setDetails(const QString &details)
{
    m_button->setChecked(false);
    m_text->setText(details);
    setVisible(!details.isEmpty());
}

} // namespace HookKeys
