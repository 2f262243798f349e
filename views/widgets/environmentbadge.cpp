// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentbadge.h"

#include "appearance.h"
#include "displaytext.h"
#include "plainlabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace HookKeys {

EnvironmentBadge::EnvironmentBadge(const OrgProfile &profile, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"environmentBadge"_s);
    auto *word = new PlainLabel(environmentName(profile).toUpper(), this);
    word->setWordWrap(false);
    word->setObjectName(u"environmentWord"_s);
    word->setStyleSheet(u"background:%1; color:white; border-radius:4px; padding:2px 8px;"
                        "font-weight:bold"_s.arg(environmentColor(profile).name()));
    auto *name = new PlainLabel(displayText(profile.name), this);
    QFont bold = name->font();
    bold.setBold(true);
    name->setFont(bold);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(word, 0, Qt::AlignTop);
    layout->addWidget(name, 1);
    setAccessibleName(orgCaption(profile));
}

QIcon environmentDot(const OrgProfile &profile)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::white, 2));
    painter.setBrush(environmentColor(profile));
    painter.drawEllipse(4, 4, 24, 24);
    return pixmap;
}

QString orgCaption(const OrgProfile &profile)
{
    const QString name = displayText(profile.name);
    const QString environment = environmentName(profile);
    return profile.readOnly
               ? QCoreApplication::translate("HookKeys::EnvironmentBadge", "%1 (%2, read-only)")
                     .arg(name, environment)
               : QCoreApplication::translate("HookKeys::EnvironmentBadge", "%1 (%2)")
                     .arg(name, environment);
}

} // namespace HookKeys
