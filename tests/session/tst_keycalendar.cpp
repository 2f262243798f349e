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
        'alarms': [a['TRIGGER'].dt.days for a in e.walk('VALARM')]})
json.dump(events, sys.stdout)
)"_s;

const auto vobject = uR"(
import json, sys, vobject
events = []
for e in getattr(vobject.readOne(sys.stdin.buffer.read().decode('utf-8')), 'vevent_list', []):
    events.append({'uid': e.uid.value, 'summary': e.summary.value,
        'description': e.description.value, 'start': e.dtstart.value.isoformat(),
        'end': e.dtend.value.isoformat(),
        'alarms': [a.trigger.value.days for a in e.valarm_list]})
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
    QCOMPARE(old[u"summary"].toString(), u"The hook key “%1” of Acme is too old"_s.arg(oddName));
    QCOMPARE(old[u"start"].toString(), u"2025-04-23"_s); // 181 days after 2024-10-24
    QCOMPARE(old[u"end"].toString(), u"2025-04-24"_s);
    QCOMPARE(old[u"alarms"].toArray(), QJsonArray({-30, -7}));
    QVERIFY(old[u"description"].toString().contains(u"Delete it"_s));
    QVERIFY(old[u"description"].toString().contains(u"\nOrg: https://acme.okta.com"_s));
    const QJsonObject young = events[1].toObject();
    QCOMPARE(young[u"start"].toString(), u"2027-05-20"_s);
    QVERIFY(young[u"description"].toString().contains(u"Put a new key in its place"_s));
    QVERIFY(old[u"uid"].toString() != young[u"uid"].toString());
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
