// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterhelp.h"

#include "appearance.h"

#include <QLineEdit>
#include <QMenu>

#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

FilterHelp::FilterHelp(QLineEdit *filter, QWidget *parent) : QToolButton(parent)
{
    setObjectName(u"filterHelp"_s);
    setIcon(themedIcon(u"help"_s));
    setText(tr("How to filter"));
    setToolTip(tr("Show how to filter"));
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(this);
    for (const auto &[written, meaning] :
         {std::pair(u"status:unused"_s, tr("keys that no hook uses")),
          std::pair(u"status:too-old"_s,
                    tr("or in-use, unknown, due-soon, changed, warning, alarm")),
          std::pair(u"age:>180"_s, tr("keys that are older than 180 days")),
          std::pair(u"used-by:token"_s,
                    tr("keys of the hooks with this word in their name or type")),
          std::pair(u"name:api"_s, tr("keys with this word in their name")),
          std::pair(u"-status:unused"_s, tr("a minus turns it round")),
          std::pair(u"\"token hook\""_s, tr("words that stand side by side"))}) {
        const QAction *action = menu->addAction(
            tr("%1 – %2", "what can be typed; what it finds").arg(written, meaning));
        connect(action, &QAction::triggered, filter, [filter, text = written] {
            const QString before = filter->text().trimmed();
            filter->setText(before.isEmpty() ? text : before + u' ' + text);
            filter->setFocus(Qt::ShortcutFocusReason);
        });
    }
    setMenu(menu);
}

} // namespace HookKeys
