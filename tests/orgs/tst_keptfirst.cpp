// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "hookkeytablemodel.h"
#include "keychanges.h"
#include "lateapi.h"
#include "memorycache.h"
#include "orgfixture.h"
#include "samplekeys.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// An org of which something was kept is shown before the keychain has said what opens it.
class TestKeptFirst final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void isShownBeforeTheKeychainAnswers();
    static void canBeShownAtOnce();
    static void isNotShownWithoutACache();
    static void closesWhereTheKeychainFails_data();
    static void closesWhereTheKeychainFails();
    static void sendsNothingToAnotherAddress();
    static void goesOnBesideAnotherOrg();
    static void failsQuietlyBesideAnotherOrg();
    static void isOpenedOnceWhoeverAsks();
    static void refusesChangesUntilThen();
    static void canBeCancelled();
};

namespace {

/// The orgs a and b are saved, and two keys were kept of each; the keychain takes its time.
struct Fixture : OrgFixture
{
    Fixture()
    {
        cache.kept = KeptAnswers{.keys = {sampleKey(1, u"one"_s), sampleKey(2, u"two"_s)},
                                 .time = clock.now().addDays(-1),
                                 .hooks = QList<InlineHook>{}};
        orgs.setCache(&cache);
        have(u"a"_s);
        have(u"b"_s);
        keychain.holding = true;
    }
    [[nodiscard]] OrgSession *session(const QString &id = u"a"_s) const { return orgs.session(id); }

    MemoryCache cache;
};

} // namespace

void TestKeptFirst::isShownBeforeTheKeychainAnswers()
{
    Fixture f;
    f.orgs.open(u"a"_s);
    QCOMPARE(f.takeEvents(), QStringList()); // never before open() returned
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList({u"opened a"_s, u"opening a"_s}));
    const QPointer<OrgSession> session = f.session();
    QCOMPARE(session->state(), OrgSession::State::Cached);
    QCOMPARE(session->keys()->rowCount(), 2);
    QVERIFY(session->isRefreshing());
    QVERIFY(f.made.isEmpty()); // there is nothing that could be sent with
    QVERIFY(f.orgs.credentialOf(u"a"_s).isEmpty());
    QVERIFY(f.profiles.content.lastOpened.isEmpty());

    f.keychain.release();
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList()); // the same session goes on
    QCOMPARE(f.session(), session.data());
    QCOMPARE(f.made, QStringList(u"a.okta.com 00token-of-the-org"_s));
    QCOMPARE(f.api->log(), QStringList({u"list"_s, u"hooks"_s}));
    QCOMPARE(f.orgs.credentialOf(u"a"_s), token());
    QCOMPARE(f.profiles.content.lastOpened, u"a"_s);
    f.api->answerList(HookKeyListing{.keys = {sampleKey(1, u"one"_s)}, .warnings = {}});
    f.api->answerHooks(InlineHookListing{.hooks = {}, .warnings = {}});
    QCOMPARE(session->state(), OrgSession::State::Current);
    QCOMPARE(session->keys()->rowCount(), 1);
}

void TestKeptFirst::canBeShownAtOnce()
{
    Fixture f;
    QVERIFY(f.orgs.showKept(u"a"_s));
    QCOMPARE(f.takeEvents(), QStringList(u"opened a"_s));
    QVERIFY(!f.orgs.showKept(u"a"_s));
    QVERIFY(!f.orgs.showKept(u"x"_s));
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList(u"opening a"_s)); // it is shown already
    f.keychain.release();
    f.awaitQuiet();
    QCOMPARE(f.made.size(), 1);
    QVERIFY(f.takeEvents().isEmpty());
}

void TestKeptFirst::isNotShownWithoutACache()
{
    Fixture f;
    f.cache.setEnabled(false);
    QVERIFY(!f.orgs.showKept(u"a"_s));
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList(u"opening a"_s));
    QVERIFY(!f.session());
    f.keychain.release();
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList(u"opened a"_s));
    QCOMPARE(f.session()->state(), OrgSession::State::Empty);
}

void TestKeptFirst::closesWhereTheKeychainFails_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("missing") << int(ErrorKind::SecretMissing);
    QTest::newRow("denied") << int(ErrorKind::SecretDenied);
    QTest::newRow("frozen") << int(ErrorKind::SecretTimeout);
}

void TestKeptFirst::closesWhereTheKeychainFails()
{
    QFETCH(const int, kind);
    Fixture f;
    f.keychain.readError = static_cast<ErrorKind>(kind);
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.keychain.release();
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(),
             QStringList({u"opened a"_s, u"opening a"_s, u"closed a"_s, u"failed a"_s}));
    QCOMPARE(f.lastError.kind, static_cast<ErrorKind>(kind));
    QVERIFY(!f.session() && f.made.isEmpty());
}

void TestKeptFirst::sendsNothingToAnotherAddress()
{
    Fixture f;
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.takeEvents();
    // Another copy of the program changes the address while the keychain thinks.
    f.profiles.content.profiles.first().url = QUrl(u"https://evil.okta.com"_s);
    f.cache.kept.reset(); // which is why nothing was kept of it
    QVERIFY(f.registry.load());
    f.awaitQuiet();
    QVERIFY(!f.session());
    f.keychain.release();
    f.awaitQuiet();
    QVERIFY(f.made.isEmpty());
    QCOMPARE(f.lastError.kind, ErrorKind::TargetChanged);
}

void TestKeptFirst::goesOnBesideAnotherOrg()
{
    Fixture f;
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.orgs.open(u"b"_s);
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(),
             QStringList({u"opened a"_s, u"opening a"_s, u"opened b"_s, u"opening b"_s}));
    f.keychain.release();
    f.awaitQuiet();
    QVERIFY(f.takeEvents().isEmpty());
    QCOMPARE(f.made.size(), 2);
    QVERIFY(!f.orgs.credentialOf(u"a"_s).isEmpty() && !f.orgs.credentialOf(u"b"_s).isEmpty());
    QCOMPARE(f.profiles.content.lastOpened, u"b"_s);
}

void TestKeptFirst::failsQuietlyBesideAnotherOrg()
{
    Fixture f;
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.orgs.openWithToken(u"b"_s, token());
    f.awaitQuiet();
    f.takeEvents();
    f.keychain.readError = ErrorKind::SecretTimeout;
    f.keychain.release();
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList(u"closed a"_s));
    QVERIFY(!f.session() && f.session(u"b"_s));
}

void TestKeptFirst::isOpenedOnceWhoeverAsks()
{
    Fixture f;
    f.orgs.open(u"a"_s);
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.keychain.release();
    f.awaitQuiet();
    QCOMPARE(f.made.size(), 1);
    QCOMPARE(f.takeEvents().count(u"opened a"_s), 1);
}

void TestKeptFirst::refusesChangesUntilThen()
{
    QObject context;
    LateApi api;
    Outcome<HookKey> made;
    Outcome<HookKey> renamed;
    Outcome<void> deleted;
    api.createKey(u"k"_s, &context, made.callback());
    api.renameKey(u"HKY1"_s, u"k"_s, &context, renamed.callback());
    api.deleteKey(u"HKY1"_s, &context, deleted.callback());
    QVERIFY(made.failedWith(ErrorKind::Conflict));
    QVERIFY(renamed.failedWith(ErrorKind::Conflict));
    QVERIFY(deleted.failedWith(ErrorKind::Conflict));
    auto real = std::make_unique<FakeHookKeysApi>();
    const FakeHookKeysApi *fake = real.get();
    api.setApi(std::move(real));
    QCOMPARE(fake->log(), QStringList());
    api.createKey(u"k"_s, &context, made.callback());
    QCOMPARE(fake->log().size(), 1);
}

void TestKeptFirst::canBeCancelled()
{
    LateApi api;
    QObject context;
    Outcome<HookKeyListing> early;
    Outcome<HookKey> late;
    Outcome<QByteArray> orphan;
    const PendingCall first = api.listKeys(&context, early.callback());
    const PendingCall second = api.readKey(u"HKY1"_s, &context, late.callback());
    {
        QObject gone;
        api.publicKey(u"uuid"_s, &gone, orphan.callback());
    }
    first.cancel();
    QCOMPARE(early.count(), 0); // never inside the call
    QVERIFY(early.failedWith(ErrorKind::Cancelled));
    auto real = std::make_unique<FakeHookKeysApi>();
    const FakeHookKeysApi *fake = real.get();
    api.setApi(std::move(real));
    QCOMPARE(fake->log(), QStringList(u"read HKY1"_s));
    second.cancel();
    QVERIFY(late.failedWith(ErrorKind::Cancelled));
    first.cancel();
    second.cancel();
    QCOMPARE(early.count(), 1);
    QCOMPARE(orphan.count(), 0);
}

QTEST_GUILESS_MAIN(TestKeptFirst)
#include "tst_keptfirst.moc"
