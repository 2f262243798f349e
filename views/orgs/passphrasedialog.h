// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fittingdialog.h"
#include "secret.h"

class QLineEdit;

namespace HookKeys {

/// Asks for the passphrase of a private key.
class PassphraseDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// @p problem, a sentence, says why it is asked for.
    PassphraseDialog(const QString &problem, QWidget *parent);

    void done(int result) override;

Q_SIGNALS:
    void entered(const HookKeys::Secret &passphrase);

private:
    QLineEdit *m_passphrase;
};

} // namespace HookKeys
