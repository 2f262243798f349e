// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// The rows of the timeline as files have them.
class TestTimeline final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonComesBack();
    void everyWordComesBack();
    void whatIsNotUnderstoodIsLeftOut();
};

void TestTimeline::jsonComesBack()
{
    const TimelineEntry entry{.source = TimelineSource::Answered,
                              .kind = TimelineKind::Repointed,
                              .object = TimelineObject::Hook,
                              .time = QDateTime({2026, 3, 2}, {8, 30, 0, 250}, Qt::UTC),
                              .change = u"c1"_s,
                              .id = u"cal1"_s,
                              .name = u"caf\u00e9"_s,
                              .keys = {u"HKY1"_s, u"HKY2"_s},
                              .before = u"old"_s,
                              .after = u"new"_s,
                              .wayBefore = u"private_key_jwt"_s,
                              .wayAfter = u"client_secret_post"_s,
                              .outcome = TimelineOutcome::Failed,
                              .problem = u"why"_s,
                              .requestId = u"r1"_s,
                              .otherRequestId = u"t9"_s,
                              .signIn = u"apiToken"_s,
                              .event = u"inline_hook.updated"_s};
    QCOMPARE(timelineEntry(timelineJson(entry)), entry);
    const TimelinePerson person{.name = u"Jane"_s,
                                .login = u"jane@acme.example"_s,
                                .address = u"192.0.2.7"_s,
                                .place = u"Berlin"_s,
                                .client = u"curl"_s};
    QCOMPARE(timelinePerson(timelineJson(person)), person);
    QVERIFY(timelineJson(TimelinePerson()).isEmpty());
}

void TestTimeline::everyWordComesBack()
{
    for (int i = 0; i <= int(TimelineKind::LeftOut); ++i) {
        TimelineEntry entry{.kind = TimelineKind(i)};
        entry.object = TimelineObject(i % 4);
        entry.source = TimelineSource(i % 5);
        entry.outcome = TimelineOutcome(i % 3);
        QCOMPARE(timelineEntry(timelineJson(entry)), entry);
    }
}

void TestTimeline::whatIsNotUnderstoodIsLeftOut()
{
    const TimelineEntry entry = timelineEntry(
        {{u"kind"_s, u"of the future"_s}, {u"keys"_s, 7}, {u"name"_s, QJsonObject()}});
    QCOMPARE(entry, TimelineEntry());
}

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
