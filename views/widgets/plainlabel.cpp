// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainlabel.h"

#include <QTextDocument>

#include <algorithm>

namespace HookKeys {
namespace {

// In average letters: more than fits on a line that is read at ease, and a column that still can
// be.
constexpr int mostLetters = 80;
constexpr int leastLetters = 10;

} // namespace

PlainLabel::PlainLabel(QWidget *parent) : PlainLabel({}, parent) {}

PlainLabel::PlainLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

// QLabel has no setting for where its text breaks. But text that can be selected it keeps in a
// document, which has one; and when it lays a changed text out, it sets that to words again.
void PlainLabel::breakAt(QTextOption::WrapMode mode) const
{
    auto *document = findChild<QTextDocument *>();
    if (!document || !wordWrap())
        return;
    QTextOption option = document->defaultTextOption();
    if (option.wrapMode() == mode)
        return;
    option.setWrapMode(mode);
    document->setDefaultTextOption(option);
}

void PlainLabel::breakAnywhere()
{
    m_breaks = QTextOption::WrapAnywhere;
    updateGeometry();
}

QSize PlainLabel::sizeHint() const
{
    if (!wordWrap())
        return QLabel::sizeHint();
    breakAt(QTextOption::WordWrap); // it is best if no word need be broken
    const int width = QLabel::sizeHint().width();
    const int most = fontMetrics().averageCharWidth() * mostLetters;
    // No higher than it has to be: a form would keep the room that a narrow column takes.
    return {std::min(most, width), heightForWidth(most)};
}

QSize PlainLabel::minimumSizeHint() const
{
    if (!wordWrap())
        return QLabel::minimumSizeHint();
    breakAt(QTextOption::WordWrap);
    const QSize hint = QLabel::minimumSizeHint();
    breakAt(m_breaks);
    return {std::min(hint.width(), fontMetrics().averageCharWidth() * leastLetters), hint.height()};
}

int PlainLabel::heightForWidth(int width) const
{
    (void)QLabel::heightForWidth(width); // lays the text out if it changed
    breakAt(m_breaks);
    return QLabel::heightForWidth(width);
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    // Nothing is measured here: that would ask for the next painting, and so on without an end.
    breakAt(m_breaks);
    QLabel::paintEvent(event);
    breakAt(m_breaks); // had it been laid out only now: once more
}

void PlainLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (heightForWidth(width()) > height() && wordWrap())
        updateGeometry(); // those around it go by how high it was in another width
}

QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

} // namespace HookKeys
