// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyfacts.h"
#include "plainlabel.h"

namespace HookKeys {

/// A key's state in one line: what matters of it with the mark and in the colour that it has in the
/// table.
class KeyStateLine final : public PlainLabel
{
    Q_OBJECT

public:
    explicit KeyStateLine(QWidget *parent = nullptr);

    void setParts(const QList<KeyFacts::Part> &parts);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    QList<KeyFacts::Part> m_parts;
};

} // namespace HookKeys
