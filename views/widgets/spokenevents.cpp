// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spokenevents.h"

#include "accessibletable.h"

#include <QAccessible>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTableView>

#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// The property of a field of which more is hidden than its echo mode says.
constexpr auto hides = "hookkeysHidesSpokenText";
enum class Hides {
    All = 1,
    AfterColon,
};

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

/// Whether no event may say that @p text came into @p object, a field, or went from it. The event
/// may be told before the field has it, and after it has it no more.
bool isHidden(const QObject *object, const QString &text)
{
    const auto *field = qobject_cast<const QLineEdit *>(object);
    if (field && field->echoMode() != QLineEdit::Normal)
        return true;
    switch (Hides(object->property(hides).toInt())) {
    case Hides::All:
        return true;
    case Hides::AfterColon: {
        static const QRegularExpression colon(u":(?!//)"_s);
        return field && (field->text().contains(colon) || text.contains(colon));
    }
    }
    return false;
}

/// What may be told of @p text, which came into @p object or went from it.
QString told(const QString &text, const QObject *object)
{
    // As Okta's API tokens are, and every private key in PEM: pasted into the wrong field.
    static const QRegularExpression secret(u"\\b00[A-Za-z0-9_-]{40}\\b|PRIVATE KEY"_s);
    return isHidden(object, text) || text.contains(secret) ? bullets(text) : text;
}

void filter(QAccessibleEvent *event)
{
    if (isUntrue(event))
        return;
    const QObject *object = event->object();
    if (!object) {
        pass(event);
        return;
    }
    if (!toShownChild(event))
        return;
    switch (event->type()) {
    case QAccessible::TextInserted: {
        auto *typed = static_cast<QAccessibleTextInsertEvent *>(event);
        QAccessibleTextInsertEvent passed(event->object(), typed->changePosition(),
                                          told(typed->textInserted(), object));
        passed.setCursorPosition(typed->cursorPosition());
        pass(&passed);
        break;
    }
    case QAccessible::TextRemoved: {
        auto *typed = static_cast<QAccessibleTextRemoveEvent *>(event);
        QAccessibleTextRemoveEvent passed(event->object(), typed->changePosition(),
                                          told(typed->textRemoved(), object));
        passed.setCursorPosition(typed->cursorPosition());
        pass(&passed);
        break;
    }
    case QAccessible::TextUpdated: {
        auto *typed = static_cast<QAccessibleTextUpdateEvent *>(event);
        QAccessibleTextUpdateEvent passed(event->object(), typed->changePosition(),
                                          told(typed->textRemoved(), object),
                                          told(typed->textInserted(), object));
        passed.setCursorPosition(typed->cursorPosition());
        pass(&passed);
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
    tellShownColumns();
}

void hideSpokenText(QWidget &field)
{
    field.setProperty(hides, int(Hides::All));
}

void hideSpokenPassword(QLineEdit &field)
{
    field.setProperty(hides, int(Hides::AfterColon));
}

} // namespace HookKeys
