// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotreport.h"

#include "markdowntext.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

using Change = SnapshotDifference::Change;

/// The translation context of this file.
struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::SnapshotReport)
};

/// In the order of SnapshotField.
constexpr std::array fieldNames{
    QT_TRANSLATE_NOOP("HookKeys::SnapshotReport", "Name"),
    QT_TRANSLATE_NOOP("HookKeys::SnapshotReport", "ID"),
    QT_TRANSLATE_NOOP("HookKeys::SnapshotReport", "Key ID"),
    QT_TRANSLATE_NOOP("HookKeys::SnapshotReport", "Public key"),
    QT_TRANSLATE_NOOP("HookKeys::SnapshotReport", "Use"),
    QT_TRANSLATE_NOOP("HookKeys::SnapshotReport", "Status"),
    QT_TRANSLATE_NOOP("HookKeys::SnapshotReport", "Type"),
    QT_TRANSLATE_NOOP("HookKeys::SnapshotReport", "Calls"),
    QT_TRANSLATE_NOOP("HookKeys::SnapshotReport", "Authentication"),
    QT_TRANSLATE_NOOP("HookKeys::SnapshotReport", "Client ID"),
    QT_TRANSLATE_NOOP("HookKeys::SnapshotReport", "Token URL"),
    QT_TRANSLATE_NOOP("HookKeys::SnapshotReport", "Scope"),
    QT_TRANSLATE_NOOP("HookKeys::SnapshotReport", "Key"),
    QT_TRANSLATE_NOOP("HookKeys::SnapshotReport", "Created"),
    QT_TRANSLATE_NOOP("HookKeys::SnapshotReport", "Last changed"),
};
static_assert(fieldNames.size() == size_t(SnapshotField::LastUpdated) + 1);

/// In the order of SnapshotDifference::Change.
constexpr std::array changeNames{
    QT_TRANSLATE_NOOP("HookKeys::SnapshotReport", "Added"),
    QT_TRANSLATE_NOOP("HookKeys::SnapshotReport", "Gone"),
    QT_TRANSLATE_NOOP("HookKeys::SnapshotReport", "Changed"),
};
static_assert(changeNames.size() == size_t(Change::Changed) + 1);

QString markdownRow(const QStringList &cells)
{
    QStringList escaped;
    for (const QString &cell : cells)
        escaped.append(markdownText(cell));
    return u"| "_s + escaped.join(u" | "_s) + u" |\n"_s;
}

QString markdownTable(const SnapshotDiff &diff, const QString &before, const QString &after)
{
    const QStringList head{ReportText::tr("Change"), ReportText::tr("Object"),
                           ReportText::tr("What"), before, after};
    QString text = markdownRow(head) + u"|"_s + u" --- |"_s.repeated(head.size()) + u'\n';
    for (const SnapshotDifference &difference : diff.differences) {
        const QString change = snapshotChangeText(difference.change);
        const QString object = snapshotObjectText(difference);
        if (difference.change != Change::Changed)
            text += markdownRow(
                {change, object, {}, snapshotBefore(difference), snapshotAfter(difference)});
        for (const FieldDifference &field : difference.fields)
            text += markdownRow(
                {change, object, snapshotFieldText(field.field), field.before, field.after});
    }
    return text;
}

} // namespace

QString snapshotFieldText(SnapshotField field)
{
    return ReportText::tr(fieldNames.at(size_t(field)));
}

QString snapshotChangeText(SnapshotDifference::Change change)
{
    return ReportText::tr(changeNames.at(size_t(change)));
}

QString snapshotObjectText(const SnapshotDifference &difference)
{
    return difference.object == SnapshotDifference::Object::Key
               ? ReportText::tr("Key %1").arg(difference.name)
               : ReportText::tr("Hook %1").arg(difference.name);
}

QString snapshotBefore(const SnapshotDifference &difference)
{
    return difference.change == Change::Gone ? difference.description : QString();
}

QString snapshotAfter(const SnapshotDifference &difference)
{
    return difference.change == Change::Added ? difference.description : QString();
}

QString snapshotSummary(const SnapshotDiff &diff)
{
    if (diff.differences.isEmpty())
        return ReportText::tr("There is no difference.");
    return ReportText::tr("%1 added, %2 gone, %3 changed.")
        .arg(diff.count(Change::Added))
        .arg(diff.count(Change::Gone))
        .arg(diff.count(Change::Changed));
}

QByteArray snapshotDiffMarkdown(const SnapshotDiff &diff, const QString &before,
                                const QString &after)
{
    const auto list = [](const QString &title, const QStringList &lines) {
        QString text;
        for (const QString &line : lines)
            text += u"- "_s + markdownText(line) + u'\n';
        return text.isEmpty() ? text : u"\n## "_s + markdownText(title) + u"\n\n"_s + text;
    };
    QString text = u"# "_s
                   + markdownText(ReportText::tr("Hook keys and inline hooks: differences"))
                   //: the earlier moment or org; the later or other one
                   + u"\n\n"_s + markdownText(ReportText::tr("%1 → %2").arg(before, after))
                   + u"\n\n"_s + markdownText(snapshotSummary(diff)) + u'\n';
    QStringList alarms;
    for (const Finding &alarm : diff.alarms)
        alarms.append(alarm.text);
    text += list(ReportText::tr("Alarms"), alarms);
    text += list(ReportText::tr("Not compared"), diff.notes);
    if (!diff.differences.isEmpty()) {
        text += u"\n## "_s + markdownText(ReportText::tr("Differences")) + u"\n\n"_s
                + markdownTable(diff, before, after);
    }
    return text.toUtf8();
}

} // namespace HookKeys
