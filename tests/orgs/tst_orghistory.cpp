// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "keychanges.h"
#include "memorypendingchanges.h"
#include "memorytimeline.h"
#include "orgfixture.h"
#include "orgtimeline.h"
#include "timelinemodel.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Which orgs' history is written down where, and that it goes with the org.
class TestOrgHistory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void whatASavedOrgIsToldIsWrittenDown();
    static void anOrgOfThisSessionIsInMemoryAlone();
    static void row79_aChangeIsWrittenDownForEachOrgButTheDemo_data();
    static void row79_aChangeIsWrittenDownForEachOrgButTheDemo();
    static void aRemovedOrgLosesItsHistory();
    static void withoutATimelineNothingIsWritten();
};

namespace {

/// The org @p profile is open and answered a refresh with the keys called @p names.
void answer(OrgFixture &f, const QStringList &names)
{
    f.awaitQuiet();
    QList<HookKey> keys;
    for (const QString &name : names) {
        HookKey key;
        key.id = key.keyId = u"id-of-"_s + name;
        key.name = name;
        keys.append(key);
    }
    f.api->answerList(HookKeyListing{.keys = keys, .warnings = {}});
    f.api->answerHooks(InlineHookListing{.hooks = {}, .warnings = {}});
}

} // namespace

void TestOrgHistory::whatASavedOrgIsToldIsWrittenDown()
{
    MemoryTimeline timeline;
    OrgFixture f;
    f.orgs.setTimeline(&timeline);
    f.have(u"a"_s);
    f.orgs.open(u"a"_s);
    answer(f, {u"one"_s});
    f.clock.advance(std::chrono::minutes(2));
    f.orgs.session(u"a"_s)->refresh();
    answer(f, {u"one"_s, u"two"_s});
    const QString org = u"a https://a.okta.com"_s;
    QCOMPARE(timeline.rows.keys(), QStringList{org});
    QCOMPARE(timeline.rows.value(org).size(), 1);
    QCOMPARE(timeline.rows.value(org).first().name, u"two"_s);
    f.orgs.session(u"a"_s)->timeline()->look();
    QCOMPARE(f.orgs.session(u"a"_s)->timeline()->table()->rowCount(), 1);
}

void TestOrgHistory::anOrgOfThisSessionIsInMemoryAlone()
{
    MemoryTimeline timeline;
    OrgFixture f;
    f.orgs.setTimeline(&timeline);
    f.orgs.openUnsaved(org(u"demo"_s), token());
    answer(f, {u"one"_s});
    f.clock.advance(std::chrono::minutes(2));
    f.orgs.session(u"demo"_s)->refresh();
    answer(f, {});
    QVERIFY(timeline.rows.isEmpty() && timeline.memories.isEmpty());
    f.orgs.session(u"demo"_s)->timeline()->look();
    QCOMPARE(f.orgs.session(u"demo"_s)->timeline()->table()->rowCount(), 1);
}

void TestOrgHistory::row79_aChangeIsWrittenDownForEachOrgButTheDemo_data()
{
    QTest::addColumn<bool>("saved");
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<qsizetype>("left");
    QTest::newRow("saved") << true << Environment::Production << qsizetype(1);
    QTest::newRow("of the environment") << false << Environment::Production << qsizetype(1);
    QTest::newRow("demo") << false << Environment::Demo << qsizetype(0);
}

void TestOrgHistory::row79_aChangeIsWrittenDownForEachOrgButTheDemo()
{
    QFETCH(const bool, saved);
    QFETCH(const Environment, environment);
    OrgProfile profile = org(u"a"_s);
    profile.environment = environment;
    MemoryPendingChanges pending;
    OrgFixture f;
    f.orgs.setPendingChanges(&pending);
    if (saved) {
        f.have(profile);
        f.orgs.open(u"a"_s);
    } else {
        f.orgs.openUnsaved(profile, token());
    }
    answer(f, {});
    f.orgs.session(u"a"_s)->changes()->createKey(u"new"_s, &f.context,
                                                 [](const Result<HookKey> &) {});
    QTEST(pending.left(u"a https://a.okta.com"_s).size(), "left");
}

void TestOrgHistory::aRemovedOrgLosesItsHistory()
{
    MemoryTimeline timeline;
    OrgFixture f;
    f.orgs.setTimeline(&timeline);
    f.have(u"a"_s);
    f.have(u"b"_s);
    for (const QString &id : {u"a"_s, u"b"_s}) {
        timeline.append(id + u" https://%1.okta.com"_s.arg(id),
                        TimelineEntry{.source = TimelineSource::Found, .name = id});
    }
    Outcome<void> outcome;
    f.remove(u"a"_s, outcome);
    f.awaitQuiet();
    QVERIFY(outcome.succeeded());
    QCOMPARE(timeline.rows.keys(), QStringList{u"b https://b.okta.com"_s});
}

void TestOrgHistory::withoutATimelineNothingIsWritten()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.orgs.open(u"a"_s);
    answer(f, {u"one"_s});
    QVERIFY(!f.orgs.session(u"a"_s)->timeline());
}

QTEST_GUILESS_MAIN(TestOrgHistory)
#include "tst_orghistory.moc"
