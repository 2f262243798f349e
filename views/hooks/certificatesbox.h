// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lookbox.h"

namespace HookKeys {

/// Until when the certificates are valid that a hook's calls depend on.
class CertificatesBox final : public LookBox
{
    Q_OBJECT

public:
    explicit CertificatesBox(QWidget *parent = nullptr);

protected:
    [[nodiscard]] bool canLook() const override;
    PendingCall startLook(Callback<void> done) override;
    [[nodiscard]] QString needs() const override;
    [[nodiscard]] QStringList seen() const override;
};

} // namespace HookKeys
