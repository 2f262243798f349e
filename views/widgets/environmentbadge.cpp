// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentbadge.h"

#include "appearance.h"
#include "displaytext.h"
#include "plainlabel.h"
#include "wrappingrow.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

constexpr int markSize = 18; // pixels, in the badge

/// What stands for @p environment beside its colour, as large as @p box.
QPainterPath shapeOf(Environment environment, const QRectF &box)
{
    const QPointF middle = box.center();
    const QPointF top(middle.x(), box.top());
    const QPointF bottom(middle.x(), box.bottom());
    QPainterPath path;
    switch (environment) {
    case Environment::Production:
        path.addEllipse(box);
        break;
    case Environment::Preview:
        path.addPolygon(QList<QPointF>{top, box.bottomRight(), box.bottomLeft()});
        break;
    case Environment::Development:
        path.addRect(box.adjusted(2, 2, -2, -2));
        break;
    case Environment::Demo:
        path.addPolygon(
            QList<QPointF>{top, {box.right(), middle.y()}, bottom, {box.left(), middle.y()}});
        break;
    case Environment::Other:
        path.addPolygon(QList<QPointF>{box.topLeft(), box.topRight(), bottom});
        break;
    }
    path.closeSubpath();
    return path;
}

/// A lock in the lower right corner of a picture of 32 pixels.
QPainterPath lockShape()
{
    QPainterPath shackle;
    shackle.addRoundedRect(QRectF(16, 11, 12, 16), 6, 6);
    QPainterPath hole;
    hole.addRoundedRect(QRectF(19, 14, 6, 14), 3, 3);
    QPainterPath body;
    body.addRect(QRectF(13, 20, 18, 11));
    return shackle.subtracted(hole).united(body);
}

QPixmap drawnMark(Environment environment, bool locked, const QColor &fill, const QColor &line)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 2));
    painter.setBrush(fill);
    painter.drawPath(shapeOf(environment, locked ? QRectF(2, 2, 20, 20) : QRectF(4, 4, 24, 24)));
    if (locked)
        painter.drawPath(lockShape());
    return pixmap;
}

} // namespace

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

    auto *mark = new QLabel(this);
    mark->setTextFormat(Qt::PlainText);
    mark->setObjectName(u"environmentMark"_s);
    mark->setPixmap(
        environmentMark(profile).pixmap(QSize(markSize, markSize), devicePixelRatioF()));
    mark->setAccessibleName(environmentName(profile));

    auto *layout = new WrappingRow(this);
    layout->setContentsMargins({});
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addWidget(word, 0, Qt::AlignTop);
    if (profile.readOnly) {
        auto *locked = new PlainLabel(tr("Read-only").toUpper(), this);
        locked->setObjectName(u"readOnlyWord"_s);
        locked->setWordWrap(false);
        locked->setFont(bold);
        layout->addWidget(locked, 0, Qt::AlignTop);
    }
    layout->addWidget(name, 1);
    setAccessibleName(orgCaption(profile));
}

QIcon environmentMark(const OrgProfile &profile)
{
    return drawnMark(profile.environment, profile.readOnly, environmentColor(profile), Qt::white);
}

QIcon environmentMarkOnColor(const OrgProfile &profile)
{
    return drawnMark(profile.environment, profile.readOnly, Qt::white, environmentColor(profile));
}

QIcon environmentMark(Environment environment, const QColor &color)
{
    return drawnMark(environment, false, color, Qt::white);
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
