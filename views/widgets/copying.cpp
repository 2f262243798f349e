// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copying.h"

#include "announce.h"
#include "appearance.h"
#include "displaytext.h"
#include "folderbutton.h"
#include "plainlabel.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QStatusBar>
#include <QTimer>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace HookKeys {
namespace {

struct CopyText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::CopyText)
};

constexpr auto tickLife = 2s;
constexpr std::chrono::milliseconds textLife = 6s;

void tick(QAbstractButton *button)
{
    const auto name = u"copiedTick"_s;
    if (auto *known = button->findChild<QTimer *>(name, Qt::FindDirectChildrenOnly)) {
        known->start(); // it has the tick still
        return;
    }
    auto *timer = new QTimer(button);
    timer->setObjectName(name);
    timer->setSingleShot(true);
    timer->setInterval(tickLife);
    QObject::connect(timer, &QTimer::timeout, button, [button, timer, icon = button->icon()] {
        button->setIcon(icon);
        timer->deleteLater();
        timer->setObjectName({});
    });
    button->setIcon(themedIcon(u"success"_s));
    timer->start();
}

void showDone(const QString &text, QWidget *source)
{
    if (auto *bar = source->window()->findChild<QStatusBar *>({}, Qt::FindDirectChildrenOnly))
        bar->showMessage(text, int(textLife.count()));
    else
        QToolTip::showText(source->mapToGlobal(source->rect().bottomLeft()), plainToolTip(text),
                           source, {}, int(textLife.count()));
    if (auto *button = qobject_cast<QAbstractButton *>(source))
        tick(button);
    announce(source, text);
}

} // namespace

void copyText(const QString &text, const QString &what, QWidget *source)
{
    QGuiApplication::clipboard()->setText(text);
    showCopied(what, source);
}

void showCopied(const QString &what, QWidget *source)
{
    showDone(CopyText::tr("Copied: %1").arg(what), source);
}

void showFileSaved(const QString &path, QWidget *source, FolderButton *folder)
{
    folder->offer(path);
    showDone(CopyText::tr("Saved: %1").arg(displayPath(path)), source);
}

} // namespace HookKeys
