// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keyname.h"

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

} // namespace

int keyNameLength(const QString &name)
{
    return int(codePoints(name).size());
}

QString checkKeyName(const QString &name, const QStringList &taken)
{
    if (name.trimmed().isEmpty())
        return KeyName::tr("Type a name for the key.");
    if (const auto c = unacceptable(name)) {
        const QString codePoint = u"U+%1"_s.arg(uint(*c), 4, 16, QLatin1Char('0')).toUpper();
        if (QChar::isSurrogate(*c))
            return KeyName::tr("The name holds half a character (%1). Remove it.").arg(codePoint);
        return KeyName::tr("Okta does not accept the character %1 (%2), nor any other emoji or "
                           "rare letter. Remove it.")
            .arg(displayText(QString::fromUcs4(&*c, 1)), codePoint);
    }
    const auto isControl = [](QChar c) {
        return c.category() == QChar::Other_Control;
    };
    if (std::ranges::any_of(name, isControl))
        return KeyName::tr("The name holds a tab or another invisible character. Remove it.");
    if (name != name.trimmed())
        return KeyName::tr("The name begins or ends with a space. Remove it.");
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

} // namespace HookKeys
