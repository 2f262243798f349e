// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyname.h"

#include "charactername.h"
#include "codepoints.h"
#include "displaytext.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct KeyName
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::KeyName)
};

/// The first character of @p name that Okta does not take, or nothing: one that needs four bytes
/// in UTF-8, or half of such a one.
std::optional<char32_t> unacceptable(const QString &name)
{
    for (const char32_t c : codePoints(name)) {
        if (QChar::requiresSurrogates(c) || QChar::isSurrogate(c))
            return c;
    }
    return {};
}

/// Whether @p c is a quotation mark or a sign that word processors put in the place of one that
/// keyboards have, as “, « and the minus sign are.
bool isTypographic(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return (c >= 0x2000 && c <= 0x206F) || category == QChar::Punctuation_InitialQuote
           || category == QChar::Punctuation_FinalQuote || c == 0x2212 || c == 0x301D
           || c == 0x301E;
}

/// Whether @p c is a sign that is picked from a palette or came about by mistake, as an arrow, a
/// tick, a superscript, an icon and the mark of what could not be read are. № is on keyboards.
bool isPicked(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return (c >= 0x02B0 && c <= 0x02FF) || (c >= 0x2070 && c <= 0x209F)
           || (c >= 0x2100 && c <= 0x2BFF && c != 0x2116) || c == 0xFFFC || c == 0xFFFD
           || category == QChar::Other_PrivateUse || category == QChar::Other_NotAssigned;
}

/// Why a character, or two in a row, of a name cannot be typed by what is seen of it.
enum class Untypable { Hidden, Space, Spaces, Accent, Punctuation };

struct Obstacle
{
    Untypable why;
    char32_t character;
};

/// What stands first in @p name of that kind; nothing if it can be typed.
std::optional<Obstacle> obstacleIn(const QString &name)
{
    char32_t before = 0;
    for (const char32_t c : codePoints(name)) {
        const QString character = textOf(c);
        if (displayText(character) != character)
            return Obstacle{Untypable::Hidden, c};
        if (QChar::category(c) == QChar::Separator_Space && c != U' ')
            return Obstacle{Untypable::Space, c};
        if (c == U' ' && before == U' ')
            return Obstacle{Untypable::Spaces, c};
        // Keyboards make the letter and its accent in one. The vowel signs of Hindi or Thai, say,
        // are keys of their own, and no such marks.
        if (QChar::isMark(c) && QChar::script(c) == QChar::Script_Inherited)
            return Obstacle{Untypable::Accent, c};
        // So are a ligature and a Kelvin sign of their own, for which keyboards make letters.
        if (isTypographic(c) || isPicked(c)
            || character.normalized(QString::NormalizationForm_C) != character
            || (c >= 0xFB00 && c <= 0xFB06))
            return Obstacle{Untypable::Punctuation, c};
        before = c;
    }
    // What is written in parts, as Korean is in the names of files of macOS.
    const QString composed = name.normalized(QString::NormalizationForm_C);
    const auto parts = std::ranges::mismatch(name, composed);
    if (parts.in1 != name.end())
        return Obstacle{Untypable::Punctuation,
                        codePoints(name.mid(parts.in1 - name.begin())).constFirst()};
    return {};
}

} // namespace

int keyNameLength(const QString &name)
{
    return int(codePoints(name).size());
}

QString keyNameOf(const QString &typed)
{
    return typed.trimmed();
}

QString checkKeyName(const QString &typed, const QStringList &taken)
{
    const QString name = keyNameOf(typed);
    if (name.isEmpty())
        return KeyName::tr("Type a name for the key.");
    if (const auto c = unacceptable(name)) {
        const QString codePoint = codePointText(*c);
        if (QChar::isSurrogate(*c))
            return KeyName::tr("The name holds half a character (%1). Remove it.").arg(codePoint);
        return KeyName::tr("Okta does not accept the character %1 (%2), nor any other emoji or "
                           "rare letter. Remove it.")
            .arg(displayText(textOf(*c)), codePoint);
    }
    const QString control =
        strayCharacter(name, [](char32_t c) { return QChar::category(c) != QChar::Other_Control; });
    if (!control.isEmpty()) {
        return KeyName::tr("The name has a character that cannot be seen (%1). Remove it.")
            .arg(control);
    }
    const int length = keyNameLength(name);
    if (length > keyNameLimit) {
        return KeyName::tr("The name is %n character(s) too long: at most %1 are allowed.", nullptr,
                           length - keyNameLimit)
            .arg(keyNameLimit);
    }
    if (taken.contains(name))
        return KeyName::tr("Another key of this org has this name. Choose a different one.");
    return {};
}

QString warnOfKeyName(const QString &typed)
{
    const std::optional<Obstacle> obstacle = obstacleIn(keyNameOf(typed));
    if (!obstacle)
        return {};
    const char32_t c = obstacle->character;
    const QString codePoint = codePointText(c);
    switch (obstacle->why) {
    case Untypable::Hidden:
        return KeyName::tr("The name has a character that cannot be seen (%1). Okta takes it, but "
                           "nobody finds the key by typing its name.")
            .arg(codePoint);
    case Untypable::Space:
        return KeyName::tr("The name has a space that the space bar does not make (%1). Okta takes "
                           "it, but nobody finds the key by typing its name.")
            .arg(codePoint);
    case Untypable::Spaces:
        return KeyName::tr("The name has two spaces in a row, which many programs show as one.");
    case Untypable::Accent:
        return KeyName::tr("The name has an accent that is a character of its own (%1). Keyboards "
                           "make the letter and its accent in one, so nobody finds the key by "
                           "typing its name.")
            .arg(codePoint);
    case Untypable::Punctuation:
        break;
    }
    return KeyName::tr("The name has the character %1 (%2), which most keyboards do not have. Okta "
                       "takes it, but the key is hard to find by its name.")
        .arg(displayText(textOf(c)), codePoint);
}

QString textToDelete(const QString &name, const QString &id)
{
    const bool typable = !name.isEmpty() && keyNameOf(name) == name && !obstacleIn(name);
    return typable ? name : id;
}

} // namespace HookKeys
