// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tsfile.h"

namespace HookKeys {

/// Judges what can be judged of a translation without knowing its language.
class TranslationCheck final
{
public:
    enum class Flaw {
        Unfinished,  ///< Nobody said that the translation is done.
        Obsolete,    ///< The source text is gone from the program.
        Empty,       ///< No text, or a plural form without.
        Placeholder, ///< %1, %L1 or %n is missing, added or of another kind.
        Space,       ///< The text begins or ends with other white space than the source.
        Ending,   ///< Only one of the two ends as a sentence, a label or a menu item that asks on.
        Mnemonic, ///< Only one of the two has an & for the keyboard.
        Markup,   ///< A tag that the source does not have.
    };
    struct Problem
    {
        Flaw flaw;
        QString text; ///< A line for the log: which message, what is wrong with it.
    };

    /// Everything wrong with @p message; empty when it may be delivered.
    [[nodiscard]] static QList<Problem> problems(const TsMessage &message);

    /// Where @p file differs from @p fresh, the same file made anew from the sources: messages that
    /// are missing or gone, and another number of plural forms. A line for each.
    [[nodiscard]] static QStringList differences(const TsFile &file, const TsFile &fresh);
};

} // namespace HookKeys
