// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "plainlabel.h"

namespace HookKeys {

/// Where a dialog tells how its work went: plain text on the ground of a severity, in the colours
/// of the moment. Hidden until there is something to tell.
class NoticeLabel : public PlainLabel
{
    Q_OBJECT

public:
    explicit NoticeLabel(QWidget *parent = nullptr);

    /// Shows @p text, and has a screen reader say it where it can be seen; hides where it is empty.
    void showText(const QString &text, Severity severity = Severity::Problem);
    /// The ground is that of @p severity from now on, whatever the text.
    void setSeverity(Severity severity);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity = Severity::Problem;
};

} // namespace HookKeys
