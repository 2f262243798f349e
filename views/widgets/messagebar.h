// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "finding.h"

#include <QFrame>

#include <functional>

class QLabel;
class QToolButton;

namespace HookKeys {

class WrappingRow;

/// Tells what happened without standing in the way. Holds one message a topic; the gravest is
/// shown, of equals the newest, and closing it shows the next. What came of the thing that the user
/// asked for last goes before all others, but for an alarm where it went well. How many there are
/// is said, and the others can be looked at.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    /// The topic of what came of the thing that the user asked for last.
    inline static const QString answerTopic = QStringLiteral("answer");

    /// A button in the bar: what it says and what it does. The message stays until it is closed or
    /// cleared: what was begun here may be cancelled.
    struct Action
    {
        QString text;
        std::function<void()> run;
    };

    struct Message
    {
        QString topic; ///< A new message of a topic replaces the old one.
        Severity severity = Severity::Info;
        QString text;    ///< Plain text, a whole sentence or two.
        QString details; ///< More plain text, behind a button; may be empty.
        QList<Action> actions;
        /// It is what came of something that the user asked for.
        bool isAnswer = topic == answerTopic;
    };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows @p message, unless just that stands there already.
    void show(const Message &message);
    /// Shows @p error under @p topic, its ids and the server's words in the details.
    void show(const QString &topic, const Error &error, const QList<Action> &actions = {},
              bool isAnswer = false);
    /// Shows @p error under a topic of its own: it stays until somebody has seen and closed it.
    void showUntilClosed(const Error &error);
    /// The same with @p text and what can be done about it.
    void showUntilClosed(Severity severity, const QString &text, const QList<Action> &actions);
    /// Takes the message of @p topic away; unless @p text is empty, only if it says just that.
    void clear(const QString &topic, const QString &text = {});
    /// Whether there is a message of @p topic, which nobody closed or cleared.
    [[nodiscard]] bool holds(const QString &topic) const;
    /// The text that is shown now; empty if none.
    [[nodiscard]] QString text() const;

    /// In a narrow window its buttons stand below the text.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// A message that waits to be seen, or is.
    struct Waiting
    {
        Message message;
        quint64 number = 0;      ///< Of all that were shown, to know one again.
        bool isOutdated = false; ///< Something happened since, so that a good answer is no news.
    };

    [[nodiscard]] static int rank(const Waiting &waiting);
    void sort();
    void showFirst();
    void showNext();
    void showAt(qsizetype place);
    void showButtons(const Message &message);
    void showCount();
    void showIcon();
    void placeButtons();

    QList<Waiting> m_waiting;  ///< In the order in which they are shown.
    qsizetype m_place = 0;     ///< Of the one that is shown now.
    quint64 m_count = 0;       ///< How many were shown ever.
    quint64 m_shown = 0;       ///< The number of the one that is shown now.
    quint64 m_untilClosed = 0; ///< How many had a topic of their own.
    Severity m_severity = Severity::Info;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_details;
    QToolButton *m_detailsButton;
    QToolButton *m_next;
    WrappingRow *m_buttons;
    bool m_areBelow = false; ///< The buttons.
    QToolButton *m_close;
};

/// What opens the folder that the file @p path was saved in.
[[nodiscard]] MessageBar::Action showInFolder(const QString &path);

} // namespace HookKeys
