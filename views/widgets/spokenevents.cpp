// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spokenevents.h"

#include <QAccessible>
#include <QLineEdit>
#include <QTableView>

#include <utility>

namespace HookKeys {
namespace {

QAccessible::UpdateHandler nextHandler = nullptr; ///< Null: the platform.

void filter(QAccessibleEvent *event);

/// Lets @p event go on its way. The platform's is known to Qt alone, which takes it where there is
/// no handler.
void pass(QAccessibleEvent *event)
{
    QAccessible::installUpdateHandler(nextHandler);
    QAccessible::updateAccessibility(event);
    QAccessible::installUpdateHandler(filter);
}

QString bullets(const QString &text)
{
    return {text.size(), QChar(0x25CF)};
}

/// The focus of a cell whose table has none.
bool isUntrue(const QAccessibleEvent *event)
{
    const auto *table = qobject_cast<QTableView *>(event->object());
    return table && event->type() == QAccessible::Focus && !table->hasFocus();
}

void filter(QAccessibleEvent *event)
{
    if (isUntrue(event))
        return;
    const auto *field = qobject_cast<QLineEdit *>(event->object());
    if (!field || field->echoMode() == QLineEdit::Normal) {
        pass(event);
        return;
    }
    switch (event->type()) {
    case QAccessible::TextInserted: {
        auto *told = static_cast<QAccessibleTextInsertEvent *>(event);
        QAccessibleTextInsertEvent hidden(event->object(), told->changePosition(),
                                          bullets(told->textInserted()));
        hidden.setCursorPosition(told->cursorPosition());
        pass(&hidden);
        break;
    }
    case QAccessible::TextRemoved: {
        auto *told = static_cast<QAccessibleTextRemoveEvent *>(event);
        QAccessibleTextRemoveEvent hidden(event->object(), told->changePosition(),
                                          bullets(told->textRemoved()));
        hidden.setCursorPosition(told->cursorPosition());
        pass(&hidden);
        break;
    }
    case QAccessible::TextUpdated: {
        auto *told = static_cast<QAccessibleTextUpdateEvent *>(event);
        QAccessibleTextUpdateEvent hidden(event->object(), told->changePosition(),
                                          bullets(told->textRemoved()),
                                          bullets(told->textInserted()));
        hidden.setCursorPosition(told->cursorPosition());
        pass(&hidden);
        break;
    }
    default:
        pass(event);
    }
}

} // namespace

void filterSpokenEvents()
{
    static bool installed = false;
    if (std::exchange(installed, true))
        return;
    nextHandler = QAccessible::installUpdateHandler(filter);
}

} // namespace HookKeys
