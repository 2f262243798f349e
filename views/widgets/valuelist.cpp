// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "valuelist.h"

#include "appearance.h"
#include "copying.h"
#include "plainlabel.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QLineEdit>
#include <QToolButton>

namespace HookKeys {

ValueList::ValueList(QWidget *parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    m_layout->setColumnStretch(0, 1);
    m_layout->setContentsMargins({});
    m_layout->setVerticalSpacing(2);
}

void ValueList::clear()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void ValueList::add(const QString &objectName, const QString &name, const QString &value,
                    const QString &copied, bool monospaced)
{
    if (value.isEmpty())
        return;
    auto *caption = new PlainLabel(name, this);
    caption->setForegroundRole(QPalette::PlaceholderText);
    caption->setContentsMargins(0, 4, 0, 0); // nearer to its value than to the one above
    QWidget *field = nullptr;
    if (monospaced) {
        // In one line to be compared at a glance; what finds no room in it can be scrolled to.
        auto *line = new QLineEdit(value, this);
        line->setReadOnly(true);
        line->setLayoutDirection(Qt::LeftToRight);
        line->setFrame(false);
        line->setTextMargins(-2, 0, 0, 0); // level with the captions: Qt adds two pixels
        line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        line->setCursorPosition(0);
        QPalette colours = line->palette();
        colours.setColor(QPalette::Base, Qt::transparent);
        line->setPalette(colours);
        line->setAccessibleName(name);
        field = line;
    } else {
        auto *text = new PlainLabel(value, this);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        field = text;
    }
    field->setObjectName(objectName);
    auto *copy = new QToolButton(this);
    copy->setIcon(themedIcon(QStringLiteral("copy")));
    copy->setText(tr("Copy %1").arg(name));
    copy->setToolTip(copy->text());
    copy->setAutoRaise(true);
    const QString what = m_owner.isEmpty() ? name : tr("%1 of %2").arg(name, m_owner);
    connect(copy, &QToolButton::clicked, copy,
            [copy, what, text = copied.isNull() ? value : copied] { copyText(text, what, copy); });
    const int row = m_layout->count() / 3 * 2; // rowCount() never gets less
    m_layout->addWidget(caption, row, 0, 1, 2);
    m_layout->addWidget(field, row + 1, 0);
    m_layout->addWidget(copy, row + 1, 1, Qt::AlignTop);
}

} // namespace HookKeys
