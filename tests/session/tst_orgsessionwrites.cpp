// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ended.h"
#include "failonwarning.h"
#include "fakehookkeysapi.h"
#include "fixedclock.h"
#include "hookkeytablemodel.h"
#include "orgsession.h"
#include "samplekeys.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    explicit Fixture(bool readOnly = false)
        : api(new FakeHookKeysApi), session(OrgProfile{.id = u"p"_s,
                                                       .name = u"Acme"_s,
                                                       .url = QUrl(u"https://acme.okta.com"_s),
                                                       .environment = Environment::Production,
                                                       .readOnly = readOnly},
                                            std::unique_ptr<HookKeysApi>(api), clock),
          tester(session.keys())
    {
    }

    void load(const QList<HookKey> &keys, const QList<InlineHook> &hooks = {})
    {
        session.refresh();
        answerRefresh(keys, hooks);
        loggedBefore = api->log().size();
    }
    void answerRefresh(const QList<HookKey> &keys, const QList<InlineHook> &hooks = {}) const
    {
        api->answerList(HookKeyListing{.keys = keys, .warnings = {}});
        api->answerHooks(InlineHookListing{.hooks = hooks, .warnings = {}});
    }

    [[nodiscard]] QStringList names() const { return session.keys()->names(); }
    /// The writes that reached the API since load().
    [[nodiscard]] QStringList writes() const
    {
        return api->log()
            .mid(loggedBefore)
            .filter(QRegularExpression(u"^(create|rename|delete)"_s));
    }

    FixedClock clock;
    FakeHookKeysApi *api;
    OrgSession session;
    QAbstractItemModelTester tester;
    QObject context;
    qsizetype loggedBefore = 0;
};

QString oneId()
{
    return sampleKey(1, {}).id;
}

} // namespace

class TestOrgSessionWrites final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void readOnlyOrgWritesNothing();
    static void createMergesTheAnswer();
    static void createAtTheLimit();
    static void createFails_data();
    static void createFails();
    static void createWithUnknownOutcome_data();
    static void createWithUnknownOutcome();
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
    static void renameWithUnknownOutcome_data();
    static void renameWithUnknownOutcome();
    static void prepareDeleteReadsAgain();
    static void prepareDeleteRefuses_data();
    static void prepareDeleteRefuses();
    static void prepareDeleteWithoutHooks_data();
    static void prepareDeleteWithoutHooks();
    static void prepareDeleteWithoutPublicKey();
    static void deleteRemovesTheRow();
    static void deleteRefusesAUsedKey();
    static void deleteThatIsRefusedListsAgain();
    static void deleteOfAKeyThatIsGone();
    static void deleteWithUnknownOutcome_data();
    static void deleteWithUnknownOutcome();
    static void ambiguousKeysAreLeftAlone();
};

void TestOrgSessionWrites::readOnlyOrgWritesNothing()
{
    Fixture f(true);
    f.load({sampleKey(1, u"one"_s)});
    QVERIFY(f.session.writeBlock().contains(u"Acme"_s));
    QCOMPARE(f.session.createBlock(), f.session.writeBlock());
    QCOMPARE(f.session.renameBlock(oneId()), f.session.writeBlock());
    QCOMPARE(f.session.deleteBlock(oneId()), f.session.writeBlock());

    Ended<HookKey> created;
    Ended<HookKey> renamed;
    Ended<HookKey> prepared;
    Ended<void> deleted;
    f.session.createKey(u"two"_s, &f.context, created.callback());
    f.session.renameKey(sampleKey(1, u"one"_s), u"uno"_s, &f.context, renamed.callback());
    f.session.prepareDelete(oneId(), &f.context, prepared.callback());
    f.session.deleteKey(oneId(), &f.context, deleted.callback());
    QVERIFY(!created.result && !renamed.result && !prepared.result && !deleted.result);
    QCoreApplication::processEvents();
    QCOMPARE(created.error(), ErrorKind::ReadOnly);
    QCOMPARE(renamed.error(), ErrorKind::ReadOnly);
    QCOMPARE(prepared.error(), ErrorKind::ReadOnly);
    QCOMPARE(deleted.error(), ErrorKind::ReadOnly);
    QCOMPARE(f.api->log().size(), f.loggedBefore);
}

void TestOrgSessionWrites::createMergesTheAnswer()
{
    Fixture f;
    f.load({sampleKey(1, u"one"_s)});
    Ended<HookKey> outcome;
    f.session.createKey(u"two"_s, &f.context, outcome.callback());
    HookKey key = sampleKey(2, u"two"_s);
    key.publicJwk = sampleJwk(key.keyId);
    f.api->answerCreate(key);
    QCOMPARE(outcome.result->value(), key);
    QCOMPARE(f.names(), QStringList({u"one"_s, u"two"_s}));
    QVERIFY(f.session.keys()->index(1, 0).data(HookKeyTableModel::HighlightRole).toBool());
    QCOMPARE(f.writes(), QStringList(u"create two"_s));
    QCOMPARE(f.api->waitingCalls(), 0); // No request for what the answer had.
}

void TestOrgSessionWrites::createAtTheLimit()
{
    Fixture f;
    QList<HookKey> keys;
    for (int i = 0; i < hookKeyLimit - 1; ++i)
        keys += sampleKey(i, u"key %1"_s.arg(i));
    f.load(keys);
    QVERIFY(f.session.createBlock().isEmpty());
    keys += sampleKey(100, u"last"_s);
    f.load(keys);
    QVERIFY(f.session.createBlock().contains(u"50"_s));
    Ended<HookKey> outcome;
    f.session.createKey(u"one more"_s, &f.context, outcome.callback());
    QCoreApplication::processEvents();
    QCOMPARE(outcome.error(), ErrorKind::Validation);
    QCOMPARE(f.writes(), QStringList());
}

void TestOrgSessionWrites::createFails_data()
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

void TestOrgSessionWrites::createFails()
{
    QFETCH(const int, kind);
    QFETCH(const bool, refreshes);
    Fixture f;
    f.load({});
    Ended<HookKey> outcome;
    f.session.createKey(u"two"_s, &f.context, outcome.callback());
    f.api->answerCreate(failure(static_cast<ErrorKind>(kind), u"No."_s));
    QCOMPARE(outcome.error(), static_cast<ErrorKind>(kind));
    QCOMPARE(outcome.summary(), u"No."_s);
    QCOMPARE(f.session.isRefreshing(), refreshes);
    QCOMPARE(f.writes(), QStringList(u"create two"_s));
}

void TestOrgSessionWrites::createWithUnknownOutcome_data()
{
    QTest::addColumn<bool>("nameWasThere");
    QTest::addColumn<bool>("isThereNow");
    QTest::addColumn<QString>("words");
    QTest::newRow("created") << false << true << u"has a key of that name"_s;
    QTest::newRow("not created") << false << false << u"no new key"_s;
    QTest::newRow("another had the name") << true << false << u"no new key"_s;
    QTest::newRow("a second of the name") << true << true << u"has a key of that name"_s;
}

void TestOrgSessionWrites::createWithUnknownOutcome()
{
    QFETCH(const bool, nameWasThere);
    QFETCH(const bool, isThereNow);
    QFETCH(const QString, words);
    Fixture f;
    QList<HookKey> keys;
    if (nameWasThere)
        keys += sampleKey(1, u"two"_s);
    f.load(keys);
    Ended<HookKey> outcome;
    f.session.createKey(u"two"_s, &f.context, outcome.callback());
    f.api->answerCreate(failure(ErrorKind::OutcomeUnknown));
    QVERIFY(!outcome.result);
    QVERIFY(f.session.isRefreshing());
    if (isThereNow)
        keys += sampleKey(2, u"two"_s);
    f.answerRefresh(keys);
    QCOMPARE(outcome.error(), ErrorKind::OutcomeUnknown);
    QVERIFY2(outcome.summary().contains(words), qPrintable(outcome.summary()));
    QVERIFY(outcome.summary().contains(u"“two”"_s));
    QCOMPARE(f.session.keys()->rowCount(), keys.size());
    QCOMPARE(f.writes(), QStringList(u"create two"_s));
}

void TestOrgSessionWrites::createOutcomeAfterAnOlderList()
{
    // A list that was asked for before the answer stayed away proves nothing.
    Fixture f;
    f.load({});
    Ended<HookKey> outcome;
    f.session.refresh();
    f.session.createKey(u"two"_s, &f.context, outcome.callback());
    f.api->answerCreate(failure(ErrorKind::OutcomeUnknown));
    f.api->answerList(HookKeyListing());
    QVERIFY(!outcome.result);
    f.answerRefresh({sampleKey(2, u"two"_s)});
    QVERIFY(outcome.summary().contains(u"has a key of that name"_s));

    // Nor does one that came, while its hooks are still on their way.
    Ended<HookKey> second;
    f.session.refresh();
    f.api->answerList(HookKeyListing{.keys = {sampleKey(2, u"two"_s)}, .warnings = {}});
    f.session.createKey(u"three"_s, &f.context, second.callback());
    f.api->answerCreate(failure(ErrorKind::OutcomeUnknown));
    f.answerRefresh({sampleKey(2, u"two"_s), sampleKey(3, u"three"_s)});
    QVERIFY(second.summary().contains(u"has a key of that name"_s));
    QCOMPARE(f.api->waitingCalls(), 0);
}

void TestOrgSessionWrites::createOutcomeWhenTheListFails()
{
    Fixture f;
    f.load({});
    Ended<HookKey> outcome;
    f.session.createKey(u"two"_s, &f.context, outcome.callback());
    f.api->answerCreate(failure(ErrorKind::OutcomeUnknown));
    f.api->answerList(failure(ErrorKind::Network));
    QCOMPARE(outcome.error(), ErrorKind::OutcomeUnknown);
    QVERIFY(outcome.summary().contains(u"could not be read again"_s));
    QCOMPARE(f.session.state(), OrgSession::State::Stale);
}

void TestOrgSessionWrites::createOutcomeWhenTheRefreshIsCancelled()
{
    Fixture f;
    f.load({});
    Ended<HookKey> outcome;
    f.session.createKey(u"two"_s, &f.context, outcome.callback());
    f.api->answerCreate(failure(ErrorKind::OutcomeUnknown));
    f.session.cancelRefresh();
    QVERIFY(!outcome.result);
    QCoreApplication::processEvents();
    QCOMPARE(outcome.error(), ErrorKind::OutcomeUnknown);

    Ended<HookKey> second;
    f.session.createKey(u"three"_s, &f.context, second.callback());
    f.api->answerCreate(failure(ErrorKind::OutcomeUnknown));
    f.session.cancelRefresh();
    f.session.refresh(); // Another one that tells it.
    QCoreApplication::processEvents();
    QVERIFY(!second.result);
    f.answerRefresh({sampleKey(3, u"three"_s)});
    QVERIFY(second.summary().contains(u"has a key of that name"_s));
}

void TestOrgSessionWrites::createGoesOnWithoutItsContext()
{
    Fixture f;
    f.load({});
    auto context = std::make_unique<QObject>();
    f.session.createKey(u"two"_s, context.get(),
                        [](const Result<HookKey> &) { QFAIL("called after its context died"); });
    context.reset();
    f.api->answerCreate(sampleKey(2, u"two"_s));
    QCOMPARE(f.names(), QStringList(u"two"_s));
}

void TestOrgSessionWrites::renameReadsFirst()
{
    Fixture f;
    HookKey key = sampleKey(1, u"one"_s);
    key.publicJwk = sampleJwk(key.keyId);
    f.load({key});
    Ended<HookKey> outcome;
    f.session.renameKey(key, u"uno"_s, &f.context, outcome.callback());
    QCOMPARE(f.writes(), QStringList());
    f.api->answerRead(sampleKey(1, u"one"_s));
    QCOMPARE(f.writes(), QStringList(u"rename %1 uno"_s.arg(oneId())));
    f.api->answerRename(sampleKey(1, u"uno"_s)); // As documented: without the public key.
    QCOMPARE(outcome.result->value().name, u"uno"_s);
    QCOMPARE(outcome.result->value().publicJwk, key.publicJwk);
    QCOMPARE(f.names(), QStringList(u"uno"_s));
    QCOMPARE(f.writes().size(), 1);
}

void TestOrgSessionWrites::renameNoticesAnotherName()
{
    Fixture f;
    f.load({sampleKey(1, u"one"_s)});
    Ended<HookKey> outcome;
    f.session.renameKey(sampleKey(1, u"one"_s), u"uno"_s, &f.context, outcome.callback());
    f.api->answerRead(sampleKey(1, u"eins"_s));
    QCOMPARE(outcome.error(), ErrorKind::Conflict);
    QVERIFY(outcome.summary().contains(u"“eins”"_s));
    QCOMPARE(f.names(), QStringList(u"eins"_s));
    QCOMPARE(f.writes(), QStringList());
}

void TestOrgSessionWrites::renameNoticesThatItVanished()
{
    Fixture f;
    f.load({sampleKey(1, u"one"_s)});
    Ended<HookKey> outcome;
    f.session.renameKey(sampleKey(1, u"one"_s), u"uno"_s, &f.context, outcome.callback());
    f.api->answerRead(failure(ErrorKind::NotFound, u"Gone."_s));
    QCOMPARE(outcome.error(), ErrorKind::NotFound);
    QCOMPARE(f.writes(), QStringList());
    f.answerRefresh({});
    QCOMPARE(f.names(), QStringList());
}

void TestOrgSessionWrites::renameIsNotSentForNobody()
{
    Fixture f;
    f.load({sampleKey(1, u"one"_s)});
    auto context = std::make_unique<QObject>();
    f.session.renameKey(sampleKey(1, u"one"_s), u"uno"_s, context.get(),
                        [](const Result<HookKey> &) { QFAIL("called after its context died"); });
    context.reset();
    f.api->answerRead(sampleKey(1, u"one"_s));
    QCOMPARE(f.writes(), QStringList());
    QCOMPARE(f.api->waitingCalls(), 0);
}

void TestOrgSessionWrites::renameStopsBeforeItIsSent()
{
    Fixture f;
    f.load({sampleKey(1, u"one"_s)});
    Ended<HookKey> stopped;
    const PendingCall reading =
        f.session.renameKey(sampleKey(1, u"one"_s), u"uno"_s, &f.context, stopped.callback());
    reading.cancel();
    reading.cancel();
    QVERIFY(!stopped.result);
    QCoreApplication::processEvents();
    QCOMPARE(stopped.error(), ErrorKind::Cancelled);
    QCOMPARE(f.writes(), QStringList());
    QCOMPARE(f.api->waitingCalls(), 0); // Nor is anything to be found out.

    // What was sent goes on.
    Ended<HookKey> renamed;
    const PendingCall sending =
        f.session.renameKey(sampleKey(1, u"one"_s), u"uno"_s, &f.context, renamed.callback());
    f.api->answerRead(sampleKey(1, u"one"_s));
    sending.cancel();
    QCoreApplication::processEvents();
    QVERIFY(!renamed.result);
    f.api->answerRename(sampleKey(1, u"uno"_s));
    QCOMPARE(renamed.result->value().name, u"uno"_s);
    sending.cancel();
    QCOMPARE(f.names(), QStringList(u"uno"_s));
}

void TestOrgSessionWrites::renameAnsweredAboutAnother()
{
    Fixture f;
    f.load({sampleKey(1, u"one"_s)});
    Ended<HookKey> outcome;
    f.session.renameKey(sampleKey(1, u"one"_s), u"uno"_s, &f.context, outcome.callback());
    f.api->answerRead(sampleKey(1, u"one"_s));
    f.api->answerRename(sampleKey(2, u"uno"_s));
    QCOMPARE(outcome.error(), ErrorKind::Malformed);
    QCOMPARE(f.names(), QStringList(u"one"_s));
    QVERIFY(f.session.isRefreshing());
}

void TestOrgSessionWrites::renameWithUnknownOutcome_data()
{
    QTest::addColumn<QString>("nameNow");
    QTest::addColumn<QString>("words");
    QTest::newRow("renamed") << u"uno"_s << u"it is called “uno” now"_s;
    QTest::newRow("not renamed") << u"one"_s << u"called “one” still"_s;
    QTest::newRow("gone") << QString() << u"gone"_s;
}

void TestOrgSessionWrites::renameWithUnknownOutcome()
{
    QFETCH(const QString, nameNow);
    QFETCH(const QString, words);
    Fixture f;
    f.load({sampleKey(1, u"one"_s)});
    Ended<HookKey> outcome;
    f.session.renameKey(sampleKey(1, u"one"_s), u"uno"_s, &f.context, outcome.callback());
    f.api->answerRead(sampleKey(1, u"one"_s));
    f.api->answerRename(failure(ErrorKind::OutcomeUnknown));
    QVERIFY(!outcome.result);
    f.answerRefresh(nameNow.isEmpty() ? QList<HookKey>() : QList{sampleKey(1, nameNow)});
    QCOMPARE(outcome.error(), ErrorKind::OutcomeUnknown);
    QVERIFY2(outcome.summary().contains(words), qPrintable(outcome.summary()));
    QCOMPARE(f.writes().size(), 1);
}

void TestOrgSessionWrites::prepareDeleteReadsAgain()
{
    Fixture f;
    f.load({sampleKey(1, u"one"_s)});
    Ended<HookKey> outcome;
    f.session.prepareDelete(oneId(), &f.context, outcome.callback());
    HookKey key = sampleKey(1, u"renamed"_s);
    key.publicJwk = sampleJwk(key.keyId);
    f.api->answerHooks(
        InlineHookListing{.hooks = {sampleHook(u"Other"_s, u"HKY-other"_s)}, .warnings = {}});
    QVERIFY(!outcome.result);
    f.api->answerRead(key);
    QCOMPARE(outcome.result->value(), key);
    QCOMPARE(f.names(), QStringList(u"renamed"_s));
    QCOMPARE(f.writes(), QStringList());
}

void TestOrgSessionWrites::prepareDeleteRefuses_data()
{
    QTest::addColumn<bool>("isUsed");
    QTest::addColumn<QStringList>("hooks");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("okta's word") << true << QStringList() << QStringList{u"did not say which"_s};
    QTest::newRow("a hook") << false << QStringList{u"Token"_s} << QStringList{u"“Token”"_s};
    QTest::newRow("two hooks") << true << QStringList{u"Token"_s, u"SAML\n"_s}
                               << QStringList{u"“Token”"_s, u"“SAML⟨U+000A⟩”"_s};
}

void TestOrgSessionWrites::prepareDeleteRefuses()
{
    QFETCH(const bool, isUsed);
    QFETCH(const QStringList, hooks);
    QFETCH(const QStringList, words);
    Fixture f;
    f.load({sampleKey(1, u"one"_s)});
    Ended<HookKey> outcome;
    f.session.prepareDelete(oneId(), &f.context, outcome.callback());
    HookKey key = sampleKey(1, u"one"_s);
    key.isUsed = isUsed;
    key.publicJwk = sampleJwk(key.keyId);
    f.api->answerRead(key);
    InlineHookListing listing;
    for (const QString &name : hooks)
        listing.hooks += sampleHook(name, oneId());
    f.api->answerHooks(listing);
    QCOMPARE(outcome.error(), ErrorKind::KeyInUse);
    for (const QString &word : words)
        QVERIFY2(outcome.summary().contains(word), qPrintable(outcome.summary()));
    QVERIFY(f.session.keys()->isInUse(oneId())); // The table has learnt it.
    QCOMPARE(f.session.deleteBlock(oneId()), outcome.summary());
}

void TestOrgSessionWrites::prepareDeleteWithoutHooks_data()
{
    QTest::addColumn<int>("isUsed"); // -1: not told
    QTest::addColumn<int>("error");  // -1: none
    QTest::newRow("unused") << 0 << -1;
    QTest::newRow("used") << 1 << int(ErrorKind::KeyInUse);
    QTest::newRow("not told") << -1 << int(ErrorKind::Forbidden);
}

void TestOrgSessionWrites::prepareDeleteWithoutHooks()
{
    QFETCH(const int, isUsed);
    QFETCH(const int, error);
    Fixture f;
    f.load({sampleKey(1, u"one"_s)});
    Ended<HookKey> outcome;
    f.session.prepareDelete(oneId(), &f.context, outcome.callback());
    HookKey key = sampleKey(1, u"one"_s);
    key.isUsed = isUsed < 0 ? std::nullopt : std::optional(isUsed == 1);
    key.publicJwk = sampleJwk(key.keyId);
    f.api->answerHooks(failure(ErrorKind::Forbidden));
    f.api->answerRead(key);
    QVERIFY(outcome.result);
    QCOMPARE(outcome.result->has_value(), error < 0);
    if (error >= 0)
        QCOMPARE(outcome.error(), static_cast<ErrorKind>(error));
}

void TestOrgSessionWrites::prepareDeleteWithoutPublicKey()
{
    Fixture f;
    const HookKey key = sampleKey(1, u"one"_s);
    f.load({key});
    Ended<HookKey> outcome;
    f.session.prepareDelete(oneId(), &f.context, outcome.callback());
    f.api->answerHooks(InlineHookListing());
    f.api->answerRead(key);
    QVERIFY(!outcome.result);
    f.api->answerPublicKey(failure(ErrorKind::Server));
    QVERIFY(outcome.result->has_value());
    QVERIFY(outcome.result->value().publicJwk.isEmpty());

    Ended<HookKey> gone;
    f.session.prepareDelete(oneId(), &f.context, gone.callback());
    f.api->answerHooks(InlineHookListing());
    f.api->answerRead(failure(ErrorKind::NotFound));
    QCOMPARE(gone.error(), ErrorKind::NotFound);
    QVERIFY(f.session.isRefreshing());
}

void TestOrgSessionWrites::deleteRemovesTheRow()
{
    Fixture f;
    f.load({sampleKey(1, u"one"_s), sampleKey(2, u"two"_s)});
    QVERIFY(f.session.deleteBlock(oneId()).isEmpty());
    Ended<void> outcome;
    f.session.refresh();
    f.session.deleteKey(oneId(), &f.context, outcome.callback());
    f.api->answerDelete({});
    QVERIFY(outcome.result->has_value());
    QCOMPARE(f.names(), QStringList(u"two"_s));
    QCOMPARE(f.writes(), QStringList(u"delete "_s + oneId()));
    // The list from before the delete does not bring it back.
    f.api->answerList(
        HookKeyListing{.keys = {sampleKey(1, u"one"_s), sampleKey(2, u"two"_s)}, .warnings = {}});
    QCOMPARE(f.names(), QStringList(u"two"_s));
}

void TestOrgSessionWrites::deleteRefusesAUsedKey()
{
    Fixture f;
    f.load({sampleKey(1, u"one"_s)}, {sampleHook(u"Token"_s, oneId())});
    QVERIFY(f.session.deleteBlock(oneId()).contains(u"“Token”"_s));
    QVERIFY(f.session.renameBlock(oneId()).isEmpty());
    Ended<void> outcome;
    f.session.deleteKey(oneId(), &f.context, outcome.callback());
    QVERIFY(!outcome.result);
    QCoreApplication::processEvents();
    QCOMPARE(outcome.error(), ErrorKind::KeyInUse);
    QCOMPARE(f.writes(), QStringList());
}

/// Okta does not document with what it refuses to delete a key in use.
void TestOrgSessionWrites::deleteThatIsRefusedListsAgain()
{
    for (const ErrorKind kind : {ErrorKind::Forbidden, ErrorKind::Validation}) {
        Fixture f;
        f.load({sampleKey(1, u"one"_s)});
        Ended<void> outcome;
        f.session.deleteKey(oneId(), &f.context, outcome.callback());
        f.api->answerDelete(failure(kind));
        QCOMPARE(outcome.error(), kind);
        QVERIFY(f.session.isRefreshing());
        f.answerRefresh({sampleKey(1, u"one"_s)}, {sampleHook(u"Token"_s, oneId())});
        QVERIFY(f.session.deleteBlock(oneId()).contains(u"“Token”"_s));
    }
}

void TestOrgSessionWrites::deleteOfAKeyThatIsGone()
{
    Fixture f;
    f.load({sampleKey(1, u"one"_s)});
    Ended<void> gone;
    f.session.deleteKey(oneId(), &f.context, gone.callback());
    f.api->answerDelete(failure(ErrorKind::NotFound));
    QVERIFY(!gone.result);
    f.answerRefresh({});
    QVERIFY(gone.result->has_value());
    QCOMPARE(f.names(), QStringList());

    // Where the list still has it, or cannot be read, nothing shows that it is gone.
    f.load({sampleKey(1, u"one"_s)});
    Ended<void> listed;
    f.session.deleteKey(oneId(), &f.context, listed.callback());
    f.api->answerDelete(failure(ErrorKind::NotFound));
    f.answerRefresh({sampleKey(1, u"one"_s)});
    QCOMPARE(listed.error(), ErrorKind::NotFound);

    Ended<void> unread;
    f.session.deleteKey(oneId(), &f.context, unread.callback());
    f.api->answerDelete(failure(ErrorKind::NotFound));
    f.api->answerList(failure(ErrorKind::Network));
    QCOMPARE(unread.error(), ErrorKind::NotFound);
}

void TestOrgSessionWrites::deleteWithUnknownOutcome_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QString>("words");
    QTest::newRow("deleted") << false << u"it is gone now"_s;
    QTest::newRow("not deleted") << true << u"there still"_s;
}

void TestOrgSessionWrites::deleteWithUnknownOutcome()
{
    QFETCH(const bool, isThere);
    QFETCH(const QString, words);
    Fixture f;
    f.load({sampleKey(1, u"one"_s)});
    Ended<void> outcome;
    f.session.deleteKey(oneId(), &f.context, outcome.callback());
    f.api->answerDelete(failure(ErrorKind::OutcomeUnknown));
    f.answerRefresh(isThere ? QList{sampleKey(1, u"one"_s)} : QList<HookKey>());
    QCOMPARE(outcome.error(), ErrorKind::OutcomeUnknown);
    QVERIFY2(outcome.summary().contains(words), qPrintable(outcome.summary()));
    QCOMPARE(f.writes().size(), 1);
}

void TestOrgSessionWrites::ambiguousKeysAreLeftAlone()
{
    Fixture f;
    f.load({sampleKey(1, u"one"_s), sampleKey(1, u"twin"_s)});
    QVERIFY(!f.session.renameBlock(oneId()).isEmpty());
    QVERIFY(!f.session.deleteBlock(oneId()).isEmpty());
    Ended<HookKey> renamed;
    Ended<HookKey> prepared;
    Ended<void> deleted;
    f.session.renameKey(sampleKey(1, u"one"_s), u"uno"_s, &f.context, renamed.callback());
    f.session.prepareDelete(oneId(), &f.context, prepared.callback());
    f.session.deleteKey(oneId(), &f.context, deleted.callback());
    QCoreApplication::processEvents();
    QCOMPARE(renamed.error(), ErrorKind::Conflict);
    QCOMPARE(prepared.error(), ErrorKind::Conflict);
    QCOMPARE(deleted.error(), ErrorKind::Conflict);
    QCOMPARE(f.api->log().size(), f.loggedBefore);
}

QTEST_GUILESS_MAIN(TestOrgSessionWrites)

#include "tst_orgsessionwrites.moc"
