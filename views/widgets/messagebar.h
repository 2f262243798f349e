// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "finding.h"

#include <QFrame>

#include <functional>
#include <utility>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace HookKeys {

/// Tells what happened without standing in the way. Holds one message a topic; the gravest is
/// shown, of equals the newest, and closing it shows the next. Why something that the user just
/// asked for did not happen goes before all others.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    /// A button in the bar: what it says and what it does. Pressing it closes the message.
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
    };

    /// The topic of what came of the thing that the user asked for last.
    inline static const QString answerTopic = QStringLiteral("answer");

    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows @p message, unless just that stands there already.
    void show(const Message &message);
    /// Shows @p error under @p topic, its ids and the server's words in the details.
    void show(const QString &topic, const Error &error, const QList<Action> &actions = {});
    /// Shows @p error under a topic of its own: it stays until somebody has seen and closed it.
    void showUntilClosed(const Error &error);
    /// The same with @p text and what can be done about it.
    void showUntilClosed(Severity severity, const QString &text, const QList<Action> &actions);
    /// Takes the message of @p topic away; unless @p text is empty, only if it says just that.
    void clear(const QString &topic, const QString &text = {});
    /// The text that is shown now; empty if none.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] static std::pair<bool, Severity> rank(const Message &message);
    void showGravest();
    void showIcon();

    QList<Message> m_messages;
    quint64 m_untilClosed = 0; ///< How many had a topic of their own.
    QString m_shownTopic;
    Severity m_severity = Severity::Info;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_details;
    QToolButton *m_detailsButton;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
};

} // namespace HookKeys
