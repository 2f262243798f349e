// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkcolours.h"

#include <QEvent>
#include <QLabel>

namespace HookKeys {
namespace {

class LinkColours final : public QObject
{
public:
    explicit LinkColours(QLabel *label) : QObject(label) { label->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange) {
            auto *label = static_cast<QLabel *>(watched);
            const QString text = label->text();
            label->setText({}); // what it has already it does not read again
            label->setText(text);
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void keepLinkColours(QLabel *label)
{
    new LinkColours(label);
}

} // namespace HookKeys
