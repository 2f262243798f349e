// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charactername.h"

#include "codepoints.h"
#include "displaytext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct CharacterName
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::CharacterName)
};

struct NamedCharacters
{
    char32_t first = 0;
    char32_t last = 0;
    const char *name = nullptr;
};

/// Those that come along with what is copied; all others are told by their kind.
constexpr std::array namedCharacters{
    NamedCharacters{0x09, 0x09, QT_TRANSLATE_NOOP("HookKeys::CharacterName", "tab")},
    NamedCharacters{0x0A, 0x0D, QT_TRANSLATE_NOOP("HookKeys::CharacterName", "line break")},
    NamedCharacters{0x20, 0x20, QT_TRANSLATE_NOOP("HookKeys::CharacterName", "space")},
    NamedCharacters{0xA0, 0xA0, QT_TRANSLATE_NOOP("HookKeys::CharacterName", "no-break space")},
    NamedCharacters{0xAD, 0xAD, QT_TRANSLATE_NOOP("HookKeys::CharacterName", "soft hyphen")},
    NamedCharacters{0x200B, 0x200B,
                    QT_TRANSLATE_NOOP("HookKeys::CharacterName", "zero width space")},
    NamedCharacters{0x200C, 0x200D,
                    QT_TRANSLATE_NOOP("HookKeys::CharacterName", "zero width joiner")},
    NamedCharacters{
        0x200E, 0x200F,
        QT_TRANSLATE_NOOP("HookKeys::CharacterName", "mark for the direction of writing")},
    NamedCharacters{0x2028, 0x2029, QT_TRANSLATE_NOOP("HookKeys::CharacterName", "line break")},
    NamedCharacters{
        0x202A, 0x202E,
        QT_TRANSLATE_NOOP("HookKeys::CharacterName", "mark for the direction of writing")},
    NamedCharacters{0x2060, 0x2060,
                    QT_TRANSLATE_NOOP("HookKeys::CharacterName", "zero width joiner")},
    NamedCharacters{
        0x2066, 0x2069,
        QT_TRANSLATE_NOOP("HookKeys::CharacterName", "mark for the direction of writing")},
    NamedCharacters{0xFEFF, 0xFEFF,
                    QT_TRANSLATE_NOOP("HookKeys::CharacterName", "byte order mark")},
};

QString nameOf(char32_t c)
{
    const auto *found = std::ranges::find_if(namedCharacters, [c](const NamedCharacters &named) {
        return named.first <= c && c <= named.last;
    });
    if (found != namedCharacters.end())
        return CharacterName::tr(found->name);
    if (QChar::isSurrogate(c))
        return CharacterName::tr("half a character");
    if (QChar::category(c) == QChar::Other_Control)
        return CharacterName::tr("control character");
    if (QChar::isSpace(c))
        return CharacterName::tr("space that the space bar does not make");
    const QString text = textOf(c);
    return displayText(text) == text ? quoted(text) : CharacterName::tr("invisible character");
}

} // namespace

QString strayCharacter(const QString &text,
                       const std::function<bool(char32_t character)> &isAllowed)
{
    const QList<char32_t> characters = codePoints(text);
    const auto stray = std::ranges::find_if_not(characters, isAllowed);
    if (stray == characters.end())
        return {};
    const auto position = std::ranges::distance(characters.begin(), stray) + 1;
    return CharacterName::tr("%1, %2, at position %3")
        .arg(codePointText(*stray), nameOf(*stray), QString::number(position));
}

QString hiddenCharacter(const QString &text)
{
    return strayCharacter(text, [](char32_t c) {
        const QString character = textOf(c);
        return displayText(character) == character;
    });
}

} // namespace HookKeys
