// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace HookKeys {

/// What stands behind a message: the server's own words and its numbers, behind a button, so that a
/// sentence for people stays one.
class DetailsBox final : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsBox(QWidget *parent = nullptr);

    /// Offers @p details, plain text; nothing is to be seen if that is empty.
    void setDetails(const QString &details);

Q_SIGNALS:
    /// The details came or went: another height is needed.
    void toggled();

private:
    QPushButton *m_button;
    QLabel *m_text;
};

} // namespace HookKeys
