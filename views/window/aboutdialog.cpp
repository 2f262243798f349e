// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aboutdialog.h"

#include "appearance.h"
#include "buttonbox.h"
#include "plainlabel.h"
#include "wrappingrow.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QScreen>
#include <QSysInfo>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

AboutDialog::AboutDialog(QWidget *parent) : FittingDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About HookKeys"));
    auto *picture = new QLabel(this);
    picture->setPixmap(programPicture(devicePixelRatioF()));
    picture->setAccessibleName(QGuiApplication::applicationDisplayName());
    auto *title =
        new PlainLabel(tr("HookKeys %1").arg(QCoreApplication::applicationVersion()), this);
    title->setObjectName(u"version"_s);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    title->setFont(large);

    auto *words = new QVBoxLayout;
    words->addWidget(title);
    words->addWidget(new PlainLabel(tr("Manages the keys that sign the calls of Okta's inline "
                                       "hooks."),
                                    this));
    words->addWidget(new PlainLabel(
        tr("Copyright © 2026 the HookKeys developers. Free software under the GNU General Public "
           "License, version 3 or later; it comes with no warranty. Not a product of Okta."),
        this));
    words->addWidget(new PlainLabel(
        tr("Qt %1 on %2").arg(QLatin1StringView(qVersion()), QSysInfo::prettyProductName()), this));
    words->addStretch();
    auto *top = new WrappingRow;
    top->addWidget(picture, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto *buttons = new ButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(buttons);
    // Not its usual size, whose height is that of a narrower one; it grows as high as it has to be.
    constexpr int letters = 72;
    resize(std::min(fontMetrics().averageCharWidth() * letters, screen()->availableSize().width()),
           1);
}

} // namespace HookKeys
