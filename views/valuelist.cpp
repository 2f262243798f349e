// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "valuelist.h"

#include "appearance.h"
#include "plainlabel.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QToolButton>

namespace HookKeys {

ValueList::ValueList(QWidget *parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    m_layout->setColumnStretch(1, 1);
    m_layout->setContentsMargins({});
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
    caption->setWordWrap(false);
    caption->setForegroundRole(QPalette::PlaceholderText);
    auto *text = new PlainLabel(value, this);
    text->setObjectName(objectName);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (monospaced)
        text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *copy = new QToolButton(this);
    copy->setIcon(themedIcon(QStringLiteral("copy")));
    copy->setText(tr("Copy %1").arg(name));
    copy->setToolTip(copy->text());
    copy->setAutoRaise(true);
    connect(copy, &QToolButton::clicked, this, [what = copied.isNull() ? value : copied] {
        QGuiApplication::clipboard()->setText(what);
    });
    const int row = m_layout->rowCount();
    m_layout->addWidget(caption, row, 0, Qt::AlignTop);
    m_layout->addWidget(text, row, 1, Qt::AlignTop);
    m_layout->addWidget(copy, row, 2, Qt::AlignTop);
}

} // namespace HookKeys
