// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include "announce.h"
#include "appearance.h"
#include "plainlabel.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// The bar for a screen reader, which reads out a notification when it shows.
class AccessibleMessageBar final : public QAccessibleWidget
{
public:
    explicit AccessibleMessageBar(MessageBar *bar)
        : QAccessibleWidget(bar, QAccessible::Notification)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Description ? static_cast<const MessageBar *>(widget())->text()
                                                : QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    auto *bar = className == u"HookKeys::MessageBar" ? qobject_cast<MessageBar *>(object) : nullptr;
    return bar ? new AccessibleMessageBar(bar) : nullptr;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new PlainLabel({}, this)),
      m_details(new PlainLabel({}, this)), m_detailsButton(new QToolButton(this)),
      m_buttons(new QHBoxLayout), m_close(new QToolButton(this))
{
    QAccessible::installFactory(makeAccessible); // once, however often it is called
    setObjectName(u"messageBar"_s);
    setAccessibleName(tr("Message"));
    setFrameShape(QFrame::StyledPanel);
    m_text->setObjectName(u"messageText"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setObjectName(u"messageDetails"_s);
    m_details->setTextInteractionFlags(m_text->textInteractionFlags());

    m_detailsButton->setObjectName(u"messageDetailsButton"_s);
    m_detailsButton->setText(tr("Details"));
    m_detailsButton->setCheckable(true);
    m_detailsButton->setAutoRaise(true);
    connect(m_detailsButton, &QToolButton::toggled, m_details, &QLabel::setVisible);

    m_close->setObjectName(u"messageClose"_s);
    m_close->setIcon(themedIcon(u"clear"_s));
    m_close->setText(tr("Close message"));
    m_close->setToolTip(m_close->text());
    m_close->setAutoRaise(true);
    connect(m_close, &QToolButton::clicked, this, [this] { clear(m_shownTopic); });

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(8, 4, 4, 4);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_text, 0, 1);
    layout->addLayout(m_buttons, 0, 2, Qt::AlignTop);
    layout->addWidget(m_detailsButton, 0, 3, Qt::AlignTop);
    layout->addWidget(m_close, 0, 4, Qt::AlignTop);
    layout->addWidget(m_details, 1, 1, 1, 4);
    layout->setColumnStretch(1, 1);
    hide();
}

void MessageBar::show(const Message &message)
{
    const bool stands = std::ranges::any_of(m_messages, [&](const Message &m) {
        return m.topic == message.topic && m.severity == message.severity && m.text == message.text
               && m.details == message.details;
    });
    if (stands && message.topic != answerTopic)
        return;
    m_messages.removeIf([&](const Message &m) {
        // An alarm that is news goes before any answer.
        return m.topic == message.topic
               || (m.topic == answerTopic && message.severity == Severity::Alarm);
    });
    m_messages.prepend(message);
    showGravest();
}

void MessageBar::show(const QString &topic, const Error &error, const QList<Action> &actions)
{
    show({topic, Severity::Problem, error.summary, error.background(), actions});
}

void MessageBar::showUntilClosed(const Error &error)
{
    show(u"untilClosed/%1"_s.arg(++m_untilClosed), error);
}

void MessageBar::showUntilClosed(Severity severity, const QString &text,
                                 const QList<Action> &actions)
{
    show({u"untilClosed/%1"_s.arg(++m_untilClosed), severity, text, {}, actions});
}

void MessageBar::clear(const QString &topic, const QString &text)
{
    const auto isMeant = [&](const Message &m) {
        return m.topic == topic && (text.isEmpty() || m.text == text);
    };
    if (m_messages.removeIf(isMeant) > 0)
        showGravest();
}

QString MessageBar::text() const
{
    return m_messages.isEmpty() ? QString() : m_text->text();
}

std::pair<bool, Severity> MessageBar::rank(const Message &message)
{
    // What went well is seen elsewhere too.
    return {message.topic == answerTopic && message.severity != Severity::Info, message.severity};
}

void MessageBar::showGravest()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (m_messages.isEmpty()) {
        m_shownTopic.clear();
        hide();
        return;
    }
    // The newest comes first, and of equals the first is found.
    const Message message =
        *std::max_element(m_messages.cbegin(), m_messages.cend(),
                          [](const Message &a, const Message &b) { return rank(a) < rank(b); });
    m_shownTopic = message.topic;
    m_severity = message.severity;
    m_text->setText(message.text);
    m_details->setText(message.details);
    m_detailsButton->setVisible(!message.details.isEmpty());
    m_detailsButton->setChecked(false);
    m_details->hide();
    for (const Action &action : message.actions) {
        auto *button = new QPushButton(action.text, this);
        m_buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, topic = message.topic, action] {
            clear(topic);
            action.run();
        });
    }
    showIcon();
    QFrame::show();
    QWidget::update();
    announce(this, message.text);
}

void MessageBar::showIcon()
{
    m_icon->setPixmap(severityIcon(m_severity).pixmap(QSize(20, 20), devicePixelRatioF()));
}

void MessageBar::paintEvent(QPaintEvent *event)
{
    // Painted, not set as a palette of its own: so it follows a change of the program's colours.
    QPainter(this).fillRect(rect(), severityGround(m_severity, palette()));
    QFrame::paintEvent(event);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QFrame::changeEvent(event);
}

} // namespace HookKeys
