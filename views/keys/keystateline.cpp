// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keystateline.h"

#include "appearance.h"
#include "keymarks.h"

#include <QBuffer>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

constexpr int markSize = 16; // pixels

QString markImage(KeyStatus mark, qreal scale)
{
    QByteArray png;
    QBuffer file(&png);
    (void)keyMark(mark).pixmap(QSize(markSize, markSize), scale).toImage().save(&file, "PNG");
    return u"<img width=\"%1\" height=\"%1\" style=\"vertical-align: middle\" "
           "src=\"data:image/png;base64,%2\">&nbsp;"_s.arg(QString::number(markSize),
                                                           QLatin1StringView(png.toBase64()));
}

} // namespace

KeyStateLine::KeyStateLine(QWidget *parent) : PlainLabel(parent)
{
    setTextFormat(Qt::RichText);
}

void KeyStateLine::setParts(const QList<KeyFacts::Part> &parts)
{
    m_parts = parts;
    fill();
}

void KeyStateLine::fill()
{
    QStringList shown;
    QStringList said;
    for (const KeyFacts::Part &part : std::as_const(m_parts)) {
        QString text = part.text.toHtmlEscaped();
        if (part.mark != KeyStatus::Unknown) {
            const Ink ink = part.mark == KeyStatus::TooOld ? Ink::Warning : Ink::Good;
            text = u"%1<span style=\"color: %2\">%3</span>"_s.arg(
                markImage(part.mark, devicePixelRatioF()), inkColor(ink, palette()).name(), text);
        }
        shown.append(text);
        said.append(part.text);
    }
    setText(shown.join(u" · "_s));
    setAccessibleName(said.join(u" · "_s));
}

/// The colours stand in the text.
void KeyStateLine::changeEvent(QEvent *event)
{
    PlainLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace HookKeys
