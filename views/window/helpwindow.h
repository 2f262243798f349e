// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QListWidget;
class QTextBrowser;
class QToolButton;

namespace HookKeys {

enum class HelpTopic;

/// A command and how it is reached by the keyboard.
struct HelpShortcut
{
    QString text;
    QString shortcut;
};

/// The help: a few pages in the interface's language that need no network, the list of all
/// shortcuts, and the facts that a report of a problem needs. Nothing is sent.
class HelpWindow final : public QWidget
{
    Q_OBJECT

public:
    HelpWindow(const QList<HelpShortcut> &shortcuts, QWidget *parent);

    /// Turns to the page of helpPages() at @p topic.
    void showTopic(HelpTopic topic);

    /// Version facts, a line each, for a report of a problem: nothing of any org.
    [[nodiscard]] static QString facts();

private:
    void showPage(int row);
    void addPage(const QString &title, const QString &html);

    QListWidget *m_topics;
    QTextBrowser *m_text;
    QWidget *m_report;
    QStringList m_pages; ///< HTML, by row.
    int m_reportRow = -1;
};

} // namespace HookKeys
