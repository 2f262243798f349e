// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demomessage.h"

#include <QStringList>

namespace HookKeys {

/// Writing the HTML of a page. Every text is escaped here, so nobody else needs to.
class DemoPage final
{
public:
    /// A page with @p title as its heading; @p status is HTTP's.
    explicit DemoPage(QString title, int status = 200);

    void addText(const QString &text);
    /// A text that a screen reader says at once.
    void addProblem(const QString &text);
    void addList(const QStringList &items);

    /// Begins a form that is sent to @p path by @p method, get or post.
    void beginForm(const QString &method, const QString &path);
    void addHidden(const QString &name, const QString &value);
    void addField(const QString &name, const QString &label, const QString &value);
    void addTextArea(const QString &name, const QString &label, const QString &value);
    void addChoice(const QString &name, const QString &label, const QStringList &values);
    /// A button that sends the form with @p name = @p value; without if @p name is empty.
    void addButton(const QString &label, const QString &name = {}, const QString &value = {});
    void endForm();

    [[nodiscard]] DemoAnswer answer() const;

private:
    QString m_title;
    int m_status;
    QString m_body;
};

} // namespace HookKeys
