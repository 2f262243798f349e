// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include "announce.h"
#include "appearance.h"
#include "folderbutton.h"
#include "plainlabel.h"
#include "wrappingrow.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// In average letters: what it can do with, and what it wants for all that is in it side by side.
constexpr int leastWidth = 40;
constexpr int narrow = 90;

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
      m_next(new QToolButton(this)), m_buttons(new WrappingRow), m_close(new QToolButton(this))
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

    m_next->setObjectName(u"messageNext"_s);
    m_next->setToolTip(tr("Show the next message"));
    m_next->setAccessibleName(m_next->toolTip());
    m_next->setAutoRaise(true);
    connect(m_next, &QToolButton::clicked, this, &MessageBar::showNext);

    m_close->setObjectName(u"messageClose"_s);
    m_close->setIcon(themedIcon(u"clear"_s));
    m_close->setText(tr("Close message"));
    m_close->setToolTip(m_close->text());
    m_close->setAutoRaise(true);
    connect(m_close, &QToolButton::clicked, this,
            [this] { clear(m_waiting.at(m_place).message.topic); });

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(8, 4, 4, 4);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_text, 0, 1);
    m_buttons->setWrapping(false);
    layout->addLayout(m_buttons, 0, 2, Qt::AlignTop);
    layout->addWidget(m_detailsButton, 0, 3, Qt::AlignTop);
    layout->addWidget(m_next, 0, 4, Qt::AlignTop);
    layout->addWidget(m_close, 0, 5, Qt::AlignTop);
    layout->addWidget(m_details, 2, 1, 1, 5);
    layout->setColumnStretch(1, 1);
    hide();
}

void MessageBar::show(const Message &message)
{
    const bool stands = std::ranges::any_of(m_waiting, [&](const Waiting &waiting) {
        const Message &m = waiting.message;
        return m.topic == message.topic && m.severity == message.severity && m.text == message.text
               && m.details == message.details;
    });
    if (stands && !message.isAnswer)
        return;
    m_waiting.removeIf([&](const Waiting &waiting) {
        // An alarm that is news goes before any answer.
        return waiting.message.topic == message.topic
               || (waiting.message.isAnswer && message.severity == Severity::Alarm);
    });
    for (Waiting &waiting : m_waiting) {
        waiting.isOutdated = waiting.isOutdated || message.severity > Severity::Info;
        // What was asked last is answered first, whatever came of what was asked before.
        if (message.isAnswer && waiting.message.severity < Severity::Alarm)
            waiting.message.isAnswer = false;
    }
    m_waiting.prepend({message, ++m_count});
    sort();
    showFirst();
}

void MessageBar::show(const QString &topic, const Error &error, const QList<Action> &actions,
                      bool isAnswer)
{
    show({topic, Severity::Problem, error.summary, error.background(), actions,
          isAnswer || topic == answerTopic});
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
    const auto isMeant = [&](const Waiting &waiting) {
        return waiting.message.topic == topic && (text.isEmpty() || waiting.message.text == text);
    };
    if (m_waiting.removeIf(isMeant) > 0)
        showFirst();
}

bool MessageBar::holds(const QString &topic) const
{
    return std::ranges::any_of(
        m_waiting, [&](const Waiting &waiting) { return waiting.message.topic == topic; });
}

QString MessageBar::text() const
{
    return m_waiting.isEmpty() ? QString() : m_text->text();
}

int MessageBar::rank(const Waiting &waiting)
{
    const Message &message = waiting.message;
    if (message.isAnswer && message.severity != Severity::Info)
        return 5;
    if (message.severity == Severity::Alarm)
        return 4;
    // What went well is news until something else is.
    if (message.isAnswer && !waiting.isOutdated)
        return 3;
    return int(message.severity);
}

void MessageBar::sort()
{
    // The newest is the first already, and stays the first of equals.
    std::stable_sort(m_waiting.begin(), m_waiting.end(), [](const Waiting &a, const Waiting &b) {
        return rank(a) == rank(b) ? a.number > b.number : rank(a) > rank(b);
    });
}

void MessageBar::showFirst()
{
    showAt(0);
}

void MessageBar::showNext()
{
    showAt((m_place + 1) % m_waiting.size());
}

void MessageBar::showAt(qsizetype place)
{
    m_place = place;
    if (m_waiting.isEmpty()) {
        m_shown = 0;
        hide();
        return;
    }
    showCount();
    const Waiting &waiting = m_waiting.at(place);
    if (waiting.number == m_shown)
        return; // whoever reads it goes on reading
    m_shown = waiting.number;
    const Message &message = waiting.message;
    m_severity = message.severity;
    m_text->setText(message.text);
    m_details->setText(message.details);
    m_detailsButton->setVisible(!message.details.isEmpty());
    m_detailsButton->setChecked(false);
    m_details->hide();
    showButtons(message);
    showIcon();
    QWidget::update();
    showNotification(this, message.text);
}

QSize MessageBar::minimumSizeHint() const
{
    const QSize hint = QFrame::minimumSizeHint();
    return {std::min(hint.width(), fontMetrics().averageCharWidth() * leastWidth), hint.height()};
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    placeButtons();
    QFrame::resizeEvent(event);
}

/// Beside the text, or below it where there would be no room for that.
void MessageBar::placeButtons()
{
    const bool below = width() < fontMetrics().averageCharWidth() * narrow;
    if (std::exchange(m_areBelow, below) == below)
        return;
    auto *grid = qobject_cast<QGridLayout *>(layout());
    grid->removeItem(m_buttons);
    m_buttons->setWrapping(below);
    if (below)
        grid->addLayout(m_buttons, 1, 1, 1, 5);
    else
        grid->addLayout(m_buttons, 0, 2, Qt::AlignTop);
}

void MessageBar::showButtons(const Message &message)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Action &action : message.actions) {
        auto *button = new QPushButton(action.text, this);
        m_buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, action.run);
    }
}

void MessageBar::showCount()
{
    m_next->setVisible(m_waiting.size() > 1);
    m_next->setText(tr("%1 of %2", "a message's number; how many there are")
                        .arg(m_place + 1)
                        .arg(m_waiting.size()));
    m_next->setAccessibleName(
        tr("Message %1 of %2, show the next").arg(m_place + 1).arg(m_waiting.size()));
}

void MessageBar::showIcon()
{
    m_icon->setPixmap(severityIcon(m_severity).pixmap(QSize(20, 20), devicePixelRatioF()));
    m_icon->setAccessibleName(severityName(m_severity));
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

MessageBar::Action showInFolder(const QString &path)
{
    return {FolderButton::tr("Show in folder"), [path] {
                openFolderOf(path);
            }};
}

} // namespace HookKeys
