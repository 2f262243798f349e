// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationscreens.h"

#include "demojwks.h"
#include "openorgs.h"
#include "stage.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

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
    m_stage.take(u"rotate-by-hand"_s, dialog);
    takePointingBack(dialog);
    takeGivingUp();
}

/// What is asked before hooks are pointed back to a key that the other side may not have any more.
void RotationScreens::takePointingBack(QDialog *dialog)
{
    m_stage.org->jwks().setPage(
        {.body = child<QPlainTextEdit>(dialog, u"publicKeys"_s)->toPlainText().toUtf8()});
    child<QCheckBox>(dialog, u"early"_s)->setChecked(true);
    auto *typed = child<QLineEdit>(dialog, u"handedOver"_s);
    typed->setText(child<QLineEdit>(dialog, u"name"_s)->text());
    goOn(dialog);
    goOn(dialog);
    goOn(dialog);
    child<QPushButton>(dialog, u"pointBack"_s)->click();
    m_stage.takeDialog(u"rotate-point-back"_s, boxOf(dialog, u"pointBackBox"_s));
    dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// What is asked before a rotation that is not finished is forgotten.
void RotationScreens::takeGivingUp()
{
    QPushButton *giveUp = nullptr;
    waitFor("the offer to give up", [this, &giveUp] {
        const QString text = QCoreApplication::translate("HookKeys::RotationCommands", "Give up");
        const auto buttons = child<QWidget>(&m_stage.window, u"messageBar"_s)
                                 ->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
        const auto found = std::ranges::find_if(buttons, [&text](const QPushButton *button) {
            return button->isVisible() && button->text() == text;
        });
        giveUp = found == buttons.cend() ? nullptr : *found;
        return giveUp != nullptr;
    });
    giveUp->click();
    m_stage.takeDialog(u"rotate-give-up"_s, boxOf(&m_stage.window, u"giveUpBox"_s));
}

/// The box @p name of @p parent, once it is there.
QDialog *RotationScreens::boxOf(QWidget *parent, const QString &name)
{
    waitFor("the box", [parent, &name] {
        const auto *box = parent->findChild<QDialog *>(name);
        return box && box->isActiveWindow();
    });
    return child<QDialog>(parent, name);
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
    const auto *send = child<QPushButton>(dialog, u"send"_s);
    waitFor("the rotation", [send] { return send->isEnabled(); });
    m_stage.take(name, dialog);
    goOn(dialog);
}

/// Has @p dialog go on to the next page once it can.
void RotationScreens::goOn(QDialog *dialog)
{
    auto *send = child<QPushButton>(dialog, u"send"_s);
    const auto *pages = dialog->findChild<QStackedWidget *>();
    waitFor("the rotation", [send] { return send->isEnabled(); });
    const int before = pages->currentIndex();
    send->click();
    waitFor("the next page", [=] { return pages->currentIndex() != before; });
}

} // namespace HookKeys
