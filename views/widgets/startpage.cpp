// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "startpage.h"

#include "actionhint.h"
#include "appearance.h"
#include "plainlabel.h"

#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

StartPage::StartPage(const QString &title, const QString &text, const QList<Step> &steps,
                     QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(title);
    auto *picture = new QLabel(this);
    picture->setPixmap(programPicture(devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    picture->setAccessibleName(QGuiApplication::applicationDisplayName());
    auto *heading = new PlainLabel(title, this);
    QFont large = heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    heading->setFont(large);
    heading->setAlignment(Qt::AlignCenter);
    auto *body = new PlainLabel(text, this);
    body->setAlignment(Qt::AlignCenter);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(picture);
    layout->addWidget(heading);
    auto *middle = new QHBoxLayout; // keeps the lines short without making the window wide
    middle->addStretch(1);
    middle->addWidget(body, 4);
    middle->addStretch(1);
    layout->addLayout(middle);
    layout->addSpacing(fontMetrics().height());
    for (int i = 0; i < steps.size(); ++i) {
        auto *button = new QPushButton(steps.at(i).text, this);
        button->setObjectName(steps.at(i).objectName);
        button->setMinimumWidth(fontMetrics().averageCharWidth() * 28);
        button->setAutoDefault(true);
        layout->addWidget(button, 0, Qt::AlignHCenter);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT chosen(i); });
        m_buttons.append(button);
    }
    layout->addStretch(3);
    if (!m_buttons.isEmpty())
        setFocusProxy(m_buttons.first());
}

void StartPage::setStepBlock(int step, const QString &block)
{
    setWidgetBlock(m_buttons.at(step), block);
}

} // namespace HookKeys
