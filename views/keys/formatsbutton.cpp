// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formatsbutton.h"

#include "appearance.h"
#include "keysaver.h"

#include <QMenu>
#include <QStyleOption>

namespace HookKeys {

FormatsButton::FormatsButton(QWidget *parent) : QToolButton(parent)
{
    setIcon(themedIcon(QStringLiteral("down")));
    setText(tr("Copy in another format"));
    setToolTip(text());
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
}

void FormatsButton::setDocument(const std::optional<KeyDocument> &document)
{
    menu()->clear();
    const auto formats = document ? writableFormats(*document) : QList<const KeyFormat *>();
    for (const KeyFormat *format : formats) {
        if (!format->binary)
            connect(menu()->addAction(format->name()), &QAction::triggered, this,
                    [this, format] { Q_EMIT chosen(*format); });
    }
    setEnabled(!menu()->isEmpty());
}

/// Its icon is the arrow already.
void FormatsButton::initStyleOption(QStyleOptionToolButton *option) const
{
    QToolButton::initStyleOption(option);
    option->features.setFlag(QStyleOptionToolButton::HasMenu, false);
}

} // namespace HookKeys
