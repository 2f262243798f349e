// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyfacts.h"

#include <QPushButton>

namespace HookKeys {

/// The step that a key asks for, KeyFacts::nextStep(). It shows where there is one.
class KeyNextStep final : public QPushButton
{
    Q_OBJECT

public:
    explicit KeyNextStep(QWidget *parent);

    /// Offers what @p facts ask for; null: nothing. @p block says why nothing may be written; empty
    /// if it may.
    void setKey(const KeyFacts *facts, const QString &block);

Q_SIGNALS:
    /// @p step, which is one, is to be done.
    void chosen(HookKeys::KeyFacts::Step step);

private:
    KeyFacts::Step m_step = KeyFacts::Step::None;
};

} // namespace HookKeys
