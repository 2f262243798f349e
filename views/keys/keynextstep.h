// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace HookKeys {

struct KeyFacts;

/// The step that a key's age asks for: one that hooks sign with is to be rotated, one that nobody
/// uses is to be deleted. It shows where there is one.
class KeyNextStep final : public QPushButton
{
    Q_OBJECT

public:
    explicit KeyNextStep(QWidget *parent);

    /// Offers what @p facts ask for; null: nothing. @p block says why nothing may be written; empty
    /// if it may.
    void setKey(const KeyFacts *facts, const QString &block);

Q_SIGNALS:
    void deleteRequested();
    void rotateRequested();

private:
    bool m_rotates = false;
};

} // namespace HookKeys
