// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance.h"

#include "plainfusion.h"

#include <QApplication>
#include <QIconEngine>
#include <QLibraryInfo>
#include <QPainter>
#include <QPixmapCache>
#include <QStyleHints>
#include <QVersionNumber>

#include <algorithm>
#include <array>
#include <cmath>

#ifdef Q_OS_WIN
#include <QSettings>
#include <windows.h>
#endif

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// Draws a black-on-transparent picture in the palette's own colour each time it is painted, so that
// icons follow a change of the colour scheme without being made anew.
class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QString name, Ink ink) : m_name(std::move(name)), m_ink(ink) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal scale = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, tinted(rect.size(), scale, mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return tinted(size, 1.0, mode);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // Before 6.8 Qt passes the size in device pixels here.
        static const bool isLogical = QLibraryInfo::version() >= QVersionNumber(6, 8);
        QPixmap pixmap = tinted(size, isLogical ? scale : 1.0, mode);
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override
    {
        return new TintedIconEngine(m_name, m_ink);
    }

private:
    [[nodiscard]] QPixmap tinted(const QSize &size, qreal scale, QIcon::Mode mode) const
    {
        // Every row of a table asks for its mark each time it is drawn.
        const QSize pixels = size * scale;
        const QColor ink = color(mode);
        const QString key = u"hookkeys/%1/%2/%3/%4"_s.arg(m_name, QString::number(pixels.width()),
                                                          QString::number(pixels.height()),
                                                          ink.name(QColor::HexArgb));
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = picture(pixels);
            if (pixmap.isNull()) // where there is no room for it
                return pixmap;
            QPainter painter(&pixmap);
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            painter.fillRect(pixmap.rect(), ink);
            painter.end();
            QPixmapCache::insert(key, pixmap);
        }
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    /// Of the drawings the smallest that is large enough, in @p pixels: QIcon takes the one for the
    /// scale that it is asked for, whatever the size, and gives none that is larger than asked.
    [[nodiscard]] QPixmap picture(const QSize &pixels) const
    {
        constexpr int side = 24; // of the one for a scale of 1
        const int scale = std::clamp((pixels.width() + side - 1) / side, 1, 3);
        QPixmap drawn(
            u":/icons/%1%2.png"_s.arg(m_name, scale == 1 ? QString() : u"@%1x"_s.arg(scale)));
        drawn.setDevicePixelRatio(1.0);
        return drawn.isNull() ? drawn
                              : drawn.scaled(pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }

    [[nodiscard]] QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected)
            return readable(palette.color(QPalette::HighlightedText),
                            palette.color(QPalette::Highlight));
        return m_ink == Ink::Text ? palette.color(QPalette::ButtonText) : inkColor(m_ink, palette);
    }

    QString m_name;
    Ink m_ink;
};

QPalette paletteFor(bool dark)
{
    // Each text has a contrast of at least 4.5:1 with its ground (WCAG 2.1, 1.4.3).
    const QColor window = dark ? QColor(0x303034) : QColor(0xf3f3f4);
    const QColor base = dark ? QColor(0x1a1a1c) : QColor(0xffffff);
    const QColor text = dark ? QColor(0xececec) : QColor(0x1b1b1d);
    const QColor faint = dark ? QColor(0x9d9da3) : QColor(0x69696e);
    const QColor accent = dark ? QColor(0x2c66b9) : QColor(0x1f5fbf);

    QPalette palette(dark ? QColor(0x3a3a3e) : QColor(0xe9e9eb), window);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, faint);
    }
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, dark ? QColor(0x222225) : QColor(0xf7f7f8));
    palette.setColor(QPalette::ToolTipBase, window);
    palette.setColor(QPalette::PlaceholderText, faint);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, dark ? QColor(0x7ab4ff) : accent);
    palette.setColor(QPalette::LinkVisited, dark ? QColor(0xc3a6ff) : QColor(0x6a3fb0));
    return palette;
}

/// The lighter of the two that a palette writes on.
QColor groundOf(const QPalette &palette)
{
    // On a light ground what is readable on the darker one is readable on the other too.
    const QColor window = palette.color(QPalette::Window);
    const QColor alternate = palette.color(QPalette::AlternateBase);
    const bool dark = isDark(palette);
    return (window.lightness() < alternate.lightness()) == dark ? alternate : window;
}

/// Red, green or blue of @p channel, from 0 to 1, as light (WCAG 2.2, "relative luminance").
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(double(color.redF())) + 0.7152 * linear(double(color.greenF()))
           + 0.0722 * linear(double(color.blueF()));
}

/// Whether the platform brings colours of its own, and not those that Qt has for want of any.
bool hasOwnColors()
{
    const QPalette shown = QApplication::palette();
    const QPalette usual = QApplication::style()->standardPalette();
    constexpr std::array roles{QPalette::Window, QPalette::Base, QPalette::WindowText,
                               QPalette::Highlight};
    return QApplication::style()->name() != u"fusion"_s
           || std::ranges::any_of(roles, [&](QPalette::ColorRole role) {
                  return shown.color(role) != usual.color(role);
              });
}

/// Whether Windows wants programs to be dark, and not of its own colours of high contrast. Qt
/// follows that only from 6.5 on.
bool darkByWindows()
{
#if defined(Q_OS_WIN) && QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    HIGHCONTRASTW contrast = {.cbSize = sizeof contrast, .dwFlags = 0, .lpszDefaultScheme = {}};
    if (SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof contrast, &contrast, 0)
        && (contrast.dwFlags & HCF_HIGHCONTRASTON))
        return false;
    const QSettings windows(u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion"
                            "\\Themes\\Personalize"_s,
                            QSettings::NativeFormat);
    return windows.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
#else
    return false;
#endif
}

} // namespace

QString colorSchemeKey(ColorScheme scheme)
{
    switch (scheme) {
    case ColorScheme::Light:
        return u"light"_s;
    case ColorScheme::Dark:
        return u"dark"_s;
    case ColorScheme::System:
        break;
    }
    return u"system"_s;
}

ColorScheme colorSchemeFromKey(const QString &key)
{
    if (key == u"light")
        return ColorScheme::Light;
    return key == u"dark" ? ColorScheme::Dark : ColorScheme::System;
}

void applyColorScheme(ColorScheme scheme)
{
    static const QString systemStyle = QApplication::style()->name();
    static bool isOwn = false;
    if (scheme == ColorScheme::System && !darkByWindows()) {
        if (std::exchange(isOwn, false))
            QApplication::setStyle(systemStyle);
        QApplication::setPalette(QPalette());
        if (hasOwnColors())
            return;
        scheme = isDark(QApplication::palette()) ? ColorScheme::Dark : ColorScheme::Light;
    }
    isOwn = true;
    // Fusion is the one style that takes every colour from the palette.
    QApplication::setStyle(new PlainFusion);
    QApplication::setPalette(paletteFor(scheme != ColorScheme::Light));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness()
           > palette.color(QPalette::Window).lightness();
}

QColor environmentColor(Environment environment)
{
    // Each has a contrast of at least 4.5:1 with white (WCAG 2.1, 1.4.3).
    switch (environment) {
    case Environment::Production:
        return {0xb3261e};
    case Environment::Preview:
        return {0x8a5300};
    case Environment::Development:
        return {0x1b6e3c};
    case Environment::Other:
        return hueColor(EnvironmentHue::Blue);
    case Environment::Demo:
        break;
    }
    return {0x3f51b5};
}

QColor hueColor(EnvironmentHue hue)
{
    // As above, and each apart from those.
    switch (hue) {
    case EnvironmentHue::Teal:
        return {0x00696f};
    case EnvironmentHue::Purple:
        return {0x7b1fa2};
    case EnvironmentHue::Magenta:
        return {0xad1457};
    case EnvironmentHue::Brown:
        return {0x5d4037};
    case EnvironmentHue::Slate:
        return {0x455a64};
    case EnvironmentHue::Blue:
        break;
    }
    return {0x01579b};
}

QColor environmentColor(const OrgProfile &profile)
{
    return profile.environment == Environment::Other ? hueColor(profile.environmentHue)
                                                     : environmentColor(profile.environment);
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

QColor readable(const QColor &wanted, const QColor &ground, double ratio)
{
    const QColor end = contrast(Qt::black, ground) > contrast(Qt::white, ground)
                           ? QColor(Qt::black)
                           : QColor(Qt::white);
    constexpr int steps = 20;
    for (int step = 0; step < steps; ++step) {
        const float part = float(step) / steps;
        const auto mix = [part](float from, float to) {
            return from + (to - from) * part;
        };
        const QColor mixed =
            QColor::fromRgbF(mix(wanted.redF(), end.redF()), mix(wanted.greenF(), end.greenF()),
                             mix(wanted.blueF(), end.blueF()));
        if (contrast(mixed, ground) >= ratio)
            return mixed;
    }
    return end;
}

QColor inkColor(Ink ink, const QPalette &palette)
{
    const bool dark = isDark(palette);
    QColor color = palette.color(QPalette::WindowText);
    switch (ink) {
    case Ink::Text:
        break;
    case Ink::Faint:
        color = palette.color(QPalette::PlaceholderText);
        color.setAlpha(255);
        if (color == palette.color(QPalette::WindowText)) // Qt makes it of that, half seen through
            color = dark ? QColor(0x9d9da3) : QColor(0x69696e);
        break;
    case Ink::Good:
        color = dark ? QColor(0x6fcf97) : QColor(0x1b6e3c);
        break;
    case Ink::Warning:
        color = dark ? QColor(0xf0b44c) : QColor(0x8a5300);
        break;
    case Ink::Danger:
        color = dark ? QColor(0xff8a80) : QColor(0xb3261e);
        break;
    }
    return readable(color, groundOf(palette));
}

QColor focusColor(const QPalette &palette)
{
    const QColor accent = isDark(palette) ? QColor(0x7ab4ff) : QColor(0x1f5fbf);
    return readable(accent, groundOf(palette));
}

QColor severityGround(Severity severity, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (severity) {
    case Severity::Info:
        return dark ? QColor(0x1f3a5f) : QColor(0xdcebfb);
    case Severity::Warning:
        return dark ? QColor(0x564300) : QColor(0xfff0c2);
    case Severity::Problem:
        return dark ? QColor(0x5f2420) : QColor(0xfbdcd9);
    case Severity::Alarm:
        break;
    }
    return dark ? QColor(0x8c1d18) : QColor(0xf7b9b4);
}

QIcon themedIcon(const QString &name, Ink ink)
{
    return QIcon(new TintedIconEngine(name, ink));
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return QCoreApplication::translate("HookKeys::Severity", "Information");
    case Severity::Warning:
        return QCoreApplication::translate("HookKeys::Severity", "Warning");
    case Severity::Problem:
        return QCoreApplication::translate("HookKeys::Severity", "Problem");
    case Severity::Alarm:
        break;
    }
    return QCoreApplication::translate("HookKeys::Severity", "Alarm");
}

QPixmap programPicture(qreal scale)
{
    constexpr int side = 96;
    const int pixels = int(std::ceil(side * scale));
    const int drawn = pixels <= 128 ? 128 : pixels <= 256 ? 256 : 512;
    QPixmap picture = QPixmap(u":/icons/hookkeys-%1.png"_s.arg(drawn))
                          .scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(scale);
    return picture;
}

QIcon severityIcon(Severity severity, bool coloured)
{
    switch (severity) {
    case Severity::Info:
        return themedIcon(u"info"_s);
    case Severity::Warning:
        return themedIcon(u"warning"_s, coloured ? Ink::Warning : Ink::Text);
    case Severity::Problem:
    case Severity::Alarm:
        break;
    }
    return themedIcon(u"error"_s, coloured ? Ink::Danger : Ink::Text);
}

} // namespace HookKeys
