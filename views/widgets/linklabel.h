// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plainlabel.h"

namespace HookKeys {

/// Names that lead somewhere, a line each, by mouse and keyboard: Tab goes from one to the next,
/// Return follows it. They are shown as they are, never as markup.
class LinkLabel final : public PlainLabel
{
    Q_OBJECT

public:
    /// What leads to the thing @p id: its name, and what is said behind it.
    struct Link
    {
        QString id;
        QString text;
        QString remark = {};
    };

    LinkLabel(const QList<Link> &links, QWidget *parent);

Q_SIGNALS:
    /// The link of @p id was followed.
    void chosen(const QString &id);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QStringList m_ids;
};

} // namespace HookKeys
