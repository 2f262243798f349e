// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demohooktarget.h"
#include "failonwarning.h"
#include "hooktrial.h"
#include "hookwatch.h"
#include "rotationfixture.h"
#include "waiting.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using State = HookWatch::State;

/// Hooks that have a new key are watched and tried, in the demo org.
class TestHookWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }

    void findsWhatFailed();
    void countsByTheClockOfTheOrg_data();
    void countsByTheClockOfTheOrg();
    void countsFromTheLastMove();
    void endsWhenTheTimeIsOver();
    void saysThatItIsNotAllowed();
    void triesAHook();
    void saysHowAHookFails_data();
    void saysHowAHookFails();
    void sendsNothingThatIsNoObject();
    void triesNothingInAReadOnlyOrg();
    void hasAPayloadForEachType_data();
    void hasAPayloadForEachType();
};

namespace {

/// A log whose readers are not let in.
class ClosedLog final : public LogApi
{
public:
    PendingCall listEvents(const LogQuery & /*query*/, QObject *context,
                           Callback<QList<LogEvent>> done) override
    {
        postError<QList<LogEvent>>(context, done, ErrorKind::Forbidden, u"Not for you."_s);
        return {};
    }
};

Result<HookTrialOutcome> trialOf(RotationFixture &fixture, const InlineHook &hook,
                                 const QByteArray &payload = "{}")
{
    Outcome<HookTrialOutcome> outcome;
    fixture.session->rotations()->tryHook(hook.id, payload, &fixture.context, outcome.callback());
    if (!outcome.cameOnce())
        return failure(ErrorKind::Timeout, u"It did not come once."_s);
    return outcome.result();
}

bool is(const HookWatch &watch, State state)
{
    return waitUntil([&] { return watch.state() == state; });
}

} // namespace

void TestHookWatch::findsWhatFailed()
{
    RotationFixture fixture;
    const RotationPlan plan = fixture.planFor(u"partner-api"_s).plan;
    const auto watch = fixture.session->rotations()->watch(plan);
    QVERIFY(watch);
    QCOMPARE(watch->state(), State::Idle);
    watch->setInterval(std::chrono::milliseconds(10));
    watch->start(std::chrono::minutes(5));
    QCOMPARE(watch->state(), State::Watching);
    TRY_VERIFY(watch->looked().isValid());
    QVERIFY(watch->failures().isEmpty());
    QVERIFY(watch->text().contains(u"has no failure"));

    fixture.org.hookTarget().setBehaviour(DemoHookTarget::Behaviour::Refuse);
    const InlineHook hook = fixture.hookCalled(u"Partner tokens"_s);
    const InlineHook other = fixture.hookCalled(u"Token enrichment"_s);
    QVERIFY(trialOf(fixture, other)->error.has_value()); // which nobody watches
    QVERIFY(trialOf(fixture, hook)->error.has_value());
    TRY_VERIFY(!watch->failures().isEmpty());
    QCOMPARE(watch->failures().size(), 1);
    QCOMPARE(watch->failures().constFirst().targets.constFirst().id, hook.id);
    QVERIFY2(watch->text().contains(u"“Partner tokens”: "), qPrintable(watch->text()));
    watch->stop();
    QCOMPARE(watch->state(), State::Idle);
}

void TestHookWatch::countsByTheClockOfTheOrg_data()
{
    QTest::addColumn<int>("hours");
    QTest::newRow("this computer's is slow") << -48;
    QTest::newRow("this computer's is fast") << 48;
}

/// The log has a failure of yesterday, from before the hook had the new key.
void TestHookWatch::countsByTheClockOfTheOrg()
{
    QFETCH(const int, hours);
    RotationFixture fixture;
    const qint64 behind = fixture.clock.now().msecsTo(QDateTime::currentDateTimeUtc());
    fixture.clock.advance(std::chrono::hours(hours) + std::chrono::milliseconds(behind));
    const InlineHook hook = fixture.hookCalled(u"Session claims"_s);
    Rotations *rotations = fixture.session->rotations();
    const auto begun = rotations->begin(fixture.planFor(u"legacy-password-import"_s).plan);
    QVERIFY(begun);
    const Result<RotationPlan> byHand = rotations->withJwksUrl((*begun)->plan(), hook.id, {});
    QVERIFY(byHand);
    const auto rotation = rotations->resume(*byHand);
    QVERIFY(RotationFixture::outcomeOf([&](auto done) { rotation->createKey(done); }));
    QVERIFY(RotationFixture::outcomeOf([&](auto done) { rotation->repoint(hook.id, true, done); }));

    const auto watch = rotations->watch(*byHand);
    watch->setInterval(std::chrono::milliseconds(10));
    watch->start(std::chrono::minutes(5));
    TRY_VERIFY(watch->looked().isValid());
    QVERIFY2(watch->failures().isEmpty(), qPrintable(watch->text()));
    fixture.org.hookTarget().setBehaviour(DemoHookTarget::Behaviour::Refuse);
    QVERIFY(trialOf(fixture, hook)->error.has_value());
    TRY_COMPARE(watch->failures().size(), 1);
}

void TestHookWatch::countsFromTheLastMove()
{
    RotationFixture fixture;
    const RotationPlan plan = fixture.planFor(u"legacy-password-import"_s).plan;
    const auto begun = fixture.session->rotations()->begin(plan);
    QVERIFY(begun);
    const QString id = fixture.hookCalled(u"Session claims"_s).id;
    const auto failures = [&] {
        const auto watch = fixture.session->rotations()->watch((*begun)->plan());
        watch->start(std::chrono::minutes(5));
        return waitUntil([&] { return watch->looked().isValid(); }) ? watch->failures().size() : -1;
    };
    const auto moved = [&](const QString &hook, int daysAgo) {
        return fixture.journal->note(
            (*begun)->plan().id,
            {.step = u"repoint"_s,
             .subject = hook,
             .kind = RotationNote::Kind::Done,
             .text = QDateTime::currentDateTimeUtc().addDays(-daysAgo).toString(Qt::ISODateWithMs),
             .time = fixture.clock.now()});
    };
    QVERIFY(moved(id, 3));
    QCOMPARE(failures(), 1); // that of yesterday
    // What another hook of the rotation had before counts for that one alone.
    QVERIFY(moved(fixture.hookCalled(u"Employee import"_s).id, 10));
    QVERIFY(moved(id, 0)); // pointed back, and once more
    QCOMPARE(failures(), 0);
}

void TestHookWatch::endsWhenTheTimeIsOver()
{
    RotationFixture fixture;
    const auto watch = fixture.session->rotations()->watch(fixture.planFor(u"partner-api"_s).plan);
    watch->setInterval(std::chrono::milliseconds(10));
    watch->start(std::chrono::minutes(5));
    TRY_VERIFY(watch->looked().isValid());
    fixture.clock.advance(std::chrono::minutes(5));
    QVERIFY(is(*watch, State::Over));
    QCOMPARE(watch->looked(), watch->until()); // the log was read to its end
    watch->start(std::chrono::minutes(1));     // and once more
    QCOMPARE(watch->state(), State::Watching);
}

void TestHookWatch::saysThatItIsNotAllowed()
{
    ClosedLog log;
    const FixedClock clock;
    HookWatch watch(log, clock, {{u"cal1"_s, clock.now()}});
    watch.start(std::chrono::minutes(5));
    QVERIFY(is(watch, State::NotAllowed));
    QVERIFY(watch.text().contains(u"Not for you."));
}

void TestHookWatch::triesAHook()
{
    RotationFixture fixture;
    const InlineHook hook = fixture.hookCalled(u"Partner tokens"_s);
    const int before = fixture.org.hookTarget().calls();
    const auto outcome = trialOf(fixture, hook, hookPayload(hook.type, fixture.clock.now()));
    QVERIFY(outcome);
    QVERIFY(!outcome->error);
    QVERIFY(QJsonDocument::fromJson(outcome->answer).object().contains("commands"_L1));
    QVERIFY(outcome->text().startsWith(u"The service answered "));
    QCOMPARE(fixture.org.hookTarget().calls(), before + 1);
}

void TestHookWatch::saysHowAHookFails_data()
{
    QTest::addColumn<int>("behaviour");
    QTest::addColumn<QString>("text");
    using Behaviour = DemoHookTarget::Behaviour;
    QTest::newRow("refuses") << int(Behaviour::Refuse) << u"The service refused the call."_s;
    QTest::newRow("fails") << int(Behaviour::Fail)
                           << u"Okta could not get an answer that it understands."_s;
    QTest::newRow("slow") << int(Behaviour::Dawdle)
                          << u"The service did not answer within Okta's time."_s;
}

void TestHookWatch::saysHowAHookFails()
{
    QFETCH(const int, behaviour);
    QFETCH(const QString, text);
    RotationFixture fixture({.rateLimit = 100'000, .hookTimeout = std::chrono::milliseconds(5)});
    fixture.org.hookTarget().setBehaviour(DemoHookTarget::Behaviour(behaviour));
    const auto outcome = trialOf(fixture, fixture.hookCalled(u"Partner tokens"_s));
    QVERIFY(outcome && outcome->error);
    QVERIFY2(outcome->text().contains(text), qPrintable(outcome->text()));
}

void TestHookWatch::sendsNothingThatIsNoObject()
{
    RotationFixture fixture;
    const InlineHook hook = fixture.hookCalled(u"Partner tokens"_s);
    const int before = fixture.org.hookTarget().calls();
    for (const QByteArray &payload : {QByteArray(), QByteArray("[]"), QByteArray("{\"a\":")}) {
        const auto outcome = trialOf(fixture, hook, payload);
        QCOMPARE(outcome.error().kind, ErrorKind::Validation);
    }
    QCOMPARE(fixture.org.hookTarget().calls(), before);
}

void TestHookWatch::triesNothingInAReadOnlyOrg()
{
    RotationFixture fixture;
    fixture.open(true);
    const InlineHook hook = fixture.hookCalled(u"Partner tokens"_s);
    QCOMPARE(trialOf(fixture, hook).error().kind, ErrorKind::ReadOnly);
    QCOMPARE(fixture.org.hookTarget().calls(), 0);
}

void TestHookWatch::hasAPayloadForEachType_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("member");
    QTest::newRow("token") << u"com.okta.oauth2.tokens.transform"_s << u"access"_s;
    QTest::newRow("saml") << u"com.okta.saml.tokens.transform"_s << u"assertion"_s;
    QTest::newRow("import") << u"com.okta.import.transform"_s << u"appUser"_s;
    QTest::newRow("telephony") << u"com.okta.telephony.provider"_s << u"messageProfile"_s;
    QTest::newRow("password") << u"com.okta.user.credential.password.import"_s << u"action"_s;
    QTest::newRow("registration") << u"com.okta.user.pre-registration"_s << u"userProfile"_s;
    QTest::newRow("unknown") << u"com.okta.something.new"_s << QString();
}

void TestHookWatch::hasAPayloadForEachType()
{
    QFETCH(const QString, type);
    QFETCH(const QString, member);
    const QDateTime time({2026, 11, 28}, {12, 0}, Qt::UTC);
    const QJsonObject payload = QJsonDocument::fromJson(hookPayload(type, time)).object();
    QCOMPARE(payload["eventType"_L1].toString(), type);
    QCOMPARE(payload["eventTime"_L1].toString(), u"2026-11-28T12:00:00.000Z"_s);
    const QJsonObject data = payload["data"_L1].toObject();
    QVERIFY(member.isEmpty() ? data.isEmpty() : data.contains(member));
}

QTEST_GUILESS_MAIN(TestHookWatch)
#include "tst_hookwatch.moc"
