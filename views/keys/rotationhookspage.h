// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rotationjournal.h"
#include "rotationpage.h"
#include "rotationstate.h"

class QPlainTextEdit;

namespace HookKeys {

/// The step of a rotation that has its hooks sign with the new key: which key each signs with.
class RotationHooksPage final : public RotationPage
{
    Q_OBJECT

public:
    explicit RotationHooksPage(QWidget *parent = nullptr);

    /// Shows where the hooks of @p plan are in @p state.
    void setPlaces(const RotationPlan &plan, const RotationState &state);
    [[nodiscard]] QString nextText() const override { return tr("&Re-point the hooks"); }

private:
    QPlainTextEdit *m_places;
};

} // namespace HookKeys
