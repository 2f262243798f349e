// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// That what became of a change is told, whoever still waits for it.

#include "failonwarning.h"
#include "memorypendingchanges.h"
#include "outcome.h"
#include "sessionfixture.h"
#include "waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using Kind = PendingChange::Kind;

namespace {

struct Fixture : SessionFixture
{
    explicit Fixture(MemoryPendingChanges &pending)
    {
        session->changes()->setPendingChanges(&pending);
    }
    /// Asks for a change of @p kind: to create "two", or to rename or delete the key 1.
    void ask(Kind kind, QObject *asker, Callback<void> done = {}) const
    {
        const auto named = [done](const Result<HookKey> &result) {
            if (done)
                done(result ? Result<void>() : tl::unexpected(result.error()));
        };
        KeyChanges *changes = session->changes();
        if (kind == Kind::Create) {
            changes->createKey(u"two"_s, asker, named);
        } else if (kind == Kind::Rename) {
            changes->renameKey(sampleKey(1, u"one"_s), u"uno"_s, asker, named);
            api->answerRead(sampleKey(1, u"one"_s));
        } else {
            changes->deleteKey(sampleKey(1, {}).id, asker, [done](const Result<void> &result) {
                if (done)
                    done(result);
            });
        }
    }
    void answer(Kind kind) const
    {
        if (kind == Kind::Create)
            api->answerCreate(sampleKey(2, u"two"_s));
        else if (kind == Kind::Rename)
            api->answerRename(sampleKey(1, u"uno"_s));
        else
            api->answerDelete({});
    }
    void fail(Kind kind, ErrorKind error) const
    {
        if (kind == Kind::Create)
            api->answerCreate(failure(error, u"No."_s));
        else if (kind == Kind::Rename)
            api->answerRename(failure(error, u"No."_s));
        else
            api->answerDelete(failure(error, u"No."_s));
    }
};

/// The keys once a change of @p kind was made.
QList<HookKey> keysAfter(Kind kind)
{
    if (kind == Kind::Create)
        return {sampleKey(1, u"one"_s), sampleKey(2, u"two"_s)};
    return kind == Kind::Rename ? QList{sampleKey(1, u"uno"_s)} : QList<HookKey>();
}

void addKinds()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("create") << Kind::Create;
    QTest::newRow("rename") << Kind::Rename;
    QTest::newRow("delete") << Kind::Delete;
}

} // namespace

class TestKeyChangesTold final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void row79_isWrittenDownWhileItIsUnderWay_data() { addKinds(); }
    static void row79_isWrittenDownWhileItIsUnderWay();
    static void row79_isToldWhereWhoAskedIsGone_data() { addKinds(); }
    static void row79_isToldWhereWhoAskedIsGone();
    static void row77_aLeakIsToldWhereWhoAskedIsGone();
    static void row79_isToldAtTheNextStart_data() { addKinds(); }
    static void row79_isToldAtTheNextStart();
    static void row79_isToldOnceItIsKnown_data() { addKinds(); }
    static void row79_isToldOnceItIsKnown();
    static void row79_waitsForSomebodyWhoListens();
    static void row79_whatIsUnderWayIsNotTold();
    static void row79_anotherAddressIsAnotherOrg();
    static void row82_tellsOfWhatHappensLater_data() { addKinds(); }
    static void row82_tellsOfWhatHappensLater();
};

void TestKeyChangesTold::row79_isWrittenDownWhileItIsUnderWay()
{
    QFETCH(const Kind, kind);
    for (const ErrorKind error : {ErrorKind::Server, ErrorKind::OutcomeUnknown}) {
        MemoryPendingChanges pending;
        Fixture f(pending);
        f.load({sampleKey(1, u"one"_s)});
        Outcome<void> outcome;
        f.ask(kind, &f.context, outcome.callback());
        QCOMPARE(pending.entries.size(), 1);
        const PendingChange change = pending.entries.constFirst().second.change;
        QCOMPARE(change.kind, kind);
        QCOMPARE(change.time, f.clock.now());
        f.fail(kind, error);
        if (error == ErrorKind::OutcomeUnknown) {
            QCOMPARE(pending.entries.size(), 1); // nobody knows yet
            f.answerRefresh(keysAfter(kind));
        }
        QVERIFY(outcome.failedWith(error));
        QVERIFY(pending.entries.isEmpty());
    }
}

void TestKeyChangesTold::row79_isToldWhereWhoAskedIsGone()
{
    QFETCH(const Kind, kind);
    MemoryPendingChanges pending;
    Fixture f(pending);
    f.load({sampleKey(1, u"one"_s)});
    const QSignalSpy told(f.session->changes(), &KeyChanges::becameKnown);
    auto dialog = std::make_unique<QObject>();
    f.ask(kind, dialog.get());
    dialog.reset();
    f.answer(kind);
    QCOMPARE(told.count(), 1);
    QVERIFY(told.constFirst().constFirst().toString().startsWith(u"It was done all the same"_s));
    QVERIFY(pending.entries.isEmpty());

    f.load({sampleKey(1, u"one"_s)});
    dialog = std::make_unique<QObject>();
    f.ask(kind, dialog.get());
    dialog.reset();
    f.fail(kind, ErrorKind::Server);
    QCOMPARE(told.count(), 2);
    QCOMPARE(told.constLast().constFirst().toString(), u"No."_s);
}

void TestKeyChangesTold::row77_aLeakIsToldWhereWhoAskedIsGone()
{
    MemoryPendingChanges pending;
    Fixture f(pending);
    f.load({sampleKey(1, u"one"_s)});
    const QSignalSpy told(f.session->changes(), &KeyChanges::becameKnown);
    auto dialog = std::make_unique<QObject>();
    f.ask(Kind::Create, dialog.get());
    dialog.reset();
    HookKey leaky = sampleKey(2, u"two"_s);
    leaky.privateMember = true;
    f.api->answerCreate(leaky);
    QCOMPARE(told.count(), 1);
    QCOMPARE(told.constFirst().constFirst().toString(),
             u"It was done all the same: the key “two” was created, but its private half is not "
             "secret. Delete it."_s);
}

void TestKeyChangesTold::row79_isToldAtTheNextStart()
{
    QFETCH(const Kind, kind);
    for (const bool done : {true, false}) {
        MemoryPendingChanges pending;
        {
            Fixture f(pending);
            f.load({sampleKey(1, u"one"_s)});
            f.ask(kind, &f.context);
        } // the desktop session ended
        QCOMPARE(pending.entries.size(), 1);
        Fixture next(pending);
        const QSignalSpy told(next.session->changes(), &KeyChanges::becameKnown);
        next.load(done ? keysAfter(kind) : QList{sampleKey(1, u"one"_s)});
        QCOMPARE(told.count(), 1);
        const QString text = told.constFirst().constFirst().toString();
        QCOMPARE(text.contains(u" not created"_s) || text.contains(u" not renamed"_s)
                     || text.contains(u" not deleted"_s),
                 !done);
        QVERIFY(pending.entries.isEmpty());
        next.load(keysAfter(kind));
        QCOMPARE(told.count(), 1); // once
    }
}

/// The keys could not be read when somebody waited for it.
void TestKeyChangesTold::row79_isToldOnceItIsKnown()
{
    QFETCH(const Kind, kind);
    MemoryPendingChanges pending;
    Fixture f(pending);
    f.load({sampleKey(1, u"one"_s)});
    const QSignalSpy told(f.session->changes(), &KeyChanges::becameKnown);
    Outcome<void> outcome;
    f.ask(kind, &f.context, outcome.callback());
    f.fail(kind, ErrorKind::OutcomeUnknown);
    f.api->answerList(failure(ErrorKind::Network, u"Broken."_s));
    f.api->answerHooks(InlineHookListing{});
    QVERIFY(outcome.failedWith(ErrorKind::OutcomeUnknown));
    QVERIFY(outcome.error().summary.contains(u"could not be read again"_s));
    QCOMPARE(told.count(), 0);
    QCOMPARE(pending.entries.size(), 1);
    f.load(keysAfter(kind));
    QCOMPARE(told.count(), 1);
    QVERIFY(pending.entries.isEmpty());
}

void TestKeyChangesTold::row79_waitsForSomebodyWhoListens()
{
    MemoryPendingChanges pending;
    Fixture f(pending);
    f.load({sampleKey(1, u"one"_s)});
    auto dialog = std::make_unique<QObject>();
    f.ask(Kind::Create, dialog.get());
    dialog.reset();
    f.answer(Kind::Create); // while another org is shown
    QCOMPARE(pending.entries.size(), 1);
    const QSignalSpy told(f.session->changes(), &KeyChanges::becameKnown);
    f.load(keysAfter(Kind::Create));
    QCOMPARE(told.count(), 1);
    QVERIFY(pending.entries.isEmpty());
}

void TestKeyChangesTold::row79_whatIsUnderWayIsNotTold()
{
    MemoryPendingChanges pending;
    Fixture f(pending);
    f.load({sampleKey(1, u"one"_s)});
    const QSignalSpy told(f.session->changes(), &KeyChanges::becameKnown);
    Outcome<void> outcome;
    f.ask(Kind::Create, &f.context, outcome.callback());
    f.load({sampleKey(1, u"one"_s)});
    QCOMPARE(told.count(), 0);
    f.answer(Kind::Create);
    QVERIFY(outcome.succeeded());
    QCOMPARE(told.count(), 0);
}

void TestKeyChangesTold::row79_anotherAddressIsAnotherOrg()
{
    MemoryPendingChanges pending;
    PendingChange change;
    change.name = u"two"_s;
    pending.begin(u"p https://other.okta.com"_s, change);
    Fixture f(pending);
    const QSignalSpy told(f.session->changes(), &KeyChanges::becameKnown);
    f.load(keysAfter(Kind::Create));
    QCOMPARE(told.count(), 0);
}

/// A server that breaks the connection and does its work then.
void TestKeyChangesTold::row82_tellsOfWhatHappensLater()
{
    QFETCH(const Kind, kind);
    MemoryPendingChanges pending;
    Fixture f(pending);
    f.load({sampleKey(1, u"one"_s)});
    Outcome<void> outcome;
    f.ask(kind, &f.context, outcome.callback());
    f.fail(kind, ErrorKind::OutcomeUnknown);
    f.answerRefresh({sampleKey(1, u"one"_s)});
    QCOMPARE(outcome.count(), 0);
    TRY_COMPARE(f.api->waitingCalls(), 2);
    f.answerRefresh(keysAfter(kind));
    QVERIFY(outcome.failedWith(ErrorKind::OutcomeUnknown));
    QVERIFY(!outcome.error().summary.contains(u"try again"_s));
    QCOMPARE(f.writes().size(), 1);
}

QTEST_GUILESS_MAIN(TestKeyChangesTold)

#include "tst_keychanges_told.moc"
