// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keycalendar.h"

#include "displaytext.h"
#include "hookkeytablemodel.h"
#include "keychanges.h"
#include "orgsession.h"
#include "rotationjournal.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// The translation context of this file.
struct KeyCalendarText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::KeyCalendarText)
};

// RFC 5545, 3.1: without the line break.
constexpr qsizetype longestLine = 75;

/// The same for a key (HookKey::id) in every export, and for no other key of any org. @p reason:
/// one key may have a day for more than one reason.
QString uidOf(const OrgProfile &org, const QString &key, const QString &reason = {})
{
    const QString what = org.url.toString(QUrl::FullyEncoded) + u'\n' + key + reason;
    const QByteArray hash = QCryptographicHash::hash(what.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(32)) + u"@hookkeys.github.io"_s;
}

QStringList calendarHead()
{
    return {u"BEGIN:VCALENDAR"_s, u"VERSION:2.0"_s, u"PRODID:-//HookKeys//HookKeys//EN"_s,
            u"CALSCALE:GREGORIAN"_s, u"METHOD:PUBLISH"_s};
}

QStringList alarm(int days, const QString &text)
{
    return {u"BEGIN:VALARM"_s, u"ACTION:DISPLAY"_s, u"TRIGGER:-P%1D"_s.arg(days),
            u"DESCRIPTION:"_s + KeyCalendar::escaped(text), u"END:VALARM"_s};
}

/// What is said on the day from which on the key of @p row is too old, or later.
QString adviceFor(const HookKeyRow &row, bool isTooOld)
{
    const QString age =
        isTooOld ? KeyCalendarText::tr("It is older than %n day(s).", nullptr, row.ageLimit())
                 : KeyCalendarText::tr("From today on it is older than %n day(s).", nullptr,
                                       row.ageLimit());
    const QString step = row.isInUse() ? KeyCalendarText::tr(
                             "Put a new key in its place: create one, hand its public half "
                             "over, choose it in the hooks, then delete this one.")
                                       : KeyCalendarText::tr("Delete it if nobody needs it.");
    return age + u' ' + step;
}

/// The alarms that can still ring after @p today, each with what is true on its day.
QStringList alarmsOf(const OrgProfile &org, const HookKeyRow &row, const QDate &day,
                     const QDate &today)
{
    const QString name = displayText(row.key.name);
    QStringList lines;
    for (const int days : {HookKeyRow::dueDays, 7}) {
        if (day.addDays(-days) > today)
            lines += alarm(days, KeyCalendarText::tr("The hook key “%1” of %2 will be too old in "
                                                     "%n day(s)",
                                                     nullptr, days)
                                     .arg(name, displayText(org.name)));
    }
    return lines;
}

QStringList event(const OrgProfile &org, const HookKeyRow &row, const QDateTime &now)
{
    const QString name = displayText(row.key.name);
    const QString summary =
        KeyCalendarText::tr("The hook key “%1” of %2 is too old").arg(name, displayText(org.name));
    // Whoever imports it reads it where they are, and nothing rings on a day that is over.
    const QDate today = now.toLocalTime().date();
    const bool isTooOld = row.tooOldOn() <= today;
    const QDate day = isTooOld ? today.addDays(1) : row.tooOldOn();
    QStringList lines{
        u"BEGIN:VEVENT"_s,
        u"UID:"_s + uidOf(org, row.key.id),
        u"DTSTAMP:"_s + now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s),
        u"DTSTART;VALUE=DATE:"_s + day.toString(u"yyyyMMdd"_s),
        u"DTEND;VALUE=DATE:"_s + day.addDays(1).toString(u"yyyyMMdd"_s),
        u"SUMMARY:"_s + KeyCalendar::escaped(summary),
        u"DESCRIPTION:"_s
            + KeyCalendar::escaped(KeyCalendarText::tr("%1\nKey ID: %2\nOrg: %3")
                                       .arg(adviceFor(row, isTooOld), displayText(row.key.keyId),
                                            org.url.toString(QUrl::FullyEncoded))),
        u"TRANSP:TRANSPARENT"_s,
    };
    const QStringList before = alarmsOf(org, row, day, today);
    lines += before.isEmpty() ? alarm(0, summary) : before;
    lines += u"END:VEVENT"_s;
    return lines;
}

} // namespace

Result<KeyCalendar> KeyCalendar::of(const OrgSession &session)
{
    if (const QString block = session.changes()->keptBlock(); !block.isEmpty())
        return failure(ErrorKind::Conflict, block);
    KeyCalendar calendar;
    QStringList lines = calendarHead();
    const HookKeyTableModel *keys = session.keys();
    for (int row = 0; row < keys->rowCount(); ++row) {
        const HookKeyRow &each = keys->rowAt(row);
        if (!each.tooOldOn().isValid() || each.ambiguous) {
            ++calendar.left;
            continue;
        }
        lines += event(session.profile(), each, session.clock().now());
        ++calendar.events;
    }
    // RFC 5545, 3.6: there is no calendar with nothing in it.
    if (calendar.events == 0) {
        return failure(ErrorKind::Validation,
                       KeyCalendarText::tr("Nothing was saved: of no key is it known when it "
                                           "becomes too old."));
    }
    lines += u"END:VCALENDAR"_s;
    for (const QString &line : std::as_const(lines))
        calendar.text += folded(line);
    return calendar;
}

QByteArray KeyCalendar::retirement(const OrgProfile &org, const RotationPlan &plan,
                                   const QDate &day, const QDateTime &now)
{
    const QString name = displayText(plan.oldName);
    const QString summary =
        KeyCalendarText::tr("Delete the hook key “%1” of %2").arg(name, displayText(org.name));
    const QString advice =
        KeyCalendarText::tr("“%1” took its place. Open HookKeys and resume the rotation.")
            .arg(displayText(plan.newName));
    QStringList lines = calendarHead();
    lines += {u"BEGIN:VEVENT"_s,
              u"UID:"_s + uidOf(org, plan.oldId, u" retired"_s),
              u"DTSTAMP:"_s + now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s),
              u"DTSTART;VALUE=DATE:"_s + day.toString(u"yyyyMMdd"_s),
              u"DTEND;VALUE=DATE:"_s + day.addDays(1).toString(u"yyyyMMdd"_s),
              u"SUMMARY:"_s + escaped(summary),
              u"DESCRIPTION:"_s
                  + escaped(KeyCalendarText::tr("%1\nKey ID: %2\nOrg: %3")
                                .arg(advice, displayText(plan.oldKeyId),
                                     org.url.toString(QUrl::FullyEncoded))),
              u"TRANSP:TRANSPARENT"_s};
    lines += alarm(0, summary);
    lines += {u"END:VEVENT"_s, u"END:VCALENDAR"_s};
    QByteArray text;
    for (const QString &line : std::as_const(lines))
        text += folded(line);
    return text;
}

QString KeyCalendar::escaped(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (c == u'\\' || c == u';' || c == u',')
            result += u'\\';
        if (c == u'\n')
            result += u"\\n"_s;
        else if (c >= u' ' && c != u'\x7f')
            result += c;
    }
    return result;
}

QByteArray KeyCalendar::folded(const QString &line)
{
    const QByteArray whole = line.toUtf8();
    QByteArray result;
    qsizetype length = 0;
    for (qsizetype i = 0; i < whole.size();) {
        qsizetype end = i + 1; // of the character: its other octets are 10xxxxxx
        while (end < whole.size() && (uchar(whole.at(end)) & 0xC0U) == 0x80U)
            ++end;
        if (length + end - i > longestLine) {
            result += "\r\n ";
            length = 1;
        }
        result += whole.sliced(i, end - i);
        length += end - i;
        i = end;
    }
    return result + "\r\n";
}

} // namespace HookKeys
