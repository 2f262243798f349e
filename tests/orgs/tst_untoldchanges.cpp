// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "keychanges.h"
#include "memorypendingchanges.h"
#include "orgfixture.h"
#include "samplekeys.h"
#include "untoldchanges.h"

#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// What an earlier start sent to an org that does not tell by itself what became of it.
class TestUntoldChanges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void row79_isToldOfAnOrgThatIsNotOpened();
    static void row79_isToldWhereTheOrgCannotBeOpened();
    static void row79_isToldWhereTheOrgCannotBeRead();
    static void row79_whatIsUnderWayHereIsNotTold();
    static void row79_isToldWhenTheOrgIsRemoved();
    static void row79_isToldWhenTheOrgGetsAnotherAddress();
    static void row79_isToldOfAnOrgThatWasRemovedMeanwhile();
    static void row79_staysWhereNobodyHearsIt();
    static void row79_staysWhereTheOrgsCouldNotBeRead();
    static void row79_belongsToTheOrgAtTheSameAddress();
};

namespace {

const auto placeOfA = u"a https://a.okta.com"_s;

/// The orgs a and b are saved, and an earlier start has asked a to delete “payroll”.
struct Fixture : OrgFixture
{
    explicit Fixture(const QString &place = placeOfA) : untold(orgs)
    {
        orgs.setPendingChanges(&pending);
        have(u"a"_s);
        have(u"b"_s);
        pending.begin(place, {.kind = PendingChange::Kind::Delete,
                              .id = u"HKY1"_s,
                              .name = u"payroll"_s,
                              .nameBefore = {},
                              .idsBefore = {},
                              .time = clock.now().addDays(-1)});
    }

    void answer(const QList<HookKey> &keys) const
    {
        api->answerList(HookKeyListing{.keys = keys, .warnings = {}});
        api->answerHooks(InlineHookListing{});
    }

    MemoryPendingChanges pending;
    UntoldChanges untold;
    QSignalSpy waiting{&untold, &UntoldChanges::waiting};
    QSignalSpy settled{&untold, &UntoldChanges::settled};
};

QString textOf(const QSignalSpy &spy, int argument)
{
    return spy.constFirst().at(argument).toString();
}

} // namespace

void TestUntoldChanges::row79_isToldOfAnOrgThatIsNotOpened()
{
    Fixture f;
    f.untold.start(u"b"_s);
    QCOMPARE(f.waiting.count(), 1);
    QCOMPARE(f.waiting.constFirst().first().value<OrgProfile>().id, u"a"_s);
    const QString text = textOf(f.waiting, 1);
    QVERIFY2(text.contains(u"asked Okta to delete the key “payroll”"_s), qPrintable(text));
    QVERIFY2(text.contains(u"“Org a”"_s), qPrintable(text));
    QCOMPARE(f.pending.entries.size(), 1);

    // Once that org is open, its own list tells what became of it.
    QStringList known;
    QObject::connect(&f.orgs, &OpenOrgs::sessionOpened, &f.context, [&](OrgSession *session) {
        QObject::connect(session->changes(), &KeyChanges::becameKnown, &f.context,
                         [&known](const QString &told) { known.append(told); });
    });
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.settled.count(), 0);
    f.answer({});
    f.awaitQuiet();
    QCOMPARE(known.size(), 1);
    QVERIFY(f.pending.entries.isEmpty());
    QCOMPARE(f.settled.count(), 1);
    QCOMPARE(textOf(f.settled, 0), u"a"_s);
    QCOMPARE(f.waiting.count(), 1);
}

void TestUntoldChanges::row79_isToldWhereTheOrgCannotBeOpened()
{
    Fixture f;
    f.keychain.readError = ErrorKind::SecretDenied;
    f.orgs.open(u"a"_s);
    f.untold.start(u"a"_s);
    QCOMPARE(f.waiting.count(), 0);
    f.awaitQuiet();
    QVERIFY(f.takeEvents().contains(u"failed a"_s));
    QCOMPARE(f.waiting.count(), 1);
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.waiting.count(), 1); // once
}

void TestUntoldChanges::row79_isToldWhereTheOrgCannotBeRead()
{
    Fixture f;
    f.orgs.open(u"a"_s);
    f.untold.start(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.waiting.count(), 0);
    f.api->answerList(failure(ErrorKind::Network, u"No network."_s));
    f.api->answerHooks(failure(ErrorKind::Network, u"No network."_s));
    QCOMPARE(f.waiting.count(), 1);
    QCOMPARE(f.pending.entries.size(), 1);
}

void TestUntoldChanges::row79_whatIsUnderWayHereIsNotTold()
{
    Fixture f;
    f.pending.entries.clear();
    f.orgs.open(u"a"_s);
    f.untold.start(u"a"_s);
    f.awaitQuiet();
    f.answer({sampleKey(1, u"one"_s)});
    Outcome<HookKey> outcome;
    OrgSession *session = f.orgs.session(u"a"_s);
    session->changes()->createKey(u"two"_s, &f.context, outcome.callback());
    QCOMPARE(f.pending.entries.size(), 1);
    session->refresh();
    f.api->answerList(failure(ErrorKind::Network, u"No network."_s));
    f.api->answerHooks(failure(ErrorKind::Network, u"No network."_s));
    f.awaitQuiet();
    QCOMPARE(f.waiting.count(), 0);
}

void TestUntoldChanges::row79_isToldWhenTheOrgIsRemoved()
{
    Fixture f;
    const QSignalSpy lost(&f.untold, &UntoldChanges::lost);
    f.untold.start(u"b"_s);
    QCOMPARE(lost.count(), 0);
    Outcome<void> outcome;
    f.remove(u"a"_s, outcome);
    f.awaitQuiet();
    QVERIFY(outcome.succeeded());
    QCOMPARE(lost.count(), 1);
    const QString text = textOf(lost, 0);
    QVERIFY2(text.contains(u"“payroll”"_s) && text.contains(u"https://a.okta.com"_s),
             qPrintable(text));
    QVERIFY(f.pending.entries.isEmpty());
    QCOMPARE(f.settled.count(), 1); // it does not offer to open what is gone
}

void TestUntoldChanges::row79_isToldWhenTheOrgGetsAnotherAddress()
{
    Fixture f;
    const QSignalSpy lost(&f.untold, &UntoldChanges::lost);
    f.untold.start(u"b"_s);
    OrgProfile moved = org(u"a"_s);
    moved.name = u"Another name"_s;
    f.profiles.content.profiles.first() = moved;
    QVERIFY(f.registry.load());
    f.awaitQuiet();
    QCOMPARE(lost.count(), 0);
    moved.url = QUrl(u"https://moved.okta.com"_s);
    f.profiles.content.profiles.first() = moved;
    QVERIFY(f.registry.load());
    f.awaitQuiet();
    QCOMPARE(lost.count(), 1);
    QVERIFY(textOf(lost, 0).contains(u"https://a.okta.com"_s));
    QVERIFY(f.pending.entries.isEmpty());
}

void TestUntoldChanges::row79_isToldOfAnOrgThatWasRemovedMeanwhile()
{
    Fixture f(u"environment https://gone.okta.com"_s);
    const QSignalSpy lost(&f.untold, &UntoldChanges::lost);
    f.untold.start(u"a"_s);
    QCOMPARE(lost.count(), 1);
    QVERIFY(textOf(lost, 0).contains(u"https://gone.okta.com"_s));
    QVERIFY(f.pending.entries.isEmpty());
    f.untold.start(u"a"_s);
    QCOMPARE(lost.count(), 1); // once
}

void TestUntoldChanges::row79_staysWhereNobodyHearsIt()
{
    Fixture f(u"c https://gone.okta.com"_s);
    f.untold.start(u"a"_s);
    QCOMPARE(f.pending.entries.size(), 1);
}

void TestUntoldChanges::row79_staysWhereTheOrgsCouldNotBeRead()
{
    Fixture f(u"c https://gone.okta.com"_s);
    const QSignalSpy lost(&f.untold, &UntoldChanges::lost);
    f.profiles.content.warnings = {u"One of the orgs cannot be read."_s};
    QVERIFY(f.registry.load());
    f.untold.start(u"a"_s);
    QCOMPARE(lost.count(), 0);
    QCOMPARE(f.pending.entries.size(), 1);
}

void TestUntoldChanges::row79_belongsToTheOrgAtTheSameAddress()
{
    Fixture f(u"environment https://a.okta.com"_s);
    const QSignalSpy lost(&f.untold, &UntoldChanges::lost);
    f.untold.start(u"b"_s);
    QCOMPARE(lost.count(), 0);
    QCOMPARE(f.pending.left(placeOfA).size(), 1);
    QCOMPARE(f.pending.entries.size(), 1);
    QCOMPARE(f.waiting.count(), 1);
    QCOMPARE(f.waiting.constFirst().first().value<OrgProfile>().id, u"a"_s);
}

QTEST_GUILESS_MAIN(TestUntoldChanges)

#include "tst_untoldchanges.moc"
