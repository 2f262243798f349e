// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinesentence.h"

#include "displaytext.h"
#include "momenttext.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

QString shown(const QString &text)
{
    return displayText(text);
}

QString shortened(const QString &text)
{
    constexpr qsizetype most = 16;
    return text.size() <= most ? text : text.left(most) + u'…';
}

/// The translation context of the sentences.
struct LineText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::TimelineLine)
};

QString keyText(const TimelineEntry &entry)
{
    switch (entry.kind) {
    case TimelineKind::Created:
        return LineText::tr("The key was created.");
    case TimelineKind::Renamed:
        return entry.before.isEmpty() ? LineText::tr("The key was renamed.")
                                      : LineText::tr("The key “%1” was renamed to “%2”.")
                                            .arg(shown(entry.before), shown(entry.after));
    case TimelineKind::Deleted:
        return LineText::tr("The key was deleted.");
    case TimelineKind::Used:
        return LineText::tr("The key is used by a hook.");
    case TimelineKind::Unused:
        return LineText::tr("The key is used by no hook any more.");
    case TimelineKind::KeyChanged:
        return LineText::tr("Another public key: its thumbprint was %1 and is %2.")
            .arg(shown(shortened(entry.before)), shown(shortened(entry.after)));
    default:
        return LineText::tr("The key was changed.");
    }
}

QString repointedText(const TimelineEntry &entry)
{
    if (entry.after.isEmpty())
        return LineText::tr("The hook signs with no key any more; it was “%1”.")
            .arg(shown(entry.before));
    if (entry.before.isEmpty())
        return LineText::tr("The hook signs with the key “%1”.").arg(shown(entry.after));
    return LineText::tr("The hook signs with the key “%2”, no more with “%1”.")
        .arg(shown(entry.before), shown(entry.after));
}

/// A sentence more, behind a space, where another thing than the key of the hook was changed too.
QString wayText(const TimelineEntry &entry)
{
    if (entry.wayBefore.isEmpty() && entry.wayAfter.isEmpty())
        return {};
    if (entry.wayAfter.isEmpty())
        return u' ' + LineText::tr("“%1” was taken off it.").arg(shown(entry.wayBefore));
    if (entry.wayBefore.isEmpty())
        return u' ' + LineText::tr("“%1” was added to it.").arg(shown(entry.wayAfter));
    return u' '
           + LineText::tr("It was changed from “%1” to “%2”.")
                 .arg(shown(entry.wayBefore), shown(entry.wayAfter));
}

QString hookRenamedText(const QString &before, const QString &after)
{
    return LineText::tr("The hook “%1” was renamed to “%2”.").arg(shown(before), shown(after));
}

QString hookText(const TimelineEntry &entry)
{
    switch (entry.kind) {
    case TimelineKind::Created:
        return LineText::tr("The hook was created.");
    case TimelineKind::Renamed:
        return hookRenamedText(entry.before, entry.after);
    case TimelineKind::Deleted:
        return LineText::tr("The hook was deleted.");
    case TimelineKind::Repointed:
        return repointedText(entry) + wayText(entry);
    case TimelineKind::Activated:
        return LineText::tr("The hook was activated.");
    case TimelineKind::Deactivated:
        return LineText::tr("The hook was deactivated.");
    case TimelineKind::Executed:
        return LineText::tr("The hook was run.");
    default:
        // What it calls, and how it authenticates there, as far as that is known.
        if (entry.before.isEmpty() && entry.after.isEmpty())
            return LineText::tr("The hook was changed.");
        return LineText::tr("The hook was changed from “%1” to “%2”.")
            .arg(shown(entry.before), shown(entry.after));
    }
}

QString appKeyText(const TimelineEntry &entry)
{
    switch (entry.kind) {
    case TimelineKind::Created:
        return LineText::tr("The key was added to the app “%1”.").arg(shown(entry.after));
    case TimelineKind::Activated:
        return LineText::tr("The key of the app “%1” was activated.").arg(shown(entry.after));
    case TimelineKind::Deactivated:
        return LineText::tr("The key of the app “%1” was deactivated.").arg(shown(entry.after));
    case TimelineKind::Deleted:
        return LineText::tr("The key of the app “%1” was deleted.").arg(shown(entry.before));
    default:
        return LineText::tr("The key of the app “%1” was changed.").arg(shown(entry.after));
    }
}

QString leftOutText(const TimelineEntry &entry)
{
    const QString since = timelineMoment(entry.since);
    if (!entry.event.isEmpty())
        return LineText::tr("Okta's System Log has more runs of hooks than HookKeys takes over at "
                            "a time: between %1 and the time of this row some are missing here.")
            .arg(since);
    return LineText::tr("Okta's System Log has more changes than HookKeys can read at a time: "
                        "between %1 and the time of this row some are missing here.")
        .arg(since);
}

QString erasedText(const TimelineEntry &entry)
{
    const QJsonObject said = QJsonDocument::fromJson(entry.after.toUtf8()).object();
    QStringList sentences;
    if (const int rows = said["rowCount"_L1].toInt(); rows > 0)
        sentences += LineText::tr("%n row(s) that were older than the history is kept were "
                                  "deleted.",
                                  nullptr, rows);
    if (const int persons = said["personCount"_L1].toInt(); persons > 0)
        sentences += LineText::tr("Who did it was deleted from %n row(s).", nullptr, persons);
    return sentences.join(u' ');
}

} // namespace

QString timelineMoment(const QDateTime &time)
{
    return isoSecondText(time);
}

QString timelineSentence(const TimelineEntry &entry)
{
    switch (entry.object) {
    case TimelineObject::Key:
        return keyText(entry);
    case TimelineObject::Hook:
        if (entry.nameBefore.isEmpty() && entry.nameAfter.isEmpty())
            return hookText(entry);
        return hookRenamedText(entry.nameBefore, entry.nameAfter) + u' ' + hookText(entry);
    case TimelineObject::AppKey:
        return appKeyText(entry);
    case TimelineObject::Timeline:
        break;
    }
    return entry.kind == TimelineKind::LeftOut ? leftOutText(entry) : erasedText(entry);
}

} // namespace HookKeys
