// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filteredit.h"

#include "appearance.h"

#include <QAction>
#include <QKeyEvent>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

constexpr int wantedLetters = 54; // for a condition or two
constexpr auto typingPause = std::chrono::milliseconds(700);

} // namespace

FilterEdit::FilterEdit(QWidget *parent) : QLineEdit(parent)
{
    // Not Qt's own: it has no name, and looks through all icon themes while the window is made.
    QAction *clear = addAction(themedIcon(u"clear"_s), QLineEdit::TrailingPosition);
    clear->setObjectName(u"clearFilter"_s);
    clear->setText(tr("Clear the filter"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clear,
            [clear](const QString &text) { clear->setVisible(!text.isEmpty()); });
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(typingPause);
    connect(this, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, &FilterEdit::settled);
}

QSize FilterEdit::sizeHint() const
{
    const QSize usual = QLineEdit::sizeHint();
    return {fontMetrics().averageCharWidth() * wantedLetters, usual.height()};
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            break; // somebody else may have a use for it
        clear();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT left();
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace HookKeys
