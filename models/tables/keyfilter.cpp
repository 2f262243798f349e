// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfilter.h"

#include "hookkeyrow.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

struct StatusWord
{
    KeyStatus status;
    const char *word; ///< As it is written behind "status:".
};

constexpr std::array statusWords{
    StatusWord{KeyStatus::InUse, "in-use"},     StatusWord{KeyStatus::InUse, "used"},
    StatusWord{KeyStatus::Unused, "unused"},    StatusWord{KeyStatus::Unknown, "unknown"},
    StatusWord{KeyStatus::TooOld, "too-old"},   StatusWord{KeyStatus::TooOld, "old"},
    StatusWord{KeyStatus::DueSoon, "due-soon"}, StatusWord{KeyStatus::Warned, "warning"},
    StatusWord{KeyStatus::Changed, "changed"},  StatusWord{KeyStatus::Alarm, "alarm"},
};

/// Letters that look like another with a mark, and are none to Unicode.
QString withoutStrokes(QString text)
{
    static const std::array<std::pair<QChar, QString>, 11> letters{{
        {u'\u00f8', u"o"_s},
        {u'\u0142', u"l"_s},
        {u'\u0111', u"d"_s},
        {u'\u00f0', u"d"_s},
        {u'\u0127', u"h"_s},
        {u'\u0167', u"t"_s},
        {u'\u00fe', u"th"_s},
        {u'\u0131', u"i"_s},
        {u'\u00e6', u"ae"_s},
        {u'\u0153', u"oe"_s},
        {u'\u00df', u"ss"_s},
    }};
    for (const auto &[letter, plain] : letters)
        text.replace(letter, plain);
    return text;
}

/// Puts what keyboards have in the place of the dashes and quotation marks of word processors.
void straighten(QString &text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Punctuation_Dash)
            c = u'-';
        else if (c == u'\u2018' || c == u'\u2019')
            c = u'\'';
    }
}

/// @p text with a blank in place of each hyphen: "too-old" is "too old".
QString spaced(QString text)
{
    return text.replace(u'-', u' ');
}

QString ageProblem()
{
    return KeyFilter::tr("“age:” takes a number of days, for example age:>180.");
}

} // namespace

KeyFilter::KeyFilter(const QString &text)
{
    const QList<Word> all = joined(words(text));
    for (const Word &word : all)
        add(word);
}

/// The words of @p text, and what stands between quotes as one. A quote that is still to be closed
/// goes to the end. A condition may have its value in quotes: used-by:"token hook".
QList<KeyFilter::Word> KeyFilter::words(const QString &text)
{
    static const QRegularExpression word(
        u"(-?[A-Za-z-]+:)\"([^\"]*)\"?|(-?)\"([^\"]*)\"?|[^\\s\"]+"_s);
    QList<Word> found;
    for (const QRegularExpressionMatch &match : word.globalMatch(text)) {
        if (match.hasCaptured(1))
            found.append({match.captured(1) + match.captured(2), match.captured(), false});
        else if (match.hasCaptured(4))
            found.append({match.captured(4), match.captured(), true, !match.captured(3).isEmpty()});
        else
            found.append({match.captured(), match.captured(), false});
    }
    found.removeIf([](const Word &one) { return folded(one.text).isEmpty(); });
    return found;
}

/// Whether @p next goes on with @p text, of a word or more that stand before it.
bool KeyFilter::belongTogether(const QString &text, const Word &next)
{
    static const QRegularExpression begun(u"^-?(?:(?:status|used-by|name|id):|age:?[<>=]+|age:)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression other(u"^-?(?:status|used-by|name|id|age):"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(u"^-?age$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression compared(u"^[<>=]"_s);
    static const QRegularExpression before(u"^-?(?:status:)?"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (begun.match(text).hasMatch()) // a condition whose value stands behind a blank
        return !next.negated && !other.match(next.text).hasMatch();
    if (next.quoted)
        return false;
    if (bare.match(text).hasMatch() && compared.match(next.text).hasMatch())
        return true; // somebody means a condition
    // "in use" asks for what is in use, and not for words that have these letters in them.
    QString value = text;
    value.remove(before);
    return statusNamed(folded(value + u' ' + next.text)).has_value();
}

/// @p words with those as one that ask for one thing.
QList<KeyFilter::Word> KeyFilter::joined(const QList<Word> &words)
{
    QList<Word> found;
    for (const Word &word : words) {
        if (found.isEmpty() || found.constLast().quoted
            || !belongTogether(found.constLast().text, word)) {
            found.append(word);
            continue;
        }
        Word &last = found.last();
        // A value stands right behind its condition; two words of a status have a blank between.
        if (!u":<>="_s.contains(last.text.back()) && !u"<>="_s.contains(word.text.front()))
            last.text += u' ';
        last.text += word.text;
        last.written += u' ' + word.written;
    }
    return found;
}

void KeyFilter::add(const Word &word)
{
    static const QRegularExpression withoutColon(u"^-?age[<>=]"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression condition(u"^(-?)([A-Za-z-]+):(.*)$"_s,
                                              QRegularExpression::DotMatchesEverythingOption);
    if (!word.quoted) {
        const QRegularExpressionMatch match = condition.match(word.text);
        if (match.hasMatch()
            && addCondition(match.captured(2).toLower(), match.captured(3),
                            !match.captured(1).isEmpty()))
            return;
        if (word.text.size() > 1 && word.text.startsWith(u'-')) {
            add({word.text.sliced(1), word.written, false, true});
            return;
        }
        if (withoutColon.match(word.text).hasMatch()) {
            m_problem = ageProblem();
            return;
        }
        const QString text = folded(word.text);
        // So do two words, or one, that can hardly be meant otherwise.
        const bool isPair = text.contains(u'-') || text.contains(u' ');
        if (const auto status = statusNamed(text);
            status == KeyStatus::InUse || status == KeyStatus::Unused || (status && isPair)) {
            m_terms.append({.field = Field::Status, .negated = word.negated, .status = *status});
            return;
        }
    }
    m_terms.append({.negated = word.negated, .text = folded(word.text)});
}

/// Whether @p name is that of a condition, which is added then.
bool KeyFilter::addCondition(const QString &name, const QString &value, bool negated)
{
    static const QRegularExpression days(u"^(<=|>=|<|>|=)?(\\d{1,6})$"_s);
    Term term{.negated = negated, .text = folded(value)};
    if (name == u"status") {
        const auto status = statusNamed(term.text);
        term = {.field = Field::Status, .negated = negated};
        if (status)
            term.status = *status;
        else
            m_problem = tr("“status:” takes in-use, unused, unknown, too-old, due-soon, changed, "
                           "warning or alarm.");
        if (!status)
            return true;
    } else if (name == u"age") {
        const QRegularExpressionMatch match = days.match(value);
        if (!match.hasMatch()) {
            m_problem = ageProblem();
            return true;
        }
        const QString sign = match.captured(1);
        term = {.field = Field::Age, .negated = negated, .days = match.captured(2).toInt()};
        term.compare = sign == u"<"    ? Compare::Less
                       : sign == u"<=" ? Compare::LessOrEqual
                       : sign == u">"  ? Compare::Greater
                       : sign == u">=" ? Compare::GreaterOrEqual
                                       : Compare::Equal;
    } else if (name == u"used-by") {
        term.field = Field::UsedBy;
    } else if (name == u"name") {
        term.field = Field::Name;
    } else if (name == u"id") {
        term.field = Field::Id;
    } else {
        return false;
    }
    // Somebody is about to type the value of "name:", and goes on seeing all keys until then.
    if (term.field == Field::Status || term.field == Field::Age || !term.text.trimmed().isEmpty())
        m_terms.append(term);
    return true;
}

/// The status that @p folded says, in English or in the interface's language.
std::optional<KeyStatus> KeyFilter::statusNamed(const QString &folded)
{
    for (const StatusWord &one : statusWords) {
        const QString word = QLatin1StringView(one.word);
        if (folded == word || folded == spaced(word))
            return one.status;
    }
    const std::array shown{
        std::pair(KeyStatus::InUse, HookKeyRow::tr("In use")),
        std::pair(KeyStatus::Unused, HookKeyRow::tr("Unused")),
        std::pair(KeyStatus::Unknown, HookKeyRow::tr("Unknown")),
        std::pair(KeyStatus::TooOld, tr("Too old")),
        std::pair(KeyStatus::Changed, tr("Changed")),
    };
    for (const auto &[status, word] : shown) {
        const QString own = KeyFilter::folded(word);
        if (folded == own || spaced(folded) == own)
            return status;
    }
    return {};
}

bool KeyFilter::accepts(const HookKeyRow &row) const
{
    return std::ranges::all_of(
        m_terms, [&row](const Term &term) { return holds(term, row) != term.negated; });
}

bool KeyFilter::holds(const Term &term, const HookKeyRow &row)
{
    const auto hasIt = [&term](const QString &text) {
        return folded(text).contains(term.text);
    };
    switch (term.field) {
    case Field::Any:
        return row.search().contains(term.text);
    case Field::Name:
        return hasIt(row.key.name) || hasIt(row.nameText());
    case Field::Id:
        return hasIt(row.key.id) || hasIt(row.key.keyId);
    case Field::UsedBy:
        return row.hooks && std::ranges::any_of(*row.hooks, [&hasIt](const InlineHook &hook) {
                   return hasIt(hook.label()) || hasIt(hook.type);
               });
    case Field::Status:
        return row.has(term.status);
    case Field::Age:
        break;
    }
    const std::optional<int> age = row.ageInDays();
    if (!age)
        return false;
    switch (term.compare) {
    case Compare::Less:
        return *age < term.days;
    case Compare::LessOrEqual:
        return *age <= term.days;
    case Compare::Greater:
        return *age > term.days;
    case Compare::GreaterOrEqual:
        return *age >= term.days;
    case Compare::Equal:
        break;
    }
    return *age == term.days;
}

QString KeyFilter::textFor(KeyStatus status)
{
    const auto *const found = std::ranges::find(statusWords, status, &StatusWord::status);
    return u"status:"_s + QLatin1StringView(found->word);
}

std::optional<KeyStatus> KeyFilter::status() const
{
    std::optional<KeyStatus> found;
    for (const Term &term : m_terms) {
        if (term.field != Field::Status || term.negated)
            continue;
        if (found && *found != term.status)
            return {};
        found = term.status;
    }
    return found;
}

QString KeyFilter::withStatus(const QString &text, std::optional<KeyStatus> status)
{
    const QList<Word> all = joined(words(text));
    QStringList kept;
    // What a word asks for is what a filter of it alone would.
    const auto asksForStatus = [](const QString &written) {
        const KeyFilter alone(written);
        return alone.m_terms.size() == 1 && alone.status();
    };
    for (const Word &word : all) {
        if (!asksForStatus(word.written))
            kept.append(word.written);
    }
    if (status)
        kept.append(textFor(*status));
    return kept.join(u' ');
}

QString KeyFilter::folded(const QString &text)
{
    // Taken apart, so that the marks can be left out: "zurich" finds "Zürich".
    QString plain = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    plain = plain.normalized(QString::NormalizationForm_KD);
    // What nobody sees, nobody types.
    plain.removeIf([](QChar c) {
        return c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Other_Format;
    });
    straighten(plain);
    return withoutStrokes(plain);
}

} // namespace HookKeys
