// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passphrasedialog.h"

#include "buttonbox.h"
#include "plainlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

PassphraseDialog::PassphraseDialog(const QString &problem, QWidget *parent)
    : FittingDialog(parent), m_passphrase(new QLineEdit(this))
{
    setObjectName(u"passphraseDialog"_s);
    setWindowTitle(tr("Private key"));
    setUsualWidth(56);
    auto *why = new PlainLabel(problem, this);
    why->setObjectName(u"passphraseProblem"_s);
    auto *label = new QLabel(tr("&Passphrase of the private key:"), this);
    label->setBuddy(m_passphrase);
    m_passphrase->setObjectName(u"passphrase"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setAccessibleDescription(problem);
    m_passphrase->setFocus();
    auto *buttons = new ButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(why);
    layout->addWidget(label);
    layout->addWidget(m_passphrase);
    layout->addStretch(1);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PassphraseDialog::done(int result)
{
    const Secret typed(m_passphrase->text().toUtf8());
    m_passphrase->clear();
    FittingDialog::done(result);
    if (result == Accepted)
        Q_EMIT entered(typed);
}

} // namespace HookKeys
