// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "looks.h"

#include "appearance.h"

#include <QApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

QPalette foreignPalette(const QString &name)
{
    if (name == u"grey") {
        QPalette palette(QColor(0xefefef), QColor(0xefefef));
        palette.setColor(QPalette::Highlight, QColor(0x308cc6));
        palette.setColor(QPalette::HighlightedText, Qt::white);
        palette.setColor(QPalette::PlaceholderText, QColor(0x777777));
        return palette;
    }
    QPalette palette(QColor(0x31363b), QColor(0x2a2e32));
    palette.setColor(QPalette::Base, QColor(0x1b1e20));
    palette.setColor(QPalette::AlternateBase, QColor(0x232629));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, QColor(0xfcfcfc));
    palette.setColor(QPalette::Highlight, QColor(0x3daee9));
    palette.setColor(QPalette::HighlightedText, QColor(0xfcfcfc));
    palette.setColor(QPalette::PlaceholderText, QColor(0x6e7175));
    return palette;
}

} // namespace

LargeFont::LargeFont() : m_before(QApplication::font())
{
    QFont font = m_before;
    font.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(font);
}

LargeFont::~LargeFont()
{
    QApplication::setFont(m_before);
}

Colors::Colors(const QString &name)
{
    applyColorScheme(colorSchemeFromKey(name));
    if (name == u"grey" || name == u"breeze")
        QApplication::setPalette(foreignPalette(name));
}

Colors::~Colors()
{
    QApplication::setPalette(QPalette());
    applyColorScheme(ColorScheme::System);
}

} // namespace HookKeys
