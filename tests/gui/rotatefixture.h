// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guifixture.h"
#include "waiting.h"

#include <QDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace HookKeys {

using namespace Qt::StringLiterals;

/// The dialog that rotates the key @p key, and what is in it.
struct RotateDialogParts
{
    RotateDialogParts(const GuiFixture &gui, const QString &key)
    {
        if (!gui.clickRow(key))
            qFatal("There is no such key.");
        click(gui.toolButton(u"Rotate"_s));
        find();
    }

    void find()
    {
        dialog = awaitWindow("rotateDialog");
        if (!dialog)
            qFatal("The dialog did not open.");
        send = part<QPushButton>(dialog, "send");
    }

    /// Waits for the button to say @p text, and to be usable.
    [[nodiscard]] bool offers(const QString &text) const { return offers(send, text); }
    [[nodiscard]] static bool offers(const QPushButton *button, const QString &text)
    {
        return waitUntil([button, text] {
            return button->isEnabled() && QString(button->text()).remove(u'&') == text;
        });
    }

    /// Presses the button once it says @p text; counts.
    bool press(const QString &text)
    {
        if (!offers(text))
            return false;
        click(send);
        ++clicks;
        return true;
    }

    /// Goes on from the plan until the other side has the new key.
    bool handOver() { return press(QStringLiteral("Begin")) && press(QStringLiteral("Hand over")); }

    /// Goes on from the plan until the old key is switched off.
    bool switchOff()
    {
        return handOver() && press(QStringLiteral("Re-point the hooks"))
               && press(QStringLiteral("Switch the old key off"));
    }

    /// What the new key is called, as the first page has it.
    [[nodiscard]] QString newName() const { return part<QLineEdit>(dialog, "name")->text(); }

    QPointer<QDialog> dialog;
    QPushButton *send = nullptr;
    int clicks = 1; ///< Rotate… itself.
};

/// Presses the button @p text of @p box.
[[nodiscard]] inline bool pressInBox(QMessageBox *box, const QString &text)
{
    if (!box)
        return false;
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (QString(button->text()).remove(u'&') == text) {
            click(button);
            return true;
        }
    }
    return false;
}

/// Gives up the rotation that the message offers to resume, and says so where that is asked.
[[nodiscard]] inline bool giveUp(const GuiFixture &gui)
{
    return clickInMessage(gui.window.get(), u"Give up"_s)
           && pressInBox(awaitWindow<QMessageBox>("giveUpBox"), u"Give up"_s);
}

/// Which key the hook @p hook signs with, as the org says.
inline QString keyOfHook(GuiFixture &gui, const QString &hook)
{
    const auto hooks = gui.other().hooks();
    const auto found = std::ranges::find(*hooks, hook, &InlineHook::name);
    return found == hooks->end() ? QString() : found->hookKeyId;
}

inline QString idOfKey(GuiFixture &gui, const QString &name)
{
    const auto keys = gui.other().keys();
    const auto found = std::ranges::find(*keys, name, &HookKey::name);
    return found == keys->end() ? QString() : found->id;
}

} // namespace HookKeys
