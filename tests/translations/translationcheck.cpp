// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translationcheck.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

QSet<QString> matches(const QString &text, const QRegularExpression &pattern)
{
    QSet<QString> found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
        found.insert(match.captured());
    return found;
}

QSet<QString> placeholders(const QString &text, bool isPlural)
{
    static const QRegularExpression numbered(u"%L?[0-9]{1,2}"_s);
    static const QRegularExpression counted(u"%L?(?:[0-9]{1,2}|n)"_s);
    return matches(text, isPlural ? counted : numbered);
}

QSet<QString> tags(const QString &text)
{
    static const QRegularExpression tag(u"</?[A-Za-z][^>]*>"_s);
    return matches(text, tag);
}

QString leadingSpace(const QString &text)
{
    const auto end =
        std::find_if_not(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    return text.left(end - text.begin());
}

QString trailingSpace(const QString &text)
{
    const auto end =
        std::find_if_not(text.rbegin(), text.rend(), [](QChar c) { return c.isSpace(); });
    return text.right(end - text.rbegin());
}

QString ending(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.endsWith("..."_L1))
        return u"..."_s;
    static const QString marks = u".:…?!"_s;
    return !trimmed.isEmpty() && marks.contains(trimmed.back()) ? trimmed.right(1) : QString();
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression mnemonic(u"(?<!&)(?:&&)*&[^&\\s]"_s);
    return text.contains(mnemonic);
}

} // namespace

QList<TranslationCheck::Problem> TranslationCheck::problems(const TsMessage &message)
{
    QList<Problem> found;
    const auto report = [&](Flaw flaw, const QString &what) {
        found.append({flaw, message.identity() + u": "_s + what});
    };

    if (message.state == "unfinished"_L1) {
        report(Flaw::Unfinished, u"is not finished"_s);
    } else if (!message.state.isEmpty()) {
        report(Flaw::Obsolete, u"is "_s + message.state);
    }
    if (message.translations.isEmpty())
        report(Flaw::Empty, u"has no translation"_s);

    const QString &source = message.source;
    for (const QString &text : message.translations) {
        const QString quoted = u": “"_s + text + u'”';
        if (text.trimmed().isEmpty()) {
            report(Flaw::Empty, u"has an empty translation or plural form"_s);
            continue;
        }
        if (placeholders(text, message.isPlural) != placeholders(source, message.isPlural))
            report(Flaw::Placeholder, u"has other placeholders"_s + quoted);
        if (leadingSpace(text) != leadingSpace(source)
            || trailingSpace(text) != trailingSpace(source))
            report(Flaw::Space, u"begins or ends with other spaces"_s + quoted);
        if (ending(text) != ending(source))
            report(Flaw::Ending, u"ends in another way"_s + quoted);
        if (hasMnemonic(text) != hasMnemonic(source))
            report(Flaw::Mnemonic, u"has or lacks an & for the keyboard"_s + quoted);
        if (!tags(source).contains(tags(text)))
            report(Flaw::Markup, u"brings a tag of its own"_s + quoted);
    }
    return found;
}

QStringList TranslationCheck::differences(const TsFile &file, const TsFile &fresh)
{
    QHash<QString, qsizetype> forms;
    for (const TsMessage &message : fresh.messages)
        forms.insert(message.identity(), message.translations.size());

    QStringList found;
    for (const TsMessage &message : file.messages) {
        const auto expected = forms.constFind(message.identity());
        if (expected == forms.constEnd()) {
            found.append(message.identity() + u" is no longer in the sources"_s);
            continue;
        }
        if (*expected != message.translations.size()) {
            found.append(u"%1 has %2 plural forms instead of %3"_s.arg(message.identity())
                             .arg(message.translations.size())
                             .arg(*expected));
        }
        forms.erase(expected);
    }
    for (auto left = forms.constBegin(); left != forms.constEnd(); ++left)
        found.append(left.key() + u" is missing"_s);
    found.sort();
    return found;
}

} // namespace HookKeys
