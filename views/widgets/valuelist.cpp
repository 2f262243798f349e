// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "valuelist.h"

#include "appearance.h"
#include "copying.h"
#include "fixedfont.h"
#include "plainlabel.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QToolButton>

#include <algorithm>

namespace HookKeys {
namespace {

// In letters, so that two people can compare them.
constexpr int hexGroup = 4;
constexpr int otherGroup = 8;
constexpr int groupsInLine = 3; // of the others
constexpr int captionLetters = 17;

/// @p value in groups of @p letters, of which @p inLine stand in a line; 0: as many as find room.
QString grouped(const QString &value, int letters, int inLine)
{
    QString shown = value;
    for (qsizetype at = (value.size() - 1) / letters; at > 0; --at) {
        const bool ends = inLine > 0 && at % inLine == 0;
        shown.insert(at * letters, QLatin1Char(ends ? '\n' : ' '));
    }
    return shown;
}

/// A URL or an id: it has no words, and a line of it that ended behind one of its hyphens would
/// look like a word that is hyphenated.
bool isOneWord(const QString &value)
{
    return std::ranges::none_of(value, [](QChar letter) { return letter.isSpace(); });
}

/// Takes @p widget, if it is one, away at once and deletes it once nobody is in it.
void discard(QWidget *widget)
{
    if (!widget)
        return;
    widget->hide();
    widget->deleteLater();
}

/// Has @p field be no wider than its longest line, so that what follows stands beside it.
void fitToText(QLabel *field)
{
    field->setWordWrap(false);
    const int natural = field->QLabel::sizeHint().width();
    field->setWordWrap(true);
    field->setMaximumWidth(natural);
    QSizePolicy policy = field->sizePolicy(); // which says that its height follows its width
    policy.setHorizontalPolicy(QSizePolicy::Expanding);
    field->setSizePolicy(policy);
}

void showAsCode(PlainLabel *text)
{
    text->breakAnywhere();
    text->setLayoutDirection(Qt::LeftToRight); // as keys are everywhere
    text->setFont(fixedFont());
    fitToText(text);
}

} // namespace

ValueList::ValueList(QWidget *parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    m_layout->setColumnStretch(1, 1);
    m_layout->setContentsMargins({});
    m_layout->setVerticalSpacing(2);
}

void ValueList::clear()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        QLayout *value = item->layout();
        while (QLayoutItem *part = value ? value->takeAt(0) : nullptr) {
            discard(part->widget());
            delete part;
        }
        discard(item->widget());
        delete item;
    }
}

void ValueList::add(const QString &objectName, const QString &name, const QString &value,
                    const QString &copied, bool monospaced)
{
    if (value.isEmpty())
        return;
    PlainLabel *text = addText(objectName, name, value, copied.isNull() ? value : copied);
    if (monospaced)
        showAsCode(text);
    else if (isOneWord(value))
        text->breakAnywhere();
}

void ValueList::addFingerprint(const QString &objectName, const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    static const QRegularExpression hex(QStringLiteral("^[0-9a-f]+$"));
    // SHA-256 in base64url (RFC 7638): a line that ended behind one of its own "-" would look like
    // a word that is hyphenated, so that its lines are of so few letters that they find room.
    static const QRegularExpression base64url(QStringLiteral("^[A-Za-z0-9_-]{43}$"));
    QString shown = value;
    if (hex.match(value).hasMatch())
        shown = grouped(value, hexGroup, 0);
    else if (base64url.match(value).hasMatch())
        shown = grouped(value, otherGroup, groupsInLine);
    showAsCode(addText(objectName, name, shown, value));
}

/// A row whose value can be selected; where it is too long for a line, it goes on in the next one.
PlainLabel *ValueList::addText(const QString &objectName, const QString &name, const QString &shown,
                               const QString &copied)
{
    auto *text = new PlainLabel(shown, this);
    text->setObjectName(objectName);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    addRow(name, text, copied);
    return text;
}

void ValueList::addLinks(const QString &objectName, const QString &name,
                         const QList<LinkLabel::Link> &links, const QString &copied)
{
    if (links.isEmpty())
        return;
    auto *text = new LinkLabel(links, this);
    text->setObjectName(objectName);
    connect(text, &LinkLabel::chosen, this, &ValueList::linkChosen);
    addRow(name, text, copied);
}

/// The caption before the field, and behind it the button that copies @p copied.
void ValueList::addRow(const QString &name, QLabel *field, const QString &copied)
{
    auto *caption = new PlainLabel(name, this);
    QPalette colours = caption->palette();
    colours.setColor(QPalette::WindowText, inkColor(Ink::Faint, QApplication::palette()));
    caption->setPalette(colours);
    caption->setFixedWidth(fontMetrics().averageCharWidth() * captionLetters);
    caption->setBuddy(field); // a screen reader knows whose caption it is
    auto *copy = new QToolButton(this);
    copy->setIcon(themedIcon(QStringLiteral("copy")));
    //: the name of a value, such as “Key ID”
    copy->setText(tr("Copy %1").arg(name));
    copy->setToolTip(copy->text());
    copy->setAutoRaise(true);
    //: the name of a value; whose it is
    const QString what = m_owner.isEmpty() ? name : tr("%1 of %2").arg(name, m_owner);
    connect(copy, &QToolButton::clicked, copy,
            [copy, what, copied] { copyText(copied, what, copy); });
    // One line stands level with the button.
    for (QWidget *label : QList<QWidget *>{caption, field})
        label->setMinimumHeight(copy->sizeHint().height());
    fitToText(field);
    auto *value = new QHBoxLayout;
    value->addWidget(field, 1);
    value->addWidget(copy, 0, Qt::AlignTop);
    value->addStretch();
    const int row = m_layout->count() / 2; // rowCount() never gets less
    m_layout->addWidget(caption, row, 0, Qt::AlignTop);
    m_layout->addLayout(value, row, 1);
}

/// The captions have a colour of their own, which follows that of the windows.
void ValueList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (int row = 0; row < m_layout->count() / 2; ++row) {
        QWidget *caption = m_layout->itemAt(row * 2)->widget();
        QPalette colours = caption->palette();
        colours.setColor(QPalette::WindowText, inkColor(Ink::Faint, QApplication::palette()));
        caption->setPalette(colours);
    }
}

} // namespace HookKeys
