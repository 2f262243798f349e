// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "displaytext.h"

#include "codepoints.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct DisplayTextWords
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::DisplayText)
};

/// Whether @p c is one of those that Unicode calls default ignorable although its category is not
/// "format": variation selectors, fillers, the grapheme joiner; or the empty pattern of Braille.
/// They show as nothing.
/// See https://www.unicode.org/Public/15.0.0/ucd/DerivedCoreProperties.txt
bool isInvisible(char32_t c)
{
    return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5
           || (c >= 0x180B && c <= 0x180F) || c == 0x2800 || c == 0x3164
           || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFFA0 || (c >= 0xFFF0 && c <= 0xFFFB)
           || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool isHidden(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return isInvisible(c);
    }
}

} // namespace

QString displayText(const QString &text)
{
    // Nearly every text is plain: leave it shared and look no further.
    if (std::all_of(text.cbegin(), text.cend(),
                    [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; }))
        return text;

    QString shown;
    shown.reserve(text.size());
    for (const char32_t c : codePoints(text)) {
        if (isHidden(c)) {
            shown += u'\u27E8' + codePointText(c) + u'\u27E9';
        } else {
            shown += QChar::fromUcs4(c);
        }
    }
    return shown;
}

QString displayPath(const QString &path)
{
    return displayText(QDir::toNativeSeparators(path));
}

QString quoted(const QString &name)
{
    //: a name in a sentence: the quotation marks of the language
    return DisplayTextWords::tr("“%1”").arg(displayText(name));
}

QString quoted(const QStringList &names)
{
    QStringList each;
    for (const QString &name : names)
        each.append(quoted(name));
    return QLocale().createSeparatedList(each);
}

} // namespace HookKeys
