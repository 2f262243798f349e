// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationscreens.h"

#include "openorgs.h"
#include "stage.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace HookKeys {

void RotationScreens::takeAll()
{
    m_stage.startOrg();
    m_stage.orgs.setRotations(&m_stage.rotations);
    m_stage.openOrg();
    QDialog *dialog = dialogOfRotation(usedKey);
    for (const auto &name :
         {u"rotate-plan"_s, u"rotate-hand-over"_s, u"rotate-hooks"_s, u"rotate-watch"_s})
        takePage(name, dialog);
    auto *day = child<QWidget>(dialog, u"keepUntil"_s);
    waitFor("the end of the old key", [day] { return day->isVisible() && day->isEnabled(); });
    m_stage.takeDialog(u"rotate-retire"_s, dialog);

    dialog = dialogOfRotation(u"legacy-password-import"_s);
    takePage(u"rotate-other-plan"_s, dialog);
    auto *keys = child<QPlainTextEdit>(dialog, u"publicKeys"_s);
    auto *seen = child<QPlainTextEdit>(dialog, u"published"_s);
    waitFor("the keys to hand over", [keys, seen] {
        return keys->isVisible() && !keys->document()->isEmpty() && !seen->document()->isEmpty();
    });
    m_stage.takeDialog(u"rotate-by-hand"_s, dialog);
}

QDialog *RotationScreens::dialogOfRotation(const QString &key)
{
    m_stage.window.activateWindow();
    m_stage.select(key);
    return m_stage.dialogOf(u"rotateKey"_s, u"rotateDialog"_s);
}

/// Takes the page that @p dialog shows once it can go on, and has it go on to the next.
void RotationScreens::takePage(const QString &name, QDialog *dialog)
{
    auto *send = child<QPushButton>(dialog, u"send"_s);
    const auto *pages = dialog->findChild<QStackedWidget *>();
    waitFor("the rotation", [send] { return send->isEnabled(); });
    m_stage.take(name, dialog);
    const int before = pages->currentIndex();
    send->click();
    waitFor("the next page", [=] { return pages->currentIndex() != before; });
}

} // namespace HookKeys
