// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "keychanges.h"
#include "outcome.h"
#include "sessionfixture.h"
#include "waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

QString oneId()
{
    return sampleKey(1, {}).id;
}

/// Answers the look that follows one in which a change was not to be seen.
template <typename T>
void answerSecondLook(SessionFixture &f, const Outcome<T> &outcome, const QList<HookKey> &keys)
{
    if (outcome.count() > 0)
        return; // it was to be seen
    TRY_COMPARE(f.api->waitingCalls(), 2);
    QCOMPARE(outcome.count(), 0);
    f.answerRefresh(keys);
}

} // namespace

class TestKeyChanges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void readOnlyOrgWritesNothing();
    static void createMergesTheAnswer();
    static void createAtTheLimit();
    static void createFails_data();
    static void createFails();
    static void row13_createWithUnknownOutcome_data();
    static void row13_createWithUnknownOutcome();
    static void createOutcomeAfterAnOlderList();
    static void createOutcomeWhenTheListFails();
    static void createOutcomeWhenTheRefreshIsCancelled();
    static void createGoesOnWithoutItsContext();
    static void renameReadsFirst();
    static void renameNoticesAnotherName();
    static void renameNoticesThatItVanished();
    static void renameIsNotSentForNobody();
    static void renameStopsBeforeItIsSent();
    static void renameAnsweredAboutAnother();
    static void row13_renameWithUnknownOutcome_data();
    static void row13_renameWithUnknownOutcome();
    static void prepareDeleteReadsAgain();
    static void prepareDeleteRefuses_data();
    static void prepareDeleteRefuses();
    static void prepareDeleteWithoutHooks_data();
    static void prepareDeleteWithoutHooks();
    static void prepareDeleteWithoutPublicKey();
    static void deleteRemovesTheRow();
    static void deleteRefusesAUsedKey();
    static void deleteThatIsRefusedListsAgain();
    static void row14_deleteOfAKeyThatIsGone();
    static void row13_deleteWithUnknownOutcome_data();
    static void row13_deleteWithUnknownOutcome();
    static void ambiguousKeysAreLeftAlone();
};

void TestKeyChanges::readOnlyOrgWritesNothing()
{
    SessionFixture f(true);
    f.load({sampleKey(1, u"one"_s)});
    QVERIFY(f.session->changes()->writeBlock().contains(u"Acme"_s));
    QCOMPARE(f.session->changes()->createBlock(), f.session->changes()->writeBlock());
    QCOMPARE(f.session->changes()->renameBlock(oneId()), f.session->changes()->writeBlock());
    QCOMPARE(f.session->changes()->deleteBlock(oneId()), f.session->changes()->writeBlock());

    Outcome<HookKey> created;
    Outcome<HookKey> renamed;
    Outcome<HookKey> prepared;
    Outcome<void> deleted;
    f.session->changes()->createKey(u"two"_s, &f.context, created.callback());
    f.session->changes()->renameKey(sampleKey(1, u"one"_s), u"uno"_s, &f.context,
                                    renamed.callback());
    f.session->changes()->prepareDelete(oneId(), &f.context, prepared.callback());
    f.session->changes()->deleteKey(oneId(), &f.context, deleted.callback());
    QVERIFY(created.count() == 0 && renamed.count() == 0 && prepared.count() == 0
            && deleted.count() == 0);
    QVERIFY(created.failedWith(ErrorKind::ReadOnly));
    QVERIFY(renamed.failedWith(ErrorKind::ReadOnly));
    QVERIFY(prepared.failedWith(ErrorKind::ReadOnly));
    QVERIFY(deleted.failedWith(ErrorKind::ReadOnly));
    QCOMPARE(f.api->log().size(), f.loggedBefore);
}

void TestKeyChanges::createMergesTheAnswer()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)});
    Outcome<HookKey> outcome;
    f.session->changes()->createKey(u"two"_s, &f.context, outcome.callback());
    HookKey key = sampleKey(2, u"two"_s);
    key.publicJwk = sampleJwk(key.keyId);
    f.api->answerCreate(key);
    QCOMPARE(outcome.result().value(), key);
    QCOMPARE(f.names(), QStringList({u"one"_s, u"two"_s}));
    QVERIFY(f.session->keys()->index(1, 0).data(HookKeyTableModel::HighlightRole).toBool());
    QCOMPARE(f.writes(), QStringList(u"create two"_s));
    QCOMPARE(f.api->waitingCalls(), 0); // No request for what the answer had.
}

void TestKeyChanges::createAtTheLimit()
{
    SessionFixture f;
    QList<HookKey> keys;
    for (int i = 0; i < hookKeyLimit - 1; ++i)
        keys += sampleKey(i, u"key %1"_s.arg(i));
    f.load(keys);
    QVERIFY(f.session->changes()->createBlock().isEmpty());
    keys += sampleKey(100, u"last"_s);
    f.load(keys);
    QVERIFY(f.session->changes()->createBlock().contains(u"50"_s));
    Outcome<HookKey> outcome;
    f.session->changes()->createKey(u"one more"_s, &f.context, outcome.callback());
    QVERIFY(outcome.failedWith(ErrorKind::Validation));
    QCOMPARE(f.writes(), QStringList());
}

void TestKeyChanges::createFails_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("refreshes");
    QTest::newRow("network") << int(ErrorKind::Network) << false;
    QTest::newRow("unauthorized") << int(ErrorKind::Unauthorized) << false;
    QTest::newRow("forbidden") << int(ErrorKind::Forbidden) << false;
    QTest::newRow("rate limit") << int(ErrorKind::RateLimited) << false;
    QTest::newRow("validation") << int(ErrorKind::Validation) << true;
    QTest::newRow("conflict") << int(ErrorKind::Conflict) << true;
    QTest::newRow("server") << int(ErrorKind::Server) << true;
    QTest::newRow("malformed") << int(ErrorKind::Malformed) << true;
}

void TestKeyChanges::createFails()
{
    QFETCH(const int, kind);
    QFETCH(const bool, refreshes);
    SessionFixture f;
    f.load({});
    Outcome<HookKey> outcome;
    f.session->changes()->createKey(u"two"_s, &f.context, outcome.callback());
    f.api->answerCreate(failure(static_cast<ErrorKind>(kind), u"No."_s));
    QVERIFY(outcome.failedWith(static_cast<ErrorKind>(kind)));
    QCOMPARE(outcome.error().summary, u"No."_s);
    QCOMPARE(f.session->isRefreshing(), refreshes);
    QCOMPARE(f.writes(), QStringList(u"create two"_s));
}

void TestKeyChanges::row13_createWithUnknownOutcome_data()
{
    QTest::addColumn<bool>("nameWasThere");
    QTest::addColumn<bool>("isThereNow");
    QTest::addColumn<QString>("words");
    QTest::newRow("created") << false << true << u"has a key of that name"_s;
    QTest::newRow("not created") << false << false << u"no new key"_s;
    QTest::newRow("another had the name") << true << false << u"no new key"_s;
    QTest::newRow("a second of the name") << true << true << u"has a key of that name"_s;
}

void TestKeyChanges::row13_createWithUnknownOutcome()
{
    QFETCH(const bool, nameWasThere);
    QFETCH(const bool, isThereNow);
    QFETCH(const QString, words);
    SessionFixture f;
    QList<HookKey> keys;
    if (nameWasThere)
        keys += sampleKey(1, u"two"_s);
    f.load(keys);
    Outcome<HookKey> outcome;
    f.session->changes()->createKey(u"two"_s, &f.context, outcome.callback());
    f.api->answerCreate(failure(ErrorKind::OutcomeUnknown));
    QVERIFY(outcome.count() == 0);
    QVERIFY(f.session->isRefreshing());
    if (isThereNow)
        keys += sampleKey(2, u"two"_s);
    f.answerRefresh(keys);
    answerSecondLook(f, outcome, keys);
    QVERIFY(outcome.failedWith(ErrorKind::OutcomeUnknown));
    QVERIFY2(outcome.error().summary.contains(words), qPrintable(outcome.error().summary));
    QVERIFY(outcome.error().summary.contains(u"“two”"_s));
    QCOMPARE(f.session->keys()->rowCount(), keys.size());
    QCOMPARE(f.writes(), QStringList(u"create two"_s));
}

void TestKeyChanges::createOutcomeAfterAnOlderList()
{
    // A list that was asked for before the answer stayed away proves nothing.
    SessionFixture f;
    f.load({});
    Outcome<HookKey> outcome;
    f.session->refresh();
    f.session->changes()->createKey(u"two"_s, &f.context, outcome.callback());
    f.api->answerCreate(failure(ErrorKind::OutcomeUnknown));
    f.answerRefresh({});
    QVERIFY(outcome.count() == 0);
    f.answerRefresh({sampleKey(2, u"two"_s)});
    QVERIFY(outcome.error().summary.contains(u"has a key of that name"_s));

    // Nor does one that came, while its hooks are still on their way.
    Outcome<HookKey> second;
    f.session->refresh();
    f.api->answerList(HookKeyListing{.keys = {sampleKey(2, u"two"_s)}, .warnings = {}});
    f.session->changes()->createKey(u"three"_s, &f.context, second.callback());
    f.api->answerCreate(failure(ErrorKind::OutcomeUnknown));
    f.answerRefresh({sampleKey(2, u"two"_s), sampleKey(3, u"three"_s)});
    f.api->answerHooks(InlineHookListing());
    QVERIFY(second.error().summary.contains(u"has a key of that name"_s));
    QCOMPARE(f.api->waitingCalls(), 0);
}

void TestKeyChanges::createOutcomeWhenTheListFails()
{
    SessionFixture f;
    f.load({});
    Outcome<HookKey> outcome;
    f.session->changes()->createKey(u"two"_s, &f.context, outcome.callback());
    f.api->answerCreate(failure(ErrorKind::OutcomeUnknown));
    f.api->answerList(failure(ErrorKind::Network));
    QVERIFY(outcome.failedWith(ErrorKind::OutcomeUnknown));
    QVERIFY(outcome.error().summary.contains(u"could not be read again"_s));
    QCOMPARE(f.session->state(), OrgSession::State::Stale);
}

void TestKeyChanges::createOutcomeWhenTheRefreshIsCancelled()
{
    SessionFixture f;
    f.load({});
    Outcome<HookKey> outcome;
    f.session->changes()->createKey(u"two"_s, &f.context, outcome.callback());
    f.api->answerCreate(failure(ErrorKind::OutcomeUnknown));
    f.session->cancelRefresh();
    QVERIFY(outcome.count() == 0);
    QVERIFY(outcome.failedWith(ErrorKind::OutcomeUnknown));

    Outcome<HookKey> second;
    f.session->changes()->createKey(u"three"_s, &f.context, second.callback());
    f.api->answerCreate(failure(ErrorKind::OutcomeUnknown));
    f.session->cancelRefresh();
    f.session->refresh(); // Another one that tells it.
    awaitPosted();
    QVERIFY(second.count() == 0);
    f.answerRefresh({sampleKey(3, u"three"_s)});
    QVERIFY(second.error().summary.contains(u"has a key of that name"_s));
}

void TestKeyChanges::createGoesOnWithoutItsContext()
{
    SessionFixture f;
    f.load({});
    auto context = std::make_unique<QObject>();
    f.session->changes()->createKey(u"two"_s, context.get(), [](const Result<HookKey> &) {
        QFAIL("called after its context died");
    });
    context.reset();
    f.api->answerCreate(sampleKey(2, u"two"_s));
    QCOMPARE(f.names(), QStringList(u"two"_s));
}

void TestKeyChanges::renameReadsFirst()
{
    SessionFixture f;
    HookKey key = sampleKey(1, u"one"_s);
    key.publicJwk = sampleJwk(key.keyId);
    f.load({key});
    Outcome<HookKey> outcome;
    f.session->changes()->renameKey(key, u"uno"_s, &f.context, outcome.callback());
    QCOMPARE(f.writes(), QStringList());
    f.api->answerRead(sampleKey(1, u"one"_s));
    QCOMPARE(f.writes(), QStringList(u"rename %1 uno"_s.arg(oneId())));
    f.api->answerRename(sampleKey(1, u"uno"_s)); // As documented: without the public key.
    QCOMPARE(outcome.result().value().name, u"uno"_s);
    QCOMPARE(outcome.result().value().publicJwk, key.publicJwk);
    QCOMPARE(f.names(), QStringList(u"uno"_s));
    QCOMPARE(f.writes().size(), 1);
}

void TestKeyChanges::renameNoticesAnotherName()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)});
    Outcome<HookKey> outcome;
    f.session->changes()->renameKey(sampleKey(1, u"one"_s), u"uno"_s, &f.context,
                                    outcome.callback());
    f.api->answerRead(sampleKey(1, u"eins"_s));
    QVERIFY(outcome.failedWith(ErrorKind::Conflict));
    QVERIFY(outcome.error().summary.contains(u"“eins”"_s));
    QCOMPARE(f.names(), QStringList(u"eins"_s));
    QCOMPARE(f.writes(), QStringList());
}

void TestKeyChanges::renameNoticesThatItVanished()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)});
    Outcome<HookKey> outcome;
    f.session->changes()->renameKey(sampleKey(1, u"one"_s), u"uno"_s, &f.context,
                                    outcome.callback());
    f.api->answerRead(failure(ErrorKind::NotFound, u"Gone."_s));
    QVERIFY(outcome.failedWith(ErrorKind::NotFound));
    QCOMPARE(f.writes(), QStringList());
    f.answerRefresh({});
    QCOMPARE(f.names(), QStringList());
}

void TestKeyChanges::renameIsNotSentForNobody()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)});
    auto context = std::make_unique<QObject>();
    f.session->changes()->renameKey(
        sampleKey(1, u"one"_s), u"uno"_s, context.get(),
        [](const Result<HookKey> &) { QFAIL("called after its context died"); });
    context.reset();
    f.api->answerRead(sampleKey(1, u"one"_s));
    QCOMPARE(f.writes(), QStringList());
    QCOMPARE(f.api->waitingCalls(), 0);
}

void TestKeyChanges::renameStopsBeforeItIsSent()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)});
    Outcome<HookKey> stopped;
    const PendingCall reading = f.session->changes()->renameKey(sampleKey(1, u"one"_s), u"uno"_s,
                                                                &f.context, stopped.callback());
    reading.cancel();
    reading.cancel();
    QVERIFY(stopped.count() == 0);
    QVERIFY(stopped.failedWith(ErrorKind::Cancelled));
    QCOMPARE(f.writes(), QStringList());
    QCOMPARE(f.api->waitingCalls(), 0); // Nor is anything to be found out.

    // What was sent goes on.
    Outcome<HookKey> renamed;
    const PendingCall sending = f.session->changes()->renameKey(sampleKey(1, u"one"_s), u"uno"_s,
                                                                &f.context, renamed.callback());
    f.api->answerRead(sampleKey(1, u"one"_s));
    sending.cancel();
    awaitPosted();
    QVERIFY(renamed.count() == 0);
    f.api->answerRename(sampleKey(1, u"uno"_s));
    QCOMPARE(renamed.result().value().name, u"uno"_s);
    sending.cancel();
    QCOMPARE(f.names(), QStringList(u"uno"_s));
}

void TestKeyChanges::renameAnsweredAboutAnother()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)});
    Outcome<HookKey> outcome;
    f.session->changes()->renameKey(sampleKey(1, u"one"_s), u"uno"_s, &f.context,
                                    outcome.callback());
    f.api->answerRead(sampleKey(1, u"one"_s));
    f.api->answerRename(sampleKey(2, u"uno"_s));
    QVERIFY(outcome.failedWith(ErrorKind::Malformed));
    QCOMPARE(f.names(), QStringList(u"one"_s));
    QVERIFY(f.session->isRefreshing());
}

void TestKeyChanges::row13_renameWithUnknownOutcome_data()
{
    QTest::addColumn<QString>("nameNow");
    QTest::addColumn<QString>("words");
    QTest::newRow("renamed") << u"uno"_s << u"it is called “uno” now"_s;
    QTest::newRow("not renamed") << u"one"_s << u"called “one” still"_s;
    QTest::newRow("gone") << QString() << u"gone"_s;
}

void TestKeyChanges::row13_renameWithUnknownOutcome()
{
    QFETCH(const QString, nameNow);
    QFETCH(const QString, words);
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)});
    Outcome<HookKey> outcome;
    f.session->changes()->renameKey(sampleKey(1, u"one"_s), u"uno"_s, &f.context,
                                    outcome.callback());
    f.api->answerRead(sampleKey(1, u"one"_s));
    f.api->answerRename(failure(ErrorKind::OutcomeUnknown));
    QVERIFY(outcome.count() == 0);
    const QList<HookKey> keys = nameNow.isEmpty() ? QList<HookKey>() : QList{sampleKey(1, nameNow)};
    f.answerRefresh(keys);
    answerSecondLook(f, outcome, keys);
    QVERIFY(outcome.failedWith(ErrorKind::OutcomeUnknown));
    QVERIFY2(outcome.error().summary.contains(words), qPrintable(outcome.error().summary));
    QCOMPARE(f.writes().size(), 1);
}

void TestKeyChanges::prepareDeleteReadsAgain()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)});
    Outcome<HookKey> outcome;
    f.session->changes()->prepareDelete(oneId(), &f.context, outcome.callback());
    HookKey key = sampleKey(1, u"renamed"_s);
    key.publicJwk = sampleJwk(key.keyId);
    f.api->answerHooks(
        InlineHookListing{.hooks = {sampleHook(u"Other"_s, u"HKY-other"_s)}, .warnings = {}});
    QVERIFY(outcome.count() == 0);
    f.api->answerRead(key);
    QCOMPARE(outcome.result().value(), key);
    QCOMPARE(f.names(), QStringList(u"renamed"_s));
    QCOMPARE(f.writes(), QStringList());
}

void TestKeyChanges::prepareDeleteRefuses_data()
{
    QTest::addColumn<bool>("isUsed");
    QTest::addColumn<QStringList>("hooks");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("okta's word") << true << QStringList() << QStringList{u"did not say which"_s};
    QTest::newRow("a hook") << false << QStringList{u"Token"_s} << QStringList{u"“Token”"_s};
    QTest::newRow("two hooks") << true << QStringList{u"Token"_s, u"SAML\n"_s}
                               << QStringList{u"“Token”"_s, u"“SAML⟨U+000A⟩”"_s};
}

void TestKeyChanges::prepareDeleteRefuses()
{
    QFETCH(const bool, isUsed);
    QFETCH(const QStringList, hooks);
    QFETCH(const QStringList, words);
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)});
    Outcome<HookKey> outcome;
    f.session->changes()->prepareDelete(oneId(), &f.context, outcome.callback());
    HookKey key = sampleKey(1, u"one"_s);
    key.isUsed = isUsed;
    key.publicJwk = sampleJwk(key.keyId);
    f.api->answerRead(key);
    InlineHookListing listing;
    for (const QString &name : hooks)
        listing.hooks += sampleHook(name, oneId());
    f.api->answerHooks(listing);
    QVERIFY(outcome.failedWith(ErrorKind::KeyInUse));
    for (const QString &word : words)
        QVERIFY2(outcome.error().summary.contains(word), qPrintable(outcome.error().summary));
    QVERIFY(f.session->keys()->isInUse(oneId())); // The table has learnt it.
    QCOMPARE(f.session->changes()->deleteBlock(oneId()), outcome.error().summary);
}

void TestKeyChanges::prepareDeleteWithoutHooks_data()
{
    QTest::addColumn<int>("isUsed"); // -1: not told
    QTest::addColumn<int>("error");  // -1: none
    QTest::newRow("unused") << 0 << -1;
    QTest::newRow("used") << 1 << int(ErrorKind::KeyInUse);
    QTest::newRow("not told") << -1 << int(ErrorKind::Forbidden);
}

void TestKeyChanges::prepareDeleteWithoutHooks()
{
    QFETCH(const int, isUsed);
    QFETCH(const int, error);
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)});
    Outcome<HookKey> outcome;
    f.session->changes()->prepareDelete(oneId(), &f.context, outcome.callback());
    HookKey key = sampleKey(1, u"one"_s);
    key.isUsed = isUsed < 0 ? std::nullopt : std::optional(isUsed == 1);
    key.publicJwk = sampleJwk(key.keyId);
    f.api->answerHooks(failure(ErrorKind::Forbidden));
    f.api->answerRead(key);
    QCOMPARE(outcome.count(), 1);
    QCOMPARE(outcome.result().has_value(), error < 0);
    if (error >= 0)
        QVERIFY(outcome.failedWith(static_cast<ErrorKind>(error)));
}

void TestKeyChanges::prepareDeleteWithoutPublicKey()
{
    SessionFixture f;
    const HookKey key = sampleKey(1, u"one"_s);
    f.load({key});
    Outcome<HookKey> outcome;
    f.session->changes()->prepareDelete(oneId(), &f.context, outcome.callback());
    f.api->answerHooks(InlineHookListing());
    f.api->answerRead(key);
    QVERIFY(outcome.count() == 0);
    f.api->answerPublicKey(failure(ErrorKind::Server));
    QVERIFY(outcome.result().has_value());
    QVERIFY(outcome.result().value().publicJwk.isEmpty());

    Outcome<HookKey> gone;
    f.session->changes()->prepareDelete(oneId(), &f.context, gone.callback());
    f.api->answerHooks(InlineHookListing());
    f.api->answerRead(failure(ErrorKind::NotFound));
    QVERIFY(gone.failedWith(ErrorKind::NotFound));
    QVERIFY(f.session->isRefreshing());
}

void TestKeyChanges::deleteRemovesTheRow()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s), sampleKey(2, u"two"_s)});
    QVERIFY(f.session->changes()->deleteBlock(oneId()).isEmpty());
    Outcome<void> outcome;
    f.session->refresh();
    f.session->changes()->deleteKey(oneId(), &f.context, outcome.callback());
    f.api->answerDelete({});
    QVERIFY(outcome.result().has_value());
    QCOMPARE(f.names(), QStringList(u"two"_s));
    QCOMPARE(f.writes(), QStringList(u"delete "_s + oneId()));
    // The list from before the delete does not bring it back.
    f.api->answerList(
        HookKeyListing{.keys = {sampleKey(1, u"one"_s), sampleKey(2, u"two"_s)}, .warnings = {}});
    QCOMPARE(f.names(), QStringList(u"two"_s));
}

void TestKeyChanges::deleteRefusesAUsedKey()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)}, {sampleHook(u"Token"_s, oneId())});
    QVERIFY(f.session->changes()->deleteBlock(oneId()).contains(u"“Token”"_s));
    QVERIFY(f.session->changes()->renameBlock(oneId()).isEmpty());
    Outcome<void> outcome;
    f.session->changes()->deleteKey(oneId(), &f.context, outcome.callback());
    QVERIFY(outcome.count() == 0);
    QVERIFY(outcome.failedWith(ErrorKind::KeyInUse));
    QCOMPARE(f.writes(), QStringList());
}

/// Okta does not document with what it refuses to delete a key in use.
void TestKeyChanges::deleteThatIsRefusedListsAgain()
{
    for (const ErrorKind kind : {ErrorKind::Forbidden, ErrorKind::Validation}) {
        SessionFixture f;
        f.load({sampleKey(1, u"one"_s)});
        Outcome<void> outcome;
        f.session->changes()->deleteKey(oneId(), &f.context, outcome.callback());
        f.api->answerDelete(failure(kind));
        QVERIFY(outcome.failedWith(kind));
        QVERIFY(f.session->isRefreshing());
        f.answerRefresh({sampleKey(1, u"one"_s)}, {sampleHook(u"Token"_s, oneId())});
        QVERIFY(f.session->changes()->deleteBlock(oneId()).contains(u"“Token”"_s));
    }
}

void TestKeyChanges::row14_deleteOfAKeyThatIsGone()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)});
    Outcome<void> gone;
    f.session->changes()->deleteKey(oneId(), &f.context, gone.callback());
    f.api->answerDelete(failure(ErrorKind::NotFound));
    QVERIFY(gone.count() == 0);
    f.answerRefresh({});
    QVERIFY(gone.result().has_value());
    QCOMPARE(f.names(), QStringList());

    // Where the list still has it, or cannot be read, nothing shows that it is gone.
    f.load({sampleKey(1, u"one"_s)});
    Outcome<void> listed;
    f.session->changes()->deleteKey(oneId(), &f.context, listed.callback());
    f.api->answerDelete(failure(ErrorKind::NotFound));
    f.answerRefresh({sampleKey(1, u"one"_s)});
    QVERIFY(listed.failedWith(ErrorKind::NotFound));

    Outcome<void> unread;
    f.session->changes()->deleteKey(oneId(), &f.context, unread.callback());
    f.api->answerDelete(failure(ErrorKind::NotFound));
    f.api->answerList(failure(ErrorKind::Network));
    QVERIFY(unread.failedWith(ErrorKind::NotFound));
}

void TestKeyChanges::row13_deleteWithUnknownOutcome_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QString>("words");
    QTest::newRow("deleted") << false << u"it is gone now"_s;
    QTest::newRow("not deleted") << true << u"there still"_s;
}

void TestKeyChanges::row13_deleteWithUnknownOutcome()
{
    QFETCH(const bool, isThere);
    QFETCH(const QString, words);
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)});
    Outcome<void> outcome;
    f.session->changes()->deleteKey(oneId(), &f.context, outcome.callback());
    f.api->answerDelete(failure(ErrorKind::OutcomeUnknown));
    const QList<HookKey> keys = isThere ? QList{sampleKey(1, u"one"_s)} : QList<HookKey>();
    f.answerRefresh(keys);
    answerSecondLook(f, outcome, keys);
    QVERIFY(outcome.failedWith(ErrorKind::OutcomeUnknown));
    QVERIFY2(outcome.error().summary.contains(words), qPrintable(outcome.error().summary));
    QCOMPARE(f.writes().size(), 1);
}

void TestKeyChanges::ambiguousKeysAreLeftAlone()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s), sampleKey(1, u"twin"_s)});
    QVERIFY(!f.session->changes()->renameBlock(oneId()).isEmpty());
    QVERIFY(!f.session->changes()->deleteBlock(oneId()).isEmpty());
    Outcome<HookKey> renamed;
    Outcome<HookKey> prepared;
    Outcome<void> deleted;
    f.session->changes()->renameKey(sampleKey(1, u"one"_s), u"uno"_s, &f.context,
                                    renamed.callback());
    f.session->changes()->prepareDelete(oneId(), &f.context, prepared.callback());
    f.session->changes()->deleteKey(oneId(), &f.context, deleted.callback());
    QVERIFY(renamed.failedWith(ErrorKind::Conflict));
    QVERIFY(prepared.failedWith(ErrorKind::Conflict));
    QVERIFY(deleted.failedWith(ErrorKind::Conflict));
    QCOMPARE(f.api->log().size(), f.loggedBefore);
}

QTEST_GUILESS_MAIN(TestKeyChanges)

#include "tst_keychanges.moc"
