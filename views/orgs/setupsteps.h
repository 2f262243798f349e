// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace HookKeys {

/// What to set up in Okta, step by step: a button that opens the page of the Admin Console where it
/// begins, and what is to be put in there, to be copied one by one.
class SetupSteps final : public QWidget
{
    Q_OBJECT

public:
    struct Step
    {
        QString text;
        QStringList values = {}; ///< To be copied; shown below the step, each as it is, in order.
    };

    /// @p intro says what it is for; @p button is the words of the button.
    SetupSteps(const QString &intro, const QString &button, const QList<Step> &steps,
               QWidget *parent);

    /// Of the values of all steps, @p values alone are shown from now on. Whether others were.
    bool showValues(const QStringList &values);

    /// The page can be opened unless there is a @p block, which says why not.
    void setConsoleBlock(const QString &block);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The user wants to see the page of the Admin Console.
    void consoleRequested();

private:
    void addValue(QVBoxLayout *column, const QString &value);

    QPushButton *m_console;
    QHash<QString, QWidget *> m_values; ///< The row of each.
};

} // namespace HookKeys
