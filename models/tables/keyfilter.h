// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace HookKeys {

class HookKeyRow;

/// What a row can be asked for by a word of its own; see KeyFilter.
enum class KeyStatus { InUse, Unused, Unknown, TooOld, DueSoon, Warned, Changed, Alarm };

/// Which keys are looked for, as people write it: words and conditions that must all hold.
///
///     partner api           both words, in any column; accents and case do not matter
///     "token hook"          side by side
///     status:unused         in-use, unused, unknown, too-old, due-soon, changed, warning or alarm;
///                           the words
///                           of the interface's language too, and "in use" or "too old" by
///                           themselves
///     age:>180  age:<=30    days since the key was created
///     used-by:token         the name or type of an inline hook that uses the key
///     name:api  id:HKY      in the name; in the ID or key ID
///     -status:unused        not so
///
/// A blank may stand behind the colon, and a status may be of two words there too.
/// A condition that is not known is looked for as a word, for key IDs and names have colons too.
class KeyFilter final
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::KeyFilter)

public:
    KeyFilter() = default;
    explicit KeyFilter(const QString &text);

    /// Whether @p row is what is looked for.
    [[nodiscard]] bool accepts(const HookKeyRow &row) const;
    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }

    /// What in the text is a condition that makes no sense, as a translated sentence; empty if all
    /// does. Such a condition is left out.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    /// How a text asks for @p status, for example "status:in-use".
    [[nodiscard]] static QString textFor(KeyStatus status);

    /// The one status that is asked for; nothing if none is, or more than one.
    [[nodiscard]] std::optional<KeyStatus> status() const;

    /// @p text, asking for @p status in place of any that it asks for; for none where that is
    /// nothing. The rest stays as it was written.
    [[nodiscard]] static QString withStatus(const QString &text, std::optional<KeyStatus> status);

    /// @p text in a form in which case, accents and ways of composing letters do not matter.
    [[nodiscard]] static QString folded(const QString &text);

    bool operator==(const KeyFilter &) const = default;

private:
    enum class Field { Any, Name, Id, UsedBy, Status, Age };
    enum class Compare { Equal, Less, LessOrEqual, Greater, GreaterOrEqual };

    struct Term
    {
        Field field = Field::Any;
        bool negated = false;
        QString text = {}; ///< folded()
        KeyStatus status = KeyStatus::InUse;
        Compare compare = Compare::Equal;
        int days = 0;

        bool operator==(const Term &) const = default;
    };

    struct Word
    {
        QString text;
        QString written; ///< As it stands in the text, with its quotes.
        bool quoted = false;
        bool negated = false; ///< A minus stands before its quotes.
    };

    [[nodiscard]] static QList<Word> words(const QString &text);
    [[nodiscard]] static bool belongTogether(const QString &text, const Word &next);
    [[nodiscard]] static QList<Word> joined(const QList<Word> &words);
    [[nodiscard]] static std::optional<KeyStatus> statusNamed(const QString &folded);
    void add(const Word &word);
    [[nodiscard]] bool addCondition(const QString &name, const QString &value, bool negated);
    [[nodiscard]] static bool holds(const Term &term, const HookKeyRow &row);

    QList<Term> m_terms;
    QString m_problem;
};

} // namespace HookKeys
