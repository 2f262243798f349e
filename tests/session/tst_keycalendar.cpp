// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What two other programs read in the calendar that is written.

#include "failonwarning.h"
#include "keycalendar.h"
#include "rotationjournal.h"
#include "sessionfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

const auto icalendar = uR"(
import json, sys
from icalendar import Calendar
events = []
for e in Calendar.from_ical(sys.stdin.buffer.read()).walk('VEVENT'):
    events.append({'uid': str(e['UID']), 'summary': str(e['SUMMARY']),
        'description': str(e['DESCRIPTION']), 'start': e['DTSTART'].dt.isoformat(),
        'end': e['DTEND'].dt.isoformat(),
        'alarms': [[a['TRIGGER'].dt.days, str(a['DESCRIPTION'])] for a in e.walk('VALARM')]})
json.dump(events, sys.stdout)
)"_s;

const auto vobject = uR"(
import json, sys, vobject
events = []
for e in getattr(vobject.readOne(sys.stdin.buffer.read().decode('utf-8')), 'vevent_list', []):
    events.append({'uid': e.uid.value, 'summary': e.summary.value,
        'description': e.description.value, 'start': e.dtstart.value.isoformat(),
        'end': e.dtend.value.isoformat(),
        'alarms': [[a.trigger.value.days, a.description.value] for a in e.valarm_list]})
json.dump(events, sys.stdout)
)"_s;

/// What Python reads in @p text by @p program; nothing if it fails.
QJsonArray readBy(const QString &program, const QByteArray &text)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s, program});
    python.write(text);
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0) {
        qWarning("%s", python.readAllStandardError().constData());
        return {};
    }
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

const auto oddName = u"a; b, c\\d \"e\" Zürich 鍵 \U0001F511 BEGIN:VALARM"_s;

/// An alarm as readBy() has it.
QJsonValue alarm(int days, const QString &text)
{
    return QJsonArray{days, text};
}

/// A session with an old key, a young one in use, and one whose age nobody knows.
void load(SessionFixture &f)
{
    QList<HookKey> keys{sampleKey(1, oddName), sampleKey(2, u"young"_s),
                        sampleKey(3, u"dateless"_s)};
    keys[1].created = QDateTime({2026, 11, 20}, {23, 59}, Qt::UTC);
    keys[2].created = {};
    f.load(keys, {sampleHook(u"Token"_s, keys[1].id)});
    f.session->keys()->setAgeLimit(180);
}

} // namespace

class TestKeyCalendar final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void isReadBackByOthers_data();
    static void isReadBackByOthers();
    static void ringsOnDaysToCome_data();
    static void ringsOnDaysToCome();
    static void remindsOfARetiredKey();
    static void keepsItsUids();
    static void isNotThereWithoutADay();
    static void linesAreShort_data();
    static void linesAreShort();
    static void textIsEscaped();
};

void TestKeyCalendar::isReadBackByOthers_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("icalendar") << icalendar;
    QTest::newRow("vobject") << vobject;
}

void TestKeyCalendar::isReadBackByOthers()
{
    QFETCH(QString, program);
    SessionFixture f;
    load(f);
    const Result<KeyCalendar> calendar = KeyCalendar::of(*f.session);
    QVERIFY(calendar);
    QCOMPARE(calendar->events, 2);
    QCOMPARE(calendar->left, 1);
    const QJsonArray events = readBy(program, calendar->text);
    QCOMPARE(events.size(), 2);
    const QJsonObject old = events[0].toObject();
    const QString isTooOld = u"The hook key “%1” of Acme is too old"_s.arg(oddName);
    QCOMPARE(old[u"summary"].toString(), isTooOld);
    // Too old since 2025-04-23, 181 days after 2024-10-24: the day after the export is to come.
    QCOMPARE(old[u"start"].toString(), u"2026-11-22"_s);
    QCOMPARE(old[u"end"].toString(), u"2026-11-23"_s);
    QCOMPARE(old[u"alarms"].toArray(), QJsonArray({alarm(0, isTooOld)}));
    QVERIFY(old[u"description"].toString().startsWith(u"It is older than 180 day(s). Delete it"_s));
    QVERIFY(old[u"description"].toString().contains(u"\nOrg: https://acme.okta.com"_s));
    const QJsonObject young = events[1].toObject();
    QCOMPARE(young[u"start"].toString(), u"2027-05-20"_s);
    QCOMPARE(
        young[u"alarms"].toArray(),
        QJsonArray({alarm(-30, u"The hook key “young” of Acme will be too old in 30 day(s)"_s),
                    alarm(-7, u"The hook key “young” of Acme will be too old in 7 day(s)"_s)}));
    QVERIFY(young[u"description"].toString().startsWith(
        u"From today on it is older than 180 day(s). Put a new key in its place"_s));
    QVERIFY(old[u"uid"].toString() != young[u"uid"].toString());
}

void TestKeyCalendar::ringsOnDaysToCome_data()
{
    QTest::addColumn<int>("left"); // days until the key is too old
    QTest::addColumn<int>("day");  // of the event, from today on
    QTest::addColumn<QList<int>>("alarms");
    QTest::newRow("a month and a day") << 31 << 31 << QList{-30, -7};
    QTest::newRow("a month") << 30 << 30 << QList{-7};
    QTest::newRow("a week and a day") << 8 << 8 << QList{-7};
    QTest::newRow("a week") << 7 << 7 << QList{0};
    QTest::newRow("tomorrow") << 1 << 1 << QList{0};
    QTest::newRow("since today") << 0 << 1 << QList{0};
    QTest::newRow("since a year") << -365 << 1 << QList{0};
}

/// Nothing rings on a day that is over.
void TestKeyCalendar::ringsOnDaysToCome()
{
    QFETCH(int, left);
    SessionFixture f;
    HookKey key = sampleKey(1, u"key"_s);
    key.created = f.clock.now().addDays(left - 181);
    f.load({key});
    f.session->keys()->setAgeLimit(180);
    const QJsonObject event = readBy(icalendar, KeyCalendar::of(*f.session)->text)[0].toObject();
    const QDate today = f.clock.now().toLocalTime().date();
    const auto day = QDate::fromString(event[u"start"].toString(), Qt::ISODate);
    QTEST(int(today.daysTo(day)), "day");
    QList<int> alarms;
    const QJsonArray all = event[u"alarms"].toArray();
    for (const QJsonValue each : all)
        alarms.append(each.toArray()[0].toInt());
    QTEST(alarms, "alarms");
}

void TestKeyCalendar::remindsOfARetiredKey()
{
    SessionFixture f;
    load(f);
    RotationPlan plan;
    plan.oldId = sampleKey(1, {}).id;
    plan.oldName = oddName;
    plan.newName = u"next"_s;
    const QByteArray text =
        KeyCalendar::retirement(f.session->profile(), plan, QDate(2026, 12, 24), f.clock.now());
    const QJsonArray events = readBy(icalendar, text);
    QCOMPARE(events.size(), 1);
    const QJsonObject event = events[0].toObject();
    QCOMPARE(event[u"summary"].toString(), u"Delete the hook key “%1” of Acme"_s.arg(oddName));
    QCOMPARE(event[u"start"].toString(), u"2026-12-24"_s);
    QVERIFY(event[u"description"].toString().contains(u"“next” took its place"_s));
    // The same key's other day is another event.
    QVERIFY(!KeyCalendar::of(*f.session)->text.contains(event[u"uid"].toString().toUtf8()));
}

void TestKeyCalendar::keepsItsUids()
{
    const auto uids = [](SessionFixture &f) {
        QStringList found;
        const QStringList lines =
            QString::fromUtf8(KeyCalendar::of(*f.session)->text).split(u"\r\n"_s);
        for (const QString &line : lines) {
            if (line.startsWith(u"UID:"_s))
                found.append(line);
        }
        return found;
    };
    SessionFixture f;
    load(f);
    SessionFixture later;
    load(later);
    HookKey renamed = *later.session->keys()->key(sampleKey(1, {}).id);
    renamed.name = u"another name"_s;
    later.session->keys()->mergeKey(renamed);
    later.session->keys()->setAgeLimit(365);
    later.clock.advance(std::chrono::hours(1000));
    QCOMPARE(uids(later), uids(f));
    QCOMPARE(uids(f).size(), 2);
}

/// RFC 5545 has no calendar with nothing in it.
void TestKeyCalendar::isNotThereWithoutADay()
{
    SessionFixture f;
    load(f);
    f.session->keys()->setAgeLimit(0);
    Result<KeyCalendar> calendar = KeyCalendar::of(*f.session);
    QVERIFY(!calendar);
    QCOMPARE(calendar.error().kind, ErrorKind::Validation);
    QVERIFY(!calendar.error().summary.isEmpty());

    HookKey dateless = sampleKey(3, u"dateless"_s);
    dateless.created = {};
    f.load({dateless});
    f.session->keys()->setAgeLimit(180);
    calendar = KeyCalendar::of(*f.session);
    QVERIFY(!calendar);
    QVERIFY(calendar.error().summary.startsWith(u"Nothing was saved"_s));
}

void TestKeyCalendar::linesAreShort_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("ASCII") << QString(500, u'x');
    QTest::newRow("two octets") << QString(200, u'ü');
    QTest::newRow("three octets") << u"x"_s + QString(200, u'鍵');
    QTest::newRow("four octets") << u"xy"_s + u"\U0001F511"_s.repeated(100);
    QTest::newRow("just one line") << QString(75, u'x');
    QTest::newRow("one more") << QString(76, u'x');
    QTest::newRow("nothing") << QString();
}

void TestKeyCalendar::linesAreShort()
{
    QFETCH(QString, text);
    QByteArray folded = KeyCalendar::folded(text);
    QVERIFY(folded.endsWith("\r\n"));
    folded.chop(2);
    QByteArray unfolded;
    const auto lines = QString::fromLatin1(folded).split(u"\r\n"_s);
    for (const QString &line : lines) {
        const QByteArray octets = line.toLatin1();
        QVERIFY(octets.size() <= 75);
        QCOMPARE(octets.startsWith(' '), &line != &lines.first());
        const QByteArray part = &line == &lines.first() ? octets : octets.sliced(1);
        // No character is cut: each line is UTF-8 by itself.
        QCOMPARE(QString::fromUtf8(part).toUtf8(), part);
        unfolded += part;
    }
    QCOMPARE(QString::fromUtf8(unfolded), text);
}

void TestKeyCalendar::textIsEscaped()
{
    QCOMPARE(KeyCalendar::escaped(u"a\\b;c,d\ne\r\x1b\x7f:\""_s), u"a\\\\b\\;c\\,d\\ne:\""_s);
}

QTEST_GUILESS_MAIN(TestKeyCalendar)

#include "tst_keycalendar.moc"
