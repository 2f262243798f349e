// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectiontest.h"
#include "failonwarning.h"
#include "orgfixture.h"
#include "samplekeys.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Testing whether address and credential work.
class TestConnectionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void testsAConnection();
    static void testsWithTheKeptToken();
    static void testNeedsAKeptToken();
};

void TestConnectionTest::testsAConnection()
{
    OrgFixture f;
    std::optional<Result<HookKeyListing>> listed;
    const auto keep = [&listed](const Result<HookKeyListing> &result) {
        listed = result;
    };
    ConnectionTest::start(f.orgs, {.profile = org(u"a"_s), .credential = token()}, &f.context,
                          keep);
    QCOMPARE(f.made, QStringList(u"a.okta.com 00token-of-the-org"_s));
    QPointer<FakeHookKeysApi> api = f.api;
    api->answerList(HookKeyListing{.keys = {sampleKey(1, u"one"_s)}, .warnings = {}});
    QCOMPARE(listed->value().keys.size(), 1);
    f.awaitQuiet();
    QVERIFY(!api); // The client goes with the test.
    QVERIFY(f.keychain.log.isEmpty() && f.memory.log.isEmpty());
    QVERIFY(f.profiles.content.profiles.isEmpty());

    listed.reset();
    const PendingCall call = ConnectionTest::start(
        f.orgs, {.profile = org(u"a"_s), .credential = token()}, &f.context, keep);
    call.cancel();
    f.awaitQuiet();
    QCOMPARE(listed->error().kind, ErrorKind::Cancelled);
    call.cancel();

    listed.reset();
    ConnectionTest::start(f.orgs, {.profile = org(u"a"_s), .credential = Secret("bad token")},
                          &f.context, keep);
    QVERIFY(!listed);
    f.awaitQuiet();
    QCOMPARE(listed->error().kind, ErrorKind::Validation);

    auto context = std::make_unique<QObject>();
    ConnectionTest::start(f.orgs, {.profile = org(u"a"_s), .credential = token()}, context.get(),
                          [](const Result<HookKeyListing> &) { QFAIL("nobody asks"); });
    api = f.api;
    context.reset();
    f.awaitQuiet();
    QVERIFY(!api);
}

void TestConnectionTest::testsWithTheKeptToken()
{
    OrgFixture f;
    f.have(u"a"_s);
    std::optional<Result<HookKeyListing>> listed;
    const auto keep = [&listed](const Result<HookKeyListing> &result) {
        listed = result;
    };
    const auto test = [&](const OrgProfile &profile) {
        f.made.clear();
        listed.reset();
        return ConnectionTest::start(f.orgs, {.profile = profile}, &f.context, keep);
    };
    const auto answerTheTest = [&] {
        f.awaitQuiet();
        QCOMPARE(f.made, QStringList(u"a.okta.com 00token-of-the-org"_s));
        f.api->answerList(HookKeyListing{.keys = {sampleKey(1, u"one"_s)}, .warnings = {}});
        QVERIFY(listed && listed->has_value());
    };
    test(org(u"a"_s));
    answerTheTest();
    QCOMPARE(f.takeEvents(), QStringList()); // nothing was opened

    // What is kept in memory needs no keychain.
    f.keychain.log.clear();
    f.memory.secrets.insert(u"token/a"_s, token());
    test(org(u"a"_s));
    answerTheTest();
    QCOMPARE(f.keychain.log, QStringList());
    f.memory.secrets.clear();

    // Nor does an open org.
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.keychain.log.clear();
    test(org(u"a"_s));
    answerTheTest();
    QCOMPARE(f.keychain.log, QStringList());
}

void TestConnectionTest::testNeedsAKeptToken()
{
    OrgFixture f;
    f.have(u"a"_s);
    std::optional<Result<HookKeyListing>> listed;
    const auto keep = [&listed](const Result<HookKeyListing> &result) {
        QVERIFY(!listed);
        listed = result;
    };
    // It goes to no other address, and stands for no other way of signing in.
    OrgProfile other = org(u"a"_s);
    other.url = QUrl(u"https://other.okta.com"_s);
    OrgProfile device = org(u"a"_s);
    device.signIn = SignInMethod::Device;
    for (const OrgProfile &profile : {other, device, org(u"unknown"_s)}) {
        listed.reset();
        ConnectionTest::start(f.orgs, {.profile = profile}, &f.context, keep);
        QVERIFY(!listed);
        f.awaitQuiet();
        QCOMPARE(listed->error().kind, ErrorKind::Validation);
    }

    f.keychain.readError = ErrorKind::SecretTimeout;
    listed.reset();
    ConnectionTest::start(f.orgs, {.profile = org(u"a"_s)}, &f.context, keep);
    f.awaitQuiet();
    QCOMPARE(listed->error().kind, ErrorKind::SecretTimeout);
    f.keychain.readError.reset();

    // Cancelled while the keychain is thinking.
    f.keychain.holding = true;
    listed.reset();
    const PendingCall call =
        ConnectionTest::start(f.orgs, {.profile = org(u"a"_s)}, &f.context, keep);
    f.awaitQuiet();
    QVERIFY(!listed);
    call.cancel();
    QVERIFY(!listed);
    f.awaitQuiet();
    QCOMPARE(listed->error().kind, ErrorKind::Cancelled);
    f.keychain.release();
    call.cancel();
    f.awaitQuiet();

    f.keychain.holding = true;
    auto context = std::make_unique<QObject>();
    ConnectionTest::start(f.orgs, {.profile = org(u"a"_s)}, context.get(),
                          [](const Result<HookKeyListing> &) { QFAIL("nobody asks"); });
    f.awaitQuiet();
    context.reset();
    f.keychain.release();
    f.awaitQuiet();
    QCOMPARE(f.made, QStringList());
}

QTEST_GUILESS_MAIN(TestConnectionTest)

#include "tst_connectiontest.moc"
