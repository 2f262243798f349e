// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberrow.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QShortcut>
#include <QWidget>

#include <algorithm>
#include <optional>

namespace HookKeys {
namespace {

// Of the key that has the 1, as the display tells of it; the others follow, and behind 9 comes 0.
#ifdef Q_OS_WIN
constexpr quint32 firstScanCode = 2;
#else
constexpr quint32 firstScanCode = 10; // of evdev, and 8 more by X's rules, which Wayland has too
#endif

/// The digit on the key of @p event if that is in the number row but stands for something else.
std::optional<int> digitBehind(const QKeyEvent &event)
{
    const bool isDigit = event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9;
    const quint32 code = event.nativeScanCode();
    if (isDigit || code < firstScanCode || code >= firstScanCode + 10)
        return {};
    return int(code - firstScanCode + 1) % 10;
}

/// Whether @p shortcut is there for @p focused.
bool isFor(const QShortcut *shortcut, const QWidget *focused)
{
    const auto *of = qobject_cast<QWidget *>(shortcut->parent());
    if (!of || !shortcut->isEnabled())
        return false;
    return shortcut->context() == Qt::WidgetWithChildrenShortcut
               ? of == focused || of->isAncestorOf(focused)
               : of->window() == focused->window();
}

/// Does what @p keys stand for in the window of @p focused; whether there is such a thing.
bool trigger(const QKeySequence &keys, const QWidget *focused)
{
    const auto shortcuts = focused->window()->findChildren<QShortcut *>();
    for (QShortcut *shortcut : shortcuts) {
        if (shortcut->key() == keys && isFor(shortcut, focused)) {
            Q_EMIT shortcut->activated();
            return true;
        }
    }
    const auto actions = focused->window()->findChildren<QAction *>();
    const auto found = std::ranges::find_if(actions, [&keys](const QAction *action) {
        return action->isEnabled() && action->shortcut() == keys;
    });
    if (found == actions.cend())
        return false;
    (*found)->trigger();
    return true;
}

/// Is told of a key only if it is no shortcut as it is.
class NumberRow final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress && watched->isWidgetType()) {
            const auto *key = static_cast<QKeyEvent *>(event);
            const Qt::KeyboardModifiers with = key->modifiers();
            const std::optional<int> digit = digitBehind(*key);
            if (digit && (with == Qt::ControlModifier || with == Qt::AltModifier)
                && trigger(QKeyCombination(with, Qt::Key(Qt::Key_0 + *digit)),
                           static_cast<QWidget *>(watched)))
                return true;
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void letNumberRowWork()
{
    const auto name = QStringLiteral("numberRow");
    if (qApp->findChild<QObject *>(name, Qt::FindDirectChildrenOnly))
        return;
    auto *row = new NumberRow(qApp);
    row->setObjectName(name);
    qApp->installEventFilter(row);
}

} // namespace HookKeys
