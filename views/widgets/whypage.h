// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace HookKeys {

/// Why there is nothing in a table, in a sentence, and a button for the way out.
class WhyPage final : public QWidget
{
    Q_OBJECT

public:
    /// @p textName and @p buttonName are objectNames, @p button is what the button says.
    WhyPage(const QString &textName, const QString &button, const QString &buttonName,
            QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// The button was pressed.
    void chosen();

private:
    QLabel *m_text;
};

} // namespace HookKeys
