// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "warningbox.h"

#include <QCoreApplication>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct WarningBox
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::WarningBox)
};

} // namespace

QMessageBox *makeWarningBox(const QString &objectName, const QString &title, QWidget *parent)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(objectName);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    // Qt gives its picture no name, which a screen reader stops at.
    if (auto *picture = box->findChild<QLabel *>(u"qt_msgboxex_icon_label"_s))
        picture->setAccessibleName(WarningBox::tr("Warning", "a picture"));
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(title);
    return box;
}

void openWarningBox(QMessageBox *box)
{
    // Behind the others: by the Tab key one comes to them in the order in which they were added.
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    box->open();
}

} // namespace HookKeys
